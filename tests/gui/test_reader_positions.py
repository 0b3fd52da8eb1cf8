"""The map between code points and document positions agrees with what Qt does to a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from briefing.gui.panes.reader_positions import PositionMap
from briefing.model.spans import Span

TRICKY = "ab🎉\n\r\u2028\u2029\x0b\x0c\x85 \u00a0é𝕏\ufdd0ễ"


def shown_document(text: str, positions: PositionMap) -> QTextDocument:
    """Fill a document as the reader does: block by block."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    for number, block in enumerate(positions.blocks):
        if number:
            cursor.insertBlock()
        cursor.insertText(block.span.slice(text))
    return document


@given(st.text(alphabet=TRICKY, max_size=40))
def test_every_block_stands_where_the_document_has_it(text: str) -> None:
    positions = PositionMap.lay_out(text)
    document = shown_document(text, positions)
    block = document.begin()
    for shown in positions.blocks:
        assert (block.position(), block.length() - 1) == (shown.position, shown.length)
        block = block.next()
    assert not block.isValid() or not positions.blocks


@given(st.text(alphabet=TRICKY, max_size=40))
def test_every_shown_character_is_found_at_its_position(text: str) -> None:
    positions = PositionMap.lay_out(text)
    document = shown_document(text, positions)
    for block in positions.blocks:
        for offset in range(block.span.start, block.span.end):
            place = positions.to_position(offset)
            units = text[offset].encode("utf-16-le")
            stored = "".join(document.characterAt(place + i) for i in range(len(units) // 2))
            assert stored.encode("utf-16-le", "surrogatepass") == units
            assert positions.to_offset(place) == offset


@given(st.text(alphabet=TRICKY, max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_shown_span_survives_the_way_to_the_document_and_back(text: str, one: int, other: int) -> None:
    positions = PositionMap.lay_out(text)
    for block in positions.blocks:
        start = min(block.span.start + min(one, other), block.span.end)
        end = min(block.span.start + max(one, other), block.span.end)
        span = Span(start, end)
        assert positions.positions_to_span(*positions.span_to_positions(span)) == span


def test_halves_of_an_emoji_belong_to_the_emoji() -> None:
    positions = PositionMap.lay_out("a🎉b")
    assert [positions.to_offset(place) for place in range(5)] == [0, 1, 1, 2, 3]


def test_blank_lines_are_not_shown() -> None:
    text = "One.\n\n\nTwo.\n  \n"
    assert [block.span.slice(text) for block in PositionMap.lay_out(text).blocks] == ["One.", "Two."]


def test_hidden_headline_is_left_out_and_its_words_have_no_extent() -> None:
    text = "A headline\n\nThe first paragraph."
    positions = PositionMap.lay_out(text, hidden=[Span(0, 10)])
    assert [block.span.start for block in positions.blocks] == [12]
    assert positions.span_to_positions(Span(2, 10)) == (0, 0)


def test_span_that_begins_in_a_hidden_line_begins_at_the_next_shown_one() -> None:
    positions = PositionMap.lay_out("One.\n\nTwo.")
    assert positions.span_to_positions(Span(4, 10)) == (5, 9)


def test_selection_over_two_paragraphs_covers_the_line_ends_of_the_article() -> None:
    text = "One.\r\n\r\nTwo."
    positions = PositionMap.lay_out(text)
    assert positions.positions_to_span(0, 9).slice(text) == "One.\r\n\r\nTwo."


@pytest.mark.parametrize("text", ["", "\n", "  \n "])
def test_empty_text_has_no_blocks_and_maps_to_nothing(text: str) -> None:
    positions = PositionMap.lay_out(text)
    assert positions.blocks == ()
    assert positions.to_position(3) == 0
    assert positions.positions_to_span(0, 5) == Span(0, 0)
