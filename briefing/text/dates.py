"""Dates in running text, English and Vietnamese, with the precision the words give them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model.spans import Span
from briefing.model.when import PartialDate, When
from briefing.text.date_patterns import english_patterns, month_number, vietnamese_patterns, weekday_number
from briefing.text.date_resolution import (
    Tense,
    shift_unit,
    tense_around,
    units_before,
    with_nearest_year,
    with_weekday,
)
from briefing.text.lexicon import word_set
from briefing.text.number_words import word_values

_Groups = dict[str, str]
_CENTURY = 100
RELATIVE_RULES = frozenset(
    {"today", "relative", "ago", "weekday", "month-relative", "vi-today", "vi-tomorrow", "vi-relative", "vi-ago"}
)
"""The rules whose dates mean nothing without the day the text was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """Mark words that name a date; `when` is None where only a date of reference would tell.

    `is_inferred` marks a year, a day or an order of figures that the words leave open.
    """

    span: Span
    when: When | None
    is_inferred: bool = False
    rule: str = ""


def find_date_expressions(
    text: str,
    within: Span | None = None,
    *,
    reference: PartialDate | None = None,
    day_first: bool = True,
    language: str = "en",
) -> tuple[DateExpression, ...]:
    """Return the dates of a text in their order.

    Args:
        text: the whole text, so that spans are offsets into it.
        within: where to look; all of the text if None.
        reference: the day (or month, or year) the text was written; a missing year and relative dates are
            resolved against it and marked inferred.
        day_first: how to read 12/05/2025 where both orders make a date.
        language: "en" or "vi".
    """
    scope = within or Span(0, len(text))
    patterns = vietnamese_patterns() if language == "vi" else english_patterns()
    candidates = [
        (match, rule)
        for rule, pattern in patterns
        for match in pattern.finditer(text, scope.start, scope.end)
    ]
    candidates.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    resolver = _Resolver(text, scope, reference, day_first=day_first)
    found: list[DateExpression] = []
    for match, rule in candidates:
        if found and match.start() < found[-1].span.end:
            continue
        expression = resolver.resolve(match, rule)
        if expression:
            found.append(expression)
    return tuple(found)


class _Resolver:
    """Turn matches of the patterns into dates."""

    def __init__(self, text: str, scope: Span, reference: PartialDate | None, *, day_first: bool) -> None:
        self.text = text
        self.scope = scope
        self.reference = reference
        self.day_first = day_first

    def resolve(self, match: re.Match[str], rule: str) -> DateExpression | None:
        """Return the date of a match, or None where its figures make no date."""
        groups = {name: value for name, value in match.groupdict().items() if value is not None}
        span = Span(match.start(), match.end())
        try:
            if groups.keys() & {"offset", "offset_vi", "tomorrow_vi", "part", "shift", "shift_vi", "count", "weekday"}:
                if "decade" not in groups:
                    return self._relative(groups, span, rule)
            when, is_open = self._absolute(groups)
        except ValueError:  # 31 June, month 13, an interval that runs backwards
            return None
        if is_open:
            return self._with_year(when, span, rule)
        is_ambiguous = "first" in groups and int(groups["first"]) <= 12 and int(groups["second"]) <= 12
        is_ambiguous = is_ambiguous and groups["first"] != groups["second"]
        return DateExpression(span=span, when=when, is_inferred=is_ambiguous, rule=rule)

    def _absolute(self, groups: _Groups) -> tuple[When, bool]:
        """Return the date as written, and whether its year is open."""
        if "decade" in groups:
            year = int(groups["decade"] + "0")
            start, end = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(groups.get("part", "").lower(), (0, 9))
            return _interval(PartialDate(year=year + start), PartialDate(year=year + end)), False
        if "half" in groups:
            year, start = int(groups["year"]), 1 if groups["half"].lower() == "first" else 7
            return _interval(PartialDate(year=year, month=start), PartialDate(year=year, month=start + 5)), False
        if "first" in groups:
            return When(self._figures(groups)), False
        written = groups.get("year") or groups.get("year_glued")
        year = int(written) if written else None
        quarter = _quarter(groups)
        if quarter:
            return When(PartialDate(year=year or 1, quarter=quarter)), year is None
        month, month2 = _month(groups, ""), _month(groups, "2")
        if month is None:
            first = PartialDate(year=year)
            return (_interval(first, PartialDate(year=_second_year(year, groups["year2"]))), False) if "year2" in groups else (When(first), False)
        day, day2 = _day(groups, "day"), _day(groups, "day2")
        if month2 is None and day2 is None:
            return When(PartialDate(year=year, month=month, day=day)), year is None
        last_month = month2 or month
        first_year = int(groups["year_first"]) if "year_first" in groups else year
        if year is not None and first_year == year and last_month < month:
            first_year = year - 1  # "from November to March 2025"
        last = PartialDate(year=year, month=last_month, day=day2)
        return _interval(PartialDate(year=first_year, month=month, day=day), last), year is None

    def _figures(self, groups: _Groups) -> PartialDate:
        first, second, year = int(groups["first"]), int(groups["second"]), int(groups["year"])
        is_day_first = first > 12 or (self.day_first and second <= 12)
        day, month = (first, second) if is_day_first else (second, first)
        return PartialDate(year=year, month=month, day=day)

    def _with_year(self, when: When, span: Span, rule: str) -> DateExpression:
        """Give an open date the year that fits the reference and the tense best."""
        if when.first.quarter is not None:
            if self.reference is None or self.reference.year is None:
                return DateExpression(span=span, when=None, is_inferred=True, rule=rule)
            dated = When(PartialDate(year=self.reference.year, quarter=when.first.quarter))
            return DateExpression(span=span, when=dated, is_inferred=True, rule=rule)
        if self.reference is None or self.reference.year is None:
            return DateExpression(span=span, when=when, rule=rule)
        tense = tense_around(self.text, span, self.scope)
        return DateExpression(span=span, when=with_nearest_year(when, self.reference, tense), is_inferred=True, rule=rule)

    def _relative(self, groups: _Groups, span: Span, rule: str) -> DateExpression | None:
        reference = self.reference
        if "weekday" in groups and self._is_weekday_name(span):
            return None
        when = None if reference is None or reference.year is None else self._relative_to(reference, groups, span)
        return DateExpression(span=span, when=when, is_inferred=True, rule=rule)

    def _relative_to(self, reference: PartialDate, groups: _Groups, span: Span) -> When | None:
        shift = _SHIFTS.get(groups.get("shift", groups.get("shift_vi", "this")).lower().split()[-1], 0)
        if "weekday" in groups:
            tense = tense_around(self.text, span, self.scope)
            tense = {-1: Tense.PAST, 1: Tense.FUTURE}.get(shift, tense)
            return with_weekday(reference, weekday_number(groups["weekday"]), tense, is_other_week="shift" in groups)
        if "month" in groups:
            month = month_number(groups["month"])
            now = reference.month or month
            year = (reference.year or 0) + (-1 if shift < 0 and month >= now else 1 if shift > 0 and month <= now else 0)
            return When(PartialDate(year=year, month=month))
        unit = _VIETNAMESE_UNITS.get(groups.get("unit_vi", "").lower()) or groups.get("unit", "day").lower()
        if "count" in groups:
            return units_before(reference, _count(groups["count"]), unit)
        offset = groups.get("offset", groups.get("offset_vi", "tomorrow" if "tomorrow_vi" in groups else "today"))
        return shift_unit(reference, unit, shift if "unit" in groups or "unit_vi" in groups else _OFFSETS[offset.lower()])

    def _is_weekday_name(self, span: Span) -> bool:
        before = _LAST_WORD.search(self.text, max(self.scope.start, span.start - 16), span.start)
        return before is not None and before[1].lower() in word_set("dates", "weekday_names")


_LAST_WORD = re.compile(r"(\w+)\s$")
_SHIFTS = {"last": -1, "this": 0, "next": 1, "nay": 0, "này": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1}
_OFFSETS = {"yesterday": -1, "today": 0, "tomorrow": 1, "nay": 0, "qua": -1, "kia": -2}
_VIETNAMESE_UNITS = {"năm": "year", "tháng": "month", "tuần": "week", "quý": "quarter", "ngày": "day"}


def _interval(first: PartialDate, last: PartialDate) -> When:
    if first.year is not None and last.earliest() <= first.earliest():
        raise ValueError("the interval runs backwards")
    return When(first, last)


def _second_year(first: int | None, written: str) -> int:
    year = int(written)
    return year if year >= _CENTURY else (first or 0) // _CENTURY * _CENTURY + year


def _quarter(groups: _Groups) -> int | None:
    written = groups.get("quarter", groups.get("quarter_figure"))
    if written is None:
        return None
    values = word_values("dates", "quarters")
    return int(values.get(written.lower()) or values[written.upper()])


def _month(groups: _Groups, place: str) -> int | None:
    if f"month{place}" in groups:
        return month_number(groups[f"month{place}"])
    written = groups.get(f"month{place}_vi", groups.get("month_figure") if not place else None)
    if written is None:
        return None
    return int(written) if written.isdigit() else int(word_values("dates", "vietnamese_months")[written.lower()])


def _day(groups: _Groups, name: str) -> int | None:
    return int(re.sub(r"\D", "", groups[name])) if name in groups else None


def _count(written: str) -> int:
    if written.isdigit():
        return int(written)
    values = word_values("dates", "counts") | word_values("dates", "vietnamese_months")
    return int(values[written.lower()])
