"""What is doubtful about an article's origin is confirmed or changed here, in library and pack alike."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from briefing.errors import LibraryError
from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_problem
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.theme import Theme
from briefing.model import edits
from briefing.model.article import Metadata
from briefing.model.ids import ArticleId
from briefing.model.pack import Pack
from briefing.session.workspace import Workspace


class MetadataController(QObject):
    """Correct headline, outlet and day of the article that is read.

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
        theme: Theme,
    ) -> None:
        super().__init__(reader)
        self._workspace = workspace
        self._history = history
        self._articles = articles
        self._reading = reading
        self._reader = reader
        self._notifier = notifier
        self._theme = theme
        reader.metadata_clicked.connect(self.ask)
        history.pack_replaced.connect(self._on_pack_replaced)

    def ask(self, field: str) -> None:
        """Ask about one value of the article that is read."""
        article = self._reader.article
        if article is None:
            return
        metadata = article.metadata
        datum = getattr(metadata, field)
        if field == "title" and datum.value is None:
            datum = metadata.provisional_title
        from briefing.gui.dialogs.metadata_dialog import MetadataDialog  # noqa: PLC0415 - at first use only

        dialog = MetadataDialog(self._theme, field, datum, self._reader.window())
        if dialog.exec():
            self.put(article.id, metadata.with_value(field, dialog.value()))
            self._notifier.say(
                self.tr("Confirmed.") if dialog.value() == datum.value else self.tr("Changed."),
                self.tr("Undo"),
                partial(self.put, article.id, metadata),
            )
        dialog.deleteLater()

    def put(self, article_id: ArticleId, metadata: Metadata) -> None:
        """Correct an article wherever it is kept."""
        pack = self._history.pack
        carried = {article.id: article for article in pack.articles}
        if article_id in carried:
            corrected = replace(carried[article_id], metadata=metadata)
            self._history.apply(
                lambda p: edits.replace_article(p, corrected), self.tr("Correct an article's origin")
            )
        else:
            self._keep(article_id, metadata)

    def _on_pack_replaced(self, before: Pack, after: Pack) -> None:
        earlier = {article.id: article for article in before.articles}
        if before.id != after.id:
            return
        for article in after.articles:
            was = earlier.get(article.id)
            if was is not None and was.metadata != article.metadata:
                self._keep(article.id, article.metadata)

    def _keep(self, article_id: ArticleId, metadata: Metadata) -> None:
        try:
            self._workspace.library.replace_metadata(article_id, metadata)
        except KeyError:
            pass  # an article that came within a pack need not be in the library
        except LibraryError as error:
            show_problem(self._reader.window(), self.tr("The library was not changed"), error.message)
        self._articles.refresh()
        if self._reader.article is not None and self._reader.article.id == article_id:
            self._reading.open_article(article_id)
