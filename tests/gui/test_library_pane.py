"""The library shows, filters and opens articles by mouse and keyboard, and keeps the selection."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeySequence
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication, QMenu, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing.gui.models.article_row import ArticleRow
from briefing.gui.models.library_model import LibraryModel
from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.theme import Density, Theme
from briefing.gui.widgets.chip import Chip
from briefing.model.excerpt import ExcerptKind
from briefing.model.ids import ArticleId

ROWS = tuple(
    ArticleRow(
        article_id=ArticleId(f"a{number}"),
        title=f"Ministers meet in Hanoi for the {number}th time",
        outlet="VNA",
        date_text="8 Oct 2025",
        counts={ExcerptKind.QUOTE: number, ExcerptKind.DATE: 2},
    )
    for number in range(1, 6)
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme()
    theme.apply_to(qapp)
    return theme


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> LibraryPane:
    pane = LibraryPane(theme)
    qtbot.addWidget(pane)
    pane.resize(304, 700)
    pane.show_rows(ROWS)
    pane.show_counts(dict.fromkeys(ExcerptKind, 12))
    pane.show()
    QApplication.processEvents()
    return pane


def table(pane: LibraryPane) -> QTableView:
    return pane.findChild(QTableView)


def chip(pane: LibraryPane, text: str) -> Chip:
    return next(chip for chip in pane.findChildren(Chip) if chip.text() == text)


def test_model_keeps_qts_rules_through_every_change(qapp: QApplication) -> None:
    model = LibraryModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for rows in (ROWS, ROWS[2:], ROWS[::-1], (), ROWS):
        model.show_rows(rows)
        assert model.rows == rows
    assert tester.model() is model


def test_card_speaks_its_title_origin_and_counts() -> None:
    model = LibraryModel()
    model.show_rows(ROWS[:1])
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Ministers meet in Hanoi for the 1th time. VNA. 8 Oct 2025. 1 quote, 2 dates"


def test_doubtful_title_and_date_are_said_to_be_doubtful() -> None:
    row = ArticleRow(
        article_id=ArticleId("a"),
        title="Meeting",
        title_is_provisional=True,
        date_text="8 Oct 2025",
        is_date_doubtful=True,
    )
    model = LibraryModel()
    model.show_rows([row])
    spoken = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Meeting (provisional title)" in spoken
    assert "8 Oct 2025 (doubtful)" in spoken


@pytest.mark.parametrize("rows", [ROWS[::-1], ROWS[2:], (*ROWS[3:], *ROWS[:3])])
def test_selection_follows_the_article_through_a_new_order(
    pane: LibraryPane, rows: tuple[ArticleRow, ...]
) -> None:
    pane.select(ArticleId("a4"))
    pane.show_rows(rows)
    assert pane.current_article == "a4"


def test_article_that_is_filtered_away_is_no_longer_selected(pane: LibraryPane) -> None:
    pane.select(ArticleId("a1"))
    pane.show_rows(ROWS[2:], total=5)
    assert pane.current_article is None


def test_arrows_move_enter_opens_and_delete_asks_for_removal(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.select(ArticleId("a1"))
    pane.focus_articles()
    qtbot.keyClick(table(pane), Qt.Key.Key_Down)
    with qtbot.waitSignal(pane.article_opened) as opened:
        qtbot.keyClick(table(pane), Qt.Key.Key_Return)
    with qtbot.waitSignal(pane.remove_requested) as removed:
        qtbot.keyClick(table(pane), Qt.Key.Key_Delete)
    assert opened.args == removed.args == ["a2"]


def test_click_opens_the_article_under_it(qtbot: QtBot, pane: LibraryPane) -> None:
    view = table(pane)
    place = view.visualRect(view.model().index(2, 0)).center()
    with qtbot.waitSignal(pane.article_opened) as opened:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["a3"]


def test_no_chip_means_all_kinds_and_chips_choose_kinds(qtbot: QtBot, pane: LibraryPane) -> None:
    assert pane.chosen_kinds() == frozenset(ExcerptKind)
    with qtbot.waitSignal(pane.kinds_changed) as changed:
        chip(pane, "Quotes").click()
    assert changed.args == [frozenset({ExcerptKind.QUOTE})]
    with qtbot.waitSignal(pane.kinds_changed) as changed:
        chip(pane, "Quotes").click()
    assert changed.args == [frozenset(ExcerptKind)]


def test_count_says_how_many_of_how_many_are_shown(pane: LibraryPane) -> None:
    assert pane._count.text() == "5 articles"
    pane.show_rows(ROWS[:2], total=5)
    assert pane._count.text() == "2 of 5 articles"


def test_empty_library_offers_to_add_articles(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.show_rows(())
    assert pane._empty.isVisible()
    with qtbot.waitSignal(pane.add_requested):
        pane._empty._button.click()


def test_search_without_hits_does_not_offer_to_add(pane: LibraryPane) -> None:
    pane.show_rows((), total=5)
    assert pane._nothing_found.isVisible()


def test_down_leaves_the_search_for_the_first_article(qtbot: QtBot, pane: LibraryPane) -> None:
    pane.focus_search()
    qtbot.keyClick(pane.search_field, Qt.Key.Key_Down)
    assert table(pane).hasFocus()
    assert pane.current_article == "a1"


def test_escape_empties_the_search(qtbot: QtBot, pane: LibraryPane) -> None:
    with qtbot.waitSignal(pane.search_edited) as edited:
        qtbot.keyClicks(pane.search_field, "h")
    assert edited.args == ["h"]
    qtbot.keyClick(pane.search_field, Qt.Key.Key_Escape)
    assert pane.search_field.text() == ""


@pytest.mark.parametrize(("words", "reaches_the_window"), [("", True), ("hanoi", False)])
def test_undo_in_an_empty_search_field_is_the_windows(
    qtbot: QtBot, theme: Theme, words: str, reaches_the_window: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    pane = LibraryPane(theme)
    QVBoxLayout(window).addWidget(pane)
    undo = QAction(window)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    window.addAction(undo)
    undone = QSignalSpy(undo.triggered)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    pane.search_field.setFocus()
    qtbot.keyClicks(pane.search_field, words)
    qtbot.keyClick(pane.search_field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bool(undone.count()) is reaches_the_window


def test_cards_follow_density_and_scale(pane: LibraryPane, theme: Theme) -> None:
    assert table(pane).rowHeight(0) == 92
    theme.set_density(Density.COMPACT)
    assert table(pane).rowHeight(0) == 68
    theme.set_density(Density.COMFORTABLE)
    theme.set_scale(150)
    assert table(pane).rowHeight(0) == 138


@pytest.mark.parametrize("scale", [100, 150])
def test_pane_can_be_240_wide_and_chips_then_take_three_rows(
    pane: LibraryPane, theme: Theme, scale: int
) -> None:
    theme.set_scale(scale)
    assert pane.minimumSizeHint().width() <= 240
    pane.resize(240 * scale // 100, 600)
    QApplication.processEvents()
    assert len({chip.y() for chip in pane.findChildren(Chip)}) <= 3


def test_every_control_that_takes_the_focus_has_a_name(pane: LibraryPane) -> None:
    focusable = [w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    own = [w for w in focusable if w.metaObject().className() not in ("QScrollBar", "QHeaderView")]
    assert len(own) > 8
    assert [w for w in own if not (w.accessibleName() or getattr(w, "text", str)())] == []


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_context_menu_removes_the_article_under_it_and_pastes(qtbot: QtBot, pane: LibraryPane) -> None:
    view = table(pane)
    place = view.visualRect(view.model().index(1, 0)).center()
    QApplication.sendEvent(
        view.viewport(), QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place))
    )
    menu = view.findChild(QMenu)
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(pane.remove_requested) as removed:
        actions["Remove from the library"].trigger()
    assert removed.args == ["a2"]
    with qtbot.waitSignal(pane.paste_requested):
        actions["Paste text as an article"].trigger()
    menu.close()
