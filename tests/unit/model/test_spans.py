"""Spans and offset maps: half-open, in code points, and back to the text that came in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.spans import OffsetMap, Span
from tests import strategies


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (3, 2)])
def test_a_span_runs_forward_from_within_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(strategies.texts, st.data())
def test_a_span_cuts_out_as_many_code_points_as_it_is_long(text: str, data: st.DataObject) -> None:
    span = data.draw(strategies.spans_within(len(text)))
    assert len(span.slice(text)) == len(span)
    assert text[: span.start] + span.slice(text) + text[span.end :] == text


@given(strategies.spans, strategies.spans)
def test_spans_overlap_exactly_if_they_share_a_code_point(one: Span, other: Span) -> None:
    shared = max(one.start, other.start) < min(one.end, other.end)
    if len(one) and len(other):
        assert one.overlaps(other) == other.overlaps(one) == shared
    assert one.contains(other) == (one.start <= other.start <= other.end <= one.end)


@given(strategies.spans, st.integers(0, 100))
def test_a_shifted_span_is_as_long(span: Span, by: int) -> None:
    assert (span.shifted(by).start, len(span.shifted(by))) == (span.start + by, len(span))


@given(strategies.offset_maps(), st.integers(0, 300), st.integers(0, 300))
def test_a_map_keeps_the_order_of_offsets(offset_map: OffsetMap, one: int, other: int) -> None:
    first, last = sorted((one, other))
    assert offset_map.to_stored(first) <= offset_map.to_stored(last)


@given(strategies.texts, st.sets(st.integers(0, 59)))
def test_a_map_leads_back_to_the_letters_that_stayed(stored: str, removed: set[int]) -> None:
    kept = [place for place in range(len(stored)) if place not in removed]
    clean = "".join(stored[place] for place in kept)
    stretches = [(0, 0)]
    for index, place in enumerate(kept):
        before = kept[index - 1] + 1 if index else 0
        if place != before:  # something was left out: the old stretch ends here, and a new one begins
            stretches += [(index, before), (index, place)]
    offset_map = OffsetMap(*(tuple(offsets) for offsets in zip(*stretches, strict=True)))
    for offset, letter in enumerate(clean):
        assert stored[offset_map.to_stored(offset)] == letter
        assert offset_map.span_to_stored(Span(offset, offset + 1)).slice(stored) == letter
    assert offset_map.is_identity == (not kept or kept == list(range(len(kept))))


def test_a_span_over_a_removed_stretch_takes_it_in() -> None:
    offset_map = OffsetMap((0, 2), (0, 5))
    assert offset_map.span_to_stored(Span(1, 3)) == Span(1, 6)
    assert offset_map.span_to_stored(Span(2, 2)) == Span(5, 5)
