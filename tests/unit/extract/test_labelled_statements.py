"""Statements without marks under a name."""

from __future__ import annotations

import pytest

from tests.unit.extract.quoting import INTRODUCTION, quotes

WORDS = "The convention is open to every state that wants to sign it in Hanoi."
MORE = "It takes effect ninety days after the fortieth state has put its name to it."


def statements(*paragraphs: str) -> list[tuple[str, str | None, str]]:
    """Return the words, the speaker and the rule of what is found behind an introduction."""
    found = quotes(INTRODUCTION, *paragraphs)
    return [(excerpt.text, detail.speaker, excerpt.rule) for excerpt, detail in found]


def test_what_stands_under_a_name_is_whose_name_it_is() -> None:
    assert statements(f"Major General Le Xuan Minh: {WORDS}") == [(WORDS, "Le Xuan Minh", "quote.labelled")]


def test_the_paragraph_that_goes_on_is_inferred_and_the_next_is_not() -> None:
    found = statements(f"Major General Le Xuan Minh: {WORDS}", MORE, WORDS)
    assert found == [
        (WORDS, "Le Xuan Minh", "quote.labelled"),
        (MORE, "Le Xuan Minh", "quote.labelled_goes_on"),
    ]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Major General Le Xuan Minh: the head of it.",
        f"The programme: {WORDS}",
        f"Then Le Xuan Minh: {WORDS}",
    ],
)
def test_few_words_and_words_under_no_name_are_nobodys(paragraph: str) -> None:
    assert statements(paragraph) == []
