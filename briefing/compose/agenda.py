"""The agenda behind a programme table: excerpts that name one event on one day become one entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing.compose.passages import tidy_name
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.pack import ExcerptItem
from briefing.model.when import When
from briefing.text.folding import fold_for_search

Planned = tuple[ExcerptItem, ProgrammeDetail]


@dataclass(slots=True, kw_only=True)
class Entry:
    """Gather what all excerpts say of one event or session; `is_session` marks one below an event."""

    name: str
    origin: str
    is_session: bool = False
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
        if self.name:
            yield self
        yield from self.sessions


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """Hold the entries of one date; `when` is None where the sources leave it open."""

    when: When | None
    entries: tuple[Entry, ...]

    def rows(self) -> tuple[Entry, ...]:
        """Return the rows of the table in their order."""
        return tuple(row for entry in self.entries for row in entry.rows())

    @property
    def venue(self) -> str:
        """Return the one venue that all entries share which name any; else nothing."""
        venues = {_key(venue): venue for row in self.rows() for venue in row.venues}
        return next(iter(venues.values())) if len(venues) == 1 else ""


def plan_days(planned: Sequence[Planned]) -> tuple[Day, ...]:
    """Return the days in order, open dates last, and within a day the hours that are known first."""
    by_date: dict[When | None, list[Planned]] = {}
    for item, detail in planned:
        by_date.setdefault(detail.when, []).append((item, detail))
    dated = sorted((when for when in by_date if when is not None), key=_date_key)
    order: list[When | None] = [*dated, *([None] if None in by_date else [])]
    return tuple(Day(when=when, entries=_entries(by_date[when])) for when in order)


def _date_key(when: When) -> tuple[bool, object]:
    return not when.has_year, when.sort_key()


def _entries(planned: Sequence[Planned]) -> tuple[Entry, ...]:
    entries: dict[str, Entry] = {}
    for item, detail in sorted(planned, key=lambda pair: pair[1].time or "~"):
        # Sessions without the event they belong to hang on an entry without a name of its own.
        name = item.heading or detail.event or ("" if detail.sessions else item.excerpt.text)
        entry = entries.setdefault(_key(name), Entry(name=tidy_name(name), origin=item.id))
        if name:
            entry.take(item, detail)
    taken = set(entries)
    for item, detail in planned:
        for name in detail.sessions:
            if _key(name) not in taken:
                taken.add(_key(name))
                _add_session(entries[_key(item.heading or detail.event or "")], name, item, detail)
    return tuple(entries.values())


def _add_session(owner: Entry, name: str, item: ExcerptItem, detail: ProgrammeDetail) -> None:
    session = Entry(name=tidy_name(name), origin=item.id, is_session=bool(owner.name))
    if not owner.name:
        # Without a row for the event, hour, place and people of the excerpt belong to its sessions.
        session.take(item, detail)
    owner.sessions.append(session)


def _add(values: list[str], value: str | None) -> None:
    if value and _key(value) not in {_key(known) for known in values}:
        values.append(value)


def _key(words: str) -> str:
    return fold_for_search(" ".join(words.split())).removeprefix("the ")
