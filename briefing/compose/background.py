"""The blocks of running text, background and conflicts: subheads, own words, and passages of the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.any_items import paragraphs, print_items
from briefing.compose.printing import Printing
from briefing.document.blocks import Block, Paragraph, ParagraphRole
from briefing.model.excerpt import BackgroundDetail
from briefing.model.pack import ExcerptItem, Item, Section


def compose_background(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the text; passages of one source that follow each other share one source line."""
    items = printing.items(section)
    for index, item in enumerate(items):
        if not isinstance(item, ExcerptItem) or not isinstance(item.excerpt.detail, BackgroundDetail):
            yield from print_items(printing, [item])
            continue
        if item.heading:
            yield printing.heading(2, item.heading, item.id)
        for words in paragraphs(printing, item):
            yield Paragraph(words=words, origin=item.id)
        if not _goes_on(items, index, printing):
            line = printing.source_line(item)
            yield Paragraph(words=line, role=ParagraphRole.SOURCE_LINE, origin=item.id)


def _goes_on(items: Sequence[Item], index: int, printing: Printing) -> bool:
    item = items[index]
    follower = items[index + 1] if index + 1 < len(items) else None
    return (
        isinstance(item, ExcerptItem)
        and isinstance(follower, ExcerptItem)
        and isinstance(follower.excerpt.detail, BackgroundDetail)
        and follower.excerpt.source.article_id == item.excerpt.source.article_id
        and not follower.heading
        and not printing.note_of(item)
    )
