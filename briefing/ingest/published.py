"""When an article was published: by the line beside its headline, its address or its dateline."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from briefing.ingest.labelled import LabelledText
from briefing.ingest.outlets import outlet_named, writes_day_first
from briefing.ingest.publication_dates import (
    WrittenDate,
    find_date_in_address,
    find_named_days,
    find_written_date,
)
from briefing.model.article import ABSENT, Datum, FieldState, LabelKind
from briefing.model.spans import Span
from briefing.text.folding import fold_for_search

_MONTHS = 12
_NEAR_DAYS = 7
_LOOKED_AT = 20_000
_IN_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?!\d)")
_CHANGED = re.compile(r"\W*(?:last\s)?(?:updated|modified|changed|edited|cap nhat)\b")
_FIRST = re.compile(r"\b(?:published|posted|created|xuat ban|dang luc)\b")


def find_published(
    article: LabelledText, url: Datum, retrieved: str | None, *, day_first: bool | None
) -> Datum:
    """Return the day of publication as ISO day.

    A day that the file gives is read, one from its address or dateline inferred, and 12/05/2025 is ambiguous
    unless the address, the day of retrieval or the custom of the outlet (`day_first`) decides.
    """
    in_address = find_date_in_address(url.value) if url.value else None
    lines = sorted(
        article.lines(LabelKind.BYLINE, "publication-line", "byline-word"),
        key=lambda entry: (_speaks_of_change(entry[1]), entry[0].rule != "publication-line"),
    )
    for label, line in lines:
        date = find_written_date(line)
        if date is not None:
            day, state = _choose_day(date, in_address, retrieved, day_first=day_first)
            span = date.span.shifted(label.span.start)
            return Datum(value=day.isoformat(), state=state, rule=label.rule, span=span)
    if in_address is not None:
        return Datum(value=in_address.isoformat(), state=FieldState.INFERRED, rule="url-date", span=url.span)
    places = (
        *article.lines(LabelKind.DATELINE),
        *article.lines(LabelKind.BOILERPLATE, "running-head"),  # of a newspaper's pages
    )
    for label, line in places:
        date = find_written_date(line)
        if date is not None and not date.is_ambiguous:
            span = date.span.shifted(label.span.start)
            value = date.days[0].isoformat()
            return Datum(value=value, state=FieldState.INFERRED, rule=label.rule, span=span)
    return ABSENT


def settle_by_text(published: Datum, text: str) -> Datum:
    """Return an ambiguous day as the one near which the text names days, if it does so for one alone."""
    if published.state is not FieldState.AMBIGUOUS or published.value is None:
        return published
    first = dt.date.fromisoformat(published.value)
    both = (first, first.replace(month=first.day, day=first.month))
    named = list(find_named_days(text[:_LOOKED_AT], first.year))
    near = [day for day in both if any(abs((day - other).days) <= _NEAR_DAYS for other in named)]
    if len(near) != 1:
        return published
    return replace(published, value=near[0].isoformat(), state=FieldState.INFERRED)


def _speaks_of_change(line: str) -> bool:
    """Tell whether a line gives the day of the last change and not that of the first printing."""
    words = fold_for_search(line)
    return _CHANGED.match(words) is not None and _FIRST.search(words) is None


def settle_order(stated: Datum, url: Datum, retrieved: str | None, *, day_first: bool | None) -> Datum:
    """Return the day that the file's format states, with day and month in the order that fits its outlet.

    An ambiguous one comes as if its day were written first.
    """
    if stated.state is not FieldState.AMBIGUOUS or stated.value is None:
        return stated
    first = dt.date.fromisoformat(stated.value)
    date = WrittenDate(days=(first, first.replace(month=first.day, day=first.month)), span=Span(0, 0))
    in_address = find_date_in_address(url.value) if url.value else None
    day, state = _choose_day(date, in_address, retrieved, day_first=day_first)
    return Datum(value=day.isoformat(), state=state, rule=stated.rule, span=stated.span)


def guessed_day(day: str, markup: str) -> Datum:
    """Return an ISO day that was guessed from a page, as ambiguous where the page has it in figures alone.

    An ambiguous one goes as if its day were written first.
    """
    date = dt.date.fromisoformat(day)
    is_known = date.day > _MONTHS or date.day == date.month or day in markup
    figures = () if is_known else _IN_FIGURES.finditer(markup)
    for match in figures:
        first, second, year = (int(part) for part in match.groups())
        if {first, second} == {date.day, date.month} and year == date.year:
            value = date.replace(month=second, day=first).isoformat()
            return Datum(value=value, state=FieldState.AMBIGUOUS, rule="page-layout")
    return Datum(value=day, state=FieldState.INFERRED, rule="page-layout")


def reads_day_first(host: str, publisher: Datum, language: Datum) -> bool | None:
    """Tell whether dates in the article are meant day first; None where nothing tells."""
    outlet = outlet_named(publisher.value) if publisher.value else None
    if outlet is not None and outlet.day_first is not None:
        return outlet.day_first
    by_host = writes_day_first(host) if host else None
    return True if by_host is None and language.value == "vi" else by_host


def _choose_day(
    date: WrittenDate, in_address: dt.date | None, retrieved: str | None, *, day_first: bool | None
) -> tuple[dt.date, FieldState]:
    """Choose between 12 May and 5 December."""
    if not date.is_ambiguous:
        return date.days[0], FieldState.READ
    if in_address is not None and in_address in date.days:
        return in_address, FieldState.READ
    past = [day for day in date.days if not retrieved or day.isoformat() <= retrieved[:10]]
    if len(past) == 1:
        return past[0], FieldState.INFERRED
    if day_first is None:
        return date.days[0], FieldState.AMBIGUOUS
    return date.days[0 if day_first else 1], FieldState.INFERRED
