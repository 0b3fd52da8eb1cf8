"""A line to search in, which leaves undo to the window while it is empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing.gui.theme import Theme
from briefing.gui.widgets.icon_button import IconButton


class SearchField(QLineEdit):
    """Take the words to search for; Escape and the cross empty it, Enter and Down go to the results."""

    results_wanted = Signal()

    def __init__(self, theme: Theme, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "search")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._clear = IconButton(theme, "x", self.tr("Clear the search"), size=26, icon_size=14, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Escape does the same
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._show_cross)
        theme.changed.connect(self._place_cross)
        self._place_cross()

    def event(self, event: QEvent) -> bool:
        """Let the window's undo through while there is nothing here to undo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not self.text():
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if event.matches(undo) or event.matches(redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape; go to the results on Enter and Down."""
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                self.results_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lens in the field's left padding."""
        super().paintEvent(event)
        side = self._theme.px(16)
        lens = self._theme.pixmap("search", "text2", 16, self.devicePixelRatioF())
        QPainter(self).drawPixmap(self._theme.px(9), (self.height() - side) // 2, lens)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right end."""
        super().resizeEvent(event)
        self._place_cross()

    def _show_cross(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _place_cross(self) -> None:
        self.setTextMargins(0, 0, self._theme.px(24), 0)
        inset = self._theme.px(3)
        self._clear.move(
            self.width() - self._clear.width() - inset, (self.height() - self._clear.height()) // 2
        )
