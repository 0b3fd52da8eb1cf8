"""Changes to tick in a list, each shown in full beside what stood there before: what such dialogs share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from briefing.gui.dialogs.change_view import ChangeView
from briefing.gui.dialogs.form_dialog import FormDialog
from briefing.gui.models.changes_model import CHANGE_ROLE, ChangesModel
from briefing.gui.theme import Theme
from briefing.gui.widgets.elided_label import WrappedLabel
from briefing.gui.widgets.icon_button import TextButton
from briefing.roundtrip.changes import Change, Choice

_WIDTH, _HEIGHT = 1080, 720
_WINDOW_MARGIN = 48
_LOWEST_LIST = 120
_LIST_SHARE, _VIEW_SHARE = 2, 3


class ChangesDialog(FormDialog):
    """Choose which of several changes to take; nothing is ticked before somebody looks.

    `offered` is what the button called `all_words` ticks; `pictures` are those that changes add.
    """

    def __init__(
        self,
        theme: Theme,
        changes: Sequence[Change],
        offered: Collection[str],
        parent: QWidget,
        *,
        title: str,
        all_words: str,
        pictures: Mapping[str, bytes] | None = None,
    ) -> None:
        super().__init__(theme, parent, width=_WIDTH)
        self._offered = frozenset(offered)
        self._all_words = all_words
        self._choices: dict[str, Choice] = {}
        self.model = ChangesModel(theme, changes)
        self.model.ticks_changed.connect(self._name_action)
        self.set_words(title, "")
        self._list = QListView()
        self._list.setModel(self.model)
        self._list.setAccessibleName(self.tr("Changes"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view = ChangeView(theme, pictures)
        self._view.chosen.connect(self._on_chosen)
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._lay_out()
        self._list.setCurrentIndex(self.model.index(self.model.first_row()))
        self._name_action()
        room = parent.window().size()
        self.resize(
            min(theme.px(_WIDTH), room.width() - _WINDOW_MARGIN),
            min(theme.px(_HEIGHT), room.height() - _WINDOW_MARGIN),
        )
        self._list.setMinimumHeight(theme.px(_LOWEST_LIST))
        self._list.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the alarm into view, which the list could not before it had its size."""
        super().showEvent(event)
        self._list.scrollTo(self._list.currentIndex())

    @property
    def taken(self) -> frozenset[str]:
        """Return the changes that are ticked."""
        return self.model.ticked

    @property
    def choices(self) -> dict[str, Choice]:
        """Return what was chosen for changes that have several ways."""
        return dict(self._choices)

    def show_change(self, change_id: str) -> None:
        """Show one change in full."""
        self._list.setCurrentIndex(self.model.index(self.model.row_of(change_id)))

    def _lay_out(self) -> None:
        theme = self.theme
        self.offer_button = TextButton(theme, self._all_words)
        self.offer_button.setAutoDefault(True)
        self.offer_button.setEnabled(bool(self._offered))
        self.offer_button.clicked.connect(self._on_take_offered)
        none = TextButton(theme, self.tr("Take none"))
        none.clicked.connect(self._on_take_none)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.offer_button)
        row.addWidget(none)
        row.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, theme.px(8), 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self._list, 1)
        column.addLayout(row)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(_scrolled(self._view))
        splitter.setStretchFactor(0, _LIST_SHARE)
        splitter.setStretchFactor(1, _VIEW_SHARE)
        splitter.setSizes([theme.px(400), theme.px(600)])
        splitter.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.form.addRow(WrappedLabel(theme, self.summary(), ink="text2"))
        self.form.addRow(splitter)

    @abstractmethod
    def summary(self) -> str:
        """Return the words above the list."""

    @abstractmethod
    def action_words(self, count: int) -> str:
        """Return what the button that takes them says of so many changes."""

    def can_act(self, count: int) -> bool:
        """Tell whether there is anything to do with so many changes ticked."""
        return count > 0

    def _name_action(self) -> None:
        count = len(self.model.ticked)
        self.action_button.setText(self.action_words(count))
        self.action_button.setEnabled(self.can_act(count))

    def _on_current(self, current: QModelIndex, _previous: QModelIndex) -> None:
        change = current.data(CHANGE_ROLE)
        if isinstance(change, Change):
            self._view.show_change(change, self._choices)

    def _on_chosen(self, change_id: str, choice: Choice) -> None:
        self._choices[change_id] = choice
        # Whoever says what to do with a change means to do it; keeping the source's words is doing nothing.
        wanted = set(self.model.ticked)
        if choice is Choice.KEEP_SOURCE:
            wanted.discard(change_id)
        else:
            wanted.add(change_id)
        self.model.tick(wanted)

    def _on_take_offered(self, _checked: bool) -> None:
        self.model.tick(self._offered)
        self.action_button.setFocus()

    def _on_take_none(self, _checked: bool) -> None:
        self.model.tick(())


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
