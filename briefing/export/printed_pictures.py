"""Pictures as they are printed: how large, cut how, and encoded anew for that size."""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from briefing.model.pictures import Picture, PictureType
from briefing.style.house_style import Geometry, StyleSheet
from briefing.style.looks import BodyLook

if TYPE_CHECKING:
    from PIL.Image import Image

LEAST_DPI = 150
"""Below so many dots an inch a picture looks coarse on paper."""

_MOST_DPI, _COARSEST_DPI = 300, 100
_HIGHEST_SHARE = 0.55  # of the page's frame
_POINTS_PER_INCH = 72
_QUALITY = 88
_FACE_HEIGHT = 0.3  # what is cut off above and below a portrait: less above
_KEPT_IN_MEMORY = 64

Size = tuple[float, float]
"""Width and height in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPicture:
    """Hold a picture ready to be put into a file: its pixels and nothing else."""

    data: bytes = b""
    media_type: PictureType
    width_px: int
    height_px: int


def portrait_size(sheet: StyleSheet) -> Size:
    """Return the size of a portrait beside a biography."""
    return sheet.looks.portrait_width_pt, sheet.looks.portrait_height_pt


def figure_width(sheet: StyleSheet, geometry: Geometry) -> float:
    """Return the width of the column that pictures stand in, which is that of running text."""
    match sheet.looks.body:
        case BodyLook.COLUMN:
            return geometry.text_width_pt - sheet.label_column_pt - sheet.gutter_pt
        case BodyLook.NUMBERED:
            return geometry.text_width_pt - sheet.looks.number_hang_pt
        case BodyLook.FULL:
            return geometry.text_width_pt


def figure_size(picture: Picture, sheet: StyleSheet, geometry: Geometry) -> Size:
    """Return the size of a picture that stands for itself: as wide as running text, if its dots allow it."""
    frame_pt = geometry.frame_bottom_pt - geometry.frame_top_pt
    proportion = max(picture.width_px, 1) / max(picture.height_px, 1)
    width_pt = min(
        figure_width(sheet, geometry),
        frame_pt * _HIGHEST_SHARE * proportion,
        max(picture.width_px, 1) * _POINTS_PER_INCH / _COARSEST_DPI,
    )
    return width_pt, width_pt / proportion


def dots_per_inch(picture: Picture, size: Size) -> float:
    """Return how fine a picture is where it fills a size, cut to its shape."""
    return min(picture.width_px / size[0], picture.height_px / size[1]) * _POINTS_PER_INCH


@lru_cache(maxsize=_KEPT_IN_MEMORY)
def print_picture(picture: Picture, size: Size) -> PrintedPicture | None:
    """Return a picture for a size in points, cut to its shape; None for one that is lost or broken.

    A picture is cut at both sides alike, or more at its foot than at its head. It has at most 300 dots an
    inch, and holds nothing that the bytes of the pack may have held beside the pixels.
    """
    from PIL import ImageOps  # noqa: PLC0415 - slow, and few packs have pictures
    from PIL.Image import Resampling  # noqa: PLC0415

    from briefing.ingest.pictures import decoded_or_none, encode_jpeg, encode_png  # noqa: PLC0415

    pixels = None if picture.is_lost else decoded_or_none(io.BytesIO(picture.data))
    if pixels is None:
        return None
    dots = _dots(pixels, size)
    fitted = ImageOps.fit(pixels, dots, Resampling.LANCZOS, centering=(0.5, _FACE_HEIGHT))
    is_png = picture.media_type is PictureType.PNG
    return PrintedPicture(
        data=encode_png(fitted) if is_png else encode_jpeg(fitted, _QUALITY),
        media_type=picture.media_type,
        width_px=fitted.width,
        height_px=fitted.height,
    )


def _dots(pixels: Image, size: Size) -> tuple[int, int]:
    """Return the pixels that fill a size: those there are, but not more than 300 an inch."""
    shrink = min(pixels.width / size[0], pixels.height / size[1], _MOST_DPI / _POINTS_PER_INCH)
    return max(1, math.floor(size[0] * shrink)), max(1, math.floor(size[1] * shrink))
