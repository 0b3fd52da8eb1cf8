"""Qt's own palette from a theme's colours, for all that the style sheet does not reach."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from briefing.gui.theme.tokens import Tokens

_Role = QPalette.ColorRole
_ROLES = {
    _Role.Window: "surface",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "side",
    _Role.Text: "text",
    _Role.Button: "surface",
    _Role.ButtonText: "text",
    _Role.BrightText: "conflict",
    _Role.PlaceholderText: "text3",
    _Role.Highlight: "soft",
    _Role.HighlightedText: "text",
    _Role.Accent: "accent",
    _Role.Link: "accent",
    _Role.LinkVisited: "accent",
    _Role.ToolTipBase: "toast_bg",
    _Role.ToolTipText: "toast",
    _Role.Light: "surface",
    _Role.Midlight: "hover",
    _Role.Mid: "ctl",
    _Role.Dark: "sunken",  # QPdfView draws its ground in this role
    _Role.Shadow: "text3",
}
_DISABLED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText)


def make_palette(tokens: Tokens) -> QPalette:
    """Return a palette in which every role that Qt paints with has a colour of the theme."""
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(tokens.colours[token]))
    for role in _DISABLED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.colours["text3"]))
    return palette
