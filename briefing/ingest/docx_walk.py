"""Walk the XML of a Word file and gather every word that a reader of the document sees."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from briefing.ingest.docx_styles import DocxStyles, W, is_on
from briefing.ingest.readings import Paragraph
from briefing.model.article import LabelKind

MOST_PARAGRAPHS = 200_000
_SPACES = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}
_GONE = frozenset({"del", "moveFrom", "delText", "instrText", "delInstrText", "rPrChange", "pPrChange", "rt"})
_SMALLEST_SEEN = 4  # half-points
_LONGEST_CELL = 300
_SPACE, _SURROGATES = 0x20, 0xD800


@dataclass(slots=True, kw_only=True)
class _Open:
    """A paragraph that is being gathered."""

    element: etree._Element
    words: list[str] = field(default_factory=list)
    aside: list[Paragraph] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class _Row:
    """A row of a table that is being gathered, cell by cell."""

    cells: list[list[Paragraph]] = field(default_factory=list)


class DocxWalk:
    """Gather paragraphs; tracked insertions are in, deletions out, as if all changes were accepted."""

    def __init__(self, styles: DocxStyles) -> None:
        self.warnings: dict[str, None] = {}
        self.footnotes: list[str] = []
        self._styles = styles
        self._paragraphs: list[Paragraph] = []
        self._open: list[_Open] = []
        self._rows: list[_Row] = []
        self._carried: list[str] = []

    def read(self, root: etree._Element) -> list[Paragraph]:
        """Return the paragraphs below `root`, those of text boxes behind the paragraph they hang on."""
        self._paragraphs = []
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            name = etree.QName(element).localname
            if event == "end":
                self._leave(name, element)
            elif self._is_left_out(name, element):
                walker.skip_subtree()
            else:
                self._enter(name, element)
            if len(self._paragraphs) > MOST_PARAGRAPHS:
                self.warnings["too_long"] = None
                break
        return self._paragraphs

    def _is_left_out(self, name: str, element: etree._Element) -> bool:
        if name in ("del", "moveFrom", "ins", "moveTo"):
            self.warnings["tracked_changes"] = None
        if name in _GONE:
            return True
        if name == "Fallback":  # of two forms of one thing, the newer one was read
            return True
        if name == "altChunk":
            self.warnings["unread_content"] = None
            return True
        if name == "r" and self._is_hidden(element):
            self.warnings["hidden_text"] = None
            return True
        return False

    @staticmethod
    def _is_hidden(run: etree._Element) -> bool:
        properties = run.find(f"{W}rPr")
        if properties is None or run.find(f"{W}t") is None:
            return False
        vanish, size = properties.find(f"{W}vanish"), properties.find(f"{W}sz")
        half_points = "" if size is None else size.get(f"{W}val", "")
        is_tiny = half_points.isdigit() and int(half_points) <= _SMALLEST_SEEN
        return is_tiny or is_on(vanish)

    def _enter(self, name: str, element: etree._Element) -> None:
        match name:
            case "p" if element.tag == f"{W}p":
                self._open.append(_Open(element=element, words=self._carried))
                self._carried = []
            case "tr":
                self._rows.append(_Row())
            case "tc":
                if self._rows:
                    self._rows[-1].cells.append([])
            case "t":
                self._add(element.text or "")
            case "sym":
                self._add(_symbol(element.get(f"{W}char", "")))
            case "footnoteReference" | "endnoteReference":
                self.footnotes.append(element.get(f"{W}id", ""))
            case _ if name in _SPACES:
                self._add(_SPACES[name])
            case _:
                pass

    def _leave(self, name: str, element: etree._Element) -> None:
        if name == "p" and self._open and self._open[-1].element is element:
            self._close_paragraph(self._open.pop())
        elif name == "tr" and self._rows:
            for paragraph in _row_paragraphs(self._rows.pop()):
                self._emit(paragraph)

    def _close_paragraph(self, closed: _Open) -> None:
        properties = closed.element.find(f"{W}pPr")
        mark = None if properties is None else properties.find(f"{W}rPr/{W}del")
        if mark is not None:  # its end was deleted: it goes on in the next one
            self.warnings["tracked_changes"] = None
            self._carried = closed.words
            return
        style = None if properties is None else properties.find(f"{W}pStyle")
        kind, rule = self._styles.kind_of("" if style is None else style.get(f"{W}val", ""))
        text = "".join(closed.words)
        if text.strip():
            self._emit(Paragraph(text=text, kind=kind, rule=f"style {rule}" if rule else ""))
        for paragraph in closed.aside:
            self._emit(paragraph)

    def _emit(self, paragraph: Paragraph) -> None:
        if self._open:  # a text box hangs on the paragraph that is still open
            self._open[-1].aside.append(paragraph)
        elif self._rows and self._rows[-1].cells:
            self._rows[-1].cells[-1].append(paragraph)
        else:
            self._paragraphs.append(paragraph)

    def _add(self, words: str) -> None:
        if self._open:
            self._open[-1].words.append(words)


def _row_paragraphs(row: _Row) -> list[Paragraph]:
    """Return a row as one line, or as its paragraphs where cells only lay out the page."""
    cells = [cell for cell in row.cells if cell]
    is_data = len(cells) > 1 and all(
        len(cell) <= 2 and sum(len(paragraph.text) for paragraph in cell) <= _LONGEST_CELL for cell in cells
    )
    if not is_data:
        return [paragraph for cell in cells for paragraph in cell]
    words = " | ".join(" ".join(part.text.strip() for part in cell) for cell in cells)
    return [Paragraph(text=words, kind=LabelKind.BODY, rule="table-row")]


def _symbol(code: str) -> str:
    """Return a character given by number; what only a symbol font can draw becomes U+FFFD."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if _SPACE <= number < _SURROGATES else "\ufffd"


def as_boilerplate(paragraphs: list[Paragraph], rule: str) -> list[Paragraph]:
    """Return paragraphs that are no part of the running text."""
    return [Paragraph(text=part.text, kind=LabelKind.BOILERPLATE, rule=rule) for part in paragraphs]
