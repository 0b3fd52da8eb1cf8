"""Files go out and come back: exports, saved packs, and what survives a sudden end."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.gui.dialogs.details_dialog import DetailsDialog
from briefing.gui.dialogs.export_dialog import ExportDialog
from briefing.model.pack import ExcerptItem


def export_dialog(desk: Desk, folder: Path) -> ExportDialog:
    desk.window.commands["export"].trigger()
    dialog = desk.window.exports.dialog
    assert dialog is not None
    field = dialog.findChild(QLineEdit)
    field.setText(str(folder))
    return dialog


def test_export_writes_pdf_and_word_with_the_words_of_the_pack(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desk.open()
    dialog = export_dialog(desk, tmp_path)
    proposed = {path.name for path in dialog.choice().outputs}
    with qtbot.waitSignal(window.exports.exported, timeout=PATIENCE_MS):
        qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    assert {path.name for path in tmp_path.iterdir()} == proposed
    pdf = next(tmp_path.glob("*.pdf"))
    words = "".join("".join(page.extract_text().split()) for page in PdfReader(pdf).pages)
    own = next(item for item in desk.pack.items() if not isinstance(item, ExcerptItem))
    assert "".join(own.text.split())[:40] in words
    with ZipFile(next(tmp_path.glob("*.docx"))) as word:
        assert own.text[:30] in word.read("word/document.xml").decode()
    assert window.exports.dialog is None
    assert window.preferences.settings.last_export_folder == tmp_path


def test_stopped_export_leaves_nothing_behind_and_the_dialog_open(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = desk.open()
    dialog = export_dialog(desk, tmp_path)
    spy = QSignalSpy(window.exports.exported)
    qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.action_button.isEnabled, timeout=PATIENCE_MS)
    assert dialog.isVisible()
    assert spy.count() == 0
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_not_there_is_said_before_anything_is_tried(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    dialog = export_dialog(desk, tmp_path / "gone")
    assert not dialog.action_button.isEnabled()


def test_saved_pack_opens_again_as_it_was(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Pack v1.0.briefing"
    window = desk.open()
    window.packs.remove([next(desk.pack.items()).id])
    # As a native dialog does where the user leaves the ending out.
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Pack v1.0"), ""))
    window.commands["save_pack"].trigger()
    saved = desk.pack
    assert path.is_file()
    window.packs.remove([next(desk.pack.items()).id])
    assert window.isWindowModified()
    window.commands["save_pack"].trigger()
    assert not window.isWindowModified()
    window.commands["open_sample"].trigger()
    assert desk.pack != saved
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.commands["open_pack"].trigger()
    assert len(list(desk.pack.items())) == len(list(saved.items())) - 1
    assert not window.commands["undo"].isEnabled()


def test_edits_survive_a_sudden_end(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    window.packs.remove([next(desk.pack.items()).id])
    edited = desk.pack
    qtbot.waitUntil(lambda: window.files.is_kept, timeout=PATIENCE_MS)
    # The window is not closed: what is asked of it here is only what a killed program leaves on disk.
    library = window._workspace.library
    library.close()
    desk.forget()
    second = Desk(qtbot)
    try:
        second.open()
        assert second.pack == edited
    finally:
        second.close()


def test_damaged_pack_is_refused_in_words_and_the_open_one_stays(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "damaged.briefing"
    path.write_bytes(b"not a pack")
    window = desk.open()
    before = desk.pack
    window.files.open_path(path)
    box = desk.shown_box()
    assert box.text() == "The pack was not opened"
    assert box.informativeText()
    box.close()
    assert desk.pack is before


def test_pack_that_cannot_be_written_is_said_in_words(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    target = tmp_path / "gone" / "pack.briefing"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.commands["save_pack_as"].trigger()
    box = desk.shown_box()
    assert box.text() == "The pack was not saved"
    box.close()


def test_details_change_the_cover_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    start = desk.pack
    dialog = DetailsDialog(desk.theme, start, ["modern"], window)
    qtbot.addWidget(dialog)
    dialog.show()
    field = next(x for x in dialog.findChildren(QLineEdit) if x.accessibleName() == "Title")
    field.setText("The Hanoi signing, day two")
    window.packs.set_pack(dialog.changed_pack())
    assert "The Hanoi signing, day two" in window.windowTitle()
    window.commands["undo"].trigger()
    assert desk.pack is start
