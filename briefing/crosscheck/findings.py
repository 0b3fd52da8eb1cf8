"""All that excerpts of several articles have to do with each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from briefing.crosscheck.claims import find_claim_relations
from briefing.crosscheck.dates import find_date_relations
from briefing.crosscheck.durations import find_duration_relations
from briefing.crosscheck.figures import find_figure_relations
from briefing.crosscheck.names import find_name_relations
from briefing.crosscheck.processes import find_process_relations
from briefing.crosscheck.programme import find_programme_relations
from briefing.crosscheck.remarks import find_same_remarks
from briefing.crosscheck.roles import find_role_relations
from briefing.crosscheck.sources import Sources
from briefing.crosscheck.tenses import find_tense_conflicts
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt
from briefing.model.finding import Finding
from briefing.text.collector import without_collections


def find_relations(excerpts: Sequence[Excerpt], articles: Iterable[Article] = ()) -> tuple[Finding, ...]:
    """Return the findings among these excerpts; like is compared with like only.

    Their articles, where they are given, add what no excerpt holds: names, tenses, claims, captions, and what
    belongs together. Boilerplate never takes part. Candidates come from indexes, so 10,000 excerpts take
    seconds, not the hours of all pairs.
    """
    with without_collections():
        sources = Sources(excerpts, articles)
        return tuple(finding for find in _RULES for finding in find(sources))


_RULES: tuple[Callable[[Sources], tuple[Finding, ...]], ...] = (
    find_same_remarks,
    find_figure_relations,
    find_date_relations,
    find_tense_conflicts,
    find_process_relations,
    find_duration_relations,
    find_programme_relations,
    find_claim_relations,
    find_role_relations,
    find_name_relations,
)
