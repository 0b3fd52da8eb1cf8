"""When talks about a paper began and ended, as several articles date it."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from briefing.crosscheck.dates import DatedEvent, read_dated_events
from briefing.crosscheck.evidence import count_articles, make_finding
from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.sources import Sources
from briefing.crosscheck.things import Key
from briefing.crosscheck.wording import content_words, listed_stems
from briefing.model.excerpt import DateDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.when import PartialDate, When
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives

_BEFORE = 16


class _Bound(Enum):
    """Which end of a process a date gives."""

    START = auto()
    END = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dating:
    """Hold what one date says about a process; `ends` are the ends that it gives."""

    event: DatedEvent
    matter: frozenset[Key]
    stems: frozenset[str]
    ends: dict[_Bound, PartialDate]


def is_about_talks(text: str) -> bool:
    """Tell whether words speak of talks: negotiations, a debate, discussions."""
    return not content_words(text).isdisjoint(listed_stems("processes"))


def find_process_relations(sources: Sources) -> tuple[Finding, ...]:
    """Return the beginnings and ends of talks about one paper: those that agree, and those that cannot.

    Needs the articles, which say what "the negotiations" are about.
    """
    datings = [dating for event in sources.once(read_dated_events) if (dating := _dating(sources, event))]
    keys: dict[int, list[Hashable]] = {i: list(dating.matter) for i, dating in enumerate(datings)}
    pairs = candidate_pairs(keys)
    agreeing = [p for p in pairs if _agree(datings[p[0]], datings[p[1]])]
    conflicting = [p for p in pairs if _disagree(datings[p[0]], datings[p[1]])]
    same = groups(agreeing)
    group_of = {index: group for group in same for index in group}
    findings = [_agreement(sources, [datings[i].event for i in group]) for group in same]
    for group in groups(conflicting):
        wide = sorted({i for index in group for i in group_of.get(index, (index,))})
        findings.append(_conflict(sources, [datings[i].event for i in wide]))
    return tuple(finding for finding in findings if finding)


def _dating(sources: Sources, event: DatedEvent) -> _Dating | None:
    sentence = sources.sentence_at(event.excerpt.source)
    if sentence is None or event.is_relative or not isinstance(event.excerpt.detail, DateDetail):
        return None
    lasting = listed_stems("processes") | listed_stems("origins")
    stems = event.words & lasting
    before = sentence.text[: event.excerpt.source.span.start - sentence.span.start + _BEFORE]
    ends = _ends(event, before[-2 * _BEFORE :])
    if not stems or not ends:
        return None
    return _Dating(event=event, matter=sources.matter_of(sentence), stems=stems, ends=ends)


def _ends(event: DatedEvent, around: str) -> dict[_Bound, PartialDate]:
    when: When = event.when
    if when.last is not None:
        return {_Bound.START: when.first, _Bound.END: when.last}
    if _preposition("until").search(around) or "ending" in event.actions:
        return {_Bound.END: when.first}
    if _preposition("since").search(around) or "beginning" in event.actions:
        return {_Bound.START: when.first}
    return {}


def _agree(one: _Dating, other: _Dating) -> bool:
    """Tell whether two articles put a bound of the talks, whichever it is, on one date."""
    return one.event.article != other.event.article and one.event.when == other.event.when


def _disagree(one: _Dating, other: _Dating) -> bool:
    """Tell whether two articles give one end of the same talks two dates that cannot both be true."""
    if one.event.article == other.event.article or not one.stems & other.stems:
        return False
    return any(
        not When(one.ends[end]).overlaps(When(other.ends[end])) for end in one.ends.keys() & other.ends.keys()
    )


def _agreement(sources: Sources, events: Sequence[DatedEvent]) -> Finding | None:
    evidence = [event.excerpt for event in events]
    return make_finding(
        sources,
        FindingKind.SAME_DATE,
        evidence,
        topic=events[0].event,
        note=f"{count_articles(evidence)} articles give dates that agree: {_listed(events)}.",
        rule="processes/same-date",
        confidence=0.5,
    )


def _conflict(sources: Sources, events: Sequence[DatedEvent]) -> Finding:
    return make_finding(
        sources,
        FindingKind.CONFLICT,
        [event.excerpt for event in events],
        topic=events[0].event,
        note=f"The articles date the talks differently: {_listed(events)}.",
        rule="processes/disagree",
        confidence=0.5,
    )


def _listed(events: Sequence[DatedEvent]) -> str:
    return "; ".join(dict.fromkeys(f"“{event.event}” {event.when}" for event in events))


@cache
def _preposition(key: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(*word_list('crosscheck', key))})\s", re.IGNORECASE)
