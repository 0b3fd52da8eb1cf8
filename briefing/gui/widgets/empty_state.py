"""What a pane shows while there is nothing in it: an icon, a sentence, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from briefing.gui.theme import Theme
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.gui.widgets.icon_button import TextButton


class EmptyState(QWidget):
    """Say that a pane is empty, and offer one button where there is something to do about it."""

    button_clicked = Signal()

    def __init__(
        self, theme: Theme, icon: str, sentence: str, button: str | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = WrappedLabel(theme, sentence, ink="text2")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(self._sentence)
        if button is not None:
            self._button = TextButton(theme, button)
            self._button.clicked.connect(self._on_clicked)
            column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self._refresh_look)
        self._refresh_look()

    def set_button(self, text: str | None) -> None:
        """Rename the button that was given at the start, or hide it where there is nothing to do."""
        self._button.setVisible(text is not None)
        if text is not None:
            self._button.setText(text)

    def _on_clicked(self, checked: bool) -> None:
        del checked
        self.button_clicked.emit()

    def _refresh_look(self) -> None:
        self._picture.setPixmap(self._theme.pixmap(self._icon_name, "text3", 32, self.devicePixelRatioF()))
        margin = self._theme.px(16)
        self._column.setContentsMargins(margin, margin, margin, margin)
