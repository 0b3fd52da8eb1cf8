"""From the parts of a written date to the date: months, quarters, figures, intervals."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.model.when import PartialDate, When
from briefing.text.number_words import word_values

_CENTURY = 100
_PARTS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}


def read_written_date(parts: Mapping[str, str], *, day_first: bool) -> When | None:
    """Return the date that the named parts of a form give; the year stays open where they give none.

    None for a quarter without a year, which no open date can name.

    Raises:
        ValueError: there is no such day, or the interval runs backwards.
    """
    if "decade" in parts:
        return _decade(parts)
    if "first" in parts:
        return When(_day_in_figures(parts, day_first=day_first))
    written = parts.get("year", parts.get("year_glued"))
    year = int(written) if written else None
    if quarter := read_quarter(parts):
        return When(PartialDate(year=year, quarter=quarter)) if year else None
    if "half" in parts:
        month = 1 if parts["half"].lower() == "first" else 7
        return _interval(PartialDate(year=year, month=month), PartialDate(year=year, month=month + 5))
    if "first_months" in parts:
        last = int(parts["first_months"])
        return _interval(PartialDate(year=year, month=1), PartialDate(year=year, month=last))
    named_month = _month(parts, "month") or _figure(parts, "month_figure")
    if named_month is None:
        first = PartialDate(year=year)
        return _interval(first, _second_year(year or 0, parts["year2"])) if "year2" in parts else When(first)
    return _days_or_months(parts, year, named_month)


def read_quarter(parts: Mapping[str, str]) -> int | None:
    """Return the quarter that the parts name, 1 to 4."""
    written = parts.get("quarter", parts.get("quarter_figure"))
    if written is None:
        return None
    values = word_values("dates", "quarters")
    return int(values.get(written.lower()) or values[written.upper()])


def read_month(written: str) -> int:
    """Return the month that an English word names, 1 to 12."""
    return int(word_values("dates", "months")[written.lower().rstrip(".")])


def is_ambiguous(parts: Mapping[str, str]) -> bool:
    """Tell whether figures give another day when they are read in the other order."""
    if "first" not in parts:
        return False
    first, second = int(parts["first"]), int(parts["second"])
    return first != second and max(first, second) <= 12


def _days_or_months(parts: Mapping[str, str], year: int | None, month: int) -> When:
    day, last_day, last_month = _figure(parts, "day"), _figure(parts, "day2"), _month(parts, "month2")
    if last_day is None and last_month is None:
        return When(PartialDate(year=year, month=month, day=day))
    last = PartialDate(year=year, month=last_month or month, day=last_day)
    first_year = _figure(parts, "year_first") or year
    if year is not None and first_year == year and (last_month or month) < month:
        first_year = year - 1  # "from November to March 2025"
    return _interval(PartialDate(year=first_year, month=month, day=day), last)


def _decade(parts: Mapping[str, str]) -> When:
    year = int(parts["decade"]) * 10
    first, last = _PARTS_OF_DECADE.get(parts.get("part", "").lower(), (0, 9))
    return _interval(PartialDate(year=year + first), PartialDate(year=year + last))


def _day_in_figures(parts: Mapping[str, str], *, day_first: bool) -> PartialDate:
    first, second, year = int(parts["first"]), int(parts["second"]), int(parts["year"])
    is_day_first = first > 12 or (day_first and second <= 12)
    day, month = (first, second) if is_day_first else (second, first)
    return PartialDate(year=year, month=month, day=day)


def _interval(first: PartialDate, last: PartialDate) -> When:
    if first.year is not None and last.earliest() <= first.earliest():
        raise ValueError("the interval runs backwards")
    return When(first, last)


def _second_year(first: int, written: str) -> PartialDate:
    """Return the second year of "2019-2021" or "2019-21"."""
    year = int(written)
    return PartialDate(year=year if year >= _CENTURY else first // _CENTURY * _CENTURY + year)


def _month(parts: Mapping[str, str], name: str) -> int | None:
    if name in parts:
        return read_month(parts[name])
    written = parts.get(f"{name}_vi")
    if written is None or written.isdigit():
        return int(written) if written else None
    return int(word_values("dates", "vietnamese_months")[written.lower()])


def _figure(parts: Mapping[str, str], name: str) -> int | None:
    return int(re.sub(r"\D", "", parts[name])) if name in parts else None
