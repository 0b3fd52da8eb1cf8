"""The outline: sections and their items as a tree over the immutable pack, with drag and drop."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing.gui.models.badges import Badge
from briefing.gui.models.kinds import kind_word
from briefing.gui.models.row_difference import Insertion, Move, Removal, row_steps
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import ExcerptItem, Item, Pack, Section

ITEMS_MIME = "application/x-briefing-items"
SECTION_MIME = "application/x-briefing-section"
SPAN_MIME = "application/x-briefing-span"

_Index = QModelIndex | QPersistentModelIndex
_TOP = 0
_ITEM_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsEditable
)
_SECTION_FLAGS = _ITEM_FLAGS | Qt.ItemFlag.ItemIsDropEnabled


class OutlineRole(IntEnum):
    """Where the delegate finds the values behind a row."""

    SECTION = Qt.ItemDataRole.UserRole + 1
    ITEM = Qt.ItemDataRole.UserRole + 2
    NUMBER = Qt.ItemDataRole.UserRole + 3
    BADGES = Qt.ItemDataRole.UserRole + 4
    NAME = Qt.ItemDataRole.UserRole + 5
    META = Qt.ItemDataRole.UserRole + 6


def is_section_row(index: _Index) -> bool:
    """Tell whether a row is a section's own, without asking the model: views ask it of every row at once."""
    return index.internalId() == _TOP


class OutlineModel(QAbstractItemModel):
    """Show a pack; changes are asked for by signal and come back through `show_pack`.

    An index of a section has the internal identity 0, one of an item that of its section.
    """

    items_moved = Signal(object, object, int)
    """Item identities, section identity, index to move before."""
    section_moved = Signal(object, int)
    span_dropped = Signal(str, int, int, object, int)
    """Article identity, start, end, section identity, index."""
    inclusion_changed = Signal(object, bool)
    """Item or section identity, and whether it is ticked."""

    def __init__(self, names: Mapping[str, str], parent: QObject | None = None) -> None:
        """Take the names of the blocks, by `BlockKind` value, for sections without a title of their own."""
        super().__init__(parent)
        self._names = names
        self._sections: list[Section] = []
        self._keys: dict[SectionId, int] = {}
        self._rows: dict[int, int] = {}
        self._badges: Mapping[ItemId, tuple[Badge, ...]] = {}
        self._meta: Mapping[ItemId, str] = {}

    def show_pack(self, pack: Pack) -> None:
        """Show another pack or the same after an edit, moving only the rows that changed."""
        old = {section.id: section for section in self._sections}
        for section in pack.sections:
            self._keys.setdefault(section.id, len(self._keys) + 1)
        self._show_sections(pack.sections)
        for row, section in enumerate(pack.sections):
            before = old.get(section.id)
            if before is not section:
                self._show_items(row, section)

    def set_marks(self, badges: Mapping[ItemId, tuple[Badge, ...]], meta: Mapping[ItemId, str]) -> None:
        """Show states and second lines of the items; an item without an entry has none."""
        before = (self._badges, self._meta)
        self._badges, self._meta = badges, meta
        for row, section in enumerate(self._sections):
            ids = [item.id for item in section.items]
            was, now = ([(b.get(i), m.get(i)) for i in ids] for b, m in (before, (badges, meta)))
            if was != now:
                parent = self.index(row, 0)
                first, last = self.index(0, 0, parent), self.index(len(section.items) - 1, 0, parent)
                self.dataChanged.emit(first, last)

    def section_at(self, index: _Index) -> Section | None:
        """Return the section of a row, or the one that holds it."""
        if not index.isValid():
            return None
        row = index.row() if index.internalId() == _TOP else self._row_of(index.internalId())
        return self._sections[row]

    def item_at(self, index: _Index) -> Item | None:
        """Return the item of a row; None for a section's."""
        if not index.isValid() or index.internalId() == _TOP:
            return None
        return self._sections[self._row_of(index.internalId())].items[index.row()]

    def index_of(self, identity: str) -> QModelIndex:
        """Return the row of a section or an item; an invalid index if it is not in the pack."""
        for row, section in enumerate(self._sections):
            if section.id == identity:
                return self.index(row, 0)
            for item_row, item in enumerate(section.items):
                if item.id == identity:
                    return self.index(item_row, 0, self.index(row, 0))
        return QModelIndex()

    # What Qt asks.

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows stand below `parent`."""
        if not parent.isValid():
            return len(self._sections)
        return len(self._sections[parent.row()].items) if parent.internalId() == _TOP else 0

    def columnCount(self, _parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return 1: the delegate draws the whole row."""
        return 1

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a row below `parent`."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        key = self._keys[self._sections[parent.row()].id] if parent.isValid() else _TOP
        return self.createIndex(row, column, key)

    def parent(self, child: _Index) -> QModelIndex:  # type: ignore[override]  # Qt overloads the name
        """Return the section of an item."""
        if not child.isValid() or child.internalId() == _TOP:
            return QModelIndex()
        return self.createIndex(self._row_of(child.internalId()), 0, _TOP)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what the delegate draws and what a screen reader speaks."""
        section = self.section_at(index)
        if section is None:
            return None
        item = self.item_at(index)
        if item is None:
            return self._section_data(section, index.row(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return item.heading if role == Qt.ItemDataRole.DisplayRole and not item.text else item.text
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if item.included else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(item)
            case OutlineRole.ITEM:
                return item
            case OutlineRole.SECTION:
                return section
            case OutlineRole.BADGES:
                return self._badges.get(item.id, ())
            case OutlineRole.META:
                return self._meta.get(item.id, "")
            case _:
                return None

    def _sentence(self, item: Item) -> str:
        kind = kind_word(item.excerpt.kind) if isinstance(item, ExcerptItem) else self.tr("Own text")
        parts = [f"{kind}: {item.text}", self._meta.get(item.id, "")]
        parts += [badge.text for badge in self._badges.get(item.id, ())]
        parts += [] if item.included else [self.tr("Left out")]
        return ". ".join(filter(None, parts))

    def _section_data(self, section: Section, row: int, role: int) -> Any:
        name = section.title or self._names[section.block.value]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole | OutlineRole.NAME:
                return name
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if section.included else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("Section {}: {}, {} items").format(row + 1, name, len(section.items))
            case OutlineRole.SECTION:
                return section
            case OutlineRole.NUMBER:
                return row + 1
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick; words are edited through the pane."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        target = self.item_at(index) or self.section_at(index)
        if target is None:
            return False
        self.inclusion_changed.emit(target.id, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Say what can be done with a row."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _SECTION_FLAGS if index.internalId() == _TOP else _ITEM_FLAGS

    def mimeTypes(self) -> list[str]:
        """Return what can be dropped here."""
        return [ITEMS_MIME, SECTION_MIME, SPAN_MIME]

    def supportedDropActions(self) -> Qt.DropAction:
        """Return move for rows, copy for words from the reader."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Carry the dragged items, or one section."""
        data = QMimeData()
        items = [item.id for item in map(self.item_at, indexes) if item is not None]
        if items:
            data.setData(ITEMS_MIME, json.dumps(items).encode())
        elif (section := self.section_at(indexes[0])) is not None:
            data.setData(SECTION_MIME, json.dumps(section.id).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index
    ) -> bool:
        """Ask for the move or the new item; False, because the view must not remove the rows itself."""
        section = self.section_at(parent)
        if data.hasFormat(SECTION_MIME):
            at = parent.row() if section is not None else row
            section_id = SectionId(json.loads(bytes(data.data(SECTION_MIME).data())))
            self.section_moved.emit(section_id, len(self._sections) if at < 0 else at)
            return False
        if section is None:
            # Between two sections: the end of the one above takes it.
            section = self._sections[max(0, (len(self._sections) if row < 0 else row) - 1)]
            row = -1
        at = len(section.items) if row < 0 else row
        if data.hasFormat(ITEMS_MIME):
            items = [ItemId(x) for x in json.loads(bytes(data.data(ITEMS_MIME).data()))]
            self.items_moved.emit(items, section.id, at)
        elif data.hasFormat(SPAN_MIME):
            span = json.loads(bytes(data.data(SPAN_MIME).data()))
            self.span_dropped.emit(span["article"], span["start"], span["end"], section.id, at)
        return False

    # Keeping up with the pack.

    def _row_of(self, key: int) -> int:
        # Asked some ten times for each row of a long pack, so the rows of the last time are tried first.
        row = self._rows.get(key, len(self._sections))
        if row >= len(self._sections) or self._keys[self._sections[row].id] != key:
            self._rows = {self._keys[section.id]: row for row, section in enumerate(self._sections)}
            row = self._rows[key]
        return row

    def _show_sections(self, new: Sequence[Section]) -> None:
        top = QModelIndex()
        for step in row_steps([section.id for section in self._sections], [section.id for section in new]):
            match step:
                case Removal(index):
                    self.beginRemoveRows(top, index, index)
                    del self._sections[index]
                    self.endRemoveRows()
                case Insertion(index, source):
                    self.beginInsertRows(top, index, index)
                    self._sections.insert(index, new[source])
                    self.endInsertRows()
                case Move(origin, index):
                    self.beginMoveRows(top, origin, origin, top, index)
                    self._sections.insert(index, self._sections.pop(origin))
                    self.endMoveRows()

    def _show_items(self, row: int, new: Section) -> None:
        parent = self.index(row, 0)
        rows = list(self._sections[row].items)
        if self._sections[row] is new:
            return

        def put() -> None:
            # The tree must be true after every single step, so the half-changed section is shown as such.
            self._sections[row] = _with_items(new, rows)

        for step in row_steps([item.id for item in rows], [item.id for item in new.items]):
            match step:
                case Removal(index):
                    self.beginRemoveRows(parent, index, index)
                    del rows[index]
                    put()
                    self.endRemoveRows()
                case Insertion(index, source):
                    self.beginInsertRows(parent, index, index)
                    rows.insert(index, new.items[source])
                    put()
                    self.endInsertRows()
                case Move(origin, index):
                    self.beginMoveRows(parent, origin, origin, parent, index)
                    rows.insert(index, rows.pop(origin))
                    put()
                    self.endMoveRows()
        self._sections[row] = new
        self.dataChanged.emit(parent, parent)
        if new.items:
            first, last = self.index(0, 0, parent), self.index(len(new.items) - 1, 0, parent)
            self.dataChanged.emit(first, last)


def _with_items(section: Section, items: Sequence[Item]) -> Section:
    return Section(
        id=section.id,
        block=section.block,
        title=section.title,
        items=tuple(items),
        audience=section.audience,
        included=section.included,
    )
