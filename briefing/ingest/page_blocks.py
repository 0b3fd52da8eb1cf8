"""The paragraphs of a web page as its tree parts them, with the features that tell what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.ingest.bylines import names_occupation, read_byline
from briefing.ingest.page_elements import Element
from briefing.ingest.page_tree import Step, attribute, class_names, has_name_part, walk
from briefing.ingest.publication_dates import find_written_date
from briefing.text.lexicon import word_set

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
_CAPTION_TAGS = frozenset({"p", "div", "td", "dd", "figcaption", "small"})
_CELLS = frozenset({"td", "th"})
_LAID_OUT = frozenset({"p", "div", "table", "ul", "figure", "article", "h1", "h2", "h3"})
_ENOUGH_CELLS = 4
_LEVELS_TO_TABLE = 50
_LINE_BREAK = "\v"
_MOST_LINES_OF_A_HEAD = 6
_LONGEST_LINE_OF_A_HEAD = 120
_MOST_BESIDE_A_DAY = 40
_MOST_WORDS_OF_AN_OFFICE = 8
_SENTENCE_END = (".", "!", "?", "…", "”", '"', ":", ")", "’")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PageBlock:
    """One paragraph. `element` is the nearest block element, `furniture` the part of the page it belongs to.

    `furniture` is None for what may be article: not in navigation, a footer, a box of related stories.
    """

    text: str
    element: Element
    furniture: Element | None
    is_caption: bool
    link_share: float

    @property
    def heading_level(self) -> int | None:
        """Return 1 to 6 for a heading."""
        return int(self.element.name[1]) if self.element.name in _HEADINGS else None


def read_page_blocks(root: Element) -> tuple[list[PageBlock], list[Element]]:
    """Return the visible paragraphs in order, and the elements that the page hides."""
    collector = _Collector(root)
    hidden: list[Element] = []
    for step, what in walk(root):
        if isinstance(what, str):
            collector.add_words(what)
        elif step is Step.ENTER:
            collector.enter(what)
        elif step is Step.LEAVE:
            collector.leave(what)
        else:
            hidden.append(what)
    collector.flush()
    return collector.blocks, hidden


class _Collector:
    """Gather words until a block ends; inside headings, captions and table rows all is one block."""

    def __init__(self, root: Element) -> None:
        self.blocks: list[PageBlock] = []
        self._elements: list[Element] = [root]
        self._furniture: list[Element] = []
        self._captions: list[Element] = []
        self._whole: list[Element] = []
        self._links = 0
        self._preformatted = 0
        self._words: list[str] = []
        self._linked = 0
        self._rows = _DataRows()
        self._inline = word_set("web_pages", "inline_tags")

    def add_words(self, words: str) -> None:
        """Append a stretch of text to the paragraph that is being gathered."""
        if self._preformatted:
            for number, line in enumerate(words.split("\n")):
                if number:
                    self._end_line()
                self._words.append(line)
            return
        self._words.append(words)
        if self._links:
            self._linked += len(words)

    def enter(self, element: Element) -> None:
        """Begin an element."""
        name = element.name
        if name == "br":
            self._end_line()
        if name in self._inline or name == "br":
            self._links += name == "a"
            return
        self._break()
        self._elements.append(element)
        self._preformatted += name == "pre"
        if is_furniture(element):
            self._furniture.append(element)
        if name == "figcaption" or _is_caption(element):
            self._captions.append(element)
        if name in _HEADINGS or name == "figcaption" or self._rows.is_row(element):
            self._whole.append(element)

    def leave(self, element: Element) -> None:
        """End an element."""
        name = element.name
        if name in self._inline or name == "br":
            self._links -= name == "a"
            if has_name_part(class_names(element), "stamp_names"):
                self._words.append(" ")  # a style sheet sets it apart from the sentence behind it
            return
        if name in ("td", "th") and self._whole and self._whole[-1].name == "tr":
            self._words.append(" | ")
        if self._whole and self._whole[-1] is element:
            self.flush()
            self._whole.pop()
        self._break()
        self._elements.pop()
        self._preformatted -= name == "pre"
        for stack in (self._furniture, self._captions):
            if stack and stack[-1] is element:
                stack.pop()

    def flush(self) -> None:
        """End the paragraph that is being gathered."""
        written = "".join(self._words)
        lines = written.split(_LINE_BREAK) if _LINE_BREAK in written else ()
        for line in lines if _are_lines_of_a_head(lines) else (written,):
            self._append(_SPACE.sub(" ", line).strip(" |"))
        self._words.clear()
        self._linked = 0

    def _append(self, text: str) -> None:
        if text:
            self.blocks.append(
                PageBlock(
                    text=text,
                    element=self._elements[-1],
                    furniture=self._furniture[0] if self._furniture else None,
                    is_caption=bool(self._captions),
                    link_share=min(1.0, self._linked / len(text)),
                )
            )

    def _break(self) -> None:
        if self._whole:
            self._words.append(" ")
        else:
            self.flush()

    def _end_line(self) -> None:
        """End a paragraph at a line break where a sentence ends or a line is empty; else it is a space."""
        before = "".join(self._words[-4:]).rstrip(" \t\n\r")
        if not self._whole and (self._preformatted or before.endswith((*_SENTENCE_END, _LINE_BREAK))):
            self.flush()
        else:
            self._words.append(_LINE_BREAK)


def _are_lines_of_a_head(lines: Sequence[str]) -> bool:
    """Tell whether line breaks part headline, day and author, of which one shows."""
    shown = [line.strip() for line in lines if line.strip()]
    return (
        1 < len(shown) <= _MOST_LINES_OF_A_HEAD
        and all(len(line) <= _LONGEST_LINE_OF_A_HEAD for line in shown)
        and any(_is_line_of_a_head(line) for line in shown)
    )


def _is_line_of_a_head(line: str) -> bool:
    if read_byline(line) is not None:
        return True
    day = find_written_date(line)
    if day is not None:
        return len(line) - len(day.span) <= _MOST_BESIDE_A_DAY
    return names_occupation(line) and len(line.split()) <= _MOST_WORDS_OF_AN_OFFICE


class _DataRows:
    """Tell rows of figures from rows that only lay out a page."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}

    def is_row(self, element: Element) -> bool:
        """Tell whether an element is a row of a table of data."""
        if element.name != "tr":
            return False
        around = islice(element.parents, _LEVELS_TO_TABLE)
        table = next((parent for parent in around if parent.name == "table"), None)
        if table is None:
            return False
        if id(table) not in self._known:
            self._known[id(table)] = _holds_data(table)
        return self._known[id(table)]


def _holds_data(table: Element) -> bool:
    cells: list[Element] = []
    for element in table.below():
        if element.name in _LAID_OUT:
            return False
        if element.name in _CELLS and len(cells) < _ENOUGH_CELLS:
            cells.append(element)
    is_wide = any(_has_next_cell(cell) for cell in cells[:3])
    return is_wide and len(cells) >= _ENOUGH_CELLS


def _has_next_cell(cell: Element) -> bool:
    row = cell.parent.contents if cell.parent else []
    last = next((one for one in reversed(row) if isinstance(one, Element) and one.name in _CELLS), cell)
    return last is not cell


def is_furniture(element: Element) -> bool:
    """Tell whether an element is a part of the page that is no article, by tag, role, class or id."""
    if element.name in word_set("web_pages", "furniture_tags"):
        return True
    if attribute(element, "role") in word_set("web_pages", "furniture_roles"):
        return True
    if element.name == "header":
        return not element.sections and not element.holds_headline
    if element.name in ("html", "body", "main", "article", "p") or element.name in _HEADINGS:
        return False
    return has_name_part(_names(element), "furniture_names") and not element.holds_headline


def _is_caption(element: Element) -> bool:
    return element.name in _CAPTION_TAGS and has_name_part(class_names(element), "caption_names")


def _names(element: Element) -> Iterator[str]:
    yield from class_names(element)
    identity = attribute(element, "id").lower()
    if identity:
        yield identity
