"""Cross-checking and preflight beside the editing: after every edit, in the worker, newest result only."""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.gui.commands import PackHistory
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.model.finding import Finding
from briefing.model.pack import Audience, Pack, Status
from briefing.preflight.check import Check
from briefing.preflight.checks import check_pack
from briefing.preflight.printing import PrintingFaults
from briefing.preflight.situation import NONE_CONFIRMED, Confirmations
from briefing.session import job_forms as forms
from briefing.session.wire import Failed, Json
from briefing.session.workspace import Workspace

log = logging.getLogger(__name__)

CHECK_DELAY_MS = 150


class ChecksController(QObject):
    """Know what the excerpts of the pack have to do with each other, and what is not ready."""

    checked = Signal()
    """Findings and checks are those of the newest pack."""

    def __init__(
        self, workspace: Workspace, history: PackHistory, runner: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._history = history
        self._runner = runner
        self._job: int | None = None
        self.findings: tuple[Finding, ...] = ()
        self._faults = PrintingFaults()
        self._confirmations: Confirmations = NONE_CONFIRMED
        self._delay = QTimer(self, singleShot=True, interval=CHECK_DELAY_MS)
        self._delay.timeout.connect(self.check_now)
        history.pack_replaced.connect(self._on_pack_replaced)

    @property
    def is_up_to_date(self) -> bool:
        """Tell whether the newest pack has been checked."""
        return self._job is None and not self._delay.isActive()

    def check_now(self) -> None:
        """Check the pack as it is now; `checked` follows."""
        self._delay.stop()
        pack = self._history.pack
        callbacks = Callbacks(finished=partial(self._on_finished, pack), failed=self._on_failed)
        self._job = self._runner.submit(forms.CROSSCHECK, forms.crosscheck_arguments(pack), callbacks)

    def checks(self, edition: Audience = Audience.PUBLIC) -> tuple[Check, ...]:
        """Return what stands between the open pack and a final in this edition, also while it is a draft."""
        pack = self._history.pack
        return check_pack(
            replace(pack, details=replace(pack.details, status=Status.FINAL)),
            edition=edition,
            now=self._workspace.now(),
            findings=self.findings,
            printing=self._faults,
            confirmations=self._confirmations,
        )

    def fix(self, check: Check) -> None:
        """Do what a check offers, as one step that can be undone; nothing if the check is settled already."""
        current = next((known for known in self.checks() if known == check), None)
        if current is not None and current.fix is not None:
            self._history.apply(current.fix.edit, current.fix.label)

    def _on_pack_replaced(self, _before: Pack, _after: Pack) -> None:
        self._delay.start()

    def _on_finished(self, pack: Pack, result: Json) -> None:
        if pack is not self._history.pack:
            return
        self._job = None
        self.findings = forms.findings_from_json(result)
        self._faults = forms.faults_from_json(result)
        self._confirmations = forms.confirmations_from_json(result)
        self.checked.emit()

    def _on_failed(self, failure: Failed) -> None:
        # Preflight works without findings; the next edit tries again.
        self._job = None
        log.warning("the pack was not cross-checked: %s", failure.message)
        self.checked.emit()
