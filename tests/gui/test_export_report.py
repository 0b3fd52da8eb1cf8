"""The export can write a report on its quotations, and the list of checks says how many passed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox
from window_desk import Desk

from briefing.gui.dialogs.export_dialog import ExportDialog, ExportServices
from briefing.gui.main_window.pack_controller import with_status
from briefing.preflight.check import Check, Severity
from briefing.preflight.rules import RULES
from briefing.session.samples import sample_pack


def test_a_report_is_written_beside_the_files_when_it_is_ticked(desk: Desk, tmp_path: Path) -> None:
    desk.open(settled=False)
    services = ExportServices(
        file_name=lambda _pack, suffix, _edition: f"Pack{suffix}",
        checks=lambda _edition: (),
        with_status=with_status,
    )
    dialog = ExportDialog(desk.theme, sample_pack(), tmp_path, services, desk.window)
    assert dialog.choice().report is None
    next(x for x in dialog.findChildren(QCheckBox) if "report" in x.text()).click()
    assert dialog.choice().report == tmp_path / "Pack report.txt"
    dialog.deleteLater()


def test_the_list_says_how_many_checks_passed(desk: Desk) -> None:
    desk.open(settled=False)
    pane = desk.window.pack_pane.checks
    pane.show_checks(())
    assert pane.passed.text() == f"{len(RULES)} checks passed"
    found = [Check(rule="section_empty", severity=Severity.WARNING, message="Two are empty.")] * 2
    pane.show_checks(found)
    assert pane.passed.text() == f"{len(RULES) - 1} checks passed"
