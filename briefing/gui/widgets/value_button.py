"""A value that can be corrected: it looks like text, and like a question where it is doubtful."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from briefing.gui.theme import FontRole, Theme

_ROLE = FontRole.META
_ICON_PX = 12


class ValueButton(QAbstractButton):
    """Show a value as text that a click corrects; a doubtful one is dotted and has a question mark."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_doubtful = False
        self._ink = "text2"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    def show_value(self, text: str, *, name: str, doubt: str = "", is_missing: bool = False) -> None:
        """Show a value; `name` is what it is called, `doubt` the sentence that says why to look at it."""
        self.setText(text)
        self._is_doubtful = bool(doubt)
        self._ink = "text3" if is_missing else "text2"
        self.setToolTip(doubt)
        self.setAccessibleName(name)
        self.setAccessibleDescription(doubt)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the text and its question mark."""
        metrics = QFontMetrics(self._theme.font(_ROLE))
        mark = self._theme.px(_ICON_PX + 3) if self._is_doubtful else 0
        height = max(self._theme.px(26), metrics.height() + 6)
        # Advances are rounded down, so that the text asks for two pixels more than it says.
        return QSize(metrics.horizontalAdvance(self.text()) + 2 + mark + 4, height)

    def minimumSizeHint(self) -> QSize:
        """Ask for little, so that a long value cannot widen a pane."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw text, dots and question mark, and the ring of the keyboard focus."""
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        font = theme.font(_ROLE)
        metrics = QFontMetrics(font)
        mark = px(_ICON_PX + 3) if self._is_doubtful else 0
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - mark - 4)
        painter.setFont(font)
        painter.setPen(theme.colour("accent" if self.underMouse() else self._ink))
        line = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(self.rect().adjusted(2, 0, 0, 0), line, words)
        width = metrics.horizontalAdvance(words)
        below = self.height() // 2 + metrics.height() // 2
        if self._is_doubtful:
            painter.setPen(QPen(theme.colour(self._ink), 1, Qt.PenStyle.DotLine))
            painter.drawLine(2, below, 2 + width, below)
            icon = theme.pixmap("circle-question-mark", self._ink, _ICON_PX, self.devicePixelRatioF())
            painter.drawPixmap(2 + width + px(3), (self.height() - px(_ICON_PX)) // 2, icon)
        elif self.underMouse():
            painter.drawLine(2, below, 2 + width, below)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again where the pixel ratio differs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.update()
