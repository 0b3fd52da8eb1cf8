"""The press release: release line, dateline, text, end mark, notes to editors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.any_items import print_items
from briefing.compose.cover import release_line
from briefing.compose.dates import NO_BREAK_SPACE, format_when
from briefing.compose.printing import Printing
from briefing.document.blocks import Block, ListBlock, Paragraph, ParagraphRole
from briefing.document.inlines import Emphasis, text
from briefing.model.pack import Item, Section, TextItem
from briefing.model.when import PartialDate, When


def compose_press_release(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the release; own words headed "Notes to editors" follow the end mark, numbered by line."""
    items = printing.items(section)
    notes = [item for item in items if isinstance(item, TextItem) and _is_note(printing, item)]
    kept = {item.id for item in notes}
    story = [item for item in items if item.id not in kept]
    if not items:
        return
    line, is_embargoed = release_line(printing)
    if line:
        emphasis = Emphasis.ALERT if is_embargoed else Emphasis.STRONG
        yield Paragraph(words=text(line, emphasis), origin=section.id)
    yield from _with_dateline(printing, list(print_items(printing, story)))
    if end_mark := printing.style.conventions.end_mark:
        yield Paragraph(words=text(end_mark), role=ParagraphRole.END_MARK, origin=section.id)
    yield from _notes(printing, notes)


def _is_note(printing: Printing, item: Item) -> bool:
    return item.heading.casefold() == printing.labels.words.notes_to_editors.casefold()


def _with_dateline(printing: Printing, story: Sequence[Block]) -> Iterator[Block]:
    dateline = _dateline(printing)
    for block in story:
        if dateline and isinstance(block, Paragraph) and block.role is ParagraphRole.BODY:
            words = (*text(f"{dateline} – ", Emphasis.STRONG), *block.words)
            yield Paragraph(words=words, origin=block.origin)
            dateline = ""
        else:
            yield block


def _dateline(printing: Printing) -> str:
    """Return `HÀ NỘI, 24 October 2025`, as far as place and time of the pack are known."""
    details = printing.details
    place = details.place.partition(",")[0].upper().replace(" ", NO_BREAK_SPACE)
    moment = details.as_at
    day = format_when(When(PartialDate.of_day(moment.local.date())), printing.labels) if moment else ""
    return ", ".join(filter(None, (place, day)))


def _notes(printing: Printing, notes: Sequence[TextItem]) -> Iterator[Block]:
    for item in notes:
        yield printing.heading(2, item.heading, item.id)
        lines = tuple(printing.words(line) for line in item.text.splitlines() if line.strip())
        if lines:
            yield ListBlock(items=lines, numbered=True, origin=item.id)
