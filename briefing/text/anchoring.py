"""Find an excerpt's words again in a text that may have changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.excerpt import CONTEXT_LENGTH, Selector
from briefing.model.spans import Span
from briefing.text.folding import find_folded


class AnchorState(StrEnum):
    """How the words were found again."""

    IN_PLACE = "in_place"
    MOVED = "moved"
    NEAR = "near"
    DOUBTFUL = "doubtful"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchoring:
    """Say where the words stand now; `span` is None for orphans. `likeness` runs from 0 to 1.

    `NEAR` may be taken and marked, `DOUBTFUL` is for a person to decide. The excerpt's own words are never
    rewritten by this.
    """

    state: AnchorState
    span: Span | None = None
    likeness: float = 0.0


_ORPHANED = Anchoring(state=AnchorState.ORPHANED)
_LEAST_WITH_CONTEXT = 70.0
_LEAST_ALONE = 60.0
_TAKEN_FROM = 0.85
_SLACK = 40
_NEIGHBOURHOOD = 20_000


def reanchor(text: str, selector: Selector) -> Anchoring:
    """Find the words of `selector` in `text`: in their old place, elsewhere, nearly the same, or not at all.

    Words that stand in several places are taken where the text around them fits best, then nearest to the
    old place.
    """
    exact = selector.exact
    if not exact.strip():
        return _ORPHANED
    if selector.span.slice(text) == exact:
        return Anchoring(state=AnchorState.IN_PLACE, span=selector.span, likeness=1.0)
    places = tuple(_occurrences(text, exact))
    if places:
        best = max(places, key=lambda span: (_context_fit(text, span, selector), -_distance(span, selector)))
        return Anchoring(state=AnchorState.MOVED, span=best, likeness=1.0)
    folded = find_folded(exact, text)
    if folded is not None and find_folded(exact, text, folded.end) is None:
        return Anchoring(state=AnchorState.MOVED, span=folded, likeness=1.0)
    return _find_near(text, selector)


def _occurrences(text: str, exact: str) -> Iterator[Span]:
    place = text.find(exact)
    while place >= 0:
        yield Span(place, place + len(exact))
        place = text.find(exact, place + len(exact))


def _distance(span: Span, selector: Selector) -> int:
    return abs(span.start - selector.span.start)


def _context_fit(text: str, span: Span, selector: Selector) -> int:
    """Return how many characters around the words are still those of the selector."""
    before = text[max(0, span.start - CONTEXT_LENGTH) : span.start]
    after = text[span.end : span.end + CONTEXT_LENGTH]
    return _common(reversed(before), reversed(selector.prefix)) + _common(iter(after), iter(selector.suffix))


def _common(one: Iterator[str], other: Iterator[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _find_near(text: str, selector: Selector) -> Anchoring:
    """Look near the old place first: a long text is costly to search, and words seldom wander far."""
    middle = selector.span.start
    near = Span(max(0, min(middle, len(text)) - _NEIGHBOURHOOD), min(len(text), middle + _NEIGHBOURHOOD))
    found = _align(text, near, selector)
    if found.state in (AnchorState.ORPHANED, AnchorState.DOUBTFUL) and len(near) < len(text):
        found = max(found, _align(text, Span(0, len(text)), selector), key=lambda x: x.likeness)
    return found


def _align(text: str, within: Span, selector: Selector) -> Anchoring:
    from rapidfuzz import fuzz  # noqa: PLC0415  # only words that are gone need it

    wanted = selector.prefix + selector.exact + selector.suffix
    rough = fuzz.partial_ratio_alignment(wanted, within.slice(text), score_cutoff=_LEAST_WITH_CONTEXT)
    if rough is None:
        return _ORPHANED
    # The piece may be shorter or longer than what was looked for; dest is always within the text.
    start = max(0, within.start + rough.dest_start - _SLACK)
    end = min(len(text), within.start + rough.dest_end + _SLACK)
    return _align_exact(text, Span(start, end), selector)


def _align_exact(text: str, around: Span, selector: Selector) -> Anchoring:
    from rapidfuzz import fuzz  # noqa: PLC0415  # only words that are gone need it

    fine = fuzz.partial_ratio_alignment(selector.exact, around.slice(text), score_cutoff=_LEAST_ALONE)
    if fine is None or fine.dest_start == fine.dest_end:
        return _ORPHANED
    span = _whole_words(text, Span(around.start + fine.dest_start, around.start + fine.dest_end))
    likeness = fuzz.ratio(selector.exact, span.slice(text)) / 100
    state = AnchorState.NEAR if likeness >= _TAKEN_FROM else AnchorState.DOUBTFUL
    return Anchoring(state=state, span=span, likeness=likeness)


def _whole_words(text: str, span: Span) -> Span:
    """Widen a span that begins or ends inside a word, and leave out spaces at its edges."""
    start, end = span.start, span.end
    while 0 < start < end and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))
