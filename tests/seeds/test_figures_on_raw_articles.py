"""Statistics, dates, programme and findings of the raw articles, held against what a person read in them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from briefing.crosscheck.findings import find_relations
from briefing.extract.dates import find_dates
from briefing.extract.programme import find_programme
from briefing.extract.statistics import find_statistics
from briefing.ingest.reading import read_article
from briefing.model.article import Article
from briefing.model.excerpt import (
    DateDetail,
    Excerpt,
    ProgrammeDetail,
    QuoteDetail,
    Selector,
    StatisticDetail,
)
from briefing.model.finding import FindingKind
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.spans import Span
from briefing.text.qualifiers import exactness
from tests.seeds.scoring import FIGURE_COVERAGE, best_match, score, span_of

NAMES = (
    "000_611958980213ae55.txt",
    "001_0654dad6d82c9ff3.txt",
    "002_3149f84ee49c86b0.txt",
    "003_6c8526b2fdab2672.txt",
    "004_c491987db6cabb6b.txt",
)
FINDERS: dict[str, Callable[[Article], tuple[Excerpt, ...]]] = {
    "statistic": find_statistics,
    "date": find_dates,
    "programme": find_programme,
}


@pytest.fixture(params=NAMES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def article(name: str, raw_seeds: dict[str, bytes]) -> Article:
    return read_article(raw_seeds[name], name=name, article_id=ArticleId(name[:3]))


def wanted(gold: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [excerpt for excerpt in gold["excerpts"] if excerpt["kind"] == kind]


@pytest.mark.parametrize("kind", FINDERS)
def test_everything_wanted_is_found_and_nothing_else(
    kind: str, name: str, article: Article, gold: dict[str, dict[str, Any]]
) -> None:
    result = score(wanted(gold[name], kind), FINDERS[kind](article), FIGURE_COVERAGE)
    assert not result.missed
    assert not result.false


def test_each_statistic_has_its_value_unit_and_qualifier(
    name: str, article: Article, gold: dict[str, dict[str, Any]]
) -> None:
    found = find_statistics(article)
    for item in wanted(gold[name], "statistic"):
        match = best_match(item, found, FIGURE_COVERAGE)
        if item.get("optional") and match is None:
            continue
        assert match is not None
        assert isinstance(match.detail, StatisticDetail)
        low, high = match.detail.low, match.detail.high
        assert (low if high is None else [low, high]) == item["value"]
        assert exactness(match.detail.qualifier) is exactness(item["qualifier"])
        assert item["unit"].endswith(match.detail.unit or "?")
        if not item.get("optional"):
            assert match.detail.unit == item["unit"]
        if "when" in item:
            assert str(match.detail.as_at) == item["when"]


def test_each_date_means_the_right_day(name: str, article: Article, gold: dict[str, dict[str, Any]]) -> None:
    found = find_dates(article)
    for item in wanted(gold[name], "date"):
        match = best_match(item, found, FIGURE_COVERAGE)
        if item.get("optional") and match is None:
            continue
        assert match is not None
        assert isinstance(match.detail, DateDetail)
        assert str(match.detail.when) in {item["when"], *item.get("when_accept", ())}


def test_each_event_has_its_date_sessions_and_theme(
    name: str, article: Article, gold: dict[str, dict[str, Any]]
) -> None:
    found = find_programme(article)
    for item in wanted(gold[name], "programme"):
        match = best_match(item, found, FIGURE_COVERAGE)
        if match is None:
            assert item.get("optional")
            continue
        assert isinstance(match.detail, ProgrammeDetail)
        assert (str(match.detail.when) if match.detail.when else None) == item.get("when")
        assert match.detail.theme == item.get("theme")
        assert len(match.detail.sessions) >= len(item.get("sessions", ()))
        assert bool(match.detail.participants) == bool(item.get("participants"))


@pytest.mark.parametrize("find", FINDERS.values(), ids=FINDERS)
def test_every_excerpt_is_its_slice_of_the_text(
    find: Callable[[Article], tuple[Excerpt, ...]], article: Article
) -> None:
    for excerpt in find(article):
        assert excerpt.source.span.slice(article.text) == excerpt.text
        assert excerpt.text.strip()


@pytest.fixture
def library(raw_seeds: dict[str, bytes], gold: dict[str, dict[str, Any]]) -> tuple[Excerpt, ...]:
    """Return the figures, dates and programme as found, and the quotations as the gold has them."""
    excerpts: list[Excerpt] = []
    for name in NAMES:
        article = read_article(raw_seeds[name], name=name, article_id=ArticleId(name[:3]))
        for find in FINDERS.values():
            excerpts += find(article)
        excerpts += (_quote(article, item) for item in wanted(gold[name], "quote"))
    return tuple(excerpts)


def _quote(article: Article, item: dict[str, Any]) -> Excerpt:
    span = span_of(item)
    return Excerpt(
        id=ExcerptId(f"{article.id}:q{span.start}"),
        source=Selector.from_text(article.id, article.text, span),
        detail=QuoteDetail(direct=item["direct"], speaker=item["speaker"]),
    )


def places(library: tuple[Excerpt, ...], kind: FindingKind) -> list[set[tuple[str, Span]]]:
    """Return the members of the findings of one kind as articles and spans."""
    by_id = {excerpt.id: (str(excerpt.source.article_id), excerpt.source.span) for excerpt in library}
    return [
        {by_id[member] for member in finding.members}
        for finding in find_relations(library)
        if finding.kind is kind
    ]


def holds(group: set[tuple[str, Span]], member: dict[str, Any]) -> bool:
    return any(name == member["article"][:3] and span.overlaps(span_of(member)) for name, span in group)


@pytest.mark.parametrize(
    ("topic", "kind"),
    [
        ("cybercrime cases in Vietnam in the past year", FindingKind.SAME_FIGURE),
        ("countries attending the signing", FindingKind.DIFFERS),
        ("organizations attending the signing", FindingKind.SAME_FIGURE),
        ("signing dates", FindingKind.SAME_DATE),
        ("National Assembly approval", FindingKind.SAME_DATE),
    ],
)
def test_a_relation_of_the_gold_is_one_finding(
    topic: str, kind: FindingKind, library: tuple[Excerpt, ...], gold_relations: dict[str, Any]
) -> None:
    relation = next(r for r in gold_relations["relations"] if r["topic"] == topic)
    assert any(all(holds(group, m) for m in relation["members"]) for group in places(library, kind))


def test_the_only_conflict_is_the_one_between_september_and_december(library: tuple[Excerpt, ...]) -> None:
    conflicts = [f for f in find_relations(library) if f.kind is FindingKind.CONFLICT]
    assert [finding.note for finding in conflicts] == ["The dates cannot all be true: 2024-12-24, 2024-09."]


def test_remarks_of_different_occasions_are_never_merged(
    library: tuple[Excerpt, ...], gold_relations: dict[str, Any]
) -> None:
    remarks = places(library, FindingKind.SAME_REMARK)
    assert len(remarks) >= 3
    for group in gold_relations["same_utterance"]:
        if group["strength"] == "not_same_occasion":
            assert not any(all(holds(found, m) for m in group["members"]) for found in remarks)
