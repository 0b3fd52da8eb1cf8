"""Two maps chained lead where one after the other leads."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.spans import OffsetMap, Span
from briefing.text.cleaning import clean_text
from briefing.text.offsets import OffsetMapBuilder, chain_offset_maps


def without_stars(text: str) -> tuple[str, OffsetMap]:
    builder = OffsetMapBuilder()
    for place, character in enumerate(text):
        if character != "*":
            builder.add(character, place, place + 1)
    return builder.finish(len(text))


@given(st.text("ab *\r\n\u200be\u0301", max_size=40))
def test_a_chain_of_maps_leads_where_both_lead(stored: str) -> None:
    plain, earlier = without_stars(stored)
    cleaned = clean_text(plain)
    chain = chain_offset_maps(cleaned.offset_map, earlier)
    length = len(cleaned.text)
    for start in range(length):
        for end in range(start + 1, length + 1):
            middle = cleaned.offset_map.span_to_stored(Span(start, end))
            assert chain.span_to_stored(Span(start, end)) == earlier.span_to_stored(middle)


@given(st.text("ab\r\n\u200be\u0301", max_size=40))
def test_every_kept_character_is_found_again_from_its_place_in_the_file(stored: str) -> None:
    cleaned = clean_text(stored)
    for place, character in enumerate(cleaned.text):
        if cleaned.offset_map.span_to_stored(Span(place, place + 1)).slice(stored) == character:
            assert cleaned.offset_map.to_clean(cleaned.offset_map.to_stored(place)) == place
    for offset in range(len(stored) + 1):
        assert 0 <= cleaned.offset_map.to_clean(offset) <= len(cleaned.text)
