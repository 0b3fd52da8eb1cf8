"""A drag over the outline names the gap where it would land."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.gui.panes.outline_drop import find_drop_target
from briefing.gui.panes.outline_pane import OutlinePane
from briefing.gui.theme import Theme
from briefing.model.ids import ItemId, PackId, SectionId
from briefing.model.pack import BlockKind, Pack, Section, TextItem


@pytest.fixture
def outline(qapp: QApplication, qtbot: QtBot) -> OutlinePane:
    sections = tuple(
        Section(
            id=SectionId(name),
            block=BlockKind.BACKGROUND,
            title=name.upper(),
            items=tuple(TextItem(id=ItemId(f"{name}{n}"), text="Words") for n in range(count)),
        )
        for name, count in (("a", 2), ("b", 0), ("c", 1))
    )
    outline = OutlinePane(Theme(), {})
    qtbot.addWidget(outline)
    outline.resize(400, 600)
    outline.show()
    outline.show_pack(Pack(id=PackId("p"), sections=sections))
    QApplication.processEvents()
    return outline


def point(outline: OutlinePane, identity: str, share: float) -> QPoint:
    """Return a point of a row, so far down as `share` says."""
    rect = outline.visualRect(outline.model().index_of(identity))
    return QPoint(rect.center().x(), rect.top() + round(rect.height() * share))


@pytest.mark.parametrize(
    ("identity", "share", "section", "row"),
    [
        ("a0", 0.2, "A", 0),
        ("a0", 0.8, "A", 1),
        ("a1", 0.8, "A", 2),
        ("a", 0.5, "A", 0),
        ("b", 0.5, "B", 0),
        ("c", 0.9, "C", 0),
    ],
)
def test_item_lands_before_or_after_the_row_below_the_mouse(
    outline: OutlinePane, identity: str, share: float, section: str, row: int
) -> None:
    target = find_drop_target(outline, point(outline, identity, share), is_section=False)
    assert target is not None
    assert (target.name, target.row) == (section, row)


def test_item_dropped_below_everything_goes_to_the_end_of_the_last_section(outline: OutlinePane) -> None:
    target = find_drop_target(outline, QPoint(200, 590), is_section=False)
    assert target is not None
    assert (target.name, target.row) == ("C", 1)


def test_item_dropped_on_a_folded_section_goes_to_its_end(outline: OutlinePane) -> None:
    outline.collapse(outline.model().index_of("a"))
    target = find_drop_target(outline, point(outline, "a", 0.5), is_section=False)
    assert target is not None
    assert (target.name, target.row) == ("A", 2)


@pytest.mark.parametrize(
    ("identity", "share", "row"),
    [("a", 0.2, 0), ("a", 0.8, 1), ("a1", 0.2, 1), ("c", 0.2, 2), ("c0", 0.9, 3)],
)
def test_section_lands_between_sections_only(
    outline: OutlinePane, identity: str, share: float, row: int
) -> None:
    target = find_drop_target(outline, point(outline, identity, share), is_section=True)
    assert target is not None
    assert not target.parent.isValid()
    assert target.row == row


def test_outline_without_sections_takes_nothing(outline: OutlinePane) -> None:
    outline.show_pack(Pack(id=PackId("q")))
    assert find_drop_target(outline, QPoint(10, 10), is_section=False) is None
