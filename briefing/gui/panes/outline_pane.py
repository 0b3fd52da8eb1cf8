"""The outline as a pane: shows the pack's tree and asks for edits; it decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView, QWidget

from briefing.gui.models.badges import Badge
from briefing.gui.models.outline_model import SECTION_MIME, OutlineModel, is_section_row
from briefing.gui.panes.badge_pointer import BadgePointer, PointedBadge
from briefing.gui.panes.outline_delegate import OutlineDelegate
from briefing.gui.panes.outline_drop import (
    DropTarget,
    dropped_picture,
    find_drop_target,
    paint_drop_target,
)
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.ground import set_ground
from briefing.model.ids import ItemId
from briefing.model.pack import BlockKind, ExcerptItem, Item, Pack, Section, TextItem
from briefing.model.photo_edits import PhotoUse, photo_use
from briefing.session.about_excerpt import Topic


class OutlinePane(QTreeView):
    """Show and arrange sections and items by mouse and by keyboard.

    Space ticks, F2 edits, Delete removes, Alt+Up and Alt+Down move, Alt+Shift+Up and Alt+Shift+Down move to
    the neighbouring section, Enter goes to the source, Ctrl+C copies with the citation, Ctrl+Shift+C without.
    """

    items_moved = Signal(object, object, int)
    section_moved = Signal(object, int)
    span_dropped = Signal(str, int, int, object, int)
    inclusion_changed = Signal(object, bool)
    """Identities of items, or of one item or section, and whether they are ticked."""
    words_edited = Signal(object, object, str)
    answer_requested = Signal(object)
    """The own text of a question, whose parts are edited in a form."""
    copy_requested = Signal(object, bool)
    """Items, and whether each is to be copied with where it comes from."""
    removal_requested = Signal(object)
    """Identities of items, or of one section."""
    source_requested = Signal(object)
    """An excerpt item whose place in the source is wanted."""
    about_requested = Signal(object, object)
    """An excerpt item, and the topic that is wanted first, or None."""
    photo_requested = Signal(object)
    """An item whose picture is to be given or changed."""
    picture_dropped = Signal(object, object, object)
    """Path of a file that should be a picture, the item it was dropped on or None, the section or None."""
    item_selected = Signal(object)
    """The current item or section, or None."""

    def __init__(self, theme: Theme, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = OutlineModel(names, self)
        self.setModel(self._model)
        self._delegate = OutlineDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self._badges = BadgePointer(self.viewport(), self._badge_at)
        self._badges.clicked.connect(self._on_badge_clicked)
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Outline of the pack"))
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMouseTracking(True)
        self._target: DropTarget | None = None
        set_ground(self, "side")
        for signal, own in (
            (self._model.items_moved, self.items_moved),
            (self._model.section_moved, self.section_moved),
            (self._model.span_dropped, self.span_dropped),
            (self._model.inclusion_changed, self.inclusion_changed),
            (self._delegate.words_edited, self.words_edited),
        ):
            signal.connect(own)
        theme.changed.connect(self._on_theme_changed)

    def show_pack(self, pack: Pack) -> None:
        """Show the pack; sections that are new stand open."""
        rows = (self._model.section_at(self._model.index(row, 0)) for row in range(self._model.rowCount()))
        known = {section.id for section in rows if section is not None}
        self._model.show_pack(pack)
        for row, section in enumerate(pack.sections):
            if section.id not in known:
                self.expand(self._model.index(row, 0))

    def set_marks(self, badges: Mapping[ItemId, tuple[Badge, ...]], meta: Mapping[ItemId, str]) -> None:
        """Show states and second lines of the items."""
        self._model.set_marks(badges, meta)

    def select(self, identity: str) -> None:
        """Make a section or an item the current one and bring it into view."""
        index = self._model.index_of(identity)
        if index.isValid():
            self.expand(index.parent())
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def current_section(self) -> Section | None:
        """Return the section of the current row."""
        return self._model.section_at(self.currentIndex())

    def current_item(self) -> Item | None:
        """Return the current item; None on a section's row."""
        return self._model.item_at(self.currentIndex())

    def selected_items(self) -> list[Item]:
        """Return the selected items in the order of the outline."""
        rows = sorted(self.selectedIndexes(), key=lambda index: (index.parent().row(), index.row()))
        return [item for item in map(self._model.item_at, rows) if item is not None]

    # What the keyboard does.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the outline's own keys and leave the rest to the tree."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_C if control:
                self._ask_copy(with_citation=not shift)
            case Qt.Key.Key_Space:
                self._toggle_tick()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._ask_removal()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._ask_source()
            case Qt.Key.Key_Up if alt:
                self._shift(-1, to_section=shift)
            case Qt.Key.Key_Down if alt:
                self._shift(1, to_section=shift)
            case _:
                super().keyPressEvent(event)

    def _toggle_tick(self) -> None:
        index = self.currentIndex()
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        items = [item.id for item in self.selected_items()]
        section = self.current_section()
        if items:
            self.inclusion_changed.emit(items, not ticked)
        elif section is not None:
            self.inclusion_changed.emit(section.id, not ticked)

    def _ask_copy(self, *, with_citation: bool = True) -> None:
        items = self.selected_items()
        if items:
            self.copy_requested.emit(items, with_citation)

    def _ask_removal(self) -> None:
        items = [item.id for item in self.selected_items()]
        section = self.current_section()
        if items:
            self.removal_requested.emit(items)
        elif section is not None:
            self.removal_requested.emit(section.id)

    def _ask_source(self) -> None:
        item = self.current_item()
        if isinstance(item, ExcerptItem):
            self.source_requested.emit(item)
        elif self.currentIndex().isValid():
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))

    def _shift(self, step: int, *, to_section: bool) -> None:
        index = self.currentIndex()
        section, item = self.current_section(), self.current_item()
        if section is None:
            return
        if item is None:
            at = index.row() + (step if step < 0 else step + 1)
            if 0 <= at <= self._model.rowCount():
                self.section_moved.emit(section.id, at)
            return
        row = index.row() + (step if step < 0 else step + 1)
        if not to_section and 0 <= row <= len(section.items):
            self.items_moved.emit([item.id], section.id, row)
            return
        neighbour = self._model.section_at(self._model.index(index.parent().row() + step, 0))
        if neighbour is not None:
            self.items_moved.emit([item.id], neighbour.id, len(neighbour.items) if step < 0 else 0)

    # What the mouse does.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold a section by a click on its chevron."""
        index = self.indexAt(event.position().toPoint())
        if (
            index.isValid()
            and is_section_row(index)
            and event.position().x() < self._theme.px(32)
            and event.button() is Qt.MouseButton.LeftButton
        ):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def _badge_at(self, place: QPoint) -> PointedBadge | None:
        index = self.indexAt(place)
        item = self._model.item_at(index)
        row = self.visualRect(index)
        pill = self._delegate.pill_at(index, row, place) if isinstance(item, ExcerptItem) else None
        if pill is None or not isinstance(item, ExcerptItem):
            return None
        return PointedBadge(item=item, pill=pill, row=row)

    def _on_badge_clicked(self, item: ExcerptItem, topic: Topic | None) -> None:
        if topic is Topic.PICTURE:
            self.photo_requested.emit(item)
        else:
            self.about_requested.emit(item, topic)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the current row."""
        menu = QMenu(self)
        item = self.current_item()
        if isinstance(item, ExcerptItem):
            menu.addAction(self.tr("Go to the source"), self._ask_source)
            menu.addAction(self.tr("About this excerpt…"), partial(self.about_requested.emit, item, None))
        if self.currentIndex().isValid():
            menu.addAction(self.tr("Edit the words"), self._edit_current)
            if self._can_have_photo():
                menu.addAction(self.tr("Picture…"), self._ask_photo)
            menu.addAction(self.tr("Tick in or out"), self._toggle_tick)
            if item is not None:
                menu.addSeparator()
                menu.addAction(self.tr("Copy with citation"), self._ask_copy)
                menu.addAction(self.tr("Copy the words alone"), partial(self._ask_copy, with_citation=False))
            menu.addSeparator()
            menu.addAction(self.tr("Remove"), self._ask_removal)
        if menu.isEmpty():
            menu.deleteLater()
            return
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def edit(  # type: ignore[override]  # the stub has both of Qt's forms, of which this one is virtual
        self,
        index: QModelIndex | QPersistentModelIndex,
        trigger: QAbstractItemView.EditTrigger = QAbstractItemView.EditTrigger.AllEditTriggers,
        event: QEvent | None = None,
    ) -> bool:
        """Begin to edit a row; a question asks for its form instead."""
        is_asked = trigger == QAbstractItemView.EditTrigger.AllEditTriggers or trigger & self.editTriggers()
        item, section = self._model.item_at(index), self._model.section_at(index)
        is_question = section is not None and section.block is BlockKind.QUESTIONS
        if is_asked and is_question and isinstance(item, TextItem):
            self.answer_requested.emit(item)
            return True
        return super().edit(index, trigger, event)  # type: ignore[arg-type]  # Qt itself passes no event

    def _can_have_photo(self) -> bool:
        section, item = self.current_section(), self.current_item()
        if section is None or item is None:
            return False
        return item.photo is not None or photo_use(section, item) is PhotoUse.PORTRAIT

    def _ask_photo(self) -> None:
        self.photo_requested.emit(self.current_item())

    def _edit_current(self) -> None:
        self.edit(self.currentIndex())

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the selected rows under a small picture of the first."""
        indexes = self.selectedIndexes()
        if not indexes:
            return
        drag = QDrag(self)
        drag.setMimeData(self._model.mimeData(indexes))
        picture = QPixmap(self._theme.px(220), self._theme.px(30))
        picture.fill(self._theme.colour("soft"))
        painter = QPainter(picture)
        painter.setFont(self._theme.font(FontRole.BODY))
        painter.setPen(self._theme.colour("soft_text"))
        room = picture.width() - 20
        words = str(indexes[0].data(Qt.ItemDataRole.DisplayRole))
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        painter.drawText(picture.rect().adjusted(10, 0, -10, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
        drag.setPixmap(picture)
        drag.setHotSpot(QPoint(12, 12))
        drag.exec(actions, Qt.DropAction.MoveAction)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which item or section is the current one."""
        super().currentChanged(current, previous)
        target = self._model.item_at(current) or self._model.section_at(current)
        self.item_selected.emit(target)

    # What is dragged over the outline.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures from other programs beside what the outline and the reader give."""
        super().dragEnterEvent(event)
        if dropped_picture(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        super().dragMoveEvent(event)  # scrolls near the edges
        if dropped_picture(event.mimeData()) is not None:
            event.acceptProposedAction()
            return
        is_known = any(event.mimeData().hasFormat(mime) for mime in self._model.mimeTypes())
        self._target = self._target_at(event) if is_known else None
        event.setAccepted(self._target is not None)
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show no line any more."""
        super().dragLeaveEvent(event)
        self._target = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move; the rows follow when the pack has changed."""
        picture = dropped_picture(event.mimeData())
        if picture is not None:
            index = self.indexAt(event.position().toPoint())
            self.picture_dropped.emit(picture, self._model.item_at(index), self._model.section_at(index))
            event.acceptProposedAction()
            return
        target = self._target_at(event)
        self._target = None
        super().dragLeaveEvent(QDragLeaveEvent())  # ends scrolling and dragging
        self.viewport().update()
        if target is not None:
            self._model.dropMimeData(event.mimeData(), event.dropAction(), target.row, 0, target.parent)
            event.acceptProposedAction()

    def _target_at(self, event: QDropEvent) -> DropTarget | None:
        is_section = event.mimeData().hasFormat(SECTION_MIME)
        return find_drop_target(self, event.position().toPoint(), is_section=is_section)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, then the line where a drop would go."""
        super().paintEvent(event)
        if self._target is not None:
            painter = QPainter(self.viewport())
            paint_drop_target(painter, self._theme, self._target, self.viewport().width())
            painter.end()

    def sizeHint(self) -> QSize:
        """Return a modest size: the splitter decides."""
        return QSize(self._theme.px(400), self._theme.px(300))

    def doItemsLayout(self) -> None:
        """Lay the rows out, unless the theme is about to ask for it once more."""
        if not self._theme.is_changing:
            super().doItemsLayout()

    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
