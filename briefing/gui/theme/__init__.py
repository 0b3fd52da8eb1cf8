"""The look of the window: colours, fonts, icons and measures by name, for every theme and text size."""

from briefing.gui.theme.fonts import FontRole
from briefing.gui.theme.theme import Density, Theme
from briefing.gui.theme.tokens import GROUNDS, ThemeName

__all__ = ["GROUNDS", "Density", "FontRole", "Theme", "ThemeName"]
