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
    BESIDE,
    DAY_OF_EVENT,
    EVENT_GOES_ON,
    GOES_ON,
    INCLUDES,
    IS_SCHEME,
    PREDICATE,
    REFERS_BACK,
    event_pattern,
    is_event,
)
from briefing.extract.programme_guests import (
    read_coming,
    read_company,
    read_expected,
    read_invitation,
    read_lineup,
)
from briefing.extract.programme_highlights import (
    read_celebration,
    read_course,
    read_gates,
    read_guests,
    read_highlight,
    read_upcoming,
)
from briefing.extract.programme_holding import read_holding, read_host
from briefing.extract.programme_items import (
    find_theme,
    find_time,
    find_zone,
    split_participants,
    split_sessions,
)
from briefing.extract.programme_meetings import read_act, read_meeting, read_signing, read_visit
from briefing.extract.programme_people import read_attendance, read_chair, read_speech
from briefing.extract.programme_plans import (
    ongoing_cues,
    read_part,
    read_plan,
    read_schedule,
    schedule_cues,
)
from briefing.extract.restatements import without_restatements
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, ProgrammeDetail, Selector
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.model.when import PartialDate, Precision, When
from briefing.text.lazy_patterns import lazy_pattern

_SHORTEST_ANNOUNCEMENT = 12
_FEWEST_OF_ITINERARY = 2
_CHARACTERS_OF_ITEM = 1000
_COMING = lazy_pattern(r"\b(?:will|is|are)\b")


def find_programme(article: Article, dated: DatedText | None = None) -> tuple[Excerpt, ...]:
    """Suggest the events, sessions, speeches and participants that standfirst and body announce."""
    dated = dated or date_text(article)
    read = tuple(passage for passage in dated.passages if passage.is_running_text)
    dates = dated.by_sentence()
    items = tuple(_items(article.text, read, dates, published_on(article), is_itinerary=False))
    if _is_itinerary(items, read):
        items = tuple(_items(article.text, read, dates, published_on(article), is_itinerary=True))
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


def _is_itinerary(items: Sequence[Item], read: Sequence[Passage]) -> bool:
    """Tell whether an article is about what is planned: then what people will do needs no day of its own."""
    characters = sum(len(passage.span) for passage in read)
    return len(items) >= _FEWEST_OF_ITINERARY and len(items) * _CHARACTERS_OF_ITEM >= characters


def _items(
    text: str,
    read: Sequence[Passage],
    dated: Mapping[Span, Sequence[DatedSentence]],
    published: PartialDate | None,
    *,
    is_itinerary: bool,
) -> Iterator[Item]:
    last: When | None = None
    for passage in read:
        day: When | None = None
        for index, sentence in enumerate(passage.sentences):
            if len(sentence) < _SHORTEST_ANNOUNCEMENT:
                day = None
                continue
            clause = _clause(text, sentence, passage, tuple(dated.get(sentence, ())), published)
            whole = replace(clause, is_itinerary=is_itinerary)
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
    if parts := _parts(clause):
        return parts
    beside = (clause.before(item.span.start), clause.behind(item.span.end))
    first, second = (_read(part) if part else None for part in beside)
    return tuple(found for found in (first, item, second) if found)


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


def _includes(clause: Clause) -> Item | None:
    verb = INCLUDES.search(clause.text, clause.span.start, clause.span.end)
    if verb is None:
        return None
    span = clause.narrowed(verb)
    subject = clause.text[span.start : verb.start()].strip()
    refers_back = subject.lower() in REFERS_BACK
    if refers_back:
        span = Span(span.start, clause.span.end)
    is_seen = verb[0].rstrip().endswith((" see", " have"))
    is_of_event = refers_back or event_pattern().search(subject) or DAY_OF_EVENT.search(subject)
    if not is_of_event or (is_seen and (verb["coming"] is None or refers_back)):
        return None
    rest = clause.text[verb.end() : span.end]
    sessions = split_sessions(rest, event_pattern())
    is_event_itself = refers_back or (is_event(subject) and not IS_SCHEME.search(subject))
    if not sessions and verb["coming"] and is_event_itself:
        sessions = _only_part(rest)
    is_dated = bool(verb["coming"]) or clause.is_on_a_day(Span(verb.end(), span.end))
    if len(sessions) < (1 if is_dated else 2):
        return None
    detail = ProgrammeDetail(
        event=None if refers_back else subject, when=clause.when_after(verb.end(), span), sessions=sessions
    )
    return Item(span=span, detail=detail, rule="includes", confidence=0.85)


def _only_part(words: str) -> tuple[str, ...]:
    """Return what an event will include where no noun tells that it is a session: "a cultural package"."""
    named = EVENT_GOES_ON.split(words)[0].strip(" .,")
    return (re.sub(r"^(?:an?|the)\s", "", named),) if named[:1].islower() else ()


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
    (read_holding, _WILL | TAKES_PLACE_CUES | TO_BE_HELD_CUES | OPENS_CUES | {"is", "are"}),
    (read_host, _WILL | HOSTS_CUES),
    (read_celebration, _WILL),
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
    (
        read_upcoming,
        frozenset(
            {"upcoming", "forthcoming", "planned", "agenda", "programme", "program", "schedule", "bill"}
        ),
    ),
    (read_gates, OPENS_CUES | _WILL),
    (read_guests, _WILL),
    (read_course, _WILL | OPENS_CUES),
    (read_lineup, INCLUDES_CUES | _WILL),
    (read_plan, _MAY_BE | ongoing_cues()),
    (read_schedule, schedule_cues()),
    (read_part, _WILL),
    (read_coming, _WILL),
    (read_company, _WILL),
    (
        read_expected,
        _WILL | {"expected", "due", "anticipated", "expects", "expect", "expecting", "anticipates"},
    ),
    (read_invitation, INVITATION_CUES),
)
"""What reads an announcement, with the words of which its sentence has one at least."""
