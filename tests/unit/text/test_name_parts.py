"""What carries a name on, and where it ends."""

from __future__ import annotations

import pytest

from briefing.text.name_parts import next_part
from briefing.text.words import split_words


def parts(text: str) -> list[int]:
    """Return how many words each part has that carries on the name which a text begins with."""
    words = split_words(text)
    found: list[int] = []
    while (at := 1 + sum(found)) < len(words) and (step := next_part(text, words, at, words[0])):
        found.append(step)
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minh spoke", []),
        ("Xuan Minh spoke", [1]),
        ("David C. Cameron spoke", [1, 1]),
        ("David C Cameron spoke", [1, 1]),
        ("David Cameron Jr. spoke", [1, 1]),
        ("David van der Berg spoke", [3]),
        ("David bin Haji Minh spoke", [3]),
        ("David Haji Minh spoke", [2]),
        ("David “Dave” Cameron spoke", [2]),
        ("David (Dave) Cameron spoke", [2]),
        ("Martin Luther King spoke", [1, 1]),
        ("Theresa May spoke", [1]),
    ],
)
def test_a_name_goes_on_part_by_part(text: str, expected: list[int]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "David's Minh spoke",
        "David, Minh and Xuan",
        "David van der came",
        "David van der",
        "David de, Minh",
        "Minh III Xuan",
        "Serie A Minh",
        "Authority (AER) Minh",
        "Xuan Minister Minh spoke",
        "Minh\nXuan",
    ],
)
def test_a_name_ends_before_what_is_no_part_of_it(text: str) -> None:
    assert parts(text) == []
