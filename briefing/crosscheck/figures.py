"""The same thing counted in several articles: given alike, differently, or at a later date."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.crosscheck.circumstances import (
    Circumstance,
    aims_in,
    exclude_each_other,
    fates_in,
    opposites_in,
    periods_in,
    sites_in,
)
from briefing.crosscheck.evidence import make_finding
from briefing.crosscheck.figure_subjects import subject_words
from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.places import are_apart, place_beside
from briefing.crosscheck.rounding import Precise, go_together
from briefing.crosscheck.sources import Sources
from briefing.crosscheck.wording import content_words, folded, listed_stems, stem
from briefing.model.excerpt import Excerpt, Selector, StatisticDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId
from briefing.text.lexicon import word_list, word_set
from briefing.text.number_words import word_meanings
from briefing.text.qualifiers import Exactness, exactness

_STOP = re.compile(r"[.!?]\s|\n")
_SPECIFIC = 1000
"""From here on an equal value is a clue by itself: few things number 100,000."""
_SMALL = 20
_SAME_THING = 0.5
_SAME_SUBJECT = 0.66
"""What unlike percentages and sums share of their subjects: exports of coffee are not all exports."""
_AROUND_EQUALS = (3, 0.3)
"""How many words, and what share of them, the sentences of equal figures have in common at least."""
_AROUND_UNLIKE = (4, 0.4)
_PERIODS = frozenset({"year", "month", "part"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Figure:
    """Hold a statistic as it is compared; `unit` is the stem of its own.

    A percentage or a sum of money that counts nothing is `is_bare`: what its clause speaks of stands for it.
    """

    excerpt: Excerpt
    detail: StatisticDetail
    counted: frozenset[str]
    context: frozenset[str]
    around: frozenset[str]
    circumstances: frozenset[Circumstance]
    places: frozenset[str]
    is_measure: bool
    is_bare: bool
    unit: str
    exactness: Exactness

    @property
    def precision(self) -> Precise:
        return Precise(low=self.detail.low, high=self.detail.high, exactness=self.exactness)

    @property
    def article(self) -> ArticleId:
        return self.excerpt.source.article_id

    @property
    def value(self) -> tuple[float, float | None]:
        return self.detail.low, self.detail.high


def find_figure_relations(sources: Sources) -> tuple[Finding, ...]:
    """Return what the statistics of different articles have to do with each other."""
    figures = [
        _figure(excerpt, excerpt.detail, sources)
        for excerpt in sources.counted
        if isinstance(excerpt.detail, StatisticDetail)
    ]
    keys = {index: _keys(figure) for index, figure in enumerate(figures)}
    pairs = [
        (first, second)
        for first, second in candidate_pairs(keys)
        if _is_same_thing(figures[first], figures[second])
        and _is_one_occasion(sources, figures[first], figures[second])
        and not _are_apart(sources, figures[first], figures[second])
    ]
    pairs = _without_parts(figures, pairs)
    return tuple(
        finding
        for group in groups(pairs)
        for finding in _findings([figures[index] for index in group], sources)
    )


def _without_parts(figures: Sequence[_Figure], pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out unlike figures of which the one has an equal in the other's article.

    "15 people, including 12 in Hue" gives the 12 that another article gives for Hue, and contradicts nothing.
    """
    has_equal = {
        (own, figures[other].article)
        for pair in pairs
        for own, other in (pair, pair[::-1])
        if figures[own].value == figures[other].value
    }
    return [
        (first, second)
        for first, second in pairs
        if figures[first].value == figures[second].value
        or has_equal.isdisjoint(((first, figures[second].article), (second, figures[first].article)))
    ]


def _figure(excerpt: Excerpt, detail: StatisticDetail, sources: Sources) -> _Figure:
    unit = detail.unit or ""
    is_time = unit.lower() in word_set("statistics", "time_units")
    is_measure = is_time or unit.lower() in _measures()
    named = content_words(unit)
    counts = "" if is_measure and _stands_before(detail.counts, excerpt.source) else detail.counts or ""
    counted = content_words(counts)
    counted = counted - named if is_measure else counted | named  # dollars of anything are alike
    around = sources.words_around(excerpt.source) - counted - named - content_words(excerpt.text)
    before, behind = _beside(excerpt.source)
    sentence = sources.sentence_at(excerpt.source)
    text = sentence.text if sentence else f"{before} {excerpt.text} {behind}"
    start = excerpt.source.span.start - sentence.span.start if sentence else len(before) + 1
    subject = subject_words(text, start, start + len(excerpt.text))
    is_bare = is_measure and not is_time and not counted
    if is_bare:
        counted = subject or around  # "Exports rose by 15 percent": what rose
    context = content_words(f"{before} {behind}")
    periods = frozenset() if detail.as_at else periods_in(text)
    return _Figure(
        excerpt=excerpt,
        detail=detail,
        counted=counted,
        context=context | content_words(detail.period or ""),
        around=around,
        circumstances=frozenset().union(
            periods,
            fates_in(context | named | counted),
            opposites_in(counted | subject),
            sites_in(text),
            aims_in(text),
        ),
        places=place_beside(text, start, start + len(excerpt.text)),
        is_measure=is_measure,
        is_bare=is_bare,
        unit=stem(folded(word_meanings("crosscheck", "same_units").get(unit.lower(), unit))),
        exactness=exactness(detail.qualifier),
    )


def _stands_before(counts: str | None, place: Selector) -> bool:
    """Tell whether what a sum is of was read in the words before it; `subject_words` weighs these."""
    return counts is not None and counts not in place.exact + place.suffix


def _beside(place: Selector) -> tuple[str, str]:
    """Return the whole words beside a figure that stand in its own sentence."""
    before = _STOP.split(place.prefix.partition(" ")[2])[-1]
    return before, _STOP.split(place.suffix.rpartition(" ")[0])[0]


@cache
def _measures() -> frozenset[str]:
    signs = word_meanings("numbers", "unit_signs").values()
    currencies = (
        *word_meanings("numbers", "currency_signs").values(),
        *word_list("numbers", "currency_codes"),
    )
    return frozenset(unit.lower() for unit in (*signs, *currencies, "dollars", "euros", "pounds"))


def _keys(figure: _Figure) -> list[Hashable]:
    unit = figure.unit if figure.is_measure else ""
    keys: list[Hashable] = [(unit, word) for word in figure.counted]
    keys += (
        (*figure.value, word) for word in figure.counted
    )  # still finds equals where a word is too common
    if figure.detail.low >= _SPECIFIC:
        keys.append(figure.value)
    return keys


def _is_same_thing(first: _Figure, second: _Figure) -> bool:
    """Tell whether two figures count one thing, as far as their own words show it; in doubt they do not."""
    is_equal = first.value == second.value
    shared_context = len(first.context & second.context)
    if first.is_measure != second.is_measure or exclude_each_other(first.circumstances, second.circumstances):
        return False
    shared = first.counted & second.counted
    overlap = len(shared) / len(first.counted | second.counted) if shared else 0.0
    if first.is_measure:
        is_bare = first.is_bare or second.is_bare
        is_near = overlap >= (_SAME_SUBJECT if is_bare and not is_equal else _SAME_THING)
        is_sure = is_near if is_bare else is_equal or (is_near and shared_context > 0)
        return first.unit == second.unit and bool(shared) and is_sure
    if overlap >= _SAME_THING:
        is_told_apart = first.counted != second.counted and len(shared) < 2 and first.detail.low < _SMALL
        fewest = 1 if first.counted == second.counted and len(shared) > 1 else 2
        return (is_equal and not (is_told_apart and _head_only(first, second))) or (
            shared_context >= fewest and (_are_close(first, second) or _are_of_one_storm(first, second))
        )
    return (
        is_equal
        and first.detail.low >= _SPECIFIC
        and len((first.context | first.counted) & (second.context | second.counted)) >= 2
    )


def _is_one_occasion(sources: Sources, first: _Figure, second: _Figure) -> bool:
    """Tell whether the sentences, or the matter of the articles, say that one thing is counted once.

    Four people are hurt somewhere every day; what is counted by a name of several words is known by it.
    """
    if first.article == second.article:
        return first.value == second.value
    if len(first.counted & second.counted) > 1:
        return True
    shared = len(first.around & second.around)
    if not sources.articles:
        is_anything = first.counted & second.counted <= listed_stems("anything")
        return shared >= 1 or not is_anything or first.detail.low >= _SPECIFIC
    if sources.are_linked(first.article, second.article) or _is_of_one_period(first, second):
        return True
    smaller = min(len(first.around), len(second.around))
    fewest, share = _AROUND_EQUALS if first.value == second.value else _AROUND_UNLIKE
    if first.value != second.value:  # equal small numbers are everywhere, also in one town
        fewest -= bool(first.places & second.places) or _are_of_one_storm(first, second)
    return shared >= fewest and shared / smaller >= share and not _differ_in_measure(first, second)


def _is_of_one_period(first: _Figure, second: _Figure) -> bool:
    """Tell whether two bare measures of one subject are of one month or year: "exports rose in September"."""
    shared = first.circumstances & second.circumstances
    return first.is_bare and second.is_bare and any(kind in _PERIODS for kind, _ in shared)


def _are_apart(sources: Sources, first: _Figure, second: _Figure) -> bool:
    texts = (sources.folded_text(figure.article) for figure in (first, second))
    return first.places != second.places and are_apart(first.places, second.places, *texts)


def _differ_in_measure(first: _Figure, second: _Figure) -> bool:
    return first.is_measure and first.value != second.value


def _head_only(first: _Figure, second: _Figure) -> bool:
    """Tell whether all that two small counts share is a common head: "signing session", "plenary session"."""
    return first.unit == second.unit and first.counted & second.counted <= {first.unit}


def _are_close(first: _Figure, second: _Figure) -> bool:
    """Tell whether two values can be reports of one count: a factor of two at most."""
    low, high = sorted((first.detail.low, second.detail.low))
    return low > 0 and high / low <= 2


def _are_of_one_storm(first: _Figure, second: _Figure) -> bool:
    """Tell whether both count what one storm did, however far the number has grown."""
    return any(kind == "storm" for kind, _ in first.circumstances & second.circumstances)


def _findings(group: Sequence[_Figure], sources: Sources) -> list[Finding]:
    if len({figure.article for figure in group}) < 2:
        return []
    findings: list[Finding] = []
    alike: dict[Hashable, list[_Figure]] = {}
    for figure in group:
        alike.setdefault((figure.value, figure.exactness), []).append(figure)
    for same in alike.values():
        articles = len({figure.article for figure in same})
        if articles > 1:
            note = f"{articles} articles give the same figure."
            findings.append(_finding(FindingKind.SAME_FIGURE, same, note, sources))
    if len(alike) > 1:
        dated = [figure.detail.as_at for figure in group]
        if (all(dated) and len(set(dated)) > 1) or _has_grown(group, sources):
            kind = FindingKind.NEWER
        else:
            precisions = [figure.precision for figure in group]
            kind = FindingKind.RELATED if go_together(precisions) else FindingKind.DIFFERS
        findings.append(_finding(kind, group, _difference(group, sources), sources))
    return findings


def _has_grown(group: Sequence[_Figure], sources: Sources) -> bool:
    """Tell whether articles of later days count more who were killed or hurt."""
    is_toll = all(any(kind == "fate" for kind, _ in figure.circumstances) for figure in group)
    dated = sorted((day, f.detail.low) for f in group if (day := sources.day_of(f.article)))
    if not is_toll or len(dated) < len(group) or dated[0][0] == dated[-1][0]:
        return False
    return all(before[1] <= after[1] for before, after in pairwise(dated))


def _finding(kind: FindingKind, members: Sequence[_Figure], note: str, sources: Sources) -> Finding:
    return make_finding(
        sources,
        kind,
        [figure.excerpt for figure in members],
        topic=members[0].detail.counts or members[0].detail.unit or members[0].excerpt.text,
        note=note,
        rule="figures/same-thing",
        confidence=0.8 if members[0].detail.low >= _SMALL else 0.6,
    )


def _difference(group: Sequence[_Figure], sources: Sources) -> str:
    """Say how the figures differ, in the articles' words with their as-at dates, else the articles' days."""
    days = {figure.article: sources.day_of(figure.article) for figure in group}
    are_dated = None not in days.values() and len(set(days.values())) > 1
    said = []
    for figure in group:
        when = f" as of {figure.detail.as_at}" if figure.detail.as_at else ""
        if not when and are_dated:
            when = f" ({days[figure.article]})"
        said.append(f"“{figure.excerpt.text}”{when}")
    return "The articles say " + "; ".join(dict.fromkeys(said)) + "."
