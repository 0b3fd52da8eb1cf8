"""Settings apply at once and last; words are replaced over the pack in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.gui.dialogs.new_pack_dialog import NewPackChoice
from briefing.gui.dialogs.replace_dialog import ReplaceDialog
from briefing.gui.dialogs.settings_dialog import SettingsDialog
from briefing.gui.theme import Density, ThemeName
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.store.locations import library_folder, settings_path
from briefing.store.settings import load_settings


def open_settings(desk: Desk) -> SettingsDialog:
    desk.window.commands["settings"].trigger()
    QApplication.processEvents()
    return next(x for x in desk.window.findChildren(SettingsDialog) if x.isVisible())


def test_appearance_follows_every_choice_and_is_kept(desk: Desk) -> None:
    desk.open(settled=False)
    dialog = open_settings(desk)
    for box, words in (
        (dialog.theme_box, "Dark"),
        (dialog.scale_box, "130 %"),
        (dialog.density_box, "Compact"),
    ):
        row = box.findText(words)
        box.setCurrentIndex(row)
        box.activated.emit(row)
    dialog.motion_tick.click()
    assert desk.theme.name is ThemeName.DARK
    assert desk.theme.scale == 130
    assert desk.theme.density is Density.COMPACT
    assert not desk.theme.has_motion
    kept = load_settings(settings_path())
    assert (kept.theme, kept.text_scale_percent, kept.density, kept.reduced_motion) == (
        "dark",
        130,
        "compact",
        True,
    )


def test_contrast_and_the_systems_own_look_can_be_chosen(desk: Desk) -> None:
    desk.open(settled=False)
    dialog = open_settings(desk)
    for row, is_contrast in ((3, True), (0, False)):
        dialog.theme_box.activated.emit(row)
        assert desk.theme.tokens.is_contrast is is_contrast


def test_reader_follows_size_and_letter_keys(desk: Desk) -> None:
    window = desk.open(settled=False)
    dialog = open_settings(desk)
    dialog.reader_size.setValue(22)
    dialog.letters_tick.click()
    assert window.reader.text.size_px == 22
    letters = {key for action in window.reader.keys.actions() for key in action.shortcuts()}
    assert QKeySequence("A") not in letters
    assert load_settings(settings_path()).single_letter_keys is False
    dialog.letters_tick.click()
    letters = {key for action in window.reader.keys.actions() for key in action.shortcuts()}
    assert QKeySequence("A") in letters


def test_settings_name_the_place_of_the_library(desk: Desk) -> None:
    desk.open(settled=False)
    dialog = open_settings(desk)
    assert str(library_folder()) in [label.text() for label in dialog.findChildren(WrappedLabel)]


def test_new_pack_has_the_style_that_was_chosen_for_new_packs(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    window.preferences.change(replace(window.preferences.settings, house_style="classic"))
    before = desk.pack.id
    window.files.start_pack(NewPackChoice(template="one-pager", language="en-US", articles=()))
    qtbot.waitUntil(lambda: desk.pack.id != before, timeout=PATIENCE_MS)
    assert desk.pack.style == "classic"


def test_recent_packs_are_forgotten_where_they_are_not_wanted(desk: Desk) -> None:
    window = desk.open(settled=False)
    settings = window.preferences.settings
    window.preferences.change(settings.with_recent_pack(library_folder() / "one.briefing"))
    dialog = open_settings(desk)
    dialog.recent_tick.click()
    assert window.preferences.settings.recent_packs == ()


@pytest.fixture
def dialog(desk: Desk) -> ReplaceDialog:
    window = desk.open()
    return ReplaceDialog(desk.theme, desk.pack, window)


def write(dialog: ReplaceDialog, find: str, put: str) -> None:
    fields = {field.accessibleName(): field for field in dialog.findChildren(QLineEdit)}
    fields["Find"].setText(find)
    fields["Replace with"].setText(put)


def tick(dialog: ReplaceDialog, start: str) -> None:
    next(box for box in dialog.findChildren(QCheckBox) if box.text().startswith(start)).click()


def source_words(dialog: ReplaceDialog) -> list[str]:
    items = zip(dialog.changed_pack().excerpt_items(), dialog._pack.excerpt_items(), strict=True)
    return [item.text for item, before in items if before.wording is None]


def test_dialog_counts_before_anything_is_replaced(dialog: ReplaceDialog, desk: Desk) -> None:
    assert not dialog.action_button.isEnabled()
    write(dialog, "Convention", "Treaty")
    count = dialog.report.count
    assert count > 0
    assert dialog.action_button.text() == f"Replace {count}"
    assert "stay" in dialog.note
    verbatim = [item.text for item in desk.pack.excerpt_items() if item.wording is None]
    assert source_words(dialog) == verbatim


def test_words_of_sources_change_only_when_ticked_and_then_it_shows(dialog: ReplaceDialog) -> None:
    write(dialog, "Convention", "Treaty")
    before = source_words(dialog)
    tick(dialog, "Also in the words")
    changed = [words for words, was in zip(source_words(dialog), before, strict=True) if words != was]
    assert changed
    assert all("[…]" in words and "[Treaty" in words for words in changed)
    assert "marked" in dialog.note


def test_words_that_are_nowhere_cannot_be_replaced(dialog: ReplaceDialog) -> None:
    write(dialog, "no such words at all", "x")
    assert not dialog.action_button.isEnabled()
    write(dialog, "convention", "x")
    tick(dialog, "Capital")
    assert dialog.report.count == 0


def test_replacing_is_one_step_that_can_be_undone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    window = desk.open()
    start = desk.pack

    def answer(dialog: ReplaceDialog) -> int:
        write(dialog, "Convention", "Treaty")
        return 1

    monkeypatch.setattr(ReplaceDialog, "exec", answer)
    window.commands["replace"].trigger()
    assert "Treaty" in desk.pack.details.title
    assert "changed" in window.notifier.toast.text
    window.commands["undo"].trigger()
    assert desk.pack is start
