"""The blocks of running text, background and conflicts: subheads, own words, and passages of the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.any_items import paragraphs, print_items, with_source
from briefing.compose.printing import Printing
from briefing.document.blocks import Block, Paragraph
from briefing.model.excerpt import BackgroundDetail
from briefing.model.pack import ExcerptItem, Item, Section


def compose_background(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the text; the last of several passages of one source names it."""
    items = printing.items(section)
    for index, item in enumerate(items):
        if not isinstance(item, ExcerptItem) or not isinstance(item.excerpt.detail, BackgroundDetail):
            yield from print_items(printing, [item])
            continue
        if item.heading:
            yield printing.heading(2, item.heading, item.id)
        said = paragraphs if _goes_on(items, index, printing) else with_source
        for words in said(printing, item):
            yield Paragraph(words=words, origin=item.id)


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
