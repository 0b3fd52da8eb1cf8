"""The window fits, dresses, speaks and ends as it should."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.gui.dialogs.command_palette import CommandPalette
from briefing.gui.dialogs.metadata_dialog import MetadataDialog
from briefing.gui.main_window import file_controller
from briefing.gui.models.article_filter import ArticleFilter, ArticleOrder
from briefing.gui.panes.pack_pane import PackView
from briefing.gui.theme import ThemeName
from briefing.model.article import Datum, FieldState
from briefing.store.locations import settings_path
from briefing.store.settings import Theme as ThemeSetting
from briefing.store.settings import load_settings
from briefing.text.folding import fold_for_search

# Room.


@pytest.mark.parametrize(
    ("size", "scale", "library", "pack", "preview"),
    [
        ((1920, 1080), 100, True, True, True),
        ((1440, 900), 100, True, True, True),
        ((1199, 800), 100, True, True, False),
        ((1024, 640), 100, True, True, False),
        ((1440, 900), 150, False, True, False),
        ((1024, 640), 150, False, False, False),
    ],
)
def test_panes_give_way_in_order_and_the_reader_stays(
    desk: Desk, size: tuple[int, int], scale: int, library: bool, pack: bool, preview: bool
) -> None:
    window = desk.open(size=size, scale=scale, settled=False)
    QApplication.processEvents()
    shown = (
        window.library.isVisible(),
        window.reader.isVisible(),
        window.pack_pane.isVisible(),
        window.pack_pane.preview.isVisible(),
    )
    assert shown == (library, True, pack, preview)
    assert (window.width(), window.height()) == size
    for pane, least in ((window.library, 240), (window.reader, 420), (window.pack_pane, 340)):
        if pane.isVisible():
            assert pane.width() >= least * scale // 100


@pytest.mark.parametrize(("size", "scale"), [((1024, 640), 100), ((1024, 640), 150), ((1440, 900), 130)])
def test_no_control_is_pushed_out_of_its_pane(desk: Desk, size: tuple[int, int], scale: int) -> None:
    window = desk.open(size=size, scale=scale, settled=False)
    QApplication.processEvents()
    for child in window.findChildren(QWidget):
        if child.isVisible() and child.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            corner = child.mapTo(window, child.rect().bottomRight())
            assert corner.x() < window.width(), child.accessibleName()
            if child.parentWidget() is not None:
                right = child.parentWidget().mapTo(window, child.parentWidget().rect().bottomRight())
                assert corner.x() <= right.x(), child.accessibleName()


def test_window_cannot_be_made_smaller_than_it_can_be_used(desk: Desk) -> None:
    window = desk.open(settled=False)
    window.resize(400, 300)
    assert (window.width(), window.height()) == (1024, 640)


def test_tabs_of_the_pack_are_whole_at_the_smallest_window(desk: Desk) -> None:
    window = desk.open(size=(1024, 640), settled=False)
    QApplication.processEvents()
    bar = window.pack_pane.findChild(QTabBar)
    shown = [n for n in range(bar.count()) if bar.isTabVisible(n)]
    words = [bar.fontMetrics().horizontalAdvance(bar.tabText(n)) for n in shown]
    assert all(bar.tabRect(n).width() > width + 8 for n, width in zip(shown, words, strict=True))


def test_sizes_of_a_narrow_window_do_not_spoil_those_of_a_wide_one(desk: Desk) -> None:
    window = desk.open(settled=False)
    splitter = window.library.parentWidget()
    handle = splitter.handle(1)
    handle.moveSplitter(360)
    QApplication.processEvents()
    chosen = window.library.width()
    assert abs(chosen - 360) <= 2
    window.resize(1024, 640)
    QApplication.processEvents()
    desk.close()
    window = desk.open(size=(1440, 900), settled=False)
    QApplication.processEvents()
    assert abs(window.library.width() - chosen) <= 2


def test_split_comes_back_when_the_window_grows(desk: Desk) -> None:
    window = desk.open(settled=False)
    window.resize(1100, 800)
    QApplication.processEvents()
    assert window.pack_pane.view is PackView.OUTLINE
    window.resize(1300, 800)
    QApplication.processEvents()
    assert window.pack_pane.view is PackView.SPLIT


def test_library_is_a_drawer_where_it_has_no_room_and_goes_with_escape(desk: Desk) -> None:
    window = desk.open(size=(1440, 900), scale=150, settled=False)
    QApplication.processEvents()
    window.reader.text.setFocus()
    window.commands["toggle_library"].trigger()
    assert window.library.isVisible()
    reader = window.reader.mapTo(window, window.reader.rect().topLeft())
    assert window.library.mapTo(window, window.library.rect().topRight()).x() > reader.x()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.library.isAncestorOf(focused)
    desk.key(focused, Qt.Key.Key_Escape)
    assert not window.library.isVisible()
    assert window.reader.text.hasFocus()


def test_article_opened_from_the_drawer_is_read_at_once(desk: Desk) -> None:
    window = desk.open(size=(1440, 900), scale=150, settled=False)
    QApplication.processEvents()
    window.commands["toggle_library"].trigger()
    focused = QApplication.focusWidget()
    desk.key(focused, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert not window.library.isVisible()
    assert window.reader.text.hasFocus()


def test_list_of_what_is_not_ready_comes_as_a_drawer_where_the_pack_has_no_room(desk: Desk) -> None:
    window = desk.open(size=(1024, 640), scale=150)
    window.commands["preflight"].trigger()
    assert window.pack_pane.checks.isVisible()
    window.commands["preflight"].trigger()
    assert not window.pack_pane.shows_checks


def test_palette_stays_within_a_low_window(desk: Desk) -> None:
    window = desk.open(size=(1024, 640), scale=150, settled=False)
    window.commands["palette"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    assert palette.geometry().bottom() <= window.height()


def test_drawer_stands_beside_again_when_the_window_grows(desk: Desk) -> None:
    window = desk.open(size=(1200, 900), scale=150, settled=False)
    QApplication.processEvents()
    window.commands["toggle_library"].trigger()
    window.commands["toggle_pack"].trigger()
    assert not window.library.isVisible()
    desk.theme.set_scale(90)
    QApplication.processEvents()
    left = [pane.mapTo(window, pane.rect().topLeft()).x() for pane in (window.library, window.reader)]
    assert window.library.isVisible()
    assert left[0] + window.library.width() <= left[1]


# Looks.


def colours_of(image: QImage) -> set[int]:
    return {
        image.pixelColor(x, y).rgb() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }


def test_no_ground_of_the_old_theme_is_left_after_a_switch(desk: Desk) -> None:
    window = desk.open()
    window.pack_pane.set_view(PackView.OUTLINE)  # paper stays white in every theme
    light = {desk.theme.colour(name).rgb() for name in ("surface", "side", "chrome", "sunken", "hover")}
    assert light & colours_of(window.grab().toImage())
    window.commands["switch_theme"].trigger()
    QApplication.processEvents()
    dark = colours_of(window.grab().toImage())
    # White letters on a dark ground are not grounds: only what fills an area counts.
    assert not {QColor("#F8F9FB").rgb(), QColor("#F3F4F6").rgb()} & dark
    image = window.grab().toImage()
    share = sum(
        image.pixelColor(x, y).lightness() > 200
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    )
    assert share < image.width() * image.height() / 25 / 10


def test_theme_and_reader_size_are_kept_for_the_next_run(desk: Desk) -> None:
    window = desk.open(settled=False)
    window.commands["switch_theme"].trigger()
    window.reader.text.setFocus()
    window.commands["larger"].trigger()
    settings = load_settings(settings_path())
    assert settings.theme is ThemeSetting.DARK
    assert settings.reader_size_px == 18
    desk.close()
    assert desk.open(settled=False, theme=ThemeName.DARK).reader.text.size_px == 18


def test_text_scale_changes_everything_at_once(desk: Desk) -> None:
    window = desk.open(size=(1920, 1080), settled=False)
    QApplication.processEvents()
    before = window._top_bar.height()
    desk.theme.set_scale(130)
    QApplication.processEvents()
    assert window._top_bar.height() == round(before * 1.3)
    assert window.library.width() >= round(304 * 1.3) - 2


# Speech and keys.


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


# What is doubtful.


def test_confirmed_date_is_doubtful_no_more_in_library_and_pack(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    article = window.reader.article
    assert article is not None
    start = desk.pack
    was = article.metadata.published
    assert was.is_doubtful
    window.metadata.put("published", was.value)
    shown = window.reader.article
    assert shown is not None
    assert shown.metadata.published.state is FieldState.READ
    assert not next(row for row in window.library.rows if row.article_id == article.id).is_date_doubtful
    window.commands["undo"].trigger()
    assert desk.pack is start
    assert window.reader.article is not None
    assert window.reader.article.metadata.published == was
    assert next(row for row in window.library.rows if row.article_id == article.id).is_date_doubtful


@pytest.mark.parametrize(
    ("written", "is_taken", "value"),
    [("2025-10-08", True, "2025-10-08"), ("8 October", False, None), ("", True, None)],
)
def test_date_is_taken_only_as_a_day(
    desk: Desk, qtbot: QtBot, written: str, is_taken: bool, value: str | None
) -> None:
    window = desk.open(settled=False)
    datum = Datum(value="2025-05-12", state=FieldState.AMBIGUOUS, rule="numeric_date")
    dialog = MetadataDialog(desk.theme, "published", datum, window)
    qtbot.addWidget(dialog)
    dialog.show()
    field = dialog.findChild(QLineEdit)
    field.setText(written)
    dialog.run_action()
    assert dialog.isVisible() is not is_taken
    if is_taken:
        assert dialog.value() == value


def test_outlet_can_be_corrected_by_a_click(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()

    def answer() -> None:
        dialog = window.findChild(MetadataDialog)
        dialog.findChild(QLineEdit).setText("Vietnam Law Newspaper")
        dialog.run_action()

    QTimer.singleShot(200, answer)
    window.reader.metadata_clicked.emit("publisher")
    assert window.reader.article is not None
    assert window.reader.article.metadata.publisher.value == "Vietnam Law Newspaper"
    assert any(row.outlet == "Vietnam Law Newspaper" for row in window.library.rows)


# The library's filters.


def test_filter_and_order_narrow_and_turn_the_list(desk: Desk) -> None:
    window = desk.open()
    everything = [row.article_id for row in window.library.rows]
    outlet = window.articles.outlets()[0]
    window.articles.show_only(ArticleFilter(outlet=outlet))
    assert {row.outlet for row in window.library.rows} == {outlet}
    window.articles.show_only(ArticleFilter(only_doubtful=True))
    assert 0 < len(window.library.rows) <= 5
    window.articles.show_only(ArticleFilter())
    window.articles.set_order(ArticleOrder.OLDEST_ADDED)
    assert [row.article_id for row in window.library.rows] == everything[::-1]
    window.articles.set_order(ArticleOrder.TITLE)
    titles = [row.title for row in window.library.rows]
    assert sorted(titles, key=fold_for_search) == titles


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_filter_button_opens_a_menu_with_every_outlet(desk: Desk) -> None:
    window = desk.open()
    window.library.filter_button.click()
    menu = next(menu for menu in window.library.findChildren(QMenu) if menu.isVisible())
    words = [action.text() for action in menu.actions()]
    assert set(window.articles.outlets()) <= set(words)
    menu.close()


def test_recent_packs_are_offered_below_the_name_of_the_pack(desk: Desk, tmp_path: Path) -> None:
    window = desk.open(settled=False)
    workspace = window._workspace
    workspace.save_pack(tmp_path / "One.briefing")
    window.files.open_path(tmp_path / "One.briefing")
    workspace.save_pack(tmp_path / "Two.briefing")
    window.files.open_path(tmp_path / "Two.briefing")
    assert window.files.recent_paths == (tmp_path / "One.briefing",)


# The end.


def test_windows_leave_nothing_behind(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    counts = []
    for _ in range(5):
        desk.open()
        desk.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        counts.append((len(QApplication.allWidgets()), threading.active_count()))
    assert len(set(counts[1:])) == 1, counts


def test_first_window_waits_for_none_of_the_slow_libraries(briefing_home: Path) -> None:
    script = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from briefing.gui import app
def look():
    slow = {"reportlab", "docx", "lxml", "babel", "rapidfuzz", "briefing.compose", "briefing.export.pdf"}
    print(sorted(slow & set(sys.modules)))
    QApplication.activeWindow()
    for widget in QApplication.topLevelWidgets():
        widget.close()
    QApplication.quit()
QTimer.singleShot(0, lambda: QTimer.singleShot(0, look))
sys.exit(app.main([]))
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_changed_file_is_asked_for_before_the_window_closes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    window._workspace.save_pack(tmp_path / "Pack.briefing")
    window.packs.set_pack(replace(desk.pack, language="en-US"))
    monkeypatch.setattr(file_controller, "ask_to_save", lambda *_: None)
    assert not window.close()
    assert window.isVisible()
    monkeypatch.setattr(file_controller, "ask_to_save", lambda *_: False)
    assert window.close()


def test_changed_file_is_asked_for_before_another_pack_takes_its_place(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.open()
    path = tmp_path / "Pack.briefing"
    window._workspace.save_pack(path)
    window.packs.set_pack(replace(desk.pack, language="en-US"))
    changed = desk.pack
    monkeypatch.setattr(file_controller, "ask_to_save", lambda *_: None)
    window.commands["open_sample"].trigger()
    assert desk.pack is changed
    monkeypatch.setattr(file_controller, "ask_to_save", lambda *_: True)
    window.commands["open_sample"].trigger()
    assert desk.pack.language == "en-GB"
    window.files.open_path(path)
    assert desk.pack.language == "en-US"


def test_toast_goes_with_the_next_step_which_it_could_not_take_back(desk: Desk) -> None:
    window = desk.open(settled=False)
    items = list(desk.pack.items())
    window.pack_pane.outline.removal_requested.emit([items[0].id])
    assert window.notifier.toast.isVisible()
    window.packs.include(items[1].id, False)
    assert not window.notifier.toast.isVisible()


def test_status_says_what_is_not_ready(desk: Desk) -> None:
    window = desk.open()
    window.packs.set_pack(replace(desk.pack, details=replace(desk.pack.details, title="")))
    desk.settle()
    words = {label.text() for label in window._status.findChildren(QLabel)}
    assert any("articles" in text for text in words)
    assert window.windowTitle().startswith("Untitled pack")
