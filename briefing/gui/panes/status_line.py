"""The line at the bottom: whether all is kept, what is not ready, and how much there is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.icon_button import TextButton

_HEIGHT = 28


class StatusLine(QWidget):
    """Say in a few words how things stand; the count of checks leads to them."""

    checks_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        set_ground(self, "chrome", edge="top")
        self._kept_icon = QLabel()
        self._kept = ElidedLabel(theme, role=FontRole.META, ink="text2")
        self._checks_icon = QLabel()
        self._checks = TextButton(theme, "", look="link")
        self._checks.clicked.connect(self._on_checks)
        self._counts = ElidedLabel(theme, role=FontRole.META, ink="text2")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(6)
        row.addWidget(self._kept_icon)
        row.addWidget(self._kept)
        row.addStretch(1)
        row.addWidget(self._checks_icon)
        row.addWidget(self._checks)
        row.addSpacing(12)
        row.addWidget(self._counts)
        self._icons = ("cloud-check", "circle-check", "ok")
        theme.changed.connect(self._dress)
        self.show_kept(self.tr("Saved"), is_kept=True)
        self.show_checks(0, 0)
        self._dress()

    def show_kept(self, words: str, *, is_kept: bool) -> None:
        """Say whether the last edit is on disk."""
        self._kept.setText(words)
        self._icons = ("cloud-check" if is_kept else "pencil", *self._icons[1:])
        self._dress()

    def show_checks(self, errors: int, warnings: int) -> None:
        """Say how much is not ready."""
        if errors:
            words = self.tr("1 error") if errors == 1 else self.tr("{} errors").format(errors)
            icon, ink = "octagon-alert", "conflict"
        elif warnings:
            words = (
                self.tr("1 thing to look at")
                if warnings == 1
                else self.tr("{} things to look at").format(warnings)
            )
            icon, ink = "triangle-alert", "doubtful"
        else:
            words, icon, ink = self.tr("Ready to export"), "circle-check", "ok"
        self._checks.setText(words)
        self._icons = (self._icons[0], icon, ink)
        self._dress()

    def show_counts(self, words: str) -> None:
        """Say how many articles, suggestions and items there are."""
        self._counts.setText(words)

    def _dress(self) -> None:
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self._checks.setFont(self._theme.font(FontRole.META))
        ratio = self.devicePixelRatioF()
        kept, checks, ink = self._icons
        self._kept_icon.setPixmap(self._theme.pixmap(kept, "text2", 14, ratio))
        self._checks_icon.setPixmap(self._theme.pixmap(checks, ink, 14, ratio))

    def _on_checks(self, _checked: bool) -> None:
        self.checks_requested.emit()
