"""What figures and number words are worth."""

from __future__ import annotations

import pytest

from briefing.text.number_words import alternatives, as_number, match_figure, match_words


@pytest.mark.parametrize(
    ("text", "decimal_comma", "value"),
    [
        ("1,265", False, 1265),
        ("1.265", True, 1265),
        ("3.5", False, 3.5),
        ("3,5", True, 3.5),
        ("1.000.000", True, 10**6),
    ],
)
def test_the_language_decides_what_dots_and_commas_mean(text: str, decimal_comma: bool, value: float) -> None:
    assert match_figure(text, 0, decimal_comma=decimal_comma) == (value, len(text))


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [("two, three", 2, 3), ("two and three", 2, 3), ("twenty one", 21, 10), ("five twenty", 5, 4)],
)
def test_number_words_end_where_they_stop_making_one_number(text: str, value: int, length: int) -> None:
    assert match_words(text, 0, vietnamese=False) == (value, length)


def test_a_scale_alone_is_no_number() -> None:
    assert match_words("million people", 0, vietnamese=False) is None


def test_whole_values_are_integers() -> None:
    assert isinstance(as_number(1.2 * 1_000_000), int)
    assert as_number(0.1 + 0.2) == 0.3


def test_the_longest_alternative_comes_first() -> None:
    assert alternatives("US", "US dollars") == r"US\s+dollars|US"
