"""The rows of the outline: how high they are, what a click in them does, and how they are edited."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from briefing.gui.models.badges import Badge
from briefing.gui.models.outline_model import OutlineRole, is_section_row
from briefing.gui.panes.excerpt_editor import ExcerptEditor
from briefing.gui.panes.outline_painting import GAP, PAD, RIGHT, TICK, OutlinePainter
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.pills import Pill
from briefing.model.excerpt import ExcerptKind
from briefing.model.pack import ExcerptItem, Item

_IN_SOURCE_WORDS = frozenset({ExcerptKind.QUOTE, ExcerptKind.BACKGROUND})

_Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Draw and edit the rows of the outline."""

    words_edited = Signal(object, object, str)
    """Item (None for a section), section, and the new words."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._rows = OutlinePainter(theme, view)

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a card or a section row; the view gives the width."""
        theme = self._theme
        if is_section_row(index):
            return QSize(0, theme.row_height(34, 28, FontRole.CARD_TITLE))
        return QSize(0, theme.row_height(56, 44, FontRole.BODY, FontRole.META) + theme.px(GAP))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        self._rows.paint(painter, option, index)

    def pill_at(self, index: _Index, row: QRect, place: QPoint) -> Pill | None:
        """Return the badge of a row that a click at a place means, or the pill that counts the others."""
        badges: tuple[Badge, ...] = index.data(OutlineRole.BADGES) or ()
        return self._rows.pill_at(row, badges, place)

    # Mouse and editing.

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Toggle the tick by a click in it; every other click selects."""
        if isinstance(event, QMouseEvent) and not is_section_row(index):
            target = self._rows.tick_rect(self._rows.card_rect(option.rect)).adjusted(-6, -6, 6, 6)
            if target.contains(event.position().toPoint()):
                if event.type() == QEvent.Type.MouseButtonRelease:
                    ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                    state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                    return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
                return True
        return False

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return a line for a section's name, and a small editor for words, which Ctrl+Enter ends."""
        if is_section_row(index):
            line = QLineEdit(parent)
            line.setAccessibleName(self.tr("Name of the section"))
            return line
        item: Item = index.data(OutlineRole.ITEM)
        if isinstance(item, ExcerptItem) and item.excerpt.kind in _IN_SOURCE_WORDS:
            return self._excerpt_editor(parent, item)
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(self.tr("Words to print"))
        editor.setTabChangesFocus(True)
        editor.installEventFilter(self)
        return editor

    def _excerpt_editor(self, parent: QWidget, item: ExcerptItem) -> ExcerptEditor:
        is_quote = item.excerpt.kind is ExcerptKind.QUOTE
        editor = ExcerptEditor(self._theme, item.excerpt.text, is_quote=is_quote, parent=parent)
        editor.text.done.connect(partial(self._finish, editor))
        editor.text.cancelled.connect(partial(self._give_up, editor))
        editor.text.left.connect(partial(self._finish_unless_inside, editor))
        return editor

    def _finish(self, editor: ExcerptEditor) -> None:
        self.commitData.emit(editor)
        editor.text.blockSignals(True)
        self.closeEditor.emit(editor)

    def _give_up(self, editor: ExcerptEditor) -> None:
        editor.text.blockSignals(True)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)

    def _finish_unless_inside(self, editor: ExcerptEditor) -> None:
        if not editor.holds_focus():
            self._finish(editor)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the words that are printed now, all selected."""
        words = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QLineEdit):
            editor.setText(words)
            editor.selectAll()
        elif isinstance(editor, ExcerptEditor):
            editor.show_words(words)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: _Index) -> None:
        """Hand the words on, to be made one edit of the pack."""
        if isinstance(editor, QLineEdit):
            words = editor.text()
        elif isinstance(editor, ExcerptEditor):
            words = editor.words
        elif isinstance(editor, QPlainTextEdit):
            words = editor.toPlainText()
        else:
            return
        if words != index.data(Qt.ItemDataRole.EditRole):
            self.words_edited.emit(index.data(OutlineRole.ITEM), index.data(OutlineRole.SECTION), words)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Cover the card and give long words three more lines."""
        if is_section_row(index):
            editor.setGeometry(option.rect.adjusted(self._theme.px(30), 2, -self._theme.px(RIGHT), -2))
            return
        card = self._rows.card_rect(option.rect)
        card.setLeft(card.left() + self._theme.px(PAD + TICK + 8))
        least = 150 if isinstance(editor, ExcerptEditor) else 110
        card.setHeight(max(card.height(), self._theme.px(least)))
        bottom = self._view.viewport().height()
        if card.bottom() > bottom:
            card.moveBottom(max(card.height(), bottom))
        editor.setGeometry(card)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End editing with Ctrl+Enter; Enter alone stays in the text."""
        if event.type() == QEvent.Type.KeyPress and isinstance(editor, QPlainTextEdit):
            key = event.key()  # type: ignore[attr-defined]  # a key press has a key
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # type: ignore[attr-defined]
                    self.commitData.emit(editor)
                    self.closeEditor.emit(editor)
                    return True
                return False
        return super().eventFilter(editor, event)
