"""Events and sessions that an article announces: what, when, where, with whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.extract.dating import DatedSentence, DatedText, date_text, published_on
from briefing.extract.passages import Passage
from briefing.extract.programme_clauses import Clause, Item, announcing_parts, cues
from briefing.extract.programme_cues import (
    ATTENDS_CUES,
    HOSTS_CUES,
    INCLUDES_CUES,
    INVITATION_CUES,
    OPENS_CUES,
    TAKES_PLACE_CUES,
    TO_BE_HELD_CUES,
)
from briefing.extract.programme_days import day_told_before
from briefing.extract.programme_forms import (
    ADVERB,
    AFTER_APPOSITION,
    ASIDE,
    BESIDE,
    BESIDE_AN_EVENT,
    DAY_OF_EVENT,
    EVENT_END,
    GOES_ON,
    HAS_HELD,
    HELD_BETWEEN,
    HOSTS,
    INCLUDES,
    IS_ON,
    LAST_PHRASE,
    LEAD_IN,
    LIVE,
    OPENS,
    PREDICATE,
    REFERS_BACK,
    TAKES_PLACE,
    TALKS,
    THEME_START,
    TO_BE_HELD,
    TOLD,
    event_pattern,
    is_event,
)
from briefing.extract.programme_guests import read_company, read_expected, read_invitation, read_lineup
from briefing.extract.programme_highlights import (
    read_celebration,
    read_course,
    read_gates,
    read_guests,
    read_highlight,
)
from briefing.extract.programme_items import (
    find_theme,
    find_time,
    find_venue,
    find_zone,
    split_participants,
    split_sessions,
)
from briefing.extract.programme_meetings import read_act, read_meeting, read_signing, read_visit
from briefing.extract.programme_people import read_attendance, read_chair, read_speech
from briefing.extract.programme_plans import read_part, read_plan, read_schedule, schedule_cues
from briefing.extract.restatements import without_restatements
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, ProgrammeDetail, Selector
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.model.when import PartialDate, Precision, When

_SHORTEST_ANNOUNCEMENT = 12
_PRONOUN = re.compile(r"(?:^|\s)(?:it|they|this|that|which)$", re.IGNORECASE)
_AFTER_AND = re.compile(r"(?:\sand|,)\s(?P<event>(?:the|an?)\s[^,]{3,60})$")
_PHRASE_START = re.compile(r"(?<!\S)(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s")
_PLANNED = frozenset({"scheduled", "due", "set", "slated", "planned"})
_LONGEST_NAME = 160
_COMING = re.compile(r"\b(?:will|is|are)\b")
_SPEAKER_MARKS = re.compile(r"^[\"“‘]+")


def find_programme(article: Article, dated: DatedText | None = None) -> tuple[Excerpt, ...]:
    """Suggest the events, sessions, speeches and participants that standfirst and body announce."""
    dated = dated or date_text(article)
    read = tuple(passage for passage in dated.passages if passage.is_running_text)
    dates = dated.by_sentence()
    items = tuple(_items(article.text, read, dates, published_on(article)))
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


def _items(
    text: str,
    read: Sequence[Passage],
    dated: Mapping[Span, Sequence[DatedSentence]],
    published: PartialDate | None,
) -> Iterator[Item]:
    last: When | None = None
    for passage in read:
        day: When | None = None
        for index, sentence in enumerate(passage.sentences):
            if len(sentence) < _SHORTEST_ANNOUNCEMENT:
                day = None
                continue
            whole = _clause(text, sentence, passage, tuple(dated.get(sentence, ())), published)
            following = passage.sentences[index + 1] if index + 1 < len(passage.sentences) else None
            items = tuple(_with_particulars(item, whole, day, last) for item in _announced(whole, following))
            yield from (item for item in items if not whole.is_past(item.detail.when))
            day = _day_for_next(whole, items)
            last = whole.last_day() or day or last


def _clause(
    text: str,
    sentence: Span,
    passage: Passage,
    dates: tuple[DatedSentence, ...],
    published: PartialDate | None,
) -> Clause:
    words = cues(sentence.slice(text))
    return Clause(text=text, span=sentence, passage=passage, dates=dates, published=published, cues=words)


def _announced(clause: Clause, following: Span | None) -> tuple[Item, ...]:
    """Return what the sides of a sentence announce, else what it announces as a whole."""
    sides = clause.sides()
    if len(sides) > 1 and (items := tuple(item for side in sides for item in _announced_by(side, None))):
        return items
    return _announced_by(clause, following)


def _announced_by(clause: Clause, following: Span | None) -> tuple[Item, ...]:
    """Return one thing, what is joined with "and", or one more behind the first."""
    item = _read(clause) or _beside(clause, following)
    if item is None:
        return ()
    behind = clause.behind(item.span.end)
    second = _read(behind) if behind else None
    return _parts(clause) or ((item, second) if second else (item,))


def _read(clause: Clause) -> Item | None:
    readers = (read for read, words in _RULES if not words.isdisjoint(clause.cues))
    return next((item for read in readers if (item := read(clause))), None)


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


def _with_particulars(item: Item, clause: Clause, day: When | None, last: When | None) -> Item:
    """Add theme, hour and zone, and the day that only the sentences before tell."""
    words = item.span.slice(clause.text)
    when, time = item.detail.when, find_time(words)
    if when is None:
        when = day_told_before(clause.words, last) or (day if time else None)
    detail = replace(item.detail, when=when, theme=find_theme(words), time=time, zone=find_zone(words))
    return replace(item, detail=detail)


def _takes_place(clause: Clause) -> Item | None:
    text, start, end = clause.text, clause.span.start, clause.span.end
    later = None if clause.cues.isdisjoint(TO_BE_HELD_CUES) else TO_BE_HELD.search(text, start, end)
    forms = (form for form, words in _TAKING_PLACE if not words.isdisjoint(clause.cues))
    verbs = tuple(verb for form in forms if (verb := form.search(text, start, end)))
    if later and not any(verb.re is TAKES_PLACE and verb.end() < later.start() for verb in verbs):
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
    will_open = verb.re is OPENS and verb[0].startswith(("will", "shall", "is", "are"))
    is_placed = venue is not None and (will_open or verb.re is not OPENS)
    is_named = is_event(event) and (LIVE.search(verb[0]) or BESIDE_AN_EVENT.match(rest))
    is_told = when is not None or find_time(rest) or is_placed or is_named
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


def _hosts(clause: Clause) -> Item | None:
    verb = HOSTS.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = clause.narrowed(verb)
    rest = clause.text[verb.end() : span.end]
    event = EVENT_END.split(rest)[0].strip(" .")
    when = clause.when_after(verb.end(), span)
    is_timed = when is not None or find_time(span.slice(clause.text)) is not None
    is_named = TALKS.search(event) is not None or (verb["host"] is not None and is_event(event))
    if not event_pattern().search(event) or not (is_timed or is_named):
        return None
    detail = ProgrammeDetail(
        event=re.sub(r"^(?:the|an?)\s", "", event),
        when=when,
        venue=find_venue(rest),
        participants=_holders(clause.text[span.start : verb.start()], event),
    )
    return Item(span=span, detail=detail, rule="hosts", confidence=0.9 if when else 0.6)


def _holders(subject: str, event: str) -> tuple[str, ...]:
    """Return who holds talks, and with whom; who only holds an event is its host."""
    talks = HELD_BETWEEN.match(event)
    if talks is None:
        return ()
    people = split_participants(_SPEAKER_MARKS.sub("", LEAD_IN.sub("", subject)))
    return (*people, *(split_participants(talks["others"]) if talks["others"] else ()))


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
    fewest = 1 if verb["coming"] else 2
    is_of_event = refers_back or event_pattern().search(subject) or DAY_OF_EVENT.search(subject)
    if not is_of_event or len(sessions) < fewest:
        return None
    detail = ProgrammeDetail(
        event=None if refers_back else subject, when=clause.when_after(verb.end(), span), sessions=sessions
    )
    return Item(span=span, detail=detail, rule="includes", confidence=0.85)


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


_WILL = frozenset({"will"})
_MAY_BE = _WILL | {"would"}
_RULES = (
    (_takes_place, _WILL | TAKES_PLACE_CUES | TO_BE_HELD_CUES | OPENS_CUES | {"is", "are"}),
    (_hosts, _WILL | HOSTS_CUES),
    (_includes, INCLUDES_CUES),
    (read_speech, _MAY_BE),
    (read_chair, _WILL | {"speaker"}),
    (read_attendance, _MAY_BE | ATTENDS_CUES),
    (read_meeting, _MAY_BE),
    (read_visit, _MAY_BE | {"due", "expected"}),
    (read_signing, _WILL | {"likely"}),
    (read_act, _WILL),
    (
        read_highlight,
        frozenset(
            {
                "taking",
                "coming",
                "opening",
                "closing",
                "highlight",
                "highlights",
                "event",
                "events",
                "attraction",
                "attractions",
                "headliner",
            }
        ),
    ),
    (read_gates, OPENS_CUES | _WILL),
    (read_guests, _WILL),
    (read_celebration, _WILL),
    (read_course, _WILL | OPENS_CUES),
    (read_lineup, INCLUDES_CUES | _WILL),
    (read_plan, _MAY_BE),
    (read_schedule, schedule_cues()),
    (read_part, _WILL),
    (read_company, _WILL),
    (
        read_expected,
        _WILL | {"expected", "due", "anticipated", "expects", "expect", "expecting", "anticipates"},
    ),
    (read_invitation, INVITATION_CUES),
)
"""What reads an announcement, with the words of which its sentence has one at least."""
