"""Finding words in the article that is read: the places, the current one, and the way through them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from briefing.gui.panes.find_bar import FindBar
from briefing.gui.panes.reader_text import ReaderText
from briefing.model.article import Article
from briefing.model.spans import Span
from briefing.text.folding import find_everywhere

_LONGEST_PROPOSAL = 60


class ReaderSearch(QObject):
    """Mark the places of the words in the bar, as long as the bar is open."""

    def __init__(self, bar: FindBar, text: ReaderText) -> None:
        super().__init__(bar)
        self._bar = bar
        self._text = text
        self._article: Article | None = None
        self._places: tuple[Span, ...] = ()
        self._current: int | None = None
        bar.hide()
        bar.words_edited.connect(self._on_words_edited)
        bar.step_wanted.connect(self.step)
        bar.closed.connect(self.close)

    @property
    def places(self) -> tuple[Span, ...]:
        """Return where the words stand in what is shown."""
        return self._places

    @property
    def current(self) -> Span | None:
        """Return the place that is shown now."""
        return None if self._current is None else self._places[self._current]

    def show_article(self, article: Article | None) -> None:
        """Look for the same words in another article."""
        self._article = article
        if not self._bar.isHidden():
            self._find()

    def open(self) -> None:
        """Open the bar, with the selected words if there are a few."""
        span = self._text.selected_span()
        words = "" if span is None or self._article is None else span.slice(self._article.text)
        is_short = len(words) <= _LONGEST_PROPOSAL and "\n" not in words
        self._bar.open(words if is_short else "")
        self._find()
        self._go_to_nearest()

    def step(self, by: int) -> None:
        """Show the next place or the one before, round the end; open the bar where it is closed."""
        if self._bar.isHidden():
            self.open()
            return
        if not self._places:
            return
        if self._current is None:
            self._go_to_nearest()
        else:
            self._go_to((self._current + by) % len(self._places))

    def close(self) -> None:
        """Close the bar and leave the place that was found selected."""
        found = self.current
        self._bar.hide()
        self._places, self._current = (), None
        self._text.show_hits((), None)
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)
        if found is not None:
            self._text.select_span(found)

    def _on_words_edited(self, _words: str) -> None:
        self._find()
        self._go_to_nearest()

    def _find(self) -> None:
        text = "" if self._article is None else self._article.text
        found = find_everywhere(self._bar.words, text)
        self._places = tuple(span for span in found if self._text.is_shown(span))
        self._current = None
        self._show()

    def _go_to_nearest(self) -> None:
        if self._places:
            top = self._text.offset_at_top()
            self._go_to(next((n for n, span in enumerate(self._places) if span.start >= top), 0))

    def _go_to(self, number: int) -> None:
        self._current = number
        self._show()
        self._text.scroll_to(self._places[number])

    def _show(self) -> None:
        self._text.show_hits(self._places, self.current)
        self._bar.show_count(0 if self._current is None else self._current + 1, len(self._places))
