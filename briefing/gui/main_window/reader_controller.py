"""The reader's side of the window: which article is shown, what it offers, what the pack has of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_notice
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.pack_controller import PackController
from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.model.excerpt import Excerpt, ExcerptKind, Selector
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.pack import ExcerptItem, Pack
from briefing.model.spans import Span
from briefing.session.workspace import Workspace


class ReaderController(QObject):
    """Show articles and pass on what is taken from them."""

    article_shown = Signal()

    def __init__(
        self,
        workspace: Workspace,
        *,
        history: PackHistory,
        packs: PackController,
        articles: LibraryController,
        library: LibraryPane,
        reader: ReaderPane,
    ) -> None:
        super().__init__(reader)
        self._workspace = workspace
        self._history = history
        self._packs = packs
        self._articles = articles
        self._library = library
        self._reader = reader
        self._dismissed: dict[ArticleId, set[ExcerptId]] = {}
        library.article_opened.connect(self.open_article)
        library.kinds_changed.connect(reader.show_kinds)
        articles.suggestions_found.connect(self._on_suggestions_found)
        reader.take_requested.connect(packs.take)
        reader.take_span_requested.connect(self._take_span)
        reader.dismiss_requested.connect(self._dismiss)
        reader.dismissed_list_requested.connect(self._bring_dismissed_back)
        reader.link_opened.connect(self._open_link)
        reader.notes_wanted.connect(self._show_notes)
        history.pack_replaced.connect(self._on_pack_replaced)

    def _show_notes(self, sentences: Sequence[str]) -> None:
        title = self.tr("What to know of this file")
        show_notice(self._reader.window(), title, "\n".join(sentences))

    @property
    def suggestion_count(self) -> int:
        """Return how many suggestions the shown article has."""
        article = self._reader.article
        return 0 if article is None else len(self._workspace.suggestions(article.id) or ())

    def open_article(self, article_id: ArticleId) -> None:
        """Show an article; one that is neither in the pack nor in the library changes nothing."""
        try:
            article = self._workspace.article(article_id)
        except KeyError:
            return
        dismissed = self._dismissed.get(article_id, set())
        self._reader.show_article(
            article, self._articles.suggestions(article), self._taken(article_id), dismissed
        )
        if self._library.current_article != article_id:
            self._library.select(article_id)
        self.article_shown.emit()

    def open_first(self) -> None:
        """Show the first article of the list, if there is one."""
        rows = self._library.rows
        if rows:
            self.open_article(rows[0].article_id)

    def open_neighbour(self, step: int) -> None:
        """Show the article after or before the current one."""
        article_id = self._articles.neighbour(step)
        if article_id is not None:
            self.open_article(article_id)

    def show_source(self, item: ExcerptItem) -> None:
        """Show where an item's words stand in their source."""
        self.show_place(item.excerpt.source)

    def show_place(self, place: Selector) -> None:
        """Show where words stand in their article."""
        if self._reader.article is None or self._reader.article.id != place.article_id:
            self.open_article(place.article_id)
        self._reader.reveal(place.span)

    def show_source_of(self, origin: str) -> None:
        """Show the source of the item with this identity; sections and own text have none."""
        for item in self._history.pack.excerpt_items():
            if item.id == origin:
                self.show_source(item)

    def forget(self, article_id: ArticleId) -> None:
        """Show no article if this one is shown."""
        if self._reader.article is not None and self._reader.article.id == article_id:
            self._reader.clear()
            self.article_shown.emit()

    def _taken(self, article_id: ArticleId) -> list[Excerpt]:
        items = self._history.pack.excerpt_items()
        return [item.excerpt for item in items if item.excerpt.source.article_id == article_id]

    def _take_span(self, kind: ExcerptKind, span: Span) -> None:
        if self._reader.article is not None:
            self._packs.take_span(kind, span, self._reader.article.id)

    def _dismiss(self, excerpt: Excerpt) -> None:
        dismissed = self._dismissed.setdefault(excerpt.source.article_id, set())
        dismissed.add(excerpt.id)
        self._reader.mark_dismissed(dismissed)

    def _bring_dismissed_back(self) -> None:
        if self._reader.article is not None:
            self._dismissed.pop(self._reader.article.id, None)
            self._reader.mark_dismissed(set())

    def _on_suggestions_found(self, article_id: ArticleId) -> None:
        if self._reader.article is not None and self._reader.article.id == article_id:
            self.open_article(article_id)

    def _on_pack_replaced(self, _before: Pack, _after: Pack) -> None:
        if self._reader.article is not None:
            self._reader.mark_taken(self._taken(self._reader.article.id))

    def _open_link(self, address: str) -> None:
        if address.startswith(("http://", "https://")):
            QDesktopServices.openUrl(QUrl(address))
