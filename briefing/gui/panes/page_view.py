"""The pages of a PDF, swapped in one paint: no blank frame, no jump.

QPdfView draws blank pages until its renderer thread has caught up, so every edit would flash. A page of text
takes PDFium some ten milliseconds, so the few that are in view are drawn here, in the paint that needs them,
and kept (docs/adr/0005-preview-pages.md).
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QEvent,
    QIODevice,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from briefing.export.exporter import Place
from briefing.gui.theme import Theme

_MARGIN, _SPACING = 18, 14
_SMALLEST_ZOOM, _LARGEST_ZOOM, _ZOOM_STEP = 0.25, 4.0, 1.2
_FLASH_MS = 1_000
_KEPT_PAGES = 12


@dataclass(frozen=True, slots=True)
class Position:
    """Name a point on a page: page from 0, points from its top left corner."""

    page: int
    left_pt: float
    top_pt: float


class PageView(QAbstractScrollArea):
    """Show the pages of a PDF from memory, one below the other, fitted to the width unless zoomed."""

    place_clicked = Signal(object)
    place_double_clicked = Signal(object)
    page_changed = Signal(int, int)
    """Current page from 1, and how many there are."""
    painted = Signal()
    """A frame is complete."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pdf: QPdfDocument | None = None
        self._sizes: list[tuple[float, float]] = []
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._zoom: float | None = None
        self._framed: tuple[Place, ...] = ()
        self._flash = QTimer(self, singleShot=True, interval=_FLASH_MS)
        self._flash.timeout.connect(self._end_flash)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setAccessibleName(self.tr("Preview of the printed pages"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(40)
        self.verticalScrollBar().valueChanged.connect(self._tell_page)
        theme.changed.connect(self.viewport().update)

    @property
    def page_count(self) -> int:
        """Return how many pages are shown."""
        return len(self._sizes)

    def load(self, data: bytes, keep: tuple[Position, Position] | None = None) -> None:
        """Show another PDF in the next paint.

        `keep` names a point as it is in the old file and where it stands in the new one; it stays at its
        height in the view. None keeps the scroll value.
        """
        # Who looks at the very top goes on looking at it, whatever moves below.
        is_at_top = self.verticalScrollBar().value() == 0
        y = None if keep is None or is_at_top else self._y(keep[0]) - self.verticalScrollBar().value()
        pdf = QPdfDocument(self)
        buffer = QBuffer(pdf)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        pdf.load(buffer)
        old, self._pdf = self._pdf, pdf
        if old is not None:
            old.deleteLater()
        self._sizes = [
            (size.width(), size.height()) for size in map(pdf.pagePointSize, range(pdf.pageCount()))
        ]
        self._images.clear()
        self._framed = ()
        self._lay_out()
        if keep is not None and y is not None:
            self.verticalScrollBar().setValue(round(self._y(keep[1]) - y))
        self.viewport().update()
        self._tell_page()

    def text(self) -> str:
        """Return the words of all pages, as a screen reader and a test read them."""
        if self._pdf is None:
            return ""
        return "\n".join(self._pdf.getAllText(page).text() for page in range(self._pdf.pageCount()))

    def top_position(self) -> Position:
        """Return what stands at the top of the view."""
        return self._position(QPointF(0, 0))

    def scroll_to(self, position: Position) -> None:
        """Bring a place to the top of the view."""
        if position.page < self.page_count:
            self.verticalScrollBar().setValue(round(self._y(position)))

    def reveal(self, places: tuple[Place, ...]) -> None:
        """Scroll to the first of the places unless it is in view, and frame them for a second."""
        self._framed = tuple(place for place in places if place.page < self.page_count)
        if not self._framed:
            return
        first = self._rect(self._framed[0])
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if not bar.value() <= first.top() <= first.bottom() <= bar.value() + height:
            bar.setValue(round(first.top() - height / 4))
        self._flash.start()
        self.viewport().update()

    def rect_in_view(self, place: Place) -> QRect:
        """Return where a place is drawn now, in the viewport's pixels."""
        rect = self._rect(place)
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return rect.translated(-left, -top).toRect()

    def zoom(self, steps: int) -> None:
        """Enlarge or shrink by whole steps; 0 fits the pages to the width again."""
        top = self.top_position() if self._sizes else None
        zoom = None if steps == 0 else self._scale() * _ZOOM_STEP**steps
        self._zoom = zoom if zoom is None else min(_LARGEST_ZOOM, max(_SMALLEST_ZOOM, zoom))
        self._images.clear()
        self._lay_out()
        if top is not None:
            self.scroll_to(top)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return a modest size: the splitter decides."""
        return QSize(400, 400)

    # What Qt calls.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pages in view, then the frame around what was just looked for."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._theme.colour("sunken"))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        for page, rect in enumerate(self._page_rects()):
            if rect.bottom() >= top and rect.top() <= bottom:
                painter.drawImage(rect, self._image(page, rect))
                painter.setPen(self._theme.colour("line"))
                painter.drawRect(rect.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self._framed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            for place in self._framed:
                painter.drawRoundedRect(self._rect(place).adjusted(-4, -3, 4, 3), 4, 4)
        painter.end()
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width and stay where the view was."""
        top = None
        if self._sizes and event.oldSize().width() > 0:
            scale = self._scale_for(event.oldSize().width())
            top = self._position_at(self.verticalScrollBar().value(), scale)
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._images.clear()
        self._lay_out()
        if top is not None:
            self.scroll_to(top)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return
        super().wheelEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which place was clicked."""
        if event.button() is Qt.MouseButton.LeftButton and self._sizes:
            self.place_clicked.emit(self._position(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell which place was double clicked."""
        if event.button() is Qt.MouseButton.LeftButton and self._sizes:
            self.place_double_clicked.emit(self._position(event.position()))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the pages anew where the pixel ratio differs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._images.clear()

    # Geometry: pixels of the whole scrolled area.

    def _scale_for(self, viewport_width: int) -> float:
        if self._zoom is not None or not self._sizes:
            return self._zoom or 1.0
        return max(0.05, (viewport_width - 2 * _MARGIN) / max(width for width, _ in self._sizes))

    def _scale(self) -> float:
        return self._scale_for(self.viewport().width())

    def _page_rects(self) -> list[QRectF]:
        scale, room = self._scale(), self.viewport().width()
        rects, top = [], float(_MARGIN)
        for width, height in self._sizes:
            left = max(float(_MARGIN), (room - width * scale) / 2)
            rects.append(QRectF(round(left), round(top), round(width * scale), round(height * scale)))
            top += round(height * scale) + _SPACING
        return rects

    def _lay_out(self) -> None:
        rects = self._page_rects()
        bottom = rects[-1].bottom() + _MARGIN if rects else 0
        right = max((rect.right() for rect in rects), default=0) + _MARGIN
        view = self.viewport().size()
        vertical, horizontal = self.verticalScrollBar(), self.horizontalScrollBar()
        vertical.setRange(0, max(0, round(bottom) - view.height()))
        vertical.setPageStep(max(1, view.height() - 40))
        fits = self._zoom is None
        horizontal.setRange(0, 0 if fits else max(0, round(right) - view.width()))
        horizontal.setPageStep(view.width())

    def _y(self, position: Position) -> float:
        rects = self._page_rects()
        if position.page >= len(rects):
            return 0.0
        return rects[position.page].top() + position.top_pt * self._scale()

    def _position_at(self, y: float, scale: float) -> Position:
        top = float(_MARGIN)
        for page, (_, height) in enumerate(self._sizes):
            bottom = top + round(height * scale) + _SPACING
            if y < bottom or page == len(self._sizes) - 1:
                return Position(page, 0.0, (y - top) / scale)
            top = bottom
        return Position(0, 0.0, 0.0)

    def _position(self, point: QPointF) -> Position:
        scale = self._scale()
        place = self._position_at(point.y() + self.verticalScrollBar().value(), scale)
        rects = self._page_rects()
        if not rects:
            return place
        left = point.x() + self.horizontalScrollBar().value() - rects[place.page].left()
        return Position(place.page, left / scale, place.top_pt)

    def _rect(self, place: Place) -> QRectF:
        scale, page = self._scale(), self._page_rects()[place.page]
        return QRectF(
            page.left() + place.left_pt * scale,
            page.top() + place.top_pt * scale,
            (place.right_pt - place.left_pt) * scale,
            (place.bottom_pt - place.top_pt) * scale,
        )

    def _image(self, page: int, rect: QRectF) -> QImage:
        image = self._images.get(page)
        if image is None and self._pdf is not None:
            ratio = self.devicePixelRatioF()
            drawn = self._pdf.render(page, QSize(round(rect.width() * ratio), round(rect.height() * ratio)))
            # PDFium leaves the paper transparent.
            image = QImage(drawn.size(), QImage.Format.Format_RGB32)
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            painter.drawImage(0, 0, drawn)
            painter.end()
            self._images[page] = image
            while len(self._images) > _KEPT_PAGES:
                self._images.popitem(last=False)
        self._images.move_to_end(page)
        return self._images[page]

    def _end_flash(self) -> None:
        self._framed = ()
        self.viewport().update()

    def _tell_page(self) -> None:
        if self._sizes:
            middle = QPointF(0, self.viewport().height() / 2)
            self.page_changed.emit(self._position(middle).page + 1, self.page_count)
