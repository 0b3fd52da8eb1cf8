"""The editor for words of a source: what is deleted or typed shows, unless the user edits freely."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.ground import set_ground
from briefing.model.marked_edits import read_edits
from briefing.model.spans import Span
from briefing.model.wording_edits import Edited
from briefing.model.wording_keys import delete_beside, type_words

_MOST_STEPS = 500


class MarkedText(QPlainTextEdit):
    """Turn every deletion into a cut and everything typed into an insertion, while `is_free` is off.

    The text is replaced as a whole at every step, so it keeps steps of its own for undo. Offsets of the model
    are code points and those of Qt UTF-16 units; they are converted here.
    """

    done = Signal()
    cancelled = Signal()
    left = Signal()

    def __init__(self, exact: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_free = False
        self._exact = exact
        self._behind: list[Edited] = []
        self._ahead: list[Edited] = []
        self._shown = ""
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._guard)

    def show_words(self, words: str) -> None:
        """Show a wording, all of it selected."""
        self._shown = words
        self.setPlainText(words)
        self._behind, self._ahead = [], []
        self.selectAll()

    def event(self, event: QEvent) -> bool:
        """Keep undo and redo for the typing, as long as there is any."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.is_free:
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make an edit that shows of each key that changes words."""
        is_end = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_end and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif self.is_free:
            super().keyPressEvent(event)
        else:
            self._press_marked(event, is_end=is_end)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take composed letters, such as ễ, like typed ones."""
        if self.is_free or not event.commitString():
            super().inputMethodEvent(event)
            return
        super().inputMethodEvent(QInputMethodEvent())  # ends what was being composed
        self._type(event.commitString())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put pasted or dropped words in like typed ones."""
        if self.is_free:
            super().insertFromMimeData(source)
        elif source.hasText():
            self._type(source.text())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what does not change words without a sign."""
        if self.is_free:
            super().contextMenuEvent(event)
            return
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.copy)
        copy.setEnabled(self.textCursor().hasSelection())
        menu.addAction(self.tr("Paste"), self.paste)
        menu.addAction(self.tr("Select all"), self.selectAll)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard has gone elsewhere; a menu only borrows it."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _press_marked(self, event: QKeyEvent, *, is_end: bool) -> None:
        keys = QKeySequence.StandardKey
        forward = event.matches(keys.Delete) or event.matches(keys.DeleteEndOfWord)
        backward = event.matches(keys.Backspace) or event.matches(keys.DeleteStartOfWord)
        backward = backward or event.key() == Qt.Key.Key_Backspace
        if event.matches(keys.Undo):
            self._go(self._behind, self._ahead)
        elif event.matches(keys.Redo):
            self._go(self._ahead, self._behind)
        elif event.matches(keys.Cut):
            self.copy()
            self._delete(forward=True, only_selected=True)
        elif forward or backward:
            self._delete(forward=forward)
        elif is_end:
            self._type(" ")
        elif event.text().isprintable() and event.text() and not _is_command(event):
            self._type(event.text())
        elif not event.text() or _is_command(event):
            super().keyPressEvent(event)

    def _type(self, words: str) -> None:
        wording, selection = self._state()
        self._take(type_words(self._exact, wording, selection, words))

    def _delete(self, *, forward: bool, only_selected: bool = False) -> None:
        wording, selection = self._state()
        if len(selection):
            self._take(type_words(self._exact, wording, selection, ""))
        elif not only_selected:
            self._take(delete_beside(self._exact, wording, selection.start, forward=forward))

    def _state(self) -> tuple[str, Span]:
        wording, cursor = self.toPlainText(), self.textCursor()
        places = (cursor.selectionStart(), cursor.selectionEnd())
        return wording, Span(*(_code_points(wording, place) for place in places))

    def _take(self, edited: Edited | None) -> None:
        if edited is None:
            return
        wording, selection = self._state()
        if edited.wording != wording:
            self._behind = [*self._behind, Edited(wording=wording, caret=selection.end)][-_MOST_STEPS:]
            self._ahead = []
        self._put(edited)

    def _go(self, origin: list[Edited], other: list[Edited]) -> None:
        if origin:
            wording, selection = self._state()
            other.append(Edited(wording=wording, caret=selection.end))
            self._put(origin.pop())

    def _put(self, edited: Edited) -> None:
        if edited.wording != self._shown:
            self._shown = edited.wording
            self.setPlainText(edited.wording)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(edited.wording, edited.caret))
        self.setTextCursor(cursor)

    def _guard(self) -> None:
        # Qt deletes words by ways that cannot be overridden, such as dragging them out.
        if self.is_free:
            self._shown = self.toPlainText()
        elif self.toPlainText() != self._shown:
            self.setPlainText(self._shown)


class ExcerptEditor(QFrame):
    """Edit an excerpt's words in place; below them stands what happens to a change."""

    def __init__(self, theme: Theme, exact: str, *, is_quote: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exact = exact
        self._is_quote = is_quote
        set_ground(self, "surface", edge="bottom")
        self.text = MarkedText(exact)
        self.text.setAccessibleName(self.tr("Words to print"))
        self.freely = QCheckBox(self.tr("Edit freely"))
        self._hint = ElidedLabel(theme, role=FontRole.META, ink="text2")
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        foot.setSpacing(theme.px(12))
        foot.addWidget(self._hint, 1)
        foot.addWidget(self.freely)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.text, 1)
        column.addLayout(foot)
        self.freely.toggled.connect(self._on_freely)
        self.freely.installEventFilter(self)
        self.setFocusProxy(self.text)
        self._say()

    @property
    def words(self) -> str:
        """Return the wording as it is now."""
        return self.text.toPlainText()

    def show_words(self, words: str) -> None:
        """Show a wording; one that was freely edited before can only be edited freely."""
        is_marked = read_edits(self._exact, words) is not None
        self.freely.setChecked(not is_marked)
        self.text.show_words(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the keyboard leaves by the tick."""
        if watched is self.freely and event.type() == QEvent.Type.FocusOut:
            self.text.left.emit()
        return super().eventFilter(watched, event)

    def holds_focus(self) -> bool:
        """Tell whether the keyboard is in this editor."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _on_freely(self, freely: bool) -> None:
        if not freely and read_edits(self._exact, self.words) is None:
            self.text.show_words(self._exact)
        self.text.is_free = freely
        self._say()
        self.text.setFocus()

    def _say(self) -> None:
        if not self.freely.isChecked():
            self._hint.setText(self.tr("Cuts show as […], what you add in [ ]"))
        elif self._is_quote:
            self._hint.setText(self.tr("A quotation edited freely counts as altered"))
        else:
            self._hint.setText(self.tr("Changes do not show"))


def _is_command(event: QKeyEvent) -> bool:
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(held) and held != both  # both together are AltGr, which types letters


def _code_points(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def _units(text: str, code_points: int) -> int:
    return len(text[:code_points].encode("utf-16-le")) // 2
