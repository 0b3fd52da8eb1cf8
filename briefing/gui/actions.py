"""Every command of the window in one table: its words, its key, its icon."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from briefing.gui.theme import Theme


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for lupdate, which knows the name; PySide6's own function is typed to return object."""
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Describe one command; `keys` are Qt's portable names, the first is the one shown.

    `reason` says why a command cannot run until something has been done.
    """

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str | None = None
    reason: str = ""


def _c(name: str, text: str, *keys: str, icon: str | None = None, reason: str = "") -> Command:
    return Command(name=name, text=text, keys=keys, icon=icon, reason=reason)


COMMANDS: tuple[Command, ...] = (
    _c("new_pack", QT_TRANSLATE_NOOP("Command", "New pack…"), "Ctrl+N", icon="file-plus-2"),
    _c("open_pack", QT_TRANSLATE_NOOP("Command", "Open a pack…"), "Ctrl+O", icon="folder-open"),
    _c("save_pack", QT_TRANSLATE_NOOP("Command", "Save the pack"), "Ctrl+S", icon="save"),
    _c("save_pack_as", QT_TRANSLATE_NOOP("Command", "Save the pack as…"), "Ctrl+Shift+S"),
    _c("open_sample", QT_TRANSLATE_NOOP("Command", "Open the sample pack")),
    _c(
        "edit_details",
        QT_TRANSLATE_NOOP("Command", "Title, embargo and other details…"),
        "Ctrl+Shift+I",
        icon="pencil",
    ),
    _c("export", QT_TRANSLATE_NOOP("Command", "Export…"), "Ctrl+Shift+E", icon="file-down"),
    _c("export_pdf", QT_TRANSLATE_NOOP("Command", "Export as PDF…"), "Ctrl+P"),
    _c(
        "merge_word",
        QT_TRANSLATE_NOOP("Command", "Merge edited Word…"),
        "Ctrl+Shift+M",
        icon="git-merge",
    ),
    _c("keep_as_template", QT_TRANSLATE_NOOP("Command", "Keep as a template…")),
    _c("verify_file", QT_TRANSLATE_NOOP("Command", "Verify a file…")),
    _c("give_to_others", QT_TRANSLATE_NOOP("Command", "Sources and excerpts for other programs…")),
    _c("take_from_others", QT_TRANSLATE_NOOP("Command", "Take sources or annotations…")),
    _c("quit", QT_TRANSLATE_NOOP("Command", "Quit"), "Ctrl+Q"),
    _c(
        "undo",
        QT_TRANSLATE_NOOP("Command", "Undo"),
        "Ctrl+Z",
        icon="undo-2",
        reason=QT_TRANSLATE_NOOP("Command", "There is nothing to undo."),
    ),
    _c(
        "redo",
        QT_TRANSLATE_NOOP("Command", "Redo"),
        "Ctrl+Shift+Z",
        "Ctrl+Y",
        icon="redo-2",
        reason=QT_TRANSLATE_NOOP("Command", "There is nothing to redo."),
    ),
    _c("find", QT_TRANSLATE_NOOP("Command", "Find…"), "Ctrl+F", icon="search"),
    _c("find_next", QT_TRANSLATE_NOOP("Command", "Find the next place"), "F3", "Ctrl+G"),
    _c("find_previous", QT_TRANSLATE_NOOP("Command", "Find the previous place"), "Shift+F3", "Ctrl+Shift+G"),
    _c("replace", QT_TRANSLATE_NOOP("Command", "Find and replace in the pack…"), "Ctrl+Shift+F"),
    _c("settings", QT_TRANSLATE_NOOP("Command", "Settings…"), "Ctrl+,", icon="settings"),
    _c("add_articles", QT_TRANSLATE_NOOP("Command", "Add articles…"), "Ctrl+Shift+O", icon="file-plus-2"),
    _c(
        "paste_article",
        QT_TRANSLATE_NOOP("Command", "Paste text as an article"),
        "Ctrl+Shift+V",
        icon="clipboard-paste",
    ),
    _c("add_section", QT_TRANSLATE_NOOP("Command", "New section"), "Ctrl+Shift+H", icon="plus"),
    _c("add_text", QT_TRANSLATE_NOOP("Command", "New own text"), "Ctrl+Shift+T", icon="pencil"),
    _c("add_picture", QT_TRANSLATE_NOOP("Command", "Add a picture…")),
    _c("edit_picture", QT_TRANSLATE_NOOP("Command", "Picture of the current item…")),
    _c("about_excerpt", QT_TRANSLATE_NOOP("Command", "About this excerpt…"), "F4", icon="info"),
    _c("search_library", QT_TRANSLATE_NOOP("Command", "Search the library"), "Ctrl+L", icon="search"),
    _c("next_article", QT_TRANSLATE_NOOP("Command", "Next article"), "Ctrl+PgDown"),
    _c("previous_article", QT_TRANSLATE_NOOP("Command", "Previous article"), "Ctrl+PgUp"),
    _c("back", QT_TRANSLATE_NOOP("Command", "Back"), "Alt+Left", icon="arrow-left"),
    _c("forward", QT_TRANSLATE_NOOP("Command", "Forward"), "Alt+Right", icon="arrow-right"),
    _c("palette", QT_TRANSLATE_NOOP("Command", "Search or run a command"), "Ctrl+K", icon="search"),
    _c("preflight", QT_TRANSLATE_NOOP("Command", "Show what is not ready"), "F7", icon="list-checks"),
    _c("render_now", QT_TRANSLATE_NOOP("Command", "Update the preview now"), "F5", icon="refresh-cw"),
    _c(
        "switch_theme",
        QT_TRANSLATE_NOOP("Command", "Switch between light and dark"),
        "Ctrl+Shift+L",
        icon="moon",
    ),
    _c("focus_library", QT_TRANSLATE_NOOP("Command", "Go to the library"), "Ctrl+1"),
    _c("focus_reader", QT_TRANSLATE_NOOP("Command", "Go to the article"), "Ctrl+2"),
    _c("focus_outline", QT_TRANSLATE_NOOP("Command", "Go to the outline"), "Ctrl+3"),
    _c("focus_preview", QT_TRANSLATE_NOOP("Command", "Go to the preview"), "Ctrl+4"),
    _c("next_pane", QT_TRANSLATE_NOOP("Command", "Next pane"), "F6"),
    _c("previous_pane", QT_TRANSLATE_NOOP("Command", "Previous pane"), "Shift+F6"),
    _c("toggle_library", QT_TRANSLATE_NOOP("Command", "Show or hide the library"), "F8"),
    _c("toggle_pack", QT_TRANSLATE_NOOP("Command", "Show or hide the pack"), "F9"),
    _c("next_view", QT_TRANSLATE_NOOP("Command", "Outline, split or preview"), "Shift+F9"),
    _c("to_source", QT_TRANSLATE_NOOP("Command", "Go to the source"), "Ctrl+J"),
    _c("to_preview", QT_TRANSLATE_NOOP("Command", "Go to the page"), "Ctrl+Shift+J"),
    _c("larger", QT_TRANSLATE_NOOP("Command", "Larger text"), "Ctrl++", "Ctrl+="),
    _c("smaller", QT_TRANSLATE_NOOP("Command", "Smaller text"), "Ctrl+-"),
    _c("usual_size", QT_TRANSLATE_NOOP("Command", "Usual size of the text"), "Ctrl+0"),
    _c("full_screen", QT_TRANSLATE_NOOP("Command", "Full screen"), "F11"),
    _c("menu", QT_TRANSLATE_NOOP("Command", "Open the menu"), "F10", icon="menu"),
    _c("help", QT_TRANSLATE_NOOP("Command", "Help and keys"), "F1", icon="circle-question-mark"),
    _c("about", QT_TRANSLATE_NOOP("Command", "About Briefing"), icon="info"),
)

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Menu", "Pack"),
        (
            "new_pack",
            "open_pack",
            "open_sample",
            "",
            "save_pack",
            "save_pack_as",
            "",
            "edit_details",
            "add_section",
            "add_text",
            "add_picture",
            "edit_picture",
            "about_excerpt",
            "",
            "preflight",
            "export",
            "export_pdf",
            "merge_word",
            "verify_file",
            "",
            "give_to_others",
            "take_from_others",
            "",
            "keep_as_template",
            "",
            "quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "Edit"),
        ("undo", "redo", "", "find", "find_next", "find_previous", "replace", "", "settings"),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "Articles"),
        ("add_articles", "paste_article", "", "search_library", "next_article", "previous_article"),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "View"),
        (
            "palette",
            "",
            "toggle_library",
            "toggle_pack",
            "next_view",
            "",
            "render_now",
            "",
            "larger",
            "smaller",
            "usual_size",
            "switch_theme",
            "full_screen",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menu", "Go"),
        (
            "focus_library",
            "focus_reader",
            "focus_outline",
            "focus_preview",
            "",
            "next_pane",
            "previous_pane",
            "",
            "to_source",
            "to_preview",
            "",
            "back",
            "forward",
        ),
    ),
    (QT_TRANSLATE_NOOP("Menu", "Help"), ("help", "about")),
)
"""The window's menu: names of commands, an empty name is a line."""


class Actions(QObject):
    """Hold the commands as Qt actions, by name; the window connects them."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions: dict[str, QAction] = {}
        self._icons: dict[str, str] = {}
        for command in COMMANDS:
            action = QAction(QCoreApplication.translate("Command", command.text), parent)
            action.setObjectName(command.name)
            action.setToolTip(action.text().removesuffix("…"))
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            if command.icon is not None:
                self._icons[command.name] = command.icon
            self._actions[command.name] = action
            if command.reason:
                self.set_step(command.name, is_possible=False)
        theme.changed.connect(self._dress)
        self._dress()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def connect_all(self, run: Mapping[str, Callable[[], object]]) -> None:
        """Say what every command does, by its name."""
        for name, action in self._actions.items():
            action.triggered.connect(partial(_run_alone, run[name]))

    def menus(self) -> Iterator[tuple[str, list[QAction | None]]]:
        """Yield the menus with their actions; None is a line."""
        for title, names in MENUS:
            actions = [self._actions[name] if name else None for name in names]
            yield QCoreApplication.translate("Menu", title), actions

    def set_step(self, name: str, *, is_possible: bool, step: str = "") -> None:
        """Say what undo or redo would do, or why it cannot do anything."""
        command = next(command for command in COMMANDS if command.name == name)
        verb = QCoreApplication.translate("Command", command.text)
        action = self._actions[name]
        action.setText(f"{verb}: {step}" if is_possible and step else verb)
        reason = QCoreApplication.translate("Command", command.reason)
        action.setToolTip(action.text() if is_possible else reason)
        action.setEnabled(is_possible)

    def icon_name(self, action: QAction) -> str | None:
        """Return the icon of an action, for rows that draw it themselves."""
        return self._icons.get(action.objectName())

    def _dress(self) -> None:
        for name, icon in self._icons.items():
            self._actions[name].setIcon(self._theme.icon(icon))


def _run_alone(run: Callable[[], object], *_checked: bool) -> None:
    # Qt passes `checked` to a plain slot, and leaves it out of a partial; no command wants it.
    run()


def keys_by_scope() -> Mapping[str, list[str]]:
    """Return the commands that each key runs, so that a test can refuse a key with two meanings."""
    found: dict[str, list[str]] = {}
    for command in COMMANDS:
        for keys in command.keys:
            found.setdefault(keys, []).append(command.name)
    return found
