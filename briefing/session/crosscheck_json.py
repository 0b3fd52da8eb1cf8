"""What `briefing crosscheck` prints: findings as facts, with the places that they rest on.

For text files offsets count code points of the file as it is stored, for other formats in the text read from
it, as in the reports of `briefing extract`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.crosscheck.findings import find_relations
from briefing.errors import ImportRejected
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, Selector
from briefing.model.finding import Finding
from briefing.model.ids import ArticleId
from briefing.session import jobs, sandbox

Json = dict[str, Any]

_PLAIN = "text/plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Hold the articles that were read from files, and what kept others from being read.

    `stored` holds the characters of text files before anything was cleaned.
    """

    names: Mapping[ArticleId, str]
    stored: Mapping[ArticleId, str]
    articles: Mapping[ArticleId, Article]
    excerpts: tuple[Excerpt, ...]
    rejected: tuple[tuple[str, ImportRejected], ...]


def read_batch(paths: Sequence[Path]) -> Batch:
    """Read files with all their suggestions; a file that cannot be read does not stop the others.

    Articles go by the names of their files, or by the whole path where two files have one name.
    """
    names = [path.name for path in paths]
    named: dict[ArticleId, str] = {}
    stored: dict[ArticleId, str] = {}
    articles: dict[ArticleId, Article] = {}
    excerpts: list[Excerpt] = []
    rejected: list[tuple[str, ImportRejected]] = []
    for path in dict.fromkeys(paths):
        name = path.name if names.count(path.name) == 1 else str(path)
        try:
            reading = sandbox.read_path(path, ArticleId(str(path)))
        except ImportRejected as error:
            rejected.append((name, error))
            continue
        article = reading.article
        named[article.id] = name
        if article.original.mime == _PLAIN:
            stored[article.id] = jobs.decode_original(reading.data)
        articles[article.id] = article
        excerpts += reading.suggestions
    return Batch(
        names=named,
        stored=stored,
        articles=articles,
        excerpts=tuple(excerpts),
        rejected=tuple(rejected),
    )


def batch_findings(batch: Batch) -> tuple[Finding, ...]:
    """Return what the articles of a batch have to do with each other."""
    return find_relations(batch.excerpts, batch.articles.values())


def findings_report(batch: Batch, findings: Sequence[Finding]) -> Json:
    """Return findings and files that could not be read as one JSON object."""
    return {
        "findings": [_finding_report(batch, finding) for finding in findings],
        "errors": [
            {"article": name, "code": error.code.value, "message": error.message}
            for name, error in batch.rejected
        ],
    }


def _finding_report(batch: Batch, finding: Finding) -> Json:
    return {
        "kind": finding.kind.value,
        "topic": " ".join(finding.topic.split()),
        "note": finding.note,
        "origins": finding.origins,
        "places": [_place_report(batch, place) for place in finding.places],
        "rule": finding.rule,
        "confidence": finding.confidence,
    }


def _place_report(batch: Batch, place: Selector) -> Json:
    article, stored = batch.articles[place.article_id], batch.stored.get(place.article_id)
    span = place.span if stored is None else article.offset_map.span_to_stored(place.span)
    return {
        "article": batch.names[place.article_id],
        "start": span.start,
        "end": span.end,
        "text": span.slice(article.text if stored is None else stored),
    }
