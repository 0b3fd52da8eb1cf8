"""A thin bar that says how far something has come."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from briefing.gui.theme import Theme


class ProgressLine(QProgressBar):
    """Show a share of 1; it stands still while the share is not known, since nothing here spins."""

    def __init__(self, theme: Theme, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setRange(0, 1000)
        self.setAccessibleName(label)
        theme.changed.connect(self._refresh_look)
        self._refresh_look()

    def show_share(self, share: float) -> None:
        """Show a share between 0 and 1."""
        self.setValue(round(1000 * min(1.0, max(0.0, share))))

    def _refresh_look(self) -> None:
        self.setFixedHeight(self._theme.px(4))
