"""Reports that look alike and are about other periods, other fates or other laws."""

from __future__ import annotations

import pytest

from briefing.crosscheck.circumstances import exclude_each_other, fates_in, periods_in, subjects_of
from briefing.crosscheck.wording import content_words
from tests.unit.crosscheck.made import related, told

MATTER = (
    "The Hanoi Convention will be signed in Hanoi on October 25, 2025.",
    "The Hanoi Convention was adopted on December 24, 2024.",
)


def kinds(first: str, second: str, rule: str) -> list[str]:
    """Return what is found by a rule in two articles on one matter that differ in one sentence."""
    found = related(told("a", *MATTER, first), told("b", *MATTER, second), rule=rule)
    own = [f for f in found if any(place.exact in first + second for place in f.places)]
    return [finding.kind.name for finding in own if "2025-10-25" not in finding.note]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Vietnam exported 8.1 million tonnes of rice in 2023.",
            "Vietnam exported 9.0 million tonnes of rice in 2024.",
        ),
        (
            "The police handled 1,200 fraud cases in September there.",
            "The police handled 1,400 fraud cases in November there.",
        ),
        (
            "The city plans to build 10,000 social homes this year.",
            "The city built 10,000 social homes last year.",
        ),
        ("The crash killed 12 people on the highway.", "The crash injured 12 people on the highway."),
        (
            "More than 100,000 cybercrime cases were recorded last year.",
            "More than 100,000 visitors came to the lantern festival in Hue.",
        ),
        (
            "The country aims to export 9 million tonnes of rice in 2025.",
            "The country exported 7.2 million tonnes of rice in 2025, the ministry said.",
        ),
        ("Fraud rose by 15 percent in 2024.", "The share of fraud rose by 15 percentage points in 2024."),
    ],
)
def test_figures_of_other_periods_fates_and_things_are_not_compared(first: str, second: str) -> None:
    assert kinds(first, second, "figures") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Some 89,800 cybercrime cases were recorded last year, the department said.",
            "The department recorded nearly 100,000 cybercrime cases last year.",
        ),
        (
            "Cybercrime rose by 15 percent in 2024, the ministry said.",
            "The ministry said cybercrime rose by 18 percent in 2024.",
        ),
        (
            "The crash on the Hanoi highway killed 12 people, police said.",
            "Police said the crash on the Hanoi highway killed 14 people.",
        ),
    ],
)
def test_figures_that_contradict_each_other_are_found_however_they_are_worded(
    first: str, second: str
) -> None:
    assert kinds(first, second, "figures") == ["DIFFERS"]


def test_laws_on_other_things_are_passed_on_other_days() -> None:
    first = "The law on data was passed on 26 June 2025 by the National Assembly."
    assert kinds(first, "The National Assembly passed the law on chemicals on 14 June 2025.", "dates") == []
    again = kinds(first, "The National Assembly passed the law on data on 27 June 2025.", "dates")
    assert again == ["CONFLICT"]


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        ("They sold 5 in 2023 and 7 in May 2024.", {("year", "2023"), ("year", "2024"), ("month", "may")}),
        ("It fell in the first nine months of this year.", {("part", "first nine months"), ("year", "this")}),
        ("It cost 2,019 dollars and rose by 2024%.", set()),
    ],
)
def test_the_periods_of_a_sentence_are_its_years_months_and_parts_of_years(
    text: str, periods: set[tuple[str, str]]
) -> None:
    assert periods_in(text) == periods


def test_circumstances_exclude_each_other_only_within_a_kind() -> None:
    dead, hurt = (fates_in(content_words(word)) for word in ("were killed", "were injured"))
    assert exclude_each_other(dead, hurt)
    assert not exclude_each_other(dead, dead | hurt)
    assert not exclude_each_other(dead, periods_in("in 2024"))
    assert not exclude_each_other(dead, frozenset())


def test_what_a_law_in_small_letters_is_about_is_known() -> None:
    assert subjects_of("passed the law on data protection") == {("law", "data"), ("law", "protect")}
