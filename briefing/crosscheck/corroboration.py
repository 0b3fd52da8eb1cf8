"""Further sources: where others, who do not have it from the same origin, give the same figure or remark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefing.crosscheck.figures import find_figure_relations
from briefing.crosscheck.origins import count_origins
from briefing.crosscheck.remarks import find_same_remarks
from briefing.crosscheck.sources import Sources
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, Selector
from briefing.model.finding import FindingKind
from briefing.model.ids import ExcerptId

_SAME = frozenset({FindingKind.SAME_FIGURE, FindingKind.SAME_REMARK})


def find_further_places(
    excerpts: Sequence[Excerpt], articles: Iterable[Article]
) -> Mapping[ExcerptId, tuple[Selector, ...]]:
    """Return, for excerpts that others confirm, where they do, one place an origin.

    Three reports of one press conference are one origin: a second of them confirms nothing.
    """
    sources = Sources(excerpts, articles)
    by_id = {excerpt.id: excerpt for excerpt in excerpts}
    further: dict[ExcerptId, tuple[Selector, ...]] = {}
    for finding in (*find_figure_relations(sources), *find_same_remarks(sources)):
        if finding.kind not in _SAME or finding.origins == 1:
            continue
        members = [by_id[member] for member in finding.members if member in by_id]
        for member in members:
            if places := _independent(sources, member, members):
                further.setdefault(member.id, places)
    return further


def _independent(sources: Sources, own: Excerpt, members: Sequence[Excerpt]) -> tuple[Selector, ...]:
    chosen = [own]
    for other in members:
        if other is not own and count_origins(sources, [*chosen, other]) > len(chosen):
            chosen.append(other)
    return tuple(excerpt.source for excerpt in chosen[1:])
