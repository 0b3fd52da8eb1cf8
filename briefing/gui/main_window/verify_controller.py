"""A file that came back: its quotations are read in the worker and set beside the pack and its sources."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_notice, show_problem
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json

_MOST_SHOWN = 5


_Quotes = list[dict[str, Any]]


def _strange(quotes: _Quotes) -> _Quotes:
    return [quote for quote in quotes if not quote["as_in_pack"]]


class VerifyController(QObject):
    """Ask for a PDF or Word file, and tell what its quotations are beside the pack."""

    def __init__(self, history: PackHistory, runner: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._history = history
        self._runner = runner
        self._window = window

    def ask(self) -> None:
        """Ask for the file."""
        title, kinds = self.tr("Verify a file"), self.tr("PDF and Word (*.pdf *.docx)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self.verify(Path(name))

    def verify(self, path: Path) -> None:
        """Read the quotations of a file, as the edition that it is."""
        arguments = forms.verify_arguments(self._history.pack, path)
        callbacks = Callbacks(finished=partial(self._on_read, path), failed=self._on_failed)
        self._runner.submit(forms.VERIFY, arguments, callbacks)

    def _on_read(self, path: Path, report: Json) -> None:
        self._tell(path, [quote for file in report["files"] for quote in file["quotes"]])

    def _tell(self, path: Path, quotes: _Quotes) -> None:
        strange = _strange(quotes)
        if not strange:
            words = self.tr("All {count} quotations in “{name}” stand there as the pack has them.")
            text = words.format(count=len(quotes), name=path.name)
        else:
            words = self.tr("{strange} of {count} quotations in “{name}” are not as the pack has them:")
            text = words.format(strange=len(strange), count=len(quotes), name=path.name)
            shown = [f"“{quote['expected'].strip('“”')}”" for quote in strange[:_MOST_SHOWN]]
            text = "\n\n".join((text, *shown))
        show_notice(self._window, self.tr("Verify a file"), text)

    def _on_failed(self, failure: Failed) -> None:
        if not failure.is_cancelled:
            show_problem(self._window, self.tr("The file was not verified"), failure.message)
