"""A canvas for pictures: measured in points, drawn in dots, saved as a PNG of the same bytes each time."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

from briefing.export.word.theme import face
from briefing.style.house_style import Ink, StyleSheet, TypeStyle

_DPI = 300
_DOTS_PER_PT = _DPI / 72
_FINER = 4  # times finer, to smooth the edge of a disc

Point = tuple[float, float]


class Drawing:
    """Draw rectangles, polygons, discs and lines of text in the sheet's colours, on white."""

    def __init__(self, width_pt: float, height_pt: float, sheet: StyleSheet) -> None:
        self.width_pt = width_pt
        self.height_pt = height_pt
        self._sheet = sheet
        self._image = Image.new("RGB", (_dots(width_pt), _dots(height_pt)), "#FFFFFF")
        self._draw = ImageDraw.Draw(self._image)

    def rectangle(self, left_pt: float, top_pt: float, width_pt: float, height_pt: float, ink: Ink) -> None:
        """Fill a rectangle, at least one dot wide and high."""
        left, top = _dots(left_pt), _dots(top_pt)
        right, bottom = max(_dots(left_pt + width_pt), left + 1), max(_dots(top_pt + height_pt), top + 1)
        self._draw.rectangle((left, top, right - 1, bottom - 1), fill=self._sheet.colours[ink])

    def polygon(self, points: Sequence[Point], ink: Ink) -> None:
        """Fill a polygon."""
        self._draw.polygon([(_dots(x), _dots(y)) for x, y in points], fill=self._sheet.colours[ink])

    def disc(self, centre: Point, radius_pt: float, ink: Ink) -> None:
        """Fill a circle with a smooth edge."""
        radius = _dots(radius_pt)
        side = 2 * radius + 1
        mask = Image.new("L", (side * _FINER, side * _FINER))
        ImageDraw.Draw(mask).ellipse((0, 0, side * _FINER - 1, side * _FINER - 1), fill=255)
        corner = (_dots(centre[0]) - radius, _dots(centre[1]) - radius)
        self._image.paste(self._sheet.colours[ink], corner, mask.resize((side, side), Image.Resampling.BOX))

    def text(self, words: str, left_pt: float, middle_pt: float, style: TypeStyle) -> None:
        """Draw a line of text whose digits stand around `middle_pt`."""
        font = face(self._sheet.fonts[style.family], cut_of(style), style.size_pt * _DOTS_PER_PT)
        _, digit_top, _, _ = font.getbbox("0", anchor="ls")
        place = (_dots(left_pt), round(middle_pt * _DOTS_PER_PT - digit_top / 2))
        self._draw.text(place, words, fill=self._sheet.colours[style.ink], font=font, anchor="ls")

    def png(self) -> bytes:
        """Return the picture's file."""
        file = io.BytesIO()
        self._image.save(file, "PNG", dpi=(_DPI, _DPI), compress_level=3)
        return file.getvalue()


def _dots(points: float) -> int:
    return round(points * _DOTS_PER_PT)


def cut_of(style: TypeStyle) -> str:
    """Return which of a family's files draws a style."""
    return ("Bold" if style.bold else "") + ("Italic" if style.italic else "") or "Regular"
