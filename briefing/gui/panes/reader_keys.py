"""What can be done in the reader, each with its key and its line in the context menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QTextEdit

from briefing.gui.models.kinds import kind_icon, kind_ink, kind_key, kind_word
from briefing.gui.theme import Theme
from briefing.model.excerpt import ExcerptKind


class ReaderKeys(QObject):
    """Own the reader's actions; their keys work only while the article text has the focus."""

    step_wanted = Signal(int)  # +1 next suggestion, -1 the one before
    take_wanted = Signal()
    take_as_wanted = Signal(object)  # ExcerptKind
    dismiss_wanted = Signal()
    show_in_pack_wanted = Signal()
    highlights_wanted = Signal()
    label_wanted = Signal()
    escape_wanted = Signal()

    def __init__(self, theme: Theme, text: QTextEdit) -> None:
        super().__init__(text)
        self._theme = theme
        self._text = text
        self._letters: dict[QAction, list[QKeySequence]] = {}
        self._next = self._add(self.tr("Next suggestion"), "J", partial(self._step, 1))
        self._previous = self._add(self.tr("Previous suggestion"), "K", partial(self._step, -1))
        self._take = self._add(self.tr("Take into the pack"), "A", self._ask_take, "Return", "Enter")
        self._dismiss = self._add(self.tr("Dismiss suggestion"), "X", self._ask_dismiss)
        self._take_as = {
            kind: self._add(
                self.tr("Take as {kind}").format(kind=kind_word(kind).lower()),
                kind_key(kind),
                partial(self._ask_take_as, kind),
            )
            for kind in ExcerptKind
        }
        self._show = self._add(self.tr("Show in the pack"), "G", self._ask_show)
        self._highlights = self._add(self.tr("Show or hide highlights"), "H", self._ask_highlights)
        self._label = self._add(self.tr("Label the paragraph"), "L", self._ask_label)
        self._escape = self._add(self.tr("Drop the selection"), "", self._ask_escape, "Esc")
        self._copy = QAction(self.tr("Copy"), self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(text.copy)
        self._select_all = QAction(self.tr("Select all"), self)
        self._select_all.triggered.connect(text.selectAll)

    def actions(self) -> list[QAction]:
        """Return every action, for menu and palette."""
        return [*self._letters, self._copy, self._select_all]

    def set_letters_enabled(self, *, enabled: bool) -> None:
        """Switch the single-letter keys on or off (WCAG 2.1.4); Enter and Escape stay."""
        for action, keys in self._letters.items():
            action.setShortcuts([key for key in keys if enabled or key.toString() not in _LETTERS])

    def open_menu(self, at: QPoint, labels: QMenu, *, has_target: bool, is_suggestion: bool) -> None:
        """Open the context menu, `labels` in it; `has_target` where words or a suggestion are selected."""
        menu = QMenu(self._text)
        labels.setParent(menu, labels.windowFlags())  # it goes with the menu
        self._copy.setEnabled(self._text.textCursor().hasSelection())
        menu.addAction(self._copy)
        menu.addAction(self._select_all)
        menu.addSeparator()
        self._take.setEnabled(is_suggestion)
        menu.addAction(self._take)
        for kind, action in self._take_as.items():
            action.setEnabled(has_target)
            action.setIcon(
                self._theme.icon(kind_icon(kind), kind_ink(kind), 16, self._text.devicePixelRatioF())
            )
            menu.addAction(action)
        menu.addSeparator()
        self._dismiss.setEnabled(is_suggestion)
        menu.addAction(self._dismiss)
        menu.addAction(self._show)
        menu.addAction(self._highlights)
        menu.addSeparator()
        menu.addMenu(labels)
        menu.aboutToHide.connect(self._enable_all)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _add(self, words: str, letter: str, slot: object, *others: str) -> QAction:
        action = QAction(words, self)
        keys = [QKeySequence(key) for key in (letter, *others) if key]
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self._text.addAction(action)
        self._letters[action] = keys
        return action

    def _enable_all(self) -> None:
        # A disabled action would swallow its key; what cannot be done is decided when it is asked for.
        for action in self.actions():
            action.setEnabled(True)

    def _step(self, by: int, *checked: bool) -> None:
        del checked  # Qt passes it to a plain slot, and leaves it out of a partial
        self.step_wanted.emit(by)

    def _ask_take(self, checked: bool) -> None:
        del checked
        self.take_wanted.emit()

    def _ask_take_as(self, kind: ExcerptKind, *checked: bool) -> None:
        del checked
        self.take_as_wanted.emit(kind)

    def _ask_dismiss(self, checked: bool) -> None:
        del checked
        self.dismiss_wanted.emit()

    def _ask_show(self, checked: bool) -> None:
        del checked
        self.show_in_pack_wanted.emit()

    def _ask_highlights(self, checked: bool) -> None:
        del checked
        self.highlights_wanted.emit()

    def _ask_label(self, checked: bool) -> None:
        del checked
        self.label_wanted.emit()

    def _ask_escape(self, checked: bool) -> None:
        del checked
        self.escape_wanted.emit()


_LETTERS = frozenset("JKAXGHL") | {kind_key(kind) for kind in ExcerptKind}
