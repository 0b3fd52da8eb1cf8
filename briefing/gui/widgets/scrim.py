"""The veil between the window and what floats over it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing.gui.theme import Theme


class Scrim(QWidget):
    """Darken a host as long as something is open over it; a click tells that it should close."""

    clicked = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self.hide()
        host.installEventFilter(self)
        theme.changed.connect(self.update)

    def cover(self) -> None:
        """Show over the whole host, above its present children."""
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the host."""
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell that the user clicked beside what floats."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Lay the theme's veil over the host."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("scrim"))
        painter.end()
