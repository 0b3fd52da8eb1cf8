"""The look of what a search found in the text: a ground of its own, and an underline below it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from briefing.gui.panes.reader_painting import MarkPainter
from briefing.gui.panes.reader_positions import PositionMap
from briefing.gui.theme import Theme
from briefing.model.spans import Span

_UNDERLINE_PX = 2
_MOST_MARKED = 1000


class HitMarks:
    """Lay extra selections over a text; they change no character format and move no line."""

    def __init__(self, theme: Theme, text: QTextEdit) -> None:
        self._theme = theme
        self._text = text
        self._positions = PositionMap(())
        self._hits: tuple[Span, ...] = ()
        self._current: Span | None = None

    def show(self, positions: PositionMap, hits: Sequence[Span], current: Span | None) -> None:
        """Mark these places, one of them as the current one.

        Of very many, as of a single letter in a long article, those around the current one are marked.
        """
        at = 0 if current is None else bisect_left(hits, current)
        first = max(0, at - _MOST_MARKED // 2)
        self._positions, self._current = positions, current
        self._hits = tuple(hits[first : first + _MOST_MARKED])
        self.refresh()

    def refresh(self) -> None:
        """Mark the same places in a text that was filled anew, in the colours of the theme."""
        self._text.setExtraSelections([self._selection(span) for span in self._hits])

    def paint_underlines(self, painter: QPainter, clip: QRectF, pieces: MarkPainter) -> None:
        """Draw what tells the places where colours cannot."""
        if not self._hits:
            return
        first = self._offset_at(QPointF(0, clip.top()))
        last = self._offset_at(QPointF(self._text.width(), clip.bottom()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self._theme.colour("find"), _UNDERLINE_PX))
        for span in self._hits:
            if span.end >= first and span.start <= last:
                for piece in pieces.pieces_of(span):
                    y = piece.box.bottom() - 1
                    painter.drawLine(QPointF(piece.box.left(), y), QPointF(piece.box.right(), y))
        painter.restore()

    def _offset_at(self, point: QPointF) -> int:
        at = self._text.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return self._positions.to_offset(max(0, at))

    def _selection(self, span: Span) -> QTextEdit.ExtraSelection:
        start, end = self._positions.span_to_positions(span)
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        is_current = span == self._current
        look.setForeground(self._theme.colour("on_accent" if is_current else "find"))
        look.setBackground(self._theme.colour("accent" if is_current else "find_bg"))
        selection.cursor = cursor
        selection.format = look
        return selection
