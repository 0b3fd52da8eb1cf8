"""The export dialog: formats, edition, draft or final, folder; then progress with a way to stop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.dialogs.file_field import FileField
from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.theme import Theme
from briefing.gui.widgets.icon_button import TextButton
from briefing.gui.widgets.progress_line import ProgressLine
from briefing.model.pack import Audience, Pack, Status
from briefing.preflight.check import Check, Severity

_REPORT_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportChoice:
    """Say what is to be written, and where; `report` says of each quotation where it stands.

    `word_template` is the house template that the Word file takes letterhead and styles from.
    """

    outputs: tuple[Path, ...]
    edition: Audience
    status: Status
    report: Path | None = None
    word_template: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportServices:
    """What the dialog asks others: the file name of a pack, and what is not ready in an edition.

    `word_template` was chosen last for packs in this house style; `style_template` is the name of the one
    that the house style brings itself, or nothing.
    """

    file_name: Callable[[Pack, str, Audience], str]
    checks: Callable[[Audience], Sequence[Check]]
    with_status: Callable[[Pack, Status], Pack]
    word_template: Path | None = None
    style_template: str = ""


class ExportDialog(FormDialog):
    """Choose and watch one export; it stays open until the files are in place."""

    export_requested = Signal(object)
    cancel_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        pack: Pack,
        folder: Path,
        services: ExportServices,
        parent: QWidget,
        *,
        only: str | None = None,
    ) -> None:
        """Take the pack, the folder offered first, and a suffix if just one format is to be ticked."""
        super().__init__(theme, parent, width=640)
        self.set_words(self.tr("Export the pack"), self.tr("Export"))
        self._pack = pack
        self._services = services
        self._running = False
        self._pdf = QCheckBox(self.tr("PDF, ready to print and send"))
        self._word = QCheckBox(self.tr("Word, for colleagues to go on editing"))
        self._html = QCheckBox(self.tr("HTML, for the web and for mail"))
        self._markdown = QCheckBox(self.tr("Markdown, for other programs"))
        self._formats = {".pdf": self._pdf, ".docx": self._word, ".html": self._html, ".md": self._markdown}
        self._report = QCheckBox(self.tr("With a report that sets each quotation beside its source"))
        self._pdf.setChecked(only in (None, ".pdf"))
        self._word.setChecked(only in (None, ".docx"))
        self._public, self._internal, editions = self._choice(self.tr("Public"), self.tr("Internal"))
        self._draft, self._final, states = self._choice(self.tr("Draft"), self.tr("Final"))
        (self._final if pack.details.status is Status.FINAL else self._draft).setChecked(True)
        self._lay_out(folder, editions, states)
        choices = (self._public, self._internal, self._draft, self._final)
        for button in (*self._formats.values(), self._report, *choices):
            button.toggled.connect(self._refresh)
        self._folder.textChanged.connect(self._refresh)
        self._template.path_changed.connect(self._refresh)
        self._refresh()
        self.fit()

    def _lay_out(self, folder: Path, editions: QHBoxLayout, states: QHBoxLayout) -> None:
        self._folder = QLineEdit(str(folder))
        self._folder.setAccessibleName(self.tr("Folder"))
        browse = TextButton(self.theme, self.tr("Choose…"))
        browse.clicked.connect(self._on_browse)
        place = QHBoxLayout()
        place.setSpacing(self.theme.px(8))
        place.addWidget(self._folder, 1)
        place.addWidget(browse)
        formats = QVBoxLayout()
        formats.setSpacing(0)
        for box in self._formats.values():
            formats.addWidget(box)
        formats.addSpacing(self.theme.px(6))
        formats.addWidget(self._report)
        self._template = self._make_template(folder)
        self._progress = ProgressLine(self.theme, self.tr("Progress of the export"))
        self._progress.hide()
        self.form.addRow(self.tr("Format"), formats)
        self.form.addRow(self.tr("Word template"), self._template)
        self.form.addRow(self.tr("Edition"), editions)
        self.form.addRow(self.tr("State"), states)
        self.form.addRow(self.tr("Folder"), place)
        self._names = self.add_note(self.tr("Files"), ink="text2")
        self._ready = self.add_note(self.tr("Readiness"))
        self._problem = self.add_note(ink="conflict")
        self._problem.hide()
        self.form.addRow(self._progress)

    def _make_template(self, folder: Path) -> FileField:
        brought = self._services.style_template
        return FileField(
            self.theme,
            self._services.word_template,
            label=self.tr("Word template"),
            placeholder=brought or self.tr("None: the house style alone"),
            kinds=self.tr("Word templates (*.dotx *.docx)"),
            folder=folder,
        )

    @property
    def readiness(self) -> str:
        """Return what is said of the pack, or of what is missing here."""
        return self._ready.text()

    @property
    def problem(self) -> str:
        """Return why nothing was written."""
        return self._problem.text()

    def show_progress(self, done: float) -> None:
        """Show how much is written, from 0 to 1."""
        self._progress.show_share(done)

    def show_failure(self, message: str) -> None:
        """Say why nothing was written, and let the user choose again."""
        self._set_running(running=False)
        self._problem.setText(message)
        self._problem.setVisible(bool(message))

    def run_action(self) -> None:
        """Start the export."""
        if not self.action_button.isEnabled() or self._running:
            return
        self._problem.hide()
        self._set_running(running=True)
        self.export_requested.emit(self.choice())

    def reject(self) -> None:
        """Stop a running export, else close."""
        if self._running:
            self.cancel_requested.emit()
            return
        super().reject()

    def choice(self) -> ExportChoice:
        """Return what is chosen now."""
        edition = Audience.INTERNAL if self._internal.isChecked() else Audience.PUBLIC
        status = Status.FINAL if self._final.isChecked() else Status.DRAFT
        pack = self._services.with_status(self._pack, status)
        folder = Path(self._folder.text()).expanduser()
        suffixes = [suffix for suffix, box in self._formats.items() if box.isChecked()]
        outputs = tuple(folder / self._services.file_name(pack, suffix, edition) for suffix in suffixes)
        report = None
        if outputs and self._report.isChecked():
            report = outputs[0].with_name(f"{outputs[0].stem} report{_REPORT_SUFFIX}")
        return ExportChoice(
            outputs=outputs,
            edition=edition,
            status=status,
            report=report,
            word_template=self._template.path() if self._word.isChecked() else None,
        )

    def _choice(self, first: str, second: str) -> tuple[QRadioButton, QRadioButton, QHBoxLayout]:
        group = QButtonGroup(self)
        buttons = QRadioButton(first), QRadioButton(second)
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(16))
        for button in buttons:
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        buttons[0].setChecked(True)
        return *buttons, row

    def _refresh(self) -> None:
        choice = self.choice()
        files = (*choice.outputs, *filter(None, (choice.report,)))
        self._names.setText("\n".join(path.name for path in files))
        checks = self._services.checks(choice.edition)
        errors = [check for check in checks if check.severity is Severity.ERROR]
        blocked = bool(errors) and choice.edition is Audience.PUBLIC and choice.status is Status.FINAL
        self._ready.set_ink("conflict" if blocked else "text2")
        if blocked:
            self._ready.setText(self.tr("Not as public and final: {}").format(errors[0].message))
        elif checks:
            one, many = self.tr("1 thing to look at: press F7."), self.tr("{} things to look at: press F7.")
            self._ready.setText(one if len(checks) == 1 else many.format(len(checks)))
        else:
            self._ready.setText(self.tr("Nothing is left to do."))
        has_folder = Path(self._folder.text()).expanduser().is_dir()
        has_template = choice.word_template is None or choice.word_template.is_file()
        if not has_folder:
            self._ready.setText(self.tr("There is no such folder; choose another one."))
        elif not has_template:
            self._ready.setText(self.tr("There is no such Word template; choose another one, or none."))
        self._template.setEnabled(self._word.isChecked() and not self._running)
        is_possible = bool(choice.outputs) and has_folder and has_template and not blocked
        self.action_button.setEnabled(is_possible and not self._running)

    def _set_running(self, *, running: bool) -> None:
        self._running = running
        self._progress.setVisible(running)
        self.show_progress(0.0)
        for widget in (
            *self._formats.values(),
            self._report,
            self._public,
            self._internal,
            self._draft,
            self._final,
            self._folder,
        ):
            widget.setEnabled(not running)
        self.cancel_button.setText(self.tr("Stop") if running else self.tr("Cancel"))
        self._refresh()

    def _on_browse(self, _checked: bool) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the export"), self._folder.text())
        if folder:
            self._folder.setText(folder)
