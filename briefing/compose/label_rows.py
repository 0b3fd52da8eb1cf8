"""The blocks that are rows of label and words: key messages and practical information; caveats in boxes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.any_items import paragraphs, print_items, with_source
from briefing.compose.printing import Printing
from briefing.document.blocks import Block, Caveat, LabelRow, LabelRows
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import Item, Section, TextItem


def compose_messages(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield numbered rows."""
    items = printing.items(section)
    if items:
        yield message_rows(printing, items, section.id)


def message_rows(printing: Printing, items: Sequence[Item], origin: str) -> LabelRows:
    """Return rows that are numbered from 1."""
    rows = tuple(_row(printing, item, number) for number, item in enumerate(items, 1))
    return LabelRows(rows=rows, origin=origin)


def compose_rows(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield rows for own words that have a label; other items stand as they are."""
    rows: list[LabelRow] = []
    for item in printing.items(section):
        if isinstance(item, TextItem) and item.heading:
            rows.append(_row(printing, item, None))
            continue
        if rows:
            yield LabelRows(rows=tuple(rows), origin=section.id)
            rows.clear()
        yield from print_items(printing, [item])
    if rows:
        yield LabelRows(rows=tuple(rows), origin=section.id)


def compose_caveats(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield a box for own words that have a heading; other items stand as they are."""
    for item in printing.items(section):
        if not isinstance(item, TextItem) or not item.heading:
            yield from print_items(printing, [item])
            continue
        note = printing.note_of(item)
        yield Caveat(
            heading=printing.words(item.heading),
            paragraphs=(*paragraphs(printing, item), *((note,) if note else ())),
            origin=item.id,
        )


def _row(printing: Printing, item: Item, number: int | None) -> LabelRow:
    if isinstance(item, TextItem):
        words = (*paragraphs(printing, item), *filter(None, (printing.note_of(item),)))
    elif isinstance(item.excerpt.detail, QuoteDetail):
        # What was said stands alone, so that it can be read back.
        words = (*paragraphs(printing, item), printing.source_line(item))
    else:
        words = with_source(printing, item)
    return LabelRow(label=printing.words(item.heading), paragraphs=words, number=number, origin=item.id)
