"""The logo: opened with care, encoded afresh, and drawn as a figure with alternative text."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from reportlab.lib.utils import ImageReader

from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.structure import Element
from briefing.ingest.pictures import decoded_or_none

log = logging.getLogger(__name__)

_LONGEST_SIDE = 1600


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Hold a picture that can be drawn, on white, without anything the file said beside its pixels."""

    image: Image.Image

    @property
    def proportion(self) -> float:
        """Return width by height."""
        return float(self.image.width / self.image.height)


def load_picture(path: Path | None) -> Picture | None:
    """Return a picture; None for no path, and for a file that is missing, broken or far too large."""
    if path is None:
        return None
    pixels = decoded_or_none(path)
    if pixels is None:
        log.info("The picture %s cannot be read.", path.name)
        return None
    flat = pixels.convert("RGB")
    flat.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    return Picture(image=flat)


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureBox(Box):
    """Draw a picture; without an element it is decoration."""

    picture: Picture
    drawn_pt: float
    element: Element | None

    @property
    def height_pt(self) -> float:
        """Return the height of the picture."""
        return self.drawn_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the picture as one figure."""
        canvas.draw_picture(
            ImageReader(self.picture.image), self.element, (left_pt, top_pt, self.width_pt, self.drawn_pt)
        )


def picture_box(
    picture: Picture, element: Element | None, *, height_pt: float, most_pt: float, left_pt: float = 0
) -> PictureBox:
    """Return a picture of a height, smaller where it would be wider than `most_pt`."""
    width_pt = min(height_pt * picture.proportion, most_pt)
    drawn_pt = width_pt / picture.proportion
    return PictureBox(width_pt=width_pt, left_pt=left_pt, picture=picture, drawn_pt=drawn_pt, element=element)
