"""The command palette: every command and every article, found by typing a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.theme import FontRole, Theme
from briefing.text.folding import fold_for_search

_WIDTH, _TOP, _ROW, _MOST_ROWS = 600, 96, 36, 10
_Index = QModelIndex | QPersistentModelIndex
_ENTRY_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Offer one thing to do; `hint` is the key or what kind of thing it is."""

    text: str
    hint: str
    icon: str
    run: Callable[[], object]
    is_enabled: bool = True


class _EntriesModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{entry.text}, {entry.hint}" if entry.hint else entry.text
            case role if role == _ENTRY_ROLE:
                return entry
            case _:
                return None


class _EntryDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._theme, option.rect
        entry = index.data(_ENTRY_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("soft"))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 6, 6)
        pixmap = theme.pixmap(entry.icon, "text2", 16, self._view.devicePixelRatioF())
        painter.drawPixmap(rect.left() + theme.px(16), rect.center().y() - theme.px(8) + 1, pixmap)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font(FontRole.META))
        painter.setPen(theme.colour("text2"))
        hint_width = QFontMetrics(painter.font()).horizontalAdvance(entry.hint)
        hint = QRect(rect.right() - theme.px(16) - hint_width, rect.top(), hint_width, rect.height())
        painter.drawText(hint, middle | Qt.AlignmentFlag.AlignRight, entry.hint)
        painter.setFont(theme.font(FontRole.BODY))
        painter.setPen(theme.colour("text" if entry.is_enabled else "text3"))
        room = QRect(rect)
        room.setLeft(rect.left() + theme.px(42))
        room.setRight(hint.left() - theme.px(12))
        words = QFontMetrics(painter.font()).elidedText(entry.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class CommandPalette(QDialog):
    """Find and run a command, or open an article; arrows choose, Enter runs, Esc closes."""

    def __init__(self, theme: Theme, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._entries = [(fold_for_search(entry.text), entry) for entry in entries]
        self.setWindowTitle(self.tr("Search or run a command"))
        frame = QFrame(self)
        frame.setObjectName("palette")
        frame.setStyleSheet(
            f"#palette {{ background: {theme.colour('surface').name()};"
            f" border: 1px solid {theme.colour('ctl').name()}; }}"
        )
        self._field = QLineEdit()
        self._field.setProperty("look", "bare")
        self._field.setPlaceholderText(self.tr("Type a command or a headline"))
        self._field.setAccessibleName(self.tr("Search or run a command"))
        self._field.setMinimumHeight(theme.px(40))
        self._field.setTextMargins(theme.px(16), 0, theme.px(16), 0)
        self._field.installEventFilter(self)
        self._model = _EntriesModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_EntryDelegate(theme, self._list))
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("Commands and articles"))
        self._list.clicked.connect(self._run)
        inner = QVBoxLayout(frame)
        inner.setContentsMargins(0, 4, 0, 6)
        inner.setSpacing(4)
        inner.addWidget(self._field)
        inner.addWidget(self._list)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._field.textChanged.connect(self._filter)
        self._filter("")

    def open_over(self, window: QWidget) -> None:
        """Show it below the window's top bar, in the middle."""
        self._filter(self._field.text())
        width = min(self._theme.px(_WIDTH), window.width() - 48)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - width) // 2, corner.y() + self._theme.px(_TOP))
        self.setFixedWidth(width)
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list while the field keeps the focus."""
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Up:
                    step = 1 if event.key() == Qt.Key.Key_Down else -1
                    row = (self._list.currentIndex().row() + step) % max(1, self._model.rowCount())
                    self._list.setCurrentIndex(self._model.index(row))
                    return True
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._run(self._list.currentIndex())
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _filter(self, words: str) -> None:
        wanted = fold_for_search(words).split()
        found = [entry for folded, entry in self._entries if all(word in folded for word in wanted)]
        self._model.show_entries(found)
        self._list.setCurrentIndex(self._model.index(0))
        rows = max(1, min(len(found), _MOST_ROWS))
        self._list.setFixedHeight(rows * self._theme.px(_ROW))
        self.setFixedHeight(rows * self._theme.px(_ROW) + self._theme.px(40) + 16)

    def _run(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY_ROLE)
        if isinstance(entry, Entry) and entry.is_enabled:
            self.close()
            entry.run()
