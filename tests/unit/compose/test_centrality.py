"""Figures of what an article is about come before those of something beside it."""

from __future__ import annotations

from briefing.compose.centrality import Centrality
from briefing.compose.choosing import choose
from briefing.model.excerpt import Excerpt, StatisticDetail
from tests.unit.compose.made import article, excerpt

MAIN = "Delegations of 90 countries are coming to the capital for the signing ceremony of the treaty."
MORE = "The signing ceremony of the treaty is watched by 400 reporters from all over the world."
THIRD = "Before the ceremony, 60 delegations had announced that they would sign the treaty."
CONTEST = "Beside it, a contest has drawn 700 pupils to a school in another town."
ARTICLE = article("one", MAIN, MORE, "Nothing else happens.", "It will be warm.", THIRD, CONTEST)


def _figure(low: int, counts: str, words: str) -> Excerpt:
    return excerpt(ARTICLE, StatisticDetail(low=low, unit=counts, counts=counts), words, confidence=0.9)


COUNTRIES = _figure(90, "countries", "90 countries")
REPORTERS = _figure(400, "reporters", "400 reporters")
DELEGATIONS = _figure(60, "delegations", "60 delegations")
PUPILS = _figure(700, "pupils", "700 pupils")


def test_figure_of_a_side_event_is_left_out_where_there_are_enough_others() -> None:
    chosen = choose([PUPILS, DELEGATIONS, REPORTERS, COUNTRIES], [ARTICLE]).facts
    assert PUPILS not in chosen
    assert set(chosen) == {COUNTRIES, REPORTERS, DELEGATIONS}


def test_figure_of_a_side_event_stays_where_there_is_little_else() -> None:
    assert PUPILS in choose([PUPILS, COUNTRIES], [ARTICLE]).facts


def test_what_another_origin_says_too_is_no_aside() -> None:
    assert Centrality([ARTICLE]).is_aside(PUPILS)
    assert not Centrality([ARTICLE], frozenset({PUPILS.id})).is_aside(PUPILS)


def test_the_beginning_weighs_more_than_the_end() -> None:
    centrality = Centrality([ARTICLE])
    assert centrality.weight(COUNTRIES) > centrality.weight(DELEGATIONS) > centrality.weight(PUPILS)


def test_nothing_is_known_of_an_article_that_is_not_there() -> None:
    assert not Centrality([]).is_aside(PUPILS)
