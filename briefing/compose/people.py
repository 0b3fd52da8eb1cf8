"""The block of biographies: a person, and below what sources say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.compose.any_items import print_items
from briefing.compose.biographies import make_biography
from briefing.compose.printing import Printing
from briefing.document.blocks import Block
from briefing.model.excerpt import BackgroundDetail, Excerpt, PersonDetail, ProgrammeDetail
from briefing.model.pack import ExcerptItem, Item, Section


def compose_people(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield one biography a person, in the order of the outline.

    Passages without a heading that follow a person belong to the biography.
    """
    items = printing.items(section)
    place = 0
    while place < len(items):
        item = items[place]
        place += 1
        if isinstance(item, ExcerptItem) and isinstance(person := item.excerpt.detail, PersonDetail):
            passages = _passages_from(items, place)
            place += len(passages)
            yield make_biography(printing, item, person, passages)
        else:
            yield from print_items(printing, [item])


def participants(programme: Sequence[Excerpt]) -> str:
    """Return everybody whom a programme names, with offices."""
    return "; ".join(
        name for x in programme if isinstance(x.detail, ProgrammeDetail) for name in x.detail.participants
    )


def takes_part(person: Excerpt, taking_part: str) -> bool:
    """Tell whether a person is among the participants."""
    return isinstance(person.detail, PersonDetail) and person.detail.name in taking_part


def _passages_from(items: Sequence[Item], start: int) -> list[ExcerptItem]:
    passages: list[ExcerptItem] = []
    for item in items[start:]:
        if item.heading or not isinstance(item, ExcerptItem):
            break
        if not isinstance(item.excerpt.detail, BackgroundDetail):
            break
        passages.append(item)
    return passages
