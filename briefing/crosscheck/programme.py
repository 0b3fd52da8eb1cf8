"""One programme or session as several articles announce it, and venues and hours that differ."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from briefing.crosscheck.evidence import count_articles, make_finding
from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.sources import Sources
from briefing.crosscheck.wording import content_words, folded
from briefing.model.excerpt import Excerpt, ProgrammeDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId
from briefing.model.when import Precision
from briefing.text.lexicon import word_set

_FEWEST_SESSIONS = 3
_FEWEST_PEOPLE = 2
_NAME_WORDS = 2
_GENERIC = frozenset({"sess", "meet", "discuss", "ceremony", "event", "program", "programm", "confer"})
"""Stems of what every programme has."""
_HOUR = re.compile(
    r"(?P<hour>\d{1,2})\s?(?:[:.h]|giờ)?\s?(?P<minutes>\d\d)?\s?(?P<half>[ap])?\.?(?:m\b)?", re.IGNORECASE
)
_WORDS_OF_HOURS = {"noon": 720, "midday": 720, "midnight": 0}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """Hold a programme excerpt as it is compared."""

    excerpt: Excerpt
    detail: ProgrammeDetail
    event: frozenset[str]
    sessions: dict[frozenset[str], str]
    people: tuple[frozenset[str], ...]

    @property
    def article(self) -> ArticleId:
        return self.excerpt.source.article_id


def find_programme_relations(sources: Sources) -> tuple[Finding, ...]:
    """Return programmes and sessions that several articles announce, and events with two venues."""
    entries = [_entry(e, e.detail) for e in sources.excerpts if isinstance(e.detail, ProgrammeDetail)]
    pairs = [
        (first, second)
        for first, second in candidate_pairs({i: _keys(entry) for i, entry in enumerate(entries)})
        if _may_be_one(sources, entries[first], entries[second])
    ]
    lists = [p for p in pairs if len(_shared_sessions(entries[p[0]], entries[p[1]])) >= _FEWEST_SESSIONS]
    speeches = [p for p in pairs if _have_same_people(entries[p[0]], entries[p[1]])]
    venues = [p for p in pairs if _have_other_venue(entries[p[0]], entries[p[1]])]
    hours = [p for p in pairs if _have_other_hour(entries[p[0]], entries[p[1]])]
    return (
        *(_programme(sources, [entries[i] for i in group]) for group in groups(lists)),
        *(_session(sources, [entries[i] for i in group]) for group in groups(speeches)),
        *(_differing(sources, [entries[i] for i in group], "venue") for group in groups(venues)),
        *(_differing(sources, [entries[i] for i in group], "hour") for group in groups(hours)),
    )


def _entry(excerpt: Excerpt, detail: ProgrammeDetail) -> _Entry:
    sessions = {content_words(session) - _GENERIC: session for session in detail.sessions}
    return _Entry(
        excerpt=excerpt,
        detail=detail,
        event=content_words(detail.event or ""),
        sessions={key: session for key, session in sessions.items() if key},
        people=tuple(content_words(person) for person in detail.participants),
    )


def _keys(entry: _Entry) -> list[Hashable]:
    keys: list[Hashable] = [("session", word) for session in entry.sessions for word in session]
    keys += (("person", word) for person in entry.people if len(person) >= _NAME_WORDS for word in person)
    if entry.detail.when and (entry.detail.venue or entry.detail.time):
        keys += ((str(entry.detail.when), word) for word in entry.event)
    return keys


def _may_be_one(sources: Sources, one: _Entry, other: _Entry) -> bool:
    first, second = one.detail.when, other.detail.when
    if first and second and first.has_year and second.has_year and not first.overlaps(second):
        return False
    return one.article != other.article and sources.are_linked(one.article, other.article)


def _shared_sessions(one: _Entry, other: _Entry) -> set[frozenset[str]]:
    """Return the sessions that both list: "plenary discussion session" is "a plenary session"."""
    return {key for key in one.sessions if any(key <= found or found <= key for found in other.sessions)}


def _have_same_people(one: _Entry, other: _Entry) -> bool:
    if not one.event & other.event or one.excerpt.rule != other.excerpt.rule:
        return False
    shared = [p for p in one.people if any(len(p & q) >= _NAME_WORDS for q in other.people)]
    return len(shared) >= min(_FEWEST_PEOPLE, len(one.people), len(other.people)) and bool(shared)


def _have_other_venue(one: _Entry, other: _Entry) -> bool:
    """Tell whether one event of one day has two venues of one kind: a city and a hall go together."""
    if not _are_one_event(one, other):
        return False
    here, there = folded(one.detail.venue or ""), folded(other.detail.venue or "")
    if not here or not there or here in there or there in here:
        return False
    return _kind_of_venue(here) is not None and _kind_of_venue(here) == _kind_of_venue(there)


def _have_other_hour(one: _Entry, other: _Entry) -> bool:
    """Tell whether one event of one day begins at two hours; 8:30 may be in the evening."""
    if not _are_one_event(one, other):
        return False
    here, there = _hour(one.detail.time), _hour(other.detail.time)
    if here is None or there is None:
        return False
    (first, is_first_whole), (second, is_second_whole) = here, there
    return first != second and (is_first_whole == is_second_whole or first % 720 != second % 720)


def _hour(time: str | None) -> tuple[int, bool] | None:
    """Return the minute of the day, and whether the words say which half of the day is meant."""
    words = (time or "").strip().lower()
    if words in _WORDS_OF_HOURS:
        return _WORDS_OF_HOURS[words], True
    match = _HOUR.match(words)
    if match is None or int(match["hour"]) > 24:
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return 60 * hour + int(match["minutes"] or 0), bool(half) or hour > 12


def _are_one_event(one: _Entry, other: _Entry) -> bool:
    first, second = one.detail.when, other.detail.when
    if first is None or first != second or first.precision is not Precision.DAY:
        return False
    return len(one.event & other.event) >= len(one.event | other.event) / 2


def _kind_of_venue(venue: str) -> str | None:
    words = venue.replace(",", " ").split()
    if any(word in word_set("crosscheck", "venue_heads") for word in words):
        return "hall"
    return "place" if venue in word_set("names", "places") else None


def _programme(sources: Sources, entries: Sequence[_Entry]) -> Finding:
    evidence = [entry.excerpt for entry in entries]
    common = [
        session
        for key, session in entries[0].sessions.items()
        if all(any(key <= found or found <= key for found in other.sessions) for other in entries[1:])
    ]
    single = [
        session
        for entry in entries
        for key, session in entry.sessions.items()
        if not any(key <= k or k <= key for other in entries if other is not entry for k in other.sessions)
    ]
    added = f"; only one names: {', '.join(single)}" if single else ""
    return make_finding(
        sources,
        FindingKind.PROGRAMME,
        evidence,
        topic=entries[0].detail.event or entries[0].excerpt.text,
        note=f"{count_articles(evidence)} articles give one programme: {', '.join(common)}{added}.",
        rule="programme/sessions",
        confidence=0.8,
    )


def _session(sources: Sources, entries: Sequence[_Entry]) -> Finding:
    evidence = [entry.excerpt for entry in entries]
    return make_finding(
        sources,
        FindingKind.PROGRAMME,
        evidence,
        topic=entries[0].detail.event or entries[0].excerpt.text,
        note=f"{count_articles(evidence)} articles name the same people for it.",
        rule="programme/people",
        confidence=0.8,
    )


def _differing(sources: Sources, entries: Sequence[_Entry], what: str) -> Finding:
    details = [entry.detail for entry in entries]
    said = dict.fromkeys((detail.venue if what == "venue" else detail.time) or "" for detail in details)
    return make_finding(
        sources,
        FindingKind.DIFFERS,
        [entry.excerpt for entry in entries],
        topic=entries[0].detail.event or entries[0].excerpt.text,
        note=f"The articles give different {what}s: {'; '.join(said).rstrip('.')}.",
        rule=f"programme/{what}",
        confidence=0.6,
    )
