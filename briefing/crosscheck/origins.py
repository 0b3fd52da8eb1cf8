"""Who is behind several reports: one press conference, statement or wire text is one origin."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from briefing.crosscheck.grouping import groups
from briefing.crosscheck.sources import Sources
from briefing.crosscheck.wording import folded
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector, StatisticDetail
from briefing.model.ids import ArticleId
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives

Evidence = Excerpt | Selector
"""What a finding rests on: an excerpt, or words of an article that nobody excerpted."""


def count_origins(sources: Sources, evidence: Sequence[Evidence]) -> int:
    """Return how many origins stand behind these words; an article alone is its own origin.

    What one person says to the press at one time is one origin in however many articles it stands; so is all
    that is credited to speakers at one press conference, what one agency sends, and a text printed twice.
    """
    spoken = {place_of(e).article_id: speaker for e in evidence if (speaker := _speaker(sources, e))}
    articles = sorted({place_of(e).article_id for e in evidence})
    numbers = {article_id: number for number, article_id in enumerate(articles)}
    pairs = [
        (numbers[first], numbers[second])
        for first, second in _neighbours(sources, articles, spoken)
        if _is_one_origin(sources, first, second, spoken)
    ]
    return len(articles) - sum(len(group) - 1 for group in groups(pairs))


def _neighbours(
    sources: Sources, articles: Sequence[ArticleId], spoken: Mapping[ArticleId, str]
) -> Iterator[tuple[ArticleId, ArticleId]]:
    """Yield pairs that may have one origin: those that share a trait and follow each other in time."""
    buckets: dict[Hashable, list[ArticleId]] = defaultdict(list)
    for article_id in articles:
        for trait in _traits(sources, article_id, spoken.get(article_id)):
            buckets[trait].append(article_id)
    for bucket in buckets.values():
        yield from pairwise(sorted(bucket, key=lambda a: (sources.day_of(a) or dt.date.max, a)))


def _traits(sources: Sources, article_id: ArticleId, speaker: str | None) -> Iterator[Hashable]:
    if speaker:
        yield "speaker", speaker
        if sources.is_at_press_occasion(article_id):
            yield from (("press", matter) for matter in sources.matters_of(article_id))
    article = sources.articles.get(article_id)
    if article is not None:
        yield "agency", _agency(article)
        yield from (("text", mark) for mark in sources.text_marks(article_id))


def is_one_press_occasion(sources: Sources, one: ArticleId, other: ArticleId) -> bool:
    """Tell whether two articles report from one press conference, as far as both say that they do."""
    return (
        sources.is_at_press_occasion(one)
        and sources.is_at_press_occasion(other)
        and sources.are_linked(one, other)
        and not sources.is_other_time(one, other)
    )


def place_of(evidence: Evidence) -> Selector:
    """Return where the words stand."""
    return evidence.source if isinstance(evidence, Excerpt) else evidence


def _speaker(sources: Sources, evidence: Evidence) -> str | None:
    detail = evidence.detail if isinstance(evidence, Excerpt) else None
    match detail:
        case QuoteDetail(speaker=str() as name) | StatisticDetail(said_by=str() as name):
            return folded(name)
        case _:
            quotes = sources.members_at(place_of(evidence), QuoteDetail)
            names = (
                q.detail.speaker for q in quotes if isinstance(q.detail, QuoteDetail) and q.detail.speaker
            )
            return next((folded(name) for name in names), None)


def _is_one_origin(
    sources: Sources, one: ArticleId, other: ArticleId, spoken: Mapping[ArticleId, str]
) -> bool:
    is_other_time = sources.is_other_time(one, other)
    if one in spoken and other in spoken and not is_other_time:
        return spoken[one] == spoken[other] or is_one_press_occasion(sources, one, other)
    first, second = sources.articles.get(one), sources.articles.get(other)
    if first is None or second is None or is_other_time:
        return False
    agency = _agency(first)
    return (agency is not None and agency == _agency(second)) or sources.are_reprints(one, other)


def _agency(article: Article) -> str | None:
    """Return the agency that an article credits in its dateline, byline or source line."""
    spans = article.spans_labelled(LabelKind.DATELINE, LabelKind.BYLINE, LabelKind.SOURCE_LINE)
    for span in spans:
        credit = _agencies().search(folded(span.slice(article.text)))
        if credit:
            return credit[0]
    return None


@cache
def _agencies() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])(?:{alternatives(*word_list('crosscheck', 'agencies'))})(?![\w.])")
