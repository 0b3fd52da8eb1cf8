"""The list of article cards in the library."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from briefing.gui.models.library_model import LibraryModel
from briefing.gui.panes.article_delegate import ArticleDelegate
from briefing.gui.theme import Theme
from briefing.gui.widgets.ground import set_ground
from briefing.model.excerpt import ExcerptKind


class ArticleTable(QTableView):
    """One column of cards of equal height; arrows move, Enter opens, Delete asks for removal."""

    opened = Signal(QModelIndex)
    remove_asked = Signal(QModelIndex)
    add_asked = Signal()
    paste_asked = Signal()

    def __init__(self, theme: Theme, model: LibraryModel) -> None:
        super().__init__()
        self._theme = theme
        self._cards = ArticleDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self._cards)
        self.setAccessibleName(self.tr("Articles"))
        set_ground(self, "side")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        theme.changed.connect(self._refresh_look)
        self._refresh_look()

    def show_kinds(self, kinds: frozenset[ExcerptKind]) -> None:
        """Count only these kinds on the cards."""
        self._cards.show_kinds(kinds)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter, ask for removal on Delete, leave the rest to the table."""
        index = self.currentIndex()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if index.isValid():
                self.opened.emit(index)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if index.isValid():
                self.remove_asked.emit(index)
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the card, and the ways to add articles."""
        place = event.pos()
        index = self.indexAt(place)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.visualRect(index).center()
        menu = QMenu(self)
        if index.isValid():
            self.setCurrentIndex(index)
            menu.addAction(self.tr("Open")).triggered.connect(self._open_current)
            menu.addAction(self.tr("Remove from the library")).triggered.connect(self._remove_current)
            menu.addSeparator()
        menu.addAction(self.tr("Add articles")).triggered.connect(self.add_asked)
        menu.addAction(self.tr("Paste text as an article")).triggered.connect(self.paste_asked)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    def _open_current(self, checked: bool) -> None:
        del checked
        self.opened.emit(self.currentIndex())

    def _remove_current(self, checked: bool) -> None:
        del checked
        self.remove_asked.emit(self.currentIndex())

    def _refresh_look(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._cards.row_height())
        self.viewport().update()
