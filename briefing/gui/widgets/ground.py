"""The colour a part of the window stands on, and the line at its edge."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def set_ground(widget: QWidget, token: str, *, edge: str | None = None) -> None:
    """Let the style sheet fill a widget with a ground; `edge` (top, bottom, left, right) gets a line."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("ground", token)
    if edge is not None:
        widget.setProperty("edge", edge)
