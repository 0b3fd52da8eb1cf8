"""A file that came back is set beside the pack, and the window says how many quotations are as they were."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.model.pack import Audience, BlockKind
from briefing.session.jobs import build


def told(desk: Desk, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: bool(desk.window.findChildren(QMessageBox)), timeout=PATIENCE_MS)
    (box,) = desk.window.findChildren(QMessageBox)
    words = f"{box.text()} {box.informativeText()}"
    box.close()
    return words


def test_an_untouched_file_has_all_its_quotations(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    path = tmp_path / "pack.docx"
    build(desk.window.packs.pack, [path], Audience.PUBLIC)
    desk.window.files.verifying.verify(path)
    assert "stand there as the pack has them" in told(desk, qtbot)


def test_a_file_of_an_earlier_state_of_the_pack_is_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    pack = desk.window.packs.pack
    path = tmp_path / "pack.docx"
    build(pack, [path], Audience.PUBLIC)
    quotes = next(section for section in pack.sections if section.block is BlockKind.QUOTES)
    item = next(item for item in quotes.items if item.text)
    desk.window.packs.edit_words(item, quotes, "Something else was said […].")
    desk.window.files.verifying.verify(path)
    assert "are not as the pack has them" in told(desk, qtbot)
