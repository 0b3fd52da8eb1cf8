"""Rules for pictures: described, credited, whole, fine enough for paper, and where they are printed."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.pack import Item, Section
from briefing.model.photo_edits import PhotoUse, photo_use, shown_person
from briefing.model.pictures import Photo
from briefing.preflight import fixes
from briefing.preflight.check import Fix, Found
from briefing.preflight.phrases import printed_phrase
from briefing.preflight.situation import Situation, at_item, called

_LONGEST_DESCRIPTION = 200
"""Code points of a caption that can be taken for a description."""


def picture_undescribed(situation: Situation) -> Iterator[Found]:
    """Who cannot see a picture is read its description (alternative text, ISO 14289-1, 7.3)."""
    for section, item, photo in _photos(situation):
        use = photo_use(section, item)
        if use is not None and not photo.alt.strip():
            words = f"The picture with “{called(item)}” has no description for those who cannot see it."
            yield at_item(section, item, words, _description(situation, item, use))


def _description(situation: Situation, item: Item, use: PhotoUse) -> Fix | None:
    if use is PhotoUse.PORTRAIT:
        name = shown_person(item)
        pattern = printed_phrase(situation.pack.language, "portrait_of")
        return fixes.describe_photo(item, pattern.format(name=name)) if name and pattern else None
    caption = " ".join(item.text.split())
    return fixes.describe_photo(item, caption) if 0 < len(caption) <= _LONGEST_DESCRIPTION else None


def picture_lost(situation: Situation) -> Iterator[Found]:
    """A picture whose bytes are missing or damaged leaves an empty frame."""
    broken = {picture.id for picture in situation.pack.pictures if picture.is_lost}
    broken |= set(situation.printing.broken_pictures)
    for section, item, photo in _photos(situation):
        if photo.picture in broken:
            words = (
                f"The picture with “{called(item)}” is lost or damaged; an empty frame is printed instead."
            )
            yield at_item(section, item, words, fixes.remove_photo(item))


def picture_coarse(situation: Situation) -> Iterator[Found]:
    """A picture of less than 150 dots an inch looks coarse on paper."""
    coarse = set(situation.printing.coarse_pictures)
    for section, item, photo in _photos(situation):
        if item.id in coarse:
            size = situation.pack.picture(photo.picture)
            words = (
                f"The picture with “{called(item)}” has only {size.width_px:,} × {size.height_px:,} pixels "
                "and will look coarse on paper."
            )
            yield at_item(section, item, words)


def picture_without_credit(situation: Situation) -> Iterator[Found]:
    """Who took a picture is named beside it."""
    for section, item, photo in _photos(situation):
        if photo_use(section, item) is not None and not photo.credit.strip():
            yield at_item(section, item, f"The picture with “{called(item)}” does not say who took it.")


def picture_unprinted(situation: Situation) -> Iterator[Found]:
    """Portraits stand beside people and quotes, other pictures in annexes, background and biographies."""
    for section, item, _ in _photos(situation):
        if photo_use(section, item) is None:
            words = f"The picture with “{called(item)}” is not printed in this section."
            yield at_item(section, item, words, fixes.remove_photo(item))


def _photos(situation: Situation) -> Iterator[tuple[Section, Item, Photo]]:
    return ((section, item, item.photo) for section, item in situation.items if item.photo is not None)
