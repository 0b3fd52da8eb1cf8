"""Figures that count without a noun behind them."""

from __future__ import annotations

import pytest

from briefing.extract.statistics import find_statistics
from briefing.model.excerpt import StatisticDetail
from tests.unit.extract.labelled import labelled_article


def figures(sentence: str) -> list[tuple[float, str | None]]:
    details = (excerpt.detail for excerpt in find_statistics(labelled_article(sentence)))
    return [(detail.low, detail.unit) for detail in details if isinstance(detail, StatisticDetail)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Enrolment increased from 45,310 to 51,200.", [(45_310, "enrolment"), (51_200, "enrolment")]),
        ("Employment decreased 78,000 in June.", [(78_000, None)]),
        ("The number of open posts declined 6,000 overall to 91,000.", [(6000, "posts"), (91_000, "posts")]),
        ("Visits have surged to more than 28,000.", [(28_000, "visits")]),
        ("The level had surged back to 28,000 — a record.", [(28_000, None)]),
        ("Payroll fell 12,000 from the year before, and by 4,100 from May.", [(12_000, None), (4100, None)]),
        ("Membership totaled 3.3 million.", [(3_300_000, None)]),
        ("The port had an annual traffic of 6.4 million in 2019.", [(6_400_000, "traffic")]),
        ("He was mayor of a city of 2.5 million in the south.", [(2_500_000, "people")]),
        ("The waiting list is now close to 40,000, the office wrote.", [(40_000, None)]),
    ],
)
def test_a_large_figure_beside_a_verb_of_change_or_total_needs_no_noun(
    sentence: str, expected: list[tuple[float, str | None]]
) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("That is 53,000 more than a year before.", [(53_000, None)]),
        ("The office told of a 5,400 rise in May.", [(5400, None)]),
        ("Growth was far above the 12,500 estimate.", [(12_500, None)]),
        ("The number of unemployed people -- 2.3 million -- is higher.", [(2_300_000, "people")]),
    ],
)
def test_a_large_figure_is_compared_named_a_change_or_stands_between_dashes(
    sentence: str, expected: list[tuple[float, str | None]]
) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The death toll rose from eight to 14 after the storm.", [(8, "toll"), (14, "toll")]),
        ("The confirmed toll in the province remains at 14.", [(14, "toll")]),
        ("The number of cases fell from 40 to 12.", [(40, "cases"), (12, "cases")]),
    ],
)
def test_small_figures_of_a_toll_or_a_number_are_told_by_the_noun_before_them(
    sentence: str, expected: list[tuple[float, str | None]]
) -> None:
    assert figures(sentence) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Some 590,000 patients are waiting. This is 53,000 more than in 2014.", "patients"),
        ("Some 590,000 patients are waiting. It rose by 53,000 in a year.", "patients"),
        ("Some 590,000 patients are waiting. Employment fell by 53,000 in a year.", None),
    ],
)
def test_a_sentence_that_goes_on_about_a_figure_counts_the_same(text: str, unit: str | None) -> None:
    assert figures(text)[-1] == (53_000, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "The work lasted from 2013 to 2019 and rose again.",
        "Sales rose in 2016.",
        "The team came from behind and rose from eighth to third.",
        "He went up to 12 and raised his hand.",
        "They came to 4,500 High Street.",
        "The 5,400 model is new.",
    ],
)
def test_years_places_addresses_and_models_are_none(sentence: str) -> None:
    assert figures(sentence) == []
