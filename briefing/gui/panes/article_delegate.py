"""The article cards of the library: drawing and size."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing.gui.models.article_row import ArticleRow
from briefing.gui.models.kinds import kind_fill, kind_icon, kind_ink
from briefing.gui.models.library_model import ROW_ROLE
from briefing.gui.theme import Density, FontRole, Theme
from briefing.gui.widgets.broken_lines import paint_lines
from briefing.gui.widgets.pills import Pill, paint_pills, pill_height, pills_width
from briefing.model.excerpt import ExcerptKind

_MOST_PILLS = 3
_LEAST_OUTLET_PX = 72  # a longer name may be cut to this before pills are summed up
_DOT = "  ·  "


class ArticleDelegate(QStyledItemDelegate):
    """Draw a card: title, outlet and date, and how many suggestions of each kind there are."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kinds: frozenset[ExcerptKind] = frozenset(ExcerptKind)

    def show_kinds(self, kinds: Collection[ExcerptKind]) -> None:
        """Count only these kinds on the cards."""
        self._kinds = frozenset(kinds)

    def row_height(self) -> int:
        """Return the height of every card."""
        lines: tuple[FontRole, ...] = (FontRole.CARD_TITLE, FontRole.META)
        if self._theme.density is Density.COMFORTABLE:
            lines = (FontRole.CARD_TITLE, *lines)
        return self._theme.row_height(92, 68, *lines)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a card."""
        del index
        return QSize(option.rect.width(), self.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one card."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, ArticleRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.px
        card = option.rect.adjusted(px(8), px(3), -px(8), -px(3))
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, card, is_selected=is_selected)
        inner = card.adjusted(px(14), px(9), -px(10), -px(9))
        self._paint_title(painter, row, inner)
        pills = self._fitting_pills(row, inner.width(), ground="surface" if is_selected else None)
        self._paint_meta(painter, row, inner, pills_width(self._theme, pills))
        top = inner.bottom() + 1 - self._meta_height() + (self._meta_height() - pill_height(self._theme)) / 2
        paint_pills(painter, self._theme, pills, right=inner.right() + 1, top=top)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, card: QRect, *, is_selected: bool
    ) -> None:
        theme, px = self._theme, self._theme.px
        view = self.parent()
        is_active = isinstance(view, QWidget) and view.isActiveWindow()
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected:
            painter.setBrush(theme.colour("soft" if is_active else "hover"))
            painter.drawRoundedRect(card, px(8), px(8))
            painter.setBrush(theme.colour("accent"))
            bar = QRectF(card.left(), card.top() + px(12), px(3), card.height() - px(24))
            painter.drawRoundedRect(bar, 1.5, 1.5)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(card, px(8), px(8))
        if has_focus and is_active:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), px(7), px(7))

    def _paint_title(self, painter: QPainter, row: ArticleRow, inner: QRect) -> None:
        font = QFont(self._theme.font(FontRole.CARD_TITLE))
        font.setItalic(row.title_is_provisional)
        painter.setFont(font)
        painter.setPen(self._theme.colour("text"))
        lines = 2 if self._theme.density is Density.COMFORTABLE else 1
        spacing = max(self._theme.px(18), QFontMetrics(font).height())
        paint_lines(painter, row.title, inner, spacing, most_lines=lines)

    def _meta_height(self) -> int:
        return max(pill_height(self._theme), QFontMetrics(self._theme.font(FontRole.META)).height())

    def _paint_meta(self, painter: QPainter, row: ArticleRow, inner: QRect, pills: int) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font(FontRole.META)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        room = inner.width() - pills - px(8)
        line = QRect(inner.left(), inner.bottom() + 1 - self._meta_height(), room, self._meta_height())
        mark = px(12) + px(3) if row.is_date_doubtful else 0
        date = metrics.elidedText(row.date_text, Qt.TextElideMode.ElideRight, room - mark)
        date_width = metrics.horizontalAdvance(date)
        left_for_outlet = room - date_width - mark - metrics.horizontalAdvance(_DOT)
        fits = metrics.elidedText(row.outlet, Qt.TextElideMode.ElideRight, left_for_outlet)
        dot = _DOT if fits and date else ""
        painter.setPen(theme.colour("text2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
        painter.drawText(line, flags, fits + dot + date)
        if row.is_outlet_doubtful:
            self._underline_with_dots(painter, line, 0, metrics.horizontalAdvance(fits))
        if row.is_date_doubtful:
            left = metrics.horizontalAdvance(fits + dot)
            self._underline_with_dots(painter, line, left, date_width)
            icon = theme.pixmap("circle-question-mark", "text2", 12, painter.device().devicePixelRatioF())
            painter.drawPixmap(
                line.left() + left + date_width + px(3), line.center().y() - px(12) // 2 + 1, icon
            )

    def _underline_with_dots(self, painter: QPainter, line: QRect, left: int, width: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(QPen(self._theme.colour("text2"), 1, Qt.PenStyle.DotLine))
        y = line.center().y() + self._theme.px(8)
        painter.drawLine(line.left() + left, y, line.left() + left + width, y)
        painter.restore()

    def _fitting_pills(self, row: ArticleRow, width: int, ground: str | None) -> list[Pill]:
        """Return as many pills as leave the outlet and the date readable; the rest are summed up."""
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(FontRole.META))
        outlet = min(metrics.horizontalAdvance(row.outlet), px(_LEAST_OUTLET_PX))
        words = outlet + metrics.horizontalAdvance(_DOT + row.date_text)
        room = width - words - px(8) - (px(15) if row.is_date_doubtful else 0)
        pills = self._pills(row, _MOST_PILLS, ground)
        for most in range(_MOST_PILLS - 1, -1, -1):
            if pills_width(self._theme, pills) <= room:
                break
            pills = self._pills(row, most, ground)
        return pills

    def _pills(self, row: ArticleRow, most: int, ground: str | None) -> list[Pill]:
        present = [kind for kind in ExcerptKind if kind in self._kinds and row.counts.get(kind)]
        pills = [
            Pill(
                text=str(row.counts[kind]),
                ink=kind_ink(kind),
                ground=ground or kind_fill(kind),
                icon=kind_icon(kind),
            )
            for kind in present[:most]
        ]
        if len(present) > most:
            rest = sum(row.counts[kind] for kind in present[most:])
            pills.append(
                Pill(text=f"+{rest}" if pills else str(rest), ink="text2", ground=ground or "sunken")
            )
        return pills
