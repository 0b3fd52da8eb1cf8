"""An edited Word file in the window: compared by the worker, ticked in the dialog, undone in one step."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from docx.text.paragraph import Paragraph
from drawn_pictures import draw_hall, encoded
from edited_word import EditedWord
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QListView, QMessageBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk
from word_variants import GOAL, HOPE, LEAD, QUOTE

from briefing.export.word.exporter import WordExporter
from briefing.gui.dialogs.merge_dialog import MergeDialog
from briefing.gui.models.changes_model import CHANGE_ROLE, ChangesModel
from briefing.gui.panes.article_table import ArticleTable
from briefing.model.ids import PackId
from briefing.model.pack import Audience, Pack
from briefing.roundtrip.changes import Change, ChangeKind
from briefing.roundtrip.merging import safe_ids
from briefing.session import jobs


def edited_file(pack: Pack, folder: Path) -> Path:
    """Return the open pack's Word file with own text reworded, a quotation altered, and a comment."""
    document, style = jobs.compose(pack, Audience.PUBLIC)
    path = folder / "edited.docx"
    WordExporter().write(document, path, style, jobs.no_progress)
    file = EditedWord(path)
    file.replace(LEAD, "first worldwide treaty", "first global treaty")
    file.replace(QUOTE, "always want", "never want")
    file.comment(HOPE, "Please check the translation.")
    return file.save(path)


def open_dialog(desk: Desk, qtbot: QtBot, file: Path) -> MergeDialog:
    desk.window.merging.start(file)
    qtbot.waitUntil(lambda: desk.window.merging.dialog is not None, timeout=PATIENCE_MS)
    dialog = desk.window.merging.dialog
    assert dialog is not None
    return dialog


def alarm_of(dialog: MergeDialog) -> Change:
    return next(change for change in dialog.comparison.changes if change.is_alarm)


def test_merging_takes_what_is_ticked_and_one_undo_takes_it_back(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    before = desk.pack
    dialog = open_dialog(desk, qtbot, edited_file(before, tmp_path))
    dialog.offer_button.click()
    assert dialog.action_button.text() == "Merge 1 change"
    qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    assert any("The first global treaty" in item.text for item in desk.pack.items())
    assert not any("never want" in item.text for item in desk.pack.items())
    desk.window.history.stack.undo()
    assert desk.pack == before


def test_an_alarm_is_shown_first_and_is_taken_only_when_its_way_is_chosen(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    dialog = open_dialog(desk, qtbot, edited_file(desk.pack, tmp_path))
    alarm = alarm_of(dialog)
    assert alarm.id not in dialog.taken
    buttons = [button for button in dialog.findChildren(QRadioButton) if button.isVisible()]
    assert [button.text() for button in buttons] == [
        "Keep the source's words",
        "Take as marked edit",
        "Take and flag as altered",
    ]
    assert buttons[0].isChecked()
    buttons[1].click()
    assert alarm.id in dialog.taken
    qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    assert any("We […] [never] want" in item.text for item in desk.pack.items())


def test_rows_are_ticked_below_the_headings_they_stand_under(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    dialog = open_dialog(desk, qtbot, edited_file(desk.pack, tmp_path))
    model = dialog.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = [model.index(row).data() for row in range(model.rowCount())]
    assert rows[0] == "At a glance"
    assert rows[2] == "Quotes"
    assert rows[1].startswith("Changed: The first global treaty")
    model.setData(model.index(4), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert dialog.action_button.text() == "Merge 1 change"
    dialog.model.tick({*dialog.taken, model.index(1).data(CHANGE_ROLE).id})
    assert dialog.action_button.text() == "Merge 2 changes"
    assert not isinstance(model.index(0).data(Qt.ItemDataRole.CheckStateRole), Qt.CheckState)


def test_nothing_starts_ticked_and_nothing_ticked_means_nothing_to_merge(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    dialog = open_dialog(desk, qtbot, edited_file(desk.pack, tmp_path))
    assert isinstance(dialog.model, ChangesModel)
    assert dialog.taken == frozenset()
    assert not dialog.action_button.isEnabled()


def test_enter_ticks_what_is_safe_and_enter_again_merges_it(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    dialog = open_dialog(desk, qtbot, edited_file(desk.pack, tmp_path))
    assert dialog.offer_button.text() == "Take the 1 safe change"
    qtbot.waitUntil(dialog.offer_button.hasFocus)
    qtbot.keyClick(dialog.offer_button, Qt.Key.Key_Return)
    assert dialog.taken == safe_ids(dialog.comparison.changes)
    assert dialog.action_button.hasFocus()
    qtbot.keyClick(dialog.action_button, Qt.Key.Key_Return)
    assert any("The first global treaty" in item.text for item in desk.pack.items())
    assert not any("never want" in item.text for item in desk.pack.items())


def test_where_no_change_is_safe_the_list_has_the_focus(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    exported = edited_file(desk.pack, tmp_path)
    file = EditedWord(exported)
    file.replace("The first global treaty", "first global treaty", "first worldwide treaty")
    dialog = open_dialog(desk, qtbot, file.save(exported))
    assert dialog.offer_button.text() == "No change is safe"
    assert not dialog.offer_button.isEnabled()
    qtbot.waitUntil(lambda: isinstance(dialog.focusWidget(), QListView))


def test_the_words_above_the_list_count_the_alarms(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    dialog = open_dialog(desk, qtbot, edited_file(desk.pack, tmp_path))
    assert "1 quote no longer says what its source says." in dialog.summary()


def test_file_of_another_pack_is_refused_in_one_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    file = edited_file(replace(desk.pack, id=PackId("another")), tmp_path)
    desk.window.merging.start(file)

    def boxes() -> list[QMessageBox]:
        return [box for box in desk.window.findChildren(QMessageBox) if box.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()), timeout=PATIENCE_MS)
    assert "exported from another pack" in boxes()[0].informativeText()
    assert desk.window.merging.dialog is None


def test_file_of_another_pack_becomes_an_article_if_that_is_wanted(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    cards = desk.window.library.findChild(ArticleTable).model().rowCount
    before = cards()
    file = edited_file(replace(desk.pack, id=PackId("another")), tmp_path)
    desk.window.merging.start(file)

    def offers() -> list[QPushButton]:
        buttons = desk.window.findChildren(QPushButton)
        return [x for x in buttons if x.isVisible() and x.text() == "Import as an article instead"]

    qtbot.waitUntil(lambda: bool(offers()), timeout=PATIENCE_MS)
    offers()[0].click()
    qtbot.waitUntil(lambda: cards() == before + 1, timeout=PATIENCE_MS)


def test_a_damaged_file_is_refused_and_the_pack_stays(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    before = desk.pack
    file = tmp_path / "edited.docx"
    file.write_bytes(edited_file(before, tmp_path).read_bytes()[:5000])
    desk.window.merging.start(file)

    def boxes() -> list[QMessageBox]:
        return [box for box in desk.window.findChildren(QMessageBox) if box.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()), timeout=PATIENCE_MS)
    assert "is damaged" in boxes()[0].informativeText()
    assert desk.window.merging.dialog is None
    assert desk.pack is before


def test_a_picture_of_a_reviewer_is_shown_and_becomes_one_of_the_pack(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.open()
    before = desk.pack
    file = EditedWord(edited_file(before, tmp_path))
    picture = io.BytesIO(encoded(draw_hall(60, 40), "PNG"))
    Paragraph(file.insert(GOAL, ""), file.document._body).add_run().add_picture(picture)
    dialog = open_dialog(desk, qtbot, file.save(tmp_path / "pictures.docx"))
    (change,) = [x for x in dialog.comparison.changes if x.kind is ChangeKind.NEW_PICTURE]
    assert change.id not in dialog.taken
    dialog.show_change(change.id)
    shown = [x for x in dialog.findChildren(QLabel) if x.isVisible() and not x.pixmap().isNull()]
    assert len(shown) == 1
    dialog.model.tick([change.id])
    qtbot.mouseClick(dialog.action_button, Qt.MouseButton.LeftButton)
    assert len(desk.pack.pictures) == len(before.pictures) + 1
    desk.window.history.stack.undo()
    assert desk.pack == before


def test_what_was_joined_is_ticked_together(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.open()
    path = edited_file(desk.pack, tmp_path)
    file = EditedWord(path)
    file.join("Media enquiries", "[+00 00 0000 0000]")
    dialog = open_dialog(desk, qtbot, file.save(path))
    (removed,) = [x for x in dialog.comparison.changes if x.kind is ChangeKind.DELETED]
    index = dialog.model.index(dialog.model.row_of(removed.id))
    for state, count in ((Qt.CheckState.Checked, 2), (Qt.CheckState.Unchecked, 0)):
        dialog.model.setData(index, state.value, Qt.ItemDataRole.CheckStateRole)
        assert len(dialog.taken) == count


@pytest.mark.parametrize("key", ["Ctrl+Shift+M"])
def test_the_key_of_the_specification_asks_for_the_file(desk: Desk, key: str) -> None:
    window = desk.open()
    assert window.commands["merge_word"].shortcut().toString() == key
