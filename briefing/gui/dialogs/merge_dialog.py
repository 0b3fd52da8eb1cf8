"""The dialog that takes an edited Word file back: changes to tick, each beside what stood there before."""

from __future__ import annotations

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
from briefing.roundtrip.changes import Change, Choice, Comparison
from briefing.roundtrip.merging import safe_ids

_WIDTH, _HEIGHT = 1080, 720
_WINDOW_MARGIN = 48
_LOWEST_LIST = 120
_LIST_SHARE, _VIEW_SHARE = 2, 3


class MergeDialog(FormDialog):
    """Choose which changes to take; own text starts ticked, an alarm never does."""

    def __init__(self, theme: Theme, comparison: Comparison, parent: QWidget) -> None:
        super().__init__(theme, parent, width=_WIDTH)
        self.comparison = comparison
        self._choices: dict[str, Choice] = {}
        self.model = ChangesModel(theme, comparison.changes, safe_ids(comparison.changes))
        self.model.ticks_changed.connect(self._name_action)
        self.set_words(self.tr("Merge “{}”").format(comparison.file_name), "")
        self._list = QListView()
        self._list.setModel(self.model)
        self._list.setAccessibleName(self.tr("Changes"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view = ChangeView(theme)
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

    def _lay_out(self) -> None:
        theme = self.theme
        safe = TextButton(theme, self.tr("Take all safe changes"))
        safe.clicked.connect(self._on_take_safe)
        none = TextButton(theme, self.tr("Take none"))
        none.clicked.connect(self._on_take_none)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(safe)
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
        self.form.addRow(self._summary())
        self.form.addRow(splitter)

    def _summary(self) -> WrappedLabel:
        comparison = self.comparison
        words = self.tr("{} of {} paragraphs were found again.").format(comparison.matched, comparison.blocks)
        if not comparison.is_from_export:
            words = self.tr(
                "Another program dropped the marks of the export, so the file is compared with the pack as "
                "it is now, and nothing is ticked. {}"
            ).format(words)
        known = {
            "macros_ignored": self.tr("The file holds macros; they were not read."),
            "embedded_objects_ignored": self.tr("The file holds embedded objects; they were not read."),
            "outside_content_ignored": self.tr(
                "The file fetches something from elsewhere when Word opens it; nothing was fetched."
            ),
        }
        return WrappedLabel(
            self.theme, " ".join((words, *(known[name] for name in comparison.warnings))), ink="text2"
        )

    def _name_action(self) -> None:
        count = len(self.model.ticked)
        one, many = self.tr("Merge 1 change"), self.tr("Merge {} changes")
        self.action_button.setText(one if count == 1 else many.format(count))
        self.action_button.setEnabled(count > 0)

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

    def _on_take_safe(self, _checked: bool) -> None:
        self.model.tick(safe_ids(self.comparison.changes))

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
