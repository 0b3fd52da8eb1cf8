"""Articles come in from the dialog, by drops and by pasting, go by a key and are found by their words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot
from window_desk import CEREMONY, PATIENCE_MS, Desk, write_article


def test_first_start_shows_samples_and_a_pack_that_prints(desk: Desk) -> None:
    window = desk.open()
    assert len(window.library.rows) == 5
    assert window.pack_pane.preview.page_count > 3
    assert "Hanoi Convention" in window.windowTitle()
    assert not window.isWindowModified()


def test_file_chosen_in_the_dialog_is_read_and_shown(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_article(tmp_path, "ceremony.txt", CEREMONY)
    window = desk.open()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
        window.commands["add_articles"].trigger()
    assert window.reader.article is not None
    assert window.reader.article.display_title == "Signing ceremony draws delegations to Hanoi"
    assert len(window.library.rows) == 6
    assert window.preferences.settings.last_import_folder == tmp_path


def test_dialog_offers_every_format_that_can_be_read(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.open(settled=False)
    asked: list[str] = []

    def answer(*arguments: object) -> tuple[list[str], str]:
        asked.append(str(arguments[-1]))
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
    window.commands["add_articles"].trigger()
    for suffix in ("txt", "md", "html", "htm", "mht", "mhtml", "docx", "pdf", "eml"):
        assert f"*.{suffix} " in asked[0].replace(")", " ")


def test_dropped_files_and_dropped_text_become_articles(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    window = desk.open()
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(write_article(tmp_path, "ceremony.txt", CEREMONY)))])
    with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
        assert desk.drop(window, files, QPoint(600, 400))
    text = QMimeData()
    text.setText("A second day in Hanoi\n\nThe chair said 12 more states would sign on 26 October 2025.")
    with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
        assert desk.drop(window, text, QPoint(600, 400))
    assert len(window.library.rows) == 7


def test_pasted_text_becomes_an_article_with_suggestions(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    QGuiApplication.clipboard().setText(CEREMONY)
    with qtbot.waitSignal(window.articles.batch_finished, timeout=PATIENCE_MS):
        window.commands["paste_article"].trigger()
    assert window.reading.suggestion_count > 1
    assert "1 article added" in window.notifier.toast.text


def test_empty_clipboard_is_said_and_adds_nothing(desk: Desk) -> None:
    window = desk.open()
    QGuiApplication.clipboard().setText("  \n")
    window.commands["paste_article"].trigger()
    assert "no text" in window.notifier.toast.text
    assert len(window.library.rows) == 5


def test_file_that_is_no_article_is_refused_in_words_beside_a_good_one(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    good = write_article(tmp_path, "ceremony.txt", CEREMONY)
    bad = tmp_path / "picture.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    window = desk.open()
    window.articles.import_files([bad, good])
    box = desk.shown_box()
    assert "picture.txt" in box.informativeText()
    box.close()
    assert len(window.library.rows) == 6


def test_removed_article_comes_back_by_the_toast(desk: Desk) -> None:
    window = desk.open()
    window.library.focus_articles()
    before = [row.article_id for row in window.library.rows]
    desk.key(QApplication.focusWidget(), Qt.Key.Key_Delete)
    assert len(window.library.rows) == 4
    undo = next(button for button in window.notifier.toast.findChildren(QPushButton))
    undo.click()
    assert [row.article_id for row in window.library.rows] == before


def test_library_search_finds_words_without_their_marks(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    window.commands["search_library"].trigger()
    field = window.library.search_field
    assert field.hasFocus()
    qtbot.keyClicks(field, "phap luat")
    assert 0 < len(window.library.rows) < 5
    desk.key(field, Qt.Key.Key_Escape)
    assert len(window.library.rows) == 5
