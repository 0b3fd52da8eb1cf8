"""A pill as a part of its own, for places where no row paints it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.gui.theme import Theme
from briefing.gui.widgets.pills import Pill, paint_pill, pill_height, pill_width


class PillLabel(QWidget):
    """Show one pill."""

    def __init__(self, theme: Theme, pill: Pill, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pill = pill
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(pill.text)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the size of the pill."""
        return QSize(pill_width(self._theme, self._pill) + 1, pill_height(self._theme) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pill."""
        del event
        painter = QPainter(self)
        paint_pill(painter, self._theme, self._pill, 0, 0)
