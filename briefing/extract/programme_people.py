"""Who speaks at an event, chairs it, attends it or is brought together by it."""

from __future__ import annotations

import re

from briefing.extract.programme_clauses import Clause, Item
from briefing.extract.programme_forms import (
    ATTENDS,
    BRINGS,
    CHAIRS,
    EVENT_END,
    EVENT_GOES_ON,
    HOPES,
    LEAD_IN,
    OCCASION,
    PARTICIPANTS,
    REFERS_BACK,
    SPEAKER_IS,
    SPEAKS,
    SPEECH,
    WITH,
    event_pattern,
    is_event,
)
from briefing.extract.programme_items import find_venue, split_participants
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern

_SPEAKER_MARKS = lazy_pattern(r"^[\"“‘]+")


def read_speech(clause: Clause) -> Item | None:
    """Read "X will speak at the ceremony" and "X will deliver the keynote address"."""
    verb = SPEAKS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    occasion = OCCASION.search(clause.text, verb.end(), clause.span.end)
    speech = SPEECH.match(clause.text, verb.end(), clause.span.end)
    named = re.split(r"\s(?:on|in|at|from)\s", occasion["event"])[0] if occasion else ""
    if not is_event(named):
        named = speech["speech"] if speech else ""
    if not named:
        return None
    span = clause.narrowed(verb)
    lead = LEAD_IN.match(clause.text[span.start : verb.start()])
    start = span.start + (lead.end() if lead else 0)
    people = split_participants(clause.text[start : verb.start()])
    event = re.sub(r"^(?:the|an?)\s", "", named)
    after = occasion.start("event") + len(named) if occasion and speech is None else verb.end()
    detail = ProgrammeDetail(
        event=event,
        when=clause.when_after(verb.end(), span),
        venue=find_venue(clause.text[after : span.end]) if occasion else None,
        participants=people,
    )
    return Item(span=Span(start, span.end), detail=detail, rule="speaks", confidence=0.8) if people else None


def read_chair(clause: Clause) -> Item | None:
    """Read who will open or chair an event, and "our keynote speaker will be X"."""
    text, start, end = clause.text, clause.span.start, clause.span.end
    if speaker := SPEAKER_IS.search(text, start, end):
        name = re.split(r",\s(?:who|which)\b|\sof\s(?:the\s)?", speaker["who"])[0]
        event = speaker["event"] if speaker["event"] and event_pattern().search(speaker["event"]) else None
        when = clause.when_within(speaker.start(), speaker.start("who") + len(name))
        detail = ProgrammeDetail(event=event, when=when, participants=split_participants(name))
        return Item(span=Span(speaker.start(), end), detail=detail, rule="speaks", confidence=0.7)
    verb = CHAIRS.search(text, start, end)
    if verb is None:
        return None
    event = EVENT_END.split(EVENT_GOES_ON.split(verb["event"])[0])[0]
    span = clause.narrowed(verb)
    who = split_participants(_SPEAKER_MARKS.sub("", LEAD_IN.sub("", text[span.start : verb.start()])))
    if not is_event(event) or not who:
        return None
    detail = ProgrammeDetail(
        event=re.sub(r"^(?:the|an?)\s", "", event),
        when=clause.when_after(verb.start(), span),
        participants=who,
    )
    return Item(span=span, detail=detail, rule="chairs", confidence=0.7)


def read_attendance(clause: Clause) -> Item | None:
    """Read who will attend an event, or is brought together by it."""
    text = clause.text
    verb = ATTENDS.search(text, clause.span.start, clause.span.end)
    if verb and not HOPES.search(text, clause.span.start, verb.start()):
        span = clause.narrowed(verb)
        who = re.sub(r"^[Tt]here\s(?:will|would)\sbe\s", "", LEAD_IN.sub("", text[span.start : verb.start()]))
        who = _SPEAKER_MARKS.sub("", who)
        rest = re.sub(r"^(?:in|at)\s", "", text[verb.end() : span.end])
        what = re.split(r"\s(?:on|in|from|at|tại|vào|trong|từ|ngày)\s", rest)[0]
        event = EVENT_GOES_ON.split(what)[0].strip(" .,")
        if not event_pattern().search(event):
            return None
        detail = ProgrammeDetail(
            event=re.sub(r"^(?:the|an?)\s", "", event),
            when=clause.when_after(verb.end(), span),
            venue=find_venue(rest[len(event) :]),
            participants=split_participants(who.removesuffix("đã ").removesuffix("cũng ")),
        )
        return Item(span=span, detail=detail, rule="attends", confidence=0.75)
    return _brings(clause)


def _brings(clause: Clause) -> Item | None:
    """Read participants named after the verb: "will bring together", "with the participation of"."""
    text = clause.text
    if listed := PARTICIPANTS.match(clause.words):
        detail = ProgrammeDetail(participants=split_participants(clause.words[listed.end() :]))
        return Item(span=clause.span, detail=detail, rule="brings-together", confidence=0.6)
    verb = BRINGS.search(text, clause.span.start, clause.span.end)
    participation = None if verb else WITH.search(text, clause.span.start, clause.span.end)
    match = verb or participation
    if match is None:
        return None
    span = clause.narrowed(match)
    before = re.sub(r",?\s(?:which|that)$", "", text[span.start : match.start()].strip(' ,“"'))
    refers_back = before.lower() in REFERS_BACK
    if not refers_back and not event_pattern().search(before):
        return None
    participants = split_participants(text[match.end() : span.end])
    start = span.start if verb else match.start()
    detail = ProgrammeDetail(
        event=None if refers_back or participation else LEAD_IN.sub("", before),
        when=clause.when_after(match.end(), span),
        participants=participants,
    )
    return Item(span=Span(start, span.end), detail=detail, rule="brings-together", confidence=0.7)
