"""Lines of a paragraph that begins from the right: words of other scripts keep their order within them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from briefing.export.pdf.fonts import Face, RightToLeftFace
from briefing.export.pdf.fragments import Run
from briefing.export.pdf.lines import Line, Span
from briefing.export.pdf.right_to_left import is_right_to_left

_EDGES = re.compile(r"(?s)(\W*)(.*?)(\W*)")
_Piece = tuple[Span, bool]  # with whether it runs from the left


def begins_from_right(runs: Sequence[Run]) -> bool:
    """Tell whether the first letter of a paragraph belongs to a script from the right (UAX #9, P2 and P3)."""
    if not any(isinstance(run.pen.face, RightToLeftFace) for run in runs):
        return False
    strong = (c for run in runs for c in run.text if unicodedata.bidirectional(c) in {"L", "R", "AL"})
    return is_right_to_left(next(strong, ""))


def from_right(line: Line) -> Line:
    """Return the line as it is read from the right; its spans stay in the order of their words.

    Words from the left keep their order where they follow each other, with what stands between them; all else
    stands the other way round (UAX #9, L2, with one level of embedding).
    """
    placed: list[Span] = []
    for is_from_left, group in groupby(_pieces(line), key=lambda piece: piece[1]):
        spans = [span for span, _ in group]
        if is_from_left:
            end_pt = spans[-1].left_pt + _width(spans[-1])
            start_pt = line.width_pt - end_pt
            placed += [span._replace(left_pt=start_pt + span.left_pt - spans[0].left_pt) for span in spans]
        else:
            placed += [span._replace(left_pt=line.width_pt - span.left_pt - _width(span)) for span in spans]
    return replace(line, spans=tuple(placed))


def _width(span: Span) -> float:
    """Return how wide a span is without the space at its end, which stands at its other side or nowhere."""
    return span.pen.width(span.text.rstrip(" "))


def _pieces(line: Line) -> list[_Piece]:
    """Cut spans where words end; what stands between two words from the left belongs to them."""
    pieces = [piece for span in line.spans for piece in _cut(span)]
    lefts = [index for index, (_, is_from_left) in enumerate(pieces) if is_from_left]
    for first, second in pairwise(lefts):
        between = pieces[first + 1 : second]
        if all(not any(map(is_right_to_left, span.text)) for span, _ in between):
            pieces[first + 1 : second] = [(span, True) for span, _ in between]
    return [(span, is_from_left) if is_from_left else (_turned(span), False) for span, is_from_left in pieces]


def _cut(span: Span) -> Iterator[_Piece]:
    """Yield the signs before, the words, and the signs behind; a span from the right as it is."""
    match = None if isinstance(span.pen.face, RightToLeftFace) else _EDGES.fullmatch(span.text)
    if match is None:
        yield span, False
        return
    left_pt = span.left_pt
    for number, text in enumerate(match.groups()):
        if text:
            yield span._replace(text=text, left_pt=left_pt), number == 1
            left_pt += span.pen.width(text)


def _turned(span: Span) -> Span:
    """Let signs turn round; the file keeps them as they are."""
    face = span.pen.face
    return (
        span._replace(pen=replace(span.pen, face=RightToLeftFace(face))) if isinstance(face, Face) else span
    )
