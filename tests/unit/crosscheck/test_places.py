"""Where something happens, and which places cannot be one."""

from __future__ import annotations

import pytest

from briefing.crosscheck.places import are_apart, place_beside, places_in
from tests.unit.crosscheck.made import related, told


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The flood killed 12 people in Hue.", {"hue"}),
        ("In the northern province of Lao Cai, roads were cut.", {"lao cai"}),
        ("It rained in Vietnam's Quang Tri and near Da Nang.", {"quang tri", "da nang"}),
        ("It was written in English in September and voted on in Parliament.", set()),
        ("Mưa lớn tại Huế.", {"hue"}),
    ],
)
def test_places_stand_behind_small_words_and_are_no_months_or_bodies(text: str, places: set[str]) -> None:
    assert places_in(text) == places


@pytest.mark.parametrize(
    ("figure", "place"), [("12", {"hue"}), ("3", {"quang tri"}), ("40", {"quang tri"}), ("7", {"hanoi"})]
)
def test_a_figure_belongs_to_the_place_behind_it_or_else_before_it(figure: str, place: set[str]) -> None:
    text = "From a hall in Hanoi 7 men said it killed 12 people in Hue and 3 in Quang Tri, where 40 are hurt."
    start = text.index(f"{figure} ")
    assert place_beside(text, start, start + len(figure)) == place


def test_two_towns_are_apart_but_a_town_and_its_country_or_province_are_not() -> None:
    hue, da_nang = frozenset(("hue",)), frozenset(("da nang",))
    assert are_apart(hue, da_nang)
    assert not are_apart(hue, hue | da_nang)
    assert not are_apart(hue, frozenset())
    assert not are_apart(hue, frozenset(("vietnam",)))
    assert are_apart(frozenset(("laos",)), frozenset(("vietnam",)))
    assert not are_apart(hue, frozenset(("a luoi",)), "it began in a luoi district in hue, where")


def figures(first: str, second: str) -> list[str]:
    found = related(told("a", first), told("b", second), rule="figures")
    return [f"{finding.kind.name} {finding.note}" for finding in found]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The flood killed 12 people in Hue on Monday.", "The flood killed 15 people in Da Nang on Monday."),
        ("It killed 12 people in Hue and 3 in Quang Tri.", "The flood killed 15 people in Quang Tri."),
    ],
)
def test_figures_of_two_places_do_not_contradict_each_other(first: str, second: str) -> None:
    assert figures(first, second) == []


def test_figures_of_one_place_do() -> None:
    found = figures("The flood killed 12 people in Hue.", "The flood has killed 15 people in Hue, they said.")
    assert found == ["DIFFERS The articles say “12 people”; “15 people”."]


def test_a_part_of_a_figure_agrees_with_the_article_that_gives_it_alone() -> None:
    found = figures("The flood killed 15 people, including 12 in Hue.", "The flood killed 12 people in Hue.")
    assert found == ["SAME_FIGURE 2 articles give the same figure."]


def test_equal_small_numbers_in_one_town_are_no_clue() -> None:
    first = "Three people were hurt in Hue when a bus hit a wall on Monday."
    assert figures(first, "Three people were elected to the board in Hue on Monday.") == []
