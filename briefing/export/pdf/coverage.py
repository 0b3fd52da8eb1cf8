"""Find the characters of a document that no font can draw, before a black square stands for them."""

from __future__ import annotations

from briefing.document.document import Document
from briefing.document.walk import lines
from briefing.export.pdf.fonts import Fonts
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.house_style import Family, StyleSheet
from briefing.style.loading import load_house_style

_DEFAULT_STYLE = "modern"


def missing_characters(
    document: Document, sheet: StyleSheet | None = None, system_fonts: SystemFonts | None = None
) -> tuple[str, ...]:
    """Return the characters that would not print, each once, in reading order (None: the default style)."""
    fonts = Fonts((sheet or load_house_style(_DEFAULT_STYLE).sheet).fonts, system_fonts)
    faces = [fonts.face(family) for family in Family]
    running = document.running
    words = [*lines(document), running.title, running.marking, running.embargo, running.imprint]
    characters = dict.fromkeys("".join(words))
    return tuple(
        c for c in characters if not c.isspace() and not all(fonts.can_draw(c, face) for face in faces)
    )
