"""Periods as dates: "the first six months of 2017", "the same period in 2016", "the quarter to June"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from briefing.model.when import PartialDate, When
from briefing.text.date_resolution import Tense, shift_unit, with_nearest_year
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives, word_values
from briefing.text.written_dates import read_month

_SHIFTS = {"last": -1, "this": 0, "next": 1}
_BACK = frozenset({"prior", "previous", "preceding"})
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_LONGEST = 12


def period_forms(month: str, year: str) -> dict[str, str]:
    """Return the forms of periods by their rule's name; `month` and `year` are the forms of these."""
    count = rf"(?P<count>{alternatives(*word_values('dates', 'counts'))}|\d{{1,2}})"
    of_year = (
        rf"\s(?:of|in)\s(?:the\s(?:year\s)?)?(?:(?P<year>{year})(?![\d%])|(?P<shift>this|last|next)\syear)\b"
    )
    return {
        "first-units": rf"""
            \b(?:the\s)?(?P<part>first|last|final)\s{count}\s(?P<unit>day|week|month|quarter)s{of_year}
        """,
        "half-of-relative-year": r"""
            \b(?:the\s)?(?P<part>first|second)\s(?P<unit>half)\sof\s(?P<shift>this|last|next)\syear\b(?!-)
        """,
        "same-period": rf"""
            \bthe\ssame\s(?P<unit>period|month|quarter)
            (?:\s(?:in|of)\s(?P<year>{year})(?![\d%-])\b
               |(?:\s(?:in|of))?\s(?:the\s)?(?P<earlier>previous|prior|preceding)\syear\b
               |\sa\s(?P<before>year)\s(?:ago|earlier|before)\b)
        """,
        "months-up-to": rf"""
            \b(?:the\s)?(?:{count}[\s-](?P<unit>month)s?(?:\speriod)?|(?P<whole>quarter|year))
            \s(?:to|through|up\sto|ending|ended|that\sended)(?:\sin)?\s
            (?-i:(?P<month>{month}))(?!\s\d{{1,2}}\b)(?:,?\s(?P<year>{year})|\s(?P<shift>last|this)\syear)?(?![\w%])
        """,
        "prior": r"""
            \b(?:the|its)\s(?P<direction>prior|previous|preceding|following)\s(?P<unit>month|quarter|year)\b(?![’'-])
        """,
    }


def figures_of_month(month: str) -> str:
    """Return the form of a month before what is counted by months: "September inflation"."""
    counted = alternatives(*word_list("dates", "monthly"))
    return rf"\b(?=[ADFJMNOS])(?P<month>{month})(?=\s(?:[a-z-]+\s){{0,2}}?(?:{counted})\b)"


def read_period(
    rule: str, parts: Mapping[str, str], spoken: Sequence[When], reference: PartialDate | None, tense: Tense
) -> When | None:
    """Return the dates of a period; `spoken` are the dates told before it, the last one last.

    None where its words make no period, or where only a date that is not known would tell.
    """
    if rule == "prior":
        return _beside(parts, spoken, reference)
    if rule == "same-period":
        return _same(parts, spoken)
    if rule == "months-up-to":
        return _up_to(parts, reference, tense)
    year = _year(parts, reference)
    return None if year is None else _part_of_year(parts, year)


def _year(parts: Mapping[str, str], reference: PartialDate | None) -> int | None:
    if "year" in parts:
        return int(parts["year"])
    if reference is None or reference.year is None:
        return None
    return reference.year + _SHIFTS[parts["shift"].lower()]


def _part_of_year(parts: Mapping[str, str], year: int) -> When | None:
    unit, part = parts["unit"].lower(), parts["part"].lower()
    count = _count(parts["count"]) if "count" in parts else 1
    if unit in ("day", "week"):
        days = count * (7 if unit == "week" else 1)
        first = (
            dt.date(year, 1, 1) if part == "first" else dt.date(year, 12, 31) - dt.timedelta(days=days - 1)
        )
        return _days(first, first + dt.timedelta(days=days - 1))
    months = count * _MONTHS[unit]
    if not 1 <= months <= _LONGEST:
        return None
    start = 1 if part == "first" else 13 - months
    return _interval(year, start, months)


def _same(parts: Mapping[str, str], spoken: Sequence[When]) -> When | None:
    """Move the period told before by years; where none was, a year is all that is said."""
    unit = parts["unit"].lower()
    told = next((when for when in reversed(spoken) if when.has_year and _is_period(when, unit)), None)
    year = int(parts["year"]) if "year" in parts else None
    if told is None:
        return When(PartialDate(year=year)) if year else None
    by = -1 if year is None else year - (told.first.year or 0)
    return When(_moved(told.first, by), _moved(told.last, by) if told.last else None)


def _is_period(when: When, unit: str) -> bool:
    if unit == "period":
        return when.last is not None or (
            when.first.day is None and when.first != PartialDate(year=when.first.year)
        )
    date = when.first
    return when.last is None and (date.quarter is not None if unit == "quarter" else date.month is not None)


def _moved(date: PartialDate, years: int) -> PartialDate:
    day = 28 if (date.month, date.day) == (2, 29) else date.day
    return PartialDate(year=(date.year or 0) + years, quarter=date.quarter, month=date.month, day=day)


def _up_to(parts: Mapping[str, str], reference: PartialDate | None, tense: Tense) -> When | None:
    months = _count(parts["count"]) if "count" in parts else _MONTHS[parts["whole"].lower()]
    month = read_month(parts["month"])
    if "year" in parts:
        year = int(parts["year"])
    elif reference is None or reference.year is None:
        return None
    elif "shift" in parts:
        year = reference.year + _SHIFTS[parts["shift"].lower()]
    else:
        year = with_nearest_year(When(PartialDate(month=month)), reference, tense).first.year or 0
    if not 1 <= months <= 5 * _LONGEST:
        return None
    first = year * 12 + month - months
    return _interval(first // 12, first % 12 + 1, months)


def _beside(parts: Mapping[str, str], spoken: Sequence[When], reference: PartialDate | None) -> When | None:
    """Return the unit before or after that of the date told last, else of the day of writing."""
    unit, is_back = parts["unit"].lower(), parts["direction"].lower() in _BACK
    for when in reversed(spoken):
        date = when.first if is_back else (when.last or when.first)
        if date.month is None and unit == "quarter" and date.quarter is not None:
            date = PartialDate(year=date.year, month=3 * date.quarter)
        if date.year is not None and (date.month is not None or unit == "year"):
            return shift_unit(date, unit, -1 if is_back else 1)
    return shift_unit(reference, unit, -1) if is_back and reference is not None else None


def _interval(year: int, month: int, months: int) -> When:
    last = year * 12 + month - 1 + months - 1
    first = PartialDate(year=year, month=month)
    return When(first, PartialDate(year=last // 12, month=last % 12 + 1) if months > 1 else None)


def _days(first: dt.date, last: dt.date) -> When:
    return When(PartialDate.of_day(first), PartialDate.of_day(last) if last > first else None)


def _count(written: str) -> int:
    return int(written) if written.isdigit() else int(word_values("dates", "counts")[written.lower()])
