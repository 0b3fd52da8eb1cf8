"""Sources and excerpts for other programs, and what comes back from them as one step that can be undone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.errors import BriefingError
from briefing.gui.commands import PackHistory
from briefing.gui.dialogs.messages import show_notice, show_problem
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.model.pack import Audience, Pack
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json

_MOST_NAMED = 5


class ExchangeController(QObject):
    """Write for reference managers and annotation tools, and take what they write."""

    def __init__(self, history: PackHistory, runner: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._history = history
        self._runner = runner
        self._window = window

    def ask_to_give(self) -> None:
        """Ask for the file; its ending says in which form."""
        title = self.tr("Sources and excerpts for other programs")
        kinds = ";;".join(
            (
                self.tr("Sources as CSL-JSON (*.json)"),
                self.tr("Sources as RIS (*.ris)"),
                self.tr("Sources as BibTeX (*.bib)"),
                self.tr("Excerpts of the public edition as Web Annotations (*.jsonld)"),
            )
        )
        name, _ = QFileDialog.getSaveFileName(self._window, title, "", kinds)
        if name:
            self.give(Path(name))

    def give(self, path: Path) -> None:
        """Write sources or excerpts as the file's ending asks."""
        from briefing.session.exchanging import write_for_others  # noqa: PLC0415 - seldom needed

        try:
            write_for_others(self._history.pack, path, Audience.PUBLIC)
        except BriefingError as error:
            show_problem(self._window, self.tr("Nothing was written"), error.message)

    def ask_to_take(self) -> None:
        """Ask for the file."""
        title = self.tr("Take sources or annotations")
        kinds = self.tr("Sources and annotations (*.json *.jsonld *.ris *.bib)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, "", kinds)
        if name:
            self.take(Path(name))

    def take(self, path: Path) -> None:
        """Take what a file brings; the worker reads it."""
        pack = self._history.pack
        callbacks = Callbacks(finished=partial(self._on_taken, path, pack), failed=self._on_failed)
        self._runner.submit(forms.EXCHANGE, forms.exchange_arguments(pack, path), callbacks)

    def _on_taken(self, path: Path, asked: Pack, result: Json) -> None:
        if self._history.pack is not asked:
            self.take(path)  # the pack was edited meanwhile
            return
        taken = forms.pack_result_from_json(result)
        self._history.apply(lambda _pack: taken, self.tr("Take sources or annotations"))
        words = [self.tr("{count} taken from “{name}”.").format(count=result["taken"], name=path.name)]
        if left := result["left"]:
            words.append(self.tr("{count} have no place in this pack:").format(count=len(left)))
            words += left[:_MOST_NAMED]
        show_notice(self._window, self.tr("Sources and annotations"), "\n\n".join(words))

    def _on_failed(self, failure: Failed) -> None:
        if not failure.is_cancelled:
            show_problem(self._window, self.tr("Nothing was taken"), failure.message)
