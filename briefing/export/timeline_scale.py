"""The axis of a timeline: years, months or days laid out to scale, and the stretch worth a closer look."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from briefing.document.blocks import Event
from briefing.model.when import When

_CROWDED_PT = 18.0
_NEAR_PT = (_CROWDED_PT, 14.0, 10.0, 6.0)
_CROWD = 3
_YEAR_LABEL_PT, _MONTH_LABEL_PT = 26.0, 50.0
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)


class Unit(Enum):
    """What a tick of the axis stands for."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """Mark the start of a unit; `label` names it and `middle_pt` is where the name stands."""

    start: dt.date
    left_pt: float
    middle_pt: float
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Map days to places between 0 and `width_pt`; both ends count in."""

    first: dt.date
    last: dt.date
    unit: Unit
    width_pt: float

    @classmethod
    def around(cls, whens: Sequence[When], width_pt: float) -> Scale:
        """Return the finest scale of whole years, of months or of the days of one month that holds all."""
        first, last = min(when.earliest() for when in whens), max(when.latest() for when in whens)
        if (first.year, first.month) == (last.year, last.month):
            end = calendar.monthrange(last.year, last.month)[1]
            return cls(
                first=first.replace(day=1), last=last.replace(day=end), unit=Unit.DAY, width_pt=width_pt
            )
        if first.year == last.year or (last - first).days < 330:
            end = calendar.monthrange(last.year, last.month)[1]
            return cls(
                first=first.replace(day=1), last=last.replace(day=end), unit=Unit.MONTH, width_pt=width_pt
            )
        return cls(
            first=dt.date(first.year, 1, 1),
            last=dt.date(last.year, 12, 31),
            unit=Unit.YEAR,
            width_pt=width_pt,
        )

    def start_pt(self, day: dt.date) -> float:
        """Return where a day begins."""
        return (day - self.first).days / self._days * self.width_pt

    def end_pt(self, day: dt.date) -> float:
        """Return where a day ends."""
        return ((day - self.first).days + 1) / self._days * self.width_pt

    def middle_pt(self, when: When) -> float:
        """Return where the marker of a date stands: in the middle of what the date can mean."""
        return (self.start_pt(when.earliest()) + self.end_pt(when.latest())) / 2

    def ticks(self, month_names: Sequence[str]) -> Iterator[Tick]:
        """Yield the units from left to right."""
        starts = list(self._starts())
        edges_pt = [*(self.start_pt(start) for start in starts), self.width_pt]
        for start, (left_pt, right_pt) in zip(starts, pairwise(edges_pt), strict=True):
            label = {
                Unit.YEAR: str(start.year),
                Unit.MONTH: month_names[start.month - 1],
                Unit.DAY: str(start.day),
            }[self.unit]
            yield Tick(start=start, left_pt=left_pt, middle_pt=(left_pt + right_pt) / 2, label=label)

    def is_round(self, start: dt.date) -> bool:
        """Tell whether a unit's label is one of those that leave each other room."""
        match self.unit:
            case Unit.YEAR:
                years = self.last.year - self.first.year + 1
                needed = years * _YEAR_LABEL_PT / self.width_pt
                step = next((step for step in _YEAR_STEPS if step >= needed), _YEAR_STEPS[-1])
                return start.year % step == 0
            case Unit.MONTH:
                months = 12 * (self.last.year - self.first.year) + self.last.month - self.first.month + 1
                return months * _MONTH_LABEL_PT <= self.width_pt or start.month % 3 == 1
            case Unit.DAY:
                return start.day == 1 or start.day % 5 == 0

    def title(self, month_names: Sequence[str]) -> str:
        """Return what the ticks' labels leave out: the year, or month and year."""
        match self.unit:
            case Unit.YEAR:
                return ""
            case Unit.MONTH:
                years = (str(self.first.year), str(self.last.year))
                return years[0] if years[0] == years[1] else "–".join(years)
            case Unit.DAY:
                return f"{month_names[self.first.month - 1]} {self.first.year}"

    @property
    def _days(self) -> int:
        return (self.last - self.first).days + 1

    def _starts(self) -> Iterator[dt.date]:
        day = self.first
        while day <= self.last:
            yield day
            match self.unit:
                case Unit.YEAR if day.year < dt.MAXYEAR:
                    day = dt.date(day.year + 1, 1, 1)
                case Unit.MONTH if day.month < 12:
                    day = day.replace(month=day.month + 1)
                case Unit.MONTH if day.year < dt.MAXYEAR:
                    day = dt.date(day.year + 1, 1, 1)
                case Unit.DAY if day < dt.date.max:
                    day += dt.timedelta(days=1)
                case _:
                    return


def find_closer(events: Sequence[Event], scale: Scale) -> tuple[tuple[Event, ...], Scale]:
    """Return a crowd and the finer scale that parts it; no event where there is none.

    A crowd too long for finer units is looked at again for its nearest neighbours.
    """
    for near_pt in _NEAR_PT:
        crowd = find_crowd(events, scale, near_pt)
        closer = Scale.around([event.when for event in crowd], scale.width_pt) if crowd else scale
        if closer.unit is not scale.unit:
            return crowd, closer
    return (), scale


def find_crowd(events: Sequence[Event], scale: Scale, near_pt: float = _CROWDED_PT) -> tuple[Event, ...]:
    """Return the longest run of three or more events that stand too near each other; none if they do not."""
    ordered = sorted(events, key=lambda event: scale.middle_pt(event.when))
    runs: list[list[Event]] = []
    for event in ordered:
        if runs and scale.middle_pt(event.when) - scale.middle_pt(runs[-1][-1].when) < near_pt:
            runs[-1].append(event)
        else:
            runs.append([event])
    longest = max(runs, key=len, default=[])
    return tuple(longest) if len(longest) >= _CROWD else ()
