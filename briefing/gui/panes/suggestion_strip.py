"""The suggestions of an article above its text: a few whole cards, or all of them to review."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from briefing.gui.models.suggestion_card import SuggestionCard
from briefing.gui.panes.suggestion_cards import ScrollFade, SuggestionCardWidget, card_height
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.icon_button import TextButton
from briefing.model.ids import ExcerptId

_CARD_STEP_PX = 248
_GAP_PX = 8
_ROWS_IN_REVIEW = 4


class SuggestionStrip(QWidget):
    """Show what is suggested and not yet taken; the header counts all of it truthfully."""

    suggestion_opened = Signal(object)  # Excerpt
    suggestion_taken = Signal(object)  # Excerpt
    dismissed_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_open = False
        self._is_low = False
        self._waiting = 0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_ground(self, "side", edge="bottom")
        self._icon = QLabel()
        self._title = ElidedLabel(theme, self.tr("Suggested excerpts"), role=FontRole.CARD_TITLE)
        self._counts = ElidedLabel(theme, role=FontRole.META, ink="text2")
        self._dismissed = TextButton(theme, "", look="link")
        self._dismissed.clicked.connect(self._on_dismissed_clicked)
        self.review_button = TextButton(theme, "", look="small")
        self.review_button.clicked.connect(self._on_review_clicked)
        self._head = QHBoxLayout()
        for widget, stretch in ((self._icon, 0), (self._title, 0), (self._counts, 1), (self._dismissed, 0)):
            self._head.addWidget(widget, stretch)
        self._head.addWidget(self.review_button)
        self._cards = _CardGrid(theme)
        self._cards.opened.connect(self.suggestion_opened)
        self._cards.taken.connect(self.suggestion_taken)
        self._area = QScrollArea()
        self._area.setWidget(self._cards)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_ground(self._area.viewport(), "side")
        set_ground(self._cards, "side")
        self._fade = ScrollFade(theme, "side", self._area)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._place_fade)
        bar.rangeChanged.connect(self._place_fade)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self._area)
        theme.changed.connect(self._refresh_look)
        self._refresh_look()
        self.show_cards((), suggested=0, in_pack=0, dismissed=0)

    @property
    def is_open(self) -> bool:
        """Tell whether all suggestions are shown."""
        return self._is_open

    def visible_cards(self) -> list[SuggestionCardWidget]:
        """Return the cards shown now, in their order."""
        return self._cards.widgets()

    def show_cards(
        self, cards: Sequence[SuggestionCard], *, suggested: int, in_pack: int, dismissed: int
    ) -> None:
        """Show the cards that wait, and how many are suggested, taken and dismissed."""
        self._counts.setText(self._sentence(suggested, in_pack))
        waiting = len(cards)
        self.review_button.setText(
            self.tr("Show fewer") if self._is_open else self.tr("Review all ({n})").format(n=waiting)
        )
        self.review_button.setVisible(waiting > 0)
        self._dismissed.setText(self.tr("{n} dismissed").format(n=dismissed))
        self._dismissed.setVisible(dismissed > 0)
        if not waiting:
            self._is_open = False
        self._waiting = waiting
        self._cards.show_cards(cards, limited=not self._is_open)
        self._size_area()

    def set_open(self, *, is_open: bool) -> None:
        """Show all suggestions to review, or only as many as fit in one row."""
        self._is_open = is_open
        self.review_button.setText(
            self.tr("Show fewer") if is_open else self.tr("Review all ({n})").format(n=self._waiting)
        )
        self._cards.set_limited(limited=not is_open)
        self._size_area()

    def set_low(self, *, is_low: bool) -> None:
        """Show only the header line where the window is low; a review can still be opened."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._size_area()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many whole cards as fit."""
        super().resizeEvent(event)
        self._size_area()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon again where the pixel ratio differs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._refresh_look()

    def _sentence(self, suggested: int, in_pack: int) -> str:
        if not suggested:
            return self.tr("none in this article")
        if not in_pack:
            return self.tr("{n} in this article").format(n=suggested)
        return self.tr("{n} in this article, {taken} already in the pack").format(n=suggested, taken=in_pack)

    def _on_review_clicked(self, checked: bool) -> None:
        del checked
        self.set_open(is_open=not self._is_open)

    def _on_dismissed_clicked(self, checked: bool) -> None:
        del checked
        self.dismissed_wanted.emit()

    def _size_area(self) -> None:
        is_shown = self._waiting > 0 and (self._is_open or not self._is_low)
        self._area.setVisible(is_shown)
        row = card_height(self._theme) + self._theme.px(_GAP_PX)
        margins = self._column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        rows = self._cards.rows_at(width) if self._is_open else 1
        # Half a row more says that the list goes on.
        height = row * min(rows, _ROWS_IN_REVIEW) - self._theme.px(_GAP_PX)
        self._area.setFixedHeight(height + (row // 2 if rows > _ROWS_IN_REVIEW else 0))
        self._place_fade()

    def _place_fade(self) -> None:
        bar = self._area.verticalScrollBar()
        self._fade.setVisible(self._is_open and bar.value() < bar.maximum())
        self._fade.cover(self._area.viewport().geometry())

    def _refresh_look(self) -> None:
        px = self._theme.px
        self._icon.setPixmap(self._theme.pixmap("sparkles", "accent", 16, self.devicePixelRatioF()))
        self._icon.setFixedWidth(px(16))
        self._column.setContentsMargins(px(24), px(10), px(24), px(14))
        self._column.setSpacing(px(8))
        self._head.setSpacing(px(8))
        self._size_area()


class _CardGrid(QWidget):
    """Lay cards out in rows of equal columns; limited, it makes only those of the first row."""

    opened = Signal(object)
    taken = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all: tuple[SuggestionCard, ...] = ()
        self._limited = True
        self._made: dict[ExcerptId, SuggestionCardWidget] = {}
        theme.changed.connect(self._place)

    def widgets(self) -> list[SuggestionCardWidget]:
        """Return the cards shown, in their order."""
        return [self._made[card.excerpt.id] for card in self._shown()]

    def show_cards(self, cards: Sequence[SuggestionCard], *, limited: bool) -> None:
        """Show these cards; those that stay keep their widget, and with it the focus."""
        self._all = tuple(cards)
        self._limited = limited
        self._place()

    def set_limited(self, *, limited: bool) -> None:
        """Show one row, or all."""
        self._limited = limited
        self._place()

    def columns_at(self, width: int) -> int:
        """Return how many whole cards stand beside one another."""
        return max(1, (width + self._theme.px(_GAP_PX)) // self._theme.px(_CARD_STEP_PX))

    def rows_at(self, width: int) -> int:
        """Return how many rows all cards take."""
        return max(1, -(-len(self._all) // self.columns_at(width)))

    def sizeHint(self) -> QSize:
        """Return the size of the rows shown."""
        rows = 1 if self._limited else self.rows_at(self.width())
        step = card_height(self._theme) + self._theme.px(_GAP_PX)
        return QSize(self._theme.px(240), rows * step - self._theme.px(_GAP_PX))

    def minimumSizeHint(self) -> QSize:
        """Return the rows' height; cards may be squeezed below their good width."""
        return QSize(0, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out anew."""
        super().resizeEvent(event)
        self._place()

    def _shown(self) -> tuple[SuggestionCard, ...]:
        return self._all[: self.columns_at(self.width())] if self._limited else self._all

    def _place(self) -> None:
        shown = {card.excerpt.id: card for card in self._shown()}
        for key in [key for key, widget in self._made.items() if shown.get(key) != widget.card]:
            gone = self._made.pop(key)
            gone.hide()
            gone.deleteLater()
        gap, height = self._theme.px(_GAP_PX), card_height(self._theme)
        columns = self.columns_at(self.width())
        step = (self.width() + gap) / columns
        for number, (key, card) in enumerate(shown.items()):
            widget = self._made.get(key) or self._make(key, card)
            row, column = divmod(number, columns)
            left = round(column * step)
            right = round((column + 1) * step) - gap
            widget.setGeometry(QRect(left, row * (height + gap), right - left, height))
            widget.show()
        self.updateGeometry()

    def _make(self, key: ExcerptId, card: SuggestionCard) -> SuggestionCardWidget:
        widget = SuggestionCardWidget(self._theme, card, self)
        widget.opened.connect(self.opened)
        widget.taken.connect(self.taken)
        self._made[key] = widget
        return widget
