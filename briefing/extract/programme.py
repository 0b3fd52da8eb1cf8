"""Events and sessions that an article announces: what, when, where, with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.extract.dating import DatedSentence, DatedText, date_text
from briefing.extract.passages import Passage
from briefing.extract.programme_clauses import Clause, Item, announcing_parts
from briefing.extract.programme_forms import (
    ATTENDS,
    BESIDE,
    BRINGS,
    CHAIRS,
    EVENT_END,
    EVENT_GOES_ON,
    GOES_ON,
    HOSTS,
    INCLUDES,
    IS_ON,
    LAST_PHRASE,
    LEAD_IN,
    OCCASION,
    OPENS,
    PARTICIPANTS,
    PREDICATE,
    REFERS_BACK,
    SPEAKER_IS,
    SPEAKS,
    SPEECH,
    TAKES_PLACE,
    TALKS,
    THEME_START,
    TO_BE_HELD,
    WITH,
    event_pattern,
    is_event,
)
from briefing.extract.programme_highlights import read_celebration, read_gates, read_guests, read_highlight
from briefing.extract.programme_items import (
    find_theme,
    find_time,
    find_venue,
    find_zone,
    split_participants,
    split_sessions,
)
from briefing.extract.programme_meetings import read_act, read_meeting, read_signing, read_visit
from briefing.extract.restatements import without_restatements
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, ProgrammeDetail, Selector
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.model.when import Precision, When

_SHORTEST_ANNOUNCEMENT = 12
_PRONOUN = re.compile(r"(?:^|\s)(?:it|they|this|that|which)$", re.IGNORECASE)
_AFTER_AND = re.compile(r"(?:\sand|,)\s(?P<event>(?:the|an?)\s[^,]{3,60})$")
_PHRASE_START = re.compile(r"(?<!\S)(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s")
_LONGEST_NAME = 160
_COMING = re.compile(r"\b(?:will|is|are)\b")
_SPEAKER_MARKS = re.compile(r"^[\"“‘]+")


def find_programme(article: Article, dated: DatedText | None = None) -> tuple[Excerpt, ...]:
    """Suggest the events, sessions, speeches and participants that standfirst and body announce."""
    dated = dated or date_text(article)
    read = tuple(passage for passage in dated.passages if passage.is_running_text)
    dates = dated.by_sentence()
    items = [item for passage in read for item in _items(article.text, passage, dates)]
    excerpts = tuple(
        Excerpt(
            id=ExcerptId(f"{article.id}:p{item.span.start}"),
            source=Selector.from_text(article.id, article.text, item.span),
            detail=item.detail,
            rule=f"programme/{item.rule}",
            confidence=item.confidence,
        )
        for item in items
    )
    return without_restatements(excerpts, tuple((i.detail.event, i.detail.when, i.rule) for i in items), read)


def _items(text: str, passage: Passage, dated: Mapping[Span, Sequence[DatedSentence]]) -> Iterator[Item]:
    day: When | None = None
    for index, sentence in enumerate(passage.sentences):
        if len(sentence) < _SHORTEST_ANNOUNCEMENT:
            day = None
            continue
        entries = tuple(dated.get(sentence, ()))
        whole = Clause(text=text, span=sentence, passage=passage, dates=entries)
        following = passage.sentences[index + 1] if index + 1 < len(passage.sentences) else None
        item = _read(whole) or _beside(whole, following)
        items = (_parts(whole) or (item,)) if item else ()
        for item in items:
            detail = _with_particulars(item, text)
            if day and detail.when is None and detail.time:
                detail = replace(detail, when=day)
            yield replace(item, detail=detail)
        day = _day_for_next(whole, items)


def _read(clause: Clause) -> Item | None:
    return next((item for read in _RULES if (item := read(clause))), None)


def _parts(whole: Clause) -> tuple[Item, ...]:
    """Return the announcements that a sentence joins with "and", if each part of it is one."""
    parts = announcing_parts(whole)
    items = tuple(item for part in parts if (item := _read(part)))
    return items if len(items) == len(parts) else ()


def _day_for_next(clause: Clause, items: Sequence[Item]) -> When | None:
    """Return the day that "The parade starts at 9 a.m." means in the next sentence.

    It is the one on which something is announced, or which opens a sentence: "Sunday will be a big day."
    """
    days = {item.detail.when for item in items}
    opening = clause.when_within(clause.span.start, clause.span.start + len("The next "))
    day = days.pop() if len(days) == 1 else None
    day = day or (opening if _COMING.search(clause.words) else None)
    return day if day and day.precision is Precision.DAY and day.last is None else None


def _with_particulars(item: Item, text: str) -> ProgrammeDetail:
    words = item.span.slice(text)
    return replace(item.detail, theme=find_theme(words), time=find_time(words), zone=find_zone(words))


def _takes_place(clause: Clause) -> Item | None:
    if later := TO_BE_HELD.search(clause.text, clause.span.start, clause.span.end):
        return _to_be_held(clause, later)
    verbs = (
        form.search(clause.text, clause.span.start, clause.span.end) for form in (TAKES_PLACE, OPENS, IS_ON)
    )
    return next((item for verb in verbs if verb and (item := _taking_place(clause, verb))), None)


def _taking_place(clause: Clause, verb: re.Match[str]) -> Item | None:
    text, span = clause.text, clause.narrowed(verb)
    event = LEAD_IN.sub("", text[span.start : verb.start()]).strip(' ,“"')
    event = re.sub(r",?\s(?:which|that)$", "", THEME_START.split(event)[0].strip(" ,"))
    rest = text[verb.end() : span.end]
    moved_to = f"at {rest[4:]}" if rest.startswith(" to ") else rest
    when, venue = clause.when_after(verb.end(), span), find_venue(moved_to)
    will_open = verb.re is OPENS and verb[0].startswith(("will", "shall", "is", "are"))
    is_told = when is not None or find_time(rest) or (venue and (will_open or verb.re is not OPENS))
    is_loose = verb.re is not TAKES_PLACE or "being" in verb[0]
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
    before = re.sub(
        r",?\s(?:due|set|slated|scheduled)$", "", clause.text[span.start : verb.start()].rstrip(" ,")
    )
    event = _last_event(before)
    when, venue = clause.when_after(verb.end(), span), find_venue(clause.text[verb.end() : span.end])
    if event is None or (when is None and venue is None):
        return None
    detail = ProgrammeDetail(event=event, when=when, venue=venue)
    return Item(span=span, detail=detail, rule="takes-place", confidence=0.8 if when else 0.65)


def _last_event(words: str) -> str | None:
    """Return the last noun phrase that names an event and what belongs to it: "the Summit of the region"."""
    phrase = LAST_PHRASE.search(words)
    if phrase is None or event_pattern().search(phrase["event"]):
        return phrase["event"] if phrase else None
    starts = [match.start() for match in _PHRASE_START.finditer(words[-_LONGEST_NAME:])]
    names = (words[-_LONGEST_NAME:][start:] for start in reversed(starts))
    return next((name for name in names if is_event(name)), None)


def _hosts(clause: Clause) -> Item | None:
    verb = HOSTS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = clause.narrowed(verb)
    rest = clause.text[verb.end() : span.end]
    event = EVENT_END.split(rest)[0].strip(" .")
    when = clause.when_after(verb.end(), span)
    if not event_pattern().search(event) or (when is None and not TALKS.search(event)):
        return None
    detail = ProgrammeDetail(event=re.sub(r"^(?:the|an?)\s", "", event), when=when, venue=find_venue(rest))
    return Item(span=span, detail=detail, rule="hosts", confidence=0.9 if when else 0.6)


def _includes(clause: Clause) -> Item | None:
    verb = INCLUDES.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = clause.narrowed(verb)
    subject = clause.text[span.start : verb.start()].strip()
    refers_back = subject.lower() in REFERS_BACK
    if refers_back:
        span = Span(span.start, clause.span.end)
    sessions = split_sessions(clause.text[verb.end() : span.end], event_pattern())
    if not (refers_back or event_pattern().search(subject)) or len(sessions) < 2:
        return None
    detail = ProgrammeDetail(
        event=None if refers_back else subject, when=clause.when_after(verb.end(), span), sessions=sessions
    )
    return Item(span=span, detail=detail, rule="includes", confidence=0.85)


def _speaks(clause: Clause) -> Item | None:
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


def _chairs(clause: Clause) -> Item | None:
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


def _attends(clause: Clause) -> Item | None:
    text = clause.text
    verb = ATTENDS.search(text, clause.span.start, clause.span.end)
    if verb:
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
        event=None if refers_back or participation else before, participants=participants
    )
    return Item(span=Span(start, span.end), detail=detail, rule="brings-together", confidence=0.7)


def _beside(clause: Clause, following: Span | None) -> Item | None:
    """Read an event that runs beside the main one, with the sentence that says who takes part (seeds/002)."""
    lead = BESIDE.match(clause.words)
    if lead is None:
        return None
    subject = clause.words[lead.end() :]
    verb = PREDICATE.search(subject)
    event = subject[: verb.start()] if verb else ""
    if not event_pattern().search(event):
        return None
    goes_on = GOES_ON.match(clause.text, following.start, following.end) if following else None
    end = following.end if following and goes_on else clause.span.end
    who = clause.text[goes_on.end() : end] if goes_on else ""
    detail = ProgrammeDetail(
        event=re.sub(r"^(?:the|an?)\s", "", event),
        when=clause.when_after(clause.span.start),
        participants=split_participants(who),
    )
    return Item(span=Span(clause.span.start, end), detail=detail, rule="beside", confidence=0.65)


_RULES = (
    _takes_place,
    _hosts,
    _includes,
    _speaks,
    _chairs,
    _attends,
    read_meeting,
    read_visit,
    read_signing,
    read_act,
    read_highlight,
    read_gates,
    read_guests,
    read_celebration,
)
