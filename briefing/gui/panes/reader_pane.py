"""The reader: an article with its suggestions, and the keys that take them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from briefing.gui.models.suggestion_card import make_suggestion_card
from briefing.gui.models.suggestion_marks import Mark, make_marks, place_key
from briefing.gui.panes.find_bar import FindBar
from briefing.gui.panes.label_menu import make_label_menu
from briefing.gui.panes.reader_header import ReaderHeader
from briefing.gui.panes.reader_keys import ReaderKeys
from briefing.gui.panes.reader_search import ReaderSearch
from briefing.gui.panes.reader_text import USUAL_SIZE_PX, ReaderText
from briefing.gui.panes.suggestion_strip import SuggestionStrip
from briefing.gui.theme import Theme
from briefing.gui.widgets.empty_state import EmptyState
from briefing.gui.widgets.ground import set_ground
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import Excerpt, ExcerptKind
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span
from briefing.text.relabelling import label_of_paragraph

_LOW_WINDOW_PX, _VERY_LOW_WINDOW_PX = 720, 560


class ReaderPane(QWidget):
    """Show one article and ask to take, dismiss and correct; taking happens elsewhere."""

    take_requested = Signal(object)  # Excerpt, a suggestion as it stands
    take_span_requested = Signal(object, object)  # ExcerptKind, Span
    dismiss_requested = Signal(object)  # Excerpt
    dismissed_list_requested = Signal()
    show_in_pack_requested = Signal(object)  # Excerpt
    link_opened = Signal(str)
    metadata_clicked = Signal(str)  # title, publisher, published
    notes_wanted = Signal(object)  # sentences about how the file was read
    label_chosen = Signal(int, object)  # a place in the article, LabelKind
    reader_size_changed = Signal(int)
    measure_changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._article: Article | None = None
        self._suggestions: tuple[Excerpt, ...] = ()
        self._taken: tuple[Excerpt, ...] = ()
        self._dismissed: frozenset[ExcerptId] = frozenset()
        self._kinds: frozenset[ExcerptKind] = frozenset(ExcerptKind)
        self._marks: tuple[Mark, ...] = ()
        self._current: Excerpt | None = None
        set_ground(self, "surface")
        self.setAccessibleName(self.tr("Reader"))
        self.header = ReaderHeader(theme)
        self.strip = SuggestionStrip(theme)
        self.text = ReaderText(theme)
        self.find_bar = FindBar(theme)
        self.search = ReaderSearch(self.find_bar, self.text)
        self.keys = ReaderKeys(theme, self.text)
        self._page = QWidget()
        self._empty = EmptyState(theme, "file-text", self.tr("Choose an article to read it here."))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._page)
        for host, parts in (
            (self._page, (self.header, self.strip, self.find_bar, self.text)),
            (self, (self._stack,)),
        ):
            column = QVBoxLayout(host)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            for part in parts:
                column.addWidget(part)
        self._connect()

    @property
    def article(self) -> Article | None:
        """Return the article that is shown."""
        return self._article

    @property
    def current(self) -> Excerpt | None:
        """Return the current suggestion or excerpt, the one in the frame."""
        return self._current

    def show_article(
        self,
        article: Article,
        suggestions: Sequence[Excerpt],
        taken: Sequence[Excerpt] = (),
        dismissed: Collection[ExcerptId] = (),
    ) -> None:
        """Show an article from its beginning, or the same article changed, which keeps its place.

        `taken` are the pack's excerpts of this article, suggested or not; what is the same words as the same
        kind counts as the same excerpt.
        """
        is_same_text = self._article is not None and self._article.id == article.id
        top = self.text.verticalScrollBar().value() if is_same_text else 0
        caret = self.text.caret_offset() if is_same_text else 0
        self._article = article
        self._suggestions = tuple(suggestions)
        self._taken = tuple(taken)
        self._dismissed = frozenset(dismissed)
        self._current = None
        self.header.show_article(article)
        self.text.show_article(article)
        self.strip.set_open(is_open=False)
        self._stack.setCurrentWidget(self._page)
        self._refresh_marks()
        self.text.place_caret(caret)
        self.search.show_article(article)
        self.text.verticalScrollBar().setValue(top)

    def mark_taken(self, taken: Sequence[Excerpt]) -> None:
        """Mark the pack's excerpts of this article, after every change of the pack."""
        self._taken = tuple(taken)
        self._refresh_marks()

    def mark_dismissed(self, dismissed: Collection[ExcerptId]) -> None:
        """Hide these suggestions; the strip still counts them."""
        self._dismissed = frozenset(dismissed)
        self._refresh_marks()

    def show_kinds(self, kinds: Collection[ExcerptKind]) -> None:
        """Show suggestions of these kinds only."""
        self._kinds = frozenset(kinds)
        self._refresh_marks()

    def reveal(self, span: Span) -> None:
        """Scroll to words and frame them for a second."""
        self.text.reveal(span)

    def clear(self) -> None:
        """Show that no article is chosen."""
        self._article = None
        self._suggestions, self._taken, self._dismissed = (), (), frozenset()
        self._current = None
        self.text.clear_article()
        self.search.show_article(None)
        self._refresh_marks()
        self._stack.setCurrentWidget(self._empty)

    def set_reader_size(self, size_px: int) -> None:
        """Set the size of the article's letters, 14 to 28 pixels."""
        if size_px != self.text.size_px:
            self.text.set_size(size_px)
            self.reader_size_changed.emit(self.text.size_px)

    def set_measure(self, measure_px: int) -> None:
        """Set the greatest width of the text."""
        if measure_px != self.text.measure_px:
            self.text.set_measure(measure_px)
            self.measure_changed.emit(measure_px)

    def step(self, by: int) -> None:
        """Make the next (+1) or previous (-1) mark in the text the current one."""
        places = [place_key(mark.excerpt) for mark in self._marks]
        if not places:
            return
        if self._current is not None and place_key(self._current) in places:
            at = places.index(place_key(self._current)) + by
        else:
            at = self._first_from_view() if by > 0 else len(places) - 1
        if 0 <= at < len(places):
            self._make_current(self._marks[at].excerpt)

    def take_current(self) -> None:
        """Ask to take the current suggestion, or, where its ends were moved, the words now selected."""
        if self._current is None:
            return
        span = self.text.selected_span()
        if span is not None and span != self._current.source.span:
            self.take_span_requested.emit(self._current.kind, span)
        else:
            self.take_requested.emit(self._current)

    def take_as(self, kind: ExcerptKind) -> None:
        """Ask to take the selected words as a kind."""
        span = self.text.selected_span()
        if span is None and self._current is not None:
            span = self._current.source.span
        if span is None:
            return
        if self._current is not None and (span, kind) == place_key(self._current):
            self.take_requested.emit(self._current)
        else:
            self.take_span_requested.emit(kind, span)

    def dismiss_current(self) -> None:
        """Ask to dismiss the current suggestion and go on to the next."""
        if self._current is None:
            return
        gone = self._current
        self.step(1)
        self.dismiss_requested.emit(gone)

    def drop_selection(self) -> None:
        """Select nothing."""
        self._current = None
        self.text.frame(None)
        self.text.select_span(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show less above the text where the window is low."""
        super().resizeEvent(event)
        height = self.window().height() * 100 / self._theme.scale
        self.strip.set_low(is_low=height < _LOW_WINDOW_PX)
        self.header.set_short(short=height < _VERY_LOW_WINDOW_PX)

    def _connect(self) -> None:
        self.header.link_opened.connect(self.link_opened)
        self.header.metadata_clicked.connect(self.metadata_clicked)
        self.header.notes_wanted.connect(self.notes_wanted)
        self.header.highlights_switched.connect(self._on_highlights_switched)
        self.header.size_steps_wanted.connect(self._change_size)
        self.header.measure_wanted.connect(self.set_measure)
        self.strip.suggestion_opened.connect(self._open_suggestion)
        self.strip.suggestion_taken.connect(self.take_requested)
        self.strip.dismissed_wanted.connect(self.dismissed_list_requested)
        self.text.marks_clicked.connect(self._on_marks_clicked)
        self.text.menu_wanted.connect(self._open_menu)
        self.text.label_doubt_clicked.connect(self._open_label_menu_at)
        self.text.way_back_clicked.connect(self._take_into_text)
        self.keys.step_wanted.connect(self.step)
        self.keys.take_wanted.connect(self.take_current)
        self.keys.take_as_wanted.connect(self.take_as)
        self.keys.dismiss_wanted.connect(self.dismiss_current)
        self.keys.show_in_pack_wanted.connect(self._ask_for_pack)
        self.keys.highlights_wanted.connect(self.header.highlights_button.toggle)
        self.keys.label_wanted.connect(self._open_label_menu)
        self.keys.escape_wanted.connect(self.drop_selection)

    def _refresh_marks(self) -> None:
        shown = self._kinds if self.header.highlights_button.isChecked() else frozenset[ExcerptKind]()
        self._marks = make_marks(self._suggestions, self._taken, self._dismissed, shown)
        self.text.show_marks(self._marks)
        in_pack = {place_key(excerpt) for excerpt in self._taken}
        suggested = [excerpt for excerpt in self._suggestions if excerpt.kind in self._kinds]
        waiting = [
            excerpt
            for excerpt in suggested
            if place_key(excerpt) not in in_pack and excerpt.id not in self._dismissed
        ]
        dismissed = [x for x in suggested if x.id in self._dismissed and place_key(x) not in in_pack]
        self.strip.show_cards(
            [make_suggestion_card(excerpt) for excerpt in waiting],
            suggested=len(suggested) - len(dismissed),
            in_pack=len(suggested) - len(dismissed) - len(waiting),
            dismissed=len(dismissed),
        )

    def _make_current(self, excerpt: Excerpt) -> None:
        self._current = excerpt
        self.text.select_span(excerpt.source.span)
        self.text.frame(excerpt.source.span)
        sentence = make_suggestion_card(excerpt).sentence
        if any(place_key(taken) == place_key(excerpt) for taken in self._taken):
            sentence = self.tr("{sentence}. In the pack.").format(sentence=sentence)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.text, sentence))

    def _first_from_view(self) -> int:
        """Return the first mark that begins at or below the top of what is in view, else the first of all."""
        top = self.text.offset_at_top()
        return next((n for n, mark in enumerate(self._marks) if mark.span.start >= top), 0)

    def _open_suggestion(self, excerpt: Excerpt) -> None:
        self._make_current(excerpt)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_marks_clicked(self, marks: Sequence[Mark]) -> None:
        # A second click on nested marks goes from the inner one to the one around it, and back.
        places = [place_key(mark.excerpt) for mark in marks]
        at = len(marks) - 1
        if self._current is not None and place_key(self._current) in places:
            at = places.index(place_key(self._current)) - 1
        self._make_current(marks[at].excerpt)

    def _on_highlights_switched(self, shown: bool) -> None:
        self.header.highlights_button.set_label(
            self.tr("Hide highlights") if shown else self.tr("Show highlights"), "H"
        )
        self._refresh_marks()

    def _change_size(self, steps: int) -> None:
        self.set_reader_size(self.text.size_px + steps if steps else USUAL_SIZE_PX)

    def _ask_for_pack(self) -> None:
        if self._current is not None:
            self.show_in_pack_requested.emit(self._current)

    def _open_menu(self, at: QPoint) -> None:
        has_target = self._current is not None or self.text.selected_span() is not None
        clicked = self.text.offset_at(self.text.viewport().mapFromGlobal(at))
        labels = self._label_menu(self.text.caret_offset() if clicked is None else clicked)
        self.keys.open_menu(at, labels, has_target=has_target, is_suggestion=self._current is not None)

    def _take_into_text(self, offset: int) -> None:
        self.label_chosen.emit(offset, LabelKind.BODY)

    def _open_label_menu(self) -> None:
        if self._article is not None:
            corner = self.text.viewport().mapToGlobal(self.text.cursorRect().bottomLeft())
            self._open_label_menu_at(self.text.caret_offset(), corner)

    def _open_label_menu_at(self, offset: int, at: QPoint) -> None:
        menu = self._label_menu(offset)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _label_menu(self, offset: int) -> QMenu:
        current = None if self._article is None else label_of_paragraph(self._article, offset)
        choose = partial(self.label_chosen.emit, offset)
        return make_label_menu(self.tr("Label the paragraph"), current, choose, self)
