"""Break runs into lines, greedily and ragged right: at spaces, after hyphens, anywhere in an endless word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefing.export.pdf.fragments import Run
from briefing.export.pdf.ribbon import AFTER_HYPHEN, IN_ADDRESS, NOWHERE, Ribbon, Span, needs_care

__all__ = ["Line", "Span", "break_lines", "known_lines"]

_SLACK_PT = 0.01
_SHORT = 40  # characters


@dataclass(frozen=True, slots=True)
class Line:
    """Hold the spans of one line and the notes it calls; a space at its end has no part in `width_pt`."""

    spans: tuple[Span, ...]
    width_pt: float
    notes: tuple[int, ...] = ()


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
    if len(runs) == 1 and (line := _short_line(runs[0], width_pt)) is not None:
        return (line,)
    ribbon = Ribbon(runs, IN_ADDRESS if is_address else NOWHERE if is_title else AFTER_HYPHEN)
    if not is_address:
        ribbon.hold_together(width_pt)
    lefts_pt, rights_pt, places = ribbon.lefts_pt, ribbon.rights_pt, ribbon.places
    lines: list[Line] = []

    def add(begin: int, end: int, left_pt: float, right_pt: float) -> None:
        spans = ribbon.spans(begin, end, left_pt)
        notes = tuple(span.meaning.note for span in spans if span.meaning.note is not None)
        lines.append(Line(spans, right_pt - left_pt, notes))

    first, count = 0, len(lefts_pt)
    while first < count:
        begin, left_pt = places[first], lefts_pt[first]
        last = bisect_right(rights_pt, left_pt + width_pt + _SLACK_PT, first)
        if last == first:
            for end, right_pt in ribbon.part_word(first, width_pt):
                add(begin, end, left_pt, right_pt)
                begin, left_pt = end, right_pt
            last = max(first + 1, bisect_right(rights_pt, left_pt + width_pt + _SLACK_PT, first))
        # A space behind the last word keeps it apart from the next line's first.
        add(begin, places[last], left_pt, rights_pt[last - 1])
        first = last
    return tuple(lines) or (Line((), 0.0),)


def _short_line(run: Run, width_pt: float) -> Line | None:
    """Return a few words as the one line they need, as labels, cells and names do; None for all else."""
    text, pen, meaning, inline = run
    if len(text) > _SHORT or needs_care(text):
        return None
    right_pt = pen.width(text)
    if right_pt > width_pt:
        return None
    notes = () if meaning.note is None else (meaning.note,)
    return Line((Span(0.0, text, pen, meaning, inline),), right_pt, notes)
