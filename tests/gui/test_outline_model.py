"""The outline shows every edit of a pack as exact row changes, and asks for moves without making them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication

from briefing.gui.models.outline_model import OutlineModel, OutlineRole
from briefing.gui.models.row_difference import Insertion, Move, Removal, row_steps
from briefing.model import edits
from briefing.model.ids import ItemId, PackId, SectionId
from briefing.model.pack import BlockKind, Pack, Section, TextItem

NOWHERE = QModelIndex()


def make_section(name: str, items: int) -> Section:
    return Section(
        id=SectionId(name),
        block=BlockKind.BACKGROUND,
        title=name,
        items=tuple(TextItem(id=ItemId(f"{name}{n}"), text=f"Item {n} of {name}") for n in range(items)),
    )


@pytest.fixture
def pack() -> Pack:
    sections = tuple(make_section(name, count) for name, count in (("a", 3), ("b", 0), ("c", 2)))
    return Pack(id=PackId("p"), sections=sections)


@pytest.fixture
def model(qapp: QApplication, pack: Pack) -> OutlineModel:
    model = OutlineModel({})
    model.show_pack(pack)
    return model


def shown(model: OutlineModel) -> list[tuple[str, list[str]]]:
    """Return what a view would show."""
    tree = []
    for row in range(model.rowCount()):
        section = model.index(row, 0)
        items = [model.index(n, 0, section).data(OutlineRole.ITEM).id for n in range(model.rowCount(section))]
        tree.append((section.data(OutlineRole.SECTION).id, items))
    return tree


def written(pack: Pack) -> list[tuple[str, list[str]]]:
    return [(section.id, [item.id for item in section.items]) for section in pack.sections]


def change_at_random(pack: Pack, chance: random.Random, number: int) -> Pack:
    """Return the pack after one of the edits that the window can make."""
    items = [item.id for item in pack.items()]
    sections = [section.id for section in pack.sections]
    section = chance.choice(sections)
    count = len(pack.section(section).items)
    match chance.randrange(8):
        case 0:
            item = TextItem(id=ItemId(f"new{number}"), text="New")
            return edits.add_items(pack, section, (item,), chance.randint(0, count))
        case 1 if items:
            return edits.remove_items(pack, chance.sample(items, chance.randint(1, min(3, len(items)))))
        case 2 if items:
            moved = chance.sample(items, chance.randint(1, min(3, len(items))))
            return edits.move_items(pack, moved, section, chance.randint(0, count))
        case 3:
            new = make_section(f"s{number}-", chance.randint(0, 3))
            return edits.add_section(pack, new, chance.randint(0, len(sections)))
        case 4 if len(sections) > 1:
            return edits.remove_section(pack, section)
        case 5:
            return edits.move_section(pack, section, chance.randint(0, len(sections)))
        case 6 if items:
            return edits.include_items(pack, [chance.choice(items)], included=False)
        case _:
            return edits.retitle_section(pack, section, f"Title {number}")


@pytest.mark.parametrize("seed", range(4))
def test_model_stays_true_through_two_hundred_edits_and_back(
    qapp: QApplication, pack: Pack, seed: int
) -> None:
    chance = random.Random(seed)
    model = OutlineModel({})
    model.show_pack(pack)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    history = [pack]
    for number in range(200):
        history.append(change_at_random(history[-1], chance, number))
        model.show_pack(history[-1])
        assert shown(model) == written(history[-1])
    for earlier in reversed(history):
        model.show_pack(earlier)
        assert shown(model) == written(earlier)
    del tester


def test_two_packs_without_anything_in_common_replace_each_other(model: OutlineModel, pack: Pack) -> None:
    other = Pack(id=PackId("q"), sections=(make_section("x", 4),))
    model.show_pack(other)
    assert shown(model) == written(other)
    model.show_pack(pack)
    assert shown(model) == written(pack)


def test_current_row_survives_a_move_of_its_item(model: OutlineModel, pack: Pack) -> None:
    kept = QPersistentModelIndex(model.index_of("a0"))
    model.show_pack(edits.move_items(pack, [ItemId("a0")], SectionId("a"), 3))
    assert kept.data(OutlineRole.ITEM).id == "a0"
    assert kept.row() == 2


def dropped(model: OutlineModel, data: QMimeData, row: int, parent: QModelIndex) -> bool:
    return model.dropMimeData(data, Qt.DropAction.MoveAction, row, 0, parent)


def test_drop_asks_for_the_move_and_leaves_the_rows_to_the_pack(model: OutlineModel) -> None:
    data = model.mimeData([model.index_of("a0"), model.index_of("a2")])
    asked = QSignalSpy(model.items_moved)
    before = shown(model)
    assert dropped(model, data, 1, model.index_of("c")) is False
    assert [asked.at(0)[0], asked.at(0)[1], asked.at(0)[2]] == [["a0", "a2"], "c", 1]
    assert shown(model) == before


def test_drop_on_a_section_goes_to_its_end(model: OutlineModel) -> None:
    asked = QSignalSpy(model.items_moved)
    dropped(model, model.mimeData([model.index_of("a0")]), -1, model.index_of("c"))
    assert asked.at(0)[1:] == ["c", 2]


def test_drop_between_sections_goes_to_the_end_of_the_one_above(model: OutlineModel) -> None:
    asked = QSignalSpy(model.items_moved)
    dropped(model, model.mimeData([model.index_of("c0")]), 1, NOWHERE)
    assert asked.at(0)[1:] == ["a", 3]


@pytest.mark.parametrize(("row", "parent", "at"), [(0, None, 0), (3, None, 3), (-1, None, 3), (-1, "b", 1)])
def test_section_moves_among_sections(model: OutlineModel, row: int, parent: str | None, at: int) -> None:
    asked = QSignalSpy(model.section_moved)
    where = NOWHERE if parent is None else model.index_of(parent)
    assert dropped(model, model.mimeData([model.index_of("c")]), row, where) is False
    assert asked.at(0) == ["c", at]


def test_items_take_no_drops_and_sections_do(model: OutlineModel) -> None:
    assert not model.flags(model.index_of("a0")) & Qt.ItemFlag.ItemIsDropEnabled
    assert model.flags(model.index_of("a")) & Qt.ItemFlag.ItemIsDropEnabled


def test_card_speaks_its_words_and_that_it_is_left_out(model: OutlineModel, pack: Pack) -> None:
    model.show_pack(edits.include_items(pack, [ItemId("a0")], included=False))
    spoken = model.index_of("a0").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Own text: Item 0 of a. Left out"


def test_an_edit_of_one_item_in_ten_thousand_touches_its_section_only(qapp: QApplication) -> None:
    sections = tuple(make_section(f"s{n}-", 100) for n in range(100))
    pack = Pack(id=PackId("p"), sections=sections)
    model = OutlineModel({})
    model.show_pack(pack)
    changed, moved = QSignalSpy(model.dataChanged), QSignalSpy(model.rowsMoved)
    model.show_pack(edits.include_items(pack, [ItemId("s7-5")], included=False))
    assert changed.count() <= 2
    assert moved.count() == 0
    assert model.index_of("s7-5").data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def apply_steps(old: Sequence[int], new: Sequence[int]) -> list[int]:
    rows = list(old)
    for step in row_steps(old, new):
        match step:
            case Removal(index):
                del rows[index]
            case Insertion(index, source):
                rows.insert(index, new[source])
            case Move(origin, index):
                assert index < origin
                rows.insert(index, rows.pop(origin))
    return rows


keys = st.lists(st.integers(0, 12), unique=True)


@given(old=keys, new=keys)
def test_steps_lead_from_any_rows_to_any_others(old: list[int], new: list[int]) -> None:
    assert apply_steps(old, new) == new


@given(rows=keys)
def test_equal_rows_need_no_steps(rows: list[int]) -> None:
    assert row_steps(rows, rows) == []


def test_section_without_a_title_has_its_blocks_name(qapp: QApplication, pack: Pack) -> None:
    model = OutlineModel({BlockKind.BACKGROUND: "Background"})
    model.show_pack(replace(pack, sections=(replace(pack.sections[0], title=None),)))
    assert model.index(0, 0).data(OutlineRole.NAME) == "Background"
