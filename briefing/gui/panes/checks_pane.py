"""The preflight list: what is not ready, a line each, with a jump to its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.empty_state import EmptyState
from briefing.preflight.check import Check, Severity
from briefing.preflight.rules import RULES

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
        if tuple(checks) == self._checks:
            self._checks = tuple(checks)  # their fixes may be newer
            return
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
            case Qt.ItemDataRole.DisplayRole:
                return check.message
            case Qt.ItemDataRole.ToolTipRole:
                return check.reason or check.message
            case Qt.ItemDataRole.AccessibleTextRole:
                word = self.tr("Error") if check.severity is Severity.ERROR else self.tr("Warning")
                offer = self.tr(" Ctrl+Enter: {}.").format(check.fix.label) if check.fix else ""
                return f"{word}: {check.message}{offer}"
            case role if role == _CHECK_ROLE:
                return check
            case _:
                return None


class _ChecksDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._heights: dict[tuple[str, int], int] = {}  # of the sentences, by their words and their room
        theme.changed.connect(self._heights.clear)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of the wrapped sentence, and of the line that offers a fix."""
        width = self._view.viewport().width()
        check: Check = index.data(_CHECK_ROLE)
        fix = self._fix_height() if check.fix else 0
        height = self._sentence_height(check.message, max(80, width - self._theme.px(60)))
        return QSize(width, max(self._theme.px(34), height + fix + self._theme.px(16)))

    def _sentence_height(self, words: str, width: int) -> int:
        if (words, width) not in self._heights:
            metrics = QFontMetrics(self._theme.font(FontRole.BODY))
            room = metrics.boundingRect(QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), words)
            self._heights[words, width] = room.height()
        return self._heights[words, width]

    def _fix_height(self) -> int:
        return QFontMetrics(self._theme.font(FontRole.BODY)).height() + self._theme.px(8)

    def fix_rect(self, row: QRect, check: Check) -> QRect:
        """Return where the words of a fix stand in a row, empty where there is none."""
        if check.fix is None:
            return QRect()
        metrics = QFontMetrics(self._theme.font(FontRole.BODY))
        height = self._fix_height()
        left, top = row.left() + self._theme.px(42), row.bottom() - height - self._theme.px(2)
        width = min(metrics.horizontalAdvance(check.fix.label) + 4, row.right() - left)
        return QRect(left, top, width, height)

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
        if check.fix is not None:
            painter.setPen(theme.colour("accent"))
            place = self.fix_rect(option.rect, check)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), check.fix.label)
        painter.restore()


class ChecksPane(QWidget):
    """Show the checks, or say that nothing is left to do."""

    check_activated = Signal(object)
    fix_requested = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ChecksModel(self)
        self._list = _ChecksList(theme, self)
        self._list.setModel(self._model)
        self._delegate = _ChecksDelegate(theme, self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.setAccessibleName(self.tr("What is not ready"))
        self._list.activated.connect(self._on_activated)
        self._list.clicked.connect(self._on_clicked)
        self._list.fix_asked.connect(self._on_fix_asked)
        self._list.closed.connect(self.closed)
        self.passed = ElidedLabel(theme, role=FontRole.META, ink="text2")
        self.passed.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4))
        self._ready = EmptyState(theme, "circle-check", self.tr("Nothing is left to do before the export."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.addWidget(self._list)
        column.addWidget(self._ready)
        column.addWidget(self.passed)
        self.setFocusProxy(self._list)
        theme.changed.connect(self._list.scheduleDelayedItemsLayout)
        self.show_checks(())

    def show_checks(self, checks: Sequence[Check]) -> None:
        """Show what is not ready, worst first as given."""
        self._model.show_checks(checks)
        passed = len(RULES) - len({check.rule for check in checks})
        self.passed.setText(
            self.tr("1 check passed") if passed == 1 else self.tr("{} checks passed").format(passed)
        )
        self._list.setVisible(bool(checks))
        self._ready.setVisible(not checks)

    def fix_place(self, row: int) -> QRect:
        """Return where a click asks for the fix of a row, in the list's viewport."""
        index = self._model.index(row, 0)
        return self._delegate.fix_rect(self._list.visualRect(index), index.data(_CHECK_ROLE))

    def _on_activated(self, index: QModelIndex) -> None:
        self.check_activated.emit(index.data(_CHECK_ROLE))

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.fix_place(index.row()).contains(self._list.clicked_at):
            self._on_fix_asked(index)
        else:
            self._on_activated(index)

    def _on_fix_asked(self, index: QModelIndex) -> None:
        check = index.data(_CHECK_ROLE)
        if isinstance(check, Check) and check.fix is not None:
            self.fix_requested.emit(check)


class _ChecksList(QListView):
    closed = Signal()
    fix_asked = Signal(QModelIndex)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.clicked_at = QPoint()
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setProperty("ground", "side")
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def doItemsLayout(self) -> None:
        """Lay the rows out, unless the theme is about to ask for it once more."""
        if not self._theme.is_changing:
            super().doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape; Enter jumps, Ctrl+Enter does what the check offers."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fix_asked.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Remember the place, for a row has two things to click."""
        self.clicked_at = event.position().toPoint()
        super().mouseReleaseEvent(event)
