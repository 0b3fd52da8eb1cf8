"""How the window looks by the user's settings; what they leave open follows the system."""

from __future__ import annotations

from briefing.gui.theme import Density, Theme, ThemeName
from briefing.gui.theme.preferences import system_text_scale, system_theme
from briefing.store import settings as stored


def dress(theme: Theme, settings: stored.Settings) -> None:
    """Give a theme the colours, text scale, density and motion of the settings."""
    theme.set_motion(wanted=not settings.reduced_motion)
    theme.set_name(chosen_theme(settings.theme))
    theme.set_scale(settings.text_scale_percent or system_text_scale())
    theme.set_density(Density(settings.density.value))


def chosen_theme(choice: stored.Theme) -> ThemeName:
    """Return the theme of a choice; contrast is light or dark as the system is."""
    match choice:
        case stored.Theme.SYSTEM:
            return system_theme()
        case stored.Theme.LIGHT:
            return ThemeName.LIGHT
        case stored.Theme.DARK:
            return ThemeName.DARK
        case stored.Theme.CONTRAST:
            return ThemeName.choose(is_dark=system_theme() is ThemeName.DARK, is_contrast=True)
