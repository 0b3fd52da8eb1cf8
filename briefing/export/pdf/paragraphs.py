"""Paragraphs: words of one role set in lines, tagged run by run."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.document.inlines import Inlines, NoteMark
from briefing.document.inlines import text as inlines_of
from briefing.export.pdf.boxes import Box, Parts
from briefing.export.pdf.canvas import TaggedCanvas, Word
from briefing.export.pdf.fragments import PLAIN, Fragments, Meaning, Run
from briefing.export.pdf.lines import Line, Span, break_lines, known_lines
from briefing.export.pdf.right_to_left_lines import begins_from_right, from_right
from briefing.export.pdf.structure import Element, text_string
from briefing.style.house_style import Alignment, Family, Role, StyleSheet, TypeStyle

_STACKED_LEADING = {Family.SANS: 1.24, Family.SERIF: 1.27}
_BASELINE = 0.76  # of the size below its top edge, so that letters stand in the middle of the leading
_TITLE_PT = 24.0  # from this size on, a compound broken at its hyphen would be seen
_LEAST_LINES = 2  # on either side of a page break


@dataclass(frozen=True, slots=True, eq=False)
class _Flow:
    """Hold what the pieces of one paragraph share: its element, and what is said of its links by inline."""

    element: Element | None
    contents: dict[int, str]

    def element_of(self, span: Span, canvas: TaggedCanvas) -> Element | None:
        """Return the element that a span belongs to, made when the span is first drawn."""
        if self.element is None or span.meaning == PLAIN:
            return self.element
        key = (id(self), span.inline)
        inner = canvas.inner.get(key)
        if inner is None:
            inner = canvas.inner[key] = self._draw(self.element, span.meaning)
        return inner

    @staticmethod
    def _draw(parent: Element, meaning: Meaning) -> Element:
        if meaning.note is not None:
            return parent.draw("Reference").draw("Link")
        language = {} if meaning.language is None else {"Lang": text_string(meaning.language)}
        return parent.draw("Span" if meaning.link is None else "Link", **language)


@dataclass(frozen=True, slots=True, kw_only=True)
class TextBox(Box):
    """Hold the lines of a paragraph, or a piece of it; `mark` hangs to the left of its first line."""

    lines: tuple[Line, ...]
    leading_pt: float
    baseline_pt: float
    alignment: Alignment = Alignment.LEFT
    flow: _Flow
    mark: TextBox | None = None

    @property
    def height_pt(self) -> float:
        """Return the height of what is drawn."""
        return len(self.lines) * self.leading_pt

    @property
    def notes(self) -> tuple[int, ...]:
        """Return the notes called, in order."""
        return tuple(note for line in self.lines for note in line.notes)

    @property
    def words(self) -> str:
        """Return the words of the lines."""
        return "".join(span.text for line in self.lines for span in line.spans).strip()

    @property
    def head_pt(self) -> float:
        """Return the height of the lines that must not stand alone."""
        return self.leading_pt * self._head_lines

    @property
    def head_notes(self) -> tuple[int, ...]:
        """Return the notes called in the lines that must not stand alone."""
        return tuple(note for line in self.lines[: self._head_lines] for note in line.notes)

    @property
    def _head_lines(self) -> int:
        count = len(self.lines)
        return count if count <= 3 else min(3, count - _LEAST_LINES)

    def split(self, room_pt: float, *, by_force: bool = False) -> Parts:
        """Part it between lines."""
        count = int((room_pt + 0.01) // self.leading_pt)
        if by_force:
            count = min(count, len(self.lines) - 1)
            least = 1
        else:
            count = min(count, len(self.lines) - _LEAST_LINES)
            least = _LEAST_LINES
        if count < least:
            return None
        first = replace(self, lines=self.lines[:count], after_pt=0, keeps_with_next=False)
        rest = replace(self, lines=self.lines[count:], before_pt=0, anchor=None, starts_page=False, mark=None)
        return first, rest

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the content."""
        if self.mark is not None:
            self.mark.draw(canvas, left_pt - self.mark.width_pt, top_pt)
        owner, inline = self.flow.element, -1
        words: list[Word] = []
        for number, line in enumerate(self.lines):
            line_top_pt = top_pt + number * self.leading_pt
            line_left_pt = left_pt + self._indent(line)
            for span in line.spans:
                wanted = -1 if span.meaning == PLAIN else span.inline
                if wanted != inline:
                    # Drawn before the next element is made, so that the tree keeps the order of the words.
                    canvas.draw_words(owner, words)
                    owner, inline, words = self.flow.element_of(span, canvas), wanted, []
                place = Word(line_left_pt + span.left_pt, line_top_pt + self.baseline_pt, span.text, span.pen)
                words.append(place)
                if span.meaning.link is not None or span.meaning.note is not None:
                    self._link(canvas, span, owner, place, line_top_pt)
        canvas.draw_words(owner, words)

    def _indent(self, line: Line) -> float:
        match self.alignment:
            case Alignment.LEFT:
                return 0
            case Alignment.CENTRE:
                return (self.width_pt - line.width_pt) / 2
            case Alignment.RIGHT:
                return self.width_pt - line.width_pt

    def _link(
        self, canvas: TaggedCanvas, span: Span, owner: Element | None, place: Word, top_pt: float
    ) -> None:
        if owner is None:
            return
        target = span.meaning.link or note_anchor(span.meaning.note or 0)
        right_pt = place.left_pt + span.pen.width(span.text.rstrip())
        area = (place.left_pt, top_pt, right_pt, top_pt + self.leading_pt)
        canvas.link(owner, target, self.flow.contents[span.inline], area)


def note_anchor(number: int) -> str:
    """Return the link that leads to a note."""
    return f"#note.{number}"


class Typesetter:
    """Set words in the roles of a style sheet; keeps the elements of the notes that paragraphs call."""

    def __init__(self, sheet: StyleSheet, fragments: Fragments) -> None:
        self.sheet = sheet
        self.fragments = fragments
        self.note_elements: dict[int, Element] = {}

    def set(
        self,
        words: Inlines,
        role: Role | TypeStyle,
        width_pt: float,
        element: Element | None,
        *,
        is_address: bool = False,
    ) -> TextBox:
        """Return a paragraph in a role, or in a role's style changed; an artifact without an element."""
        style = self.sheet.role(role) if isinstance(role, Role) else role
        if element is not None:
            self._place_notes(words, element)
        return self.set_runs(
            self.fragments.runs(words, style), style, width_pt, element, is_address=is_address
        )

    def set_runs(
        self,
        runs: Sequence[Run],
        style: TypeStyle,
        width_pt: float,
        element: Element | None,
        *,
        is_address: bool = False,
    ) -> TextBox:
        """Return a paragraph of runs that were made before, spaced as a style says."""
        lines = known_lines(tuple(runs), width_pt, is_address=is_address, is_title=style.size_pt >= _TITLE_PT)
        alignment = style.alignment
        if begins_from_right(runs):
            lines = tuple(map(from_right, lines))
            alignment = Alignment.RIGHT if alignment is Alignment.LEFT else alignment
        leading_pt = _leading(style, lines)
        return TextBox(
            width_pt=width_pt,
            before_pt=style.before_pt,
            after_pt=style.after_pt,
            lines=lines,
            leading_pt=leading_pt,
            baseline_pt=(leading_pt - style.size_pt) / 2 + _BASELINE * style.size_pt,
            alignment=alignment,
            flow=_Flow(element, _contents(runs)),
        )

    def width(self, text: str, role: Role) -> float:
        """Return the width of a text on one line."""
        return sum(line.width_pt for line in break_lines(self._plain_runs(text, role), float("inf")))

    def words(self, text: str, role: Role, left_pt: float, baseline_pt: float) -> list[Word]:
        """Return one line of plain text to be drawn as it stands."""
        line = break_lines(self._plain_runs(text, role), float("inf"))[0]
        return [Word(left_pt + span.left_pt, baseline_pt, span.text, span.pen) for span in line.spans]

    def _plain_runs(self, text: str, role: Role) -> tuple[Run, ...]:
        return self.fragments.runs(inlines_of(text), self.sheet.role(role))

    def _place_notes(self, words: Inlines, element: Element) -> None:
        """Let each note be read after the paragraph that first calls it."""
        home = element if element.role == "Lbl" or element.parent is None else element.parent
        for inline in words:
            if isinstance(inline, NoteMark) and inline.number not in self.note_elements:
                identity = text_string(f"note-{inline.number:06d}")
                self.note_elements[inline.number] = home.add("Note", ID=identity)


def on_baseline_of(model: TextBox, box: TextBox) -> TextBox:
    """Return `box` moved so that its first line stands on the first baseline of `model` beside it."""
    before_pt = model.before_pt + model.baseline_pt - box.baseline_pt
    return replace(
        box, before_pt=before_pt, after_pt=max(0, box.after_pt - max(0, before_pt - box.before_pt))
    )


def _contents(runs: Sequence[Run]) -> dict[int, str]:
    """Return what a screen reader says of each link: its address, or its words within the document."""
    spoken: dict[int, str] = {}
    for run in runs:
        link = run.meaning.link
        if link is None or link.startswith("#"):
            spoken[run.inline] = spoken.get(run.inline, "") + run.text
        else:
            spoken[run.inline] = link
    return spoken


def _leading(style: TypeStyle, lines: Sequence[Line]) -> float:
    """Return the leading, opened where lines would touch stacked Vietnamese marks."""
    needed_pt = _STACKED_LEADING[style.family] * style.size_pt
    if len(lines) < 2 or style.leading_pt >= needed_pt:
        return style.leading_pt
    letters = (character for line in lines for span in line.spans for character in span.text)
    return needed_pt if any(map(_is_stacked, letters)) else style.leading_pt


def _is_stacked(character: str) -> bool:
    if character.isascii():
        return False
    marks = [mark for mark in unicodedata.normalize("NFD", character) if unicodedata.combining(mark)]
    return len(marks) > 1 or bool(marks and character.isupper())
