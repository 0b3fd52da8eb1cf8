"""The programme: one table, a band for each day, a row for each event and below it its sessions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.compose.agenda import Day, Entry, plan_days
from briefing.compose.any_items import print_items, split_around
from briefing.compose.dates import format_weekdays
from briefing.compose.passages import tidy_name
from briefing.compose.printing import Printing
from briefing.compose.runs import bind, capitalised, runs
from briefing.document.blocks import Band, Block, Column, ColumnRole, Paragraph, ParagraphRole, Row, Table
from briefing.document.inlines import Emphasis, Inlines, text
from briefing.model.excerpt import ProgrammeDetail
from briefing.model.pack import ExcerptItem, Section
from briefing.text.event_names import named_places

_HOURS_DASH = re.compile(r"(?<=\d)\s?-\s?(?=\d)")
_Cell = tuple[Inlines, ...]


def compose_programme(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield own words that come first, then the table of all programme excerpts, then everything else."""
    items = printing.items(section)
    planned = [
        (item, item.excerpt.detail)
        for item in items
        if isinstance(item, ExcerptItem) and isinstance(item.excerpt.detail, ProgrammeDetail)
    ]
    if not planned:
        yield from print_items(printing, items, has_lead=True)
        return
    before, after = split_around(items, [item for item, _ in planned])
    yield from print_items(printing, before, has_lead=True)
    days = plan_days(planned)
    yield _table(printing, section, days)
    zone = _common_zone(days)
    has_gaps = any(not row.times or not row.press for day in days for row in day.rows())
    words = printing.labels.words
    hours = words.hours_in.format(zone=zone) if zone else ""
    line = printing.cite_all([item for item, _ in planned], hours, words.tbc_meaning if has_gaps else "")
    yield Paragraph(words=line, role=ParagraphRole.SOURCE_LINE, origin=section.id)
    yield from print_items(printing, after)


def _table(printing: Printing, section: Section, days: Sequence[Day]) -> Table:
    zone = _common_zone(days)
    rows: list[Row | Band] = []
    for day in days:
        rows.append(Band(words=_band(printing, day)))
        rows += [_row(printing, entry, day, zone) for entry in day.rows()]
    count = sum(isinstance(row, Row) for row in rows)
    return Table(
        columns=tuple(Column(title=printing.labels.columns[role], role=role) for role in ColumnRole),
        rows=tuple(rows),
        description=printing.labels.words.programme_description.format(count=count),
        origin=section.id,
    )


def _band(printing: Printing, day: Day) -> Inlines:
    when = printing.labels.words.day_tbc
    if day.when is not None:
        when = format_weekdays(day.when, printing.labels)
        if day.is_inferred:
            words = printing.labels.words
            pattern = words.day_of_event if day.when.last is None else words.days_of_event
            when = pattern.format(days=when)
    return printing.words(capitalised(", ".join(filter(None, (when, day.venue)))))


def _row(printing: Printing, entry: Entry, day: Day, common_zone: str) -> Row:
    own_zones = [zone for zone in entry.zones if zone != common_zone]
    times = [_HOURS_DASH.sub("–", time) for time in entry.times]
    venues = [
        venue for venue in named_places([*entry.venues, *filter(None, (day.venue,))]) if venue != day.venue
    ]
    emphasis = Emphasis.NONE if entry.is_session else Emphasis.STRONG
    name = _said(printing, entry, entry.name, emphasis)
    words = [printing.words(line) for line in entry.words]
    if printing.is_internal and entry.other_names:
        before, _, after = printing.labels.words.also_called.partition("{names}")
        names = _said(printing, entry, "; ".join(entry.other_names), Emphasis.QUIET)
        words.append((*text(before, Emphasis.QUIET), *names, *text(after, Emphasis.QUIET)))
    return Row(
        cells=(
            _cell(printing, [*times, *own_zones]),
            (name, *words),
            _cell(printing, [tidy_name("; ".join(venues))], entry, is_known=bool(entry.venues)),
            _cell(printing, ["; ".join(entry.participants)], entry),
            _cell(printing, entry.press),
        ),
        origin=entry.origin,
    )


def _said(printing: Printing, entry: Entry, words: str, emphasis: Emphasis = Emphasis.NONE) -> Inlines:
    """Return words of the row's source, in its language."""
    language = printing.language_of(entry.source.excerpt)
    return runs(bind(words), printing.labels.language, language=language, emphasis=emphasis)


def _cell(
    printing: Printing, lines: Sequence[str], entry: Entry | None = None, *, is_known: bool = False
) -> _Cell:
    """Return the lines; where there are none, that they are open, or nothing for what the band says."""
    filled = tuple(
        printing.words(line) if entry is None else _said(printing, entry, line) for line in lines if line
    )
    return filled or ((),) if is_known else filled or (text(printing.labels.words.tbc, Emphasis.QUIET),)


def _common_zone(days: Sequence[Day]) -> str:
    zones = Counter(zone for day in days for row in day.rows() for zone in row.zones)
    return zones.most_common(1)[0][0] if zones else ""
