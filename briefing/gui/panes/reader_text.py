"""The text of an article as it is read: marked, selectable, and always the source's own characters."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from briefing.gui.models.label_doubts import doubtful_labels, label_doubt_text
from briefing.gui.models.suggestion_marks import Mark
from briefing.gui.panes.hit_marks import HitMarks
from briefing.gui.panes.label_marks import LabelMarks
from briefing.gui.panes.reader_document import PageMargins, fill_document, lay_out_article, set_margins
from briefing.gui.panes.reader_painting import MarkPainter
from briefing.gui.panes.reader_positions import PositionMap
from briefing.gui.theme import Theme
from briefing.model.article import Article, Label, LabelKind
from briefing.model.spans import Span

SPAN_MIME = "application/x-briefing-span"
"""Dragged or copied words carry their place: JSON with `article`, `start` and `end` in code points."""

SMALLEST_SIZE_PX, USUAL_SIZE_PX, LARGEST_SIZE_PX = 14, 17, 28
USUAL_MEASURE_PX = 680
_LEFT_PX, _RIGHT_PX, _TOP_PX, _BOTTOM_PX = 48, 24, 20, 32
_FRAME_MS = 1000


class ReaderText(QTextEdit):
    """Show an article read-only; a click on a mark, and a selection, come out in code points."""

    marks_clicked = Signal(object)  # list[Mark], the outermost first
    menu_wanted = Signal(QPoint)
    label_doubt_clicked = Signal(int, QPoint)  # a code point of the paragraph, where on the screen
    way_back_clicked = Signal(int)  # a code point of a greyed paragraph that is text after all

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._positions = PositionMap(())
        self._size_px = USUAL_SIZE_PX
        self._measure_px = USUAL_MEASURE_PX
        self._painter = MarkPainter(theme, self.document())
        self._marks: tuple[Mark, ...] = ()
        self._frame: Span | None = None
        self._hits = HitMarks(theme, self)
        self._label_marks = LabelMarks(theme, self._painter)
        self._flash: Span | None = None
        self._pressed_at: QPoint | None = None
        self._flash_timer = QTimer(self)
        self._flash_timer.setSingleShot(True)
        self._flash_timer.setInterval(_FRAME_MS)
        self._flash_timer.timeout.connect(self._end_flash)
        self.setProperty("look", "reader")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article text"))
        self.viewport().setMouseTracking(True)
        theme.changed.connect(self._refresh_look)
        self._set_palette()

    @property
    def size_px(self) -> int:
        """Return the size of the letters."""
        return self._size_px

    @property
    def measure_px(self) -> int:
        """Return the greatest width of the text."""
        return self._measure_px

    def show_article(self, article: Article) -> None:
        """Show an article from its beginning, without marks."""
        self._article = article
        self._positions = lay_out_article(article)
        self._marks = ()
        self._hits.show(self._positions, (), None)
        self._frame = self._flash = None
        self._label_marks.show(doubtful_labels(article))
        self._fill()
        self.verticalScrollBar().setValue(0)

    def clear_article(self) -> None:
        """Show nothing."""
        self._article = None
        self._positions = PositionMap(())
        self._label_marks.show(())
        self.show_marks(())
        self.frame(None)
        self.document().clear()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks in the place of those before."""
        self._marks = tuple(marks)
        self._painter.show_marks(self._positions, self._marks)
        self.viewport().update()

    def show_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Mark the places that a search found, one of them as the current one."""
        self._hits.show(self._positions, hits, current)
        self.viewport().update()

    def is_shown(self, span: Span) -> bool:
        """Tell whether words of the article stand in the text; its headline stands above it."""
        start, end = self._positions.span_to_positions(span)
        return end > start

    def caret_offset(self) -> int:
        """Return the code point of the article at the caret."""
        return self._positions.to_offset(self.textCursor().selectionStart())

    def place_caret(self, offset: int) -> None:
        """Put the caret before a code point of the article, and select nothing."""
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_position(offset))
        self.setTextCursor(cursor)

    def scroll_to(self, span: Span) -> None:
        """Bring words into view."""
        self._scroll_to(span)

    def frame(self, span: Span | None) -> None:
        """Put the frame of the current suggestion around these words, or nowhere."""
        self._frame = span
        self.viewport().update()

    def selected_span(self) -> Span | None:
        """Return the selected words' place in the article, if any are selected."""
        cursor = self.textCursor()
        if self._article is None or not cursor.hasSelection():
            return None
        return self._positions.positions_to_span(cursor.selectionStart(), cursor.selectionEnd())

    def select_span(self, span: Span | None) -> None:
        """Select words and scroll to them; None drops the selection."""
        cursor = self.textCursor()
        if span is None:
            cursor.clearSelection()
            self.setTextCursor(cursor)
            return
        start, end = self._positions.span_to_positions(span)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._scroll_to(span)

    def reveal(self, span: Span) -> None:
        """Scroll to words and frame them for a second."""
        self._flash = span
        self._scroll_to(span)
        self._flash_timer.start()
        self.viewport().update()

    def set_size(self, size_px: int) -> None:
        """Set the size of the letters, 14 to 28; the line at the top stays there."""
        size_px = min(LARGEST_SIZE_PX, max(SMALLEST_SIZE_PX, size_px))
        if size_px != self._size_px:
            self._size_px = size_px
            self._fill()

    def set_measure(self, measure_px: int) -> None:
        """Set the greatest width of the text."""
        self._measure_px = measure_px
        self._set_page_margins()

    def offset_at(self, point: QPoint) -> int | None:
        """Return which code point of the article is drawn at a point of the viewport, if one is."""
        inside = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(inside, Qt.HitTestAccuracy.ExactHit)
        return self._positions.to_offset(position) if position >= 0 and self._article else None

    def offset_at_top(self) -> int:
        """Return the code point of the article at the upper edge of what is in view."""
        corner = QPoint(self._theme.px(_LEFT_PX), 0)
        return self._positions.to_offset(self.cursorForPosition(corner).position())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the source's characters, not the document's, and where they stand."""
        data = QMimeData()
        span = self.selected_span()
        if span is not None and self._article is not None:
            data.setText(span.slice(self._article.text))
            place = {"article": self._article.id, "start": span.start, "end": span.end}
            data.setData(SPAN_MIME, QByteArray(json.dumps(place).encode()))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw fills, then the text, then underlines and what stands in the margin."""
        scrolled = self.verticalScrollBar().value()
        clip = QRectF(event.rect()).translated(0, scrolled)
        painter = QPainter(self.viewport())
        painter.translate(0, -scrolled)
        self._painter.paint_grounds(painter, clip)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(0, -scrolled)
        self._painter.paint_lines(painter, clip, self._theme.px(_LEFT_PX))
        self._label_marks.paint(painter, clip)
        self._hits.paint_underlines(painter, clip, self._painter)
        for span in {self._frame, self._flash} - {None}:
            if span is not None:
                self._painter.paint_frame(painter, span)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the text within its measure."""
        super().resizeEvent(event)
        self._set_page_margins()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down, to tell a click from a selection."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if is_left else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report a click on marks."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        pressed_at, self._pressed_at = self._pressed_at, None
        if pressed_at is None or self.textCursor().hasSelection():
            return
        if (label := self.doubt_at(point)) is not None:
            self.label_doubt_clicked.emit(label.span.start, event.globalPosition().toPoint())
            return
        if (greyed := self.greyed_at(point)) is not None:
            self.way_back_clicked.emit(greyed.span.start)
            return
        if (point - pressed_at).manhattanLength() < 4 and (marks := self._marks_under(point)):
            self.marks_clicked.emit(marks)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over a mark, and the way back behind a greyed paragraph."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        self._hover(point)
        is_over = event.buttons() == Qt.MouseButton.NoButton and (
            self._marks_under(point) or self.doubt_at(point) or self.greyed_at(point)
        )
        shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say over a question mark what is doubtful."""
        if isinstance(event, QHelpEvent) and (label := self.doubt_at(event.pos())) is not None:
            QToolTip.showText(event.globalPos(), label_doubt_text(label), self.viewport())
            return True
        if isinstance(event, QHelpEvent) and self.greyed_at(event.pos()) is not None:
            QToolTip.showText(
                event.globalPos(), self.tr("Take this into the text of the article"), self.viewport()
            )
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the reader's own menu."""
        self.menu_wanted.emit(event.globalPos())

    def changeEvent(self, event: QEvent) -> None:
        """Paint again where the pixel ratio differs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.viewport().update()

    def doubt_at(self, point: QPoint) -> Label | None:
        """Return the doubtful label whose question mark is drawn at a point of the viewport."""
        return self._label_marks.at(QPointF(point) + QPointF(0, self.verticalScrollBar().value()))

    def greyed_at(self, point: QPoint) -> Label | None:
        """Return the greyed label whose way back is drawn at a point of the viewport."""
        return self._label_marks.greyed_at(QPointF(point) + QPointF(0, self.verticalScrollBar().value()))

    def _hover(self, point: QPoint) -> None:
        offset = self.offset_at(point)
        label = self._article.label_at(offset) if self._article and offset is not None else None
        if label is None and offset is None:
            return  # beside the lines, where the mark itself stands
        is_greyed = label is not None and label.kind is LabelKind.BOILERPLATE
        if self._label_marks.hover(label if is_greyed else None):
            self.viewport().update()

    def _marks_under(self, point: QPoint) -> list[Mark]:
        offset = self.offset_at(point)
        return [] if offset is None else self._painter.marks_at(offset)

    def _fill(self) -> None:
        if self._article is None:
            return
        top = self._positions.to_offset(
            self.cursorForPosition(QPoint(self._theme.px(_LEFT_PX), 0)).position()
        )
        had_place = self.verticalScrollBar().value() > 0
        selected = self.selected_span()
        fill_document(
            self.document(),
            self._article,
            self._positions,
            self._theme,
            size_px=self._size_px,
            margins=self._page_margins(),
        )
        self._painter.show_marks(self._positions, self._marks)
        self._hits.refresh()
        if selected is not None:
            self.select_span(selected)
        else:
            # Filling leaves the cursor at the end, and a later resize would scroll to it.
            self.setTextCursor(QTextCursor(self.document()))
        if had_place:
            self._scroll_to(Span(top, top + 1), below=0)

    def _scroll_to(self, span: Span, *, below: int | None = None) -> None:
        pieces = self._painter.pieces_of(span)
        if not pieces:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = pieces[0].line.top(), pieces[-1].line.bottom()
        if below is not None:
            bar.setValue(round(top) - below)
        elif top < bar.value() or bottom > bar.value() + height:
            bar.setValue(round(top - height / 3))

    def _page_margins(self) -> PageMargins:
        px = self._theme.px
        left = px(_LEFT_PX)
        right = max(px(_RIGHT_PX), self.viewport().width() - left - self._measure_px)
        return PageMargins(left=left, top=px(_TOP_PX), right=right, bottom=px(_BOTTOM_PX))

    def _set_page_margins(self) -> None:
        set_margins(self.document(), self._page_margins())

    def _set_palette(self) -> None:
        palette = self._theme.palette()
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            palette.setColor(group, QPalette.ColorRole.Highlight, self._theme.colour("soft"))
        self.setPalette(palette)

    def _refresh_look(self) -> None:
        self._set_palette()
        self._fill()
        self._set_page_margins()
        self.viewport().update()

    def _end_flash(self) -> None:
        self._flash = None
        self.viewport().update()
