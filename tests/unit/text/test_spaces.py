"""Special spaces and hyphens read as plain ones, each at its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.text.spaces import with_plain_spaces


def test_no_break_spaces_and_hyphens_read_as_plain_ones() -> None:
    assert with_plain_spaces("12\u00a0people,\u202fVice\u2011Chair\tHue") == "12 people, Vice-Chair Hue"


def test_plain_text_is_left_as_it_is() -> None:
    text = "12 people\nin Hue - all well"
    assert with_plain_spaces(text) is text


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    plain = with_plain_spaces(text)
    assert len(plain) == len(text)
    assert all(a == b or b in " -" for a, b in zip(text, plain, strict=True))
