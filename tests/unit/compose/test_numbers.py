"""Numbers are printed with the separators of the language and never rounded."""

from __future__ import annotations

import pytest

from briefing.compose.labels import load_labels
from briefing.compose.numbers import format_alternatives, format_number, format_value
from briefing.model.excerpt import StatisticDetail
from tests.unit.compose.made import visible


@pytest.mark.parametrize(
    ("value", "english", "vietnamese"),
    [
        (7, "7", "7"),
        (1265, "1,265", "1.265"),
        (100_000, "100,000", "100.000"),
        (0.1, "0.1", "0,1"),
        (1234.5678, "1,234.5678", "1.234,5678"),
        (1_200_000, "1.2~million", "1,2~triệu"),
        (877_870_000, "877.87~million", "877,87~triệu"),
        (1_234_567, "1,234,567", "1.234.567"),
        (-12, "-12", "-12"),
    ],
)
def test_a_number_follows_the_language(value: float, english: str, vietnamese: str) -> None:
    assert visible(format_number(value, load_labels("en-GB"))) == english
    assert visible(format_number(value, load_labels("vi"))) == vietnamese


@pytest.mark.parametrize(
    ("low", "high", "unit", "language", "printed"),
    [
        (5, 10, "people", "en-GB", "5–10"),
        (12.5, None, "%", "en-GB", "12.5%"),
        (12.5, None, "per cent", "vi", "12,5%"),
        (5, 10, "percent", "en-US", "5–10%"),
        (2, None, "percentage points", "en-GB", "2"),
        (750_000_000, None, "EUR", "en-GB", "EUR~750~million"),
        (750_000_000, None, "EUR", "vi", "750~triệu~EUR"),
        (2.5, None, "$", "en-GB", "$2.5"),
    ],
)
def test_a_value_carries_per_cent_and_currency(
    low: float, high: float | None, unit: str, language: str, printed: str
) -> None:
    detail = StatisticDetail(low=low, high=high, unit=unit)
    assert visible(format_value(detail, load_labels(language))) == printed


def test_alternatives_are_listed_as_the_language_does() -> None:
    assert (
        format_alternatives(["author", "date", "address"], load_labels("en-GB")) == "author, date or address"
    )
    assert format_alternatives(["tác giả", "địa chỉ"], load_labels("vi")) == "tác giả hoặc địa chỉ"
