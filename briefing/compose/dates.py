"""Dates as a document prints them: CLDR names and orders, en dashes, no breaks within a date."""

from __future__ import annotations

from functools import lru_cache

from babel.dates import format_date, format_time

from briefing.compose.labels import Labels
from briefing.model.when import Moment, PartialDate, Precision, When

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_TIGHT_DASH = "\N{EN DASH}"
_LOOSE_DASH = f"{NO_BREAK_SPACE}\N{EN DASH} "


@lru_cache(maxsize=4096)
def format_when(when: When, labels: Labels) -> str:
    """Return a date or a range with the precision it has: `24 December 2024`, `Feb 2022 – Aug 2024`."""
    if when.last is None or when.last == when.first:
        return _single(when.first, labels)
    return _range(when.first, when.last, labels)


@lru_cache(maxsize=1024)
def format_weekdays(when: When, labels: Labels) -> str:
    """Return a date with its days of the week, for covers and day bands; coarser dates stay as they are."""
    first, last = when.first, when.last or when.first
    if Precision.DAY not in (first.precision, last.precision) or first.precision != last.precision:
        return format_when(when, labels)
    if first.year is None or last.year is None:
        return format_when(when, labels)
    patterns = labels.dates
    if first == last:
        return _pattern(first, patterns.weekday, labels)
    pair = patterns.weekdays_in_year if first.year == last.year else (patterns.weekday, patterns.weekday)
    if (first.year, first.month) == (last.year, last.month):
        pair = patterns.weekdays_in_month
    ends = (_pattern(first, pair[0], labels), _pattern(last, pair[1], labels))
    if (last.earliest() - first.earliest()).days == 1:
        return patterns.two_days.format(first=ends[0], last=ends[1])
    return _LOOSE_DASH.join(end.rstrip(",") for end in ends)


def format_moment(moment: Moment, labels: Labels, *, weekday: bool) -> str:
    """Return hour, zone and day: `00:01 (ICT, UTC+7), Saturday 25 October 2025`."""
    zone = moment.offset_name
    if moment.zone and moment.zone != zone:
        zone = f"{moment.zone}, {zone}"
    day = When(PartialDate.of_day(moment.local.date()))
    return labels.words.moment.format(
        time=format_time(moment.local.time(), "HH:mm", locale=labels.locale),
        zone=zone.replace(" ", NO_BREAK_SPACE),
        day=format_weekdays(day, labels) if weekday else format_when(day, labels),
    )


def format_iso_day(written: str, labels: Labels) -> str:
    """Return an ISO day or time of an article's metadata as a date; what is no date stays as it is."""
    try:
        return format_when(When.parse(written[:10]), labels)
    except ValueError:
        return written


def _single(date: PartialDate, labels: Labels, *, is_short: bool = False) -> str:
    patterns = labels.dates
    match date.precision:
        case Precision.DAY:
            return _pattern(date, patterns.day if date.year else patterns.day_open, labels)
        case Precision.MONTH if date.year is None:
            return _pattern(date, patterns.month_open, labels)
        case Precision.MONTH:
            return _pattern(date, patterns.month_short if is_short else patterns.month, labels)
        case Precision.QUARTER:
            return _pattern(date, patterns.quarter, labels)
        case Precision.YEAR:
            return _pattern(date, patterns.year, labels)


def _range(first: PartialDate, last: PartialDate, labels: Labels) -> str:
    patterns = labels.dates
    same_year, same_month = first.year == last.year, (first.year, first.month) == (last.year, last.month)
    pair: tuple[str, ...] = ()
    dash = _LOOSE_DASH
    match first.precision, last.precision:
        case Precision.DAY, Precision.DAY if same_month:
            pair = patterns.days_in_month if first.year else patterns.days_in_month_open
            dash = _TIGHT_DASH
        case Precision.DAY, Precision.DAY if same_year and first.year:
            pair = patterns.days_in_year
        case Precision.MONTH, Precision.MONTH if same_year and first.year:
            pair = patterns.months_in_year
        case Precision.YEAR, Precision.YEAR:
            return _pattern(first, patterns.year, labels) + _TIGHT_DASH + str(last.year)
        case _:
            ends = (_single(end, labels, is_short=True) for end in (first, last))
            return dash.join(ends)
    return dash.join((_pattern(first, pair[0], labels), _pattern(last, pair[1], labels)))


def _pattern(date: PartialDate, pattern: str, labels: Labels) -> str:
    printed = format_date(date.earliest(), pattern, locale=labels.locale)
    # Patterns mark a place to break by two spaces; CLDR's own names ("tháng 10") hold single ones.
    return NO_BREAK_SPACE.join(printed.replace("  ", "\n").split(" ")).replace("\n", " ")
