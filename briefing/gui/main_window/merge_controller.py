"""Merging an edited Word file: the worker compares it, and what is ticked becomes one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.merge_dialog import MergeDialog
from briefing.gui.dialogs.messages import offer_instead, show_problem
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.theme import Theme
from briefing.model.pack import Pack
from briefing.roundtrip.change_json import comparison_from_json
from briefing.roundtrip.merging import merge_changes
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json
from briefing.session.workspace import Workspace


class MergeController(QObject):
    """Merge one file at a time."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        history: PackHistory,
        runner: JobRunner,
        notifier: Notifier,
        preferences: Preferences,
        add_articles: Callable[[Sequence[Path]], None],
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._history = history
        self._runner = runner
        self._notifier = notifier
        self._preferences = preferences
        self._add_articles = add_articles
        self._theme = theme
        self._window = window
        self._path = Path()
        self._compared: Pack | None = None
        self._dialog: MergeDialog | None = None

    @property
    def dialog(self) -> MergeDialog | None:
        """Return the dialog while it is open."""
        return self._dialog

    def ask(self) -> None:
        """Ask for the edited file, beginning where exports go."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = self._preferences.settings.last_export_folder or Path(documents)
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Merge an edited Word file"), str(folder), self.tr("Word files (*.docx)")
        )
        if name:
            self.start(Path(name))

    def start(self, path: Path) -> None:
        """Have the worker compare a file with the open pack."""
        self._compared, self._path = self._history.pack, path
        callbacks = Callbacks(finished=self._on_compared, failed=self._on_failed)
        self._runner.submit(forms.COMPARE, forms.compare_arguments(path, self._compared), callbacks)
        self._notifier.say(self.tr("Comparing “{}” with the pack.").format(path.name))

    def _on_compared(self, result: Json) -> None:
        pictures = tuple(forms.picture_from_json(picture) for picture in result["pictures"])
        comparison = replace(comparison_from_json(result), pictures=pictures)
        self._notifier.toast.hide()
        if self._compared is not self._history.pack:
            self._notifier.say(self.tr("The pack changed meanwhile; please merge the file again."))
            return
        if not comparison.changes:
            self._notifier.say(self.tr("“{}” changes nothing.").format(comparison.file_name))
            return
        self._dialog = MergeDialog(self._theme, comparison, self._window)
        self._dialog.accepted.connect(self._on_accepted)
        self._dialog.finished.connect(self._on_closed)
        self._dialog.open()

    def _on_accepted(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        comparison, taken, choices, next_id = (
            dialog.comparison,
            dialog.taken,
            dialog.choices,
            self._workspace.next_id,
        )
        if self._history.apply(
            lambda pack: merge_changes(
                pack, comparison.changes, taken, choices, next_id, pictures=comparison.pictures
            ),
            self.tr("Merge edited Word"),
        ):
            one, many = self.tr("1 change merged."), self.tr("{} changes merged.")
            self._notifier.say_with_undo(one if len(taken) == 1 else many.format(len(taken)))
        else:
            self._notifier.say(self.tr("Nothing was changed."))

    def _on_failed(self, failure: Failed) -> None:
        self._notifier.toast.hide()
        title = self.tr("The file cannot be merged")
        if failure.is_cancelled:
            return
        if failure.code or failure.is_bug:
            show_problem(self._window, title, failure.message)
            return
        # It can be read, but is no file of this pack.
        offer = self.tr("Import as an article instead")
        offer_instead(self._window, title, failure.message, offer, partial(self._add_articles, (self._path,)))

    def _on_closed(self, _result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()
