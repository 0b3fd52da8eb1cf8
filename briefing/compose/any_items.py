"""Items of any kind in a section of any block: whatever a person puts somewhere is printed there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.biographies import make_biography
from briefing.compose.figures import make_figure
from briefing.compose.passages import tidy_spaces
from briefing.compose.photos import print_photo
from briefing.compose.printing import Printing
from briefing.compose.quotes import make_quotation
from briefing.document.blocks import Block, Facts, Paragraph, ParagraphRole, Quotations
from briefing.document.inlines import Inlines, Text
from briefing.model.excerpt import PersonDetail, QuoteDetail, StatisticDetail
from briefing.model.pack import ExcerptItem, Item, TextItem


def print_items(printing: Printing, items: Sequence[Item], *, has_lead: bool = False) -> Iterator[Block]:
    """Yield the blocks of items that need no company; `has_lead` sets the first own words as a lead."""
    for index, item in enumerate(items):
        if isinstance(item, TextItem):
            is_lead = has_lead and index == 0 and not item.heading
            yield from print_text(printing, item, ParagraphRole.LEAD if is_lead else ParagraphRole.BODY)
        else:
            yield from _print_excerpt(printing, item)


def split_around(items: Sequence[Item], shown: Sequence[Item]) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """Return the items before the first of those shown together, and the others that follow it."""
    gone = {item.id for item in shown}
    first = next((index for index, item in enumerate(items) if item.id in gone), len(items))
    return tuple(items[:first]), tuple(item for item in items[first:] if item.id not in gone)


def print_text(
    printing: Printing, item: TextItem, role: ParagraphRole = ParagraphRole.BODY
) -> Iterator[Block]:
    """Yield own words: their heading, then a paragraph a line, or the picture whose caption they are."""
    if item.heading:
        yield printing.heading(2, item.heading, item.id)
    if item.photo is not None:
        yield from print_photo(printing, item, item.photo)
    else:
        yield from (Paragraph(words=words, role=role, origin=item.id) for words in paragraphs(printing, item))
    if note := printing.note_of(item):
        yield Paragraph(words=note, role=ParagraphRole.SOURCE_LINE, origin=item.id)


def paragraphs(printing: Printing, item: Item) -> tuple[Inlines, ...]:
    """Return the paragraphs of an item's words; the last one of an excerpt calls its note."""
    lines = [line for line in item.text.splitlines() if line.strip()]
    if isinstance(item, TextItem):
        return tuple(printing.words(line) for line in lines)
    if item.wording is None and not isinstance(item.excerpt.detail, QuoteDetail):
        lines = [tidy_spaces(line) for line in lines]
    words = [printing.source_words(item.excerpt, line) for line in lines]
    # One page has no room for notes: the line below names the source.
    mark = () if printing.is_one_page else (printing.note_mark(item.excerpt),)
    return (*words[:-1], (*words[-1], *mark)) if words else ()


def _print_excerpt(printing: Printing, item: ExcerptItem) -> Iterator[Block]:
    match item.excerpt.detail:
        case QuoteDetail() as quote:
            yield Quotations(lead=None, quotations=(make_quotation(printing, item, quote),))
        case StatisticDetail() as statistic:
            if item.heading:
                yield printing.heading(2, item.heading, item.id)
            yield Facts(figures=(make_figure(printing, item, statistic),))
        case PersonDetail() as person:
            yield make_biography(printing, item, person)
        case _:
            yield from print_passage(printing, item)


def print_passage(printing: Printing, item: ExcerptItem) -> Iterator[Block]:
    """Yield the source's words as running text that ends with its source."""
    if item.heading:
        yield printing.heading(2, item.heading, item.id)
    for words in with_source(printing, item):
        yield Paragraph(words=words, origin=item.id)


def with_source(printing: Printing, item: ExcerptItem) -> tuple[Inlines, ...]:
    """Return the paragraphs of an excerpt, its source at the end of the last one."""
    words = paragraphs(printing, item)
    source = printing.quiet_source_line(item)
    return (*words[:-1], (*words[-1], Text(text=" "), *source)) if words else (source,)
