"""Back and forward through the articles that were read."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.model.ids import ArticleId

_MOST_VISITS = 100


class VisitsController(QObject):
    """Remember which articles were shown, and how far down each was left."""

    def __init__(
        self, *, reading: ReaderController, reader: ReaderPane, back: QAction, forward: QAction
    ) -> None:
        """Take the two actions, which are enabled where there is somewhere to go."""
        super().__init__(reader)
        self._reading = reading
        self._reader = reader
        self._actions = (back, forward)
        self._behind: list[ArticleId] = []
        self._ahead: list[ArticleId] = []
        self._here: ArticleId | None = None
        self._places: dict[ArticleId, int] = {}
        self._is_going = False
        reading.article_shown.connect(self._on_article_shown)
        reader.text.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._show_ways()

    def go_back(self) -> None:
        """Show the article that was read before this one."""
        self._go(self._behind, self._ahead)

    def go_forward(self) -> None:
        """Show the article that was left by going back."""
        self._go(self._ahead, self._behind)

    def _go(self, origin: list[ArticleId], other: list[ArticleId]) -> None:
        here = self._here
        while origin:
            wanted = origin.pop()
            place = self._places.get(wanted, 0)
            self._is_going = True
            self._reading.open_article(wanted)
            self._is_going = False
            if self._shown() == wanted:  # one that went with its pack is passed over
                if here is not None:
                    other.append(here)
                self._reader.text.verticalScrollBar().setValue(place)
                break
        self._show_ways()

    def _on_article_shown(self) -> None:
        shown = self._shown()
        if shown == self._here:
            return
        if shown is None:  # it was removed, and is nowhere to go back to
            self._behind = [visit for visit in self._behind if visit != self._here]
            self._ahead = [visit for visit in self._ahead if visit != self._here]
        elif not self._is_going:
            if self._here is not None:
                self._behind = [*self._behind, self._here][-_MOST_VISITS:]
            self._ahead = []
        self._here = shown
        self._show_ways()

    def _on_scrolled(self, value: int) -> None:
        # While the text of the next article is laid out, the bar moves already, but not for the one left.
        if self._here is not None and self._shown() == self._here:
            self._places[self._here] = value

    def _shown(self) -> ArticleId | None:
        return None if self._reader.article is None else self._reader.article.id

    def _show_ways(self) -> None:
        for action, way in zip(self._actions, (self._behind, self._ahead), strict=True):
            action.setEnabled(bool(way))
