"""A question is edited in a form, part by part, and the form is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit
from window_desk import Desk

from briefing.gui.dialogs.answer_dialog import AnswerDialog
from briefing.model.ids import ItemId
from briefing.model.pack import Audience, BlockKind, TextItem


def field(dialog: AnswerDialog, name: str) -> QLineEdit | QPlainTextEdit:
    kinds = (QLineEdit, QPlainTextEdit)
    return next(x for kind in kinds for x in dialog.findChildren(kind) if x.accessibleName() == name)


def when_open(act: Callable[[AnswerDialog], None]) -> None:
    """Do something in the form as soon as it stands."""

    def find() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AnswerDialog)
        act(dialog)

    QTimer.singleShot(0, find)


def ask(desk: Desk, text: str) -> TextItem:
    """Put a question into a new section and select it."""
    packs = desk.window.packs
    section_id = packs.add_section(BlockKind.QUESTIONS, None)
    item_id = packs.add_text(section_id)
    packs.edit_words(packs.pack.find_item(item_id)[1], packs.pack.section(section_id), text)
    desk.window.pack_pane.outline.select(item_id)
    return item_of(desk, item_id)


def item_of(desk: Desk, item_id: ItemId) -> TextItem:
    item = desk.window.packs.pack.find_item(item_id)[1]
    assert isinstance(item, TextItem)
    return item


def test_a_question_is_filled_in_part_by_part(desk: Desk) -> None:
    desk.open(settled=False)
    item = ask(desk, "It began here.\nIf pressed: Only two are left.")

    def fill(dialog: AnswerDialog) -> None:
        assert field(dialog, "Line to take").toPlainText() == "It began here."
        assert field(dialog, "If pressed").toPlainText() == "Only two are left."
        field(dialog, "Question").setText("Why here?")
        field(dialog, "Owner").setText("Press desk")
        field(dialog, "Cleared by").setText("the minister")
        next(x for x in dialog.findChildren(QCheckBox) if x.accessibleName() == "Cleared: set").click()
        dialog.action_button.click()

    when_open(fill)
    desk.window.pack_pane.outline.edit(desk.window.pack_pane.outline.currentIndex())
    changed = item_of(desk, item.id)
    assert (changed.heading, changed.text) == ("Why here?", "It began here.")
    assert changed.answer is not None
    assert (changed.answer.if_pressed, changed.answer.owner) == ("Only two are left.", "Press desk")
    assert (changed.answer.cleared_by, changed.answer.cleared_at is not None) == ("the minister", True)
    desk.window.history.stack.undo()
    assert item_of(desk, item.id) == item


def test_a_form_that_is_cancelled_changes_nothing(desk: Desk) -> None:
    desk.open(settled=False)
    item = ask(desk, "It began here.")
    when_open(lambda dialog: dialog.reject())
    desk.window.pack_pane.outline.edit(desk.window.pack_pane.outline.currentIndex())
    assert item_of(desk, item.id) == item


def test_a_new_section_of_questions_is_for_colleagues(desk: Desk) -> None:
    desk.open(settled=False)
    packs = desk.window.packs
    added = {kind: packs.add_section(kind, None) for kind in BlockKind}
    kept = {kind: packs.pack.section(section_id).audience for kind, section_id in added.items()}
    assert {kind for kind, audience in kept.items() if audience is Audience.INTERNAL} == {
        BlockKind.QUESTIONS,
        BlockKind.CONFLICTS,
    }
