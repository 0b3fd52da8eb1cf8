"""The preflight list: what is not ready, a line each, with a jump to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.empty_state import EmptyState
from briefing.preflight.check import Check, Severity

_Index = QModelIndex | QPersistentModelIndex
_CHECK_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


class ChecksModel(QAbstractListModel):
    """Hold the checks in their order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._checks: tuple[Check, ...] = ()

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show other checks."""
        if tuple(checks) != self._checks:
            self.beginResetModel()
            self._checks = tuple(checks)
            self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._checks)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the sentence, and for screen readers its severity before it."""
        if not index.isValid():
            return None
        check = self._checks[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return check.message
            case Qt.ItemDataRole.AccessibleTextRole:
                word = self.tr("Error") if check.severity is Severity.ERROR else self.tr("Warning")
                return f"{word}: {check.message}"
            case role if role == _CHECK_ROLE:
                return check
            case _:
                return None


class _ChecksDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the wrapped sentence."""
        width = self._view.viewport().width()
        metrics = QFontMetrics(self._theme.font(FontRole.BODY))
        room = QRect(0, 0, max(80, width - self._theme.px(60)), 10_000)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        height = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).height()
        return QSize(width, max(self._theme.px(34), height + self._theme.px(16)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw icon and sentence."""
        theme = self._theme
        check = index.data(_CHECK_ROLE)
        if not isinstance(check, Check):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("soft"))
            bar = QRect(option.rect.topLeft(), QSize(3, option.rect.height()))
            painter.fillRect(bar, theme.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("hover"))
        is_error = check.severity is Severity.ERROR
        icon = "octagon-alert" if is_error else "triangle-alert"
        ink = "conflict" if is_error else "doubtful"
        pixmap = theme.pixmap(icon, ink, 16, self._view.devicePixelRatioF())
        painter.drawPixmap(option.rect.left() + theme.px(16), option.rect.top() + theme.px(9), pixmap)
        painter.setFont(theme.font(FontRole.BODY))
        painter.setPen(theme.colour("text"))
        room = option.rect.adjusted(theme.px(42), theme.px(8), -theme.px(16), -theme.px(6))
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap), check.message)
        painter.restore()


class ChecksPane(QWidget):
    """Show the checks, or say that nothing is left to do."""

    check_activated = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ChecksModel(self)
        self._list = _ChecksList(self)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ChecksDelegate(theme, self._list))
        self._list.setAccessibleName(self.tr("What is not ready"))
        self._list.activated.connect(self._on_activated)
        self._list.clicked.connect(self._on_activated)
        self._list.closed.connect(self.closed)
        self._ready = EmptyState(theme, "circle-check", self.tr("Nothing is left to do before the export."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self._list)
        column.addWidget(self._ready)
        self.setFocusProxy(self._list)
        theme.changed.connect(self._list.doItemsLayout)
        self.show_checks(())

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show what is not ready, worst first as given."""
        self._model.show_checks(checks)
        self._list.setVisible(bool(checks))
        self._ready.setVisible(not checks)

    def _on_activated(self, index: QModelIndex) -> None:
        self.check_activated.emit(index.data(_CHECK_ROLE))


class _ChecksList(QListView):
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("ground", "side")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape; Enter jumps."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
