"""Text in the window's fonts and colours, cut with an ellipsis or wrapped, never read as HTML."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from briefing.gui.theme import FontRole, Theme


class WrappedLabel(QLabel):
    """Show plain text over as many lines as it needs."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        role: FontRole = FontRole.BODY,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        self._ink = ink
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        theme.changed.connect(self.refresh_look)
        self.refresh_look()

    def set_ink(self, ink: str) -> None:
        """Show the text in another colour."""
        self._ink = ink
        self.refresh_look()

    def refresh_look(self) -> None:
        """Take font and colour from the theme."""
        self.setFont(self._theme.font(self._role))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._ink))
        self.setPalette(palette)


class ElidedLabel(WrappedLabel):
    """Show plain text on one line, and end it with an ellipsis where it does not fit.

    The whole text is the tooltip while it is cut. It asks for its full width and can shrink to nothing.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        role: FontRole = FontRole.BODY,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, role=role, ink=ink, parent=parent)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Ask for no width at all, so that no label widens a pane."""
        return QSize(0, self._height())

    def sizeHint(self) -> QSize:
        """Ask for the width of the whole text."""
        metrics = self.fontMetrics()
        margins = self.contentsMargins()
        width = metrics.horizontalAdvance(self.text()) + 2 + margins.left() + margins.right()
        return QSize(width, self._height())

    def fitting_text(self, width: int) -> str:
        """Return what of the text is shown in so many pixels."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _height(self) -> int:
        margins = self.contentsMargins()
        return self.fontMetrics().height() + margins.top() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, cut at the label's width."""
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        room = self.contentsRect()
        shown = self.fitting_text(room.width())
        painter.drawText(room, int(self.alignment() | Qt.TextFlag.TextSingleLine), shown)
        tip = self.text() if shown != self.text() else ""
        if tip != self.toolTip():
            self.setToolTip(tip)


class AsideLabel(ElidedLabel):
    """Show plain text whole or not at all: what is said beside a title and can be missed."""

    def fitting_text(self, width: int) -> str:
        """Return the text if it has room."""
        return self.text() if self.fontMetrics().horizontalAdvance(self.text()) <= width else ""
