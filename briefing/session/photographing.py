"""Photos as the command line asks for them: where one may stand, and giving, describing or taking it away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.errors import BriefingError
from briefing.model.edits import add_section
from briefing.model.ids import IdSource, ItemId, SectionId
from briefing.model.pack import BlockKind, Item, Pack, Section, TextItem
from briefing.model.photo_edits import add_photo_item, photo_use, portrait_of, set_photo
from briefing.model.pictures import Photo, Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoWish:
    """Say what is wanted; None leaves alt and credit as they are.

    Without `picture` the photo that the item has is described anew, or the person's portrait is borrowed.
    """

    picture: Picture | None = None
    alt: str | None = None
    credit: str | None = None


def photo_places(pack: Pack) -> Iterator[tuple[Section, Item]]:
    """Yield the items that may have a photo, and those that have one."""
    for section in pack.sections:
        for item in section.items:
            if item.photo is not None or photo_use(section, item) is not None:
                yield section, item


def place_line(section: Section, item: Item) -> str:
    """Return one line on an item: its identity, where it stands, its photo if it has one, its words."""
    photo = item.photo
    shown = "-" if photo is None else f"{photo.alt or 'no description'} ({photo.credit or 'no credit'})"
    return "\t".join((item.id, section.block.value, shown, " ".join(item.text.split())[:80]))


def give_photo(pack: Pack, item_id: ItemId, wish: PhotoWish) -> Pack:
    """Return the pack with the photo that is wanted for an item.

    Raises:
        BriefingError: there is no such item, its section prints no photo, or there is none to describe.
    """
    section, item = _find(pack, item_id)
    if photo_use(section, item) is None:
        raise BriefingError("This item is printed without a picture; choose a person, a quote or own text.")
    known = item.photo or portrait_of(pack, item)
    if item.photo is None and wish.picture is not None:
        photo = Photo(picture=wish.picture.id)
    elif known is not None:
        photo = known if wish.picture is None else replace(known, picture=wish.picture.id)
    else:
        raise BriefingError("This item has no picture yet: say with --file which one to add.")
    photo = replace(
        photo,
        alt=photo.alt if wish.alt is None else wish.alt,
        credit=photo.credit if wish.credit is None else wish.credit,
    )
    return set_photo(pack, item_id, photo, wish.picture)


def take_photo_away(pack: Pack, item_id: ItemId) -> Pack:
    """Return the pack without the photo of an item; BriefingError where there is no such item."""
    _find(pack, item_id)
    return set_photo(pack, item_id, None)


def add_figure(pack: Pack, caption: str, wish: PhotoWish, next_id: IdSource) -> tuple[Pack, ItemId]:
    """Return the pack with a picture at the end of its annexes, which are made where there are none.

    Raises:
        BriefingError: no picture is given.
    """
    if wish.picture is None:
        raise BriefingError("Say with --file which picture to add, or with --item which one to change.")
    section = next((x for x in pack.sections if x.block is BlockKind.ANNEXES), None)
    if section is None:
        section = Section(id=SectionId(next_id()), block=BlockKind.ANNEXES)
        pack = add_section(pack, section)
    photo = Photo(picture=wish.picture.id, alt=wish.alt or "", credit=wish.credit or "")
    item = TextItem(id=ItemId(next_id()), text=caption, photo=photo)
    return add_photo_item(pack, section.id, item, wish.picture), item.id


def _find(pack: Pack, item_id: ItemId) -> tuple[Section, Item]:
    try:
        return pack.find_item(item_id)
    except KeyError:
        message = f"There is no item “{item_id}” in this pack; without --item its items are listed."
        raise BriefingError(message) from None
