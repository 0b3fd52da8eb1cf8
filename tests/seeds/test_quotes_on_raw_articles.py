"""Quotations and people of the raw articles, held against what a person read in them."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.extract.people import find_people
from briefing.extract.quotes import find_quotes
from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import Attribution, Excerpt, PersonDetail, QuoteDetail
from briefing.model.ids import ArticleId
from tests.seeds.gold_articles import gold_article
from tests.seeds.scoring import (
    QUOTE_COVERAGE,
    GoldExcerpt,
    best_match,
    fold,
    is_same_name,
    is_same_role,
    score,
)

NAMES = (
    "000_611958980213ae55.txt",
    "001_0654dad6d82c9ff3.txt",
    "002_3149f84ee49c86b0.txt",
    "003_6c8526b2fdab2672.txt",
    "004_c491987db6cabb6b.txt",
)


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def expected(name: str, gold: dict[str, dict[str, Any]]) -> dict[str, Any]:
    return gold[name]


@pytest.fixture(params=["labelled by the gold", "as read"])
def article(
    name: str, raw_seeds: dict[str, bytes], expected: dict[str, Any], request: pytest.FixtureRequest
) -> Article:
    if request.param == "as read":
        return read_article(raw_seeds[name], name=name, article_id=ArticleId(name))
    return gold_article(name, raw_seeds[name], expected)


def wanted_quotes(expected: dict[str, Any], *, direct: bool) -> list[GoldExcerpt]:
    return [x for x in expected["excerpts"] if x["kind"] == "quote" and x["direct"] is direct]


def found_quotes(article: Article, *, direct: bool) -> list[Excerpt]:
    return [
        x for x in find_quotes(article) if isinstance(x.detail, QuoteDetail) and x.detail.direct is direct
    ]


@pytest.mark.parametrize("direct", [True, False])
def test_every_quotation_is_found_and_nothing_else(
    article: Article, expected: dict[str, Any], direct: bool
) -> None:
    result = score(
        wanted_quotes(expected, direct=direct), found_quotes(article, direct=direct), QUOTE_COVERAGE
    )
    assert result.missed == []
    assert result.false == []


@pytest.mark.parametrize("direct", [True, False])
def test_every_quotation_has_its_speaker_with_role_and_rank(
    article: Article, expected: dict[str, Any], direct: bool
) -> None:
    found = found_quotes(article, direct=direct)
    for wanted in wanted_quotes(expected, direct=direct):
        excerpt = best_match(wanted, found, QUOTE_COVERAGE)
        if excerpt is None:
            continue  # only optional ones: the others are counted above
        detail = excerpt.detail
        assert isinstance(detail, QuoteDetail)
        assert is_same_name(detail.speaker, wanted["speaker"]), wanted["id"]
        assert is_same_role(detail.role, wanted["role"]), (wanted["id"], detail.role)
        assert fold(detail.rank) == fold(wanted["rank"]), wanted["id"]
        inferred = wanted.get("attribution") == "inferred"
        assert (detail.attribution is Attribution.INFERRED) is inferred, wanted["id"]


def test_every_person_is_introduced_once_and_nobody_else(article: Article, expected: dict[str, Any]) -> None:
    people = {x.detail.name: x.detail for x in find_people(article) if isinstance(x.detail, PersonDetail)}
    wanted = {x["name"]: x for x in expected["excerpts"] if x["kind"] == "person"}
    assert sorted(map(fold, people)) == sorted(map(fold, wanted))
    for full_name, detail in people.items():
        gold_person = next(x for other, x in wanted.items() if is_same_name(other, full_name))
        assert is_same_role(detail.role, gold_person.get("role"))
        assert fold(detail.rank) == fold(gold_person.get("rank"))


def test_suggestions_are_slices_of_the_text_in_order_and_never_boilerplate(article: Article) -> None:
    found = suggest_excerpts(article)
    starts = [x.source.span.start for x in found]
    assert starts == sorted(starts)
    assert len({x.id for x in found}) == len(found)
    silent = article.spans_labelled(LabelKind.BOILERPLATE, LabelKind.SOURCE_LINE, LabelKind.END_MARK)
    for excerpt in found:
        assert excerpt.text == excerpt.source.span.slice(article.text)
        assert not any(excerpt.source.span.overlaps(span) for span in silent)
