"""Events that are held or opened, and who holds them: "The summit will take place", "Vietnam will host"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.extract.programme_clauses import Clause, Item
from briefing.extract.programme_cues import (
    OPENS_CUES,
    TAKES_PLACE_CUES,
    TO_BE_HELD_CUES,
)
from briefing.extract.programme_forms import (
    ADVERB,
    AFTER_APPOSITION,
    ASIDE,
    BESIDE_AN_EVENT,
    EVENT_END,
    HAS_HELD,
    HELD_BETWEEN,
    HOSTS,
    IS_ON,
    LAST_PHRASE,
    LEAD_IN,
    LIVE,
    OPENS,
    TAKES_PLACE,
    TALKS,
    THEME_START,
    TO_BE_HELD,
    TOLD,
    event_pattern,
    is_event,
)
from briefing.extract.programme_items import find_time, find_venue, split_participants
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.spans import Span
from briefing.model.when import Precision
from briefing.text.lazy_patterns import lazy_pattern

_ON_WEEKDAY_LEAD = lazy_pattern(r"^On\s[A-Z][a-z]+day\s(?=the\s|[A-Z])")
_PRONOUN = lazy_pattern(r"(?:^|\s)(?:it|they|this|that|which)$", re.IGNORECASE)
_AFTER_AND = lazy_pattern(r"(?:\sand|,)\s(?P<event>(?:the|an?)\s[^,]{3,60})$")
_PHRASE_START = lazy_pattern(r"(?<!\S)(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s")
_PLANNED = frozenset({"scheduled", "due", "set", "slated", "planned"})
_LONGEST_NAME = 160
_SPEAKER_MARKS = lazy_pattern(r"^[\"“‘]+")


def read_holding(clause: Clause) -> Item | None:
    """Read "The summit will be held in Hanoi", "The fair opens today" and "the talks to be held today"."""
    text, start, end = clause.text, clause.span.start, clause.span.end
    later = None if clause.cues.isdisjoint(TO_BE_HELD_CUES) else TO_BE_HELD.search(text, start, end)
    forms = (form for form, words in _TAKING_PLACE if not words.isdisjoint(clause.cues))
    verbs = tuple(verb for form in forms if (verb := form.search(text, start, end)))
    if later and not any(
        verb.re.pattern == TAKES_PLACE.pattern and verb.end() < later.start() for verb in verbs
    ):
        return _to_be_held(clause, later) or _first_taking_place(clause, verbs)
    return _first_taking_place(clause, verbs)


_TAKING_PLACE = (
    (TAKES_PLACE, TAKES_PLACE_CUES | {"will"}),
    (OPENS, OPENS_CUES | {"will"}),
    (IS_ON, frozenset({"is", "are", "will"})),
)


def _first_taking_place(clause: Clause, verbs: Sequence[re.Match[str]]) -> Item | None:
    return next((item for verb in verbs if (item := _taking_place(clause, verb))), None)


def _taking_place(clause: Clause, verb: re.Match[str]) -> Item | None:
    text, span = clause.text, clause.narrowed(verb)
    event = ADVERB.sub("", ASIDE.sub("", LEAD_IN.sub("", text[span.start : verb.start()]))).strip(' ,“"')
    event = re.sub(r",?\s(?:which|that)$", "", THEME_START.split(event)[0].strip(" ,"))
    rest = text[verb.end() : span.end]
    moved_to = f"at {rest[4:]}" if rest.startswith(" to ") else rest
    when, venue = clause.when_after(verb.end(), span), find_venue(moved_to)
    will_open = verb.re.pattern == OPENS.pattern and verb[0].startswith(("will", "shall", "is", "are"))
    is_placed = venue is not None and (will_open or verb.re.pattern != OPENS.pattern)
    is_named = is_event(event) and (
        verb[0].startswith("will") or LIVE.search(verb[0]) or BESIDE_AN_EVENT.match(rest)
    )
    is_told = when is not None or find_time(rest) or is_placed or is_named
    is_loose = verb.re.pattern != TAKES_PLACE.pattern or "being" in verb[0]
    if is_loose and (last := _AFTER_AND.search(event)) and is_event(last["event"]):
        event = last["event"]
        span = Span(text.rindex(event, span.start, verb.start()), span.end)
    if not event or event.endswith(" not") or not is_told or (is_loose and not is_event(event)):
        return None
    if not is_event(event) and (phrase := LAST_PHRASE.search(event)) and is_event(phrase["event"]):
        event = phrase["event"]
        span = Span(text.rindex(event, span.start, verb.start()), span.end)
    name = None if _PRONOUN.search(event) else event
    detail = ProgrammeDetail(event=name, when=when, venue=venue)
    return Item(span=span, detail=detail, rule="takes-place", confidence=0.9 if when else 0.7)


def _to_be_held(clause: Clause, verb: re.Match[str]) -> Item | None:
    """Read the event that stands before "to be held": its last noun phrase, whatever the sentence says."""
    span = clause.narrowed(verb)
    if stop := AFTER_APPOSITION.search(clause.text, verb.end(), span.end):
        span = Span(span.start, stop.start())
    before = re.sub(
        r",?\s(?:due|set|slated|scheduled)$", "", clause.text[span.start : verb.start()].rstrip(" ,")
    )
    event = _last_event(before)
    if event is None or (verb[0] in _PLANNED and not is_event(event)):
        return None
    if HAS_HELD.search(before.removesuffix(event)):
        return None
    when = clause.when_after(verb.end(), span)
    if verb[0] in _PLANNED and when is not None and when.precision is not Precision.DAY:
        return None
    venue = find_venue(clause.text[verb.end() : span.end]) or find_venue(before[-_LONGEST_NAME:])
    if when is None and venue is None and find_time(clause.text[verb.end() : span.end]) is None:
        return None
    detail = ProgrammeDetail(event=event, when=when, venue=venue)
    return Item(span=span, detail=detail, rule="takes-place", confidence=0.8 if when else 0.65)


def _last_event(words: str) -> str | None:
    """Return the last noun phrase that names an event and what belongs to it: "the Summit of the region"."""
    phrase = LAST_PHRASE.search(words)
    if phrase is None or is_event(phrase["event"]):
        return phrase["event"] if phrase else None
    starts = [match.start() for match in _PHRASE_START.finditer(words[-_LONGEST_NAME:])]
    names = (words[-_LONGEST_NAME:][start:] for start in reversed(starts))
    whole = (
        phrase["event"]
        if event_pattern().search(phrase["event"]) and not TOLD.search(phrase["event"])
        else None
    )
    return next((name for name in names if is_event(name)), whole)


def read_host(clause: Clause) -> Item | None:
    """Read "The city will host the forum" and "There will be a reception"."""
    verb = HOSTS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = clause.narrowed(verb)
    rest = clause.text[verb.end() : span.end]
    event = EVENT_END.split(rest)[0].strip(" .")
    when = clause.when_after(verb.end(), span)
    is_timed = when is not None or find_time(span.slice(clause.text)) is not None
    is_named = TALKS.search(event) is not None or (
        (verb["host"] or verb["there"]) is not None and is_event(event)
    )
    is_between = verb["have"] is None or HELD_BETWEEN.match(event) or (is_timed and is_event(event))
    if not event_pattern().search(event) or not (is_timed or is_named) or not is_between:
        return None
    detail = ProgrammeDetail(
        event=re.sub(r"^(?:the|an?)\s", "", event),
        when=when,
        venue=find_venue(rest),
        participants=_holders(_ON_WEEKDAY_LEAD.sub("", clause.text[span.start : verb.start()]), event),
    )
    return Item(span=span, detail=detail, rule="hosts", confidence=0.9 if when else 0.6)


def _holders(subject: str, event: str) -> tuple[str, ...]:
    """Return who holds talks, and with whom; who only holds an event is its host."""
    talks = HELD_BETWEEN.match(event)
    if talks is None:
        return ()
    people = split_participants(_SPEAKER_MARKS.sub("", LEAD_IN.sub("", subject)))
    return (*people, *(split_participants(talks["others"]) if talks["others"] else ()))
