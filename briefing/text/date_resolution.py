"""What a date means beside the day a text was written: open years, weekdays, "last month"."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from enum import Enum
from functools import cache, lru_cache
from operator import itemgetter

from briefing.model.spans import Span
from briefing.model.when import PartialDate, When
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives, first_letters

_FREELY_NEAR_DAYS = 60
"""Within two months the nearest year wins whatever the tense: "had registered to attend on October 25"."""
_WRONG_TENSE = 5
SATURDAY = 5
"""The day of the week, counted from Monday as 0."""
_NEARBY = 320


class Tense(Enum):
    """Where the words around a date look."""

    PAST = -1
    OPEN = 0
    FUTURE = 1


def tense_around(text: str, span: Span, scope: Span) -> Tense:
    """Return the tense of the verb nearest to a date in its sentence; what stands before it counts first."""
    if _FUTURE_AFTER.match(text, span.end, scope.end):
        return Tense.FUTURE  # "a return on Sunday would be early"
    tensed = _tensed(text, scope)
    number = bisect_left(tensed, span.start, key=itemgetter(0)) - 1
    if number >= 0 and _is_near(tensed[number][1], span.start) and tensed[number][2] is not Tense.OPEN:
        return tensed[number][2]
    if _REGULAR_PAST.match(text, span.end, scope.end):
        return Tense.PAST  # "on Thursday approved a bill that will …"
    if _RELATIVE_CLAUSE.match(text, span.end, scope.end):
        return Tense.OPEN
    following = bisect_left(tensed, span.end, key=itemgetter(0))
    if following < len(tensed) and _is_near(span.end, tensed[following][0]):
        return tensed[following][2]
    start = max(scope.start, span.start - _NEARBY, tensed[number][1] if number >= 0 else 0)
    return Tense.PAST if _has_past(text, scope, Span(start, max(start, span.start))) else Tense.OPEN


def looks_ahead(text: str, span: Span, scope: Span) -> bool:
    """Tell whether a verb of the future follows a date: "for the second quarter, it said it expects"."""
    tensed = _tensed(text, scope)
    following = bisect_left(tensed, span.end, key=itemgetter(0))
    near = (tense for start, _, tense in tensed[following : following + 4] if _is_near(span.end, start))
    return next((tense for tense in near if tense is not Tense.PAST), None) is Tense.FUTURE


def _is_near(left: int, right: int) -> bool:
    return right - left <= _NEARBY


@lru_cache(maxsize=16)
def _tensed(text: str, scope: Span) -> tuple[tuple[int, int, Tense], ...]:
    """Return the verbs of a stretch with their tenses, and its sentence breaks as open, in order."""
    verbs = _tense_pattern().finditer(text, scope.start, scope.end)
    found = [(m.start(), m.end(), Tense.FUTURE if m["future"] else Tense.PAST) for m in verbs]
    breaks = _SENTENCE_BREAK.finditer(text, scope.start, scope.end)
    return tuple(sorted([*found, *((m.start(), m.end(), Tense.OPEN) for m in breaks)], key=itemgetter(0)))


def _has_past(text: str, scope: Span, within: Span) -> bool:
    pasts = _regular_pasts(text, scope)
    number = bisect_left(pasts, within.start, key=itemgetter(0))
    return number < len(pasts) and pasts[number][1] <= within.end


@lru_cache(maxsize=16)
def _regular_pasts(text: str, scope: Span) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in _PAST_BEFORE.finditer(text, scope.start, scope.end))


def with_nearest_year(when: When, reference: PartialDate, tense: Tense) -> When:
    """Return an open date in the year that lies nearest to `reference`; a far date must fit the tense."""
    year = reference.year or 0
    if reference.month is None:
        return _in_year(when, year)
    today = _middle(reference)

    def distance(candidate: When) -> int:
        days = (candidate.earliest() - today).days
        if candidate.earliest() <= today <= candidate.latest():
            days = 0
        is_wrong = days * tense.value < 0 and abs(days) > _FREELY_NEAR_DAYS
        return abs(days) * (_WRONG_TENSE if is_wrong else 1)

    return min((_in_year(when, candidate) for candidate in (year, year - 1, year + 1)), key=distance)


def with_weekday(reference: PartialDate, weekday: int, tense: Tense, *, is_other_week: bool) -> When | None:
    """Return the day that "on Tuesday" means; None where the reference is no day."""
    if reference.day is None:
        return None
    today = reference.earliest()
    ahead = (weekday - today.weekday()) % 7
    if tense is Tense.FUTURE:
        days = ahead or (7 if is_other_week else 0)
    else:
        days = ahead - 7 if ahead else (-7 if is_other_week else 0)
    return When(PartialDate.of_day(today + dt.timedelta(days=days)))


def up_to_weekday(first: When, weekday: float) -> When:
    """Return the days from one day to the next such weekday after it: "from Tuesday to Friday"."""
    start = first.earliest()
    days = (int(weekday) - start.weekday()) % 7
    return When(first.first, PartialDate.of_day(start + dt.timedelta(days=days))) if days else first


def with_shifted_month(reference: PartialDate, month: int, shift: int) -> When:
    """Return what "last October" (-1), "this October" (0) or "next October" (1) means."""
    year, now = reference.year or 0, reference.month or month
    if shift < 0 and month >= now:
        year -= 1
    elif shift > 0 and month <= now:
        year += 1
    return When(PartialDate(year=year, month=month))


def shift_unit(reference: PartialDate, unit: str, by: int) -> When | None:
    """Return the day, week, month, quarter or year `by` units from the reference's own."""
    year = reference.year or 0
    if unit == "year":
        return When(PartialDate(year=year + by))
    if reference.month is None:
        return None
    if unit == "month":
        return When(_shift_month(reference, by))
    if unit == "quarter":
        index = year * 4 + (reference.month - 1) // 3 + by
        return When(PartialDate(year=index // 4, quarter=index % 4 + 1))
    if reference.day is None:
        return None
    today = reference.earliest()
    if unit in ("week", "weekend"):
        monday = today + dt.timedelta(weeks=by, days=-today.weekday())
        first = monday + dt.timedelta(days=SATURDAY) if unit == "weekend" else monday
        return When(PartialDate.of_day(first), PartialDate.of_day(monday + dt.timedelta(days=6)))
    return When(PartialDate.of_day(today + dt.timedelta(days=by)))


def units_before(reference: PartialDate, count: int, unit: str) -> When | None:
    """Return what "two years ago" means, as exactly as the unit is."""
    if unit == "decade":
        return shift_unit(reference, "year", -10 * count)
    return shift_unit(reference, unit, -count)


def _in_year(when: When, year: int) -> When:
    first = _with_year(when.first, year)
    if when.last is None:
        return When(first)
    runs_over = (when.last.month or 0) < (when.first.month or 0)
    return When(first, _with_year(when.last, year + runs_over))


def _with_year(date: PartialDate, year: int) -> PartialDate:
    if date.month == 2 and date.day == 29:
        while year % 4 or (year % 100 == 0 and year % 400):
            year -= 1
    return PartialDate(year=year, month=date.month, day=date.day)


def _middle(reference: PartialDate) -> dt.date:
    return reference.earliest() + (reference.latest() - reference.earliest()) // 2


def _shift_month(reference: PartialDate, by: int) -> PartialDate:
    index = (reference.year or 0) * 12 + (reference.month or 1) - 1 + by
    return PartialDate(year=index // 12, month=index % 12 + 1)


_REGULAR_PAST = re.compile(
    r"\s(?:morning\s|afternoon\s|evening\s|night\s)?(?:\w+ly\s)?(?!expected|scheduled|planned|slated)[a-z]{2,}ed\b"
)
_FUTURE_AFTER = re.compile(r"\s(?:will|would|could)\b")
_PAST_BEFORE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[A-Z][a-z]+)\s(?:[a-z]+ly\s)?[a-z]{2,}ed\b")
_RELATIVE_CLAUSE = re.compile(r"\s(?:that|which|who)\b")
_SENTENCE_BREAK = re.compile(r"(?:(?<![ap]\.m)\.|[!?;])\s+(?=[A-Z“\"])|\n")


@cache
def _tense_pattern() -> re.Pattern[str]:
    future, past = word_list("dates", "future"), word_list("dates", "past")
    # "will be held" is one verb, and looks forward
    return re.compile(
        rf"""
        \b{first_letters(*future, *past)}
        (?:(?P<future>{alternatives(*future)})(?:\s(?:also\s)?be\s\w+)?
           |(?P<past>{alternatives(*past)}))\b
        """,
        re.VERBOSE | re.IGNORECASE,
    )
