"""Small rounded labels painted into rows: counts of a kind, and badges of a state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from briefing.gui.theme import FontRole, Theme

PILL_GAP = 4
"""Between two pills, in pixels at a text scale of 100 %."""


class PillEdge(Enum):
    """How a pill is bounded."""

    NONE = "none"
    SOLID = "solid"
    DASHED = "dashed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pill:
    """Say what stands in a pill and in which colours of the theme."""

    text: str
    ink: str
    ground: str
    icon: str | None = None
    edge: PillEdge = PillEdge.NONE


def pill_height(theme: Theme) -> int:
    """Return how high every pill is."""
    return max(theme.px(17), QFontMetrics(theme.font(FontRole.BADGE)).height())


def pill_width(theme: Theme, pill: Pill) -> int:
    """Return how wide a pill is with its icon and paddings."""
    px = theme.px
    icon = px(10) + px(3) if pill.icon else px(1)
    return px(6) + icon + QFontMetrics(theme.font(FontRole.BADGE)).horizontalAdvance(pill.text) + px(7)


def pills_width(theme: Theme, pills: Sequence[Pill]) -> int:
    """Return the width of a row of pills with the gaps between them."""
    return sum(pill_width(theme, pill) for pill in pills) + theme.px(PILL_GAP) * max(0, len(pills) - 1)


def paint_pill(painter: QPainter, theme: Theme, pill: Pill, left: float, top: float) -> float:
    """Draw a pill and return its right end."""
    px = theme.px
    frame = QRectF(left, top, pill_width(theme, pill), pill_height(theme))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(pill.ground))
    if pill.edge is PillEdge.NONE:
        painter.setPen(Qt.PenStyle.NoPen)
        shape = frame
    else:
        style = Qt.PenStyle.DashLine if pill.edge is PillEdge.DASHED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme.colour("ctl" if pill.edge is PillEdge.SOLID else pill.ink), 1.0, style))
        shape = frame.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2)
    text_left = left + px(7)
    if pill.icon is not None:
        ratio = painter.device().devicePixelRatioF()
        pixmap = theme.pixmap(pill.icon, pill.ink, 10, ratio)
        painter.drawPixmap(round(left + px(6)), round(top + (frame.height() - px(10)) / 2), pixmap)
        text_left = left + px(6) + px(10) + px(3)
    painter.setFont(theme.font(FontRole.BADGE))
    painter.setPen(theme.colour(pill.ink))
    line = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    painter.drawText(QRectF(text_left, top, frame.right() - text_left, frame.height()), line, pill.text)
    painter.restore()
    return frame.right()


def paint_pills(painter: QPainter, theme: Theme, pills: Sequence[Pill], *, right: float, top: float) -> None:
    """Draw a row of pills that ends at `right`."""
    left = right - pills_width(theme, pills)
    for pill in pills:
        left = paint_pill(painter, theme, pill, left, top) + theme.px(PILL_GAP)
