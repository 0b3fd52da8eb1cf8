"""Pictures drawn for the tests: a neutral head and shoulders, and a view of a hall."""

from __future__ import annotations

import hashlib
import io
from typing import Any

from PIL import Image, ImageDraw

from briefing.model.ids import PictureId
from briefing.model.pictures import Picture, PictureType


def draw_portrait(width: int = 600, height: int = 800) -> Image.Image:
    """Return a grey figure before a plain wall: nobody."""
    image = Image.new("RGB", (width, height), "#C9D3DC")
    draw = ImageDraw.Draw(image)
    draw.ellipse((width * 0.30, height * 0.18, width * 0.70, height * 0.60), fill="#8A97A3")
    draw.ellipse((width * 0.08, height * 0.64, width * 0.92, height * 1.4), fill="#5F6C78")
    return image


def draw_hall(width: int = 1500, height: int = 1000) -> Image.Image:
    """Return a stage with seats before it."""
    image = Image.new("RGB", (width, height), "#E7DFD3")
    draw = ImageDraw.Draw(image)
    draw.rectangle((width * 0.2, height * 0.2, width * 0.8, height * 0.55), fill="#274C77")
    for row in range(4):
        for seat in range(12):
            left, top = width * (0.06 + 0.075 * seat), height * (0.62 + 0.09 * row)
            draw.rectangle((left, top, left + width * 0.055, top + height * 0.06), fill="#8B2F2F")
    return image


def encoded(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    """Return a picture as a file."""
    stream = io.BytesIO()
    image.save(stream, form, **options)
    return stream.getvalue()


def as_picture(image: Image.Image, form: str = "JPEG") -> Picture:
    """Return a picture as a pack carries it."""
    data = encoded(image, form)
    return Picture(
        id=PictureId(hashlib.sha256(data).hexdigest()),
        media_type=PictureType[form],
        width_px=image.width,
        height_px=image.height,
        data=data,
    )
