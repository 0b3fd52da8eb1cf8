"""All that excerpts of several articles have to do with each other."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.crosscheck.dates import find_date_relations
from briefing.crosscheck.figures import find_figure_relations
from briefing.crosscheck.remarks import find_same_remarks
from briefing.model.excerpt import Excerpt
from briefing.model.finding import Finding


def find_relations(excerpts: Sequence[Excerpt]) -> tuple[Finding, ...]:
    """Return the findings among these excerpts; like is compared with like only.

    Candidates come from indexes, so 10,000 excerpts take seconds, not the hours of all pairs.
    """
    return (*find_same_remarks(excerpts), *find_figure_relations(excerpts), *find_date_relations(excerpts))
