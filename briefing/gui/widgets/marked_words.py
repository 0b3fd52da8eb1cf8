"""Words in which some are marked: what was looked for, what has gone, what is new."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from briefing.gui.theme import Theme


class Mark(Enum):
    """How a piece of words looks: a line through or below it says the same as its colour."""

    PLAIN = "plain"
    FOUND = "found"
    GONE = "gone"
    NEW = "new"


Piece = tuple[Mark, str]


class MarkedWords(QLabel):
    """Show words of a source in the reading face, over as many lines as they need; the mouse can select them.

    `fill` is the ground of the theme below what was looked for.
    """

    def __init__(
        self, theme: Theme, *, size_px: int = 15, fill: str = "soft", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size_px = size_px
        self._fill = fill
        self._pieces: tuple[Piece, ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._dress)

    @property
    def words(self) -> str:
        """Return the words without their marks."""
        return "".join(words for _, words in self._pieces)

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show other words."""
        self._pieces = tuple(pieces)
        self.setAccessibleName(self.words)
        self._dress()

    def _dress(self) -> None:
        self.setFont(self._theme.reading_font(self._theme.px(self._size_px)))
        self.setText("".join(self._span(mark, words) for mark, words in self._pieces))

    def _span(self, mark: Mark, words: str) -> str:
        lines = "<br>".join(map(escape, words.split("\n")))
        return f'<span style="{self._style(mark)}">{lines}</span>'

    def _style(self, mark: Mark) -> str:
        match mark:
            case Mark.PLAIN:
                ink, ground, line = "text", None, "none"
            case Mark.FOUND:
                ink, ground, line = "text", self._fill, "underline"
            case Mark.GONE:
                ink, ground, line = "conflict", "conflict_bg", "line-through"
            case Mark.NEW:
                ink, ground, line = "ok", "ok_bg", "underline"
        below = f" background-color: {self._theme.colour(ground).name()};" if ground else ""
        return f"color: {self._theme.colour(ink).name()};{below} text-decoration: {line};"
