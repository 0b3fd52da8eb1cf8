"""A batch of files is read past those that cannot be read, says how far it is, and can be stopped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot
from window_desk import Desk, write_article

from briefing.gui.panes.reading_line import ReadingLine
from briefing.gui.theme import Theme

WORDS = "The capital welcomed guests number {} from many countries on Saturday."


def titles(desk: Desk) -> list[str]:
    return [row.title for row in desk.window.library.rows]


def test_a_batch_goes_on_past_files_that_cannot_be_read(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    before = len(titles(desk))
    first, last = (write_article(tmp_path, f"{n}.txt", WORDS.format(n)) for n in (1, 2))
    empty, picture = write_article(tmp_path, "empty.txt", ""), tmp_path / "scan.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(60))
    desk.window.articles.import_files([first, empty, picture, last])
    box = desk.shown_box()
    assert len(titles(desk)) == before + 2
    sentences = box.informativeText().splitlines()
    assert [sentence.partition(" ")[0] for sentence in sentences] == ["“empty.txt”", "“scan.png”"]
    box.accept()


def test_a_stopped_batch_leaves_out_what_was_not_read(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    before = len(titles(desk))
    paths = [write_article(tmp_path, f"{n}.html", f"<html><p>{WORDS.format(n)}</p>") for n in range(30)]
    desk.window.articles.import_files(paths)
    desk.window.library.reading_line.stop_button.click()
    desk.settle()
    assert before <= len(titles(desk)) < before + 30
    again = write_article(tmp_path, "again.txt", WORDS.format("again"))
    desk.window.articles.import_files([again])
    desk.settle()
    assert any("again" in title for title in titles(desk))


def test_the_line_says_which_file_is_read_and_goes_with_the_last(qtbot: QtBot) -> None:
    line = ReadingLine(Theme())
    qtbot.addWidget(line)
    line.show_read(0, 3)
    qtbot.waitUntil(line.isVisible)
    assert line.words == "Reading file 1 of 3"
    line.show_read(2, 3)
    assert line.words == "Reading file 3 of 3"
    line.show_read(3, 3)
    assert line.isHidden()


def test_a_batch_that_is_quickly_read_shows_no_line(qtbot: QtBot) -> None:
    line = ReadingLine(Theme())
    qtbot.addWidget(line)
    line.show_read(0, 2)
    line.show_read(2, 2)
    timer = line.findChild(QTimer)
    assert timer is not None
    assert not timer.isActive()
    assert line.isHidden()


def test_the_button_asks_to_stop(qtbot: QtBot) -> None:
    line = ReadingLine(Theme())
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.stop_requested):
        qtbot.mouseClick(line.stop_button, Qt.MouseButton.LeftButton)
