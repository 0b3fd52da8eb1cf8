"""The structure tree: what each mark on a page means and in which order it is read (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from weakref import ref

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

from briefing.export.pdf.raw_objects import RawObjects

_MAY_BE_EMPTY = frozenset({"TH", "TD"})  # a row keeps its columns


class Marked(NamedTuple):
    """Name marked content: the page, counted from 0, and its number there."""

    page: int
    mcid: int


class Annotated(NamedTuple):
    """Name an annotation of a page by its object's number."""

    page: int
    number: int


class Element:
    """Hold one element: its role, what it contains in reading order, and attributes ready to be written.

    `kids` are the elements it was set with, `drawn` what the drawing of a file adds behind them. `number` is
    its object's in that file; 0 if nothing is drawn for it.
    """

    __slots__ = ("__weakref__", "_parent", "attributes", "drawn", "kids", "number", "role")

    def __init__(self, role: str, parent: Element | None = None, **attributes: str) -> None:
        self.role = role
        self.attributes = attributes
        self.kids: list[Element] = []
        self.drawn: list[Element | Marked | Annotated] = []
        self.number = 0
        # No circle of references, so that a tree is gone when nothing needs it.
        self._parent = None if parent is None else ref(parent)

    @property
    def parent(self) -> Element | None:
        """Return the element that contains this one; None for the root."""
        return None if self._parent is None else self._parent()

    def add(self, role: str, **attributes: str) -> Element:
        """Append a new element; attribute values are written as they are (see `text_string`)."""
        element = Element(role, self, **attributes)
        self.kids.append(element)
        return element

    def adopt(self, element: Element) -> None:
        """Append an element that was set below the root of another file."""
        element._parent = ref(self)
        self.kids.append(element)

    def draw(self, role: str, **attributes: str) -> Element:
        """Append a new element behind what was drawn so far, for this file alone."""
        element = Element(role, self, **attributes)
        self.drawn.append(element)
        return element

    def gather(self, elements: list[Element]) -> bool:
        """Append this element and all below it that hold anything, in reading order; tell whether it does."""
        place = len(elements)
        elements.append(self)
        is_written = self._parent is None or self.role in _MAY_BE_EMPTY
        for kid in self.kids:
            if kid.gather(elements):
                is_written = True
        for drawn in self.drawn:
            if not isinstance(drawn, Element) or drawn.gather(elements):
                is_written = True
        if not is_written:
            del elements[place:]
        return is_written


class ParentTree:
    """Give pages and annotations their keys, and remember which element owns what on each."""

    def __init__(self) -> None:
        self._owners: list[list[Element] | Element] = []

    def add_page(self) -> tuple[int, list[Element]]:
        """Return a page's key and the list whose index is the marked content's number."""
        owners: list[Element] = []
        self._owners.append(owners)
        return len(self._owners) - 1, owners

    def add_annotation(self, owner: Element) -> int:
        """Return an annotation's key."""
        self._owners.append(owner)
        return len(self._owners) - 1

    @property
    def owners(self) -> tuple[list[Element] | Element, ...]:
        """Return the owners by key."""
        return tuple(self._owners)


class _Root(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """Write the root of the tree."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.content = b""

    def format(self, _document: PDFDocument) -> bytes:
        """Return the object's content."""
        return self.content


def write_structure(document: PDFDocument, root: Element, parents: ParentTree, objects: RawObjects) -> None:
    """Add the tree below `root`, its parent tree and the root entry of the catalogue to a PDF."""
    tree = _Root()
    document.Reference(tree, "StructTreeRoot")
    numbers: dict[str, tuple[int, int]] = document.idToObjectNumberAndVersion
    tree_number, _ = numbers["StructTreeRoot"]
    elements: list[Element] = []
    root.gather(elements)
    first = objects.reserve(len(elements))
    for number, element in enumerate(elements, first):
        element.number = number
    pages = [numbers[f"Page{page}"][0] for page in range(1, document.pageCounter)]
    for element in elements:
        parent = tree_number if element.parent is None else element.parent.number
        objects.contents[element.number] = _element_bytes(element, parent, pages)
    nums = " ".join(
        f"{key} [{' '.join([f'{owner.number} 0 R' for owner in owners])}]"
        if isinstance(owners, list)
        else f"{key} {owners.number} 0 R"
        for key, owners in enumerate(parents.owners)
    )
    tree.content = (
        f"<</Type/StructTreeRoot/K {root.number} 0 R"
        f"/ParentTree <</Nums [{nums}]>>/ParentTreeNextKey {len(parents.owners)}"
        f"{_id_tree(elements)}>>"
    ).encode("latin-1")
    document.Catalog.StructTreeRoot = tree
    for element in elements:
        element.drawn = []
        element.number = 0


def text_string(text: str) -> str:
    """Return a text string in the only spelling that needs no escape."""
    return "<" + ("\ufeff" + text).encode("utf-16-be", "replace").hex() + ">"


def _element_bytes(element: Element, parent: int, pages: Sequence[int]) -> bytes:
    home = -1
    kids = [f"{kid.number} 0 R" for kid in element.kids if kid.number]
    for drawn in element.drawn:
        if isinstance(drawn, Element):
            if drawn.number:
                kids.append(f"{drawn.number} 0 R")
            continue
        if home < 0:
            home = drawn.page
        match drawn:
            case Marked(page, mcid) if page == home:
                kids.append(str(mcid))
            case Marked(page, mcid):
                kids.append(f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {mcid}>>")
            case Annotated(page, number):
                kids.append(f"<</Type/OBJR/Pg {pages[page]} 0 R/Obj {number} 0 R>>")
    place = "" if home < 0 else f"/Pg {pages[home]} 0 R"
    attributes = "".join([f"/{key} {value}" for key, value in element.attributes.items()])
    content = f"<</Type/StructElem/S/{element.role}/P {parent} 0 R{place}{attributes}/K [{' '.join(kids)}]>>"
    return content.encode("latin-1")


def _id_tree(elements: Sequence[Element]) -> str:
    # Numbers of equal length, so that they stand in the order a name tree asks for.
    named = sorted(
        (identity, element.number)
        for element in elements
        if (identity := element.attributes.get("ID")) is not None
    )
    if not named:
        return ""
    names = " ".join(f"{name} {number} 0 R" for name, number in named)
    return f"/IDTree <</Kids [<</Names [{names}]/Limits [{named[0][0]} {named[-1][0]}]>>]>>"
