"""The bar that finds words in the article: a field, how many places there are, and the way through them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.icon_button import IconButton


class FindField(QLineEdit):
    """Take the words to find; Enter goes on, Shift+Enter back, Escape closes."""

    step_wanted = Signal(int)
    closed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the field's own keys."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step_wanted.emit(-1 if back else 1)
            case _:
                super().keyPressEvent(event)


class FindBar(QWidget):
    """Ask for words to be found, and say how many places there are."""

    words_edited = Signal(str)
    step_wanted = Signal(int)  # +1 next place, -1 the one before
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_ground(self, "sunken", edge="bottom")
        self.setAccessibleName(self.tr("Find in the article"))
        self.field = FindField()
        self.field.setAccessibleName(self.tr("Find in the article"))
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setMinimumWidth(0)
        self._count = ElidedLabel(theme, role=FontRole.META, ink="text2")
        self._previous = IconButton(theme, "chevron-up", self.tr("Previous place"), size=28)
        self._previous.set_label(self.tr("Previous place"), "Shift+F3")
        self._next = IconButton(theme, "chevron-down", self.tr("Next place"), size=28)
        self._next.set_label(self.tr("Next place"), "F3")
        self._close = IconButton(theme, "x", self.tr("Close the search"), size=28)
        self._close.set_label(self.tr("Close the search"), "Esc")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.field, 1)
        for widget in (self._count, self._previous, self._next, self._close):
            self._row.addWidget(widget)
        self.field.textEdited.connect(self.words_edited)
        self.field.step_wanted.connect(self.step_wanted)
        self.field.closed.connect(self.closed)
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._close.clicked.connect(self._ask_to_close)
        theme.changed.connect(self._refresh_look)
        self._refresh_look()
        self.show_count(0, 0)

    @property
    def words(self) -> str:
        """Return what is looked for."""
        return self.field.text()

    @property
    def count_text(self) -> str:
        """Return what is said of the places."""
        return self._count.text()

    def show_count(self, current: int, total: int) -> None:
        """Say which of how many places is the current one, also to screen readers."""
        if total:
            words = self.tr("{current} of {total}").format(current=current, total=f"{total:,}")
        else:
            words = self.tr("Not found") if self.words.strip() else ""
        self._count.setText(words)
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)
        if words and self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, words))

    def open(self, words: str) -> None:
        """Take the keyboard, with words to begin with; without any, those of the last time."""
        if words:
            self.field.setText(words)
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def minimumSizeHint(self) -> QSize:
        """Never be what keeps the reader from getting narrower."""
        return QSize(0, super().minimumSizeHint().height())

    def _go_back(self, _checked: bool) -> None:
        self.step_wanted.emit(-1)

    def _go_on(self, _checked: bool) -> None:
        self.step_wanted.emit(1)

    def _ask_to_close(self, _checked: bool) -> None:
        self.closed.emit()

    def _refresh_look(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(24), px(6), px(16), px(6))
        self._row.setSpacing(px(6))
