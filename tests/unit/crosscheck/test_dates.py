"""Dates that several articles give for one event."""

from __future__ import annotations

import pytest

from tests.unit.crosscheck.made import relations


def test_equal_days_of_one_event_agree() -> None:
    found = relations(
        "The treaty was adopted by the General Assembly on December 24, 2024.",
        "On 24 December 2024, the General Assembly adopted the treaty.",
    )
    assert found == [("SAME_DATE", ("December 24, 2024", "24 December 2024"))]


def test_a_coarser_date_is_compatible_with_a_finer_one() -> None:
    found = relations(
        "The fisheries treaty was signed by ministers in Hanoi on October 25, 2025.",
        "The fisheries treaty was signed by ministers in Hanoi in the fourth quarter of 2025.",
    )
    assert [kind for kind, _ in found] == ["SAME_DATE"]


def test_dates_that_cannot_both_be_true_are_a_conflict() -> None:
    found = relations(
        "The regional fisheries treaty was adopted on December 24, 2024.",
        "The regional fisheries treaty was adopted in September 2024.",
    )
    assert found == [("CONFLICT", ("December 24, 2024", "September 2024"))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The treaty of Hanoi was adopted on December 24, 2024.",
            "The treaty of Hanoi was signed on May 5, 2025.",
        ),
        ("National elections were held on May 5, 2019.", "National elections were held on May 7, 2024."),
        ("The treaty was adopted on May 5, 2024.", "The budget was adopted on June 5, 2024."),
        ("It was founded in 2013.", "It was founded in 2013."),
    ],
)
def test_different_events_are_no_finding(first: str, second: str) -> None:
    assert relations(first, second) == []


def test_a_contradiction_inside_one_article_is_shown_too() -> None:
    found = relations(
        "The fisheries treaty was adopted on December 24, 2024. The fisheries treaty was adopted in May 2024."
    )
    assert [kind for kind, _ in found] == ["CONFLICT"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The forum on digital trade will be held in Hue on November 3, 2025.",
            "The forum on digital trade will take place in Hue on November 5, 2025, organisers said.",
        ),
        (
            "The Tu Lien bridge will open to traffic on November 3, 2025.",
            "The Tu Lien bridge is to open to traffic on December 3, 2025, according to the city.",
        ),
        (
            "Police arrested the owner of the company in Hanoi on October 3, 2025.",
            "The owner of the company was arrested in Hanoi on October 6, 2025.",
        ),
    ],
)
def test_an_event_that_is_held_or_a_man_who_is_caught_has_one_day(first: str, second: str) -> None:
    assert [kind for kind, _ in relations(first, second)] == ["CONFLICT"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The fair on books will open in Hue on November 3, 2025.",
            "The fair on books will open in Da Nang on November 5, 2025.",
        ),
        (
            "The Tu Lien bridge was opened to traffic in Hanoi on November 3, 2025.",
            "The Long Bien bridge was opened to traffic in Hanoi on November 5, 2025.",
        ),
        (
            "As of October 6, 2025, the signing of the treaty was open to states.",
            "By October 20, 2025, the signing of the treaty was open to states.",
        ),
    ],
)
def test_two_places_two_bridges_and_days_up_to_which_something_holds_are_no_conflict(
    first: str, second: str
) -> None:
    assert relations(first, second) == []
