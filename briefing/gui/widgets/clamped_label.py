"""Text over a few lines at most, as high as the lines it takes."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.broken_lines import break_lines, paint_lines
from briefing.gui.widgets.elided_label import WrappedLabel


class ClampedLabel(WrappedLabel):
    """Show plain text on as many lines as it needs up to a number, the last one with an ellipsis."""

    def __init__(
        self,
        theme: Theme,
        *,
        role: FontRole,
        most_lines: int,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, role=role, ink=ink, parent=parent)
        self._most_lines = most_lines
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self._fit()

    def set_most_lines(self, most_lines: int) -> None:
        """Allow more or fewer lines."""
        if most_lines != self._most_lines:
            self._most_lines = most_lines
            self._fit()
            self.update()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width at all, so that no headline widens a pane."""
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is at the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        height = self.fontMetrics().height()
        paint_lines(painter, self.text(), self.contentsRect(), height, most_lines=self._most_lines)

    def _fit(self) -> None:
        lines = break_lines(self.text(), self.font(), max(1, self.contentsRect().width()), self._most_lines)
        self.setFixedHeight(max(1, len(lines)) * self.fontMetrics().height())
