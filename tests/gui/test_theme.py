"""A switch of theme, scale or density reaches everything at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QCheckBox, QHBoxLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing.gui.theme import Density, FontRole, Theme, ThemeName
from briefing.gui.widgets.chip import Chip
from briefing.gui.widgets.icon_button import IconButton, PrimaryButton


@pytest.mark.parametrize(
    ("is_dark", "is_contrast", "name"),
    [
        (False, False, ThemeName.LIGHT),
        (True, False, ThemeName.DARK),
        (False, True, ThemeName.CONTRAST_LIGHT),
        (True, True, ThemeName.CONTRAST_DARK),
    ],
)
def test_theme_is_chosen_by_what_is_asked_for(is_dark: bool, is_contrast: bool, name: ThemeName) -> None:
    assert ThemeName.choose(is_dark=is_dark, is_contrast=is_contrast) is name


def sample(theme: Theme) -> QWidget:
    """Return one of each: button, primary button, chip, field, tick."""
    window = QWidget()
    row = QHBoxLayout(window)
    for part in (
        IconButton(theme, "undo-2", "Undo"),
        PrimaryButton(theme, "Export", icon="file-down"),
        Chip(theme, "Quotes", icon="quote", ink="quote"),
        QLineEdit("words"),
        QCheckBox("Tick"),
    ):
        row.addWidget(part)
    window.resize(600, 60)
    return window


def picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(image, QPoint())
    return image


@pytest.mark.parametrize("name", [ThemeName.DARK, ThemeName.CONTRAST_LIGHT, ThemeName.CONTRAST_DARK])
def test_switched_window_looks_as_if_it_had_been_opened_in_the_theme(
    qtbot: QtBot, qapp: QApplication, name: ThemeName
) -> None:
    theme = Theme(ThemeName.LIGHT)
    theme.apply_to(qapp)
    switched = sample(theme)
    qtbot.addWidget(switched)
    switched.show()
    before = picture(switched)
    theme.set_name(name)
    fresh = sample(theme)
    qtbot.addWidget(fresh)
    fresh.show()
    fresh.setFocus()
    switched.setFocus()
    assert picture(switched) != before
    assert picture(switched) == picture(fresh)


def test_scale_changes_lengths_fonts_and_icons_and_stays_within_its_limits(qapp: QApplication) -> None:
    theme = Theme(scale=100)
    theme.set_scale(150)
    assert theme.px(30) == 45
    assert theme.font(FontRole.BODY).pixelSize() == 20
    assert theme.pixmap("quote", "quote", 10, 2.0).size() == QSize(30, 30)
    theme.set_scale(400)
    assert theme.scale == 150
    theme.set_scale(10)
    assert theme.scale == 90


def test_change_is_announced_once_and_only_if_there_is_one(qtbot: QtBot) -> None:
    theme = Theme(ThemeName.LIGHT)
    seen: list[int] = []
    theme.changed.connect(lambda: seen.append(1))
    theme.set_name(ThemeName.LIGHT)
    assert seen == []
    theme.set_name(ThemeName.DARK)
    theme.set_density(Density.COMPACT)
    assert seen == [1, 1]


def test_row_grows_with_its_text_but_is_never_lower_than_designed(qapp: QApplication) -> None:
    theme = Theme()
    assert theme.row_height(92, 68, FontRole.BODY) == 92
    assert theme.row_height(10, 10, FontRole.BODY, FontRole.META) > 30
    theme.set_density(Density.COMPACT)
    assert theme.row_height(92, 68, FontRole.BODY) == 68


def test_icon_is_drawn_in_its_colour_at_the_pixel_ratio(qapp: QApplication) -> None:
    pixmap = Theme(ThemeName.DARK).pixmap("quote", "quote", 16, 2.0)
    image = pixmap.toImage()
    inked = {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    assert pixmap.devicePixelRatio() == 2.0
    assert inked == {"#8DBBFA"}


class Polished(QWidget):
    """Count how often Qt dresses it, below a few ancestors as every part of the window is."""

    def __init__(self, ancestors: int) -> None:
        parent = QWidget()
        self.window_of_it = parent
        for _ in range(ancestors - 1):
            parent = QWidget(parent)
        super().__init__(parent)
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        self.times += event.type() is QEvent.Type.StyleChange
        super().changeEvent(event)


def test_a_widget_deep_down_is_dressed_as_seldom_as_any_other(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme()
    theme.apply_to(qapp)
    deep = Polished(8)
    qtbot.addWidget(deep.window_of_it)
    deep.window_of_it.show()
    deep.times = 0
    theme.set_name(ThemeName.DARK)
    assert deep.times == 2


def test_closer_rows_need_no_new_dress(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme()
    theme.apply_to(qapp)
    part = Polished(2)
    qtbot.addWidget(part.window_of_it)
    part.window_of_it.show()
    part.times = 0
    theme.set_density(Density.COMPACT)
    assert part.times == 0
