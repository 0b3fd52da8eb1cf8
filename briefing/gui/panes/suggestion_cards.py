"""One suggestion as a card: its kind, its words, and a button to take it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from briefing.gui.models.kinds import kind_fill, kind_icon, kind_ink
from briefing.gui.models.suggestion_card import SuggestionCard
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.icon_button import IconButton

CARD_HEIGHT_PX = 48
_TILE_PX = 28
_FADE_PX = 24
_DOUBT_PX = 12


class SuggestionCardWidget(QWidget):
    """Show a suggestion: a click goes to its words in the text, the plus takes it into the pack."""

    opened = Signal(object)  # Excerpt
    taken = Signal(object)  # Excerpt

    def __init__(self, theme: Theme, card: SuggestionCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card = card
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(card.sentence)
        self.setToolTip("\n".join(part for part in (card.title, card.detail, card.doubt) if part))
        self.take_button = IconButton(
            theme, "plus", self.tr("Take into the pack"), ink="accent", size=28, icon_size=16, parent=self
        )
        self.take_button.setAccessibleName(self.tr("Take: {words}").format(words=card.title))
        self.take_button.clicked.connect(self._take)
        theme.changed.connect(self.update)

    @property
    def card(self) -> SuggestionCard:
        """Return what the card says."""
        return self._card

    def sizeHint(self) -> QSize:
        """Return the narrowest good size."""
        return QSize(self._theme.px(240), card_height(self._theme))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the plus at the right end."""
        super().resizeEvent(event)
        side = self.take_button.height()
        self.take_button.move(self.width() - side - self._theme.px(8), (self.height() - side) // 2)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the words."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self._card.excerpt)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the words on Enter and Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self._card.excerpt)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw edge, tile, title and detail."""
        del event
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "line"), width))
        painter.setBrush(theme.colour("hover" if self.underMouse() else "surface"))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), px(8), px(8))
        side = px(_TILE_PX)
        tile = QRectF(px(11), (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(kind_fill(self._card.kind)))
        painter.drawRoundedRect(tile, px(6), px(6))
        icon_side = px(16)
        painter.drawPixmap(
            round(tile.center().x() - icon_side / 2),
            round(tile.center().y() - icon_side / 2),
            theme.pixmap(kind_icon(self._card.kind), kind_ink(self._card.kind), 16, self.devicePixelRatioF()),
        )
        if self._card.doubt:
            self._paint_doubt(painter, tile)
        left = round(tile.right()) + px(8)
        self._paint_words(painter, left, self.take_button.x() - px(4) - left)

    def changeEvent(self, event: QEvent) -> None:
        """Paint again where the pixel ratio differs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.update()

    def _paint_doubt(self, painter: QPainter, tile: QRectF) -> None:
        """Draw dots around the tile, and a question mark on its corner."""
        theme, px = self._theme, self._theme.px
        painter.setPen(QPen(theme.colour("doubtful"), 1.5, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(tile, px(6), px(6))
        side = px(_DOUBT_PX)
        place = QRectF(tile.right() - side * 0.6, tile.top() - side * 0.4, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(place.adjusted(-1, -1, 1, 1))
        icon = theme.pixmap("circle-question-mark", "doubtful", _DOUBT_PX, self.devicePixelRatioF())
        painter.drawPixmap(place.topLeft(), icon)

    def _paint_words(self, painter: QPainter, left: int, width: int) -> None:
        theme = self._theme
        lines = [(self._card.title, FontRole.CARD_SMALL_TITLE, "text")]
        if self._card.detail:
            lines.append((self._card.detail, FontRole.META, "text2"))
        heights = [QFontMetrics(theme.font(role)).height() for _, role, _ in lines]
        top = (self.height() - sum(heights)) // 2
        for (words, role, ink), height in zip(lines, heights, strict=True):
            font = theme.font(role)
            painter.setFont(font)
            painter.setPen(theme.colour(ink))
            cut = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
            painter.drawText(QRect(left, top, width + 1, height), flags, cut)
            top += height

    def _take(self, checked: bool) -> None:
        del checked
        self.taken.emit(self._card.excerpt)


class ScrollFade(QWidget):
    """Lie over a scrolling list and let its lower edge fade while there is more below."""

    def __init__(self, theme: Theme, ground: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def cover(self, viewport: QRect) -> None:
        """Stand on the lower edge of the list's viewport."""
        height = self._theme.px(_FADE_PX)
        self.setGeometry(viewport.left(), viewport.bottom() + 1 - height, viewport.width(), height)
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw from nothing to the ground."""
        del event
        solid = self._theme.colour(self._ground)
        clear = self._theme.colour(self._ground)
        clear.setAlpha(0)
        fade = QLinearGradient(0, 0, 0, self.height())
        fade.setColorAt(0, clear)
        fade.setColorAt(1, solid)
        QPainter(self).fillRect(self.rect(), fade)


def card_height(theme: Theme) -> int:
    """Return the height of every card: the design's, or more where two lines need it."""
    lines = (FontRole.CARD_SMALL_TITLE, FontRole.META)
    return max(theme.px(CARD_HEIGHT_PX), sum(QFontMetrics(theme.font(role)).height() for role in lines) + 12)
