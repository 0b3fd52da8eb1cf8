"""What an article offers, all kinds together."""

from __future__ import annotations

from briefing.extract.suggestions import suggest_excerpts
from briefing.model.article import LabelKind
from briefing.model.excerpt import ExcerptKind
from tests.unit.extract.labelled import labelled_article

BODY = (
    "Major General Le Xuan Minh, director of the department, met the press in Hanoi on October 8.",
    "“We have helped more than 20,000 people since October 2,” Minh said.",
)


def test_all_kinds_come_in_the_order_of_the_text() -> None:
    found = suggest_excerpts(labelled_article(*BODY))
    starts = [excerpt.source.span.start for excerpt in found]
    assert starts == sorted(starts)
    kinds = {excerpt.kind for excerpt in found}
    assert {ExcerptKind.QUOTE, ExcerptKind.STATISTIC, ExcerptKind.DATE, ExcerptKind.PERSON} <= kinds


def test_the_same_article_gives_the_same_ids_and_each_once() -> None:
    first = [excerpt.id for excerpt in suggest_excerpts(labelled_article(*BODY))]
    assert first == [excerpt.id for excerpt in suggest_excerpts(labelled_article(*BODY))]
    assert len(set(first)) == len(first)


def test_what_the_standfirst_says_and_the_body_repeats_comes_once_from_the_body() -> None:
    line = "The law was ready in time, Le Xuan Minh said."
    article = labelled_article(line, line, kinds=(LabelKind.STANDFIRST,))
    (quote,) = [excerpt for excerpt in suggest_excerpts(article) if excerpt.kind is ExcerptKind.QUOTE]
    assert quote.source.span.start == len(line) + 1


def test_an_article_without_anything_offers_nothing() -> None:
    assert suggest_excerpts(labelled_article("It rained.")) == ()
