"""A field for a file: its path to type or to paste, and a button that shows where to find it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from briefing.gui.theme import Theme
from briefing.gui.widgets.icon_button import TextButton


class FileField(QWidget):
    """Ask for one file, or for none: an empty field."""

    path_changed = Signal()

    def __init__(
        self, theme: Theme, path: Path | None, *, label: str, placeholder: str, kinds: str, folder: Path
    ) -> None:
        """Take the file that is offered first; the file dialog shows `kinds`, and begins in `folder`."""
        super().__init__()
        self._label = label
        self._kinds = kinds
        self._folder = folder
        self._line = QLineEdit("" if path is None else str(path))
        self._line.setAccessibleName(label)
        self._line.setPlaceholderText(placeholder)
        self._line.setClearButtonEnabled(True)
        self._line.textChanged.connect(self._on_changed)
        self._choose = TextButton(theme, self.tr("Choose…"))
        self._choose.setAccessibleName(self.tr("Choose: {}").format(label))
        self._choose.clicked.connect(self._on_choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._line, 1)
        row.addWidget(self._choose)
        self.setFocusProxy(self._line)

    def path(self) -> Path | None:
        """Return the file that is named, whether it is there or not; None for an empty field."""
        words = self._line.text().strip()
        return Path(words).expanduser() if words else None

    def set_path(self, path: Path | None) -> None:
        """Name another file."""
        self._line.setText("" if path is None else str(path))

    def _on_changed(self, _words: str) -> None:
        self.path_changed.emit()

    def _on_choose(self, _checked: bool) -> None:
        path = self.path()
        folder = self._folder if path is None else path.parent
        name, _ = QFileDialog.getOpenFileName(self, self._label, str(folder), self._kinds)
        if name:
            self.set_path(Path(name))
