"""Break runs into lines, greedily and ragged right: at spaces, after hyphens, anywhere in an endless word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefing.export.pdf.fragments import Meaning, Pen, Run

_SPACE = re.compile(
    "[ \t-\r\x1c-\x1f\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+"
)  # all white space but the no-break spaces
_AFTER_HYPHEN = re.compile(
    r"(?<=[^\W\d_]{2}[-\u2010\u2013\u2014])(?=[^\W\d_]{2})"  # inside a compound, never in a date or range
    r"|(?<=[\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3])"  # between East Asian signs, stops stay on their line
    r"(?=[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
)
_NOWHERE = re.compile(r"(?!)")
_DAY = re.compile(r"[^\w]?\d{1,2}")
_NUMBER = re.compile(r"\d{1,2}\W?|\d{4}\W?")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_IN_ADDRESS = re.compile(r"(?<=[/\-?&])(?=[^/])")


class Span(NamedTuple):
    """Hold words of one run on one line; `left_pt` counts from the line's start."""

    left_pt: float
    text: str
    pen: Pen
    meaning: Meaning
    inline: int


@dataclass(frozen=True, slots=True)
class Line:
    """Hold the spans of one line; a space at its end has no part in `width_pt`."""

    spans: tuple[Span, ...]
    width_pt: float

    @property
    def notes(self) -> tuple[int, ...]:
        """Return the numbers of the notes that the line calls."""
        return tuple(span.meaning.note for span in self.spans if span.meaning.note is not None)


class _Piece(NamedTuple):
    text: str
    run: Run
    width_pt: float


@dataclass(slots=True)
class _Word:
    """Hold what no break may part; `space` is the run that draws the space before it."""

    space: Run | None = None
    pieces: list[_Piece] = field(default_factory=list)
    width_pt: float = 0

    def add(self, text: str, run: Run) -> None:
        piece = _Piece(text, run, run.pen.width(text))
        self.pieces.append(piece)
        self.width_pt += piece.width_pt

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def join(self, following: _Word, limit_pt: float) -> bool:
        """Take the next word in, with the space between, unless the two are wider than `limit_pt`."""
        space = following.space
        if space is None or self.width_pt + space.pen.width(" ") + following.width_pt > limit_pt:
            return False
        self.add(" ", space)
        self.pieces += following.pieces
        self.width_pt += following.width_pt
        return True


class _LineBuilder:
    """Gather the words of a line; those of one run become one span."""

    def __init__(self) -> None:
        self.width_pt = 0.0
        self._spans: list[Span] = []
        self._run: Run | None = None
        self._left_pt = 0.0
        self._words: list[str] = []

    def __bool__(self) -> bool:
        return self._run is not None

    def add(self, text: str, run: Run, width_pt: float) -> None:
        if run is not self._run:
            self._close_span()
            self._run, self._left_pt = run, self.width_pt
        self._words.append(text)
        self.width_pt += width_pt

    def _close_span(self) -> None:
        run = self._run
        if run is not None:
            words = "".join(self._words)
            self._spans.append(Span(self._left_pt, words, run.pen, run.meaning, run.inline))
            self._words.clear()

    def finish(self, space: Run | None) -> Line:
        """Close the line, with a space that keeps its last word apart from the next line's first."""
        if space is not None and self:
            # In a span of its own where it is not the last word's: a space is no part of a note's mark.
            self.add(" ", space, 0.0)
        self._close_span()
        line = Line(tuple(self._spans), self.width_pt)
        self._spans, self.width_pt, self._run = [], 0.0, None
        return line


@lru_cache(maxsize=12_288)
def known_lines(
    runs: tuple[Run, ...], width_pt: float, *, is_address: bool, is_title: bool
) -> tuple[Line, ...]:
    """Return the lines of a paragraph, remembered from one preview to the next for some 200 pages."""
    return break_lines(runs, width_pt, is_address=is_address, is_title=is_title)


def break_lines(
    runs: Sequence[Run], width_pt: float, *, is_address: bool = False, is_title: bool = False
) -> tuple[Line, ...]:
    """Return the lines of a paragraph; at least one, however empty the runs are.

    White space counts as one space. An address (`is_address`) may break after `/`, `-`, `?` and `&`; a
    title breaks at spaces alone, as long as its words fit.
    """
    lines: list[Line] = []
    builder = _LineBuilder()
    words: Iterable[_Word] = (
        _words(runs, _IN_ADDRESS)
        if is_address
        else _held_together(_words(runs, _NOWHERE if is_title else _AFTER_HYPHEN), width_pt)
    )
    for word in words:
        space_pt = word.space.pen.width(" ") if word.space and builder else 0.0
        if builder and builder.width_pt + space_pt + word.width_pt > width_pt + 0.01:
            lines.append(builder.finish(word.space))
        elif word.space and builder:
            builder.add(" ", word.space, space_pt)
        if word.width_pt <= width_pt:
            for text, run, piece_pt in word.pieces:
                builder.add(text, run, piece_pt)
        else:
            lines.extend(_break_word(word, width_pt, builder))
    if builder or not lines:
        lines.append(builder.finish(None))
    return tuple(lines)


def _words(runs: Sequence[Run], breaks: re.Pattern[str]) -> Iterator[_Word]:
    word = _Word()
    for run in runs:
        for number, part in enumerate(_SPACE.split(run.text)):
            if number:
                if word.pieces:
                    yield word
                word = _Word(space=run)
            # Most words are letters alone, and have no place to break.
            chunks = (part,) if part.isascii() and part.isalpha() else breaks.split(part)
            for index, chunk in enumerate(chunks):
                if index and word.pieces:
                    yield word
                    word = _Word()
                if chunk:
                    word.add(chunk, run)
    if word.pieces:
        yield word


def _held_together(words: Iterable[_Word], width_pt: float) -> list[_Word]:
    """Join words that no line end may part though a plain space stands between them, if a line can hold them.

    A quotation keeps its characters, so `8 October`, `October 2025` and `Source 2` are held here.
    """
    joined: list[_Word] = []  # from the last word back, for a day needs its month more than its weekday
    first = ""
    for word in reversed(list(words)):
        text = word.text
        if joined and _belong_together(text, first) and word.join(joined[-1], width_pt):
            joined[-1] = word
        else:
            joined.append(word)
        first = text
    return joined[::-1]


def _belong_together(first: str, second: str) -> bool:
    if _DAY.fullmatch(first):
        return second[0].isupper()
    return bool(first[0].isupper() and first.isalpha() and _NUMBER.fullmatch(second))


def _break_word(word: _Word, width_pt: float, builder: _LineBuilder) -> Iterator[Line]:
    """Fill lines with the characters of a word that fits none."""
    for text, run, _ in word.pieces:
        rest = text
        while rest:
            count, taken_pt = _fitting(rest, run.pen, width_pt - builder.width_pt)
            if not count and builder:
                yield builder.finish(None)
                continue
            count = max(count, 1)
            if count < len(rest) and (space := rest.rfind(_NO_BREAK_SPACE, 0, count) + 1):
                count, taken_pt = space, run.pen.width(rest[:space])
            builder.add(rest[:count], run, taken_pt)
            rest = rest[count:]
            if rest:
                yield builder.finish(None)


def _fitting(text: str, pen: Pen, room_pt: float) -> tuple[int, float]:
    """Count the characters that fit, and how wide they are; a letter keeps its combining marks."""
    count, taken_pt = 0, 0.0
    for index, character in enumerate(text):
        width_pt = pen.width(character)
        if taken_pt + width_pt > room_pt:
            break
        taken_pt += width_pt
        if index + 1 == len(text) or not unicodedata.category(text[index + 1]).startswith("M"):
            count = index + 1
    return count, taken_pt if count == 0 else pen.width(text[:count])
