"""The list of what is not ready: a line jumps, and what it offers is done as one step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.gui.panes.checks_pane import ChecksPane
from briefing.gui.theme import Theme
from briefing.model.excerpt import ExcerptKind
from briefing.preflight.check import Check, Fix, Severity


def check(message: str, *, label: str = "") -> Check:
    fix = Fix(label=label, edit=lambda pack: pack) if label else None
    return Check(rule="rule", severity=Severity.WARNING, message=message, reason="Because.", fix=fix)


@pytest.fixture
def pane(qtbot: QtBot) -> ChecksPane:
    made = ChecksPane(Theme())
    qtbot.addWidget(made)
    made.resize(420, 400)
    made.show_checks(
        (check("The embargo is over.", label="Remove the embargo"), check("A section is empty."))
    )
    made.show()
    return made


def test_a_click_on_the_fix_asks_for_it_and_beside_it_jumps(pane: ChecksPane, qtbot: QtBot) -> None:
    listed = pane.focusProxy()
    viewport = listed.viewport()  # type: ignore[attr-defined]
    place = pane.fix_place(0)
    beside = QPoint(viewport.width() - 8, place.center().y())

    with qtbot.waitSignal(pane.fix_requested) as asked, qtbot.assertNotEmitted(pane.check_activated):
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place.center())
    with qtbot.waitSignal(pane.check_activated), qtbot.assertNotEmitted(pane.fix_requested):
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=beside)

    assert asked.args[0].fix.label == "Remove the embargo"
    assert pane.fix_place(1).isEmpty()


def test_ctrl_enter_asks_for_the_fix_where_there_is_one(pane: ChecksPane, qtbot: QtBot) -> None:
    listed = pane.focusProxy()
    model = listed.model()  # type: ignore[attr-defined]

    listed.setCurrentIndex(model.index(0, 0))  # type: ignore[attr-defined]
    with qtbot.waitSignal(pane.fix_requested), qtbot.assertNotEmitted(pane.check_activated):
        qtbot.keyClick(listed, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    listed.setCurrentIndex(model.index(1, 0))  # type: ignore[attr-defined]
    with qtbot.assertNotEmitted(pane.fix_requested):
        qtbot.keyClick(listed, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_line_is_spoken_with_its_severity_and_its_offer(pane: ChecksPane) -> None:
    model = pane.focusProxy().model()  # type: ignore[attr-defined]
    index = model.index(0, 0)

    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Warning: The embargo is over. Ctrl+Enter: Remove the embargo."
    )
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "Because."


def test_a_fix_is_one_step_and_its_line_goes(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    quote = next(x for x in desk.pack.excerpt_items() if x.excerpt.kind is ExcerptKind.QUOTE)
    section, _ = desk.pack.find_item(quote.id)
    window.packs.edit_words(quote, section, "Words that no source says")
    desk.settle()
    steps = window.history.stack.count()
    altered = next(x for x in window.checks.checks() if x.rule == "quote_altered")

    with qtbot.waitSignal(window.checks.checked, timeout=PATIENCE_MS):
        window.pack_pane.checks.fix_requested.emit(altered)

    assert desk.pack.find_item(quote.id)[1].text == quote.excerpt.text
    assert window.history.stack.count() == steps + 1
    assert window.history.stack.undoText() == "Restore the source’s words"
    assert altered not in window.checks.checks()

    window.checks.fix(altered)  # settled already
    assert window.history.stack.count() == steps + 1
    window.history.stack.undo()
    assert desk.pack.find_item(quote.id)[1].text == "Words that no source says"
