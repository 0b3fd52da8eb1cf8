"""Walk the body of a Word file, whatever nests in what, and give each paragraph its two texts.

python-docx's own `paragraph.text` drops insertions, controls, text boxes and tables without a word. The walk
is iterative: nothing that a file nests can exhaust the stack.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from lxml import etree

from briefing.roundtrip.edited import EditedParagraph, EditedPicture
from briefing.roundtrip.words import composed

Element = etree._Element  # noqa: SLF001  # lxml names the type of its elements nowhere else

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ADDED = frozenset({"ins", "moveTo"})
_GONE = frozenset({"del", "moveFrom"})
_NOT_ENTERED = frozenset({"Fallback", "tblPr", "tblGrid", "tcPr", "instrText", "delInstrText", "sectPr"})
_NOTE_CALLS = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_ROW_PARTS = {"tr": ("trPr", {"ins", "del"}), "tc": ("tcPr", {"cellIns", "cellDel"})}
_CONTENTS_ROW = "toc"
_CONTENTS_HEAD = "tocheading"


def read_paragraphs(body: Element, style_names: Mapping[str, str]) -> tuple[EditedParagraph, ...]:
    """Return the paragraphs in reading order, without the rows of a table of contents.

    A paragraph whose mark is deleted under tracking goes on in the next one (ECMA-376-1, 17.13.5.15).
    `style_names` gives the name of each style by its id.
    """
    found = list(_Walk(style_names).walk(body))  # each is complete only when the walk has left it
    return tuple(p.close() for p in _joined([p for p in found if not _is_contents_row(p)]))


@dataclass(slots=True)
class _Open:
    """Collect one paragraph."""

    para_id: str
    table: int | None
    row: int | None
    cell: int | None
    is_contents: bool
    style: str = ""
    text: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)
    bookmarks: list[str] = field(default_factory=list)
    pictures: list[EditedPicture] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    author: str = ""
    date: str = ""
    is_mark_deleted: bool = False
    is_boxed: bool = False

    def close(self) -> EditedParagraph:
        return EditedParagraph(
            text=composed("".join(self.text)),
            original=composed("".join(self.original)),
            style=self.style,
            bookmarks=tuple(self.bookmarks),
            para_id=self.para_id,
            table=self.table,
            row=self.row,
            cell=self.cell,
            pictures=tuple(self.pictures),
            remarks=tuple(dict.fromkeys(self.remarks)),
            notes=tuple(self.notes),
            author=self.author,
            date=self.date,
            is_boxed=self.is_boxed,
        )


class _Walk:
    """Keep what is open while the elements go by."""

    def __init__(self, style_names: Mapping[str, str]) -> None:
        self._style_names = style_names
        self._open: list[_Open] = []
        self._waiting: list[str] = []  # bookmarks that stand between paragraphs belong to the next one
        self._remarked: list[str] = []  # comments whose range is open
        self._added = self._gone = 0
        self._signed: list[tuple[str, str]] = []  # who inserted or deleted the rows and cells that are open
        self._unfilled = 0  # open controls that only say what to type
        self._controls: list[bool] = []
        self._ids = count(1)
        self._tables: list[int] = []
        self._rows: list[int] = []
        self._cells: list[int] = []

    def walk(self, body: Element) -> Iterator[_Open]:
        walker = etree.iterwalk(body, events=("start", "end"))
        for event, element in walker:
            name = local_name(element)
            if event == "start":
                if name in _NOT_ENTERED:
                    walker.skip_subtree()
                elif paragraph := self._start(name, element):
                    yield paragraph
            else:
                self._end(name, element)

    def _start(self, name: str, element: Element) -> _Open | None:
        match name:
            case "p" if is_word(element):
                return self._begin_paragraph(element)
            case "tbl":
                self._tables.append(next(self._ids))
            case "tr":
                self._rows.append(next(self._ids))
                self._track_part(element, 1)
            case "tc":
                self._cells.append(next(self._ids))
                self._track_part(element, 1)
            case "sdt":
                self._controls.append(False)
                self._unfilled += _is_unfilled(element)
            case "docPartGallery" if self._controls:
                self._controls[-1] = attribute(element, "val") == "Table of Contents"
            case "bookmarkStart":
                self._bookmark(attribute(element, "name"))
            case "commentRangeStart":
                self._remarked.append(attribute(element, "id"))
                if self._open:
                    self._open[-1].remarks.append(attribute(element, "id"))
            case "commentRangeEnd":
                number = attribute(element, "id")
                self._remarked = [known for known in self._remarked if known != number]
            case _:
                self._start_inside(name, element)
        return None

    def _start_inside(self, name: str, element: Element) -> None:
        if name in _ADDED or name in _GONE:
            self._revision(name, element)
        if not self._open:
            return
        paragraph = self._open[-1]
        match name:
            case "pStyle":
                style = attribute(element, "val")
                paragraph.style = self._style_names.get(style, style).casefold()
            case "commentReference":
                paragraph.remarks.append(attribute(element, "id"))
            case "docPr":
                name, description = attribute(element, "name"), attribute(element, "descr")
                paragraph.pictures.append(EditedPicture(name=name, description=description))
            case "blip" if paragraph.pictures:
                paragraph.pictures[-1] = replace(paragraph.pictures[-1], embed=attribute(element, "embed"))
            case "chart" if paragraph.pictures:
                paragraph.pictures[-1] = replace(paragraph.pictures[-1], is_chart=True)
            case "imagedata":
                paragraph.pictures.append(EditedPicture(embed=attribute(element, "id")))
            case "txbxContent" if paragraph.pictures:
                paragraph.pictures.pop()  # a frame of words, no picture
            case _ if name in _NOTE_CALLS:
                paragraph.notes.append(f"{_NOTE_CALLS[name]} {attribute(element, 'id')}")
            case "t":
                self._say(element.text or "")
            case "delText":
                paragraph.original.append(element.text or "")
            case "sym":
                self._say("\N{REPLACEMENT CHARACTER}")
            case _ if name in _SIGNS and _is_in_run(element):
                self._say(_SIGNS[name])

    def _end(self, name: str, element: Element) -> None:
        match name:
            case "p" if is_word(element):
                self._open.pop()
            case "tbl":
                self._tables.pop()
            case "tr":
                self._track_part(element, -1)
                self._rows.pop()
            case "tc":
                self._track_part(element, -1)
                self._cells.pop()
            case "sdt":
                self._unfilled -= _is_unfilled(element)
                self._controls.pop()
            case "ins" | "moveTo" if not _is_of_mark(element):
                self._added -= 1
            case "del" | "moveFrom" if not _is_of_mark(element):
                self._gone -= 1

    def _begin_paragraph(self, element: Element) -> _Open:
        paragraph = _Open(
            para_id=attribute(element, "paraId"),
            table=self._tables[-1] if self._tables else None,
            row=self._rows[-1] if self._rows else None,
            cell=self._cells[-1] if self._cells else None,
            is_contents=any(self._controls),
            style=self._style_names.get("", "normal"),
            is_boxed=bool(self._open),
        )
        if self._signed:
            paragraph.author, paragraph.date = self._signed[-1]
        paragraph.bookmarks += self._waiting
        paragraph.remarks += self._remarked
        self._waiting.clear()
        self._open.append(paragraph)
        return paragraph

    def _bookmark(self, name: str) -> None:
        if self._open:
            self._open[-1].bookmarks.append(name)
        else:
            self._waiting.append(name)

    def _revision(self, name: str, element: Element) -> None:
        if _is_of_mark(element):
            if name in _GONE and self._open:
                self._open[-1].is_mark_deleted = True
        elif name in _ADDED:
            self._added += 1
        else:
            self._gone += 1
        if self._open:
            self._open[-1].author = attribute(element, "author")
            self._open[-1].date = attribute(element, "date")

    def _track_part(self, element: Element, step: int) -> None:
        """Open or close a row or cell that is inserted or deleted under tracking: its words are so too."""
        mark = _revision_of_part(element)
        if mark is None:
            return
        if local_name(mark) in {"ins", "cellIns"}:
            self._added += step
        else:
            self._gone += step
        if step > 0:
            self._signed.append((attribute(mark, "author"), attribute(mark, "date")))
        else:
            self._signed.pop()

    def _say(self, words: str) -> None:
        if self._unfilled:
            return
        paragraph = self._open[-1]
        if not self._gone:
            paragraph.text.append(words)
        if not self._added:
            paragraph.original.append(words)


def _joined(paragraphs: list[_Open]) -> Iterator[_Open]:
    begun: _Open | None = None
    for paragraph in paragraphs:
        if begun is not None and begun.cell == paragraph.cell:
            paragraph.text[:0] = begun.text
            paragraph.original[:0] = [*begun.original, "\n"]
            paragraph.bookmarks[:0] = begun.bookmarks
            paragraph.remarks[:0] = begun.remarks
            paragraph.notes[:0] = begun.notes
            paragraph.style = begun.style
            begun = None
        elif begun is not None:
            yield begun
            begun = None
        if paragraph.is_mark_deleted and "".join(paragraph.text).strip():
            begun = paragraph
        else:
            yield paragraph
    if begun is not None:
        yield begun


def _is_contents_row(paragraph: _Open) -> bool:
    style = paragraph.style.replace(" ", "")  # an id has no spaces: what a style is called without its part
    if style == _CONTENTS_HEAD:
        return False
    return paragraph.is_contents or style.startswith(_CONTENTS_ROW)


def _is_of_mark(element: Element) -> bool:
    """Tell whether a revision is that of a paragraph's mark or of a row, not of words."""
    parent = element.getparent()
    return parent is not None and local_name(parent) in {"rPr", "trPr", "tcPr", "numPr"}


def _revision_of_part(element: Element) -> Element | None:
    """Return the mark by which a row or cell is inserted or deleted (ECMA-376-1, 17.13.5.1 to 17.13.5.3)."""
    properties, names = _ROW_PARTS[local_name(element)]
    for child in element:
        if local_name(child) == properties:
            return next((mark for mark in child if local_name(mark) in names), None)
    return None


def _is_unfilled(control: Element) -> bool:
    """Tell whether a control shows what to type, not what somebody typed (ECMA-376-1, 17.5.2.39)."""
    return any(
        local_name(child) == "showingPlcHdr"
        for properties in control
        if local_name(properties) == "sdtPr"
        for child in properties
    )


def _is_in_run(element: Element) -> bool:
    parent = element.getparent()  # a tab in `w:tabs` is a tab stop
    return parent is not None and local_name(parent) == "r"


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its local name, whatever the edition of the standard."""
    return next((str(value) for key, value in element.items() if str(key).rpartition("}")[2] == name), "")


def local_name(element: Element) -> str:
    """Return a tag without its namespace; a comment's tag is no string."""
    return str(element.tag).rpartition("}")[2]


def is_word(element: Element) -> bool:
    """Tell whether an element is of the main namespace, transitional or strict: drawings have a `p` too."""
    return "wordprocessingml" in str(element.tag)
