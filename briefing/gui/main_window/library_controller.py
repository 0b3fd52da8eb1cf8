"""The library's side of the window: lists, searches, imports and removes articles."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from briefing import __version__
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.gui.models.article_filter import ArticleFilter, ArticleOrder, in_order, outlets
from briefing.gui.models.article_row import make_article_row
from briefing.gui.panes.library_pane import LibraryPane
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, ExcerptKind
from briefing.model.ids import ArticleId
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json
from briefing.session.workspace import Workspace

log = logging.getLogger(__name__)

_MOST_HITS = 500


class LibraryController(QObject):
    """Keep the library pane true and read files through the worker.

    A batch of files goes on past a file that cannot be read; all refusals are told together at its end.
    What follows an arrival has its own turns of the event loop: the list first, then what the end sets off.
    """

    suggestions_found = Signal(object)
    """Identity of an article whose suggestions are known now."""
    batch_finished = Signal(object, object)
    """Identities that came in, and sentences about files that did not."""

    def __init__(self, workspace: Workspace, pane: LibraryPane, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._pane = pane
        self._runner = runner
        self._words = ""
        self._filter = ArticleFilter()
        self._order = ArticleOrder.NEWEST_ADDED
        self._jobs: dict[int, int] = {}  # of the batch that is read: the worker's numbers by our own
        self._batch_size = 0
        self._asked: set[ArticleId] = set()
        self._hopeless: set[ArticleId] = set()
        self._arrived: list[ArticleId] = []
        self._refusals: list[str] = []
        self._catching_up = QTimer(self, singleShot=True, interval=0)
        self._catching_up.timeout.connect(self._catch_up)
        pane.search_edited.connect(self.search)
        pane.stop_requested.connect(self.stop_reading)

    @property
    def shown_filter(self) -> ArticleFilter:
        """Return which articles are listed."""
        return self._filter

    @property
    def order(self) -> ArticleOrder:
        """Return what comes first while nothing is searched for."""
        return self._order

    @property
    def is_idle(self) -> bool:
        """Tell whether no file and no article is being read, and all that came in is shown."""
        return not self._batch_size and not self._asked and not self._catching_up.isActive()

    def outlets(self) -> list[str]:
        """Return the outlets that a filter can name."""
        return outlets(self._workspace.library.articles())

    def refresh(self) -> None:
        """Show the articles that the search finds, best first; all in the chosen order while it is empty."""
        library = self._workspace.library
        cards = in_order(library.articles(), self._order)
        counts = library.counts(__version__)
        if self._words.strip():
            by_id = {card.id: card for card in cards}
            hits = library.search_ids(self._words, _MOST_HITS)
            found = [by_id[article_id] for article_id in hits if article_id in by_id]
        else:
            found = cards
        rows = [make_article_row(card, counts.get(card.id, {})) for card in found if self._filter.keeps(card)]
        self._pane.show_rows(rows, total=len(cards))
        totals = {kind: sum(row.counts.get(kind, 0) for row in rows) for kind in ExcerptKind}
        self._pane.show_counts(totals)

    def search(self, words: str) -> None:
        """Show what holds these words."""
        self._words = words
        self.refresh()

    def show_only(self, wanted: ArticleFilter) -> None:
        """List only what a filter keeps."""
        self._filter = wanted
        self.refresh()

    def set_order(self, order: ArticleOrder) -> None:
        """List the articles in another order."""
        self._order = order
        self.refresh()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Read files in the worker and put them into the library."""
        for path in paths:
            arguments = forms.read_arguments(path, ArticleId(self._workspace.next_id()), self._today())
            self._read(forms.READ, arguments, path.name)

    def import_text(self, text: str) -> None:
        """Make an article of pasted or dropped text."""
        article_id = ArticleId(self._workspace.next_id())
        arguments = forms.read_text_arguments(text, article_id, self._today())
        self._read(forms.READ_TEXT, arguments, self.tr("Pasted text"))

    def stop_reading(self) -> None:
        """Read no more of the files that are being added; those already in stay."""
        for job_id in sorted(
            self._jobs.values(), reverse=True
        ):  # the one at work last: its end begins the next
            self._runner.cancel(job_id)

    def suggestions(self, article: Article) -> tuple[Excerpt, ...]:
        """Return what an article offers; where that is not known yet, none now and a signal soon."""
        known = self._workspace.suggestions(article.id)
        if known is None and article.id not in self._asked | self._hopeless:
            self._asked.add(article.id)
            callbacks = Callbacks(
                finished=partial(self._on_suggested, article),
                failed=partial(self._on_not_suggested, article.id),
            )
            self._runner.submit(forms.SUGGEST, forms.suggest_arguments(article), callbacks)
        return known or ()

    def suggest_everywhere(self) -> None:
        """Have the rules read every article of the library that they have not read yet."""
        known = self._workspace.library.counts(__version__)
        for card in self._workspace.library.articles():
            if card.id not in known:
                self.suggestions(self._workspace.article(card.id))

    def remove(self, article_id: ArticleId) -> None:
        """Take an article out of the library; the pack keeps the words it quotes."""
        self._workspace.library.remove(article_id)
        self.refresh()

    def restore(self, article_id: ArticleId) -> None:
        """Put a removed article back."""
        self._workspace.library.restore(article_id)
        self.refresh()

    def neighbour(self, step: int) -> ArticleId | None:
        """Return the article before or after the current one in the list."""
        ids = [row.article_id for row in self._pane.rows]
        current = self._pane.current_article
        if not ids:
            return None
        at = ids.index(current) + step if current in ids else 0
        return ids[at] if 0 <= at < len(ids) else None

    def _today(self) -> str:
        return self._workspace.now().date().isoformat()

    def _read(self, job: str, arguments: Json, name: str) -> None:
        number = self._batch_size
        callbacks = Callbacks(
            finished=partial(self._on_read, number), failed=partial(self._on_refused, number, name)
        )
        self._batch_size += 1
        self._jobs[number] = self._runner.submit(job, arguments, callbacks)
        self._show_progress()

    def _on_read(self, number: int, result: Json) -> None:
        article = self._workspace.add_reading(forms.reading_from_json(result))
        self._arrived.append(article.id)
        self._count_down(number)

    def _on_refused(self, number: int, name: str, failure: Failed) -> None:
        if not failure.is_cancelled:
            self._refusals.append(
                failure.message if name in failure.message else f"{name}: {failure.message}"
            )
        self._count_down(number)

    def _on_suggested(self, article: Article, result: Json) -> None:
        article_id = article.id
        self._asked.discard(article_id)
        current = self._workspace.article(article_id)
        if current.labels != article.labels:
            self.suggestions(current)  # it was given other labels meanwhile
            return
        self._workspace.keep_suggestions(article_id, forms.suggestions_from_json(result))
        self._catching_up.start()
        self.suggestions_found.emit(article_id)

    def _on_not_suggested(self, article_id: ArticleId, failure: Failed) -> None:
        # The article can be read and taken from by hand; asking again would fail again.
        self._asked.discard(article_id)
        self._hopeless.add(article_id)
        log.warning("no suggestions for %s: %s", article_id, failure.message)

    def _count_down(self, number: int) -> None:
        del self._jobs[number]
        self._show_progress()
        self._catching_up.start()

    def _catch_up(self) -> None:
        self.refresh()
        if self._batch_size and not self._jobs:
            QTimer.singleShot(0, self, self._end_batch)

    def _end_batch(self) -> None:
        if self._jobs or not self._batch_size:
            return  # more files came meanwhile, or another turn has told of these
        arrived, refusals = self._arrived, self._refusals
        self._arrived, self._refusals, self._batch_size = [], [], 0
        self.batch_finished.emit(arrived, refusals)

    def _show_progress(self) -> None:
        self._pane.reading_line.show_read(self._batch_size - len(self._jobs), self._batch_size)
