"""Findings made from what they rest on: excerpts, and words of articles that nobody excerpted."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.crosscheck.origins import Evidence, count_origins, place_of
from briefing.crosscheck.sources import Sources
from briefing.model.excerpt import Excerpt
from briefing.model.finding import Finding, FindingKind


def make_finding(
    sources: Sources,
    kind: FindingKind,
    evidence: Sequence[Evidence],
    *,
    topic: str,
    note: str,
    rule: str,
    confidence: float,
    members: Sequence[Excerpt] = (),
    origins: int | None = None,
) -> Finding:
    """Return the finding that rests on this evidence.

    Its members are the excerpts among the evidence, and further ones that the evidence is part of; an excerpt
    that was not given to cross-checking is none. `origins` is counted where the rule does not know it.
    """
    given = sources.given
    ids = [e.id for e in (*evidence, *members) if isinstance(e, Excerpt) and e.id in given]
    places = sorted({place_of(e) for e in evidence}, key=lambda p: (sources.rank(p.article_id), p.span))
    return Finding(
        kind=kind,
        topic=topic,
        members=tuple(sorted(dict.fromkeys(ids), key=given.__getitem__)),
        note=note,
        rule=rule,
        confidence=confidence,
        places=tuple(places),
        origins=count_origins(sources, evidence) if origins is None else origins,
    )


def count_articles(evidence: Sequence[Evidence]) -> int:
    """Return in how many articles the evidence stands."""
    return len({place_of(e).article_id for e in evidence})
