"""What "today" means in the mouth of somebody who spoke the day before the article came out."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.model.spans import Span
from briefing.model.when import PartialDate, When
from briefing.text.dates import DateExpression
from briefing.text.quotation_marks import find_quotations

_RULE = "today"


def with_spoken_days(
    text: str, paragraphs: Sequence[Span], dates: Sequence[DateExpression], published: PartialDate
) -> tuple[DateExpression, ...]:
    """Return the dates, each "today" of a quotation taken for the day before where that is told of.

    The reporter must name the day before, and nowhere the day of publication itself: "The minister opened the
    bridge on Sunday. “Today we build,” she said", printed on Monday.
    """
    if published.day is None or not any(date.rule == _RULE for date in dates):
        return tuple(dates)
    quoted = [quotation.inside for quotation in find_quotations(text, paragraphs)]
    told = {date.when for date in dates if not _is_within(quoted, date.span)}
    before = When(PartialDate.of_day(published.earliest() - dt.timedelta(days=1)))
    if before not in told or When(published) in told:
        return tuple(dates)
    return tuple(
        _a_day_earlier(date) if date.rule == _RULE and _is_within(quoted, date.span) else date
        for date in dates
    )


def _a_day_earlier(date: DateExpression) -> DateExpression:
    if date.when is None:
        return date
    return replace(date, when=When(PartialDate.of_day(date.when.earliest() - dt.timedelta(days=1))))


def _is_within(quoted: Sequence[Span], span: Span) -> bool:
    number = bisect_right(quoted, span.start, key=lambda quotation: quotation.start) - 1
    return number >= 0 and quoted[number].contains(span)
