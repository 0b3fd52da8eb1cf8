"""The structure tree: what each mark on a page means and in which order it is read (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument, PDFObject

_MAY_BE_EMPTY = frozenset({"TH", "TD"})  # a row keeps its columns


class Marked(NamedTuple):
    """Name marked content: the page, counted from 0, and its number there."""

    page: int
    mcid: int


class Annotated(NamedTuple):
    """Name an annotation of a page by its object's name."""

    page: int
    name: str


class Element:
    """Hold one element: its role, what it contains in reading order, and attributes ready to be written."""

    __slots__ = ("attributes", "kids", "parent", "role")

    def __init__(self, role: str, parent: Element | None = None, **attributes: str) -> None:
        self.role = role
        self.parent = parent
        self.attributes = attributes
        self.kids: list[Element | Marked | Annotated] = []

    def add(self, role: str, **attributes: str) -> Element:
        """Append a new element; attribute values are written as they are (see `text_string`)."""
        element = Element(role, self, **attributes)
        self.kids.append(element)
        return element

    def walk(self) -> Iterator[Element]:
        """Yield this element and all below it that hold anything, in reading order."""
        if self.is_written():
            yield self
            for kid in self.kids:
                if isinstance(kid, Element):
                    yield from kid.walk()

    def is_written(self) -> bool:
        """Tell whether anything was drawn for the element."""
        return (
            self.parent is None
            or self.role in _MAY_BE_EMPTY
            or any(kid.is_written() if isinstance(kid, Element) else True for kid in self.kids)
        )


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


class _Ready(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """Write bytes as an object of their own."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.content = b""

    def format(self, _document: PDFDocument) -> bytes:
        """Return the object's content."""
        return self.content


def write_structure(document: PDFDocument, root: Element, parents: ParentTree) -> None:
    """Add the tree below `root`, its parent tree and the root entry of the catalogue to a PDF."""
    tree = _Ready()
    tree_reference = _reserve(document, tree, "StructTreeRoot")
    elements = list(root.walk())
    objects = [_Ready() for _ in elements]
    references = {
        id(element): _reserve(document, ready, f"StructElem{number}")
        for number, (element, ready) in enumerate(zip(elements, objects, strict=True))
    }
    for element, ready in zip(elements, objects, strict=True):
        parent = references[id(element.parent)] if element.parent is not None else tree_reference
        ready.content = _element_bytes(document, element, parent, references)
    nums = " ".join(
        f"{key} [{' '.join(references[id(owner)] for owner in owners)}]"
        if isinstance(owners, list)
        else f"{key} {references[id(owners)]}"
        for key, owners in enumerate(parents.owners)
    )
    tree.content = (
        f"<</Type/StructTreeRoot/K {references[id(root)]}"
        f"/ParentTree <</Nums [{nums}]>>/ParentTreeNextKey {len(parents.owners)}"
        f"{_id_tree(elements, references)}>>"
    ).encode("latin-1")
    document.Catalog.StructTreeRoot = tree


def text_string(text: str) -> str:
    """Return a text string in the only spelling that needs no escape."""
    return "<" + ("\ufeff" + text).encode("utf-16-be", "replace").hex() + ">"


def _reserve(document: PDFDocument, ready: _Ready, name: str) -> str:
    document.Reference(ready, name)
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def _reference(document: PDFDocument, name: str) -> str:
    number, version = document.idToObjectNumberAndVersion[name]
    return f"{number} {version} R"


def _element_bytes(document: PDFDocument, element: Element, parent: str, references: dict[int, str]) -> bytes:
    home = next((kid.page for kid in element.kids if not isinstance(kid, Element)), None)
    kids = []
    for kid in element.kids:
        match kid:
            case Element():
                if id(kid) in references:
                    kids.append(references[id(kid)])
            case Marked(page, mcid) if page == home:
                kids.append(str(mcid))
            case Marked(page, mcid):
                kids.append(f"<</Type/MCR/Pg {_page(document, page)}/MCID {mcid}>>")
            case Annotated(page, name):
                kids.append(f"<</Type/OBJR/Pg {_page(document, page)}/Obj {_reference(document, name)}>>")
    place = "" if home is None else f"/Pg {_page(document, home)}"
    attributes = "".join(f"/{key} {value}" for key, value in element.attributes.items())
    content = f"<</Type/StructElem/S/{element.role}/P {parent}{place}{attributes}/K [{' '.join(kids)}]>>"
    return content.encode("latin-1")


def _page(document: PDFDocument, page: int) -> str:
    return _reference(document, f"Page{page + 1}")


def _id_tree(elements: list[Element], references: dict[int, str]) -> str:
    # Numbers of equal length, so that they stand in the order a name tree asks for.
    named = sorted(
        (identity, references[id(element)])
        for element in elements
        if (identity := element.attributes.get("ID")) is not None
    )
    if not named:
        return ""
    names = " ".join(f"{name} {reference}" for name, reference in named)
    return f"/IDTree <</Kids [<</Names [{names}]/Limits [{named[0][0]} {named[-1][0]}]>>]>>"
