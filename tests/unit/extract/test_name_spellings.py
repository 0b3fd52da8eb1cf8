"""Names that differ by a letter."""

from __future__ import annotations

import pytest

from briefing.extract.name_spellings import is_other_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [("cameron", "camaron"), ("cameron", "camerno"), ("zelensky", "zelenskyy"), ("minhson", "minson")],
)
def test_a_letter_that_is_another_missing_or_swapped_makes_another_spelling(one: str, other: str) -> None:
    assert is_other_spelling(one, other)
    assert is_other_spelling(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cameron", "cameron"),
        ("daniel", "daniela"),
        ("robert", "roberts"),
        ("minh", "mink"),  # too short
        ("marina", "karina"),  # another initial
        ("cameron", "cambron's"),
        ("cameron", "camarin"),
        ("", "cameron"),
    ],
)
def test_other_differences_are_other_names(one: str, other: str) -> None:
    assert not is_other_spelling(one, other)
