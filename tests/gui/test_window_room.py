"""The window fits: what gives way where room is short, and what comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTabBar, QWidget
from window_desk import Desk

from briefing.gui.dialogs.command_palette import CommandPalette
from briefing.gui.panes.pack_pane import PackView


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
