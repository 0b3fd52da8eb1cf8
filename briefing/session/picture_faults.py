"""What only decoding and printing tells of pictures: which are broken, and which too coarse for paper."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.model.ids import ItemId, PictureId
from briefing.model.pack import Pack
from briefing.model.photo_edits import PhotoUse, photo_use
from briefing.model.pictures import Picture

if TYPE_CHECKING:
    from briefing.style.house_style import HouseStyle

_KEPT_IN_MIND = 256


def broken_pictures(pack: Pack) -> tuple[PictureId, ...]:
    """Return the pictures that cannot be decoded."""
    return tuple(picture.id for picture in pack.pictures if not _is_sound(picture))


@lru_cache(maxsize=_KEPT_IN_MIND)
def _is_sound(picture: Picture) -> bool:
    from briefing.ingest.pictures import decoded_or_none  # noqa: PLC0415 - most packs have no pictures

    return decoded_or_none(io.BytesIO(picture.data)) is not None


def coarse_pictures(pack: Pack, style: HouseStyle | None) -> tuple[ItemId, ...]:
    """Return the items whose picture has too few dots for the size that a style prints it in."""
    if not pack.pictures or style is None:
        return ()
    from briefing.export import printed_pictures as printed  # noqa: PLC0415 - as above

    sheet = style.sheet
    geometry = sheet.geometry[pack.page_size]
    coarse = []
    for section in pack.sections:
        for item in section.items:
            use = photo_use(section, item)
            if item.photo is None or use is None:
                continue
            picture = pack.picture(item.photo.picture)
            is_portrait = use is PhotoUse.PORTRAIT
            size = (
                printed.portrait_size(sheet) if is_portrait else printed.figure_size(picture, sheet, geometry)
            )
            if printed.dots_per_inch(picture, size) < printed.LEAST_DPI:
                coarse.append(item.id)
    return tuple(coarse)
