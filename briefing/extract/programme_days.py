"""The day that an announcement gives: which date of a clause counts, and whether it is still to come."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from briefing.model.when import PartialDate, Precision, When
from briefing.text.dates import DateExpression
from briefing.text.lazy_patterns import lazy_pattern

_WEEK = dt.timedelta(days=7)
_JOINED = lazy_pattern(
    r",?\s(?:and|to|through|until|till|[-–])\s(?:on\s)?(?:the\s(?:morning|afternoon|evening|end)\sof\s)?|\s?[-–]\s?"
    r"|\s(?:to|until|through)\s(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|noon|midnight)\s(?:on\s)?"
)
_IN_BRACKETS = lazy_pattern(r",?\s?[(,]\s?")
_FIRST_OF_TWO = lazy_pattern(
    r"\b(?:\w+day,?\s)?(?:the\s)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s?(?:to|and|until|till|through|[-–])\s(?:on\s)?$"
)
"""What stands before a day that ends a stretch: "from Friday 11 to Sunday 14 June"."""
_NO_DAY_OF_EVENT = lazy_pattern(
    r"\b(?:by|since|before|until|till|after|over|following|than|every|each|’s|'s)\s(?:the\s)?$", re.IGNORECASE
)
_ENDS = lazy_pattern(r"\b(?:until|till|through|by|before)\s$")
_STRETCH_AND_WORDS = lazy_pattern(r"^(?:by|since|before|until|till|last|past|late\slast)\b|s$", re.IGNORECASE)
_NEXT_DAY = lazy_pattern(r"\b(?:the\s(?:next|following)\sday|a\sday\slater)\b", re.IGNORECASE)
_SAME_DAY = lazy_pattern(
    r"\b(?:later\s(?:in\sthe|that|the\ssame)\sday|(?:the|that)\ssame\s(?:day|evening|afternoon|morning)"
    r"|that\s(?:day|evening|night|afternoon|morning))\b",
    re.IGNORECASE,
)
_WEEKDAYS = frozenset({"weekday", "weekdays"})
_VAGUE = frozenset({"ago", "year", "vi-ago"})
_IS_OPEN = lazy_pattern(r"(?:day|days)(?:-.*)?")
_LONGEST_EVENT = 100
_LONG_OVER_DAYS = 60


def day_after(
    text: str, dates: Sequence[DateExpression], offset: int, published: PartialDate | None
) -> When | None:
    """Return the first date behind `offset`, else the first; "Tuesday and Wednesday" is both."""
    later = [date for date in dates if date.span.start >= offset]
    if len(later) < len(dates):  # "On Wednesday … until Thursday night"
        later = [
            date for date in later if not _ENDS.search(text, max(0, date.span.start - 9), date.span.start)
        ]
    for chosen in (later, dates):
        if chosen:
            return _joined(text, chosen, published)
    return None


def _joined(text: str, dates: Sequence[DateExpression], published: PartialDate | None) -> When | None:
    first = dates[0]
    if finer := _within_it(text, dates, published):
        return _joined(text, finer, published)
    when = when_announced(text, first, published)
    if when is None or when.last is not None:
        return when
    if len(dates) > 1:
        between = text[first.span.end : dates[1].span.start]
        if first.rule == "today" and dates[1].rule != "today" and between in (" ", ", "):
            return _joined(text, dates[1:], published)  # "tomorrow August 24"
        other = _following(when, when_announced(text, dates[1], published), dates[1])
        if other is not None and _is_spell(when, other, between):
            return When(when.first, other.first)
        if (
            other
            and first.rule in _WEEKDAYS
            and dates[1].rule not in _WEEKDAYS
            and _IN_BRACKETS.fullmatch(between)
        ):
            return other  # "next Saturday (June 15)"
    return _from_first(text, first, when)


def _following(first: When, other: When | None, date: DateExpression) -> When | None:
    """Return the second of two days: a weekday comes after the first, not before it."""
    if other is None or date.rule not in _WEEKDAYS or other.last or other.earliest() > first.earliest():
        return other
    return When(PartialDate.of_day(other.earliest() + _WEEK))


def _within_it(
    text: str, dates: Sequence[DateExpression], published: PartialDate | None
) -> Sequence[DateExpression]:
    """Return the dates from the first day on behind its year or month: "this year on Sunday"."""
    whole = when_announced(text, dates[0], published)
    if whole is None or whole.precision is Precision.DAY:
        return ()
    for number, date in enumerate(dates[1:], 1):
        when = when_announced(text, date, published)
        if when and when.precision is Precision.DAY and when.overlaps(whole):
            return dates[number:]
    return ()


def _is_spell(one: When, other: When, between: str) -> bool:
    """Tell whether two days make a stretch: "Friday to Sunday"; "Monday and Friday" do not."""
    if not _JOINED.fullmatch(between) or other.last is not None or _precisions(one, other) != {Precision.DAY}:
        return False
    days = (other.earliest() - one.earliest()).days
    return days == 1 if "and" in between else 0 < days <= _LONGEST_EVENT


def _precisions(*whens: When) -> set[Precision]:
    return {when.precision for when in whens if when.has_year}


def _from_first(text: str, date: DateExpression, when: When) -> When:
    """Return the stretch that ends on the day, if a lower number stands before it."""
    before = _FIRST_OF_TWO.search(text, max(0, date.span.start - 30), date.span.start)
    day = when.first.day
    if before is None or day is None or not 0 < int(before["day"]) < day:
        return when
    start = PartialDate(year=when.first.year, month=when.first.month, day=int(before["day"]))
    return When(start, when.first)


def when_announced(text: str, date: DateExpression, published: PartialDate | None) -> When | None:
    """Return what a date means where it is announced: a weekday is the next one, not the last."""
    when = date.when
    if when is None or published is None or published.day is None:
        return when
    if date.rule not in _WEEKDAYS:
        return _next_year(when, published) if _IS_OPEN.fullmatch(date.rule) and date.is_inferred else when
    words = date.span.slice(text)
    if when.latest() >= published.earliest() or re.match(r"(?:last|past)\b", words, re.IGNORECASE):
        return when
    shifted = PartialDate.of_day(when.first.earliest() + _WEEK)
    last = PartialDate.of_day(when.last.earliest() + _WEEK) if when.last else None
    return When(shifted, last)


def _next_year(when: When, published: PartialDate) -> When:
    """Return a day without a year that is long over in the year after: what is announced is to come."""
    if when.precision is not Precision.DAY or (published.earliest() - when.latest()).days < _LONG_OVER_DAYS:
        return when
    return When(_in_next_year(when.first), _in_next_year(when.last) if when.last else None)


def _in_next_year(day: PartialDate) -> PartialDate:
    is_leap_day = (day.month, day.day) == (2, 29)
    return PartialDate(year=(day.year or 0) + 1, month=day.month, day=28 if is_leap_day else day.day)


def day_told_before(words: str, last: When | None) -> When | None:
    """Return the day that "the next day" or "later in the day" means behind the last one that was named."""
    if last is None or not last.has_year:
        return None
    if _NEXT_DAY.search(words):
        return When(PartialDate.of_day(last.first.earliest() + dt.timedelta(days=1)))
    return last if _SAME_DAY.search(words) else None


def tells_day(words: str) -> bool:
    """Tell whether words name a day by the one before: "the next day"."""
    return _NEXT_DAY.search(words) is not None or _SAME_DAY.search(words) is not None


def is_day_to_come(
    text: str, date: DateExpression, published: PartialDate | None, *, or_month: bool = False
) -> bool:
    """Tell whether a date names a day, some days or a month, in which something can be planned."""
    if date.rule in _VAGUE or _NO_DAY_OF_EVENT.search(text, max(0, date.span.start - 14), date.span.start):
        return False
    if _STRETCH_AND_WORDS.search(date.span.slice(text)) or text.startswith(("’s", "'s"), date.span.end):
        return False
    when = when_announced(text, date, published)
    if when is None:
        return date.rule in _WEEKDAYS or date.rule == "today"
    if when.precision is not Precision.DAY and not (or_month and when.precision is Precision.MONTH):
        return False
    return published is None or not when.has_year or when.latest() >= published.earliest()
