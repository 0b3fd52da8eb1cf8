"""Words that an article does not hold: what it says nearly so is found, and nothing that only looks so."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.article import Article, Label, LabelKind
from briefing.model.excerpt import Selector
from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.session.nearest_passages import find_near_passages
from tests.unit.compose.made import article

HALL = article(
    "hall",
    "The ministry opened the new exhibition hall in Hanoi on Monday.",
    "“We keep the hall open until the last delegation has signed,” Le Xuan Minh said. Doors close at nine.",
    "Some 62 countries had confirmed by Friday, and 40 organisations had asked for a place.",
    "Later the ministry said that 64 countries had confirmed.",
)


def lost(words: str, at: int = 0) -> Selector:
    return Selector(article_id=ArticleId("hall"), span=Span(at, at + len(words)), exact=words)


def found_in(source: Article, words: str, at: int = 0) -> list[str]:
    return [passage.span.slice(source.text) for passage in find_near_passages(source, lost(words, at))]


def test_a_remark_worded_anew_is_found_in_whole_words() -> None:
    first, *_ = found_in(HALL, "We will keep the hall open until every last delegation has signed")
    assert first == "We keep the hall open until the last delegation has signed"


def test_a_figure_is_found_in_each_place_the_likeliest_first() -> None:
    assert found_in(HALL, "63 countries had confirmed", at=len(HALL.text))[:2] == [
        "64 countries had confirmed",
        "62 countries had confirmed",
    ]


def test_words_over_two_sentences_are_found_over_two_sentences() -> None:
    words = (
        "62 countries confirmed by Friday, and 40 organisations asked for a place. The ministry said 64 did."
    )
    (first, *_) = found_in(HALL, words)
    assert first.startswith("Some 62 countries")
    assert first.endswith("64 countries had confirmed.")


def test_an_article_on_something_else_offers_nothing() -> None:
    assert found_in(HALL, "Rice exports rose by 15 percent in September, customs figures show") == []


def test_passages_do_not_overlap_and_are_no_more_than_asked_for() -> None:
    passages = find_near_passages(HALL, lost("countries had confirmed"), most=2)
    assert len(passages) == 2
    assert not passages[0].span.overlaps(passages[1].span)
    assert passages[0].likeness >= passages[1].likeness


def test_what_a_site_adds_is_not_offered() -> None:
    added = "We kept the hall open until every last delegation had signed."
    whole = article("hall", "The ministry opened the hall.", added)
    around = Label(span=Span(whole.text.index(added), len(whole.text)), kind=LabelKind.BOILERPLATE)
    labelled = replace(whole, labels=(*whole.labels[:-1], around))
    assert found_in(whole, "We kept the hall open until every delegation signed")
    assert found_in(labelled, "We kept the hall open until every delegation signed", at=5000) == []


def test_an_empty_article_offers_nothing() -> None:
    assert found_in(replace(HALL, text="", labels=()), "We keep the hall open") == []
