"""Paragraphs are found in every way in which plain text parts them."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.paragraphs import split_paragraphs

LONG = (
    "The ceremony will take place in the capital, and delegations from many countries will come to see it. "
)


def paragraphs(text: str) -> list[str]:
    return [span.slice(text) for span in split_paragraphs(text)]


@pytest.mark.parametrize(
    "text",
    [
        "One.\nTwo.\nThree.",
        "One.\n\nTwo.\n\nThree.",
        "\n  One. \n\n\n\tTwo.\nThree.\u00a0\n",
        "One.\nTwo.\n\nThree.",
    ],
)
def test_single_and_blank_lines_part_paragraphs(text: str) -> None:
    assert paragraphs(text) == ["One.", "Two.", "Three."]


def test_wrapped_lines_are_joined_into_their_paragraph() -> None:
    wrapped = ["\n".join(textwrap.wrap(LONG * count, 72)) for count in (2, 3, 2)]
    assert paragraphs("\n\n".join(wrapped)) == wrapped


def test_long_lines_are_paragraphs_of_their_own() -> None:
    text = f"{LONG}\n{LONG}\n\n{LONG}"
    assert paragraphs(text) == [LONG.strip()] * 3


def test_a_list_of_short_lines_is_not_taken_for_wrapped_text() -> None:
    text = "News\nPolitics\nWorld affairs and more\nSport\n\nContact\nImprint"
    assert len(paragraphs(text)) == 6


@pytest.mark.parametrize("text", ["", "\n\n \n", "\u00a0"])
def test_an_empty_text_has_no_paragraphs(text: str) -> None:
    assert split_paragraphs(text) == ()


@given(st.text(alphabet="ab .\n\t\u00a0"))
def test_all_that_is_no_space_lies_in_one_paragraph(text: str) -> None:
    spans = split_paragraphs(text)
    assert "".join("".join(span.slice(text).split()) for span in spans) == "".join(text.split())
    assert list(spans) == sorted(spans)
    assert all(span.slice(text) == span.slice(text).strip() for span in spans)
