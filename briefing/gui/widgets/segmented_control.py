"""One of a few views, chosen on a bar of joined buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTabBar, QWidget

from briefing.gui.theme import Theme


class SegmentedControl(QTabBar):
    """Show tabs as joined buttons in a trough; screen readers meet a tab bar."""

    def __init__(self, theme: Theme, labels: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "segments")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for label in labels:
            self.addTab(label)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the trough below the tabs."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("sunken"))
        trough = QRectF(self.rect())
        last = self.tabRect(self.count() - 1)
        trough.setRight(last.right() + 1)
        painter.drawRoundedRect(trough, self._theme.px(8), self._theme.px(8))
        painter.end()
        super().paintEvent(event)
