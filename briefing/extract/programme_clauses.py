"""One clause of an article that may announce an event, and what a rule reads in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from briefing.extract.dating import DatedSentence
from briefing.extract.passages import Passage
from briefing.extract.programme_days import day_after, is_day_to_come, when_announced
from briefing.extract.programme_forms import (
    AS_AT,
    AS_AT_LEAD,
    CLAUSE_END,
    CLAUSE_START,
    FUTURE_FORM,
    IS_ON,
    OPENS,
    TAKES_PLACE,
)
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.spans import Span
from briefing.model.when import PartialDate, Precision, When
from briefing.text.dates import DateExpression
from briefing.text.lazy_patterns import lazy_pattern

_ASIDE = lazy_pattern(r"\s[-–—]\s[^–—]{2,160}\s[-–—]\s$")
"""Before the verb of its subject: "leaders of five states — Laos among them — will meet"."""
_JOINT = lazy_pattern(r"[,;]?\s(?:and|while|then)\s(?=(?:the|an?|its|their)\s|[A-Z])")
_BEHIND = lazy_pattern(r"[\s,;:”\"–—-]*(?:(?:and|while|but|then|with|also)\s)*")
_AGAINST = lazy_pattern(r",?\s(?:while|whereas)\s(?=(?:on|in|at|the|an?|he|she|they|its|their)\s|[A-Z])|;\s")
_SET_AGAINST = frozenset({"while", "whereas"})
_MOST_SIDES = 4
_SHORTEST_REST = 30
_LONGEST_SUBJECT = 90
_WORD = lazy_pattern(r"[^\W\d_]+")
_ARE = frozenset({"is", "are"})
_NAME_FOLLOWS = lazy_pattern(r"\s[A-Z][a-z]")
_SETS_DAY = lazy_pattern(r"(?:\b(?:on|next|this|last|until|from|by|and|to)|[,.)(\d])\s?$", re.IGNORECASE)
_IN_NAMES = frozenset({"year-of-event", "month-of-event"})
"""Dates that name an event and do not say when it is: "the 2016 election"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Hold one clause of the article and what stands in it; its cues are the words of its sentence."""

    text: str
    span: Span
    passage: Passage
    dates: tuple[DatedSentence, ...]
    published: PartialDate | None = None
    cues: frozenset[str] = frozenset()
    is_itinerary: bool = False

    @property
    def words(self) -> str:
        """Return the clause as printed."""
        return self.span.slice(self.text)

    def when_after(self, offset: int, span: Span | None = None) -> When | None:
        """Return the first date behind `offset`, else the first from where `span` begins; no as-at date.

        What stands before the span says when somebody spoke, not when the event is.
        """
        within = span or self.span
        usable = [d for d in self._usable() if within.start <= d.span.start < within.end]
        to_come = [
            date for date in usable if not self.is_past(when_announced(self.text, date, self.published))
        ]
        if usable and not to_come and "will" not in self.cues:
            return usable[0].when
        return day_after(self.text, to_come, offset, self.published)

    def when_within(self, start: int, end: int) -> When | None:
        """Return the first date between two places."""
        within = (date for date in self._usable() if start <= date.span.start < end)
        return next((when_announced(self.text, date, self.published) for date in within), None)

    def is_on_a_day(self, span: Span, *, or_month: bool = False) -> bool:
        """Tell whether a day to come, or a month, stands in a part of the clause."""
        return any(
            span.start <= entry.expression.span.start < span.end
            and is_day_to_come(self.text, entry.expression, self.published, or_month=or_month)
            for entry in self.dates
        )

    def last_day(self) -> When | None:
        """Return the last day that the clause names."""
        days = (when_announced(self.text, entry.expression, self.published) for entry in self.dates)
        named = [day for day in days if day and day.precision is Precision.DAY and day.last is None]
        return named[-1] if named else None

    def sides(self) -> tuple[Clause, ...]:
        """Return the clause, or its sides if it sets two against each other: "…, while on Saturday …"."""
        if self.cues.isdisjoint(_SET_AGAINST) and ";" not in self.words:
            return (self,)
        joints = list(islice(_AGAINST.finditer(self.text, self.span.start, self.span.end), _MOST_SIDES))
        if not joints:
            return (self,)
        starts = [self.span.start, *(joint.end() for joint in joints)]
        ends = [*(joint.start() for joint in joints), self.span.end]
        return tuple(self._part(Span(start, end)) for start, end in zip(starts, ends, strict=True))

    def _part(self, part: Span) -> Clause:
        words = cues(part.slice(self.text))
        return replace(self, span=part, dates=_within(self.dates, part), cues=words)

    def before(self, start: int) -> Clause | None:
        """Return what stands before a part of the clause, if it may announce something by itself."""
        return self._part(Span(self.span.start, start)) if start - self.span.start >= _SHORTEST_REST else None

    def behind(self, end: int) -> Clause | None:
        """Return what follows a part of the clause, if it may announce something more."""
        joint = _BEHIND.match(self.text, end, self.span.end)
        start = joint.end() if joint else end
        if self.span.end - start < _SHORTEST_REST:
            return None
        return self._part(Span(start, self.span.end))

    def is_past(self, when: When | None) -> bool:
        """Tell whether a day lies before the article's own."""
        if when is None or self.published is None or self.published.day is None or not when.has_year:
            return False
        return when.precision is Precision.DAY and when.latest() < self.published.earliest()

    def _usable(self) -> list[DateExpression]:
        return [
            entry.expression
            for entry in self.dates
            if entry.expression.when
            and entry.expression.rule not in _IN_NAMES
            and not self._is_in_name(entry.expression)
            and not AS_AT.search(
                self.text, max(0, entry.expression.span.start - 12), entry.expression.span.start
            )
        ]

    def _is_in_name(self, date: DateExpression) -> bool:
        """Tell whether a weekday belongs to the name that follows it: "will say Sunday Mass"."""
        if date.rule != "weekday" or not _NAME_FOLLOWS.match(self.text, date.span.end, self.span.end):
            return False
        before = _SETS_DAY.search(self.text, max(self.span.start, date.span.start - 12), date.span.start)
        return before is None and date.span.start > self.span.start

    def narrowed(self, verb: re.Match[str]) -> Span:
        """Return the part of the sentence around a verb, without attribution and other clauses."""
        starts = [m.end() for m in CLAUSE_START.finditer(self.text, self.span.start, verb.start())]
        stop = CLAUSE_END.search(self.text, verb.end(), self.span.end)
        start = starts[-1] if starts else self.span.start
        if start >= verb.start() - 1 and (aside := _ASIDE.search(self.text, self.span.start, start)):
            start = starts[-2] if len(starts) > 1 and starts[-2] < aside.start() else self.span.start
        as_at = AS_AT_LEAD.match(self.text[start : verb.start()])
        return Span(start + as_at.end() if as_at else start, stop.start() if stop else self.span.end)


def cues(sentence: str) -> frozenset[str]:
    """Return the words of a sentence, and "will" where its verb looks ahead in another way."""
    words = set(_WORD.findall(sentence.lower()))
    looks_ahead = not words.isdisjoint({"shall", "ll"}) or (
        "to" in words and not words.isdisjoint(_ARE) and FUTURE_FORM.search(sentence)
    )
    if looks_ahead:
        words.add("will")
    if "will" in words and not words.isdisjoint({"see", "have"}):
        words.add("will see")
    return frozenset(words)


def announcing_parts(clause: Clause) -> tuple[Clause, ...]:
    """Return the parts of "the parade is on Sunday and the concert will be held on Monday", none of one."""
    text, span = clause.text, clause.span
    verbs = sorted(
        verb.start()
        for form in (TAKES_PLACE, OPENS, IS_ON)
        for verb in form.finditer(text, span.start, span.end)
    )
    if len(verbs) < 2:
        return ()
    starts = [
        joint.end()
        for joint in _JOINT.finditer(text, verbs[0], verbs[-1])
        if any(joint.end() < verb <= joint.end() + _LONGEST_SUBJECT for verb in verbs)
    ]
    edges = [span.start, *starts, span.end]
    parts = (Span(start, end) for start, end in pairwise(edges))
    return (
        tuple(replace(clause, span=part, dates=_within(clause.dates, part)) for part in parts)
        if starts
        else ()
    )


def _within(dates: tuple[DatedSentence, ...], part: Span) -> tuple[DatedSentence, ...]:
    return tuple(entry for entry in dates if part.contains(entry.expression.span))


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Pair what a rule read with the words it read it from."""

    span: Span
    detail: ProgrammeDetail
    rule: str
    confidence: float
