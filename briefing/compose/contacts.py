"""Contacts: own words, the heading a name, the first line a role, the others how to reach them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.compose.any_items import print_items, split_around
from briefing.compose.printing import Printing
from briefing.compose.quotes import office_words
from briefing.document.blocks import Block, Contact, Contacts
from briefing.document.inlines import Inlines, Text
from briefing.model.excerpt import PersonDetail
from briefing.model.pack import ExcerptItem, Item, Section

_ADDRESS = re.compile(
    r"""
    (?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)      # a mail address
    | (?P<web>https?://[^\s<>]+[^\s<>.,;:)])    # a web address, without the stop after it
    """,
    re.VERBOSE,
)


def compose_contacts(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield all contacts side by side, then what is none."""
    items = printing.items(section)
    contacts = [(item, contact) for item in items if (contact := _contact(printing, item))]
    if contacts:
        yield Contacts(contacts=tuple(contact for _, contact in contacts), origin=section.id)
    before, after = split_around(items, [item for item, _ in contacts])
    yield from print_items(printing, [*before, *after])


def _contact(printing: Printing, item: Item) -> Contact | None:
    if isinstance(item, ExcerptItem):
        person = item.excerpt.detail
        if not isinstance(person, PersonDetail):
            return None
        return Contact(
            name=printing.words(person.name),
            role=office_words(printing, item.excerpt, person),
            lines=_lines(printing, item.wording),
            origin=item.id,
        )
    if not item.heading:
        return None
    role, _, rest = item.text.strip().partition("\n")
    if _ADDRESS.search(role) or any(character.isdigit() for character in role):
        role, rest = "", item.text
    name, held = printing.words(item.heading), printing.words(role)
    return Contact(name=name, role=held, lines=_lines(printing, rest), origin=item.id)


def _lines(printing: Printing, words: str | None) -> tuple[Inlines, ...]:
    return tuple(linked(printing, line) for line in (words or "").splitlines() if line.strip())


def linked(printing: Printing, line: str) -> Inlines:
    """Return a line with its mail and web addresses as links."""
    inlines: list[Inlines] = []
    done = 0
    for found in _ADDRESS.finditer(line):
        inlines.append(printing.words(line[done : found.start()]))
        target = f"mailto:{found['mail']}" if found["mail"] else found["web"]
        inlines.append((Text(text=found[0], link=target),))
        done = found.end()
    inlines.append(printing.words(line[done:]))
    return tuple(inline for part in inlines for inline in part)
