"""How files are named that hold pictures a pack can take."""

from __future__ import annotations

from pathlib import Path
from typing import Final

PICTURE_SUFFIXES: Final = (".jpg", ".jpeg", ".png")
_OTHERS: Final = (".webp", ".heic", ".gif", ".tif", ".tiff", ".bmp", ".avif")


def is_picture_name(path: Path) -> bool:
    """Tell whether a name promises a picture, if only one that is refused with a sentence."""
    return path.suffix.lower() in (*PICTURE_SUFFIXES, *_OTHERS)
