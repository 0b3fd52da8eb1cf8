"""Figures: a statistic as value, qualifier, label and a line that says as at when, who says so, and where."""

from __future__ import annotations

import re

from briefing.compose.dates import format_when
from briefing.compose.numbers import format_value, is_currency, is_percent
from briefing.compose.printing import Printing
from briefing.compose.references import published_day
from briefing.compose.runs import bind
from briefing.document.blocks import Figure
from briefing.model.excerpt import StatisticDetail
from briefing.model.pack import ExcerptItem
from briefing.model.when import When

_WORDS_BETWEEN = 40


def make_figure(printing: Printing, item: ExcerptItem, detail: StatisticDetail) -> Figure:
    """Return a figure; a wording of the officer's own becomes its sentence."""
    excerpt = item.excerpt
    label = printing.words(figure_label(excerpt.text, detail, printing))
    return Figure(
        value=format_value(detail, printing.labels),
        qualifier=detail.qualifier or "",
        label=(*label, printing.note_mark(excerpt)),
        sentence=printing.words(item.wording or ""),
        source=printing.source_line(item, *_circumstances(printing, item, detail)),
        origin=item.id,
    )


def figure_label(source_words: str, detail: StatisticDetail, printing: Printing) -> str:
    """Return what a figure counts: the source's own phrase where the unit and what is counted stand in it."""
    unit, counts = detail.unit or "", detail.counts or ""
    if is_percent(unit, printing.labels) or is_currency(unit):
        unit = ""
    if not unit or not counts or _is_said_in(unit, counts):
        return bind(counts or unit or source_words)
    between = rf"{re.escape(unit)}\b.{{0,{_WORDS_BETWEEN}}}?\b{re.escape(counts)}"
    if phrase := re.search(between, source_words, re.IGNORECASE):
        return bind(phrase[0])
    return bind(f"{unit} ({counts})")


def _is_said_in(unit: str, counts: str) -> bool:
    return re.search(rf"\b{re.escape(unit)}\b", counts, re.IGNORECASE) is not None


def _circumstances(printing: Printing, item: ExcerptItem, detail: StatisticDetail) -> list[str]:
    labels, words = printing.labels, printing.labels.words
    if detail.as_at is not None:
        known = words.as_at.format(date=format_when(detail.as_at, labels))
    else:
        day = published_day(printing.article(item.excerpt.source.article_id), labels)
        known = words.published_on.format(date=day) if day else ""
    return [known, _period(printing, detail.period), detail.said_by or ""]


def _period(printing: Printing, period: str | None) -> str:
    """Return a period in words; extraction gives dates in their written form (`2022-02/2024-08`)."""
    try:
        return format_when(When.parse(period), printing.labels) if period else ""
    except ValueError:
        return period or ""
