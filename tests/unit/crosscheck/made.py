"""Excerpts of several short articles, read by the real finders, for tests of what they have in common."""

from __future__ import annotations

from briefing.crosscheck.findings import find_relations
from briefing.extract.dates import find_dates
from briefing.extract.programme import find_programme
from briefing.extract.statistics import find_statistics
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


def shown(finding: Finding, excerpts: tuple[Excerpt, ...]) -> tuple[str, tuple[str, ...]]:
    words = {excerpt.id: excerpt.text for excerpt in excerpts}
    return finding.kind.name, tuple(words[member] for member in finding.members)
