"""What the cards of a pack show besides their words: states, and where the words come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.gui.models.badges import Badge, item_badges
from briefing.gui.models.item_meta import item_meta
from briefing.model.article import Article
from briefing.model.finding import Finding
from briefing.model.ids import ExcerptId, ItemId
from briefing.model.pack import ExcerptItem, Pack


@dataclass(frozen=True, slots=True, kw_only=True)
class _Marked:
    item: ExcerptItem
    article: Article
    badges: tuple[Badge, ...]
    meta: str


class ItemMarks:
    """Work out states and second lines; after an edit only those of the items that it changed."""

    def __init__(self) -> None:
        self._findings: Sequence[Finding] = ()
        self._by_excerpt: Mapping[ExcerptId, Sequence[Finding]] = {}
        self._known: dict[ItemId, _Marked] = {}

    def of(
        self, pack: Pack, findings: Sequence[Finding]
    ) -> tuple[dict[ItemId, tuple[Badge, ...]], dict[ItemId, str]]:
        """Return states and second lines of all excerpts in a pack; `findings` are the pack's own."""
        if findings is not self._findings:
            self._findings, self._by_excerpt, self._known = findings, _by_excerpt(findings), {}
        articles = {article.id: article for article in pack.articles}
        marked = [self._mark(x, articles[x.excerpt.source.article_id]) for x in pack.excerpt_items()]
        self._known = {x.item.id: x for x in marked}
        return {x.item.id: x.badges for x in marked}, {x.item.id: x.meta for x in marked}

    def _mark(self, item: ExcerptItem, article: Article) -> _Marked:
        known = self._known.get(item.id)
        if known is not None and known.item is item and known.article is article:
            return known
        badges, meta = item_badges(item, article, self._by_excerpt), item_meta(item.excerpt, article)
        return _Marked(item=item, article=article, badges=badges, meta=meta)


def _by_excerpt(findings: Sequence[Finding]) -> dict[ExcerptId, list[Finding]]:
    found: dict[ExcerptId, list[Finding]] = {}
    for finding in findings:
        for member in finding.members:
            found.setdefault(member, []).append(finding)
    return found
