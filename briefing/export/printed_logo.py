"""The logo of a house style: read anew from its pixels, in the size that each look of a cover gives it."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import ImportRejected
from briefing.export.printed_pictures import PrintedPicture, Size, print_picture
from briefing.style.looks import CoverLook

if TYPE_CHECKING:
    from briefing.model.pictures import Picture

log = logging.getLogger(__name__)

LOGO_PT, EMBLEM_PT = 44.0, 64.0
"""How high a logo stands above or beside the office, and as the emblem of a ruled cover."""

_WIDEST_SHARE = 0.5  # of the text's width


def read_logo(path: str | None) -> Picture | None:
    """Return a logo as a pack would keep it; None for no path, and for what cannot be printed."""
    if path is None:
        return None
    from briefing.ingest.files import read_file  # noqa: PLC0415 - few styles have a logo
    from briefing.ingest.pictures import read_picture  # noqa: PLC0415 - slow
    from briefing.ingest.readings import Refusal  # noqa: PLC0415

    try:
        return read_picture(read_file(Path(path)))
    except (ImportRejected, Refusal, ValueError):
        log.info("The logo %s cannot be read.", Path(path).name)
        return None


def print_logo(path: str | None, look: CoverLook, text_width_pt: float) -> tuple[PrintedPicture, Size] | None:
    """Return a logo and its size in points: as high as the look wants, unless it would be too wide."""
    picture = read_logo(path)
    if picture is None:
        return None
    proportion = picture.width_px / picture.height_px
    height_pt = EMBLEM_PT if look is CoverLook.RULED else LOGO_PT
    width_pt = min(height_pt * proportion, text_width_pt * _WIDEST_SHARE)
    size = (width_pt, width_pt / proportion)
    printed = print_picture(picture, size)
    return None if printed is None else (printed, size)
