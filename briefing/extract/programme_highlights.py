"""Announcements that name no event by a verb of holding: highlights, opening gates, guests, anniversaries."""

from __future__ import annotations

import re

from briefing.extract.programme_clauses import Clause, Item
from briefing.extract.programme_forms import EVENT_END, FUTURE, LEAD_IN, event_pattern
from briefing.extract.programme_items import find_time, find_venue, split_sessions
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern

_HIGHLIGHT = lazy_pattern(
    r"""
    \b(?:[Oo]ne|[Aa]nother|[Aa]|[Tt]he|[Aa]mong\sthe|[Oo]ther)\s(?:[\w-]+\s){0,2}
    (?:highlights?|events?|attractions?|headliners?)\s(?:of|for|at|on)?\s?(?:[\w’'-]+\s){0,4}?
    (?:will\sbe|will\sinclude|is|are|include)\s(?P<event>(?:an?|the)\s[^.;]+)
  | ^(?:Taking\splace|Scheduled\sfor|Also\sscheduled|Coming\sup|Opening|Closing)\b[^.;]{3,120}?
    \s(?:is|are|will\sbe)\s(?P<inverted>(?:an?|the)\s[^.;]+)
    """,
    re.VERBOSE,
)
_UPCOMING = lazy_pattern(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z]\w+[’']s)\s(?:[\w-]+\s)?(?:upcoming|forthcoming|planned)\s(?P<event>[^,.;]{3,120})"
)
_ON_AGENDA = lazy_pattern(
    r"\s(?:is|are)\s(?:also\s)?on\sthe\s(?:agenda|programme|program|schedule|bill|line-?up)\b"
)
_GATES = lazy_pattern(
    r"\b(?P<event>[Gg]ates|[Dd]oors|[Rr]egistration|[Cc]heck-in|[Tt]he\s(?:gates|doors))\s(?:will\s)?opens?\s"
    r"(?=(?:at|on|from|following|after|before|an\shour|(?:half|thirty)|\d)\b)"
)
_BEGINS = lazy_pattern(
    rf"""
    ^(?:[Ii]t|[Tt]he\s(?:first|second|third|next|last|other)(?:\sone)?|[Aa]ll(?:\s(?:events|games|races
      |matches|sessions|shows))?|[Bb]oth|[Tt]he\s(?:day|evening|night|afternoon|morning))
    \s(?:(?:{FUTURE})\s)?(?:begins?|starts?|opens?|kicks?\soff
      |gets?\sunder\s?way)\s(?=(?:with\s[^.,;]+\s)?at\s(?:about\s|around\s|approximately\s)?\d)
    """,
    re.VERBOSE,
)
_GUESTS = lazy_pattern(
    rf"""
    \b{FUTURE}\s(?:host|welcome|receive)\s
    (?P<who>(?:(?:at\sleast|more\sthan|up\sto|about|nearly|over|some)\s)?(?:\d[\d,]*|an?|[a-z]+
      |the)\s(?:[\w-]+\s){{0,3}}?
       (?:heads\sof\s(?:state|government)|leaders|ministers|delegates|delegations|athletes|players|teams
         |envoys|lawmakers)\b)
    """,
    re.VERBOSE,
)
_CELEBRATES = lazy_pattern(
    rf"\b{FUTURE}\s(?:be\s)?(?:celebrat|mark|commemorat)(?:e|ing)\s(?P<what>[^.;]+?)\s"
    r"(?:with|during|at)\s(?P<event>(?:an?|the|its|their|our|his|her)\s[^.;]+)",
    re.VERBOSE,
)
_HAS = lazy_pattern(
    rf"\b{FUTURE}\shave\s(?P<part>(?:an?|the)\s(?:[\w-]+\s){{0,3}}?"
    r"(?:speech|address|performance|concert|session|ceremony|debate|reception|dinner|lunch|parade|talk|lecture|reading))\b",
    re.VERBOSE,
)
_COURSE = lazy_pattern(
    rf"""
    \b(?:{FUTURE}\s(?:begin|start|open|kick\soff|end|close|conclude|culminate|finish|wrap\sup)|(?:begins
      |starts|opens|kicks\soff|ends
       |closes|concludes|culminates|finishes|wraps\sup))\s(?:off\s)?(?:with|in)\s(?P<event>(?:an?|the|his
         |her|its|their)\s[^.;]+)
    """,
    re.VERBOSE,
)
_ARTICLE = lazy_pattern(r"^(?:the|an?|its|their|our|his|her)\s", re.IGNORECASE)


def read_highlight(clause: Clause) -> Item | None:
    """Read "One highlight will be the parade at 1:30 p.m."."""
    found = _HIGHLIGHT.search(clause.text, clause.span.start, clause.span.end)
    if found is None:
        return None
    event = _name(
        re.split(r"\s(?:starting|beginning|kicking\soff|featuring)\b", found["event"] or found["inverted"])[0]
    )
    when = clause.when_after(found.start(), Span(found.start(), clause.span.end))
    told = Span(found.start(), clause.span.end)
    if not (event_pattern().search(event) or clause.is_on_a_day(told)) or (
        when is None
        and not found["inverted"]
        and find_time(clause.text[found.start() : clause.span.end]) is None
    ):
        return None
    return _item(clause, found.start(), event, "highlight")


def read_upcoming(clause: Clause) -> Item | None:
    """Read "the upcoming visit of the president to Hanoi on October 23" and "A forum is on the agenda"."""
    found = _UPCOMING.search(clause.text, clause.span.start, clause.span.end)
    if (
        found
        and event_pattern().search(found["event"])
        and clause.is_on_a_day(Span(found.start(), found.end()))
    ):
        return _item(clause, found.start(), _name(found["event"]), "upcoming")
    listed = _ON_AGENDA.search(clause.text, clause.span.start, clause.span.end)
    if listed is None:
        return None
    span = clause.narrowed(listed)
    sessions = split_sessions(clause.text[span.start : listed.start()], event_pattern())
    detail = ProgrammeDetail(when=clause.when_after(listed.end(), span), sessions=sessions)
    return Item(span=span, detail=detail, rule="upcoming", confidence=0.6) if sessions else None


def read_gates(clause: Clause) -> Item | None:
    """Read "Gates open at noon" and, of what the sentence before names, "It begins at 6 p.m."."""
    if gates := _GATES.search(clause.text, clause.span.start, clause.span.end):
        return _item(clause, gates.start(), f"{gates['event']} open", "gates")
    begins = _BEGINS.match(clause.words)
    return _item(clause, clause.span.start, None, "gates") if begins else None


def read_guests(clause: Clause) -> Item | None:
    """Read "the capital will host ten heads of state on Sunday"; without a day that is no announcement."""
    verb = _GUESTS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    item = _item(clause, clause.narrowed(verb).start, None, "guests", after=verb.end())
    if item.detail.when is None:
        return None
    words = item.span.slice(clause.text).strip(" .,")
    detail = ProgrammeDetail(
        event=_without_lead(words),
        when=item.detail.when,
        venue=item.detail.venue,
        participants=(verb["who"],),
    )
    return Item(span=item.span, detail=detail, rule=item.rule, confidence=item.confidence)


def read_celebration(clause: Clause) -> Item | None:
    """Read "the club will celebrate its 50th year with a dinner on Friday" and "it will have a speech"."""
    verb = _CELEBRATES.search(clause.text, clause.span.start, clause.span.end)
    part = None if verb else _HAS.search(clause.text, clause.span.start, clause.span.end)
    if verb and event_pattern().search(event := _name(verb["event"])):
        item = _item(clause, clause.narrowed(verb).start, event, "celebrates", after=verb.start())
        return item if item.detail.when else None
    if part:
        item = _item(clause, clause.narrowed(part).start, _name(part["part"]), "has", after=part.end())
        is_told = item.detail.when is not None or find_time(item.span.slice(clause.text)) is not None
        return item if is_told else None
    return None


def read_course(clause: Clause) -> Item | None:
    """Read "The day will end with the closing ceremony": how an event begins and ends."""
    verb = _COURSE.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    event = _name(re.split(r"\s(?:starting|beginning|by|featuring|and)\b", verb["event"])[0])
    item = _item(clause, clause.narrowed(verb).start, event, "course")
    is_told = "s " not in verb[0][: verb.start("event") - verb.start()] or item.detail.when is not None
    return item if is_told and event_pattern().search(event) else None


def _item(clause: Clause, start: int, event: str | None, rule: str, *, after: int | None = None) -> Item:
    span = Span(start, clause.span.end)
    when = clause.when_after(start if after is None else after, span)
    detail = ProgrammeDetail(
        event=event, when=when, venue=find_venue(clause.text[start if after is None else after : span.end])
    )
    return Item(span=span, detail=detail, rule=rule, confidence=0.7 if when else 0.55)


def _name(words: str) -> str:
    return _ARTICLE.sub("", EVENT_END.split(words)[0].strip(" .,"))


def _without_lead(words: str) -> str:
    return LEAD_IN.sub("", words)
