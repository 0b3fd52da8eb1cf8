"""The window is dressed alike everywhere, by theme, scale and reader size."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from window_desk import Desk

from briefing.gui.panes.pack_pane import PackView
from briefing.gui.theme import ThemeName
from briefing.store.locations import settings_path
from briefing.store.settings import Theme as ThemeSetting
from briefing.store.settings import load_settings


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


def test_no_letter_of_the_old_text_scale_is_left_after_a_change(desk: Desk) -> None:
    window = desk.open(settled=False)
    parts = (QLabel, QAbstractButton)
    before = {part: part.font().pixelSize() for kind in parts for part in window.findChildren(kind)}
    desk.theme.set_scale(150)
    desk.settle()
    assert [
        part for part, size in before.items() if part.isVisible() and part.font().pixelSize() <= size
    ] == []
