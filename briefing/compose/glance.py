"""The page at a glance: lead, figures as tiles, key messages, and who, what, when, where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.any_items import print_items
from briefing.compose.dates import format_weekdays
from briefing.compose.figures import make_figure
from briefing.compose.label_rows import message_rows
from briefing.compose.passages import tidy_name
from briefing.compose.people import participants, takes_part
from briefing.compose.printing import Printing
from briefing.compose.runs import bind, capitalised_run
from briefing.document.blocks import Block, Facts, LabelRow, LabelRows, Tiles
from briefing.document.inlines import Inlines, join, plain, text
from briefing.model.excerpt import BackgroundDetail, PersonDetail, ProgrammeDetail, StatisticDetail
from briefing.model.pack import BlockKind, ExcerptItem, Item, Section, TextItem
from briefing.text.event_names import event_key

_FEWEST_TILES, _MOST_TILES = 3, 5
_BORROWED_TILES = 4
_MOST_MESSAGES = 5
_MOST_NAMES, _LONGEST_NAMES = 3, 160
"""So many people, and so many code points with their offices, still leave a page."""
_HAS_A_PLACE = (BackgroundDetail, PersonDetail, StatisticDetail)


def compose_glance(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the page; figures and messages come from the section, else from the pack's own blocks of them."""
    items = printing.items(section)
    leads = [item for item in items if isinstance(item, TextItem) and not item.heading]
    messages = [item for item in items if isinstance(item, TextItem) and item.heading]
    excerpts = [item for item in items if isinstance(item, ExcerptItem)]
    figures = [item for item in excerpts if isinstance(item.excerpt.detail, StatisticDetail)]
    claims = [item for item in excerpts if isinstance(item.excerpt.detail, BackgroundDetail)]
    others = [item for item in excerpts if not isinstance(item.excerpt.detail, _HAS_A_PLACE)]
    yield from print_items(printing, leads, has_lead=True)
    yield from _figures(printing, section, figures)
    yield from _messages(printing, section, [*messages, *claims])
    yield from print_items(printing, others)
    yield from _in_short(printing, section, excerpts)


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


def _in_short(printing: Printing, section: Section, own: Sequence[ExcerptItem]) -> Iterator[Block]:
    details, words = printing.details, printing.labels.words
    when = format_weekdays(details.when, printing.labels) if details.when else ""
    lines = (
        (words.who, join(_people(printing, own), "; ")),
        (words.what, _what(printing, when)),
        (words.when, printing.words(when)),
        (words.where, printing.words(details.place)),
    )
    rows = tuple(
        LabelRow(label=text(label), paragraphs=(capitalised_run(line),)) for label, line in lines if line
    )
    if rows:
        yield printing.heading(2, words.in_short)
        yield LabelRows(rows=rows, origin=section.id)


def _what(printing: Printing, when: str) -> Inlines:
    """Return the event; none where it is the title, and that stands on the same page."""
    title = printing.details.title
    event = _event(printing) or printing.words(title if when else "")
    has_title = printing.style.sheet.looks.has_memo_head or not printing.has(BlockKind.COVER)
    return () if has_title and event_key(plain(event)) == event_key(title) else event


def _people(printing: Printing, own: Sequence[ExcerptItem]) -> list[Inlines]:
    """Return whom it is about: who is named in the programme first, then others that have room."""
    taking_part = participants([item.excerpt for item in printing.excerpts(BlockKind.PROGRAMME)])
    people = [
        (item, person)
        for item in (*own, *printing.excerpts(BlockKind.BIOGRAPHIES))
        if isinstance(person := item.excerpt.detail, PersonDetail)
    ]
    people.sort(key=lambda pair: not takes_part(pair[0].excerpt, taking_part))
    named: list[Inlines] = []
    length = 0
    for item, person in people:
        role = _without_bracket(person.role or "")
        needed = len(person.name) + len(role)
        if len(named) < _MOST_NAMES and (not named or length + needed <= _LONGEST_NAMES):
            length += needed
            named.append(join([printing.words(person.name), printing.field_words(item.excerpt, role)], ", "))
    return named


def _without_bracket(role: str) -> str:
    """Return an office without what stands in brackets behind it, as on a page at a glance."""
    return role[: role.index(" (")] if role.endswith(")") and " (" in role else role


def _event(printing: Printing) -> Inlines:
    for item in printing.excerpts(BlockKind.PROGRAMME):
        if isinstance(programme := item.excerpt.detail, ProgrammeDetail) and programme.event:
            return printing.source_words(item.excerpt, bind(tidy_name(programme.event)))
    return ()
