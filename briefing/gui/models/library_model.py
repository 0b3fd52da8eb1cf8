"""The articles of the library as rows of a table with one column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.gui.models.article_row import ArticleRow
from briefing.gui.models.kinds import kind_count
from briefing.model.excerpt import ExcerptKind
from briefing.model.ids import ArticleId

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The role that returns a row's `ArticleRow`."""

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LibraryModel(QAbstractTableModel):
    """Hold the cards that are shown now, in their order; filtering and sorting happen before."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ArticleRow, ...] = ()
        self._places: dict[ArticleId, int] = {}

    @property
    def rows(self) -> tuple[ArticleRow, ...]:
        """Return the cards in their order."""
        return self._rows

    def show_rows(self, rows: Sequence[ArticleRow]) -> None:
        """Replace all cards; where only their contents differ, the view keeps its place and selection."""
        new = tuple(rows)
        if [row.article_id for row in new] == [row.article_id for row in self._rows]:
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, 0))
            return
        self.beginResetModel()
        self._rows = new
        self._places = {row.article_id: place for place, row in enumerate(new)}
        self.endResetModel()

    def index_of(self, article_id: ArticleId) -> QModelIndex:
        """Return where an article stands; an invalid index if it is not shown."""
        place = self._places.get(article_id)
        return QModelIndex() if place is None else self.index(place, 0)

    def row_at(self, index: _Index) -> ArticleRow | None:
        """Return the card at an index, if it is one."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of cards."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return 1."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the card, its title, or what is said of it."""
        row = self.row_at(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.UserRole:
                return row
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.ToolTipRole:
                return row.note or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._sentence(row)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return row.note
            case _:
                return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return empty texts, since screen readers speak the numbers of hidden headers too."""
        del section, orientation
        return "" if role == Qt.ItemDataRole.DisplayRole else None

    def _sentence(self, row: ArticleRow) -> str:
        counts = [kind_count(kind, row.counts[kind]) for kind in ExcerptKind if row.counts.get(kind)]
        title = self.tr("{title} (provisional title)") if row.title_is_provisional else "{title}"
        date = self.tr("{date} (doubtful)") if row.is_date_doubtful else "{date}"
        parts = (
            title.format(title=row.title),
            row.outlet,
            date.format(date=row.date_text),
            ", ".join(counts),
        )
        return ". ".join(part for part in parts if part.strip(" ()"))
