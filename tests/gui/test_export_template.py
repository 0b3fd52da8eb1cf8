"""A Word template is chosen in the export dialog, remembered for its house style, and reported on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from house_templates import FOOT, HEAD, letterhead
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.gui.dialogs.export_dialog import ExportDialog

LABEL = "Word template"


def ask(desk: Desk, folder: Path, template: Path | None = None) -> ExportDialog:
    """Open the export dialog for Word alone."""
    desk.window.preferences.change(
        replace(desk.window.preferences.settings, last_export_folder=folder).with_word_template(
            desk.pack.style, template
        )
    )
    desk.window.exports.ask(".docx")
    dialog = desk.window.exports.dialog
    assert dialog is not None
    return dialog


def field(dialog: ExportDialog) -> QLineEdit:
    return next(x for x in dialog.findChildren(QLineEdit) if x.accessibleName() == LABEL)


def test_the_word_file_takes_the_letterhead_and_the_window_says_what_was_added(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    template = letterhead(tmp_path / "letter.docx")
    dialog = ask(desk, tmp_path)
    field(dialog).setText(str(template))
    with qtbot.waitSignal(desk.window.exports.exported, timeout=PATIENCE_MS, raising=False) as exported:
        qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)

        def notices() -> list[QMessageBox]:
            return [box for box in desk.window.findChildren(QMessageBox) if box.isVisible()]

        qtbot.waitUntil(lambda: bool(notices()), timeout=PATIENCE_MS)
        (notice,) = notices()
        assert "letter.docx" in notice.text()
        assert "Added, for it has no such style" in notice.informativeText()
        notice.findChildren(QPushButton)[0].click()
    (file,) = exported.args[0]
    section = docx.Document(str(file)).sections[0]
    words = [p.text for part in (section.header, section.footer) for p in part.paragraphs]
    assert HEAD in words
    assert FOOT in words
    assert desk.window.preferences.settings.word_template(desk.pack.style) == template


def test_the_template_is_offered_again_for_its_house_style(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    template = letterhead(tmp_path / "letter.docx")
    assert field(ask(desk, tmp_path, template)).text() == str(template)


@pytest.mark.parametrize("choose", [lambda line: line.clear(), lambda line: line.setText("  ")])
def test_an_empty_field_is_no_template(
    choose: Callable[[QLineEdit], None], desk: Desk, tmp_path: Path
) -> None:
    desk.open()
    dialog = ask(desk, tmp_path, letterhead(tmp_path / "letter.docx"))
    choose(field(dialog))
    assert dialog.choice().word_template is None
    assert dialog.action_button.isEnabled()


def test_a_template_that_is_gone_is_said_before_anything_is_written(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    dialog = ask(desk, tmp_path, tmp_path / "gone.dotx")
    assert not dialog.action_button.isEnabled()
    assert "no such Word template" in dialog.readiness


def test_without_word_there_is_no_template_to_choose(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    dialog = ask(desk, tmp_path, letterhead(tmp_path / "letter.docx"))
    for box in dialog.findChildren(QCheckBox):
        if box.text().startswith(("Word", "PDF")):
            box.click()
    assert not field(dialog).isEnabled()
    assert dialog.choice().word_template is None


def test_a_template_that_cannot_be_used_is_said_in_the_dialog(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    bad = tmp_path / "bad.dotx"
    bad.write_bytes(b"no Word file")
    dialog = ask(desk, tmp_path, bad)
    qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "bad.dotx" in dialog.problem, timeout=PATIENCE_MS)
    assert not list(tmp_path.glob("*Hanoi*.docx"))


def test_choosing_begins_where_the_template_lies(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open()
    template = letterhead(tmp_path / "letter.docx")
    asked: list[str] = []

    def choose(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[str, str]:
        asked.append(folder)
        return str(template), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    dialog = ask(desk, tmp_path, tmp_path / "gone.dotx")
    button = next(x for x in dialog.findChildren(QPushButton) if x.accessibleName() == f"Choose: {LABEL}")
    button.click()
    assert asked == [str(tmp_path)]
    assert dialog.choice().word_template == template
