"""The changes of an edited Word file as rows to tick, below the headings they stand under."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)

from briefing.gui.theme import FontRole, Theme
from briefing.roundtrip.changes import Change, ChangeKind
from briefing.roundtrip.merging import with_partners

CHANGE_ROLE = Qt.ItemDataRole.UserRole + 1
_LONGEST = 64
_ROW, _HEADING = 34, 32
_Index = QModelIndex | QPersistentModelIndex
_NOT_TICKABLE = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


def _tr(text: str) -> str:
    return QCoreApplication.translate("Changes", text)


def kind_name(kind: ChangeKind) -> str:
    """Return what happened, in a word or two."""
    names = {
        ChangeKind.EDITED: _tr("Changed"),
        ChangeKind.COSMETIC: _tr("Typography"),
        ChangeKind.QUOTE_ALTERED: _tr("Quote altered"),
        ChangeKind.QUOTE_EDITED: _tr("Quote cut or filled in"),
        ChangeKind.SPLIT: _tr("Split"),
        ChangeKind.MERGED: _tr("Joined"),
        ChangeKind.MOVED: _tr("Moved"),
        ChangeKind.DELETED: _tr("Removed"),
        ChangeKind.DELETION_PROPOSED: _tr("Removal proposed"),
        ChangeKind.NEW_TEXT: _tr("Added"),
        ChangeKind.NEW_TABLE: _tr("Table added"),
        ChangeKind.NEW_PICTURE: _tr("Picture added"),
        ChangeKind.COMMENT: _tr("Comment"),
    }
    return names[kind]


class ChangesModel(QAbstractListModel):
    """Hold the changes with their ticks, none at first; a row without a change is a heading."""

    ticks_changed = Signal()

    def __init__(self, theme: Theme, changes: Sequence[Change]) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[Change | str] = list(_with_headings(changes))
        self._ticked: set[str] = set()

    @property
    def ticked(self) -> frozenset[str]:
        """Return the changes that are ticked."""
        return frozenset(self._ticked)

    def tick(self, ids: Collection[str]) -> None:
        """Tick these changes and no others."""
        self._ticked = set(ids)
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticks_changed.emit()

    def first_row(self) -> int:
        """Return the row to show first: an alarm if there is one."""
        rows = [row for row, entry in enumerate(self._rows) if isinstance(entry, Change)]
        return next((row for row in rows if self._is_alarm(row)), rows[0] if rows else 0)

    def row_of(self, change_id: str) -> int:
        """Return the row of a change; ValueError if there is no such change."""
        ids = [entry.id if isinstance(entry, Change) else "" for entry in self._rows]
        return ids.index(change_id)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        entry = self._rows[index.row()]
        if isinstance(entry, str):
            return Qt.ItemFlag.NoItemFlags
        return _NOT_TICKABLE | Qt.ItemFlag.ItemIsUserCheckable if entry.can_be_taken else _NOT_TICKABLE

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._rows[index.row()]
        if isinstance(entry, str):
            return self._heading_data(entry, role)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return f"{kind_name(entry.kind)}: {_shortened(entry.after or entry.before)}"
            case Qt.ItemDataRole.CheckStateRole if entry.can_be_taken:
                is_ticked = entry.id in self._ticked
                return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.FontRole:
                return self._theme.font(FontRole.CARD_TITLE if entry.is_alarm else FontRole.BODY)
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.colour(_ink(entry))
            case Qt.ItemDataRole.BackgroundRole if entry.is_alarm:
                return self._theme.colour("altered_bg")
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, self._theme.px(_ROW))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return ", ".join(filter(None, (entry.place, entry.reason)))
            case _ if role == CHANGE_ROLE:
                return entry
            case _:
                return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry = self._rows[index.row()]
        if role != Qt.ItemDataRole.CheckStateRole or not isinstance(entry, Change):
            return False
        together = with_partners((x for x in self._rows if isinstance(x, Change)), {entry.id})
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticked |= together
        else:
            self._ticked -= together
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticks_changed.emit()
        return True

    def _heading_data(self, heading: str, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return heading
            case Qt.ItemDataRole.FontRole:
                return self._theme.font(FontRole.META)
            case Qt.ItemDataRole.ForegroundRole:
                return self._theme.colour("text2")
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, self._theme.px(_HEADING))
            case _:
                return None

    def _is_alarm(self, row: int) -> bool:
        entry = self._rows[row]
        return isinstance(entry, Change) and entry.is_alarm


def _with_headings(changes: Sequence[Change]) -> Iterator[Change | str]:
    order = {section: place for place, section in enumerate(dict.fromkeys(x.section for x in changes))}
    ranked = sorted(changes, key=lambda change: order[change.section])
    for section, members in groupby(ranked, lambda change: change.section):
        yield section or _tr("Elsewhere")
        yield from members


def _ink(change: Change) -> str:
    if change.is_alarm:
        return "altered"
    return "text" if change.can_be_taken else "text3"


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
