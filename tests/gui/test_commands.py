"""Every command has one key, no key has two meanings, and the palette finds all of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot
from window_desk import Desk

from briefing.gui.actions import COMMANDS, MENUS, Actions, keys_by_scope
from briefing.gui.dialogs.command_palette import CommandPalette, Entry
from briefing.gui.theme import Theme
from briefing.gui.widgets.search_field import SearchField

TAKEN_KNOWINGLY = {"Ctrl+K": QKeySequence.StandardKey.DeleteEndOfLine}
"""Keys of the platform that mean something else to it: on X11 a text field deletes to the end of its line."""

SAME_MEANING = {
    "new_pack": {QKeySequence.StandardKey.New},
    "open_pack": {QKeySequence.StandardKey.Open},
    "save_pack": {QKeySequence.StandardKey.Save},
    "save_pack_as": {QKeySequence.StandardKey.SaveAs},
    "export_pdf": {QKeySequence.StandardKey.Print},
    "quit": {QKeySequence.StandardKey.Quit},
    "undo": {QKeySequence.StandardKey.Undo},
    "redo": {QKeySequence.StandardKey.Redo},
    "find": {QKeySequence.StandardKey.Find},
    "find_next": {QKeySequence.StandardKey.FindNext},
    "find_previous": {QKeySequence.StandardKey.FindPrevious},
    "settings": {QKeySequence.StandardKey.Preferences},
    "back": {QKeySequence.StandardKey.Back},
    "forward": {QKeySequence.StandardKey.Forward},
    "next_article": {QKeySequence.StandardKey.NextChild, QKeySequence.StandardKey.MoveToNextPage},
    "previous_article": {QKeySequence.StandardKey.PreviousChild, QKeySequence.StandardKey.MoveToPreviousPage},
    "render_now": {QKeySequence.StandardKey.Refresh},
    "larger": {QKeySequence.StandardKey.ZoomIn},
    "smaller": {QKeySequence.StandardKey.ZoomOut},
    "full_screen": {QKeySequence.StandardKey.FullScreen},
    "help": {QKeySequence.StandardKey.HelpContents},
}


def test_no_key_runs_two_commands() -> None:
    assert {key: names for key, names in keys_by_scope().items() if len(names) > 1} == {}


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.keys], ids=lambda c: c.name)
def test_key_means_nothing_else_to_the_platform(qapp: QApplication, command: object) -> None:
    allowed = SAME_MEANING.get(command.name, set())
    for written in command.keys:
        for standard in QKeySequence.StandardKey:
            if standard in allowed or TAKEN_KNOWINGLY.get(written) is standard:
                continue
            keys = QKeySequence.keyBindings(standard)
            assert QKeySequence(written) not in keys, (written, standard.name)


def test_every_key_of_the_specification_runs_its_command() -> None:
    keys = {key: names[0] for key, names in keys_by_scope().items()}
    wanted = {
        "Ctrl+K": "palette",
        "Ctrl+Shift+O": "add_articles",
        "Ctrl+Shift+V": "paste_article",
        "Ctrl+Shift+E": "export",
        "F7": "preflight",
        "F5": "render_now",
        "Ctrl+Shift+H": "add_section",
        "Ctrl+Shift+T": "add_text",
        "Ctrl+Shift+I": "edit_details",
        "Ctrl+Shift+L": "switch_theme",
        "F8": "toggle_library",
        "F9": "toggle_pack",
        "Shift+F9": "next_view",
        "Ctrl+L": "search_library",
        "Ctrl+J": "to_source",
        "Ctrl+Shift+J": "to_preview",
        "Ctrl+0": "usual_size",
        "F10": "menu",
        "Ctrl+F": "find",
        "F3": "find_next",
        "Shift+F3": "find_previous",
        "Ctrl+,": "settings",
        "Alt+Left": "back",
        "Alt+Right": "forward",
    }
    assert {key: keys.get(key) for key in wanted} == wanted


def test_every_command_is_in_a_menu() -> None:
    in_menus = {name for _, names in MENUS for name in names if name}
    assert in_menus == {command.name for command in COMMANDS} - {"menu"}


def palette_of(window: QWidget) -> CommandPalette:
    palette = window.findChild(CommandPalette)
    assert palette is not None
    return palette


def test_palette_holds_every_command_of_window_and_reader(desk: Desk) -> None:
    window = desk.open()
    window.commands["palette"].trigger()
    model = palette_of(window).findChild(QListView).model()
    shown = {model.index(row, 0).data() for row in range(model.rowCount())}
    wanted = {action.text() for action in window.commands if action.objectName() != "palette"}
    wanted |= {action.text() for action in window.reader.keys.actions()}
    assert wanted <= shown


def test_palette_finds_a_headline_without_its_marks_and_opens_it(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    window.commands["next_article"].trigger()
    window.commands["palette"].trigger()
    palette = palette_of(window)
    field = palette.findChild(QLineEdit)
    qtbot.keyClicks(field, "ha noi worldwide")
    desk.key(field, Qt.Key.Key_Return)
    assert window.reader.article is not None
    assert window.reader.article.display_title.startswith("Hà Nội")


def test_palette_is_as_high_as_its_rows_and_says_why_a_command_cannot_run(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    window.commands["palette"].trigger()
    palette = palette_of(window)
    field = palette.findChild(QLineEdit)
    tall = palette.height()
    qtbot.keyClicks(field, "undo")
    assert palette.height() < tall
    listed = palette.findChild(QListView)
    assert listed.height() == listed.model().rowCount() * desk.theme.px(36)
    texts = [listed.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(1)]
    assert "nothing to undo" in texts[0].lower()


def test_palette_offers_what_ran_last_first(qapp: QApplication, qtbot: QtBot) -> None:
    host = QWidget()
    host.resize(900, 700)
    qtbot.addWidget(host)
    host.show()
    ran: list[str] = []
    recent: list[str] = []
    entries = [
        Entry(text=name, hint="", icon="search", run=lambda name=name: ran.append(name))
        for name in ("One step", "Two steps", "Three steps")
    ]
    for wanted in ("three", ""):
        palette = CommandPalette(Theme(), entries, host, recent=recent)
        palette.open_over(host)
        field = palette.findChild(QLineEdit)
        qtbot.keyClicks(field, wanted)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert ran == ["Three steps", "Three steps"]


def test_undo_in_an_empty_search_field_reaches_the_pack(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    start = desk.pack
    window.packs.remove([next(start.items()).id])
    field = window.findChild(SearchField)
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.pack is start


def test_commands_that_cannot_run_say_why(qapp: QApplication) -> None:
    owner = QLineEdit()
    commands = Actions(Theme(), owner)
    for name in ("undo", "redo"):
        action = commands[name]
        assert isinstance(action, QAction)
        assert not action.isEnabled()
        assert action.toolTip().startswith("There is nothing to")
