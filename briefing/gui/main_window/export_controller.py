"""The export: asks how, runs the job in the worker, and says where the files are."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from briefing.errors import ResourceError
from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.export_dialog import ExportChoice, ExportDialog, ExportServices
from briefing.gui.dialogs.messages import show_notice
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.gui.main_window.checks_controller import ChecksController
from briefing.gui.main_window.pack_controller import PackController, with_status
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.theme import Theme
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json
from briefing.session.workspace import Workspace
from briefing.store.file_names import export_name
from briefing.style.loading import load_house_style

_WORD = ".docx"


class ExportController(QObject):
    """Run one export at a time."""

    exported = Signal(object)
    """The files that are in place now."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        history: PackHistory,
        packs: PackController,
        checks: ChecksController,
        runner: JobRunner,
        preferences: Preferences,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._history = history
        self._packs = packs
        self._checks = checks
        self._runner = runner
        self._preferences = preferences
        self._theme = theme
        self._window = window
        self._dialog: ExportDialog | None = None
        self._job: int | None = None

    @property
    def dialog(self) -> ExportDialog | None:
        """Return the dialog while it is open."""
        return self._dialog

    def ask(self, only: str | None = None) -> None:
        """Open the dialog; `only` ticks just the format with this suffix."""
        services = ExportServices(
            file_name=lambda pack, suffix, edition: export_name(pack, suffix, audience=edition),
            checks=self._checks.checks,
            with_status=with_status,
            word_template=self._preferences.settings.word_template(self._history.pack.style),
            style_template=_brought_template(self._history.pack.style),
        )
        dialog = ExportDialog(
            self._theme, self._history.pack, self._usual_folder(), services, self._window, only=only
        )
        dialog.export_requested.connect(self.start)
        dialog.cancel_requested.connect(self._cancel)
        dialog.finished.connect(self._on_closed)
        self._dialog = dialog
        dialog.open()

    def start(self, choice: ExportChoice) -> None:
        """Write what was chosen."""
        self._packs.set_status(choice.status)
        arguments = forms.build_arguments(
            self._history.pack,
            choice.outputs,
            choice.edition,
            report=choice.report,
            word_template=choice.word_template,
        )
        callbacks = Callbacks(
            finished=partial(self._on_finished, choice), failed=self._on_failed, progressed=self._on_progress
        )
        self._job = self._runner.submit(forms.BUILD, arguments, callbacks)

    def open_files(self, files: tuple[Path, ...]) -> None:
        """Show exported files in the programs that the system has for them."""
        for path in files:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _usual_folder(self) -> Path:
        """Return where the last export went, else where the pack lies, else the user's documents."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        beside = None if self._workspace.path is None else self._workspace.path.parent
        proposals = (self._preferences.settings.last_export_folder, beside, Path(documents))
        return next((folder for folder in proposals if folder is not None and folder.is_dir()), Path.home())

    def _cancel(self) -> None:
        if self._job is not None:
            self._runner.cancel(self._job)

    def _on_progress(self, done: float) -> None:
        if self._dialog is not None:
            self._dialog.show_progress(done)

    def _on_finished(self, choice: ExportChoice, result: Json) -> None:
        self._job = None
        self._remember(choice)
        if self._dialog is not None:
            self._dialog.accept()
        files = tuple(Path(path) for path in result["files"])
        if choice.word_template is None:
            self.exported.emit(files)
            return
        title = self.tr("The Word file took its letterhead from “{}”").format(choice.word_template.name)
        notice = show_notice(self._window, title, "\n".join(result["template_report"]))
        notice.finished.connect(partial(self._on_report_read, files))

    def _on_report_read(self, files: tuple[Path, ...], _result: int) -> None:
        self.exported.emit(files)

    def _remember(self, choice: ExportChoice) -> None:
        folder = choice.outputs[0].parent.absolute()
        settings = replace(self._preferences.settings, last_export_folder=folder)
        if any(path.suffix == _WORD for path in choice.outputs):
            template = None if choice.word_template is None else choice.word_template.absolute()
            settings = settings.with_word_template(self._history.pack.style, template)
        self._preferences.change(settings)

    def _on_failed(self, failure: Failed) -> None:
        self._job = None
        if self._dialog is not None:
            self._dialog.show_failure("" if failure.is_cancelled else failure.message)

    def _on_closed(self, _result: int) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.deleteLater()


def _brought_template(style: str) -> str:
    """Return the name of the template that a house style brings itself, or nothing."""
    try:
        return Path(load_house_style(style).word.template or "").name
    except ResourceError:
        return ""  # the export says what is wrong with the style
