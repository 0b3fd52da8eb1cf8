"""A paragraph on one endless line: where its words stand, and which of them no line end may part."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.export.pdf.fragments import Meaning, Pen, Run

_ODD_SPACES = "\t-\r\x1c-\x1f\x85\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000"
_SPACE = re.compile(f"[ {_ODD_SPACES}]+")  # all white space but the no-break spaces
_EAST_ASIAN = "\u3001-\u30ff\u3400-\u9fff\uac00-\ud7a3"
_CARE = re.compile(rf"[-/?&@\u2010\u2013\u2014{_EAST_ASIAN}{_ODD_SPACES}]|  ")
AFTER_HYPHEN = re.compile(
    r"(?<=[^\W\d_]{2}[-\u2010\u2013\u2014])(?=[^\W\d_]{2})"  # inside a compound, never in a date or range
    rf"|(?<=[{_EAST_ASIAN}])"  # between East Asian signs, stops stay on their line
    r"(?=[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3])"
)
IN_ADDRESS = re.compile(r"(?<=[/\-?&])(?=[^/])|(?<=[^@])(?=@)")  # of mail, before its sign
NOWHERE = re.compile(r"(?!)")
_NUMBER = re.compile(r"\d{1,4}\W?(?![^ ])")
_DAY = re.compile(r"[^\w]?\d{1,2}")
_COUNTED = re.compile(r"\d{1,2}\W?|\d{4}\W?")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Span(NamedTuple):
    """Hold words of one run on one line; `left_pt` counts from the line's start."""

    left_pt: float
    text: str
    pen: Pen
    meaning: Meaning
    inline: int


class _Stretch(NamedTuple):
    """Hold a run with the place of its first character, the place behind its last, and its left edge."""

    place: int
    end: int
    left_pt: float
    run: Run


class Ribbon:
    """Set runs on one endless line, white space of any kind as one space.

    `lefts_pt` and `rights_pt` are the edges of the words, `places` their first characters in `text`; behind
    the last word's stands the end of the text.
    """

    def __init__(self, runs: Sequence[Run], breaks: re.Pattern[str]) -> None:
        self.lefts_pt: list[float] = []
        self.rights_pt: list[float] = []
        self.places: list[int] = []
        self._stretches: list[_Stretch] = []
        self._first = 0  # of the stretches that lines to come may need
        self.text = self._set(runs, breaks)
        self.places.append(len(self.text))

    def _set(self, runs: Sequence[Run], breaks: re.Pattern[str]) -> str:
        lefts_pt, rights_pt, places = self.lefts_pt, self.rights_pt, self.places
        texts: list[str] = []
        left_pt, place = 0.0, 0
        is_in_word = False  # which the next run may continue
        for run in runs:
            begin, begin_pt = place, left_pt
            parts, bare = _parts(run.text, breaks)
            space_pt = run.pen.width(" ") if len(parts) > 1 else 0.0
            for index, (part, width_pt) in enumerate(zip(parts, run.pen.widths(parts), strict=True)):
                if index:
                    if is_in_word and index not in bare:
                        texts.append(" ")
                        place += 1
                        left_pt += space_pt
                    is_in_word = False
                if not part:
                    continue
                right_pt = left_pt + width_pt
                if is_in_word:
                    rights_pt[-1] = right_pt
                else:
                    lefts_pt.append(left_pt)
                    rights_pt.append(right_pt)
                    places.append(place)
                    is_in_word = True
                texts.append(part)
                place += len(part)
                left_pt = right_pt
            self._stretches.append(_Stretch(begin, place, begin_pt, run))
        return "".join(texts).rstrip(" ")

    def hold_together(self, most_pt: float) -> None:
        """Join words that no line end may part though a plain space stands between, if a line holds them.

        A quotation keeps its characters, so `8 October`, `October 2025` and `Source 2` are held here.
        """
        seams = set[int]()
        for number in _NUMBER.finditer(self.text):
            index = bisect_right(self.places, number.start()) - 1
            seams.update(
                seam
                for seam in (index, index + 1)
                if 0 < seam < len(self.lefts_pt) and _belong_together(self._word(seam - 1), self._word(seam))
            )
        for seam in sorted(seams, reverse=True):  # for a day needs its month more than its weekday
            if self.rights_pt[seam] - self.lefts_pt[seam - 1] <= most_pt:
                del self.lefts_pt[seam], self.rights_pt[seam - 1], self.places[seam]

    def part_word(self, index: int, most_pt: float) -> Iterator[tuple[int, float]]:
        """Yield where a word that fits no line is cut: the next piece's first character and left edge."""
        start_pt = self.lefts_pt[index]
        begin, end = self.places[index], self.places[index + 1]
        for stretch in self._stretches:
            rest = self.text[max(begin, stretch.place) : min(end, stretch.end)].rstrip(" ")
            if not rest:
                continue
            pen, place = stretch.run.pen, max(begin, stretch.place)
            left_pt = max(self.lefts_pt[index], stretch.left_pt)
            while rest:
                count = _fitting(rest, pen, most_pt - (left_pt - start_pt))
                if not count and left_pt > start_pt:
                    yield place, left_pt
                    start_pt = left_pt
                    continue
                count = max(count, 1)
                if count < len(rest):
                    count = rest.rfind(_NO_BREAK_SPACE, 0, count) + 1 or count
                place += count
                left_pt += pen.width(rest[:count])
                rest = rest[count:]
                if rest:
                    yield place, left_pt
                    start_pt = left_pt

    def spans(self, begin: int, end: int, left_pt: float) -> tuple[Span, ...]:
        """Return the spans of a line from its characters and left edge; lines must be asked for in order."""
        stretches = self._stretches
        if len(stretches) == 1:
            run = stretches[0].run
            return (Span(0.0, self.text[begin:end], run.pen, run.meaning, run.inline),)
        while self._first < len(stretches) and stretches[self._first].end <= begin:
            self._first += 1
        found = []
        for index in range(self._first, len(stretches)):
            place, stretch_end, stretch_left_pt, run = stretches[index]
            if place >= end:
                break
            words = self.text[max(begin, place) : min(end, stretch_end)]
            if words:
                found.append(
                    Span(max(stretch_left_pt - left_pt, 0.0), words, run.pen, run.meaning, run.inline)
                )
        return tuple(found)

    def _word(self, index: int) -> str:
        return self.text[self.places[index] : self.places[index + 1]].rstrip(" ")


def needs_care(text: str) -> bool:
    """Tell whether a text is more than words with one space between; most are not."""
    return not text or text[0] == " " or text[-1] == " " or _CARE.search(text) is not None


def _parts(text: str, breaks: re.Pattern[str]) -> tuple[list[str], frozenset[int]]:
    """Return the words, each parted where a line may end, and the indices of those without a space before."""
    if _CARE.search(text) is None:
        return text.split(" "), frozenset()
    chunks: list[str] = []
    bare: list[int] = []
    for part in _SPACE.split(text):
        first, *others = breaks.split(part)
        bare += range(len(chunks) + 1, len(chunks) + 1 + len(others))
        chunks += [first, *others]
    return chunks, frozenset(bare)


def _belong_together(first: str, second: str) -> bool:
    if _DAY.fullmatch(first):
        return second[0].isupper()
    return bool(first[0].isupper() and first.isalpha() and _COUNTED.fullmatch(second))


def _fitting(text: str, pen: Pen, room_pt: float) -> int:
    """Count the characters that fit; a letter keeps its combining marks."""
    count, taken_pt = 0, 0.0
    for index, character in enumerate(text):
        taken_pt += pen.width(character)
        if taken_pt > room_pt:
            break
        if index + 1 == len(text) or not unicodedata.category(text[index + 1]).startswith("M"):
            count = index + 1
    return count
