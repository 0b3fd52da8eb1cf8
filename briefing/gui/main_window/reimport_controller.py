"""An article that came in again in a newer version: what the pack uses of it is shown before it changes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.reimport_dialog import ReimportDialog
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.theme import Theme
from briefing.model.article import Article
from briefing.model.ids import ArticleId
from briefing.model.pack import Pack
from briefing.session.newer_versions import older_version
from briefing.session.reimport import reanchor_pack, take_change
from briefing.session.workspace import Workspace


class ReimportController(QObject):
    """Ask about one newer version at a time; an undo takes all of it back."""

    def __init__(
        self,
        workspace: Workspace,
        history: PackHistory,
        articles: LibraryController,
        notifier: Notifier,
        *,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._history = history
        self._notifier = notifier
        self._theme = theme
        self._window = window
        self._waiting: list[Article] = []
        self._dialog: ReimportDialog | None = None
        articles.batch_finished.connect(self._on_arrived)

    @property
    def dialog(self) -> ReimportDialog | None:
        """Return the dialog while it is open."""
        return self._dialog

    def _on_arrived(self, arrived: Sequence[ArticleId], _refusals: Sequence[str]) -> None:
        self._waiting += [self._workspace.library.article(article_id) for article_id in arrived]
        self._ask_next()

    def _ask_next(self) -> None:
        while self._waiting and self._dialog is None:
            newer = self._waiting.pop(0)
            older = older_version(self._history.pack.articles, newer)
            if older is not None:
                self._ask(newer, older)

    def _ask(self, newer: Article, older: Article) -> None:
        pack = self._history.pack
        offered = self._workspace.suggestions(newer.id) or ()
        _, changes = reanchor_pack(pack, newer, older.id, offered)
        if not changes:
            if self._replace(newer, older, ()):
                words = self.tr(
                    "A newer version of “{}” took its place; it still says all that the pack uses."
                )
                self._notifier.say_with_undo(words.format(newer.display_title))
            return
        self._dialog = ReimportDialog(self._theme, pack, newer.display_title, changes, self._window)
        self._dialog.accepted.connect(lambda: self._on_accepted(newer, older))
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    def _on_accepted(self, newer: Article, older: Article) -> None:
        if self._dialog is None:
            return
        taken = self._dialog.model.ticked
        if self._replace(newer, older, taken):
            one, many = (
                self.tr("Newer version used, 1 change taken."),
                self.tr("Newer version used, {} taken."),
            )
            self._notifier.say_with_undo(one if len(taken) == 1 else many.format(len(taken)))

    def _replace(self, newer: Article, older: Article, taken: Sequence[str] | frozenset[str]) -> bool:
        suggestions = self._workspace.suggestions(newer.id) or ()

        def edit(pack: Pack) -> Pack:
            renewed, changes = reanchor_pack(pack, newer, older.id, suggestions)
            for change in changes:
                if change.id in taken:
                    renewed = take_change(renewed, change, suggestions)
            return renewed

        return self._history.apply(edit, self.tr("Use the newer version"))

    def _on_closed(self, _result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
        self._ask_next()
