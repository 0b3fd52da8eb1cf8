"""Words of a source are edited in place so that it shows, and freely only on request."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot
from window_desk import Desk

from briefing.gui.panes.excerpt_editor import ExcerptEditor
from briefing.gui.theme import Theme
from briefing.model.excerpt import ExcerptKind
from briefing.model.pack import ExcerptItem

EXACT = "We welcome 🎉 every delegation to this hall."
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qapp: QApplication, qtbot: QtBot) -> ExcerptEditor:
    editor = ExcerptEditor(Theme(), EXACT, is_quote=True)
    qtbot.addWidget(editor)
    editor.resize(420, 150)
    editor.show_words(EXACT)
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.text.setFocus()
    return editor


def select(editor: ExcerptEditor, words: str) -> None:
    """Select words, counted as Qt does."""
    start = len(editor.words[: editor.words.index(words)].encode("utf-16-le")) // 2
    cursor = editor.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
    editor.text.setTextCursor(cursor)


def test_deleted_words_leave_their_sign(editor: ExcerptEditor, qtbot: QtBot) -> None:
    select(editor, "every ")
    qtbot.keyClick(editor.text, Qt.Key.Key_Delete)
    assert editor.words == "We welcome 🎉 […] delegation to this hall."


def test_words_typed_behind_letters_of_two_units_stand_in_brackets(
    editor: ExcerptEditor, qtbot: QtBot
) -> None:
    select(editor, "this hall")
    qtbot.keyClicks(editor.text, "the new hall")
    assert editor.words == "We welcome 🎉 every delegation to […] [the new hall]."


def test_undo_and_redo_go_through_the_typing(editor: ExcerptEditor, qtbot: QtBot) -> None:
    select(editor, "every ")
    qtbot.keyClick(editor.text, Qt.Key.Key_Backspace)
    cut = editor.words
    qtbot.keyClicks(editor.text, "ab")
    typed = editor.words
    for _ in "ab":
        qtbot.keyClick(editor.text, Qt.Key.Key_Z, CONTROL)
    assert editor.words == cut
    qtbot.keyClick(editor.text, Qt.Key.Key_Z, CONTROL)
    assert editor.words == EXACT
    for _ in "123":
        qtbot.keyClick(editor.text, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert editor.words == typed


def test_composed_and_pasted_words_are_insertions_too(editor: ExcerptEditor, qtbot: QtBot) -> None:
    select(editor, " to this")
    editor.text.moveCursor(QTextCursor.MoveOperation.Left)
    composed = QInputMethodEvent()
    composed.setCommitString("Việt")
    QApplication.sendEvent(editor.text, composed)
    QGuiApplication.clipboard().setText(" Nam")
    qtbot.keyClick(editor.text, Qt.Key.Key_V, CONTROL)
    assert editor.words == "We welcome 🎉 every delegation [Việt Nam] to this hall."


def test_cut_takes_the_words_along_and_leaves_the_sign(editor: ExcerptEditor, qtbot: QtBot) -> None:
    select(editor, "every")
    qtbot.keyClick(editor.text, Qt.Key.Key_X, CONTROL)
    assert QGuiApplication.clipboard().text() == "every"
    assert "[…]" in editor.words


def test_no_way_of_qt_changes_words_without_a_sign(editor: ExcerptEditor) -> None:
    editor.text.textCursor().removeSelectedText()
    select(editor, "every")
    editor.text.cut()
    assert editor.words == EXACT
    dropped = QMimeData()
    dropped.setText("many")
    editor.text.insertFromMimeData(dropped)
    assert "[many]" in editor.words


def test_free_editing_is_asked_for_and_says_what_it_means(editor: ExcerptEditor, qtbot: QtBot) -> None:
    editor.freely.click()
    assert "altered" in editor._hint.text()
    editor.text.selectAll()
    qtbot.keyClicks(editor.text, "All are welcome.")
    assert editor.words == "All are welcome."
    editor.freely.click()
    assert editor.words == EXACT


def test_words_that_were_edited_freely_before_open_so(editor: ExcerptEditor) -> None:
    editor.show_words("All are welcome.")
    assert editor.freely.isChecked()
    editor.show_words("We […] every delegation to this hall.")
    assert editor.words.startswith("We […]")


def quote_of(desk: Desk) -> ExcerptItem:
    return next(item for item in desk.pack.excerpt_items() if item.excerpt.kind is ExcerptKind.QUOTE)


def open_editor(desk: Desk, item: ExcerptItem) -> ExcerptEditor:
    outline = desk.window.pack_pane.outline
    outline.select(item.id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_F2)
    return next(editor for editor in outline.findChildren(ExcerptEditor) if editor.isVisible())


def test_quote_in_the_outline_is_cut_in_one_step_and_can_be_undone(desk: Desk) -> None:
    window = desk.open()
    start, item = desk.pack, quote_of(desk)
    editor = open_editor(desk, item)
    editor.text.moveCursor(QTextCursor.MoveOperation.Start)
    desk.key(editor.text, Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert desk.pack is start
    desk.key(editor.text, Qt.Key.Key_Return, modifiers=CONTROL)
    assert desk.pack.find_item(item.id)[1].text.startswith("[…]")
    window.commands["undo"].trigger()
    assert desk.pack is start


def test_escape_gives_an_edit_up_and_leaving_keeps_it(desk: Desk) -> None:
    window = desk.open()
    start, item = desk.pack, quote_of(desk)
    editor = open_editor(desk, item)
    desk.key(editor.text, Qt.Key.Key_End, Qt.Key.Key_Backspace)
    desk.key(editor.text, Qt.Key.Key_Escape)
    assert desk.pack is start
    assert window.pack_pane.outline.hasFocus()
    editor = open_editor(desk, item)
    editor.text.moveCursor(QTextCursor.MoveOperation.Start)
    desk.key(editor.text, Qt.Key.Key_Delete)
    editor.freely.setFocus()
    assert desk.pack is start
    window.reader.text.setFocus()
    assert desk.pack.find_item(item.id)[1].text.startswith("[…]")


def test_what_is_no_quotation_and_no_passage_is_worded_freely(desk: Desk) -> None:
    desk.open()
    outline = desk.window.pack_pane.outline
    item = next(x for x in desk.pack.excerpt_items() if x.excerpt.kind is ExcerptKind.STATISTIC)
    outline.select(item.id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_F2)
    assert outline.findChildren(ExcerptEditor) == []
    assert [editor for editor in outline.findChildren(QPlainTextEdit) if editor.isVisible()]
