"""Choose the dates of a timeline: each event once, with every article that tells it on that date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.fuzz import token_set_ratio

from briefing.compose.ranking import has_words_of_its_own, of_kind, take
from briefing.model.excerpt import DateDetail, Excerpt, Selector
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.when import Precision, When

MOST_DATES = 12
_PRESS_OCCASION = re.compile(r"\b(?:press|news|media) (?:conference|briefing)|\bhọp báo\b", re.IGNORECASE)
_OCCASION_OPENINGS = frozenset({"addressing", "speaking", "talking"})
"""An event that begins so is only where somebody spoke."""
_ALIKE = 75
_NEARLY_EQUAL = 90
_ALIKE_ON_ONE_DATE = 50
"""On one and the same date, two descriptions need to share less to mean one event."""
_OUTNUMBERED = 2
"""A date that so many times more articles contradict is left to the caveats."""
_CUT = "…"
_Dated = tuple[Excerpt, DateDetail]


class DateChoice:
    """Hold the dates that were chosen, in order, and where other articles tell the same of the same date."""

    def __init__(self, excerpts: Sequence[Excerpt], relations: Sequence[Finding] = ()) -> None:
        self._related = _related(relations)
        outnumbered = outnumbered_dates(excerpts, relations)
        dated = [
            pair
            for pair in of_kind(excerpts, DateDetail)
            if has_words_of_its_own(pair[1].event)
            and pair[1].when is not None
            and pair[1].when.has_year
            and pair[0].id not in outnumbered
        ]
        # Where one sentence has two dates, the first one is the event's own.
        distinct = take(_without_vague_years(dated), _is_same_sentence, len(dated))
        ranked = sorted(distinct, key=lambda pair: _worth(*pair), reverse=True)
        taken = take(ranked, self._is_same, MOST_DATES)
        taken.sort(key=lambda pair: pair[1].when.sort_key() if pair[1].when else ())
        self.dates = tuple(excerpt for excerpt, _ in taken)
        self.told: Mapping[ExcerptId, tuple[Selector, ...]] = {
            pair[0].id: tuple(self._told_elsewhere(pair, dated)) for pair in taken
        }

    def _is_same(self, one: _Dated, other: _Dated) -> bool:
        a, b = one[1], other[1]
        if a.when is None or b.when is None or not a.when.overlaps(b.when):
            return False
        if a.when == b.when:
            return self._is_one_event(one, other) or (one[0].id, other[0].id) in self._related
        return _alikeness(a, b) >= _ALIKE

    def _is_one_event(self, one: _Dated, other: _Dated) -> bool:
        """Tell whether two descriptions of one date mean one event."""
        a, b = one[1], other[1]
        is_day = a.when is not None and a.when.precision is Precision.DAY
        # Two press conferences of one day: an article would say so, and hardly in these words.
        if is_day and _is_for_press(a) and _is_for_press(b):
            return True
        if is_day and (one[0].id, other[0].id) in self._related:
            return True
        return _alikeness(a, b) >= _ALIKE_ON_ONE_DATE

    def _told_elsewhere(self, chosen: _Dated, dated: Sequence[_Dated]) -> Iterator[Selector]:
        """Yield the first place in each further article that gives the same event the same date."""
        seen: set[ArticleId] = {chosen[0].source.article_id}
        for other in dated:
            article_id = other[0].source.article_id
            if (
                article_id not in seen
                and other[1].when == chosen[1].when
                and self._is_one_event(chosen, other)
            ):
                seen.add(article_id)
                yield other[0].source


def _related(relations: Sequence[Finding]) -> frozenset[tuple[ExcerptId, ExcerptId]]:
    """Return the pairs of excerpts that cross-checking holds for dates of one event."""
    return frozenset(
        (one, other)
        for finding in relations
        if finding.kind is FindingKind.SAME_DATE
        for one in finding.members
        for other in finding.members
        if one != other
    )


def outnumbered_dates(excerpts: Sequence[Excerpt], relations: Sequence[Finding]) -> frozenset[ExcerptId]:
    """Return the excerpts whose date more articles contradict; stretches of time do not count."""
    details = {excerpt.id: (excerpt, excerpt.detail) for excerpt in excerpts}
    lost: set[ExcerptId] = set()
    for finding in relations:
        if finding.kind is not FindingKind.CONFLICT:
            continue
        articles: dict[When, set[ArticleId]] = defaultdict(set)
        ids: dict[When, set[ExcerptId]] = defaultdict(set)
        for member in finding.members:
            excerpt, detail = details.get(member, (None, None))
            if excerpt is None or not isinstance(detail, DateDetail):
                continue
            if detail.when is not None and detail.when.last is None:
                articles[detail.when].add(excerpt.source.article_id)
                ids[detail.when].add(member)
        most = max(map(len, articles.values()), default=0)
        for when, members in ids.items():
            if most >= _OUTNUMBERED * len(articles[when]):
                lost |= members
    return frozenset(lost)


def _without_vague_years(dated: Sequence[_Dated]) -> list[_Dated]:
    """Leave out a mere year in a long sentence where other dates of that year are known better."""
    known = {
        detail.when.first.year
        for _, detail in dated
        if detail.when is not None and detail.when.precision > Precision.YEAR
    }
    return [
        (excerpt, detail)
        for excerpt, detail in dated
        if detail.when is None
        or detail.when.precision is not Precision.YEAR
        or detail.when.first.year not in known
        or not (detail.event or "").endswith(_CUT)
    ]


def _worth(excerpt: Excerpt, detail: DateDetail) -> float:
    precision = detail.when.precision if detail.when else Precision.YEAR
    worth = excerpt.confidence + 0.1 * precision / Precision.DAY - 0.1 * detail.is_inferred
    # "The event" says nothing; a clause says what happened.
    words = (detail.event or "").casefold().split()
    worth -= 0.1 * words[-1].endswith(_CUT) + 0.2 * (words[0] in _OCCASION_OPENINGS)
    return worth + 0.03 * min(len(words), 8)


def _is_same_sentence(one: _Dated, other: _Dated) -> bool:
    (first, a), (second, b) = one, other
    return first.source.article_id == second.source.article_id and _alikeness(a, b) >= _NEARLY_EQUAL


def _alikeness(a: DateDetail, b: DateDetail) -> float:
    return token_set_ratio((a.event or "").casefold(), (b.event or "").casefold())


def _is_for_press(detail: DateDetail) -> bool:
    return _PRESS_OCCASION.search(detail.event or "") is not None
