"""Pure edits of photos: given to an item, described anew, taken away; a pack keeps only pictures it shows."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from briefing.model.edits import add_items, change_item
from briefing.model.excerpt import PersonDetail, QuoteDetail
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import BlockKind, ExcerptItem, Item, Pack, Section, TextItem
from briefing.model.pictures import Photo, Picture

FIGURE_BLOCKS = frozenset({BlockKind.ANNEXES, BlockKind.BACKGROUND, BlockKind.BIOGRAPHIES})
"""The blocks in which own text may be the caption of a picture."""

PORTRAIT_BLOCKS = frozenset({BlockKind.BIOGRAPHIES, BlockKind.QUOTES, BlockKind.BACKGROUND})
"""The blocks in which people and what they say may have a portrait."""


class PhotoUse(Enum):
    """What a photo is to its item."""

    PORTRAIT = auto()
    FIGURE = auto()


def photo_use(section: Section, item: Item) -> PhotoUse | None:
    """Return how a photo of this item would be printed in this section; None if it would not."""
    if isinstance(item, TextItem):
        return PhotoUse.FIGURE if section.block in FIGURE_BLOCKS else None
    is_person = isinstance(item.excerpt.detail, PersonDetail | QuoteDetail)
    return PhotoUse.PORTRAIT if is_person and section.block in PORTRAIT_BLOCKS else None


def shown_person(item: Item) -> str:
    """Return who an item shows: the person introduced, or the speaker; empty for nobody."""
    if not isinstance(item, ExcerptItem):
        return ""
    match item.excerpt.detail:
        case PersonDetail(name=name):
            return name
        case QuoteDetail(speaker=speaker):
            return speaker or ""
        case _:
            return ""


def portrait_of(pack: Pack, item: Item) -> Photo | None:
    """Return the portrait that another item of the pack has of the same person."""
    name = shown_person(item).casefold()
    if not name:
        return None
    others = (x for x in pack.items() if x.id != item.id and shown_person(x).casefold() == name)
    return next((other.photo for other in others if other.photo is not None), None)


def set_photo(pack: Pack, item_id: ItemId, photo: Photo | None, picture: Picture | None = None) -> Pack:
    """Give an item a photo, or take its photo away; `picture` is needed where the pack lacks it.

    Raises:
        KeyError: the pack neither has the picture nor is given it.
    """
    changed = change_item(pack, item_id, lambda item: replace(item, photo=photo))
    changed = _with_picture(changed, picture)
    if photo is not None:
        changed.picture(photo.picture)
    return changed.with_used_pictures()


def add_photo_item(
    pack: Pack, section_id: SectionId, item: TextItem, picture: Picture, at: int | None = None
) -> Pack:
    """Insert an item that shows a picture, its words the caption, before index `at` (None: at the end)."""
    return _with_picture(add_items(pack, section_id, (item,), at), picture)


def _with_picture(pack: Pack, picture: Picture | None) -> Pack:
    if picture is None or any(known.id == picture.id and not known.is_lost for known in pack.pictures):
        return pack
    others = (known for known in pack.pictures if known.id != picture.id)
    return replace(pack, pictures=(*others, picture))
