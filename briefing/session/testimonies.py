"""The places that a finding rests on, as they look from where one item of the pack stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from briefing.model.article import Article
from briefing.model.excerpt import (
    Attribution,
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    Selector,
    StatisticDetail,
)
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ExcerptId, ItemId
from briefing.model.pack import ExcerptItem, Pack, Section
from briefing.model.spans import Span
from briefing.session.surroundings import sentence_span
from briefing.text.folding import fold_for_search

Offered = Callable[[Article], Sequence[Excerpt]]
"""What an article offers, as far as that is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Words in the sentence that holds them; `marked` is counted in `text`."""

    place: Selector
    text: str
    marked: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """One place that a finding rests on.

    `excerpt` is what the pack or the article offers there; `item_id` is set where the pack has it. The item
    can be made to say the same where `can_be_used`.
    """

    article: Article
    passage: Passage
    excerpt: Excerpt | None = None
    item_id: ItemId | None = None
    is_own: bool = False
    is_named: bool = False
    can_be_used: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A finding with its places, as they concern one item."""

    finding: Finding
    testimonies: tuple[Testimony, ...]


class Survey:
    """Look at the findings of a pack from where one item stands."""

    def __init__(self, pack: Pack, section: Section, item: ExcerptItem, offered: Offered) -> None:
        self._articles = {article.id: article for article in pack.articles}
        self._item = item
        self._offered = offered
        # The first that fits is taken: of the item's own section, then of its own kind.
        placed = [(home, x) for home in pack.sections for x in home.items if isinstance(x, ExcerptItem)]
        own = item.excerpt.kind
        placed.sort(key=lambda pair: (pair[0].id != section.id, pair[1].excerpt.kind is not own))
        self._placed = [other for _, other in placed if other.id != item.id]

    def related(self, findings: Iterable[Finding]) -> Iterator[Related]:
        """Yield the findings that the item is a member of, with those places that the pack carries."""
        for finding in findings:
            if self._item.excerpt.id in finding.members:
                testimonies = tuple(self._testimony(finding, x) for x in finding.places if self._holds(x))
                if testimonies:
                    yield Related(finding=finding, testimonies=testimonies)

    def _holds(self, place: Selector) -> bool:
        article = self._articles.get(place.article_id)
        return article is not None and place.span.slice(article.text) == place.exact

    def _testimony(self, finding: Finding, place: Selector) -> Testimony:
        own, article = self._item.excerpt, self._articles[place.article_id]
        if own.source.article_id == article.id and own.source.span.overlaps(place.span):
            passage = passage_of(article, own.source.span)
            return Testimony(article=article, passage=passage, excerpt=own, is_own=True)
        holder = self._holder(finding, place)
        excerpt = holder.excerpt if holder else self._best(finding, place)
        span = excerpt.source.span if excerpt else place.span
        further = self._item.further
        return Testimony(
            article=article,
            passage=passage_of(article, span),
            excerpt=excerpt,
            item_id=holder.id if holder else None,
            is_named=any(x.article_id == article.id and x.span.overlaps(span) for x in further),
            can_be_used=excerpt is not None and _can_be_used(finding, own, excerpt),
        )

    def _holder(self, finding: Finding, place: Selector) -> ExcerptItem | None:
        """Return the item of the pack that holds a place of a finding."""
        return next(
            (
                other
                for other in self._placed
                if other.excerpt.id in finding.members
                and other.excerpt.source.article_id == place.article_id
                and other.excerpt.source.span.overlaps(place.span)
            ),
            None,
        )

    def _best(self, finding: Finding, place: Selector) -> Excerpt | None:
        """Return what an article offers of the excerpt's kind at a place; None where it offers nothing."""
        own, span = self._item.excerpt, place.span
        offered = [
            other
            for other in self._offered(self._articles[place.article_id])
            if other.kind is own.kind and other.source.span.overlaps(span) and _may_be_same_voice(own, other)
        ]
        if offered:
            return max(offered, key=lambda x: _shared(x.source.span, span))
        return _as_reported(own, place) if finding.kind is FindingKind.SAME_REMARK else None


def _may_be_same_voice(own: Excerpt, other: Excerpt) -> bool:
    """Tell whether two quotations may be of one speaker; a sentence can hold words of several."""
    if not isinstance(own.detail, QuoteDetail) or not isinstance(other.detail, QuoteDetail):
        return True
    names = [fold_for_search(detail.speaker or "") for detail in (own.detail, other.detail)]
    return not all(names) or names[0] == names[1]


def _as_reported(own: Excerpt, place: Selector) -> Excerpt | None:
    """Return a sentence as what the same speaker is reported to have said: nobody else found it there."""
    if not isinstance(own.detail, QuoteDetail):
        return None
    detail = replace(
        own.detail, direct=False, attribution=Attribution.INFERRED, is_closed=True, parts=(), said_on=None
    )
    return Excerpt(
        id=ExcerptId(f"{place.article_id}:{own.kind}{place.span.start}-{place.span.end}"),
        source=place,
        detail=detail,
        doubts=("speaker",),
    )


def _shared(one: Span, other: Span) -> tuple[int, int]:
    return min(one.end, other.end) - max(one.start, other.start), -len(one)


def _can_be_used(finding: Finding, own: Excerpt, other: Excerpt) -> bool:
    """Tell whether an item may come to say what another place says instead: the same thing, put otherwise."""
    if own.kind is not other.kind:
        return False
    match finding.kind:
        case FindingKind.SAME_REMARK:
            is_other_article = own.source.article_id != other.source.article_id
            return is_other_article and fold_for_search(own.text) != fold_for_search(other.text)
        case FindingKind.DIFFERS if isinstance(own.detail, DateDetail):
            return False  # two ends of a time whose length is given otherwise: each is itself
        case FindingKind.CONFLICT | FindingKind.DIFFERS | FindingKind.NEWER | FindingKind.ROLE:
            return _subject(own.detail) == _subject(other.detail) and _said(own.detail) != _said(other.detail)
        case _:
            return False


def _subject(detail: Detail) -> object:
    """Return what must be the same in two excerpts: a newer holder of an office is another person."""
    return frozenset(fold_for_search(detail.name).split()) if isinstance(detail, PersonDetail) else None


def _said(detail: Detail) -> object:
    match detail:
        case StatisticDetail():
            return detail.low, detail.high, detail.qualifier
        case DateDetail():
            return detail.when
        case ProgrammeDetail():
            return detail.when, detail.time, detail.venue
        case PersonDetail():
            return detail.rank, detail.role, detail.organisation
        case QuoteDetail() | BackgroundDetail():
            return None
        case _ as never:
            assert_never(never)


def passage_of(article: Article, span: Span) -> Passage:
    """Return words of an article in the sentence that holds them."""
    sentence = sentence_span(article.text, span)
    around = Span(min(sentence.start, span.start), max(sentence.end, span.end))
    return Passage(
        place=Selector.from_text(article.id, article.text, span),
        text=around.slice(article.text),
        marked=span.shifted(-around.start),
    )
