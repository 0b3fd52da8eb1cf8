"""A file that came back: its quotations are read in the worker and set beside the pack and its sources."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_notice, show_problem
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.model.pack import Audience
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json

_INTERNAL = "INTERNAL"
"""What the name of an exported internal edition holds."""
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
        """Read the quotations of a file, as the edition that its name tells; if in vain, as the other one."""
        editions = [Audience.PUBLIC, Audience.INTERNAL]
        if _INTERNAL in path.stem.upper():
            editions.reverse()
        self._read(path, editions, ())

    def _read(self, path: Path, editions: Sequence[Audience], known: Sequence[_Quotes]) -> None:
        edition, *others = editions
        arguments = forms.verify_arguments(self._history.pack, path, edition)
        finished = partial(self._on_read, path, others, known)
        self._runner.submit(forms.VERIFY, arguments, Callbacks(finished=finished, failed=self._on_failed))

    def _on_read(
        self, path: Path, others: Sequence[Audience], known: Sequence[_Quotes], report: Json
    ) -> None:
        quotes = [quote for file in report["files"] for quote in file["quotes"]]
        if others and _strange(quotes):
            self._read(path, others, [*known, quotes])
        else:
            self._tell(path, min([*known, quotes], key=lambda found: len(_strange(found))))

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
