"""Dates in running text, English and Vietnamese, with the precision the words give them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.model.spans import Span
from briefing.model.when import PartialDate, When
from briefing.text.date_resolution import (
    SATURDAY,
    Tense,
    looks_ahead,
    shift_unit,
    tense_around,
    units_before,
    up_to_weekday,
    with_nearest_year,
    with_shifted_month,
    with_weekday,
)
from briefing.text.english_dates import english_patterns
from briefing.text.lexicon import word_set
from briefing.text.number_words import word_values
from briefing.text.periods import read_period
from briefing.text.vietnamese_dates import vietnamese_patterns
from briefing.text.written_dates import is_ambiguous, read_month, read_quarter, read_written_date

RELATIVE_RULES = frozenset(
    {
        "today",
        "relative",
        "ago",
        "weekday",
        "weekdays",
        "month-relative",
        "month-of-relative-year",
        "prior",
        "vi-today",
        "vi-tomorrow",
        "vi-relative",
        "vi-ago",
    }
)
"""The rules whose dates mean nothing without the day the text was written."""

_PERIOD_RULES = frozenset({"first-units", "half-of-relative-year", "same-period", "months-up-to", "prior"})
_SHIFTS = {"last": -1, "this": 0, "next": 1, "nay": 0, "này": 0, "ngoái": -1, "trước": -1, "sau": 1, "tới": 1}
_OFFSETS = {
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
    "last night": -1,
    "nay": 0,
    "qua": -1,
    "kia": -2,
    "mai": 1,
}
_UNITS = {"năm": "year", "tháng": "month", "tuần": "week", "quý": "quarter", "ngày": "day"}
_LAWS = frozenset(
    {"Law", "Laws", "Act", "Code", "Constitution", "Ordinance", "Decree", "Regulation", "Directive", "Bill"}
)
_LAW_NAME = re.compile(
    r"(?:\s(?:(?:of|on|and|the|for)\s)?[A-Z][\w-]*){0,6}?\s(?:Law|Act|Code|Agenda|Vision|Plan|Decree)s?\b"
    r"|\s(?:[a-z]+\s){0,2}?(?:law|act|code|budget|decree|constitution|strategy|target)s?\b"
)
_LAST_WORD = re.compile(r"(\w+)\s$")
_NEARBY = 160
_TOLD_LATELY = 6
"""Dates before a period among which the one it is told from is looked for."""
_IS_ON = re.compile(r"\b(?:(?:is|are)\son|(?:kicking\soff|starting|scheduled|slated)(?:\son)?)\s$")
_INFINITIVE = re.compile(
    r"\b(?:to|must|should|can|could|may|might|not)\s[a-z]+\b(?!\sto\s[\d$])|\bdue\sby\s$"
)


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
    spoken: Sequence[When] = (),
) -> tuple[DateExpression, ...]:
    """Return the dates of a text in their order.

    Args:
        text: the whole text, so that spans are offsets into it.
        within: where to look; all of the text if None.
        reference: the day (or month, or year) the text was written; a missing year and relative dates are
            resolved against it and marked inferred.
        day_first: how to read 12/05/2025 where both orders make a date.
        language: "en" or "vi".
        spoken: dates told shortly before, beside which "the previous month" is read.
    """
    scope = within or Span(0, len(text))
    patterns = vietnamese_patterns if language == "vi" else english_patterns
    candidates = [
        (match, rule)
        for rule, pattern in patterns(text, scope.start, scope.end)
        for match in pattern.finditer(text, scope.start, scope.end)
    ]
    candidates.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    resolver = _Resolver(text, scope, reference, day_first=day_first)
    resolver.spoken += spoken
    found: list[DateExpression] = []
    for match, rule in candidates:
        if found and match.start() < found[-1].span.end:
            continue
        expression = resolver.resolve(match, rule)
        if expression:
            found.append(expression)
            if expression.when is not None and rule != "prior":
                resolver.spoken.append(expression.when)
    return tuple(found)


class _Resolver:
    """Turn matches of the forms into dates."""

    def __init__(self, text: str, scope: Span, reference: PartialDate | None, *, day_first: bool) -> None:
        self.text = text
        self.scope = scope
        self.reference = reference if reference is not None and reference.year is not None else None
        self.day_first = day_first
        self.spoken: list[When] = []

    def resolve(self, match: re.Match[str], rule: str) -> DateExpression | None:
        """Return the date of a match, or None where its words make no date."""
        parts = {name: value for name, value in match.groupdict().items() if value is not None}
        span = Span(match.start(), match.end())
        if rule == "year" and match[0].startswith("of ") and self._word_before(span) in _LAWS:
            return None  # "the Information Security Law of 2015" names a law
        if rule == "quarter" and "year" not in parts and self._is_of_game(span):
            return None
        if rule == "year-of-event" and _LAW_NAME.match(self.text, span.end, self.scope.end):
            return None
        if rule in _PERIOD_RULES:
            tense = tense_around(self.text, span, self.scope)
            when = read_period(rule, parts, self.spoken[-_TOLD_LATELY:], self.reference, tense)
            is_inferred = "year" not in parts or rule == "same-period"
            return DateExpression(span=span, when=when, is_inferred=is_inferred, rule=rule) if when else None
        if rule in RELATIVE_RULES:
            if "weekday" in parts and self._word_before(span).lower() in word_set("dates", "weekday_names"):
                return None
            when = self._relative(self.reference, parts, span) if self.reference else None
            return DateExpression(span=span, when=when, is_inferred=True, rule=rule)
        try:
            when = read_written_date(parts, day_first=self.day_first)
        except ValueError:  # 31 June, month 13, an interval that runs backwards
            return None
        if when is not None and when.has_year:
            return DateExpression(span=span, when=when, is_inferred=is_ambiguous(parts), rule=rule)
        if self.reference is None:
            return DateExpression(span=span, when=when, rule=rule)
        dated = self._with_year(self.reference, when, parts, span)
        return DateExpression(span=span, when=dated, is_inferred=True, rule=rule)

    def _with_year(
        self, reference: PartialDate, when: When | None, parts: Mapping[str, str], span: Span
    ) -> When:
        """Give an open date the year that fits the reference and the tense best."""
        if when is None:
            return self._quarter(reference, parts, span)
        if self.text.startswith(("by ", "By ", "until ", "Until "), span.start):
            return with_nearest_year(when, reference, Tense.OPEN)
        is_since = self.text.startswith(("since ", "Since "), span.start)
        tense = Tense.PAST if is_since else tense_around(self.text, span, self.scope)
        return with_nearest_year(when, reference, tense)

    def _quarter(self, reference: PartialDate, parts: Mapping[str, str], span: Span) -> When:
        """Return the quarter of the year that is named, or of the last one where what was is told."""
        year, quarter = reference.year or 0, read_quarter(parts)
        if "quarter_shift" in parts:
            return When(PartialDate(year=year + _SHIFTS[parts["quarter_shift"].lower()], quarter=quarter))
        when = When(PartialDate(year=year, quarter=quarter))
        is_not_over = reference.month is not None and when.latest() > reference.latest()
        is_told = is_not_over and tense_around(self.text, span, self.scope) is Tense.PAST
        if is_told and not looks_ahead(self.text, span, self.scope):
            return When(PartialDate(year=year - 1, quarter=quarter))
        return when

    def _relative(self, reference: PartialDate, parts: Mapping[str, str], span: Span) -> When | None:
        written_shift = parts.get("shift", parts.get("shift_vi", "this"))
        shift = _SHIFTS[written_shift.lower().split()[-1]]
        unit = _UNITS.get(parts.get("unit_vi", "").lower(), parts.get("unit", "day").lower())
        if "weekday" in parts:
            weekdays = word_values("dates", "weekdays")
            weekday = int(weekdays[parts["weekday"].lower()])
            told = {-1: Tense.PAST, 1: Tense.FUTURE}.get(shift)
            tense = told or self._set_for(span) or tense_around(self.text, span, self.scope)
            when = with_weekday(reference, weekday, tense, is_other_week=shift != 0)
            return up_to_weekday(when, weekdays[parts["last"].lower()]) if when and "last" in parts else when
        if "month" in parts and "unit" in parts:
            return When(PartialDate(year=(reference.year or 0) + shift, month=read_month(parts["month"])))
        if "month" in parts:
            return with_shifted_month(reference, read_month(parts["month"]), shift)
        if "count" in parts:
            return units_before(reference, _count(parts["count"]), unit)
        if unit == "weekend" and shift == 0 and reference.day is not None:
            is_ahead = reference.earliest().weekday() < SATURDAY
            is_over = is_ahead and tense_around(self.text, span, self.scope) is Tense.PAST
            shift = -1 if is_over and not looks_ahead(self.text, span, self.scope) else 0
        if "unit" in parts or "unit_vi" in parts:
            return shift_unit(reference, unit, shift)
        offset = parts.get("offset", parts.get("offset_vi", parts.get("tomorrow_vi", "today")))
        return shift_unit(reference, "day", _OFFSETS[" ".join(offset.lower().split())])

    def _set_for(self, span: Span) -> Tense | None:
        """Return the future for what is set "for Thursday", "by Friday", is "on Sunday" or "starting Monday".

        What "had grown by Friday" is over; what somebody was told "to do by Friday" is not.
        """
        word = self._word_before(span).lower()
        if word == "by" and self.text.startswith(("’s", "'s"), span.end):
            return None  # "areas hit by Saturday's storm"
        if word == "by" and not _INFINITIVE.search(
            self.text, max(self.scope.start, span.start - 90), span.start
        ):
            return None
        is_planned = _IS_ON.search(self.text, max(self.scope.start, span.start - 18), span.start) is not None
        return Tense.FUTURE if is_planned or word in ("for", "by", "until", "till") else None

    def _is_of_game(self, span: Span) -> bool:
        start, end = max(self.scope.start, span.start - _NEARBY), min(self.scope.end, span.end + _NEARBY)
        words = self.text[start:end].lower().split()
        return not word_set("dates", "games").isdisjoint(word.strip(".,;") for word in words)

    def _word_before(self, span: Span) -> str:
        before = _LAST_WORD.search(self.text, max(self.scope.start, span.start - 16), span.start)
        return before[1] if before else ""


def _count(written: str) -> int:
    if written.isdigit():
        return int(written)
    values = word_values("dates", "counts") | word_values("dates", "vietnamese_months")
    return int(values[written.lower()])
