"""Quantities: figures, words, scales, ranges, qualifiers; and the numbers that are none."""

from __future__ import annotations

import pytest

from briefing.model.spans import Span
from briefing.text.numbers import find_quantities
from briefing.text.qualifiers import Exactness, exactness


def values(text: str, language: str = "en") -> list[tuple[float, float | None]]:
    return [(quantity.low, quantity.high) for quantity in find_quantities(text, language=language)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,265 students", 1265),
        ("1\u00a0265 students", 1265),
        ("3.5 metres", 3.5),
        ("twenty-five ships", 25),
        ("two dozen ships", 24),
        ("one hundred and five days", 105),
        ("two thousand five hundred ships", 2500),
        ("1.2 million people", 1_200_000),
        ("three hundred million people", 300_000_000),
        ("half a million people", 500_000),
        ("two and a half years", 2.5),
        ("a hundred ships", 100),
        ("5m people", 5_000_000),
        ("2,50,000 people", 250_000),
        ("one crore 29 lakh tonnes", 12_900_000),
        ("2 crore fifty lakh people", 25_000_000),
        ("3, 23, 000 traders", 323_000),
        ("1, 530 crore shares", 15_300_000_000),
    ],
)
def test_a_number_is_read_in_figures_and_words(words: str, value: float) -> None:
    assert values(f"They counted {words} there.") == [(value, None)]


def test_figures_in_a_list_are_not_one_number() -> None:
    assert values("They counted 1, 530 and 12, 300 there.") == [
        (1, None),
        (530, None),
        (12, None),
        (300, None),
    ]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("5–10 ships", 5, 10),
        ("from 20 to 30 ships", 20, 30),
        ("between 5,000 and 7,000 homes", 5000, 7000),
        ("between five and ten years", 5, 10),
        ("5 to 10 million people", 5_000_000, 10_000_000),
        ("two or three days", 2, 3),
        ("hundreds of ships", 100, 1000),
        ("tens of millions of dollars", 10_000_000, 100_000_000),
        ("hundreds of thousands of people", 100_000, 1_000_000),
    ],
)
def test_a_range_has_two_ends(words: str, low: float, high: float) -> None:
    assert values(f"They counted {words} there.") == [(low, high)]


def test_a_change_gives_two_values_that_share_their_unit() -> None:
    quantities = find_quantities("Rates rose from 20 to 30 percent.")
    assert [(q.low, q.high, q.unit) for q in quantities] == [(20, None, "percent"), (30, None, "percent")]


@pytest.mark.parametrize(
    ("words", "value", "unit"),
    [
        ("$1.2bn", 1_200_000_000, "dollars"),
        ("US$3.6 billion", 3_600_000_000, "US dollars"),
        ("€750 million", 750_000_000, "euros"),
        ("750 million EUR", 750_000_000, "EUR"),
        ("USD 5,000", 5000, "USD"),
        ("15%", 15, "percent"),
        ("4.8 per cent", 4.8, "percent"),
        ("0.3 percentage points", 0.3, "percentage points"),
        ("2.7 km", 2.7, "km"),
        ("-5°C", -5, "°C"),
    ],
)
def test_signs_and_codes_give_the_unit(words: str, value: float, unit: str) -> None:
    (quantity,) = find_quantities(f"It was {words} then.")
    assert (quantity.low, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("words", "qualifier", "expected"),
    [
        ("more than 100 ships", "more than", Exactness.MORE),
        ("at least 23 ships", "at least", Exactness.MORE),
        ("up to 20 ships", "up to", Exactness.LESS),
        ("fewer than 20 ships", "fewer than", Exactness.LESS),
        ("nearly 100 ships", "nearly", Exactness.ABOUT),
        ("an estimated 100 ships", "an estimated", Exactness.ABOUT),
        ("100 or more ships", "or more", Exactness.MORE),
        ("more than a year", "more than", Exactness.MORE),
        ("longer than 18 weeks", "longer than", Exactness.MORE),
        ("north of 100 species", "north of", Exactness.MORE),
        ("a foot (around 12 inches)", "around", Exactness.ABOUT),
        ("100 ships", None, Exactness.EXACT),
    ],
)
def test_a_qualifier_is_kept_in_its_words(words: str, qualifier: str | None, expected: Exactness) -> None:
    (quantity,) = find_quantities(f"They counted {words} there.")
    assert quantity.qualifier == qualifier
    assert exactness(quantity.qualifier) is expected


@pytest.mark.parametrize(
    "text",
    [
        "A 24/7 mechanism works.",
        "It follows Resolution 57 of the office.",
        "It follows Article 5 of the law.",
        "Under Decree No. 236/2025/ND-CP it applies.",
        "Department A05 and the A80 parade use 5G.",
        "It met at 10 am, at 10:30 and at 8h30.",
        "It came 80th and 21st.",
        "The Boeing 737 jets landed.",
        "Call 0912345678.",
    ],
)
def test_names_times_and_places_in_lists_are_no_quantities(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("hơn 100 quốc gia", (100, None)),
        ("gần 1.265 người", (1265, None)),
        ("khoảng 3,5 triệu USD", (3_500_000, None)),
        ("5 tỷ đồng", (5_000_000_000, None)),
        ("hai triệu đồng", (2_000_000, None)),
        ("hai mươi lăm nước", (25, None)),
        ("hai trăm ba mươi người", (230, None)),
        ("từ 20 đến 30 phiên họp", (20, 30)),
        ("hàng chục triệu USD", (10_000_000, 100_000_000)),
    ],
)
def test_vietnamese_numbers_have_dots_for_thousands_and_words_for_scales(
    text: str, value: tuple[float, float | None]
) -> None:
    assert values(f"Có {text} tham dự.", "vi") == [value]


def test_spans_mark_the_whole_quantity_and_its_number() -> None:
    text = "It has more than 1.2 million users."
    (quantity,) = find_quantities(text)
    assert quantity.span.slice(text) == "more than 1.2 million"
    assert quantity.value_span.slice(text) == "1.2 million"


def test_only_the_stretch_asked_for_is_read() -> None:
    text = "First 10 ships. Then 20 ships."
    assert [q.low for q in find_quantities(text, Span(16, len(text)))] == [20]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "1," * 50_000,
        "one hundred " * 10_000,
        "5 million " + "million " * 20_000,
        "from 1 to " * 10_000,
    ],
    ids=["digits", "commas", "words", "scales", "ranges"],
)
def test_hostile_texts_end_without_an_error(text: str) -> None:
    for quantity in find_quantities(text):
        assert quantity.span.end <= len(text)


@pytest.mark.parametrize("word", ["more", "so", "fewer", "less", "higher", "thereabouts"])
def test_words_that_only_follow_a_number_do_not_qualify_the_next_one(word: str) -> None:
    (quantity,) = find_quantities(f"They wanted {word} 5 times a week.")
    assert quantity.qualifier is None
    assert quantity.span.start == len(f"They wanted {word} ")
