"""Selected words: they become what was asked for, and keep what the article knows about them."""

from __future__ import annotations

import pytest

from briefing.extract.selection import excerpt_from_span, trimmed
from briefing.extract.suggestions import suggest_excerpts
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import (
    Attribution,
    BackgroundDetail,
    DateDetail,
    Excerpt,
    ExcerptKind,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)
from briefing.model.spans import Span
from tests.unit.extract.labelled import labelled_article

ARTICLE = labelled_article(
    "More than 300 boats left the harbour on 3 May 2025, according to the port office.",
    "Le Xuan Minh, Director of the Port Office, said: “The harbour is open, and every boat is welcome.”",
    "“The first boats,” Mr. Minh said, “will be back before the evening tide.”",
)


def select(words: str, kind: ExcerptKind, article: Article = ARTICLE) -> Excerpt:
    start = article.text.index(words)
    return excerpt_from_span(article, Span(start, start + len(words)), kind, suggest_excerpts(article))


@pytest.mark.parametrize("kind", ExcerptKind)
def test_the_excerpt_is_the_selected_words_without_white_space(kind: ExcerptKind) -> None:
    excerpt = select(" every boat is ", kind)

    assert excerpt.text == "every boat is"
    assert excerpt.source.span.slice(ARTICLE.text) == "every boat is"
    assert ARTICLE.text.startswith(excerpt.source.prefix, excerpt.source.span.start - 32)
    assert (excerpt.rule, excerpt.confidence) == ("user", 1.0)


def test_half_a_quotation_keeps_its_speaker() -> None:
    detail = select("every boat is welcome", ExcerptKind.QUOTE).detail

    assert isinstance(detail, QuoteDetail)
    assert (detail.speaker, detail.direct) == ("Le Xuan Minh", True)
    assert detail.role is not None
    assert detail.role.startswith("Director")


def test_one_part_of_an_interrupted_quotation_has_no_parts() -> None:
    detail = select("will be back before the evening", ExcerptKind.QUOTE).detail

    assert isinstance(detail, QuoteDetail)
    assert detail.speaker == "Le Xuan Minh"
    assert detail.parts == ()


def test_parts_end_where_the_selection_ends() -> None:
    excerpt = select("first boats,” Mr. Minh said, “will be back", ExcerptKind.QUOTE)

    assert isinstance(excerpt.detail, QuoteDetail)
    parts = [part.slice(ARTICLE.text) for part in excerpt.detail.parts]
    assert [part.strip("“”, ") for part in parts] == ["first boats", "will be back"]
    assert all(excerpt.source.span.contains(part) for part in excerpt.detail.parts)


def test_a_figure_keeps_its_number_and_qualifier() -> None:
    excerpt = select("More than 300 boats left the harbour", ExcerptKind.STATISTIC)

    assert isinstance(excerpt.detail, StatisticDetail)
    assert (excerpt.detail.low, excerpt.detail.qualifier) == (300, "more than")
    assert excerpt.detail.value_start == ARTICLE.text.index("300")


def test_a_figure_whose_number_was_not_selected_has_no_place_for_it() -> None:
    detail = select("boats", ExcerptKind.STATISTIC).detail

    assert isinstance(detail, StatisticDetail)
    assert (detail.low, detail.value_start) == (300, None)


def test_a_figure_that_the_standfirst_says_first_is_known_there_too() -> None:
    repeated = labelled_article(
        "More than 300 boats left the harbour.",
        "More than 300 boats left the harbour.",
        kinds=(LabelKind.STANDFIRST, LabelKind.BODY),
    )

    excerpt = select("300 boats", ExcerptKind.STATISTIC, repeated)

    assert excerpt.source.span.start < 20
    assert isinstance(excerpt.detail, StatisticDetail)
    assert excerpt.detail.low == 300


def test_a_selected_date_is_resolved() -> None:
    detail = select("3 May 2025", ExcerptKind.DATE).detail

    assert isinstance(detail, DateDetail)
    assert str(detail.when) == "2025-05-03"


@pytest.mark.parametrize(
    ("kind", "detail", "doubts"),
    [
        (ExcerptKind.QUOTE, QuoteDetail(attribution=Attribution.NONE), ("speaker", "role")),
        (ExcerptKind.PROGRAMME, ProgrammeDetail(event="the port office"), ("when",)),
        (ExcerptKind.DATE, DateDetail(event="the port office"), ("when",)),
        (ExcerptKind.PERSON, PersonDetail(name="the port office"), ("role",)),
        (ExcerptKind.STATISTIC, BackgroundDetail(), ()),
        (ExcerptKind.BACKGROUND, BackgroundDetail(), ()),
    ],
)
def test_what_the_article_does_not_say_stays_open(kind: ExcerptKind, detail: object, doubts: object) -> None:
    start = ARTICLE.text.index("the port office")

    excerpt = excerpt_from_span(ARTICLE, Span(start, start + len("the port office")), kind, ())

    assert excerpt.detail == detail
    assert excerpt.doubts == doubts


@pytest.mark.parametrize(
    ("span", "expected"),
    [(Span(0, 7), Span(2, 5)), (Span(2, 5), Span(2, 5)), (Span(0, 2), Span(2, 2)), (Span(5, 5), Span(5, 5))],
)
def test_trimming_takes_white_space_from_both_ends(span: Span, expected: Span) -> None:
    assert trimmed(span, " \nabc\t ") == expected
