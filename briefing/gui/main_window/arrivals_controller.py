"""Articles that come and go: by dialog, by drop and by paste; and removed ones, which can come back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.gui.dialogs.messages import show_problem
from briefing.gui.main_window.file_controller import PACK_SUFFIX, FileController
from briefing.gui.main_window.library_controller import LibraryController
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.model.ids import ArticleId


class ArrivalsController(QObject):
    """Take articles in from outside, and say what became of them."""

    def __init__(
        self,
        *,
        articles: LibraryController,
        reading: ReaderController,
        files: FileController,
        notifier: Notifier,
        preferences: Preferences,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._articles = articles
        self._reading = reading
        self._files = files
        self._notifier = notifier
        self._preferences = preferences
        self._window = window
        articles.batch_finished.connect(self._on_batch_finished)

    def ask_for_files(self) -> None:
        """Ask for files and read them."""
        settings = self._preferences.settings
        names, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Add articles"),
            str(settings.last_import_folder or ""),
            self._name_filter(),
        )
        if names:
            self._preferences.change(replace(settings, last_import_folder=Path(names[0]).parent))
            self._articles.import_files([Path(name) for name in names])

    def _name_filter(self) -> str:
        from briefing.ingest.readers import importable_suffixes  # noqa: PLC0415 - the start needs no reader

        patterns = " ".join(f"*{suffix}" for suffix in importable_suffixes())
        return self.tr("Articles ({patterns});;All files (*)").format(patterns=patterns)

    def paste(self) -> None:
        """Make an article of the text on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._articles.import_text(text)
        else:
            self._notifier.say(self.tr("There is no text on the clipboard."))

    def can_drop(self, data: QMimeData) -> bool:
        """Tell whether files or text are dragged."""
        return bool(_dropped_paths(data)) or data.hasText()

    def drop(self, data: QMimeData) -> None:
        """Open a dropped pack, read dropped files, or make an article of dropped text."""
        paths = _dropped_paths(data)
        packs = [path for path in paths if path.suffix == PACK_SUFFIX]
        if packs:
            self._files.open_path(packs[0])
        elif paths:
            self._articles.import_files(paths)
        else:
            self._articles.import_text(data.text())

    def remove(self, article_id: ArticleId) -> None:
        """Take an article out of the library and offer to put it back."""
        self._articles.remove(article_id)
        self._reading.forget(article_id)
        restore = partial(self._articles.restore, article_id)
        self._notifier.say(self.tr("Removed from the library."), self.tr("Undo"), restore)

    def _on_batch_finished(self, arrived: Sequence[ArticleId], refusals: Sequence[str]) -> None:
        if arrived:
            self._reading.open_article(arrived[-1])
            one, many = self.tr("1 article added."), self.tr("{} articles added.")
            self._notifier.say(one if len(arrived) == 1 else many.format(len(arrived)))
        if refusals:
            show_problem(self._window, self.tr("Some articles were not added"), "\n".join(refusals))


def _dropped_paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
