"""The colours of a theme by name, read from its file in `resources/themes`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from briefing.errors import ResourceError
from briefing.resources import resource_path

GROUNDS = ("chrome", "side", "surface", "sunken", "hover", "soft")
"""The six colours that text and marks can stand on."""

KINDS = ("quote", "statistic", "programme", "date", "person", "background")

TOKENS = frozenset(
    (
        *GROUNDS,
        *("text", "text2", "text3", "line", "ctl", "accent", "accent_hover", "on_accent", "soft_text"),
        *KINDS,
        *(f"{kind}_bg" for kind in KINDS),
        *("ok", "ok_bg", "conflict", "conflict_bg", "altered", "altered_bg", "orphaned"),
        *("doubtful", "doubtful_bg", "find", "find_bg", "toast", "toast_bg", "toast_link", "scrim", "shadow"),
    )
)


class ThemeName(StrEnum):
    """The themes that ship with the program; each value is the name of its file."""

    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast-light"
    CONTRAST_DARK = "contrast-dark"

    @classmethod
    def choose(cls, *, is_dark: bool, is_contrast: bool) -> ThemeName:
        """Return the theme for what the user or the system asks for."""
        if is_contrast:
            return cls.CONTRAST_DARK if is_dark else cls.CONTRAST_LIGHT
        return cls.DARK if is_dark else cls.LIGHT


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """Hold one theme: colours as `#RRGGBB` or `#AARRGGBB`, the stroke of its icons and of its underlines."""

    colours: Mapping[str, str]
    is_dark: bool
    is_contrast: bool
    icon_stroke: float
    underline_px: int


def read_tokens(name: ThemeName) -> Tokens:
    """Read a theme.

    Raises:
        ResourceError: the file is missing, or names other tokens than the window draws with.
    """
    path = resource_path("themes", f"{name}.toml")
    data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    colours: dict[str, str] = data["colours"]
    if odd := TOKENS.symmetric_difference(colours):
        names = ", ".join(sorted(odd))
        raise ResourceError(
            f"The theme “{name}” is damaged ({names}). Please install Briefing again.", path=path
        )
    return Tokens(
        colours=colours,
        is_dark=data["is_dark"],
        is_contrast=data["is_contrast"],
        icon_stroke=data["icon_stroke"],
        underline_px=data["underline_px"],
    )
