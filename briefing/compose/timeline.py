"""The timeline: dated events in order, numbered, with labels for the drawing and sentences for the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.compose.any_items import print_items, split_around
from briefing.compose.dates import format_when
from briefing.compose.passages import sentence_around, tidy_name, tidy_spaces
from briefing.compose.printing import Printing
from briefing.compose.runs import bind, capitalised
from briefing.compose.short_labels import short_label, without_occasion
from briefing.document.blocks import Block, Event, LabelRow, LabelRows, Timeline
from briefing.document.inlines import Emphasis, Inlines, Text, text
from briefing.model.excerpt import DateDetail, Excerpt
from briefing.model.pack import ExcerptItem, Section
from briefing.model.when import When

MOST_DRAWN = 12
_ONLY_WHEN = re.compile(
    r"(?:after|at|before|during|following|in|since|sau|trước|trong)\s[^,]*$", re.IGNORECASE
)
_AFTER_PROCESS = re.compile(r"(?:after|during|following|sau)\s(?P<process>[^,]*)$", re.IGNORECASE)
_Dated = tuple[ExcerptItem, DateDetail, When]


def compose_timeline(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield own words that come first, the timeline, dates without a year in rows, then everything else.

    A timeline without a caption has too many events, or too few, to be drawn.
    """
    items = printing.items(section)
    dated = [
        (item, item.excerpt.detail, item.excerpt.detail.when)
        for item in items
        if isinstance(item, ExcerptItem)
        and isinstance(item.excerpt.detail, DateDetail)
        and item.excerpt.detail.when is not None
    ]
    if not dated:
        yield from print_items(printing, items, has_lead=True)
        return
    before, after = split_around(items, [item for item, _, _ in dated])
    yield from print_items(printing, before, has_lead=True)
    placed = sorted((x for x in dated if x[2].has_year), key=lambda x: x[2].sort_key())
    if placed:
        yield _timeline(printing, section, placed)
    if open_dates := [x for x in dated if not x[2].has_year]:
        yield LabelRows(rows=tuple(_open_row(printing, *x) for x in open_dates), origin=section.id)
    yield from print_items(printing, after)


def _timeline(printing: Printing, section: Section, placed: Sequence[_Dated]) -> Timeline:
    labels, words = printing.labels, printing.labels.words
    is_drawn = 2 <= len(placed) <= MOST_DRAWN and printing.style.sheet.looks.has_drawings
    events = tuple(_event(printing, number, *x, has_label=is_drawn) for number, x in enumerate(placed, 1))
    caption: Inlines = ()
    if is_drawn:
        figure = words.figure.format(number=printing.next_figure()).replace(" ", "\N{NO-BREAK SPACE}")
        caption = (*text(figure, Emphasis.STRONG), Text(text=f" {words.timeline_caption}"))
    months = labels.locale.months["stand-alone"]["wide"]
    return Timeline(
        events=events,
        caption=caption,
        description=words.timeline_description.format(
            count=len(events), first=events[0].date, last=events[-1].date
        ),
        month_names=tuple(months[number] for number in range(1, 13)),
        origin=section.id,
    )


def _event(
    printing: Printing, number: int, item: ExcerptItem, detail: DateDetail, when: When, *, has_label: bool
) -> Event:
    subject = printing.details.when
    return Event(
        number=number,
        when=when,
        date=capitalised(format_when(when, printing.labels)),
        label=short_label(item.heading or event_words(printing, item)) if has_label else "",
        words=_sentence(printing, item, detail),
        is_highlight=subject is not None and when == subject,
        origin=item.id,
    )


def _open_row(printing: Printing, item: ExcerptItem, detail: DateDetail, when: When) -> LabelRow:
    return LabelRow(
        label=text(capitalised(format_when(when, printing.labels))),
        paragraphs=(_sentence(printing, item, detail),),
        origin=item.id,
    )


def _sentence(printing: Printing, item: ExcerptItem, detail: DateDetail) -> Inlines:
    head = printing.words(f"{item.heading.rstrip('.')}. ", Emphasis.STRONG) if item.heading else ()
    words = event_words(printing, item).rstrip()
    if item.wording is None:
        words = tidy_spaces(words)
    words = words if words.endswith((".", "!", "?", "…")) else f"{words}."
    doubt = printing.labels.words.date_inferred if printing.is_internal and detail.is_inferred else ""
    own = item.wording is not None
    said = printing.words(words) if own else printing.source_words(item.excerpt, bind(words))
    return (*head, *said, Text(text=" "), *printing.quiet_source_line(item, doubt))


def event_words(printing: Printing, item: ExcerptItem) -> str:
    """Return what happened: the officer's words, else the event, else the source's whole sentence."""
    detail = item.excerpt.detail
    event = detail.event if isinstance(detail, DateDetail) else None
    if item.wording is None and isinstance(detail, DateDetail) and (process := _process(detail)):
        return capitalised(process)
    # A suggestion that was cut short, or that is no more than "After long talks".
    if item.wording is None and (not event or event.endswith("…") or _ONLY_WHEN.match(event)):
        sentence = sentence_around(printing.article(item.excerpt.source.article_id), item.excerpt)
        return capitalised(_without_own_date(sentence, item.excerpt))
    return tidy_name(item.wording or without_occasion(event or ""))


def _process(detail: DateDetail) -> str:
    """Return what went on for an interval: the talks, where a source begins "After 30 months of talks"."""
    is_interval = detail.when is not None and detail.when.last is not None
    match = _AFTER_PROCESS.match(detail.event or "") if is_interval else None
    return match["process"] if match else ""


def _without_own_date(sentence: str, excerpt: Excerpt) -> str:
    """Return a sentence without the date at its beginning that stands beside it: "On October 8, the …"."""
    lead = re.match(rf"(?:(?:as of|by|in|on|vào|ngày) )*{re.escape(excerpt.text)}, ", sentence, re.IGNORECASE)
    return sentence[lead.end() :] if lead else sentence
