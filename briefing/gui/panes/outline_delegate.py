"""How the outline looks: section rows, and a card for each item with tick, kind, words and states."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from briefing.gui.models.kinds import kind_icon
from briefing.gui.models.outline_model import OutlineRole, is_section_row
from briefing.gui.panes.excerpt_editor import ExcerptEditor
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.pills import Pill, paint_pills, pill_height, pills_width
from briefing.model.excerpt import ExcerptKind
from briefing.model.pack import Audience, ExcerptItem, Item, Section

_INDENT, _RIGHT, _GAP, _PAD = 26, 12, 6, 10
_TICK = 16
_MOST_BADGES = 2
_IN_SOURCE_WORDS = frozenset({ExcerptKind.QUOTE, ExcerptKind.BACKGROUND})

_Index = QModelIndex | QPersistentModelIndex


def _kind(item: Item) -> ExcerptKind | None:
    return item.excerpt.kind if isinstance(item, ExcerptItem) else None


def one_line(item: Item) -> str:
    """Return an item's words as they stand on its card: the topic first, quotations in marks."""
    words = " ".join(item.text.split())
    if _kind(item) is ExcerptKind.QUOTE:
        words = f"“{words.rstrip(',')}”"
    return f"{item.heading}: {words}" if item.heading else words


class OutlineDelegate(QStyledItemDelegate):
    """Draw and edit the rows of the outline."""

    words_edited = Signal(object, object, str)
    """Item (None for a section), section, and the new words."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a card or a section row; the view gives the width."""
        theme = self._theme
        if is_section_row(index):
            return QSize(0, theme.row_height(34, 28, FontRole.CARD_TITLE))
        return QSize(0, theme.row_height(56, 44, FontRole.BODY, FontRole.META) + theme.px(_GAP))

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
            self._fill(painter, QRectF(rect.adjusted(4, 2, -theme.px(_RIGHT) + 4, -2)), ground, None, 6)
        left = theme.px(14)
        icon = "chevron-down" if self._view.isExpanded(index) else "chevron-right"
        size = theme.px(14)
        self._icon(painter, icon, "text2", QRect(left, rect.center().y() - size // 2 + 1, size, size), 14)
        left += size + theme.px(6)
        ink = "text" if section.included else "text3"
        painter.setFont(theme.font(FontRole.CARD_TITLE))
        metrics = QFontMetrics(painter.font())
        words = f"{index.data(OutlineRole.NUMBER)}  {index.data(OutlineRole.NAME)}"
        right = rect.right() - theme.px(_RIGHT + 4)
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
            self._ring(painter, QRectF(rect.adjusted(4, 2, -theme.px(_RIGHT) + 4, -2)), 2.0)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index, item: Item) -> None:
        theme = self._theme
        card = self._card_rect(option.rect)
        state = option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._fill(painter, QRectF(card), "hover" if hovered and not is_selected else "surface", "line", 8)
        badges: tuple[Pill, ...] = index.data(OutlineRole.BADGES)
        self._tick(painter, self._tick_rect(card), ticked=item.included)
        kind = _kind(item)
        token = kind.value if kind is not None else "background"
        ink = token if item.included else "text3"
        left = card.left() + theme.px(_PAD + _TICK + 10)
        bar = QRectF(left, card.top() + theme.px(9), theme.px(3), card.height() - theme.px(18))
        self._bar(painter, bar, ink, dashed=not item.included)
        left += theme.px(12)
        icon_size = theme.px(15)
        title_top = card.top() + theme.px(8)
        line_height = QFontMetrics(theme.font(FontRole.BODY)).height()
        icon = kind_icon(kind) if kind is not None else "pencil"
        place = QRect(left, title_top + (line_height - icon_size) // 2, icon_size, icon_size)
        self._icon(painter, icon, ink, place, 15)
        left += icon_size + theme.px(8)
        right = card.right() - theme.px(_PAD)
        painter.setFont(theme.font(FontRole.BODY))
        painter.setPen(theme.colour("text" if item.included else "text3"))
        words = QFontMetrics(painter.font()).elidedText(
            one_line(item), Qt.TextElideMode.ElideRight, right - left
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(left, title_top, right - left, line_height), flags, words)
        meta_height = QFontMetrics(theme.font(FontRole.META)).height()
        meta = QRect(left, card.bottom() - theme.px(7) - meta_height, right - left, meta_height)
        meta.setRight(self._paint_badges(painter, meta, badges) - theme.px(8))
        painter.setFont(theme.font(FontRole.META))
        painter.setPen(theme.colour("text2" if item.included else "text3"))
        line = str(index.data(OutlineRole.META)) if item.included else self.tr("Left out")
        if not line and kind is None:
            line = self.tr("Own text")
        painter.drawText(
            meta,
            flags,
            QFontMetrics(painter.font()).elidedText(line, Qt.TextElideMode.ElideRight, meta.width()),
        )
        if is_selected or state & QStyle.StateFlag.State_HasFocus:
            self._ring(painter, QRectF(card), 1.5)

    def _paint_badges(self, painter: QPainter, line: QRect, badges: tuple[Pill, ...]) -> int:
        """Draw the worst two badges from the right and how many more there are; return where they begin."""
        theme = self._theme
        pills = list(badges[:_MOST_BADGES])
        if len(badges) > _MOST_BADGES:
            pills.append(Pill(text=f"+{len(badges) - _MOST_BADGES}", ink="text2", ground="sunken"))
        if not pills:
            return line.right()
        top = line.center().y() - pill_height(theme) / 2 + 1
        paint_pills(painter, theme, pills, right=line.right(), top=top)
        return line.right() - pills_width(theme, pills)

    # Pieces.

    def _fill(self, painter: QPainter, rect: QRectF, ground: str, edge: str | None, radius: float) -> None:
        painter.setBrush(self._theme.colour(ground))
        painter.setPen(Qt.PenStyle.NoPen)
        if edge is not None:
            painter.setPen(QPen(self._theme.colour(edge), 1.0))
            rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, radius, radius)

    def _ring(self, painter: QPainter, rect: QRectF, width: float) -> None:
        inset = width / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), width))
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
            self._icon(painter, "check", "on_accent", box.adjusted(2, 2, -2, -2), _TICK - 4)

    def _icon(self, painter: QPainter, name: str, token: str, place: QRect, size: int) -> None:
        ratio = self._view.devicePixelRatioF()
        painter.drawPixmap(place.topLeft(), self._theme.pixmap(name, token, size, ratio))

    def _card_rect(self, row: QRect) -> QRect:
        theme = self._theme
        card = QRect(row)
        card.setLeft(theme.px(_INDENT))
        card.setRight(row.right() - theme.px(_RIGHT))
        card.setBottom(row.bottom() - theme.px(_GAP))
        return card

    def _tick_rect(self, card: QRect) -> QRect:
        size = self._theme.px(_TICK)
        return QRect(card.left() + self._theme.px(_PAD), card.center().y() - size // 2 + 1, size, size)

    # Mouse and editing.

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Toggle the tick by a click in it; every other click selects."""
        if isinstance(event, QMouseEvent) and not is_section_row(index):
            target = self._tick_rect(self._card_rect(option.rect)).adjusted(-6, -6, 6, 6)
            if target.contains(event.position().toPoint()):
                if event.type() == QEvent.Type.MouseButtonRelease:
                    ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
                    state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
                    return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
                return True
        return False

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return a line for a section's name, and a small editor for words, which Ctrl+Enter ends."""
        if is_section_row(index):
            line = QLineEdit(parent)
            line.setAccessibleName(self.tr("Name of the section"))
            return line
        item: Item = index.data(OutlineRole.ITEM)
        if isinstance(item, ExcerptItem) and item.excerpt.kind in _IN_SOURCE_WORDS:
            return self._excerpt_editor(parent, item)
        editor = QPlainTextEdit(parent)
        editor.setAccessibleName(self.tr("Words to print"))
        editor.setTabChangesFocus(True)
        editor.installEventFilter(self)
        return editor

    def _excerpt_editor(self, parent: QWidget, item: ExcerptItem) -> ExcerptEditor:
        is_quote = item.excerpt.kind is ExcerptKind.QUOTE
        editor = ExcerptEditor(self._theme, item.excerpt.text, is_quote=is_quote, parent=parent)
        editor.text.done.connect(partial(self._finish, editor))
        editor.text.cancelled.connect(partial(self._give_up, editor))
        editor.text.left.connect(partial(self._finish_unless_inside, editor))
        return editor

    def _finish(self, editor: ExcerptEditor) -> None:
        self.commitData.emit(editor)
        editor.text.blockSignals(True)
        self.closeEditor.emit(editor)

    def _give_up(self, editor: ExcerptEditor) -> None:
        editor.text.blockSignals(True)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.RevertModelCache)

    def _finish_unless_inside(self, editor: ExcerptEditor) -> None:
        if not editor.holds_focus():
            self._finish(editor)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the words that are printed now, all selected."""
        words = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QLineEdit):
            editor.setText(words)
            editor.selectAll()
        elif isinstance(editor, ExcerptEditor):
            editor.show_words(words)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(words)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: _Index) -> None:
        """Hand the words on, to be made one edit of the pack."""
        if isinstance(editor, QLineEdit):
            words = editor.text()
        elif isinstance(editor, ExcerptEditor):
            words = editor.words
        elif isinstance(editor, QPlainTextEdit):
            words = editor.toPlainText()
        else:
            return
        if words != index.data(Qt.ItemDataRole.EditRole):
            self.words_edited.emit(index.data(OutlineRole.ITEM), index.data(OutlineRole.SECTION), words)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        """Cover the card and give long words three more lines."""
        if is_section_row(index):
            editor.setGeometry(option.rect.adjusted(self._theme.px(30), 2, -self._theme.px(_RIGHT), -2))
            return
        card = self._card_rect(option.rect)
        card.setLeft(card.left() + self._theme.px(_PAD + _TICK + 8))
        least = 150 if isinstance(editor, ExcerptEditor) else 110
        card.setHeight(max(card.height(), self._theme.px(least)))
        bottom = self._view.viewport().height()
        if card.bottom() > bottom:
            card.moveBottom(max(card.height(), bottom))
        editor.setGeometry(card)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """End editing with Ctrl+Enter; Enter alone stays in the text."""
        if event.type() == QEvent.Type.KeyPress and isinstance(editor, QPlainTextEdit):
            key = event.key()  # type: ignore[attr-defined]  # a key press has a key
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:  # type: ignore[attr-defined]
                    self.commitData.emit(editor)
                    self.closeEditor.emit(editor)
                    return True
                return False
        return super().eventFilter(editor, event)
