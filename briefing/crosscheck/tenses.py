"""One event that one article tells as still to come and as past."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from briefing.crosscheck.dates import DatedEvent, read_dated_events
from briefing.crosscheck.evidence import make_finding
from briefing.crosscheck.sources import Sources
from briefing.model.excerpt import DateDetail, Selector
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.model.when import Precision, When
from briefing.text.date_resolution import Tense, tense_around

_PLANNED = re.compile(
    r"\b(?:set|scheduled|planned|slated|due|expected|moved|postponed|delayed|rescheduled|brought\sforward)\b",
    re.IGNORECASE,
)
_FEWEST_SHARED = 2


def find_tense_conflicts(sources: Sources) -> tuple[Finding, ...]:
    """Return days on which, inside one article, one event "will take place" and "took place".

    Needs the articles. What stands in quotation marks was said earlier and does not count.
    """
    told: dict[tuple[ArticleId, When], list[tuple[DatedEvent, Tense, Selector]]] = defaultdict(list)
    for event in sources.once(read_dated_events):
        is_day = isinstance(event.excerpt.detail, DateDetail) and event.when.precision is Precision.DAY
        if is_day and not event.is_relative:
            tense, clause = _tense(sources, event)
            if clause is not None and tense is not Tense.OPEN:
                told[event.article, event.when].append((event, tense, clause))
    return tuple(finding for entries in told.values() if (finding := _finding(sources, entries)) is not None)


def _tense(sources: Sources, event: DatedEvent) -> tuple[Tense, Selector | None]:
    place = event.excerpt.source
    sentence = sources.sentence_at(place)
    if sentence is None or not sentence.is_story or sentence.is_quoted:
        return Tense.OPEN, None
    clause = Span(sentence.span.start, max(place.span.end, sentence.span.start + 1))
    selected = sources.select(place.article_id, clause)
    if _PLANNED.search(selected.exact):
        return Tense.OPEN, None
    return tense_around(sources.articles[place.article_id].text, place.span, sentence.span), selected


def _finding(sources: Sources, entries: list[tuple[DatedEvent, Tense, Selector]]) -> Finding | None:
    for (one, first, clause), (other, second, later) in combinations(entries, 2):
        if {first, second} == {Tense.PAST, Tense.FUTURE} and _is_one_event(one, other):
            return make_finding(
                sources,
                FindingKind.CONFLICT,
                [clause, later],
                members=[one.excerpt, other.excerpt],
                topic=one.event,
                note=f"One article tells of {one.when} as still to come and as past.",
                rule="dates/tense",
                confidence=0.6,
            )
    return None


def _is_one_event(one: DatedEvent, other: DatedEvent) -> bool:
    has_one_thing = bool(one.things & other.things) or not (one.things and other.things)
    return (
        bool(one.actions & other.actions) and has_one_thing and len(one.words & other.words) >= _FEWEST_SHARED
    )
