"""Parts of a whole in words."""

from __future__ import annotations

import pytest

from briefing.model.spans import Span
from briefing.text.fractions import find_fractions


@pytest.mark.parametrize(
    ("text", "value", "words", "qualifier"),
    [
        ("nearly three-quarters of them voted", None, None, None),
        ("nearly three-quarters of members voted", 0.75, "nearly three-quarters", "nearly"),
        ("more than half of the houses", 0.5, "more than half", "more than"),
        ("two out of three mothers", 2 / 3, "two out of three", None),
        ("1 in 10 passengers", 0.1, "1 in 10", None),
        ("the third of the three", None, None, None),
        ("ten in one day", None, None, None),
    ],
)
def test_a_fraction_has_its_value_its_words_and_its_qualifier(
    text: str, value: float | None, words: str | None, qualifier: str | None
) -> None:
    found = [(q.low, q.span.slice(text), q.qualifier) for q in find_fractions(text, Span(0, len(text)))]
    assert found == ([] if value is None else [(pytest.approx(value), words, qualifier)])
