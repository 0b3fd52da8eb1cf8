"""The mouse on the badges of the outline: a hand, a word on what a click opens, and the click."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from briefing.gui.models.badges import Badge
from briefing.gui.models.doubt_words import doubts_tip
from briefing.gui.models.topic_words import badge_tip
from briefing.gui.widgets.pills import Pill
from briefing.model.pack import ExcerptItem
from briefing.session.about_excerpt import Topic


@dataclass(frozen=True, slots=True, kw_only=True)
class PointedBadge:
    """Name a pill under the mouse: a badge, or the one that counts the badges that have no room."""

    item: ExcerptItem
    pill: Pill
    row: QRect

    @property
    def topic(self) -> Topic | None:
        """Return what the pill is about; None where it stands for several."""
        return self.pill.topic if isinstance(self.pill, Badge) else None


class BadgePointer(QObject):
    """Watch the viewport of a list; `find` says which badge is at a place of it."""

    clicked = Signal(object, object)
    """The item, and the topic or None."""

    def __init__(self, viewport: QWidget, find: Callable[[QPoint], PointedBadge | None]) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._find = find
        self._pressed: tuple[PointedBadge, QPoint] | None = None
        viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell a click on a badge; all else, such as selecting and dragging the card, stays the list's."""
        match event:
            case QHelpEvent() if event.type() == QEvent.Type.ToolTip:
                return self._show_tip(event)
            case QMouseEvent():
                return self._on_mouse(event)
            case _:
                return False

    def _on_mouse(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        found = self._find(place)
        if event.type() == QEvent.Type.MouseMove:
            self._viewport.setCursor(
                Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
            )
            return False
        if event.button() is not Qt.MouseButton.LeftButton or event.modifiers():
            return False
        if event.type() == QEvent.Type.MouseButtonDblClick:
            return found is not None  # the card's words are not to be edited by two quick clicks here
        if event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = None if found is None else (found, place)
        elif event.type() == QEvent.Type.MouseButtonRelease:
            pressed, self._pressed = self._pressed, None
            if pressed is not None and found == pressed[0] and not _is_drag(pressed[1], place):
                self.clicked.emit(found.item, found.topic)
        return False

    def _show_tip(self, event: QHelpEvent) -> bool:
        found = self._find(event.pos())
        if found is None:
            return False
        why = doubts_tip(found.item.excerpt) if found.topic is Topic.DOUBTS else ""
        tip = "\n".join(filter(None, (why, badge_tip(found.topic))))
        QToolTip.showText(event.globalPos(), tip, self._viewport, found.row)
        return True


def _is_drag(pressed: QPoint, released: QPoint) -> bool:
    return (released - pressed).manhattanLength() >= QApplication.startDragDistance()
