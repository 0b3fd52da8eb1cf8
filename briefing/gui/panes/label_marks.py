"""The marks behind paragraphs: a question mark where a label is doubtful, a way back where one is greyed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from briefing.gui.panes.reader_painting import LinePiece, MarkPainter
from briefing.gui.theme import Theme
from briefing.model.article import Label

_ICON_PX = 14
_GAP_PX = 5
_BELOW_BASELINE = 6


class LabelMarks:
    """Paint the marks of doubtful labels over a text, and tell which of them lies at a point."""

    def __init__(self, theme: Theme, places: MarkPainter) -> None:
        self._theme = theme
        self._places = places
        self._labels: tuple[Label, ...] = ()
        self._greyed: Label | None = None

    def show(self, labels: Sequence[Label]) -> None:
        """Mark these labels in the place of those before."""
        self._labels = tuple(labels)
        self._greyed = None

    def hover(self, label: Label | None) -> bool:
        """Offer the way back into the text behind a greyed paragraph; tell whether that is another one."""
        greyed = None if label in self._labels else label
        is_other = greyed != self._greyed
        self._greyed = greyed
        return is_other

    def paint(self, painter: QPainter, clip: QRectF) -> None:
        """Paint the marks in what is seen, in the document's coordinates."""
        for label in self._labels:
            last = self._last_line(label)
            if last is not None and last.line.bottom() >= clip.top() and last.line.top() <= clip.bottom():
                self._paint(painter, last)
        last = self._last_line(self._greyed) if self._greyed else None
        if last is not None:
            self._draw_icon(painter, last, "undo-2", "soft_text")

    def greyed_at(self, point: QPointF) -> Label | None:
        """Return the greyed label whose way back is drawn at a point of the document."""
        last = self._last_line(self._greyed) if self._greyed else None
        if last is not None and self._icon_place(last).adjusted(-3, -3, 3, 3).contains(point):
            return self._greyed
        return None

    def at(self, point: QPointF) -> Label | None:
        """Return the label whose question mark is drawn at a point of the document."""
        for label in self._labels:
            last = self._last_line(label)
            if last is not None and self._icon_place(last).adjusted(-3, -3, 3, 3).contains(point):
                return label
        return None

    def _last_line(self, label: Label) -> LinePiece | None:
        pieces = self._places.pieces_of(label.span)
        return pieces[-1] if pieces else None

    def _icon_place(self, piece: LinePiece) -> QRectF:
        side = self._theme.px(_ICON_PX)
        top = round(piece.box.center().y() - side / 2)
        return QRectF(round(piece.box.right()) + self._theme.px(_GAP_PX), top, side, side)

    def _paint(self, painter: QPainter, piece: LinePiece) -> None:
        ink = self._theme.colour("doubtful")
        painter.save()
        painter.setPen(QPen(ink, max(1, self._theme.tokens.underline_px), Qt.PenStyle.DotLine))
        y = round(piece.baseline) + _BELOW_BASELINE
        painter.drawLine(QPointF(piece.box.left(), y), QPointF(piece.box.right(), y))
        self._draw_icon(painter, piece, "circle-question-mark", "doubtful")
        painter.restore()

    def _draw_icon(self, painter: QPainter, piece: LinePiece, name: str, ink: str) -> None:
        icon = self._theme.pixmap(name, ink, _ICON_PX, painter.device().devicePixelRatioF())
        painter.drawPixmap(self._icon_place(piece).topLeft(), icon)
