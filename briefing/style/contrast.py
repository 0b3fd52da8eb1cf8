"""Contrast of colours, and an accent made dark enough to be read (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence

LEAST_CONTRAST = 4.5
_STEP = 0.04


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours written `#RRGGBB`, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def darkened(colour: str, backgrounds: Sequence[str]) -> str:
    """Return the colour, darker in steps of 4 % lightness until it stands out from every background."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*_channels(colour))
    while lightness > 0 and any(contrast(colour, other) < LEAST_CONTRAST for other in backgrounds):
        lightness = max(0.0, lightness - _STEP)
        channels = colorsys.hls_to_rgb(hue, lightness, saturation)
        colour = "#" + "".join(f"{round(channel * 255):02X}" for channel in channels)
    return colour


def _channels(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
