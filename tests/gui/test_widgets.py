"""Buttons, chips, tabs, toasts and lines behave under mouse, keyboard and changing room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QFontMetrics, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.broken_lines import break_lines
from briefing.gui.widgets.chip import Chip
from briefing.gui.widgets.clamped_label import ClampedLabel
from briefing.gui.widgets.elided_label import AsideLabel, ElidedLabel
from briefing.gui.widgets.empty_state import EmptyState
from briefing.gui.widgets.flow_layout import FlowLayout
from briefing.gui.widgets.icon_button import IconButton
from briefing.gui.widgets.pills import Pill, paint_pills, pill_width, pills_width
from briefing.gui.widgets.progress_line import ProgressLine
from briefing.gui.widgets.segmented_control import SegmentedControl
from briefing.gui.widgets.thin_splitter import ThinSplitter
from briefing.gui.widgets.toast import Toast
from briefing.gui.widgets.value_button import ValueButton


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme()
    theme.apply_to(qapp)
    return theme


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 600)
    host.show()
    return host


def test_icon_button_follows_its_command(theme: Theme, host: QWidget) -> None:
    action = QAction("Undo", host)
    action.setToolTip("Undo typing")
    action.setShortcut("Ctrl+Z")
    button = IconButton(theme, "undo-2", "Undo", parent=host)
    button.follow(action)
    assert (button.accessibleName(), button.toolTip()) == ("Undo typing", "Undo typing (Ctrl+Z)")
    action.setToolTip("There is nothing to undo.")
    action.setEnabled(False)
    assert not button.isEnabled()
    assert button.accessibleName() == "There is nothing to undo."
    action.setEnabled(True)
    done = QSignalSpy(action.triggered)
    button.click()
    assert done.count() == 1


def test_every_target_is_large_enough(theme: Theme, host: QWidget) -> None:
    chip = Chip(theme, "Quotes", icon="quote", parent=host)
    for size in (IconButton(theme, "plus", "Add", parent=host).size(), chip.sizeHint()):
        assert min(size.width(), size.height()) >= 26


def test_chip_says_its_count_even_where_it_does_not_show_it(theme: Theme, host: QWidget) -> None:
    chip = Chip(theme, "Quotes", icon="quote", parent=host)
    chip.set_count(12)
    wide = chip.sizeHint().width()
    chip.show_count(shown=False)
    assert chip.sizeHint().width() < wide
    assert chip.accessibleName() == "Quotes, 12"


def test_space_switches_a_chip(qtbot: QtBot, theme: Theme, host: QWidget) -> None:
    chip = Chip(theme, "Quotes", icon="quote", parent=host)
    chip.show()
    with qtbot.waitSignal(chip.toggled):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert chip.isChecked()


@pytest.mark.parametrize(("width", "rows"), [(1000, 1), (210, 2), (90, 4)])
def test_flow_breaks_rows_like_words(theme: Theme, host: QWidget, width: int, rows: int) -> None:
    flow = FlowLayout(gap=10)
    host.setLayout(flow)
    for _ in range(4):
        part = QWidget()
        part.setFixedSize(80, 20)
        flow.addWidget(part)
    QApplication.processEvents()  # a widget counts from when its window has shown it
    assert flow.rows_at(width) == rows
    assert flow.heightForWidth(width) == rows * 20 + (rows - 1) * 10


def test_hidden_widgets_take_no_room_in_a_flow(host: QWidget) -> None:
    flow = FlowLayout(gap=10)
    host.setLayout(flow)
    parts = [QWidget() for _ in range(3)]
    for part in parts:
        part.setFixedSize(80, 20)
        flow.addWidget(part)
    QApplication.processEvents()
    assert flow.rows_at(170) == 2
    parts[0].hide()
    assert flow.rows_at(170) == 1


def test_label_shrinks_to_nothing_and_tells_its_text_in_the_tooltip(theme: Theme, host: QWidget) -> None:
    label = ElidedLabel(theme, "A sentence that does not fit into fifty pixels", parent=host)
    label.resize(50, 20)
    label.grab()
    assert label.minimumSizeHint().width() == 0
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""


@pytest.mark.parametrize(("most", "lines"), [(3, 3), (2, 2), (1, 1)])
def test_clamped_label_is_as_high_as_its_lines_and_no_higher(
    theme: Theme, host: QWidget, most: int, lines: int
) -> None:
    label = ClampedLabel(theme, role=FontRole.HEADLINE, most_lines=3, parent=host)
    label.setText("Nearly one hundred states confirm that they will attend the signing in Hanoi in October")
    label.resize(300, 10)
    label.set_most_lines(most)
    assert label.height() == lines * QFontMetrics(theme.font(FontRole.HEADLINE)).height()
    label.setText("Short")
    assert label.height() == QFontMetrics(theme.font(FontRole.HEADLINE)).height()


def test_label_shows_markup_as_it_is(theme: Theme, host: QWidget) -> None:
    label = ElidedLabel(theme, "<b>bold</b>", parent=host)
    assert label.sizeHint().width() > ElidedLabel(theme, "bold", parent=host).sizeHint().width()


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Short", ["Short"]),
        ("Two words here", ["Two words", "here"]),
        ("🎉🎉 party", ["🎉🎉 party"]),
        ("One two three four five six seven", ["One two", "three f…"]),
    ],
)
def test_text_breaks_over_two_lines_and_ends_with_an_ellipsis(
    theme: Theme, text: str, lines: list[str]
) -> None:
    font = theme.font(FontRole.CARD_TITLE)
    width = QFontMetrics(font).horizontalAdvance("Two words") + 3
    shown = break_lines(text, font, width, 2)
    assert len(shown) == len(lines)
    assert shown[0] == lines[0]
    assert shown[-1].endswith("…") == lines[-1].endswith("…")


def test_pills_end_where_they_are_told_to(theme: Theme) -> None:
    pills = [
        Pill(text="4", ink="quote", ground="quote_bg", icon="quote"),
        Pill(text="+3", ink="text2", ground="sunken"),
    ]
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_pills(painter, theme, pills, right=180, top=5)
    painter.end()
    inked = [x for x in range(200) if image.pixelColor(x, 13) != Qt.GlobalColor.white]
    assert (min(inked), max(inked)) == (180 - pills_width(theme, pills), 179)
    assert pills_width(theme, pills) == sum(pill_width(theme, pill) for pill in pills) + 4


def test_arrows_move_between_segments(qtbot: QtBot, theme: Theme, host: QWidget) -> None:
    tabs = SegmentedControl(theme, ["Outline", "Split", "Preview"], host)
    tabs.show()
    with qtbot.waitSignal(tabs.currentChanged) as changed:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert changed.args == [1]


def test_toast_stands_at_the_bottom_and_follows_its_host(theme: Theme, host: QWidget) -> None:
    toast = Toast(theme, host)
    toast.show_message("Quote added.", "Undo")
    assert abs(toast.geometry().center().x() - 400) <= 1
    assert toast.height() >= 40
    host.resize(500, 400)
    QApplication.processEvents()
    assert toast.geometry().bottom() < 400
    assert abs(toast.geometry().center().x() - 250) <= 1


def test_toast_does_its_action_and_goes(qtbot: QtBot, theme: Theme, host: QWidget) -> None:
    toast = Toast(theme, host)
    toast.show_message("Quote added.", "Undo")
    with qtbot.waitSignal(toast.action_chosen):
        toast.findChild(QPushButton).click()
    assert not toast.isVisible()


def test_toast_stays_while_its_button_has_the_focus(qtbot: QtBot, theme: Theme, host: QWidget) -> None:
    toast = Toast(theme, host)
    with qtbot.waitActive(host):
        host.activateWindow()
    toast.show_message("Quote added.", "Undo")
    toast.findChild(QPushButton).setFocus()
    toast._on_timeout()
    assert toast.isVisible()
    host.setFocus()
    toast._on_timeout()
    assert not toast.isVisible()


def test_second_toast_takes_the_place_of_the_first(theme: Theme, host: QWidget) -> None:
    toast = Toast(theme, host)
    toast.show_message("Quote added.", "Undo")
    toast.show_message("Saved.")
    assert toast.text == "Saved."
    assert not toast.findChild(QPushButton).isVisible()


def test_empty_state_offers_its_button(qtbot: QtBot, theme: Theme, host: QWidget) -> None:
    empty = EmptyState(theme, "newspaper", "No articles yet.", "Add articles", host)
    with qtbot.waitSignal(empty.button_clicked):
        empty.findChild(QPushButton).click()
    empty.set_button(None)
    assert empty.findChild(QPushButton).isHidden()


def test_splitter_line_is_one_pixel_and_can_be_grabbed_three_pixels_beside_it(
    qtbot: QtBot, theme: Theme, host: QWidget
) -> None:
    splitter = ThinSplitter(theme, Qt.Orientation.Horizontal, host)
    left, right = QWidget(), QWidget()
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.resize(600, 200)
    splitter.setSizes([300, 299])
    splitter.show()
    QApplication.processEvents()
    handle = splitter.handle(1)
    assert right.x() - left.geometry().right() == 2
    assert handle.width() == 8
    grabbed = QPoint(right.x() + 2, 100)
    assert splitter.childAt(grabbed) is handle
    for kind, x in (
        (QMouseEvent.Type.MouseButtonPress, 1),
        (QMouseEvent.Type.MouseMove, 51),
        (QMouseEvent.Type.MouseButtonRelease, 51),
    ):
        place = QPointF(x, 50)
        event = QMouseEvent(
            kind,
            place,
            QPointF(handle.mapToGlobal(place)),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(handle, event)
    assert left.width() == 350


def test_progress_is_shown_within_its_limits(theme: Theme, host: QWidget) -> None:
    line = ProgressLine(theme, "Export", host)
    line.show_share(0.25)
    assert line.value() == 250
    line.show_share(7)
    assert line.value() == line.maximum()


def test_doubtful_value_asks_in_words_and_sign(theme: Theme, host: QWidget) -> None:
    value = ValueButton(theme, host)
    value.show_value("8 Oct 2025", name="Published: 8 Oct 2025")
    plain = value.sizeHint().width()
    value.show_value("8 Oct 2025", name="Published: 8 Oct 2025", doubt="This was inferred.")
    assert value.sizeHint().width() > plain
    assert value.accessibleDescription() == value.toolTip() == "This was inferred."


def test_window_repaints_no_part_of_the_trough_beyond_the_last_segment(theme: Theme, host: QWidget) -> None:
    tabs = SegmentedControl(theme, ["Outline", "Split"], host)
    tabs.resize(600, tabs.sizeHint().height())
    image = tabs.grab().toImage()
    beyond = QRect(tabs.tabRect(1).right() + 20, 4, 100, 10)
    colours = {image.pixelColor(x, beyond.center().y()).name() for x in range(beyond.left(), beyond.right())}
    assert theme.tokens.colours["sunken"].lower() not in colours


def test_elided_label_keeps_its_line_whole_between_its_margins(theme: Theme, host: QWidget) -> None:
    label = ElidedLabel(theme, "70 checks passed", role=FontRole.META, parent=host)
    bare = label.minimumSizeHint().height()
    label.setContentsMargins(16, 4, 16, 4)
    assert label.minimumSizeHint().height() == label.sizeHint().height() == bare + 8


def test_aside_is_shown_whole_or_not_at_all_and_can_be_read_as_its_tip(theme: Theme, host: QWidget) -> None:
    aside = AsideLabel(theme, "10 articles", parent=host)
    aside.resize(200, 20)
    assert aside.fitting_text(aside.width()) == "10 articles"
    aside.resize(30, 20)
    assert aside.fitting_text(aside.width()) == ""
    aside.grab()
    assert aside.toolTip() == "10 articles"
