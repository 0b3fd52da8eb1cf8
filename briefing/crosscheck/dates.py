"""Dates that several articles give for one event: whether they can all be true."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.crosscheck.circumstances import exclude_each_other, sites_in, subjects_of
from briefing.crosscheck.evidence import make_finding
from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.places import are_apart, places_in
from briefing.crosscheck.sources import Sources, is_relative_date
from briefing.crosscheck.things import Key
from briefing.crosscheck.wording import all_stems, content_words
from briefing.model.excerpt import DateDetail, Excerpt, ProgrammeDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId
from briefing.model.when import Precision, When
from briefing.text.lexicon import word_set

_CLASSES = (
    "adopting",
    "ratifying",
    "signing",
    "beginning",
    "ending",
    "publishing",
    "harming",
    "catching",
    "choosing",
    "meeting",
)
_HOLDING = "holding"
"""What events do that do nothing else: the forum is held, the bridge opens."""
_BOUND = re.compile(r"\b(?:as\s(?:of|at)|by|before|until|till|since)\s(?:the\s\w+\sof\s)?$", re.IGNORECASE)
_ONE_EVENT = 0.5
_FEWEST_SHARED = 3
_FAR_DAYS = 400
"""Dates further apart are rather two events of one kind (elections, yearly meetings) than a contradiction."""
_FAR_DAYS_OF_HOLDING = 60
"""Forums and fairs are held again sooner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedEvent:
    """Hold a dated event as it is compared.

    `actions` are the classes of what happens, `things` the papers and gatherings that the sentence names.
    """

    excerpt: Excerpt
    when: When
    event: str
    words: frozenset[str]
    actions: frozenset[str]
    things: frozenset[Key]

    @property
    def is_relative(self) -> bool:
        """Tell whether the source says "last week" or "today": what that means is read, not given."""
        return is_relative_date(self.excerpt)

    @property
    def is_talk(self) -> bool:
        """Tell whether it is a press conference or the like about something, which is another event."""
        return _TALK_ABOUT.search(self.event) is not None

    @property
    def is_bound(self) -> bool:
        """Tell whether something is true by or since that day ("as of October 6"), and is not of it."""
        is_led = _BOUND.search(self.excerpt.source.prefix) or _BOUND.match(f"{self.excerpt.text.split()[0]} ")
        return is_led is not None

    @property
    def article(self) -> ArticleId:
        """Return the article that gives the date."""
        return self.excerpt.source.article_id


def find_date_relations(sources: Sources) -> tuple[Finding, ...]:
    """Return events that several articles date, alike or not; also contradictions inside one article."""
    dated = sources.once(read_dated_events)
    keys = {index: _keys(entry) for index, entry in enumerate(dated)}
    agreeing: list[tuple[int, int]] = []
    conflicting: list[tuple[int, int]] = []
    for first, second in candidate_pairs(keys):
        one, other = dated[first], dated[second]
        if _name_different_things(sources, one, other) or one.is_talk != other.is_talk:
            continue
        if one.when.overlaps(other.when):
            if _is_one_event_agreeing(one, other, sources):
                agreeing.append((first, second))
        elif _is_one_event_disagreeing(sources, one, other):
            conflicting.append((first, second))
    same = groups(_without_bridges(agreeing, dated))
    findings = [_agreement([dated[i] for i in group], sources) for group in same]
    group_of = {index: group for group in same for index in group}
    for group in groups(conflicting):
        wide = sorted({i for index in group for i in group_of.get(index, (index,))})
        findings.append(_conflict([dated[i] for i in wide], sources))
    return tuple(finding for finding in findings if finding)


def _without_bridges(pairs: Sequence[tuple[int, int]], dated: Sequence[DatedEvent]) -> list[tuple[int, int]]:
    """Leave out dates that agree with dates which do not agree: "in October" with the 8th and the 25th."""
    partners: dict[int, list[When]] = defaultdict(list)
    for first, second in pairs:
        partners[first].append(dated[second].when)
        partners[second].append(dated[first].when)
    bridges = {
        index
        for index, whens in partners.items()
        if max(when.earliest() for when in whens) > min(when.latest() for when in whens)
    }
    return [pair for pair in pairs if bridges.isdisjoint(pair)]


def read_dated_events(sources: Sources) -> list[DatedEvent]:
    """Return every event with a date whose year is known, captions' dates included."""
    return [entry for excerpt in sources.dated if (entry := _dated(excerpt, sources))]


def _dated(excerpt: Excerpt, sources: Sources) -> DatedEvent | None:
    match excerpt.detail:
        case DateDetail(when=When() as when, event=str() as event) if when.has_year:
            pass
        case ProgrammeDetail(when=When() as when) if when.has_year:
            event = excerpt.text
        case _:
            return None
    words = content_words(event)
    return DatedEvent(
        excerpt=excerpt,
        when=when,
        event=event,
        words=words,
        actions=_actions(all_stems(event)),
        things=sources.things_in(excerpt.source),
    )


def _name_different_things(sources: Sources, one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether the sentences name treaties, laws, gatherings, bridges or places, and none in common."""
    if one.things and other.things:
        return not one.things & other.things
    first, second = (subjects_of(entry.event) | sites_in(entry.event) for entry in (one, other))
    if exclude_each_other(first, second):
        return True
    here, there = places_in(one.event), places_in(other.event)
    texts = (sources.folded_text(entry.article) for entry in (one, other))
    return here != there and are_apart(here, there, *texts)


_TALK_ABOUT = re.compile(
    r"\b(?:press\s(?:conference|briefing)|briefing|meeting|talks|workshop|họp\sbáo|cuộc\shọp|hội\sthảo)\b"
    r"[^,.;]{0,60}?\s(?:about|on|regarding|về)\s",
    re.IGNORECASE,
)


def _actions(words: frozenset[str]) -> frozenset[str]:
    found = frozenset(name for name in _CLASSES if not words.isdisjoint(_class(name)))
    return found or frozenset(name for name in (_HOLDING,) if not words.isdisjoint(_class(name)))


@cache
def _class(name: str) -> frozenset[str]:
    return word_set("crosscheck", name)


def _keys(entry: DatedEvent) -> list[Hashable]:
    """Pair what happens on one day, or the same kind of thing in one year, by the words of the event."""
    years = range(
        entry.when.earliest().year, min(entry.when.latest().year, entry.when.earliest().year + 3) + 1
    )
    keys: list[Hashable] = [(a, year, word) for a in entry.actions for year in years for word in entry.words]
    if entry.when.precision is Precision.DAY:
        keys += ((str(entry.when), word) for word in entry.words)
    return keys


def _is_one_event_agreeing(one: DatedEvent, other: DatedEvent, sources: Sources) -> bool:
    shared = len(one.words & other.words)
    is_relative = one.is_relative or other.is_relative
    if one.when == other.when and one.when.precision is Precision.DAY:
        if shared >= _FEWEST_SHARED and shared / min(len(one.words), len(other.words)) >= _ONE_EVENT:
            return True
        if is_relative:
            return False  # much happens "today"
        is_one_matter = not sources.articles or sources.are_linked(one.article, other.article)
        return is_one_matter and shared >= (1 if one.when.last else 2)
    is_precise = min(one.when.precision, other.when.precision) > Precision.YEAR
    return is_precise and not is_relative and bool(one.actions & other.actions) and shared >= _FEWEST_SHARED


def _is_one_event_disagreeing(sources: Sources, one: DatedEvent, other: DatedEvent) -> bool:
    """Tell whether two dates that cannot both be true belong to one event; in doubt they do not."""
    if one.is_relative or other.is_relative or not one.actions or one.actions != other.actions:
        return False
    if one.is_bound or other.is_bound:
        return False
    apart = max(one.when.earliest(), other.when.earliest()) - min(one.when.latest(), other.when.latest())
    shared = len(one.words & other.words)
    smaller = min(len(one.words), len(other.words))
    far = _FAR_DAYS_OF_HOLDING if _HOLDING in one.actions else _FAR_DAYS
    if apart.days > far or shared / smaller < _ONE_EVENT:
        return False
    is_all_shared = len(one.words | other.words) == shared
    fewest = _FEWEST_SHARED - (is_all_shared and sources.are_linked(one.article, other.article))
    return shared >= fewest


def _agreement(members: Sequence[DatedEvent], sources: Sources) -> Finding | None:
    articles = len({member.article for member in members})
    if articles < 2:
        return None
    return make_finding(
        sources,
        FindingKind.SAME_DATE,
        [member.excerpt for member in members],
        topic=members[0].event,
        note=f"{articles} articles give dates that agree: {_listed(members)}.",
        rule="dates/same-event",
        confidence=0.8,
    )


def _conflict(members: Sequence[DatedEvent], sources: Sources) -> Finding:
    return make_finding(
        sources,
        FindingKind.CONFLICT,
        [member.excerpt for member in members],
        topic=members[0].event,
        note=f"The dates cannot all be true: {_listed(members)}.",
        rule="dates/disagree",
        confidence=0.6,
    )


def _listed(members: Sequence[DatedEvent]) -> str:
    return ", ".join(dict.fromkeys(str(member.when) for member in members))
