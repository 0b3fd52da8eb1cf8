"""The timeline: dated events in order, numbered, with labels for the drawing and sentences for the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.compose.any_items import print_items, split_around
from briefing.compose.dates import format_when
from briefing.compose.labels import dangling_words
from briefing.compose.passages import sentence_around, tidy_name
from briefing.compose.printing import Printing
from briefing.compose.runs import bind, capitalised
from briefing.document.blocks import Block, Event, LabelRow, LabelRows, Timeline
from briefing.document.inlines import Emphasis, Inlines, Text, text
from briefing.model.excerpt import DateDetail
from briefing.model.pack import ExcerptItem, Section
from briefing.model.when import When

MOST_DRAWN = 12
_LABEL_WORDS = 4
_CIRCUMSTANCE = re.compile(
    r"^(?:after|as of|at|before|during|from|in|on|since|until|tại|sau|trong|từ)\s[^,]{1,60},\s+(?=\S+\s+\S+)",
    re.IGNORECASE,
)
_AT_OCCASION = re.compile(
    r"^(?:addressing|speaking at|speaking during|talking at)\s+(?:an?\s+|the\s+)?", re.IGNORECASE
)
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
    events = tuple(_event(printing, number, *x) for number, x in enumerate(placed, 1))
    caption: Inlines = ()
    if 2 <= len(events) <= MOST_DRAWN and printing.style.sheet.looks.has_drawings:
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


def _event(printing: Printing, number: int, item: ExcerptItem, detail: DateDetail, when: When) -> Event:
    subject = printing.details.when
    return Event(
        number=number,
        when=when,
        date=capitalised(format_when(when, printing.labels)),
        label=short_label(item.heading or detail.event or event_words(printing, item)),
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
    words = words if words.endswith((".", "!", "?", "…")) else f"{words}."
    doubt = printing.labels.words.date_inferred if printing.is_internal and detail.is_inferred else ""
    own = item.wording is not None
    said = printing.words(words) if own else printing.source_words(item.excerpt, bind(words))
    return (*head, *said, Text(text=" "), *printing.quiet_source_line(item, doubt))


def event_words(printing: Printing, item: ExcerptItem) -> str:
    """Return what happened: the officer's words, else the event, else the source's whole sentence."""
    detail = item.excerpt.detail
    event = detail.event if isinstance(detail, DateDetail) else None
    if item.wording is None and (not event or event.endswith("…")):  # a suggestion cut short
        return sentence_around(printing.article(item.excerpt.source.article_id), item.excerpt)
    return tidy_name(item.wording or _AT_OCCASION.sub("", event or ""))


def short_label(words: str) -> str:
    """Return up to four words for the drawing, never ending on an article or a preposition.

    What only says when or where, up to a comma, gives way to what happened.
    """
    dangling = dangling_words()
    words = _AT_OCCASION.sub("", _CIRCUMSTANCE.sub("", words))
    kept = words.rstrip(".!?…").split()
    while len(kept) > 1 and kept[0].casefold() in dangling:
        kept.pop(0)
    kept = kept[:_LABEL_WORDS]
    # A number is nothing without what it counts.
    while len(kept) > 1 and (kept[-1].casefold().strip(",;:") in dangling or kept[-1].isdigit()):
        kept.pop()
    label = " ".join(kept).rstrip(",;:")
    return capitalised(label)
