"""The library: search, kinds, and the articles as cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.models.article_row import ArticleRow
from briefing.gui.models.kinds import kind_icon, kind_ink, kind_plural
from briefing.gui.models.library_model import LibraryModel
from briefing.gui.panes.article_table import ArticleTable
from briefing.gui.panes.reading_line import ReadingLine
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.chip import Chip
from briefing.gui.widgets.elided_label import AsideLabel, ElidedLabel
from briefing.gui.widgets.empty_state import EmptyState
from briefing.gui.widgets.flow_layout import FlowLayout
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.icon_button import IconButton
from briefing.gui.widgets.search_field import SearchField
from briefing.model.excerpt import ExcerptKind
from briefing.model.ids import ArticleId

_USUAL_KINDS = (ExcerptKind.QUOTE, ExcerptKind.STATISTIC, ExcerptKind.PROGRAMME, ExcerptKind.DATE)
_MOST_CHIP_ROWS = 3


class LibraryPane(QWidget):
    """Show the articles and ask for them; searching, sorting and removing happen elsewhere."""

    article_opened = Signal(object)  # ArticleId
    search_edited = Signal(str)
    kinds_changed = Signal(object)  # frozenset[ExcerptKind]; every kind while no chip is on
    add_requested = Signal()
    paste_requested = Signal()
    remove_requested = Signal(object)  # ArticleId
    filter_requested = Signal()
    sort_requested = Signal()
    stop_requested = Signal()  # of a batch that is being read

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        set_ground(self, "side")
        self.setAccessibleName(self.tr("Library"))
        self._model = LibraryModel(self)
        self._head = self._make_head()
        self.search_field = SearchField(theme, self.tr("Search articles and excerpts"))
        self.search_field.textChanged.connect(self.search_edited)
        self.search_field.results_wanted.connect(self.focus_articles)
        self._chips = {kind: self._make_chip(kind) for kind in ExcerptKind}
        self._flow = FlowLayout()
        for chip in self._chips.values():
            self._flow.addWidget(chip)
        self._top = QWidget()
        set_ground(self._top, "side", edge="bottom")
        self._top_column = QVBoxLayout(self._top)
        self._top_column.addLayout(self._head)
        self._top_column.addWidget(self.search_field)
        self._top_column.addLayout(self._flow)
        self.reading_line = ReadingLine(theme)
        self.reading_line.stop_requested.connect(self.stop_requested)
        self._top_column.addWidget(self.reading_line)
        self._table = ArticleTable(theme, self._model)
        self._table.opened.connect(self._open_index)
        self._table.remove_asked.connect(self._remove_index)
        self._table.add_asked.connect(self.add_requested)
        self._table.paste_asked.connect(self.paste_requested)
        self._table.clicked.connect(self._open_index)
        self._empty = EmptyState(theme, "newspaper", self.tr("No articles yet."), self.tr("Add articles"))
        self._empty.button_clicked.connect(self.add_requested)
        self._nothing_found = EmptyState(theme, "search", self.tr("No article matches."))
        self._stack = QStackedWidget()
        for page in (self._table, self._empty, self._nothing_found):
            self._stack.addWidget(page)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._top)
        column.addWidget(self._stack, 1)
        theme.changed.connect(self._refresh_look)
        self._refresh_look()
        self.show_counts({})
        self.show_rows(())

    @property
    def current_article(self) -> ArticleId | None:
        """Return the selected article, if any is shown."""
        row = self._model.row_at(self._table.currentIndex())
        return row.article_id if row else None

    @property
    def rows(self) -> tuple[ArticleRow, ...]:
        """Return the cards shown now."""
        return self._model.rows

    def chosen_kinds(self) -> frozenset[ExcerptKind]:
        """Return the kinds whose chips are on; all kinds while none is."""
        chosen = frozenset(kind for kind, chip in self._chips.items() if chip.isChecked())
        return chosen or frozenset(ExcerptKind)

    def show_rows(self, rows: Sequence[ArticleRow], *, total: int | None = None) -> None:
        """Show these cards and keep the selected article selected.

        `total` is the number of articles in the library, given while a search or filter hides some.
        """
        selected = self.current_article
        self._model.show_rows(rows)
        if selected is not None:
            self.select(selected)
        self._count.setText(self._count_text(len(rows), len(rows) if total is None else total))
        page = self._table if rows else self._nothing_found if total else self._empty
        self._stack.setCurrentWidget(page)

    def show_counts(self, counts: Mapping[ExcerptKind, int]) -> None:
        """Show on the chips how many suggestions of each kind the library holds."""
        for kind, chip in self._chips.items():
            chip.set_count(counts.get(kind, 0))
            chip.setVisible(kind in _USUAL_KINDS or counts.get(kind, 0) > 0 or chip.isChecked())
        self._fit_chips()

    def select(self, article_id: ArticleId | None) -> None:
        """Select an article's card and scroll to it; None, or an article not shown, selects nothing."""
        index = self._model.index_of(article_id) if article_id is not None else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self._table.selectionModel().setCurrentIndex(index, flags)
        if index.isValid():
            self._table.scrollTo(index)

    def focus_articles(self) -> None:
        """Give the keyboard to the cards; where there are none, to what brings some."""
        reason = Qt.FocusReason.ShortcutFocusReason
        if not self._model.rowCount():
            (self.search_field if self.search_field.text() else self.add_button).setFocus(reason)
            return
        if not self._table.currentIndex().isValid():
            self._table.setCurrentIndex(self._model.index(0, 0))
        self._table.setFocus(reason)

    def focus_search(self) -> None:
        """Give the keyboard to the search field with its words selected."""
        self.search_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_field.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the numbers out of the chips where they would take more than three rows."""
        super().resizeEvent(event)
        self._fit_chips()

    def _fit_chips(self) -> None:
        margins = self._top_column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        for chip in self._chips.values():
            chip.show_count(shown=True)
        if self._flow.rows_at(width) > _MOST_CHIP_ROWS:
            for chip in self._chips.values():
                chip.show_count(shown=False)

    def _make_head(self) -> QHBoxLayout:
        theme = self._theme
        self._title = ElidedLabel(theme, self.tr("Library"), role=FontRole.PANE_TITLE)
        self._count = AsideLabel(theme, role=FontRole.META, ink="text2")
        self.add_button = IconButton(theme, "file-plus-2", self.tr("Add articles"))
        self.filter_button = IconButton(theme, "list-filter", self.tr("Filter articles"))
        self.sort_button = IconButton(theme, "arrow-up-down", self.tr("Sort articles"))
        self.add_button.clicked.connect(self.add_requested)
        self.filter_button.clicked.connect(self.filter_requested)
        self.sort_button.clicked.connect(self.sort_requested)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        for button in (self.add_button, self.filter_button, self.sort_button):
            head.addWidget(button)
        return head

    def _make_chip(self, kind: ExcerptKind) -> Chip:
        chip = Chip(self._theme, kind_plural(kind), icon=kind_icon(kind), ink=kind_ink(kind))
        chip.toggled.connect(self._on_chip_toggled)
        return chip

    def _count_text(self, shown: int, total: int) -> str:
        if shown != total:
            return self.tr("{shown} of {total} articles").format(shown=shown, total=total)
        return self.tr("1 article") if total == 1 else self.tr("{total} articles").format(total=total)

    def _on_chip_toggled(self, checked: bool) -> None:
        del checked
        kinds = self.chosen_kinds()
        self._table.show_kinds(kinds)
        self.kinds_changed.emit(kinds)

    def _open_index(self, index: QModelIndex) -> None:
        if row := self._model.row_at(index):
            self.article_opened.emit(row.article_id)

    def _remove_index(self, index: QModelIndex) -> None:
        if row := self._model.row_at(index):
            self.remove_requested.emit(row.article_id)

    def _refresh_look(self) -> None:
        px = self._theme.px
        self._top_column.setContentsMargins(px(12), px(14), px(12), px(12))
        self._top_column.setSpacing(px(8))
        self._column.setSpacing(px(8))
        self._head.setContentsMargins(px(4), 0, 0, 0)
        self._head.setSpacing(px(8))
        self._flow.set_gap(px(6))
        self._fit_chips()
