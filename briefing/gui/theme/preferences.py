"""What the system asks for: dark or light, more contrast, less motion; and how large its text is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from briefing.gui.theme.tokens import ThemeName

_USUAL_TEXT_POINTS = 10.0


def system_theme() -> ThemeName:
    """Return the theme the system asks for; light where it does not say."""
    hints = QGuiApplication.styleHints()
    is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    # `hints` must stay in a variable: its accessibility object dies with it.
    is_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    return ThemeName.choose(is_dark=is_dark, is_contrast=is_contrast)


def system_asks_for_less_motion() -> bool:
    """Tell whether the system asks for no animation; False before Qt 6.12, which is the first to know."""
    hints = QGuiApplication.styleHints()
    preference = getattr(hints.accessibility(), "motionPreference", None)
    return preference is not None and preference().name == "ReducedMotion"


def system_text_scale() -> int:
    """Return the text scale in per cent, 90 to 150 in steps of 10, that matches the system's font."""
    points = QGuiApplication.font().pointSizeF()
    if points <= 0:
        return 100
    return min(150, max(90, round(points / _USUAL_TEXT_POINTS * 10) * 10))
