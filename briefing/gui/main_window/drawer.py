"""A pane over the others, where the window is too narrow to show it beside them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from briefing.gui.theme import Theme
from briefing.gui.widgets.scrim import Scrim


class Drawer(QObject):
    """Lift one pane out of the splitter and over its edge; Escape and a click beside put it back."""

    def __init__(self, theme: Theme, splitter: QSplitter, pane: QWidget, edge: Qt.Edge) -> None:
        super().__init__(splitter)
        self._theme = theme
        self._splitter = splitter
        self._host = splitter.parentWidget() or splitter
        self._pane = pane
        self._edge = edge
        self._place = splitter.indexOf(pane)
        self._width = 0
        self._came_from: QWidget | None = None
        self._scrim = Scrim(theme, self._host)
        self._scrim.clicked.connect(self.close)
        self.is_open = False
        pane.installEventFilter(self)

    def open(self, width: int) -> None:
        """Show the pane over the others, and give it the keyboard."""
        if self.is_open:
            return
        self.is_open = True
        self._width = width
        self._came_from = QApplication.focusWidget()
        self._scrim.cover()
        self._pane.setParent(self._host)
        self._lay_out()
        self._pane.show()
        self._pane.raise_()
        self._host.installEventFilter(self)

    def close(self) -> None:
        """Put the pane back, hidden, and the keyboard to where it was."""
        if not self.is_open:
            return
        self.is_open = False
        self._host.removeEventFilter(self)
        had_focus = self._pane.isAncestorOf(QApplication.focusWidget() or self._splitter)
        self._pane.hide()
        self._splitter.insertWidget(self._place, self._pane)
        self._scrim.hide()
        if had_focus and self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on an Escape that nothing inside has taken, and follow the size of the window."""
        if self.is_open and event.type() == QEvent.Type.Resize and watched is not self._pane:
            self._lay_out()
        elif (
            self.is_open
            and watched is self._pane
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            self.close()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        area = self._splitter.geometry()
        width = min(self._width, area.width())
        left = area.left() if self._edge is Qt.Edge.LeftEdge else area.right() + 1 - width
        self._pane.setGeometry(left, area.top(), width, area.height())
