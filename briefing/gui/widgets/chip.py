"""A round button that switches one kind of thing on and off, with an icon and a count."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefing.gui.theme import FontRole, Theme

_ROLE = FontRole.BODY_MEDIUM


class Chip(QAbstractButton):
    """Toggle something; when it is on, a tick stands in the icon's place and the edge takes the accent."""

    def __init__(
        self, theme: Theme, text: str, *, icon: str, ink: str = "text2", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self._ink = ink
        self._count = 0
        self._shows_count = True
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name_for_readers()
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)

    @property
    def count(self) -> int:
        """Return the number that stands behind the words."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show how many there are."""
        self._count = count
        self._name_for_readers()
        self.updateGeometry()
        self.update()

    def show_count(self, *, shown: bool) -> None:
        """Leave the number out where room is short; screen readers still hear it."""
        if shown != self._shows_count:
            self._shows_count = shown
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of icon, words and count with their paddings."""
        px = self._theme.px
        metrics = self._metrics()
        words = metrics.horizontalAdvance(self.text())
        number = px(5) + metrics.horizontalAdvance(str(self._count)) if self._shows_count else 0
        return QSize(px(10) + px(14) + px(5) + words + number + px(11), max(px(26), metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """Never be cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edge, icon or tick, words and count."""
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on, has_focus = self.isChecked(), self.hasFocus()
        ground = (
            "soft" if is_on else "sunken" if self.isDown() else "hover" if self.underMouse() else "surface"
        )
        width = 2.0 if has_focus else 1.5 if is_on else 1.0
        painter.setPen(QPen(theme.colour("accent" if is_on or has_focus else "ctl"), width))
        painter.setBrush(theme.colour(ground))
        inset = width / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        icon, ink = ("check", "accent") if is_on else (self._icon_name, self._ink)
        side = px(14)
        top = (self.height() - side) // 2
        painter.drawPixmap(px(10), top, theme.pixmap(icon, ink, 14, self.devicePixelRatioF()))
        painter.setFont(theme.font(_ROLE))
        left = px(10) + side + px(5)
        words = self._metrics().horizontalAdvance(self.text())
        line = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.setPen(theme.colour("soft_text" if is_on else "text"))
        painter.drawText(left, 0, words + 2, self.height(), line, self.text())
        if not self._shows_count:
            return
        painter.setPen(theme.colour("soft_text" if is_on else "text2"))
        painter.drawText(left + words + px(5), 0, self.width(), self.height(), line, str(self._count))

    def changeEvent(self, event: QEvent) -> None:
        """Paint again where the pixel ratio differs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.update()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font(_ROLE))

    def _name_for_readers(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._count}")
