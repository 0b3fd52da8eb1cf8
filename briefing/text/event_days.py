"""The days of sessions that no source dates: those of the event that their article is about."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model.excerpt import ProgrammeDetail
from briefing.model.ids import ArticleId, ItemId
from briefing.model.pack import ExcerptItem
from briefing.model.when import When
from briefing.text.event_names import is_called_by_kind, says_nothing

Planned = tuple[ExcerptItem, ProgrammeDetail]


def event_days(planned: Sequence[Planned]) -> dict[ItemId, When]:
    """Return, for sessions without a date, the one that all dated excerpts of their article give.

    A programme that its article neither names nor dates is that of the only event there is.
    """
    dates: dict[ArticleId, set[When]] = {}
    for item, detail in planned:
        if detail.when is not None:
            dates.setdefault(item.excerpt.source.article_id, set()).add(detail.when)
    only = set().union(*dates.values())
    for item, detail in planned:
        if detail.when is None and _is_nameless(item, detail) and len(only) == 1:
            dates.setdefault(item.excerpt.source.article_id, only)
    return {
        item.id: next(iter(known))
        for item, detail in planned
        if detail.when is None
        and (
            _is_nameless(item, detail) or is_called_by_kind(item.heading or detail.event or item.excerpt.text)
        )
        and len(known := dates.get(item.excerpt.source.article_id, set())) == 1
    }


def _is_nameless(item: ExcerptItem, detail: ProgrammeDetail) -> bool:
    """Tell whether "the program" is only the sum of its sessions."""
    return bool(detail.sessions) and says_nothing(item.heading or detail.event)
