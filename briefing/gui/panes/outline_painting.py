"""How the rows of the outline are drawn: a section's name, and a card with tick, kind, words and states."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView

from briefing.gui.models.badges import Badge
from briefing.gui.models.kinds import kind_icon
from briefing.gui.models.outline_model import OutlineRole
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.pills import PILL_GAP, Pill, paint_pills, pill_height, pill_width, pills_width
from briefing.model.excerpt import ExcerptKind
from briefing.model.pack import Audience, ExcerptItem, Item, Section
from briefing.session.about_excerpt import Topic

# Lengths of the design, in pixels at a text scale of 100 %.
INDENT, RIGHT, GAP, PAD = 26, 12, 6, 10
TICK = 16
_MOST_BADGES = 2
_LEAST_TARGET = 26

_Index = QModelIndex | QPersistentModelIndex


def _tr(text: str) -> str:
    return QCoreApplication.translate("OutlineCard", text)


def _kind(item: Item) -> ExcerptKind | None:
    return item.excerpt.kind if isinstance(item, ExcerptItem) else None


def _one_line(item: Item) -> str:
    """Return an item's words as they stand on its card: the topic first, quotations in marks."""
    words = " ".join(item.text.split())
    if _kind(item) is ExcerptKind.QUOTE:
        words = f"“{words.rstrip(',')}”"
    return f"{item.heading}: {words}" if item.heading else words


def shown_pills(badges: Sequence[Badge]) -> tuple[Pill, ...]:
    """Return the worst two badges of a card, and how many more there are."""
    more = len(badges) - _MOST_BADGES
    shown: tuple[Pill, ...] = tuple(badges[:_MOST_BADGES])
    return (*shown, Pill(text=f"+{more}", ink="text2", ground="sunken")) if more > 0 else shown


class OutlinePainter:
    """Draw rows, and know where in them a card and its tick stand."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        self._theme = theme
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row; whatever happens, the painter is left as it was."""
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            section, item = index.data(OutlineRole.SECTION), index.data(OutlineRole.ITEM)
            if item is not None:
                self._paint_card(painter, option, index, item)
            elif section is not None:
                self._paint_section(painter, option, index, section)
        finally:
            painter.restore()

    def _paint_section(
        self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, section: Section
    ) -> None:
        theme, rect = self._theme, option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            ground = "soft" if self._view.hasFocus() else "hover"
            self._fill(painter, QRectF(rect.adjusted(4, 2, -theme.px(RIGHT) + 4, -2)), ground, None, 6)
        left = theme.px(14)
        icon = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        size = theme.px(14)
        self._icon(painter, icon, "text2", QRect(left, rect.center().y() - size // 2 + 1, size, size), 14)
        left += size + theme.px(6)
        ink = "text" if section.included else "text3"
        painter.setFont(theme.font(FontRole.CARD_TITLE))
        metrics = QFontMetrics(painter.font())
        words = f"{index.data(OutlineRole.NUMBER)}  {index.data(OutlineRole.NAME)}"
        right = rect.right() - theme.px(RIGHT + 4)
        count = str(len(section.items))
        count_width = metrics.horizontalAdvance(count) + theme.px(8)
        room = QRect(left, rect.top(), right - left - count_width - theme.px(24), rect.height())
        painter.setPen(theme.colour(ink))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if section.audience is Audience.INTERNAL:
            place = QRect(right - count_width - size, rect.center().y() - size // 2 + 1, size, size)
            self._icon(painter, "eye-off", "text2", place, 14)
        painter.setFont(theme.font(FontRole.META))
        painter.setPen(theme.colour("text2"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRect(right - count_width, rect.top(), count_width, rect.height()), flags, count)
        if state & QStyle.StateFlag.State_HasFocus:
            self._ring(painter, QRectF(rect.adjusted(4, 2, -theme.px(RIGHT) + 4, -2)), 2.0)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, item: Item) -> None:
        theme = self._theme
        card = self.card_rect(option.rect)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._fill(painter, QRectF(card), "hover" if hovered and not is_selected else "surface", "line", 8)
        badges: tuple[Badge, ...] = index.data(OutlineRole.BADGES)
        self._tick(painter, self.tick_rect(card), ticked=item.included)
        kind = _kind(item)
        token = kind.value if kind is not None else "background"
        ink = token if item.included else "text3"
        left = card.left() + theme.px(PAD + TICK + 10)
        bar = QRectF(left, card.top() + theme.px(9), theme.px(3), card.height() - theme.px(18))
        topics = {badge.topic for badge in badges}
        self._bar(painter, bar, ink, dashed=not item.included or Topic.LOST in topics)
        left += theme.px(12)
        icon_size = theme.px(15)
        title_top = card.top() + theme.px(8)
        line_height = QFontMetrics(theme.font(FontRole.BODY)).height()
        icon = kind_icon(kind) if kind is not None else "pencil"
        place = QRect(left, title_top + (line_height - icon_size) // 2, icon_size, icon_size)
        self._icon(painter, icon, ink, place, 15)
        left += icon_size + theme.px(8)
        right = card.right() - theme.px(PAD)
        painter.setFont(theme.font(FontRole.BODY))
        painter.setPen(theme.colour("text" if item.included else "text3"))
        words = QFontMetrics(painter.font()).elidedText(
            _one_line(item), Qt.TextElideMode.ElideRight, right - left
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, title_top, right - left, line_height), flags, words)
        meta = self._meta_line(card)
        meta.setLeft(left)
        meta.setRight(self._paint_badges(painter, meta, badges) - theme.px(8))
        words = str(index.data(OutlineRole.META))
        self._paint_meta(painter, meta, item, words, is_doubtful=Topic.DOUBTS in topics)
        if is_selected or state & QStyle.StateFlag.State_HasFocus:
            self._ring(painter, QRectF(card), 1.5)
        elif Topic.LOST in topics:
            self._ring(painter, QRectF(card), 1.5, ink="orphaned", line=Qt.PenStyle.DashLine)

    def _meta_line(self, card: QRect) -> QRect:
        """Return the second line of a card, over its whole width."""
        theme = self._theme
        height = QFontMetrics(theme.font(FontRole.META)).height()
        right = card.right() - theme.px(PAD)
        return QRect(card.left(), card.bottom() - theme.px(7) - height, right - card.left(), height)

    def _paint_badges(self, painter: QPainter, line: QRect, badges: Sequence[Badge]) -> int:
        """Draw the worst two badges from the right and how many more there are; return where they begin."""
        theme = self._theme
        pills = shown_pills(badges)
        if not pills:
            return line.right()
        top = line.center().y() - pill_height(theme) / 2 + 1
        paint_pills(painter, theme, pills, right=line.right(), top=top)
        return line.right() - pills_width(theme, pills)

    def pill_at(self, row: QRect, badges: Sequence[Badge], place: QPoint) -> Pill | None:
        """Return the badge of a row that a click at a place means, or the pill that counts the others."""
        line = self._meta_line(self.card_rect(row))
        spare = max(0, (self._theme.px(_LEAST_TARGET) - pill_height(self._theme)) // 2)
        reach = QRect(line.left(), line.center().y() - pill_height(self._theme) // 2, line.width(), 0)
        reach.setHeight(pill_height(self._theme))
        if not reach.adjusted(0, -spare, spare, spare).contains(place):
            return None
        pills = shown_pills(badges)
        left = line.right() - pills_width(self._theme, pills)
        for pill in pills:
            right = left + pill_width(self._theme, pill) + self._theme.px(PILL_GAP)
            if left <= place.x() < right:
                return pill
            left = right
        return None

    def _paint_meta(
        self, painter: QPainter, place: QRect, item: Item, words: str, *, is_doubtful: bool
    ) -> None:
        """Draw the second line of a card; what it says of a doubtful excerpt, the outlet apart, is dotted."""
        line = words if item.included else _tr("Left out")
        if not line and _kind(item) is None:
            line = _tr("Own text")
        painter.setFont(self._theme.font(FontRole.META))
        painter.setPen(self._theme.colour("text2" if item.included else "text3"))
        metrics = QFontMetrics(painter.font())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, flags, metrics.elidedText(line, Qt.TextElideMode.ElideRight, place.width()))
        value = line.rpartition(" · ")[0]
        if is_doubtful and value:
            width = min(metrics.horizontalAdvance(value), place.width())
            painter.setPen(QPen(self._theme.colour("doubtful"), 1, Qt.PenStyle.DotLine))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)  # dots as sharp as the reader's
            painter.drawLine(place.left(), place.bottom(), place.left() + width, place.bottom())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _fill(self, painter: QPainter, rect: QRectF, ground: str, edge: str | None, radius: float) -> None:
        painter.setBrush(self._theme.colour(ground))
        painter.setPen(Qt.PenStyle.NoPen)
        if edge is not None:
            painter.setPen(QPen(self._theme.colour(edge), 1.0))
            rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, radius, radius)

    def _ring(
        self,
        painter: QPainter,
        rect: QRectF,
        width: float,
        *,
        ink: str = "accent",
        line: Qt.PenStyle = Qt.PenStyle.SolidLine,
    ) -> None:
        inset = width / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour(ink), width, line))
        painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), 8, 8)

    def _bar(self, painter: QPainter, bar: QRectF, token: str, *, dashed: bool) -> None:
        if dashed:
            pen = QPen(self._theme.colour(token), bar.width(), Qt.PenStyle.DotLine)
            painter.setPen(pen)
            centre = bar.center().x()
            painter.drawLine(QPointF(centre, bar.top()), QPointF(centre, bar.bottom()))
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(token))
        painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)

    def _tick(self, painter: QPainter, box: QRect, *, ticked: bool) -> None:
        self._fill(painter, QRectF(box), "accent" if ticked else "surface", "accent" if ticked else "ctl", 4)
        if ticked:
            self._icon(painter, "check", "on_accent", box.adjusted(2, 2, -2, -2), TICK - 4)

    def _icon(self, painter: QPainter, name: str, token: str, place: QRect, size: int) -> None:
        ratio = self._view.devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), self._theme.pixmap(name, token, size, ratio))

    def card_rect(self, row: QRect) -> QRect:
        """Return where the card of a row stands."""
        theme = self._theme
        card = QRect(row)
        card.setLeft(theme.px(INDENT))
        card.setRight(row.right() - theme.px(RIGHT))
        card.setBottom(row.bottom() - theme.px(GAP))
        return card

    def tick_rect(self, card: QRect) -> QRect:
        """Return where the tick of a card stands."""
        size = self._theme.px(TICK)
        return QRect(card.left() + self._theme.px(PAD), card.center().y() - size // 2 + 1, size, size)
