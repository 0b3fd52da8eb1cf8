"""A newer version of an article: its excerpts are found again, and what they no longer say is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.model.article import Article
from briefing.model.edits import change_item
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    Selector,
    StatisticDetail,
    without_places,
)
from briefing.model.ids import ArticleId, ItemId
from briefing.model.pack import ExcerptItem, Item, Pack
from briefing.model.spans import Span
from briefing.session.repeated_figures import find_repetitions, outdated_values
from briefing.session.surroundings import changed_sentence
from briefing.text.anchoring import AnchorState, reanchor
from briefing.text.numbers import find_quantities


class ChangeKind(StrEnum):
    """What became of an excerpt's words in the newer version."""

    FIGURE = "figure"
    DATE = "date"
    WORDS = "words"
    DOUBTFUL = "doubtful"
    LOST = "lost"
    SURROUNDINGS = "surroundings"
    """The words are there, but the sentence around them is another."""
    UNCONFIRMED = "unconfirmed"
    """A further source no longer says the same, and is no longer named."""
    REPEATED = "repeated"
    """Own words give a figure that has changed."""


_INEXACT = frozenset({AnchorState.NEAR, AnchorState.DOUBTFUL})
_BESIDE_OTHERS = frozenset({ChangeKind.UNCONFIRMED, ChangeKind.REPEATED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Say for one item what its source says now; a change without `span` cannot be taken.

    `before` and `after` are the excerpt's words, or the sentence around them where only that has changed;
    then `words` are the excerpt's. `after` is None where nothing stands there now.
    """

    kind: ChangeKind
    item_id: ItemId
    before: str
    after: str | None = None
    span: Span | None = None
    words: str = ""

    @property
    def id(self) -> str:
        """Return what tells the change from others; one item may have several."""
        return f"{self.item_id}:{self.kind}" if self.kind in _BESIDE_OTHERS else self.item_id

    @property
    def message(self) -> str:
        """Return one sentence for a list."""
        before, after = _short(self.before), _short(self.after or "")
        match self.kind:
            case ChangeKind.FIGURE:
                return f"The figure you use has changed: “{before}” is now “{after}”."
            case ChangeKind.DATE:
                return f"The date you use has changed: “{before}” is now “{after}”."
            case ChangeKind.WORDS:
                return f"The words you use have changed: “{before}” is now “{after}”."
            case ChangeKind.DOUBTFUL:
                return f"“{before}” is gone; perhaps “{after}” stands in its place."
            case ChangeKind.LOST:
                return f"The newer version no longer holds “{before}”."
            case ChangeKind.SURROUNDINGS:
                return f"What is said around “{_short(self.words)}” has changed: “{before}” is now “{after}”."
            case ChangeKind.UNCONFIRMED:
                return f"The newer version no longer confirms “{before}” and is not named beside it any more."
            case ChangeKind.REPEATED:
                return f"“{before}” gives a figure that has changed in its source."


def reanchor_pack(
    pack: Pack, article: Article, replaces: ArticleId | None = None, suggestions: Sequence[Excerpt] = ()
) -> tuple[Pack, tuple[Change, ...]]:
    """Put a newer version in the place of an article, and find what the pack quotes from it.

    `replaces` is the older version's identity where it is not the newer one's own; `suggestions` are what the
    newer version offers. Words that stand in it keep or change their place without a word. Words that do not
    are never rewritten: the excerpt keeps them, preflight calls their source lost, and the change says what
    stands there now, for `take_change` to take over. So do data that rest on the sentence around the words.
    """
    renewal = _Renewal(pack.article(replaces or article.id), article, suggestions)
    sections = tuple(
        replace(section, items=tuple(map(renewal.renew, section.items))) for section in pack.sections
    )
    others = (known for known in pack.articles if known.id == renewal.old.id or known.id != article.id)
    articles = tuple(article if known.id == renewal.old.id else known for known in others)
    changes = (*renewal.changes, *_repetitions(pack, renewal.changes))
    return replace(pack, sections=sections, articles=articles), changes


def take_change(pack: Pack, change: Change, suggestions: Sequence[Excerpt] = ()) -> Pack:
    """Let an item say what the newer version says; its data come from a suggestion for these very words.

    Without such a suggestion the data stay and are all marked doubtful. A wording of the item's own goes with
    the words that it was one of.
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
        return replace(item, excerpt=taken, wording=item.wording if taken.text == excerpt.text else None)

    return change_item(pack, change.item_id, take)


class _Renewal:
    """Renew one item after the other, and remember what has changed for them."""

    def __init__(self, old: Article, article: Article, suggestions: Sequence[Excerpt]) -> None:
        self.old = old
        self.changes: list[Change] = []
        self._article = article
        self._suggestions = suggestions

    def renew(self, item: Item) -> Item:
        if not isinstance(item, ExcerptItem):
            return item
        if any(place.article_id == self.old.id for place in item.further):
            item = replace(item, further=self._still_said(item))
        if item.excerpt.source.article_id != self.old.id:
            return item
        return replace(item, excerpt=self._renewed(item))

    def _renewed(self, item: ExcerptItem) -> Excerpt:
        excerpt, old, article = item.excerpt, item.excerpt.source, self._article
        anchoring = reanchor(article.text, old)
        span = anchoring.span
        if span is None:
            self._tell(ChangeKind.LOST, item, old.exact)
            return replace(excerpt, source=replace(old, article_id=article.id))
        if anchoring.state in _INEXACT:
            span = self._as_read(excerpt, span)
        now = span.slice(article.text)
        if anchoring.state in (AnchorState.IN_PLACE, AnchorState.MOVED):
            sentences = changed_sentence(excerpt, self.old.text, article.text, span, self._suggestions)
            if sentences is not None:
                self._tell(ChangeKind.SURROUNDINGS, item, *sentences, span=span)
            is_same = now == old.exact
            by = span.start - old.span.start
            detail = _shifted(excerpt.detail, by) if is_same else without_places(excerpt.detail)
            source = Selector.from_text(article.id, article.text, span)
            return replace(excerpt, source=source, detail=detail)
        self._tell(_kind(excerpt, anchoring.state, now), item, old.exact, now, span=span)
        # The old words at the new place: a click still leads to where they stood.
        return replace(excerpt, source=replace(old, article_id=article.id, span=span))

    def _as_read(self, excerpt: Excerpt, span: Span) -> Span:
        """Return the whole figure or date that the rules read at a place, where words were found roughly."""
        if not isinstance(excerpt.detail, StatisticDetail | DateDetail):
            return span
        read = [s for s in self._suggestions if s.kind is excerpt.kind and s.source.span.overlaps(span)]
        return max(read, key=lambda s: _shared(s.source.span, span)).source.span if read else span

    def _still_said(self, item: ExcerptItem) -> tuple[Selector, ...]:
        """Return the further places; a newer version that no longer says the same confirms nothing."""
        kept: list[Selector] = []
        for place in item.further:
            if place.article_id != self.old.id:
                kept.append(place)
                continue
            span = reanchor(self._article.text, place).span
            now = None if span is None else span.slice(self._article.text)
            if span is not None and now is not None and _figures(now) == _figures(place.exact):
                kept.append(Selector.from_text(self._article.id, self._article.text, span))
            else:
                self._tell(ChangeKind.UNCONFIRMED, item, place.exact, now)
        return tuple(kept)

    def _tell(
        self,
        kind: ChangeKind,
        item: ExcerptItem,
        before: str,
        after: str | None = None,
        *,
        span: Span | None = None,
    ) -> None:
        words = item.excerpt.text
        self.changes.append(
            Change(kind=kind, item_id=item.id, before=before, after=after, span=span, words=words)
        )


def _repetitions(pack: Pack, changes: Sequence[Change]) -> Iterator[Change]:
    changed = [x for x in changes if x.kind in (ChangeKind.FIGURE, ChangeKind.LOST)]
    values = frozenset[float]().union(*(outdated_values(x.before, x.after or "") for x in changed))
    for item_id, words in find_repetitions(pack, values):
        yield Change(kind=ChangeKind.REPEATED, item_id=item_id, before=words)


def _kind(excerpt: Excerpt, state: AnchorState, now: str) -> ChangeKind:
    if isinstance(excerpt.detail, DateDetail):
        return ChangeKind.DATE
    if _figures(now) != _figures(excerpt.text):
        return ChangeKind.FIGURE
    return ChangeKind.DOUBTFUL if state is AnchorState.DOUBTFUL else ChangeKind.WORDS


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
        case DateDetail():
            return ("when", "event")
        case ProgrammeDetail():
            return ("event", "when", "time", "venue")
        case PersonDetail():
            return ("role", "rank")
        case BackgroundDetail():
            return ()


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _short(words: str, limit: int = 80) -> str:
    line = " ".join(words.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + "…"
