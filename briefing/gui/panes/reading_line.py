"""The line that says how many files of a batch have been read, with the button that stops it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.icon_button import IconButton
from briefing.gui.widgets.progress_line import ProgressLine

_APPEARS_AFTER_MS = 300


class ReadingLine(QWidget):
    """Show progress while files are read; most are read before it would appear."""

    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ElidedLabel(theme, role=FontRole.META, ink="text2")
        self.stop_button = IconButton(theme, "x", self.tr("Stop reading files"), size=24, icon_size=14)
        self.stop_button.clicked.connect(self.stop_requested)
        self._progress = ProgressLine(theme, self.tr("Progress of reading"))
        self._row = QHBoxLayout()
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.stop_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._row)
        column.addWidget(self._progress)
        self._appearing = QTimer(self, singleShot=True, interval=_APPEARS_AFTER_MS)
        self._appearing.timeout.connect(self.show)
        self.hide()

    @property
    def words(self) -> str:
        """Return what the line says."""
        return self._words.text()

    def show_read(self, done: int, total: int) -> None:
        """Show how many of how many files are read; nothing once all are."""
        if done >= total:
            self._appearing.stop()
            self.hide()
            return
        one, many = self.tr("Reading 1 file"), self.tr("Reading file {number} of {total}")
        words = one if total == 1 else many.format(number=done + 1, total=total)
        self._words.setText(words)
        self._progress.show_share(done / total)
        self._progress.setAccessibleDescription(words)
        if not self.isVisible() and not self._appearing.isActive():
            self._appearing.start()
