"""The marks of the reader, painted under and over the text by the geometry of its lines.

They are painted, not character formats, so that a mark can never change a line break, can lie in another
one with an underline of its own, and is as thick as the theme wants.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QTextBlock, QTextDocument, QTextLine

from briefing.gui.models.kinds import kind_fill, kind_icon, kind_ink
from briefing.gui.models.suggestion_marks import Mark
from briefing.gui.panes.reader_positions import PositionMap
from briefing.gui.theme import FontRole, Theme
from briefing.model.spans import Span

_UNDERLINE_BELOW_BASELINE = 3
_NESTED_BELOW = 3
_DASHES = (4.0, 3.0)
_TICK_PX = 3
_ICON_PX = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePiece:
    """Give the part of a span on one line of the screen, in the document's coordinates.

    `box` is as high as the letters; `line` reaches down to the next line where the span goes on there.
    `is_first` where the span begins here.
    """

    box: QRectF
    line: QRectF
    baseline: float
    is_first: bool


class MarkPainter:
    """Paint the marks of one document."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        self._theme = theme
        self._document = document
        self._positions = PositionMap(())
        self._marks: tuple[tuple[Mark, int, int], ...] = ()

    def show_marks(self, positions: PositionMap, marks: Sequence[Mark]) -> None:
        """Paint these marks from now on; one whose words are not shown is left out."""
        self._positions = positions
        placed = ((mark, *positions.span_to_positions(mark.span)) for mark in marks)
        self._marks = tuple((mark, start, end) for mark, start, end in placed if end > start)

    def paint_grounds(self, painter: QPainter, clip: QRectF) -> None:
        """Paint what lies under the text: the fills of outer marks."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for mark, pieces in self._visible(clip):
            if mark.depth == 0:
                for piece in pieces:
                    painter.fillRect(piece.box, self._theme.colour(kind_fill(mark.kind)))
        painter.restore()

    def paint_lines(self, painter: QPainter, clip: QRectF, text_left: float) -> None:
        """Paint what lies over the text and beside it: underlines, ticks and icons."""
        starts: dict[float, list[Mark]] = {}
        heights: dict[float, QRectF] = {}
        for mark, pieces in self._visible(clip):
            for piece in pieces:
                self._paint_underline(painter, mark, piece)
                if mark.is_taken:
                    self._paint_tick(painter, mark, piece, text_left)
                if piece.is_first:
                    starts.setdefault(piece.baseline, []).append(mark)
                    heights[piece.baseline] = piece.box
        for baseline, marks in starts.items():
            self._paint_icons(painter, marks, heights[baseline], text_left)

    def paint_frame(self, painter: QPainter, span: Span) -> None:
        """Paint the frame of the current suggestion."""
        path = QPainterPath()
        for piece in self.pieces_of(span):
            piece_path = QPainterPath()
            piece_path.addRect(piece.line.adjusted(-1, 0, 1, 0))
            path = path.united(piece_path)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(self._theme.colour("accent"), 2)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path.simplified())
        painter.restore()

    def pieces_of(self, span: Span) -> list[LinePiece]:
        """Return where the words of a span stand, line by line."""
        start, end = self._positions.span_to_positions(span)
        return list(self._pieces(start, end)) if end > start else []

    def marks_at(self, offset: int) -> list[Mark]:
        """Return the marks that cover a code point of the article, the outermost first."""
        return [mark for mark, _, _ in self._marks if mark.span.start <= offset < mark.span.end]

    def _visible(self, clip: QRectF) -> Iterator[tuple[Mark, list[LinePiece]]]:
        layout = self._document.documentLayout()
        first = layout.hitTest(QPointF(0, clip.top()), Qt.HitTestAccuracy.FuzzyHit)
        last = layout.hitTest(QPointF(clip.right(), clip.bottom()), Qt.HitTestAccuracy.FuzzyHit)
        before = self._document.findBlock(max(0, first)).position()
        below = self._document.findBlock(max(0, last))
        after = below.position() + below.length()
        for mark, start, end in self._marks:
            if end > before and start < after:
                yield mark, list(self._pieces(start, end))

    def _pieces(self, start: int, end: int) -> Iterator[LinePiece]:
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._pieces_in(block, start, end)
            block = block.next()

    def _pieces_in(self, block: QTextBlock, start: int, end: int) -> Iterator[LinePiece]:
        layout = block.layout()
        place = self._document.documentLayout().blockBoundingRect(block).topLeft()
        metrics = QFontMetricsF(self._document.defaultFont())
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            first = max(start - block.position(), line.textStart())
            last = min(end - block.position(), line.textStart() + line.textLength())
            while last > first and self._document.characterAt(block.position() + last - 1).isspace():
                last -= 1  # a space at which the line is broken is not drawn
            if first >= last:
                continue
            left, right = _x_of(line, first), _x_of(line, last)
            baseline = place.y() + line.y() + line.ascent()
            box = QRectF(
                place.x() + min(left, right),
                round(baseline - metrics.ascent()),
                abs(right - left),
                round(metrics.ascent() + metrics.descent()),
            )
            bottom = line.y() + line.height()
            if last + block.position() < end and number + 1 < layout.lineCount():
                bottom = layout.lineAt(number + 1).y()  # ticks and frames go on without a gap
            room = QRectF(box.left(), place.y() + line.y(), box.width(), bottom - line.y())
            yield LinePiece(box=box, line=room, baseline=baseline, is_first=first + block.position() == start)

    def _paint_underline(self, painter: QPainter, mark: Mark, piece: LinePiece) -> None:
        width = self._theme.tokens.underline_px
        below = _UNDERLINE_BELOW_BASELINE + (_NESTED_BELOW if mark.depth else 0)
        y = round(piece.baseline) + below
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        pen = QPen(self._theme.colour(kind_ink(mark.kind)), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if not mark.is_taken:
            pen.setDashPattern([dash / width for dash in _DASHES])
        painter.setPen(pen)
        painter.drawLine(QPointF(piece.box.left(), y), QPointF(piece.box.right(), y))
        painter.restore()

    def _paint_tick(self, painter: QPainter, mark: Mark, piece: LinePiece, text_left: float) -> None:
        px = self._theme.px
        tick = QRectF(text_left - px(9), piece.line.top(), px(_TICK_PX), piece.line.height())
        painter.fillRect(tick, self._theme.colour(kind_ink(mark.kind)))

    def _paint_icons(self, painter: QPainter, marks: Sequence[Mark], box: QRectF, text_left: float) -> None:
        theme, px = self._theme, self._theme.px
        side = px(_ICON_PX)
        top = round(box.center().y() - side / 2)
        nearest = round(text_left) - px(12) - side
        farther = nearest - side - px(2)
        shown = marks if len(marks) <= 2 else marks[:1]
        lefts = [nearest] if len(marks) == 1 else [farther, nearest]
        ratio = painter.device().devicePixelRatioF()
        for mark, left in zip(shown, lefts, strict=False):
            painter.drawPixmap(
                left, top, theme.pixmap(kind_icon(mark.kind), kind_ink(mark.kind), _ICON_PX, ratio)
            )
        if len(marks) > 2:
            painter.setFont(theme.font(FontRole.BADGE))
            painter.setPen(theme.colour("text2"))
            rest = QRect(nearest, round(box.top()), side + px(4), round(box.height()))
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
            painter.drawText(rest, flags, f"+{len(marks) - 1}")


def _x_of(line: QTextLine, position: int) -> float:
    # The stubs say `object`; what comes is the x and the position it was rounded to.
    x, _ = cast("tuple[float, int]", line.cursorToX(position))
    return x
