"""Programmes and sessions in several articles."""

from __future__ import annotations

import pytest

from tests.unit.crosscheck.made import related, told

MATTER = "The Harbour Convention is new. The Harbour Convention is short."
LISTED = (
    "The programme will include an opening ceremony, a plenary session, four roundtables and a gala dinner."
)
LISTED_AGAIN = (
    "The programme will include the opening session, 1 plenary discussion session and 4 roundtable sessions."
)
SPEAKS = "President Luong Cuong and UN Secretary-General António Guterres will speak at the opening session."
SPEAKS_AGAIN = (
    "Vietnamese President Luong Cuong and UN Secretary-General Antonio Guterres are expected to deliver"
    " keynote speeches at the opening session."
)


def test_two_lists_of_sessions_are_one_programme_with_additions() -> None:
    (finding,) = related(
        told("a", MATTER, LISTED), told("b", MATTER, LISTED_AGAIN), rule="programme/sessions"
    )
    assert finding.kind.name == "PROGRAMME"
    assert "only one names: gala dinner" in finding.note


def test_the_same_speakers_of_one_session_are_one_finding_whatever_their_accents() -> None:
    (finding,) = related(told("a", MATTER, SPEAKS), told("b", MATTER, SPEAKS_AGAIN), rule="programme/people")
    assert len(finding.members) == 2


@pytest.mark.parametrize(("one", "other"), [(LISTED, LISTED_AGAIN), (SPEAKS, SPEAKS_AGAIN)])
def test_conferences_on_different_matters_are_not_merged(one: str, other: str) -> None:
    matter = "The Fisheries Convention is new. The Fisheries Convention is short."
    assert related(told("a", MATTER, one), told("b", matter, other), rule="programme/") == []


def test_two_cities_for_one_event_of_one_day_differ() -> None:
    (finding,) = related(
        told("a", MATTER, "The harbour forum will take place in Vietnam on October 25, 2025."),
        told("b", MATTER, "The harbour forum will take place in Laos on October 25, 2025."),
        rule="programme/venue",
    )
    assert finding.kind.name == "DIFFERS"


@pytest.mark.parametrize(
    "other",
    [
        "The harbour forum will take place at the National Convention Centre on October 25, 2025.",
        "The harbour forum will take place in Laos on October 27, 2025.",
        "The orchestra festival will take place in Laos on October 25, 2025.",
    ],
    ids=["a hall in the country", "another day", "another event"],
)
def test_venues_that_can_both_be_right_are_no_finding(other: str) -> None:
    first = told("a", MATTER, "The harbour forum will take place in Vietnam on October 25, 2025.")
    assert related(first, told("b", MATTER, other), rule="programme/venue") == []


def hours(first: str, second: str) -> list[str]:
    opening = "The opening ceremony of the forum on trade will be held at {} on November 3, 2025 in Hanoi."
    found = related(
        told("a", opening.format(first)), told("b", opening.format(second)), rule="programme/hour"
    )
    return [finding.note for finding in found]


def test_one_event_at_two_hours_is_shown() -> None:
    assert hours("8:30 a.m.", "9 a.m.") == ["The articles give different hours: 8:30 a.m.; 9 a.m."]


@pytest.mark.parametrize(
    ("first", "second"), [("9 a.m.", "09:00"), ("7:30 p.m.", "19:30"), ("7 p.m.", "7:00"), ("9 a.m.", "9am")]
)
def test_one_hour_is_written_in_many_ways(first: str, second: str) -> None:
    assert hours(first, second) == []
