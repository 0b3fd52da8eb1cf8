"""Every part of the window speaks and can be reached by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk


def test_every_control_that_takes_the_keyboard_has_a_name(desk: Desk) -> None:
    window = desk.open()
    window.reader.strip.set_open(is_open=True)
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            named = widget.accessibleName() or getattr(widget, "text", str)()
            assert named, type(widget).__name__


@pytest.mark.parametrize("command", ["export", "new_pack", "edit_details", "help", "settings", "replace"])
def test_every_control_of_a_dialog_has_a_name(desk: Desk, qtbot: QtBot, command: str) -> None:
    window = desk.open()
    unnamed: list[str] = []
    seen: list[QDialog] = []

    def look() -> None:
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible():
                seen.append(dialog)
                for widget in dialog.findChildren(QWidget):
                    takes_keys = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
                    own = not widget.objectName().startswith("qt_")
                    named = widget.accessibleName() or getattr(widget, "text", str)()
                    if takes_keys and own and widget.isVisible() and not named:
                        unnamed.append(type(widget).__name__)
                dialog.reject()

    QTimer.singleShot(200, look)
    window.commands[command].trigger()
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE_MS)
    assert unnamed == []


def test_tab_goes_through_the_window_from_left_to_right_and_comes_round(desk: Desk) -> None:
    window = desk.open()
    window.library.search_field.setFocus()
    panes = {"library": window.library, "reader": window.reader, "pack": window.pack_pane}
    order: list[str] = []
    start = QApplication.focusWidget()
    for _ in range(60):
        desk.key(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is start:
            break
        name = next((n for n, pane in panes.items() if pane is focused or pane.isAncestorOf(focused)), "bars")
        if not order or order[-1] != name:
            order.append(name)
    assert focused is start
    assert order[:3] == ["library", "reader", "pack"]


def test_f6_goes_round_the_panes(desk: Desk) -> None:
    window = desk.open()
    window.library.focus_articles()
    visited = []
    for _ in range(4):
        window.commands["next_pane"].trigger()
        focused = QApplication.focusWidget()
        visited.append(focused.accessibleName())
    assert len(set(visited)) == 4


def test_keyboard_begins_at_add_articles_where_the_library_is_empty(desk: Desk) -> None:
    window = desk.open(settled=False)
    for row in window.library.rows:
        window.articles.remove(row.article_id)
    window.view.focus_first()
    assert window.library.add_button.hasFocus()
