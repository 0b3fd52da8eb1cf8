"""Which body speaks, and by which of its names: an Authority is a watchdog, a United is a club."""

from __future__ import annotations

import pytest

from tests.unit.extract.quoting import said

LATE = "“It was a long day,”"


@pytest.mark.parametrize(
    ("opening", "noun", "name"),
    [
        ("China’s foreign ministry denied it.", "ministry", "China’s foreign ministry"),
        ("The Sudanese army took the road.", "army", "Sudanese army"),
        ("Officers of Kent Police came late.", "force", "Kent Police"),
        ("Members of the River Alliance met.", "group", "River Alliance"),
        ("The Food Authority fined two shops.", "watchdog", "Food Authority"),
        ("The Daily Herald will stop.", "newspaper", "Daily Herald"),
        ("Leeds City Council met on Monday.", "authority", "Leeds City Council"),
        ("The Hill Residents' Association met.", "association", "Hill Residents' Association"),
        ("The Women's Institute met.", "institute", "Women's Institute"),
        ("The University of Leeds has met.", "university", "University of Leeds"),
        ("Save the Rivers, an environmental organisation, met.", "organisation", "Save the Rivers"),
        ("NASA will send a probe.", "agency", "NASA"),
        ("NASA will send a probe.", "space agency", "NASA"),
        ("Hull City have lost.", "club", "Hull City"),
        ("A flight of Acme Air was late.", "airline", "Acme Air"),
    ],
)
def test_a_noun_for_a_body_means_the_one_named_before(opening: str, noun: str, name: str) -> None:
    found = said(opening, f"{LATE} the {noun} said.", f"{LATE} it added.", direct=True)
    assert [speaker for _, speaker in found] == [name, name]


@pytest.mark.parametrize(
    ("opening", "noun"),
    [
        ("Kent Police came late.", "club"),
        ("The Supreme Court met.", "company"),
        ("Hanoi will send a probe.", "club"),
        ("Le Xuan Minh will send a probe.", "agency"),
        ("The People’s Army took the road.", "task force"),
    ],
)
def test_a_noun_for_a_body_means_none_of_another_kind(opening: str, noun: str) -> None:
    found = said(opening, f"{LATE} the {noun} said.", direct=True)
    assert [speaker for _, speaker in found] == [noun]


@pytest.mark.parametrize(
    ("opening", "words", "name"),
    [
        ("The Australian Services Union met.", "the ASU", "Australian Services Union"),
        ("The Lahore High Court met.", "the high court", "Lahore High Court"),
        ("The Lahore High Court met.", "the bench", "Lahore High Court"),
        ("Leeds City Council met.", "the city council", "Leeds City Council"),
        ("The Hanoi Alliance for Peace met.", "Hanoi", "Hanoi"),
        ("Viettel Group met.", "Viettel", "Viettel Group"),
    ],
)
def test_a_body_goes_by_a_part_of_its_name_or_by_its_initials(opening: str, words: str, name: str) -> None:
    assert said(opening, f"{LATE} {words} said.", direct=True) == [("It was a long day,", name)]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Vietnam's flagship airline Bamboo said.", "Bamboo"),
        ("the Hue-based news agency Central Asian Press said.", "Central Asian Press"),
        ("a statement from the River Alliance said.", "River Alliance"),
        ("a statement from the alliance said.", "River Alliance"),
        ("Le Xuan Minh's statement said.", "Le Xuan Minh"),
        ("a statement from Le Xuan Minh's office said.", None),
    ],
)
def test_a_body_is_named_behind_what_it_is_and_a_paper_is_its_issuers(words: str, name: str | None) -> None:
    opening = "The River Alliance has met Le Xuan Minh."
    assert said(opening, f"{LATE} {words}", direct=True) == [("It was a long day,", name)]


@pytest.mark.parametrize("words", ["Oxfam", "the organisation", "the group"])
def test_a_body_is_named_behind_its_kind_once_and_for_all(words: str) -> None:
    opening = "The aid group Oxfam International has met Le Xuan Minh."
    assert said(opening, f"{LATE} {words} said.", direct=True) == [
        ("It was a long day,", "Oxfam International")
    ]
