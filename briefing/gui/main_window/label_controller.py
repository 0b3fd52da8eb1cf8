"""What the paragraphs of an article are is corrected here, in library and pack alike."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from briefing.errors import LibraryError
from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_problem
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.models.label_names import label_names
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.model import edits
from briefing.model.article import Article, LabelKind
from briefing.model.pack import Pack
from briefing.session.workspace import Workspace
from briefing.text.relabelling import relabel_paragraph


class LabelController(QObject):
    """Label paragraphs of the article that is read; what it offers is found anew.

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
        reader.label_chosen.connect(self.label)
        history.pack_replaced.connect(self._on_pack_replaced)

    def label(self, offset: int, kind: LabelKind) -> None:
        """Say what the paragraph at a place of the article is."""
        article = self._reader.article
        if article is None:
            return
        relabelled = relabel_paragraph(article, offset, kind)
        if relabelled.labels == article.labels:
            return
        sentence = self.tr("Labelled: {label}.").format(label=label_names()[kind])
        if self._is_carried(article):
            self._put_into_pack(relabelled)
            self._notifier.say_with_undo(sentence)
        else:
            self._keep(relabelled)
            self._notifier.say(sentence, self.tr("Undo"), partial(self._take_back, article))

    def _take_back(self, article: Article) -> None:
        # The pack may have taken from the article since.
        if self._is_carried(article):
            self._put_into_pack(article)
        else:
            self._keep(article)

    def _put_into_pack(self, article: Article) -> None:
        self._history.apply(lambda pack: edits.replace_article(pack, article), self.tr("Label a paragraph"))

    def _is_carried(self, article: Article) -> bool:
        return any(carried.id == article.id for carried in self._history.pack.articles)

    def _on_pack_replaced(self, before: Pack, after: Pack) -> None:
        if before.id != after.id:
            return
        earlier = {article.id: article for article in before.articles}
        for article in after.articles:
            was = earlier.get(article.id)
            if was is not None and was.labels != article.labels:
                self._keep(article)

    def _keep(self, article: Article) -> None:
        try:
            self._workspace.relabel(article.id, article.labels)
        except KeyError:
            pass  # an article that came within a pack need not be in the library
        except LibraryError as error:
            show_problem(self._reader.window(), self.tr("The library was not changed"), error.message)
        if self._reader.article is not None and self._reader.article.id == article.id:
            self._reading.open_article(article.id)
        else:
            self._articles.suggestions(self._workspace.article(article.id))
