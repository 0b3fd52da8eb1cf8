"""A splitter whose lines are thin to look at and easy to grab."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from briefing.gui.theme import Theme

_GRAB_PX = 8


class ThinSplitter(QSplitter):
    """Draw 1 px between the panes, and take the mouse over 8."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation, parent: QWidget | None = None) -> None:
        super().__init__(orientation, parent)
        self._theme = theme
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Return a line of this splitter."""
        return _Handle(self._theme, self.orientation(), self)


class _Handle(QSplitterHandle):
    def __init__(self, theme: Theme, orientation: Qt.Orientation, splitter: QSplitter) -> None:
        super().__init__(orientation, splitter)
        self._theme = theme
        self._is_hovered = False
        self._grabbed_at = QPoint()
        theme.changed.connect(self.update)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Reach over the panes on both sides; the line itself stays 1 px wide."""
        # QSplitter lays out by a handle's contents and keeps handles on top; the mask shows the line alone.
        before = (_GRAB_PX - 1) // 2
        after = _GRAB_PX - 1 - before
        if self.orientation() is Qt.Orientation.Horizontal:
            self.setContentsMargins(before, 0, after, 0)
        else:
            self.setContentsMargins(0, before, 0, after)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)
        self.setMask(QRegion(self.contentsRect()))
        QWidget.resizeEvent(self, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember how far from the line it was grabbed; Qt forgets the margins and would let it jump."""
        self._grabbed_at = event.position().toPoint() - self.contentsRect().topLeft()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the line with the mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            at = self.splitter().mapFromGlobal(event.globalPosition().toPoint()) - self._grabbed_at
            self.moveSplitter(at.x() if self.orientation() is Qt.Orientation.Horizontal else at.y())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the line can be moved."""
        self._is_hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Be a plain line again."""
        self._is_hovered = False
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line in the middle of the part that can be grabbed."""
        del event
        QPainter(self).fillRect(
            self.contentsRect(), self._theme.colour("accent" if self._is_hovered else "line")
        )
