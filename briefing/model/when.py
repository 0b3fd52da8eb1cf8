"""Dates with the precision they were given: day, month, quarter, year, or an interval of two such dates.

The written form is the one of `briefing extract --json`: ISO 8601-1 days, months, years and intervals
(`2025-10-25/2025-10-26`), `2025-Q4` for a quarter, and `--10-25` or `--10` while the year is unknown.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import IntEnum

_PARTIAL = re.compile(
    r"(?P<year>\d{4}|-)"  # a year, or the dash that stands for a missing one
    r"(?:-(?:Q(?P<quarter>[1-4])|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?"
)


class Precision(IntEnum):
    """How exactly a date is known; a finer one compares greater."""

    YEAR = 1
    QUARTER = 2
    MONTH = 3
    DAY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """Name a day, month, quarter or year; `year` is None where the source leaves it open."""

    year: int | None = None
    quarter: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.year is None and self.month is None:
            raise ValueError("a date needs a year or a month")
        if self.quarter is not None and self.month is not None:
            raise ValueError("a date has a quarter or a month, not both")
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        if self.month is not None:
            last = calendar.monthrange(self.year or 2024, self.month)[1] if 1 <= self.month <= 12 else 0
            if not 1 <= (self.day or 1) <= last:
                raise ValueError(f"no such day: {self.year}-{self.month}-{self.day}")

    @classmethod
    def of_day(cls, day: dt.date) -> PartialDate:
        """Return the date that names this calendar day."""
        return cls(year=day.year, month=day.month, day=day.day)

    @property
    def precision(self) -> Precision:
        """Return how exactly the date is known."""
        if self.day is not None:
            return Precision.DAY
        if self.month is not None:
            return Precision.MONTH
        return Precision.YEAR if self.quarter is None else Precision.QUARTER

    def earliest(self) -> dt.date:
        """Return the first day that the date can mean; an open year counts as year 1."""
        month = self.month or (3 * self.quarter - 2 if self.quarter else 1)
        return dt.date(self.year or 1, month, self.day or 1)

    def latest(self) -> dt.date:
        """Return the last day that the date can mean; an open year counts as year 9999."""
        year = self.year or 9999
        month = self.month or (3 * self.quarter if self.quarter else 12)
        return dt.date(year, month, self.day or calendar.monthrange(year, month)[1])

    def __str__(self) -> str:
        year = "-" if self.year is None else f"{self.year:04d}"
        if self.quarter is not None:
            return f"{year}-Q{self.quarter}"
        month = "" if self.month is None else f"-{self.month:02d}"
        return year + month + ("" if self.day is None else f"-{self.day:02d}")


@dataclass(frozen=True, slots=True)
class When:
    """Name a date or an interval; `last` is None for a single date."""

    first: PartialDate
    last: PartialDate | None = None

    @classmethod
    def parse(cls, written: str) -> When:
        """Read the written form, the inverse of `str`.

        Raises:
            ValueError: the text is no date of this form.
        """
        first, slash, last = written.partition("/")
        return cls(_parse_partial(first), _parse_partial(last) if slash else None)

    @property
    def precision(self) -> Precision:
        """Return the coarser precision of the two ends."""
        return self.first.precision if self.last is None else min(self.first.precision, self.last.precision)

    @property
    def has_year(self) -> bool:
        """Tell whether the year is known."""
        return self.first.year is not None

    def earliest(self) -> dt.date:
        """Return the first day it can mean."""
        return self.first.earliest()

    def latest(self) -> dt.date:
        """Return the last day it can mean."""
        return (self.last or self.first).latest()

    def sort_key(self) -> tuple[dt.date, dt.date]:
        """Return a key that orders by first day, then by last day."""
        return self.earliest(), self.latest()

    def overlaps(self, other: When) -> bool:
        """Tell whether one day can satisfy both."""
        return self.earliest() <= other.latest() and other.earliest() <= self.latest()

    def __str__(self) -> str:
        return str(self.first) if self.last is None else f"{self.first}/{self.last}"


def _parse_partial(written: str) -> PartialDate:
    match = _PARTIAL.fullmatch(written)
    if match is None:
        raise ValueError(f"not a date: {written!r}")
    year, quarter, month, day = match.group("year", "quarter", "month", "day")
    return PartialDate(
        year=None if year == "-" else int(year),
        quarter=int(quarter) if quarter else None,
        month=int(month) if month else None,
        day=int(day) if day else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Name a minute on the wall clock of a place: local time, the zone's name, and its offset from UTC.

    An embargo and an "as at" line print all three ("00:01 (ICT, UTC+7)"), so none may be left out.
    """

    local: dt.datetime
    zone: str
    offset_minutes: int

    @property
    def instant(self) -> dt.datetime:
        """Return the same moment as an aware time."""
        return self.local.replace(tzinfo=dt.timezone(dt.timedelta(minutes=self.offset_minutes), self.zone))

    @property
    def offset_name(self) -> str:
        """Return the offset as it is printed: `UTC+7`, `UTC−3:30`, `UTC`."""
        if not self.offset_minutes:
            return "UTC"
        hours, minutes = divmod(abs(self.offset_minutes), 60)
        sign = "+" if self.offset_minutes > 0 else "\N{MINUS SIGN}"
        return f"UTC{sign}{hours}" + (f":{minutes:02d}" if minutes else "")
