"""Names of events: one event under two names is known, two events of one kind stay two."""

from __future__ import annotations

import pytest

from briefing.text.event_names import (
    event_key,
    is_one_event,
    opens_or_closes_alike,
    repeats_event,
    says_nothing,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The opening session", "opening session"),
        (
            "The signing ceremony of the Convention against Cybercrime (Hanoi Convention)",
            "signature opening ceremony and high-level conference of the convention",
        ),
        ("Conference on inland fisheries", "the regional conference on fisheries"),
        ("Lễ ký Công ước Hà Nội", "lễ ký công ước"),
    ],
)
def test_two_names_of_one_event_are_known(one: str, other: str) -> None:
    assert is_one_event(one, other)
    assert is_one_event(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Opening session", "Closing session"),
        ("Opening ceremony of the fair", "Closing ceremony of the fair"),
        ("Signing ceremony", "Opening ceremony"),
        ("Signing ceremony of the convention", "Award ceremony of the convention"),
        ("Gala dinner", "Opening ceremony"),
        ("First session on data", "Second session on data"),
        ("Roundtable on data", "Roundtable on shipping"),
        ("Lunch for the delegates", "Dinner for the delegates"),
    ],
)
def test_two_events_of_one_date_stay_two(one: str, other: str) -> None:
    assert not is_one_event(one, other)
    assert not is_one_event(other, one)


def test_a_shared_place_does_not_make_one_event_of_two() -> None:
    assert not is_one_event("Session in Geneva", "Conference session, Geneva", ["Geneva"])


@pytest.mark.parametrize("name", ["The program", "the two-day event", "Chương trình", "", None])
def test_a_name_that_only_says_that_there_is_an_event_says_nothing(name: str | None) -> None:
    assert says_nothing(name)


@pytest.mark.parametrize("name", ["Summit", "The opening session", "Phiên khai mạc"])
def test_a_name_of_one_telling_word_says_something(name: str) -> None:
    assert not says_nothing(name)


def test_a_session_may_be_the_event_itself_under_a_shorter_name() -> None:
    assert repeats_event("signing ceremony", ["The signing ceremony of the convention"])
    assert not repeats_event("summit", ["The summit of the regions"])
    assert not repeats_event("closing ceremony", ["The signing ceremony of the convention"])


def test_names_are_compared_without_accents_capitals_and_article() -> None:
    assert event_key("The  Lễ Ký") == event_key("lê ky")


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("opening session", "Opening ceremony", True),
        ("Lễ khai mạc", "phiên khai mạc", True),
        ("closing session", "opening session", False),
        ("opening session", "opening dinner", False),
        ("signing session", "signing ceremony", False),
    ],
)
def test_openings_and_closings_are_known_under_both_their_names(one: str, other: str, is_alike: bool) -> None:
    assert opens_or_closes_alike(one, other) is is_alike
