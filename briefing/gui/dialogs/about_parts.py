"""The parts of the dialog about an excerpt: a heading, a sentence, and what can be done below."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from briefing.gui.dialogs.about_wishes import Wish
from briefing.gui.models.topic_words import topic_look
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.gui.widgets.icon_button import TextButton
from briefing.gui.widgets.marked_words import MarkedWords, Piece
from briefing.session.about_excerpt import Topic

_ICON_PX = 16


class Card(QFrame):
    """Frame what belongs together; its parts stand below each other."""

    def __init__(self, theme: Theme, name: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.setProperty("look", "card")
        self.setAccessibleName(name)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10))
        self.column.setSpacing(theme.px(6))

    def add_words(self, pieces: Sequence[Piece], *, fill: str = "soft") -> MarkedWords:
        """Add words of a source."""
        words = MarkedWords(self.theme, fill=fill)
        words.show_pieces(pieces)
        self.column.addWidget(words)
        return words

    def add_buttons(self, *buttons: QPushButton) -> None:
        """Add a row of buttons at the right."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        self.column.addLayout(row)


class Part(QWidget):
    """Say one thing about an excerpt; `first` is where the keyboard begins, if there is anything to do."""

    wished = Signal(object)

    def __init__(self, theme: Theme, topic: Topic, title: str, sentence: str = "") -> None:
        super().__init__()
        self.theme = theme
        self.topic = topic
        self.first: QWidget | None = None
        self.setAccessibleName(title)
        self._icon = QLabel()
        self._icon.setAccessibleName("")
        heading = QHBoxLayout()
        heading.setSpacing(theme.px(8))
        heading.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(WrappedLabel(theme, title, role=FontRole.CARD_TITLE), 1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(8))
        self.column.addLayout(heading)
        if sentence:
            self.column.addWidget(WrappedLabel(theme, sentence, ink="text2"))
        theme.changed.connect(self._dress)
        self._dress()

    def action(self, words: str, wish: Wish, *, name: str = "") -> TextButton:
        """Return a button for something to do; `name` tells it from others that say the same."""
        return self._button(words, wish, name, look="small")

    def link(self, words: str, wish: Wish, *, name: str) -> TextButton:
        """Return a button that leads somewhere."""
        return self._button(words, wish, name, look="link")

    def add_button(self, button: QPushButton) -> None:
        """Add a button at the right."""
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button)
        self.column.addLayout(row)

    def _button(self, words: str, wish: Wish, name: str, *, look: str) -> TextButton:
        button = TextButton(self.theme, words, look=look)
        button.setAutoDefault(True)  # Enter does what the button with the focus says
        button.setAccessibleName(name or words)
        button.clicked.connect(partial(self._on_clicked, wish))
        self.first = self.first or button
        return button

    def _on_clicked(self, wish: Wish, *_checked: bool) -> None:
        self.wished.emit(wish)

    def _dress(self) -> None:
        look = topic_look(self.topic)
        self._icon.setPixmap(self.theme.pixmap(look.icon, look.ink, _ICON_PX, self.devicePixelRatioF()))
