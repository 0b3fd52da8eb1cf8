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
from PySide6.QtGui import QCloseEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.scrim import Scrim
from briefing.text.folding import fold_for_search

_WIDTH, _TOP, _ROW, _MOST_ROWS = 600, 96, 36, 10
_FIELD = 44
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
        hint_width = min(QFontMetrics(painter.font()).horizontalAdvance(entry.hint), rect.width() // 2)
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


class CommandPalette(QFrame):
    """Find and run a command, or go to something; arrows choose, Enter runs, Esc and a click beside close.

    It lies within the window, over a veil, so that no window manager has a say in its place or its keys.
    """

    def __init__(self, theme: Theme, entries: Sequence[Entry], window: QWidget, *, recent: list[str]) -> None:
        """Take what to offer, and the words of what ran lately, the last first; it is kept up to date."""
        super().__init__(window)
        self._theme = theme
        self._recent = recent
        ranks = {text: rank for rank, text in enumerate(recent)}
        first_recent = sorted(entries, key=lambda entry: ranks.get(entry.text, len(ranks)))
        self._entries = [(fold_for_search(entry.text), entry) for entry in first_recent]
        self._came_from: QWidget | None = None
        self._most_rows = _MOST_ROWS
        self._scrim = Scrim(theme, window)
        self._scrim.clicked.connect(self.close)
        self._model = _EntriesModel(self)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Search or run a command"))
        self.setStyleSheet(
            f"#palette {{ background: {theme.colour('surface').name()}; border-radius: {theme.px(12)}px;"
            f" border: 1px solid {theme.colour('ctl').name()}; }}"
        )
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(40)
        shadow.setOffset(0, 12)
        shadow.setColor(theme.colour("shadow"))
        self.setGraphicsEffect(shadow)
        self._field = self._make_field()
        self._list = self._make_list()
        self._lay_out()
        self._field.textChanged.connect(self._filter)
        self._filter("")
        self.hide()

    def _make_field(self) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("look", "bare")
        field.setPlaceholderText(self.tr("Type a command or a headline"))
        field.setAccessibleName(self.tr("Search or run a command"))
        field.setMinimumHeight(self._theme.px(_FIELD))
        field.installEventFilter(self)
        return field

    def _make_list(self) -> QListView:
        found = QListView()
        found.setModel(self._model)
        found.setItemDelegate(_EntryDelegate(self._theme, found))
        found.setFrameShape(QListView.Shape.NoFrame)
        found.setUniformItemSizes(True)
        found.setMouseTracking(True)
        found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        found.setAccessibleName(self.tr("Commands and articles"))
        found.clicked.connect(self._run)
        return found

    def _lay_out(self) -> None:
        theme = self._theme
        lens = QLabel()
        lens.setPixmap(theme.pixmap("search", "text2", 16, self.devicePixelRatioF()))
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        head.setSpacing(theme.px(10))
        head.addWidget(lens)
        head.addWidget(self._field, 1)
        line = QWidget()
        line.setFixedHeight(1)
        set_ground(line, "surface", edge="bottom")
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 4, 2, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(line)
        column.addWidget(self._list)

    def open_over(self, window: QWidget) -> None:
        """Show it below the window's top bar, in the middle, and give it the keyboard."""
        width = min(self._theme.px(_WIDTH), window.width() - 48)
        room = window.height() - self._theme.px(_TOP) - self._theme.px(_FIELD) - self._theme.px(_ROW)
        self._most_rows = max(1, min(_MOST_ROWS, room // self._theme.px(_ROW)))
        self._came_from = QApplication.focusWidget()
        self._scrim.cover()
        self.setFixedWidth(width)
        self.move((window.width() - width) // 2, self._theme.px(_TOP))
        self._filter(self._field.text())
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Lift the veil, and give the keyboard back."""
        super().closeEvent(event)
        self._scrim.hide()
        self._scrim.deleteLater()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep the keyboard while it is open."""
        return True

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
                case Qt.Key.Key_Escape:
                    self.close()
                    return True
                case _:
                    pass
        return super().eventFilter(watched, event)

    def _filter(self, words: str) -> None:
        wanted = fold_for_search(words).split()
        found = [entry for folded, entry in self._entries if all(word in folded for word in wanted)]
        self._model.show_entries(found)
        self._list.setCurrentIndex(self._model.index(0))
        rows = min(len(found), self._most_rows)
        self._list.setFixedHeight(rows * self._theme.px(_ROW))
        self._list.setVisible(bool(found))
        self.setFixedHeight(self.sizeHint().height())

    def _run(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY_ROLE)
        if isinstance(entry, Entry) and entry.is_enabled:
            if entry.text in self._recent:
                self._recent.remove(entry.text)
            self._recent.insert(0, entry.text)
            self.close()
            entry.run()
