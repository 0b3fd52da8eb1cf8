"""What was picked by hand and another origin says as well: the list of checks offers to name that origin."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot
from window_desk import PATIENCE_MS, Desk

from briefing.model.edits import change_item
from briefing.model.pack import ExcerptItem, Item, Pack
from briefing.preflight.check import Check


def without_further(pack: Pack) -> Pack:
    """Return the pack as if everything in it had been picked by hand."""
    for item in pack.excerpt_items():
        pack = change_item(pack, item.id, alone)
    return pack


def alone(item: Item) -> Item:
    return replace(item, further=()) if isinstance(item, ExcerptItem) else item


def offers(desk: Desk) -> list[Check]:
    return [check for check in desk.window.checks.checks() if check.rule == "second_source_unnamed"]


def test_another_origin_is_found_offered_named_and_undone(desk: Desk, qtbot: QtBot) -> None:
    window = desk.open()
    assert offers(desk) == [], "the sample pack names them all"
    with qtbot.waitSignal(window.checks.checked, timeout=PATIENCE_MS):
        window.history.apply(without_further, "Pick by hand")
    desk.settle()
    by_hand = desk.pack
    check = offers(desk)[0]
    assert check.fix is not None

    with qtbot.waitSignal(window.checks.checked, timeout=PATIENCE_MS):
        window.checks.fix(check)
    desk.settle()

    assert check.item_id is not None
    _, item = desk.pack.find_item(check.item_id)
    assert isinstance(item, ExcerptItem)
    assert len(item.sources) == 2
    assert check not in offers(desk)
    window.history.stack.undo()
    assert desk.pack == by_hand
