"""A newer version of an article: its excerpts are found again, and what they no longer say is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.model.article import Article
from briefing.model.edits import change_item
from briefing.model.excerpt import Detail, Excerpt, QuoteDetail, Selector, StatisticDetail, without_places
from briefing.model.ids import ArticleId, ItemId
from briefing.model.pack import ExcerptItem, Item, Pack
from briefing.model.spans import Span
from briefing.text.anchoring import AnchorState, reanchor
from briefing.text.numbers import find_quantities


class ChangeKind(StrEnum):
    """What became of an excerpt's words in the newer version."""

    FIGURE = "figure"
    WORDS = "words"
    DOUBTFUL = "doubtful"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Say for one item what its source says now; `span` and `after` are None where the words are gone."""

    kind: ChangeKind
    item_id: ItemId
    before: str
    after: str | None = None
    span: Span | None = None

    @property
    def message(self) -> str:
        """Return one sentence for a list."""
        before, after = _short(self.before), _short(self.after or "")
        match self.kind:
            case ChangeKind.FIGURE:
                return f"The figure you use has changed: “{before}” is now “{after}”."
            case ChangeKind.WORDS:
                return f"The words you use have changed: “{before}” is now “{after}”."
            case ChangeKind.DOUBTFUL:
                return f"“{before}” is gone; perhaps “{after}” stands in its place."
            case ChangeKind.LOST:
                return f"The newer version no longer holds “{before}”."


def reanchor_pack(
    pack: Pack, article: Article, replaces: ArticleId | None = None
) -> tuple[Pack, tuple[Change, ...]]:
    """Put a newer version in the place of an article, and find what the pack quotes from it.

    `replaces` is the older version's identity where it is not the newer one's own. Words that stand in the
    newer version keep or change their place without a word. Words that do not are never rewritten: the
    excerpt keeps them, preflight calls their source lost, and the change says what stands there now, for
    `take_change` to take over.
    """
    old_id = replaces or article.id
    changes: list[Change] = []

    def renew(item: Item) -> Item:
        if not isinstance(item, ExcerptItem):
            return item
        if any(place.article_id == old_id for place in item.further):
            item = replace(item, further=_still_said(item.further, old_id, article))
        if item.excerpt.source.article_id != old_id:
            return item
        excerpt, change = _renew(item, article)
        if change is not None:
            changes.append(change)
        return replace(item, excerpt=excerpt)

    sections = tuple(
        replace(section, items=tuple(renew(item) for item in section.items)) for section in pack.sections
    )
    pack.article(old_id)
    others = (known for known in pack.articles if known.id == old_id or known.id != article.id)
    articles = tuple(article if known.id == old_id else known for known in others)
    return replace(pack, sections=sections, articles=articles), tuple(changes)


def take_change(pack: Pack, change: Change, suggestions: Sequence[Excerpt] = ()) -> Pack:
    """Let an item say what the newer version says; its data come from a suggestion for these very words.

    Without such a suggestion the data stay and are all marked doubtful. A wording of the item's own goes, for
    it was one of other words.
    """
    if change.span is None:
        return pack
    span = change.span

    def take(item: Item) -> Item:
        if not isinstance(item, ExcerptItem):
            return item
        excerpt = item.excerpt
        article = pack.article(excerpt.source.article_id)
        alike = [s for s in suggestions if s.kind is excerpt.kind and s.source.span.overlaps(span)]
        if alike:
            best = max(alike, key=lambda s: _shared(s.source.span, span))
            taken = replace(best, id=excerpt.id)
        else:
            source = Selector.from_text(article.id, article.text, span)
            taken = replace(
                excerpt,
                source=source,
                detail=without_places(excerpt.detail),
                doubts=_all_doubtful(excerpt.detail),
            )
        return replace(item, excerpt=taken, wording=None)

    return change_item(pack, change.item_id, take)


def _renew(item: ExcerptItem, article: Article) -> tuple[Excerpt, Change | None]:
    excerpt, old = item.excerpt, item.excerpt.source
    anchoring = reanchor(article.text, old)
    span = anchoring.span
    if span is None:
        lost = replace(old, article_id=article.id)
        return replace(excerpt, source=lost), Change(kind=ChangeKind.LOST, item_id=item.id, before=old.exact)
    now = span.slice(article.text)
    if anchoring.state in (AnchorState.IN_PLACE, AnchorState.MOVED):
        source = Selector.from_text(article.id, article.text, span)
        detail = (
            _shifted(excerpt.detail, span.start - old.span.start)
            if now == old.exact
            else without_places(excerpt.detail)
        )
        return replace(excerpt, source=source, detail=detail), None
    kind = ChangeKind.DOUBTFUL if anchoring.state is AnchorState.DOUBTFUL else ChangeKind.WORDS
    if _figures(now) != _figures(old.exact):
        kind = ChangeKind.FIGURE
    change = Change(kind=kind, item_id=item.id, before=old.exact, after=now, span=span)
    # The old words at the new place: a click still leads to where they stood.
    return replace(excerpt, source=replace(old, article_id=article.id, span=span)), change


def _still_said(places: Sequence[Selector], old_id: ArticleId, article: Article) -> tuple[Selector, ...]:
    """Return the further places of an item; a newer version that no longer says the same confirms nothing."""
    kept: list[Selector] = []
    for place in places:
        if place.article_id != old_id:
            kept.append(place)
            continue
        span = reanchor(article.text, place).span
        if span is not None and _figures(span.slice(article.text)) == _figures(place.exact):
            kept.append(Selector.from_text(article.id, article.text, span))
    return tuple(kept)


def _figures(text: str) -> Counter[tuple[float, float | None]]:
    return Counter((quantity.low, quantity.high) for quantity in find_quantities(text))


def _shifted(detail: Detail, by: int) -> Detail:
    """Return a detail whose places in the article moved with its words."""
    match detail:
        case QuoteDetail():
            return replace(detail, parts=tuple(part.shifted(by) for part in detail.parts))
        case StatisticDetail() if detail.value_start is not None:
            return replace(detail, value_start=detail.value_start + by)
        case _:
            return detail


def _all_doubtful(detail: Detail) -> tuple[str, ...]:
    match detail:
        case StatisticDetail():
            return ("low", "high", "unit", "qualifier", "as_at")
        case QuoteDetail():
            return ("speaker", "role")
        case _:
            return ()


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _short(words: str, limit: int = 80) -> str:
    line = " ".join(words.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + "…"
