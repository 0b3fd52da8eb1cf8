"""Further sources: another origin confirms a figure, another report of the same press conference does not."""

from __future__ import annotations

from briefing.crosscheck.corroboration import find_further_places
from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.excerpt import Excerpt, Selector, StatisticDetail
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.spans import Span


def report(name: str, text: str) -> Article:
    return Article(
        id=ArticleId(name),
        text=text,
        metadata=Metadata(
            publisher=Datum(value=name, state=FieldState.READ),
            published=Datum(value="2025-10-08", state=FieldState.READ),
        ),
        labels=(Label(span=Span(0, len(text)), kind=LabelKind.BODY),),
        original=Original(name=f"{name}.txt", mime="text/plain", size=1, sha256="0"),
    )


def figure(article: Article, said_by: str | None = None) -> Excerpt:
    start = article.text.index("120,000")
    span = Span(start, start + len("120,000 visitors"))
    detail = StatisticDetail(
        low=120_000, unit="visitors", counts="visitors", said_by=said_by, value_start=start
    )
    return Excerpt(
        id=ExcerptId(f"figure-{article.id}"),
        source=Selector.from_text(article.id, article.text, span),
        detail=detail,
    )


ONE = report("Daily", "The exhibition of the ministry drew 120,000 visitors in the past year, a record.")
TWO = report("Gazette", "Halls were full: in the past year 120,000 visitors saw what the ministry exhibited.")
THREE = report("Courier", "No show of the ministry was liked better; 120,000 visitors came in the past year.")


def test_another_article_that_gives_the_same_figure_is_a_further_source() -> None:
    further = find_further_places([figure(ONE), figure(TWO)], [ONE, TWO])
    assert [place.article_id for place in further[ExcerptId("figure-Daily")]] == ["Gazette"]
    assert [place.article_id for place in further[ExcerptId("figure-Gazette")]] == ["Daily"]


def test_what_one_speaker_told_two_outlets_is_one_origin() -> None:
    told = [figure(article, "Le Xuan Minh") for article in (ONE, TWO)]
    assert find_further_places(told, [ONE, TWO]) == {}


def test_each_origin_is_named_once() -> None:
    told = [figure(ONE), figure(TWO, "Le Xuan Minh"), figure(THREE, "Le Xuan Minh")]
    further = find_further_places(told, [ONE, TWO, THREE])
    assert [place.article_id for place in further[ExcerptId("figure-Daily")]] == ["Gazette"]


def test_a_figure_that_nobody_else_gives_has_no_further_source() -> None:
    assert find_further_places([figure(ONE)], [ONE]) == {}
