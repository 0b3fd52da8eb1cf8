"""Excerpts of several short articles, read by the real finders, for tests of what they have in common."""

from __future__ import annotations

from briefing.crosscheck.findings import find_relations
from briefing.extract.dates import find_dates
from briefing.extract.programme import find_programme
from briefing.extract.statistics import find_statistics
from briefing.extract.suggestions import suggest_excerpts
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector
from briefing.model.finding import Finding
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.model.when import When
from tests.unit.extract.labelled import labelled_article


def excerpts_of(*texts: str) -> tuple[Excerpt, ...]:
    """Return the figures, dates and events of articles that have these texts, one article each."""
    excerpts: list[Excerpt] = []
    for number, text in enumerate(texts):
        article = labelled_article(text, name=f"article{number}")
        excerpts += (*find_statistics(article), *find_dates(article), *find_programme(article))
    return tuple(excerpts)


def quote(name: str, words: str, speaker: str | None = "Le Xuan Minh", said_on: str | None = None) -> Excerpt:
    """Return a quotation that is an article of its own."""
    article = labelled_article(words, name=name)
    return Excerpt(
        id=ExcerptId(f"{name}:q0"),
        source=Selector.from_text(article.id, words, Span(0, len(words))),
        detail=QuoteDetail(speaker=speaker, said_on=When.parse(said_on) if said_on else None),
    )


def relations(*texts: str) -> list[tuple[str, tuple[str, ...]]]:
    """Return kind and members' words of what is found among articles with these texts."""
    excerpts = excerpts_of(*texts)
    return [shown(finding, excerpts) for finding in find_relations(excerpts)]


def related(*articles: Article, rule: str = "") -> list[Finding]:
    """Return what the suggestions of articles, and the articles themselves, give by rules that begin so."""
    excerpts = [excerpt for article in articles for excerpt in suggest_excerpts(article)]
    return [f for f in find_relations(excerpts, articles) if f.rule.startswith(rule)]


def told(name: str, *paragraphs: str, published: str | None = "2025-10-08") -> Article:
    """Return an article of a name of its own."""
    return labelled_article(*paragraphs, name=name, published=published)


def words(finding: Finding) -> list[str]:
    """Return the words of a finding's places, each with its article's name."""
    return [f"{place.article_id}: {place.exact}" for place in finding.places]


def shown(finding: Finding, excerpts: tuple[Excerpt, ...]) -> tuple[str, tuple[str, ...]]:
    texts = {excerpt.id: excerpt.text for excerpt in excerpts}
    return finding.kind.name, tuple(texts[member] for member in finding.members)
