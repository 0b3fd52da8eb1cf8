"""The page at a glance: lead, figures as tiles, key messages, and who, what, when, where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.any_items import print_items
from briefing.compose.dates import format_weekdays
from briefing.compose.figures import make_figure
from briefing.compose.label_rows import message_rows
from briefing.compose.passages import tidy_name
from briefing.compose.printing import Printing
from briefing.compose.runs import bind, capitalised_run
from briefing.document.blocks import Block, Facts, LabelRow, LabelRows, Tiles
from briefing.document.inlines import Inlines, join, text
from briefing.model.excerpt import PersonDetail, ProgrammeDetail, StatisticDetail
from briefing.model.pack import BlockKind, ExcerptItem, Item, Section, TextItem

_FEWEST_TILES, _MOST_TILES = 3, 5
_BORROWED_TILES = 4
_MOST_MESSAGES = 5
_MOST_NAMES = 4


def compose_glance(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the page; figures and messages come from the section, else from the pack's own blocks of them."""
    items = printing.items(section)
    leads = [item for item in items if isinstance(item, TextItem) and not item.heading]
    messages = [item for item in items if isinstance(item, TextItem) and item.heading]
    excerpts = [item for item in items if isinstance(item, ExcerptItem)]
    figures = [item for item in excerpts if isinstance(item.excerpt.detail, StatisticDetail)]
    others = [item for item in excerpts if not isinstance(item.excerpt.detail, StatisticDetail)]
    yield from print_items(printing, leads, has_lead=True)
    yield from _figures(printing, section, figures)
    yield from _messages(printing, section, messages)
    yield from print_items(printing, others)
    yield from _in_short(printing, section)


def _figures(printing: Printing, section: Section, own: Sequence[ExcerptItem]) -> Iterator[Block]:
    borrowed = [
        item
        for item in printing.excerpts(BlockKind.FACTS)
        if isinstance(item.excerpt.detail, StatisticDetail)
    ]
    chosen = own or borrowed[:_BORROWED_TILES]
    made = tuple(
        make_figure(printing, item, item.excerpt.detail, has_sentence=False)
        for item in chosen
        if isinstance(item.excerpt.detail, StatisticDetail)
    )
    if _FEWEST_TILES <= len(made) <= _MOST_TILES:
        yield Tiles(figures=made, origin=section.id)
    elif made:
        yield Facts(figures=made, origin=section.id)


def _messages(printing: Printing, section: Section, own: Sequence[Item]) -> Iterator[Block]:
    chosen = own or printing.borrow(BlockKind.KEY_MESSAGES)
    if chosen:
        yield printing.heading(2, printing.labels.headings[BlockKind.KEY_MESSAGES])
        yield message_rows(printing, chosen[:_MOST_MESSAGES], section.id)


def _in_short(printing: Printing, section: Section) -> Iterator[Block]:
    details, words = printing.details, printing.labels.words
    when = format_weekdays(details.when, printing.labels) if details.when else ""
    lines = (
        (words.who, join(_people(printing), "; ")),
        (words.what, _event(printing) or printing.words(details.title if when else "")),
        (words.when, printing.words(when)),
        (words.where, printing.words(details.place)),
    )
    rows = tuple(
        LabelRow(label=text(label), paragraphs=(capitalised_run(line),)) for label, line in lines if line
    )
    if rows:
        yield printing.heading(2, words.in_short)
        yield LabelRows(rows=rows, origin=section.id)


def _people(printing: Printing) -> list[Inlines]:
    people = [
        join([printing.words(person.name), printing.source_words(item.excerpt, person.role or "")], ", ")
        for item in printing.excerpts(BlockKind.BIOGRAPHIES)
        if isinstance(person := item.excerpt.detail, PersonDetail)
    ]
    return people[:_MOST_NAMES]


def _event(printing: Printing) -> Inlines:
    for item in printing.excerpts(BlockKind.PROGRAMME):
        if isinstance(programme := item.excerpt.detail, ProgrammeDetail) and programme.event:
            return printing.source_words(item.excerpt, bind(tidy_name(programme.event)))
    return ()
