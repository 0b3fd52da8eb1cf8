"""How long something took: lengths that do not fit their own dates, and lengths to be read side by side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.crosscheck.evidence import count_articles, make_finding
from briefing.crosscheck.origins import Evidence
from briefing.crosscheck.processes import is_about_talks
from briefing.crosscheck.sources import Sentence, Sources
from briefing.crosscheck.things import Key
from briefing.model.excerpt import DateDetail, Excerpt, Selector, StatisticDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.spans import Span
from briefing.model.when import PartialDate, When
from briefing.text.numbers import find_quantities
from briefing.text.qualifiers import Exactness, exactness

_UNIT = re.compile(r"[\s-](?P<unit>month|year|decade)s?\b")
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_UNTIL = re.compile(r"^[\s,]{1,3}(?:until|till|up\sto|through|to|from|between|starting|beginning)\b")
_OPENING = re.compile(r"^(?:In|Since|From|Starting\sin|Beginning\sin)\s$")
_BEFORE = 14
_ROUGH = 0.15
"""Share by which "nearly" and "about" may miss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """Hold a length of time with the sentence it stands in; `unit` is the one it is counted in."""

    place: Selector
    sentence: Sentence
    count: float
    unit: str
    exactness: Exactness

    @property
    def months(self) -> float:
        """Return the length in months."""
        return self.count * _MONTHS[self.unit]


def find_duration_relations(sources: Sources) -> tuple[Finding, ...]:
    """Return lengths of time that their own dates contradict, and lengths given for one matter.

    Needs the articles.
    """
    durations = [d for sentence in sources.sentences for d in _durations(sources, sentence)]
    dates: dict[Sentence, list[Excerpt]] = defaultdict(list)
    for excerpt in sources.excerpts:
        sentence = sources.sentence_at(excerpt.source) if isinstance(excerpt.detail, DateDetail) else None
        if sentence:
            dates[sentence].append(excerpt)
    misfits = (_misfit(sources, duration, dates) for duration in durations)
    return (*(finding for finding in misfits if finding), *_side_by_side(sources, durations))


def _durations(sources: Sources, sentence: Sentence) -> Iterator[Duration]:
    if not sentence.is_story or _UNIT.search(sentence.text) is None:
        return
    for quantity in find_quantities(sentence.text):
        unit = _UNIT.match(sentence.text, quantity.span.end)
        if unit is None or quantity.high is not None:
            continue
        span = Span(sentence.span.start + quantity.span.start, sentence.span.start + unit.end())
        place = sources.select(sentence.article_id, span)
        yield Duration(
            place=place,
            sentence=sentence,
            count=quantity.low,
            unit=unit["unit"],
            exactness=_read_exactness(sources, place, quantity.qualifier),
        )


def _read_exactness(sources: Sources, place: Selector, qualifier: str | None) -> Exactness:
    """Return how exact a length is; "sessions over 30 months" is no "more than", as the statistic knows."""
    for excerpt in sources.members_at(place, StatisticDetail):
        if isinstance(excerpt.detail, StatisticDetail):
            return exactness(excerpt.detail.qualifier)
    return exactness(qualifier)


def _misfit(sources: Sources, duration: Duration, dates: dict[Sentence, list[Excerpt]]) -> Finding | None:
    """Return that a length and the dates beside it do not fit: "5 years, until 2019", told from 2013 on."""
    beside = next((e for e in dates.get(duration.sentence, ()) if _is_beside(duration, e)), None)
    end = _when(beside) if beside else None
    if beside is None or end is None or end.first.year is None:
        return None
    if end.last is not None:
        first, last, start, confidence = end.first, end.last, None, 0.7
    else:
        start = _start_before(sources, duration.sentence, dates)
        begun = _when(start) if start else None
        if start is None or begun is None or not _is_until(duration, beside):
            return None
        first, last, confidence = begun.first, end.first, 0.5
    length = _length(first, last, duration.unit)
    if length is None or _fits(duration, length):
        return None
    evidence: list[Evidence] = [*([start] if start else []), duration.place, beside]
    members = sources.members_at(duration.place, StatisticDetail)
    return make_finding(
        sources,
        FindingKind.DIFFERS,
        evidence,
        members=members,
        topic=duration.sentence.text,
        note=f"The article gives {duration.place.exact}; from {first} to {last} it is {length}.",
        rule="durations/own-dates",
        confidence=confidence,
    )


def _is_beside(duration: Duration, date: Excerpt) -> bool:
    gap = date.source.span.start - duration.place.span.end
    between = duration.sentence.text[duration.place.span.end - duration.sentence.span.start :]
    return -1 <= gap <= 40 and (_UNTIL.match(between) is not None or _is_apposition(between))


def _is_apposition(after: str) -> bool:
    # "30 months of negotiations, from February 2022 to August 2024"
    return re.match(r"\sof\s\w+(?:\s\w+)?,?\s(?:from|between)\b", after) is not None


def _is_until(duration: Duration, date: Excerpt) -> bool:
    words = duration.sentence.text[duration.place.span.end - duration.sentence.span.start :]
    return re.match(r"[\s,]{1,3}(?:until|till|up\sto|through)\b", words) is not None and bool(date.text)


def _start_before(
    sources: Sources, sentence: Sentence, dates: dict[Sentence, list[Excerpt]]
) -> Excerpt | None:
    """Return the date that opens the sentence before, in the same paragraph: "In 2013, …"."""
    number = sources.sentence_number(sentence.article_id, sentence.span.start)
    before = sources.sentences_of(sentence.article_id)[number - 1] if number else None
    if before is None or before.paragraph != sentence.paragraph:
        return None
    for excerpt in dates.get(before, ()):
        lead = before.text[: max(0, excerpt.source.span.start - before.span.start)]
        when = _when(excerpt)
        if when and when.last is None and (not lead or _OPENING.match(lead)):
            return excerpt
    return None


def _when(excerpt: Excerpt) -> When | None:
    return excerpt.detail.when if isinstance(excerpt.detail, DateDetail) else None


def _length(first: PartialDate, last: PartialDate, unit: str) -> int | None:
    """Return how many units lie between two dates; None where they are too coarse to tell."""
    if first.year is None or last.year is None:
        return None
    if unit == "month":
        if first.month is None or last.month is None:
            return None
        return (last.year - first.year) * 12 + last.month - first.month
    years = last.year - first.year
    return years // 10 if unit == "decade" else years


def _fits(duration: Duration, length: int) -> bool:
    """Tell whether a length fits, whether its last unit is counted in or not."""
    count = duration.count
    if count in (length, length + 1):
        return True
    match duration.exactness:
        case Exactness.MORE:
            return count <= length + 1
        case Exactness.LESS:
            return count >= length
        case Exactness.ABOUT:
            return abs(count - length) <= max(1, _ROUGH * length)
        case Exactness.EXACT:
            return False


def _side_by_side(sources: Sources, durations: list[Duration]) -> Iterator[Finding]:
    """Return the lengths that articles give for talks about one paper; they may count different things."""
    by_matter: dict[Key, list[Duration]] = defaultdict(list)
    for duration in durations:
        if is_about_talks(duration.sentence.text):
            for key in sources.matter_of(duration.sentence):
                by_matter[key].append(duration)
    for key, group in by_matter.items():
        places = [duration.place for duration in group]
        if count_articles(places) < 2 or len({duration.months for duration in group}) < 2:
            continue
        lengths = dict.fromkeys(f"“{place.exact}”" for place in places)
        yield make_finding(
            sources,
            FindingKind.RELATED,
            places,
            members=[e for place in places for e in sources.members_at(place, StatisticDetail)],
            topic=sources.things.name_of(key),
            note=f"Lengths of time that may count different things: {', '.join(lengths)}.",
            rule="durations/one-matter",
            confidence=0.5,
        )
