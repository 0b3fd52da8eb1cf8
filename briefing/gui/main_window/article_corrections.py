"""A person's corrections of an article reach the pack, the library and the reader alike."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from briefing.errors import LibraryError
from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_problem
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.model import edits
from briefing.model.article import Article
from briefing.model.pack import Pack
from briefing.session.workspace import Workspace


class ArticleCorrections(QObject):
    """Put a corrected article wherever it is kept, and offer to take it back.

    An article in the pack is changed by an edit of the pack, so that undo takes it back; the library follows.
    """

    def __init__(
        self,
        workspace: Workspace,
        *,
        history: PackHistory,
        articles: LibraryController,
        reading: ReaderController,
        reader: ReaderPane,
        notifier: Notifier,
    ) -> None:
        super().__init__(reader)
        self._workspace = workspace
        self._history = history
        self._articles = articles
        self._reading = reading
        self._reader = reader
        self._notifier = notifier
        history.pack_replaced.connect(self._on_pack_replaced)

    def correct(self, before: Article, after: Article, *, step: str, sentence: str) -> None:
        """Put `after` in the place of `before`; `step` names this for undo, `sentence` tells of it."""
        if self._put(after, step):
            self._notifier.say_with_undo(sentence)
        else:
            self._notifier.say(sentence, self.tr("Undo"), partial(self._put, before, step))

    def _put(self, article: Article, step: str) -> bool:
        """Return whether the pack has the article, so that undo can take the correction back."""
        is_carried = any(carried.id == article.id for carried in self._history.pack.articles)
        if is_carried:
            self._history.apply(lambda pack: edits.replace_article(pack, article), step)
        else:
            self._keep(article)
        return is_carried

    def _on_pack_replaced(self, before: Pack, after: Pack) -> None:
        if before.id != after.id:
            return
        earlier = {article.id: article for article in before.articles}
        for article in after.articles:
            was = earlier.get(article.id)
            if was is not None and (was.labels, was.metadata) != (article.labels, article.metadata):
                self._keep(article)

    def _keep(self, article: Article) -> None:
        library = self._workspace.library
        try:
            kept = library.article(article.id)
            if kept.metadata != article.metadata:
                library.replace_metadata(article.id, article.metadata)
            if kept.labels != article.labels:
                self._workspace.relabel(article.id, article.labels)
        except KeyError:
            pass  # an article that came within a pack need not be in the library
        except LibraryError as error:
            show_problem(self._reader.window(), self.tr("The library was not changed"), error.message)
        self._articles.refresh()
        if self._reader.article is not None and self._reader.article.id == article.id:
            self._reading.open_article(article.id)
        else:
            self._articles.suggestions(self._workspace.article(article.id))
