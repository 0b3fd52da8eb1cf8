"""The right part of the window: outline, checks and preview of the open pack."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from briefing.gui.jobs import JobRunner
from briefing.gui.panes.checks_pane import ChecksPane
from briefing.gui.panes.outline_pane import OutlinePane
from briefing.gui.panes.preview_pane import PreviewPane
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import ElidedLabel
from briefing.gui.widgets.empty_state import EmptyState
from briefing.gui.widgets.ground import set_ground
from briefing.gui.widgets.icon_button import IconButton
from briefing.gui.widgets.segmented_control import SegmentedControl
from briefing.gui.widgets.thin_splitter import ThinSplitter


class PackView(IntEnum):
    """What the pane shows of a pack."""

    OUTLINE = 0
    SPLIT = 1
    PREVIEW = 2


class PackPane(QWidget):
    """Hold outline above and preview below, one of them or both."""

    add_requested = Signal(object)
    """The button whose menu of new things is wanted."""
    view_changed = Signal(object)
    sample_requested = Signal()

    def __init__(
        self, theme: Theme, runner: JobRunner, block_names: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.outline = OutlinePane(theme, block_names)
        self.checks = ChecksPane(theme)
        self.preview = PreviewPane(theme, runner)
        self._empty = EmptyState(
            theme, "newspaper", self.tr("This pack has no sections yet."), self.tr("Open the sample pack")
        )
        self._empty.button_clicked.connect(self.sample_requested)
        self._wanted = PackView.SPLIT
        self._may_split = True
        set_ground(self, "side")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_header())
        self._upper = QStackedWidget()
        for widget in (self.outline, self.checks, self._empty):
            self._upper.addWidget(widget)
        self._splitter = ThinSplitter(theme, Qt.Orientation.Vertical)
        self._splitter.addWidget(self._upper)
        self._splitter.addWidget(self.preview)
        self._splitter.setSizes([420, 380])
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        column.addWidget(self._splitter, 1)
        self._show()

    def _build_header(self) -> QWidget:
        theme = self._theme
        header = QWidget()
        row = QHBoxLayout(header)
        row.setContentsMargins(16, 10, 10, 10)
        row.setSpacing(6)
        row.addWidget(ElidedLabel(theme, self.tr("Pack"), role=FontRole.PANE_TITLE))
        row.addSpacing(4)
        self._counts = ElidedLabel(theme, role=FontRole.META, ink="text2")
        row.addWidget(self._counts, 1)
        self._views = SegmentedControl(
            theme, (self.tr("Outline"), self.tr("Split"), self.tr("Preview")), header
        )
        self._views.setAccessibleName(self.tr("What to show of the pack"))
        self._views.setCurrentIndex(PackView.SPLIT)
        self._views.currentChanged.connect(self._on_view_chosen)
        row.addWidget(self._views)
        self._add = IconButton(theme, "plus", self.tr("Add a section or own text"))
        self._add.clicked.connect(self._on_add_clicked)
        row.addWidget(self._add)
        return header

    @property
    def view(self) -> PackView:
        """Return what is shown now."""
        if self._wanted is PackView.SPLIT and not self._may_split:
            return PackView.OUTLINE
        return self._wanted

    def set_view(self, view: PackView) -> None:
        """Show outline, preview or both."""
        self._views.setCurrentIndex(view)

    def next_view(self) -> None:
        """Show the next of the three."""
        self.set_view(PackView((self._wanted + 1) % len(PackView)))

    def allow_split(self, *, allowed: bool) -> None:
        """Take the preview out of a split while the window is too narrow; the choice comes back with room."""
        if allowed is self._may_split:
            return
        wanted = self._wanted
        self._may_split = allowed
        self._views.blockSignals(True)
        self._views.setTabVisible(PackView.SPLIT, allowed)
        self._views.setCurrentIndex(wanted if allowed else self.view)
        self._views.blockSignals(False)
        self._show()

    def show_counts(self, items: int, pages: int) -> None:
        """Say how much is in the pack; without pages until the first preview."""
        words = self._plural(items)
        if pages:
            words += " · " + (self.tr("1 page") if pages == 1 else self.tr("{} pages").format(pages))
        self._counts.setText(words)

    def show_empty(self, *, is_empty: bool) -> None:
        """Offer the sample pack where there is nothing to show."""
        if self._upper.currentWidget() is not self.checks:
            self._upper.setCurrentWidget(self._empty if is_empty else self.outline)

    def show_checks(self, *, shown: bool) -> None:
        """Put the list of what is not ready in the place of the outline, or the outline back."""
        self._upper.setCurrentWidget(self.checks if shown else self.outline)
        if shown and self.view is PackView.PREVIEW:
            self.set_view(PackView.SPLIT if self._may_split else PackView.OUTLINE)
        (self.checks if shown else self.outline).setFocus()

    @property
    def shows_checks(self) -> bool:
        """Tell whether the list of what is not ready is shown."""
        return self._upper.currentWidget() is self.checks

    def _plural(self, items: int) -> str:
        return self.tr("1 item") if items == 1 else self.tr("{} items").format(items)

    def _on_view_chosen(self, index: int) -> None:
        self._wanted = PackView(index)
        self._show()
        self.view_changed.emit(self._wanted)

    def _on_add_clicked(self, _checked: bool) -> None:
        self.add_requested.emit(self._add)

    def _show(self) -> None:
        self._upper.setVisible(self.view is not PackView.PREVIEW)
        self.preview.setVisible(self.view is not PackView.OUTLINE)
