"""The pack is arranged: items move, are left out, edited and removed, and all of it can be undone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from window_desk import Desk

from briefing.model.pack import BlockKind, ExcerptItem


def test_item_moves_by_keys_and_undo_brings_back_the_very_same_pack(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    section, items = desk.section_with_excerpts()
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    before = [item.id for item in section.items]
    desk.key(outline, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.AltModifier)
    after = [item.id for item in desk.pack.section(section.id).items]
    assert after != before
    assert sorted(after) == sorted(before)
    assert outline.current_item() == items[0]
    window.commands["undo"].trigger()
    assert desk.pack is start


def test_item_moves_to_the_next_section_by_keys(desk: Desk) -> None:
    window = desk.open()
    section, items = desk.section_with_excerpts()
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    desk.key(outline, Qt.Key.Key_Down, modifiers=both)
    at = [x.id for x in desk.pack.sections].index(section.id)
    assert desk.pack.sections[at + 1].items[0] == items[0]


def test_item_dragged_below_another_goes_there(desk: Desk) -> None:
    window = desk.open()
    section, items = desk.section_with_excerpts()
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    data = outline.model().mimeData([outline.currentIndex()])
    place = desk.card_of(items[2].id)
    below = QPoint(place.center().x(), place.bottom() - 3)
    assert desk.drop(outline.viewport(), data, below, Qt.DropAction.MoveAction)
    ids = [item.id for item in desk.pack.section(section.id).items]
    assert ids.index(items[0].id) == ids.index(items[2].id) + 1


def test_item_dropped_on_a_heading_becomes_the_first_of_that_section(desk: Desk) -> None:
    window = desk.open()
    section, items = desk.section_with_excerpts()
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    data = outline.model().mimeData([outline.currentIndex()])
    target = next(x for x in desk.pack.sections if x.id != section.id and len(x.items) > 1)
    place = desk.card_of(target.id)
    assert desk.drop(outline.viewport(), data, place.center(), Qt.DropAction.MoveAction)
    assert desk.pack.section(target.id).items[0] == items[0]


def test_section_dragged_onto_another_goes_before_or_after_it(desk: Desk) -> None:
    window = desk.open()
    outline = window.pack_pane.outline
    outline.collapseAll()
    first, second = desk.pack.sections[0], desk.pack.sections[1]
    outline.select(first.id)
    data = outline.model().mimeData([outline.currentIndex()])
    place = desk.card_of(second.id)
    below = QPoint(place.center().x(), place.bottom() - 3)
    assert desk.drop(outline.viewport(), data, below, Qt.DropAction.MoveAction)
    assert [x.id for x in desk.pack.sections[:2]] == [second.id, first.id]


def test_space_and_a_click_in_the_tick_leave_an_item_out_and_take_it_in(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    _, items = desk.section_with_excerpts()
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_Space)
    assert not desk.pack.find_item(items[0].id)[1].included
    place = desk.card_of(items[0].id)
    tick = QPoint(44, place.center().y() - 2)
    qtbot.mouseClick(outline.viewport(), Qt.MouseButton.LeftButton, pos=tick)
    assert desk.pack.find_item(items[0].id)[1].included


def test_several_items_are_left_out_in_one_step(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    _, items = desk.section_with_excerpts()
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_Down, modifiers=Qt.KeyboardModifier.ShiftModifier)
    chosen = [item.id for item in outline.selected_items()]
    assert len(chosen) == 2
    desk.key(outline, Qt.Key.Key_Space)
    assert not any(desk.pack.find_item(identity)[1].included for identity in chosen)
    window.commands["undo"].trigger()
    assert desk.pack is start


def test_words_are_edited_in_place_and_given_up_by_escape(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    start = desk.pack
    own = next(item for item in start.items() if not isinstance(item, ExcerptItem))
    outline = window.pack_pane.outline
    outline.select(own.id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_F2)
    editor = outline.findChild(QPlainTextEdit)
    assert editor is not None
    qtbot.keyClicks(editor, "The minister opened the ceremony.")
    desk.key(editor, Qt.Key.Key_Return, modifiers=Qt.KeyboardModifier.ControlModifier)
    assert desk.pack.find_item(own.id)[1].text == "The minister opened the ceremony."
    window.commands["undo"].trigger()
    assert desk.pack is start
    desk.key(outline, Qt.Key.Key_F2)
    editor = next(x for x in outline.findChildren(QPlainTextEdit) if x.isVisible())
    qtbot.keyClicks(editor, "Not this")
    desk.key(editor, Qt.Key.Key_Escape)
    assert desk.pack is start


def test_section_is_renamed_in_one_line_and_an_emptied_name_is_the_usual_one(
    desk: Desk, qtbot: QtBot
) -> None:
    window = desk.open()
    section = desk.pack.sections[2]
    outline = window.pack_pane.outline
    for words, title in (("Figures", "Figures"), ("", None)):
        outline.select(section.id)
        outline.setFocus()
        desk.key(outline, Qt.Key.Key_F2)
        editor = next(x for x in outline.findChildren(QLineEdit) if x.isVisible())
        editor.selectAll()
        qtbot.keyClicks(editor, words) if words else editor.clear()
        desk.key(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda title=title: desk.pack.section(section.id).title == title)


def test_delete_removes_and_the_toast_brings_back(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    _, items = desk.section_with_excerpts()
    outline = window.pack_pane.outline
    outline.select(items[0].id)
    outline.setFocus()
    desk.key(outline, Qt.Key.Key_Delete)
    assert items[0].id not in {item.id for item in desk.pack.items()}
    assert outline.currentIndex().isValid()
    window.notifier.toast.findChild(QPushButton).click()
    assert desk.pack is start


def test_undo_goes_all_the_way_back_and_redo_all_the_way_forth(desk: Desk) -> None:
    window = desk.open()
    start = desk.pack
    section, items = desk.section_with_excerpts()
    window.packs.add_section(BlockKind.KEY_MESSAGES, section.id)
    window.packs.remove([items[0].id])
    window.packs.include(items[1].id, False)
    window.packs.edit_words(items[2], section, "Changed words")
    window.packs.set_pack(replace(desk.pack, language="en-US"))
    end = desk.pack
    for _ in range(5):
        window.commands["undo"].trigger()
    assert desk.pack is start
    assert not window.commands["undo"].isEnabled()
    for _ in range(5):
        window.commands["redo"].trigger()
    assert desk.pack is end
