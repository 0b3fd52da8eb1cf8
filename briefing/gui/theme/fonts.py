"""The two bundled type families and the sizes they are used in."""

from __future__ import annotations

from enum import Enum

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from briefing.errors import ResourceError
from briefing.resources import resource_path

WINDOW_FAMILY = "Inter"
READING_FAMILY = "Source Serif 4"
_FILES = (
    *(f"Inter-{style}.ttf" for style in ("Regular", "Medium", "SemiBold")),
    *(f"SourceSerif4-{style}.ttf" for style in ("Regular", "Italic", "Bold", "BoldItalic")),
)
_RARE_LETTERS = "…\u2009\u202fễộấữặĐđ“”‘’–—·"


class FontRole(Enum):
    """What a piece of text in the window is; the value is its size in pixels at 100 % and its weight."""

    BADGE = (11, 600)
    META = (12, 400)
    META_MEDIUM = (12, 500)
    BODY = (13, 400)
    BODY_MEDIUM = (13, 500)
    CARD_TITLE = (13, 600)
    CARD_SMALL_TITLE = (12, 600)
    PANE_TITLE = (15, 600)
    HEADLINE = (22, 600)

    # Fonts and heights are looked up by role thousands of times a second; Enum's own hash is Python code.
    __hash__ = object.__hash__

    @property
    def size_px(self) -> int:
        """Return the size at a text scale of 100 %."""
        return self.value[0]

    @property
    def weight(self) -> QFont.Weight:
        """Return how heavy the letters are."""
        return QFont.Weight(self.value[1])


def register_fonts() -> None:
    """Make the bundled fonts known to Qt, and look up the rare letters now rather than in the first paint.

    Raises:
        ResourceError: a font file is damaged.
    """
    known = set(QFontDatabase.families())
    if not {WINDOW_FAMILY, READING_FAMILY} <= known:
        for file in _FILES:
            path = resource_path("fonts", file)
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                raise ResourceError(
                    f"The font “{file}” is damaged. Please install Briefing again.", path=path
                )
    for family in (WINDOW_FAMILY, READING_FAMILY):
        QFontMetrics(QFont(family)).horizontalAdvance(_RARE_LETTERS)


def make_font(role: FontRole, size_px: int) -> QFont:
    """Return the window's font for a role at a size that has already been scaled."""
    font = _make(WINDOW_FAMILY, size_px)
    font.setWeight(role.weight)
    return font


def make_reading_font(size_px: int) -> QFont:
    """Return the font of article text."""
    return _make(READING_FAMILY, size_px)


def _make(family: str, size_px: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(size_px)
    # Hinting rounds every letter's width to whole pixels, which spaces small text unevenly.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
