"""Figures: a statistic as value, qualifier, label and a line that says as at when, who says so, and where."""

from __future__ import annotations

import re

from briefing.compose.dates import NO_BREAK_SPACE, format_when
from briefing.compose.numbers import format_value, is_currency, is_percent, is_vague
from briefing.compose.passages import sentence_around, tidy_spaces
from briefing.compose.printing import Printing
from briefing.compose.references import published_day
from briefing.compose.runs import bind
from briefing.compose.short_labels import shortened
from briefing.document.blocks import Figure
from briefing.document.inlines import Inlines
from briefing.model.excerpt import StatisticDetail
from briefing.model.pack import ExcerptItem
from briefing.model.when import When

_WORDS_BETWEEN = 40
_TELLING_LABEL = 3
_LONGEST_SENTENCE = 260
_QUOTE_MARK = re.compile(r"[“”«»\"]")
_NEXT_CLAUSE = re.compile(r"[,;:(](?=\s)|\s[–—-]\s")
_LINK_WORD = re.compile(r"\s+(?:of\s*)?$")


def make_figure(
    printing: Printing, item: ExcerptItem, detail: StatisticDetail, *, has_sentence: bool = True
) -> Figure:
    """Return a figure; tiles have no room for its sentence."""
    excerpt = item.excerpt
    label = _telling_label(printing, item, figure_label(excerpt.text, detail, printing))
    words = printing.source_words(excerpt, label)
    sentence = _sentence(printing, item, label) if has_sentence else ()
    return Figure(
        value=value_words(printing, item, detail),
        qualifier=qualifier_words(printing, item, detail),
        # One page has no room for notes: the line below each figure names its source.
        label=(*words, *(() if printing.is_one_page else (printing.note_mark(excerpt),))),
        sentence=sentence,
        source=printing.source_line(item, *_circumstances(printing, item, detail)),
        origin=item.id,
    )


def qualifier_words(printing: Printing, item: ExcerptItem, detail: StatisticDetail) -> Inlines:
    """Return what stands before the value, in the document's language if it is known there."""
    words, labels = detail.qualifier or "", printing.labels
    said = labels.qualifier(words)
    if said != words or labels.has_qualifier(words):
        return printing.words(said)
    return printing.field_words(item.excerpt, words)


def value_words(printing: Printing, item: ExcerptItem, detail: StatisticDetail) -> str:
    """Return the value; "hundreds of people" stays in words, for 100–1,000 is not what the source says."""
    excerpt, labels = item.excerpt, printing.labels
    start = (detail.value_start or excerpt.source.span.start) - excerpt.source.span.start
    words = excerpt.text[max(start, 0) :]
    if not is_vague(detail, words):
        return format_value(detail, labels)
    unit = words.find(detail.unit) if detail.unit else -1
    return _LINK_WORD.sub("", words[:unit] if unit > 0 else words).replace(" ", NO_BREAK_SPACE)


def _sentence(printing: Printing, item: ExcerptItem, label: str) -> Inlines:
    """Return the officer's own wording, else the source's sentence where the label says too little."""
    if item.wording is not None:
        return printing.words(item.wording)
    if len(label.split()) >= _TELLING_LABEL:
        return ()
    sentence = tidy_spaces(sentence_around(printing.article(item.excerpt.source.article_id), item.excerpt))
    is_said = sentence == label or len(sentence) > _LONGEST_SENTENCE
    return () if is_said else printing.source_words(item.excerpt, sentence)


def _telling_label(printing: Printing, item: ExcerptItem, label: str) -> str:
    """Return a label of a word or two with what its sentence goes on to say: "countries had registered"."""
    place = item.excerpt.source
    at = item.excerpt.text.find(label)
    if item.wording is not None or at < 0 or len(label.split()) >= _TELLING_LABEL:
        return label
    article = printing.article(place.article_id)
    sentence = sentence_around(article, item.excerpt)
    rest = _NEXT_CLAUSE.split(sentence[sentence.find(item.excerpt.text) + at :])[0]
    told = shortened(rest) if not _QUOTE_MARK.search(rest) else label
    return bind(told) if told.startswith(label) else label


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
    # A long phrase that is no part of the unit's own is better read in the sentence below.
    return bind(unit if len(counts.split()) > _TELLING_LABEL else f"{unit} ({counts})")


def _is_said_in(unit: str, counts: str) -> bool:
    return re.search(rf"\b{re.escape(unit)}\b", counts, re.IGNORECASE) is not None


def _circumstances(printing: Printing, item: ExcerptItem, detail: StatisticDetail) -> list[str | Inlines]:
    """Return as at when, over which time, and who says so; dates of a period need no other day."""
    labels, words = printing.labels, printing.labels.words
    period = _period(printing, item, detail.period)
    known = ""
    if detail.as_at is not None:
        known = words.as_at.format(date=format_when(detail.as_at, labels))
    elif not period or not isinstance(period, str):
        day = published_day(printing.article(item.excerpt.source.article_id), labels)
        known = words.published_on.format(date=day) if day else ""
    return [known, period, printing.field_words(item.excerpt, detail.said_by)]


def _period(printing: Printing, item: ExcerptItem, period: str | None) -> str | Inlines:
    """Return a period with dates as they are printed, `2022-02/2024-08` too; else as it is said."""
    try:
        return format_when(When.parse(period), printing.labels) if period else ""
    except ValueError:
        return printing.source_words(item.excerpt, period or "")
