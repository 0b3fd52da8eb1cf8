"""Figures and remarks picked by hand: other origins in the pack are found, and named by one click."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from briefing.extract.suggestions import suggest_excerpts
from briefing.model.article import Article
from briefing.model.excerpt import ExcerptKind, StatisticDetail
from briefing.model.ids import ArticleId, PackId
from briefing.model.pack import Audience, ExcerptItem, Pack
from briefing.model.taking import take_excerpt
from briefing.session import job_forms as forms
from briefing.session.checking import pack_checks
from briefing.session.confirming import find_unnamed_origins
from briefing.session.worker_jobs import JOBS
from tests.unit.compose.made import article, known

NOW = dt.datetime(2026, 3, 2, 12, 0, tzinfo=dt.UTC)
DAY = known("2026-03-01")
ONE = article(
    "one",
    "The exhibition of the ministry drew 120,000 visitors in the past year, a record.",
    publisher=known("The Daily"),
    published=DAY,
)
TWO = article(
    "two",
    "Halls were full: in the past year 120,000 visitors saw the exhibition of the ministry.",
    publisher=known("The Gazette"),
    published=DAY,
)
TOLD = article(
    "told",
    "The exhibition drew 120,000 visitors in the past year, Le Xuan Minh said.",
    publisher=known("The Courier"),
    published=DAY,
)
TOLD_TOO = article(
    "told-too",
    "In the past year 120,000 visitors saw the exhibition of the ministry, Le Xuan Minh told reporters.",
    publisher=known("The Herald"),
    published=DAY,
)


def picked(*articles: Article) -> Pack:
    """Return a pack into which the figure of the first article was taken; it carries the others too."""
    first = articles[0]
    figure = next(x for x in suggest_excerpts(first) if x.kind is ExcerptKind.STATISTIC)
    numbers = iter(range(100))
    pack = Pack(id=PackId("pack"), articles=articles)
    return take_excerpt(pack, figure, first, next_id=lambda: f"id-{next(numbers)}")[0]


def only_item(pack: Pack) -> ExcerptItem:
    (item,) = pack.excerpt_items()
    return item


def further(pack: Pack) -> list[ArticleId]:
    found = find_unnamed_origins(pack)
    return [place.article_id for place in found.get(only_item(pack).id, ())]


def test_a_figure_taken_by_hand_is_confirmed_by_an_article_that_nothing_was_taken_from() -> None:
    assert further(picked(ONE, TWO)) == ["two"]


@pytest.mark.parametrize("articles", [(ONE,), (TOLD, TOLD_TOO)], ids=["one article", "one speaker"])
def test_one_origin_confirms_nothing(articles: tuple[Article, ...]) -> None:
    assert find_unnamed_origins(picked(*articles)) == {}


def test_an_origin_is_known_although_the_page_has_no_room_for_who_gives_the_figure() -> None:
    pack = picked(TOLD, TOLD_TOO)
    item = only_item(pack)
    assert isinstance(item.excerpt.detail, StatisticDetail)
    unnamed = replace(item.excerpt, detail=replace(item.excerpt.detail, said_by=None))
    section = replace(pack.sections[0], items=(replace(item, excerpt=unnamed),))

    assert item.excerpt.detail.said_by
    assert find_unnamed_origins(replace(pack, sections=(section,))) == {}


def test_a_figure_that_was_corrected_is_compared_as_it_is_now() -> None:
    pack = picked(ONE, TWO)
    item = only_item(pack)
    assert isinstance(item.excerpt.detail, StatisticDetail)
    corrected = replace(item.excerpt, detail=replace(item.excerpt.detail, low=130_000))
    section = replace(pack.sections[0], items=(replace(item, excerpt=corrected),))

    assert find_unnamed_origins(replace(pack, sections=(section,))) == {}


def test_the_checks_offer_to_name_the_other_origin_and_are_silent_then() -> None:
    pack = picked(ONE, TWO)

    (check,) = (x for x in pack_checks(pack, Audience.PUBLIC, NOW) if x.rule == "second_source_unnamed")
    assert "The Gazette gives “120,000 visitors” too" in check.message
    assert check.item_id == only_item(pack).id
    assert check.fix is not None
    named = check.fix.edit(pack)

    assert only_item(named).sources == ("one", "two")
    assert all(x.rule != "second_source_unnamed" for x in pack_checks(named, Audience.PUBLIC, NOW))


def test_the_worker_tells_the_window_of_other_origins() -> None:
    pack = picked(ONE, TWO)
    asked = json.loads(json.dumps(forms.crosscheck_arguments(pack)))

    answer = json.loads(json.dumps(JOBS[forms.CROSSCHECK](asked, lambda _done: None)))

    assert forms.confirmations_from_json(answer) == find_unnamed_origins(pack)
    assert find_unnamed_origins(pack)
