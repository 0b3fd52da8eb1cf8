"""What a house style puts into a new pack: itself, its paper, the text about the house, its contacts."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose.labels import load_labels
from briefing.model.edits import add_items
from briefing.model.ids import IdSource, ItemId, new_id
from briefing.model.pack import BlockKind, Pack, Section, TextItem
from briefing.style.house_style import HouseContact, HouseStyle


def dress_new_pack(pack: Pack, style: HouseStyle, next_id: IdSource = new_id) -> Pack:
    """Return a new pack in a house style; what is there already stays."""
    pack = replace(pack, style=style.name, page_size=style.new_packs.page_size)
    for section in pack.sections:
        pack = add_items(pack, section.id, _house_items(section, pack.language, style, next_id))
    return pack


def _house_items(
    section: Section, language: str, style: HouseStyle, next_id: IdSource
) -> tuple[TextItem, ...]:
    house = style.organisation
    if section.block is BlockKind.CONTACTS and not section.items:
        return tuple(_contact(contact, next_id) for contact in house.contacts)
    if section.block is BlockKind.PRESS_RELEASE and house.about:
        about = load_labels(language).words.about
        if all(item.heading.casefold() != about.casefold() for item in section.items):
            heading = f"{about} {house.name}" if house.name else about
            return (TextItem(id=ItemId(next_id()), text=house.about.strip(), heading=heading),)
    return ()


def _contact(contact: HouseContact, next_id: IdSource) -> TextItem:
    lines = (contact.role, contact.phone, contact.mail, contact.hours)
    return TextItem(id=ItemId(next_id()), text="\n".join(filter(None, lines)), heading=contact.name)
