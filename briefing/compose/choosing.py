"""Choose among suggestions as a person would: the best of each kind, nothing twice, in a sensible order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import token_set_ratio

from briefing.compose.centrality import Centrality
from briefing.compose.choosing_dates import DateChoice
from briefing.compose.choosing_programme import choose_programme
from briefing.compose.choosing_quotes import choose_quotes
from briefing.compose.credible_years import without_contradicted_years
from briefing.compose.numbers import is_vague
from briefing.compose.ranking import of_kind, person_key, take
from briefing.model.article import Article
from briefing.model.excerpt import (
    Excerpt,
    PersonDetail,
    QuoteDetail,
    Selector,
    StatisticDetail,
)
from briefing.model.finding import Finding
from briefing.model.ids import ExcerptId
from briefing.text.folding import fold_for_search

MOST_FACTS, MOST_PEOPLE = 8, 8
_LEAST_CONFIDENCE = 0.4
_SMALL, _LARGE = 10, 1000
_RATES = frozenset({"%", "per cent", "percent"})
_ENOUGH_FACTS = 3
_ONE_SENTENCE = 80
"""Figures so many code points apart belong to one statement."""
_ALIKE = 75


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Hold what was chosen of each kind, in the order it is to stand.

    `told` are the places where other articles tell what is chosen here, `offices` those that give a speaker
    the office which the article of the quotation does not name.
    """

    facts: tuple[Excerpt, ...]
    quotes: tuple[Excerpt, ...]
    programme: tuple[Excerpt, ...]
    dates: tuple[Excerpt, ...]
    people: tuple[Excerpt, ...]
    told: Mapping[ExcerptId, tuple[Selector, ...]]
    offices: Mapping[ExcerptId, Selector]


def choose(
    suggestions: Sequence[Excerpt],
    articles: Sequence[Article] = (),
    confirmed: frozenset[ExcerptId] = frozenset(),
    relations: Sequence[Finding] = (),
) -> Choice:
    """Choose from suggestions, which come in the order of their articles.

    `confirmed` are those that another origin says too, `relations` what cross-checking finds among them.
    """
    sure = [excerpt for excerpt in suggestions if excerpt.confidence >= _LEAST_CONFIDENCE]
    credible = without_contradicted_years(sure)
    quotes, offices = choose_quotes(credible)
    dates = DateChoice(credible, relations)
    return Choice(
        facts=_choose_facts(credible, Centrality(articles, confirmed)),
        quotes=quotes,
        programme=choose_programme(credible),
        dates=dates.dates,
        people=_choose_people(credible, quotes),
        told=dates.told,
        offices=offices,
    )


def _choose_facts(excerpts: Sequence[Excerpt], centrality: Centrality) -> tuple[Excerpt, ...]:
    figures = [x for x in of_kind(excerpts, StatisticDetail) if not is_vague(x[1], x[0].text)]
    # "Four roundtables" belongs to the programme, and is a figure only where there are few.
    telling = [x for x in figures if x[1].counts and (x[1].low >= _SMALL or x[1].unit in _RATES)]
    figures = telling if len(telling) >= _ENOUGH_FACTS else figures
    central = [x for x in figures if not centrality.is_aside(x[0])]
    figures = central if len(central) >= _ENOUGH_FACTS else figures
    ranked = sorted(
        figures, key=lambda pair: _worth_of_figure(*pair) + centrality.weight(pair[0]), reverse=True
    )
    return tuple(_by_sentence([excerpt for excerpt, _ in take(ranked, _is_same_figure, MOST_FACTS)]))


def _by_sentence(figures: Sequence[Excerpt]) -> Iterator[Excerpt]:
    """Yield the figures in their order, but those of one sentence together, as they stand there."""
    left = list(figures)
    while left:
        first = left[0].source
        near = [
            x
            for x in left
            if x.source.article_id == first.article_id
            and abs(x.source.span.start - first.span.start) <= _ONE_SENTENCE
        ]
        yield from sorted(near, key=lambda x: x.source.span.start)
        left = [x for x in left if x not in near]


def _worth_of_figure(excerpt: Excerpt, detail: StatisticDetail) -> float:
    worth = excerpt.confidence - 0.05 * len(excerpt.doubts)
    worth += 0.3 * (detail.as_at is not None) + 0.4 * (detail.said_by is not None)
    counts = detail.counts or ""
    # What stands elsewhere in the sentence is no part of the label.
    is_beside = counts in excerpt.text or (detail.unit or "") in counts
    worth += 0.05 * min(len(counts.split()), 4) * is_beside - 0.5 * (detail.counts is None)
    worth -= 0.2 * (detail.unit is not None and not is_beside)
    worth += 0.25 * (max(detail.low, detail.high or 0) >= _LARGE or detail.unit in _RATES)
    return worth - 0.35 * (detail.low < _SMALL and detail.unit not in _RATES)


def _is_same_figure(one: tuple[Excerpt, StatisticDetail], other: tuple[Excerpt, StatisticDetail]) -> bool:
    (first, a), (second, b) = one, other
    if first.source.article_id == second.source.article_id and first.source.span.overlaps(second.source.span):
        return True
    if (a.low, a.high) != (b.low, b.high):
        return False
    # "100,000 incidents" and "100,000 cases": a large number that comes again is hardly another figure.
    same_unit = _stem(a.unit) == _stem(b.unit) or a.low >= _LARGE
    return same_unit or token_set_ratio(_counted(a), _counted(b)) >= _ALIKE


def _counted(detail: StatisticDetail) -> str:
    return fold_for_search(detail.counts or detail.unit or "")


def _stem(unit: str | None) -> str:
    return fold_for_search(unit or "").replace("isation", "ization").removesuffix("s")


def _choose_people(excerpts: Sequence[Excerpt], quotes: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """Take one introduction a person: who is quoted comes first, then who is introduced most often."""
    introduced: dict[str, list[Excerpt]] = {}
    for excerpt, detail in of_kind(excerpts, PersonDetail):
        if detail.role or detail.rank or detail.organisation:
            introduced.setdefault(person_key(detail.name), []).append(excerpt)
    details = [quote.detail for quote in quotes]
    speakers = [person_key(x.speaker or "") for x in details if isinstance(x, QuoteDetail)]
    order = sorted(introduced, key=lambda key: (_rank(key, speakers), -len(introduced[key])))
    return tuple(_best_introduction(introduced[key]) for key in order[:MOST_PEOPLE])


def _rank(key: str, speakers: Sequence[str]) -> int:
    return speakers.index(key) if key in speakers else len(speakers)


def _best_introduction(introductions: Sequence[Excerpt]) -> Excerpt:
    def worth(excerpt: Excerpt) -> tuple[int, bool, float, int]:
        person = excerpt.detail
        assert isinstance(person, PersonDetail)  # noqa: S101  # only people come here
        known = sum(value is not None for value in (person.rank, person.role, person.organisation))
        has_marks = not person.name.isascii()
        return known, has_marks, excerpt.confidence, len(person.role or "")

    return max(introductions, key=worth)
