"""Whom an office or another noun means: an opener, a medallist, a mother of two, the CS."""

from __future__ import annotations

import pytest

from tests.unit.extract.quoting import said

LATE = "“It was a long day,”"


@pytest.mark.parametrize(
    ("opening", "noun"),
    [
        ("Le Xuan Minh made 142 on the third day in Hanoi.", "the Vietnam opener"),
        ("Le Xuan Minh won the race on Sunday.", "the Olympic silver medallist"),
        ("Le Xuan Minh won the race on Sunday.", "the Hanoi-born runner"),
        ("Le Xuan Minh saved two shots on Sunday.", "the shot-stopper"),
        ("Le Xuan Minh saved two shots on Sunday.", "the number 10"),
        ("Le Xuan Minh lost a house in the flood.", "the father-of-two"),
        ("Le Xuan Minh bought the club in 2010.", "the tycoon"),
        ("Le Xuan Minh voted against it on Monday.", "the Minnesota Democrat"),
        ("Le Xuan Minh, a retired baker from Hue, came late.", "the baker"),
        ("Le Xuan Minh, 64, came late.", "the 64-year-old"),
        ("Le Xuan Minh, 64, came late.", "the pensioner"),
        ("Captain Le Xuan Minh came late.", "the skipper"),
        ("Manager Le Xuan Minh came late.", "the former lock"),
    ],
)
def test_a_noun_means_who_was_named_before(opening: str, noun: str) -> None:
    for attribution in (f"said {noun}.", f"{noun} said."):
        assert said(opening, f"{LATE} {attribution}", direct=True) == [("It was a long day,", "Le Xuan Minh")]


@pytest.mark.parametrize(
    ("noun", "speaker"),
    [
        ("the 19-year-old", "Vu Ngoc Son"),
        ("the teenager", "Vu Ngoc Son"),
        ("the pensioner", "Le Xuan Minh"),
        ("the coach", "Le Xuan Minh"),
        ("the gaffer", "Le Xuan Minh"),
        ("the striker", "Vu Ngoc Son"),
        ("the winger", "Vu Ngoc Son"),
        ("the schoolgirl", "Vu Ngoc Son"),
    ],
)
def test_of_two_a_noun_means_who_is_called_so(noun: str, speaker: str) -> None:
    found = said(
        "Striker Vu Ngoc Son, 19, was late.",
        "Coach Le Xuan Minh (67) was not.",
        f"{LATE} {noun} said.",
        direct=True,
    )
    assert [name for _, name in found] == [speaker]


def test_a_noun_of_another_field_means_nobody_of_an_office() -> None:
    found = said(
        "Minister Le Xuan Minh came.", "Many left on Monday.", f"{LATE} said the goalkeeper.", direct=True
    )
    assert found == [("It was a long day,", None)]


@pytest.mark.parametrize("noun", ["the actress", "the mother of two", "the heiress"])
def test_a_noun_for_a_woman_means_no_man(noun: str) -> None:
    found = said("Mr Le Xuan Minh came late.", f"{LATE} said {noun}.", direct=True)
    assert found == [("It was a long day,", None)]


def test_a_noun_without_an_article_names_nobody() -> None:
    found = said("Le Xuan Minh came late.", f"{LATE} said meeting attendee.", direct=True)
    assert found == [("It was a long day,", None)]


@pytest.mark.parametrize(
    ("opening", "initials"),
    [
        ("Cabinet Secretary Le Xuan Minh opened the road.", "CS"),
        ("CS Le Xuan Minh opened the road.", "CS"),
        ("The Director General of the agency, Mr Le Xuan Minh, opened the road.", "DG"),
        ("Vice-Chancellor Prof Le Xuan Minh opened the road.", "VC"),
        ("Inspector-General of Police Le Xuan Minh opened the road.", "IGP"),
        ("Chief Minister Le Xuan Minh opened the road.", "CM"),
        ("Le Xuan Minh opened the road.", "PS"),
    ],
)
def test_initials_mean_who_holds_the_office(opening: str, initials: str) -> None:
    found = said(opening, f"{LATE} the {initials} said.", direct=True)
    assert found == [("It was a long day,", "Le Xuan Minh")]


def test_initials_of_no_office_mean_a_body() -> None:
    found = said("Le Xuan Minh opened the road.", f"{LATE} the FBI said.", direct=True)
    assert found == [("It was a long day,", "FBI")]


def test_an_office_before_a_title_and_a_name_is_theirs_without_a_second_comma() -> None:
    found = said(
        "The Vice President, Prof. Le Xuan Minh in return, thanked them.", f"{LATE} She said.", direct=True
    )
    assert found == [("It was a long day,", "Le Xuan Minh")]


def test_a_name_before_a_noun_with_places_behind_commas_speaks() -> None:
    found = said("Minh Le, a chemist at a school near Hue, Vietnam, said, “It was a long day.”", direct=True)
    assert found == [("It was a long day.", "Minh Le")]


@pytest.mark.parametrize(
    ("noun", "speaker"),
    [
        ("the prime minister", "Le Xuan Minh"),
        ("the premier", "Le Xuan Minh"),
        ("the former prime minister", "Vu Ngoc Son"),
        ("the ex-premier", None),
    ],
)
def test_who_was_something_is_not_who_is(noun: str, speaker: str | None) -> None:
    found = said(
        "Prime Minister Le Xuan Minh came.",
        "It was about former prime minister Vu Ngoc Son.",
        f"{LATE} said {noun}.",
        direct=True,
    )
    assert speaker is None or found == [("It was a long day,", speaker)]


def test_an_office_is_that_of_who_was_named_so_before_not_of_who_comes_later() -> None:
    found = said(
        "Chief Justice Le Xuan Minh came late.",
        f"{LATE} the justice said.",
        "Justice Vu Ngoc Son heard another case.",
        direct=True,
    )
    assert found == [("It was a long day,", "Le Xuan Minh")]


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("Sen.", "the senator"),
        ("Gov.", "the governor"),
        ("Insp", "the inspector"),
        ("Prof.", "the professor"),
    ],
)
def test_a_short_form_of_an_office_is_the_office(title: str, noun: str) -> None:
    found = said(
        f"{title} Le Xuan Minh, chair of the committee on roads, came.",
        "Mr Vu Ngoc Son was late.",
        f"{LATE} {noun} said.",
        direct=True,
    )
    assert found == [("It was a long day,", "Le Xuan Minh")]


def test_initials_may_have_a_place_behind_them() -> None:
    found = said("Chief Minister Le Xuan Minh came.", f"{LATE} asked the CM of the hill state.", direct=True)
    assert found == [("It was a long day,", "Le Xuan Minh")]


@pytest.mark.parametrize("noun", ["man", "villager", "young driver"])
def test_somebody_nameless_who_came_last_is_nobody_named(noun: str) -> None:
    found = said(
        "Le Xuan Minh met them on Monday.",
        f"Then a {noun} called from a car.",
        f"{LATE} the {noun} said.",
        direct=True,
    )
    assert found == [("It was a long day,", None)]


def test_who_is_named_only_behind_a_noun_is_meant_by_it() -> None:
    found = said(
        "António Guterres came.",
        "A baker lost a shop in the flood.",
        "Le Xuan Minh wept.",
        f"{LATE} the baker said.",
        direct=True,
    )
    assert found == [("It was a long day,", "Le Xuan Minh")]


def test_a_clause_behind_a_name_is_no_office() -> None:
    found = said(
        "Governor Vu Ngoc Son met senator Le Xuan Minh.",
        "In an attack on Minh, the governor called on the senator to go.",
        f"{LATE} he said.",
        direct=True,
    )
    assert found == [("It was a long day,", "Vu Ngoc Son")]


@pytest.mark.parametrize(
    ("noun", "speaker"),
    [
        ("the senator", "Le Xuan Minh"),
        ("the congressman", "Vu Ngoc Son"),
        ("the French president", "António Guterres"),
        ("the American senator", "Le Xuan Minh"),
    ],
)
def test_offices_that_are_alike_and_other_nations_are_told_apart(noun: str, speaker: str) -> None:
    found = said(
        "US Sen. Le Xuan Minh met Rep. Vu Ngoc Son.",
        "French President António Guterres came.",
        f"{LATE} {noun} said.",
        direct=True,
    )
    assert found == [("It was a long day,", speaker)]


@pytest.mark.parametrize(
    ("noun", "speaker"),
    [
        ("the roads minister", "Le Xuan Minh"),
        ("the Texan", "Vu Ngoc Son"),
        ("the Ohio governor", "António Guterres"),
    ],
)
def test_a_noun_means_who_has_its_words_before_or_behind_the_name(noun: str, speaker: str) -> None:
    found = said(
        "The minister for roads, Le Xuan Minh, met them.",
        "Ohio Governor António Guterres and Texas Governor Vu Ngoc Son were late.",
        f"{LATE} {noun} said.",
        direct=True,
    )
    assert found == [("It was a long day,", speaker)]


def test_an_office_of_a_body_is_not_that_of_another_who_comes_later() -> None:
    found = said(
        "Mr Le Xuan Minh went on.",
        f"{LATE} the Palestinian leader said.",
        "Chief Palestinian negotiator Vu Ngoc Son was late.",
        direct=True,
    )
    assert found == [("It was a long day,", "Le Xuan Minh")]


def test_who_was_meant_by_a_noun_is_meant_by_it_again() -> None:
    found = said(
        "Le Xuan Minh opened the bakery.",
        f"{LATE} said the owner.",
        "Vu Ngoc Son came on Monday.",
        "“It closes on Friday,” the shop owner said.",
        direct=True,
    )
    assert [speaker for _, speaker in found] == ["Le Xuan Minh", "Le Xuan Minh"]


def test_who_was_called_by_one_nation_is_not_of_another() -> None:
    found = said(
        "Vu Ngoc Son scored twice.",
        f"{LATE} said the Argentine.",
        "Manager Le Xuan Minh praised Son.",
        "“He was good,” said the Scot.",
        "“We were lucky,” the Argentine said.",
        direct=True,
    )
    assert [speaker for _, speaker in found] == ["Vu Ngoc Son", "Le Xuan Minh", "Vu Ngoc Son"]
