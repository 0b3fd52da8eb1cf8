"""The agenda behind a programme table: excerpts that speak of one event on one day become one entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.compose.passages import tidy_name
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.pack import ExcerptItem
from briefing.model.when import When
from briefing.text.event_days import Planned, event_days
from briefing.text.event_names import (
    event_key,
    is_one_event,
    named_places,
    opens_or_closes_alike,
    repeats_event,
    says_nothing,
)

_LAST = "~"
"""Sorts after every hour."""
_OPENS = ("opening", "registration", "khai mac", "phien khai mac", "le khai mac")
_CLOSES = ("closing", "be mac", "phien be mac", "le be mac")


@dataclass(slots=True, kw_only=True)
class Entry:
    """Gather what all excerpts say of one event or session; `is_session` marks one below an event.

    `source` is the first excerpt that names it, `other_names` are what other sources call it.
    """

    name: str
    origin: str
    source: ExcerptItem
    is_session: bool = False
    other_names: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    zones: list[str] = field(default_factory=list)
    venues: list[str] = field(default_factory=list)
    participants: list[str] = field(default_factory=list)
    press: list[str] = field(default_factory=list)
    sessions: list[Entry] = field(default_factory=list)

    def take(self, item: ExcerptItem, detail: ProgrammeDetail) -> None:
        """Add what one more excerpt says, each thing once."""
        _add(self.words, item.wording)
        _add(self.times, detail.time)
        _add(self.zones, detail.zone)
        _add(self.venues, detail.venue)
        _add(self.press, detail.press_access)
        for participant in detail.participants:
            _add(self.participants, participant)

    def rows(self) -> Iterator[Entry]:
        """Yield the entry, then its sessions."""
        yield self
        yield from self.sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Hold the entries of one date; `when` is None where the sources leave it open.

    `is_inferred` means that no source dates these entries, only the event that they belong to.
    """

    when: When | None
    is_inferred: bool
    entries: tuple[Entry, ...]

    def rows(self) -> tuple[Entry, ...]:
        """Return the rows of the table in their order."""
        return tuple(row for entry in self.entries for row in entry.rows())

    @property
    def venue(self) -> str:
        """Return the one venue that all entries share which name any; else nothing."""
        places = named_places([venue for row in self.rows() for venue in row.venues])
        venues = {event_key(venue): venue for venue in places}
        return next(iter(venues.values())) if len(venues) == 1 else ""


def plan_days(planned: Sequence[Planned]) -> tuple[Day, ...]:
    """Return the days in order, open dates last, and within a day the hours that are known first.

    An excerpt without a date takes that of the event its article is about (see `event_days`); such rows stand
    below those whose date is stated. Sessions that only repeat an event of their date are left out.
    """
    inferred = event_days(planned)
    by_date: dict[tuple[When | None, bool], list[Planned]] = {}
    for item, detail in planned:
        when = detail.when or inferred.get(item.id)
        is_inferred = when is not None and (detail.when is None or "when" in item.excerpt.doubts)
        by_date.setdefault((when, is_inferred), []).append((item, detail))
    days: list[Day] = []
    for when, is_inferred in sorted(by_date, key=_order):
        above = [entry.name for day in days if day.when == when for entry in day.entries]
        entries = _entries(by_date[when, is_inferred], above)
        if entries:
            days.append(Day(when=when, is_inferred=is_inferred, entries=entries))
    return tuple(days)


def _order(key: tuple[When | None, bool]) -> tuple[bool, bool, object, bool]:
    when, is_inferred = key
    return when is None, when is not None and not when.has_year, when and when.sort_key(), is_inferred


def _entries(planned: Sequence[Planned], above: Sequence[str]) -> tuple[Entry, ...]:
    entries: dict[str, Entry] = {}
    in_order = sorted(planned, key=lambda pair: pair[1].time or _LAST)
    for item, detail in in_order:
        # Sessions without the event they belong to become rows of their own.
        if name := _name(item, detail):
            _entry_for(entries, name, item, detail).take(item, detail)
    taken = set(entries)
    for item, detail in planned:
        owner = _find(entries, _name(item, detail), detail)
        events = [*above, *(entry.name for entry in entries.values())]
        for name in detail.sessions:
            repeats = owner is None and repeats_event(name, events)
            if event_key(name) in taken or repeats or any(opens_or_closes_alike(name, x) for x in events):
                continue
            taken.add(event_key(name))
            session = Entry(name=tidy_name(name), origin=item.id, source=item, is_session=owner is not None)
            if owner is not None:
                owner.sessions.append(session)
            else:
                # Without a row for the event, hour, place and people of the excerpt belong to its sessions.
                session.take(item, detail)
                entries[event_key(name)] = session
    return tuple(sorted(entries.values(), key=lambda entry: (min(entry.times, default=_LAST), _place(entry))))


def _name(item: ExcerptItem, detail: ProgrammeDetail) -> str:
    """Return what a row is called; nothing where "the program" is only the sum of its sessions."""
    if detail.sessions and says_nothing(item.heading or detail.event):
        return ""
    return tidy_name(item.heading or detail.event or item.excerpt.text)


def _entry_for(entries: dict[str, Entry], name: str, item: ExcerptItem, detail: ProgrammeDetail) -> Entry:
    known = _find(entries, name, detail, is_own_name=bool(item.heading))
    if known is None:
        return entries.setdefault(event_key(name), Entry(name=name, origin=item.id, source=item))
    if event_key(known.name) != event_key(name):
        known.other_names.append(name)
    return known


def _find(
    entries: Mapping[str, Entry], name: str, detail: ProgrammeDetail, *, is_own_name: bool = False
) -> Entry | None:
    """Return the entry of this name, else the one that it is another name of; not for the officer's own."""
    known = entries.get(event_key(name))
    if known is not None or not name or is_own_name:
        return known
    for entry in entries.values():
        has_other_hours = bool(entry.times and detail.time and detail.time not in entry.times)
        places = [*entry.venues, *filter(None, (detail.venue,))]
        if not has_other_hours and is_one_event(name, entry.name, places):
            return entry
    return None


def _place(entry: Entry) -> int:
    """Return where an entry without an hour stands: what opens first, what closes last."""
    words = event_key(entry.name)
    return 0 if words.startswith(_OPENS) else 2 if words.startswith(_CLOSES) else 1


def _add(values: list[str], value: str | None) -> None:
    if value and event_key(value) not in {event_key(known) for known in values}:
        values.append(value)
