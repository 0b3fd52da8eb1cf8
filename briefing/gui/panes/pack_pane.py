"""The right part of the window: outline, checks and preview of the open pack."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from briefing.gui.jobs import JobRunner
from briefing.gui.panes.checks_pane import ChecksPane
from briefing.gui.panes.outline_pane import OutlinePane
from briefing.gui.panes.preview_pane import PreviewPane
from briefing.gui.theme import FontRole, Theme
from briefing.gui.widgets.elided_label import AsideLabel, ElidedLabel
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
        self._is_empty = False
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
        self.split_sizes = (420, 380)
        self._splitter.setSizes(list(self.split_sizes))
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
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
        title = ElidedLabel(theme, self.tr("Pack"), role=FontRole.PANE_TITLE)
        title.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        row.addWidget(title)
        row.addSpacing(4)
        self._counts = AsideLabel(theme, role=FontRole.META, ink="text2")
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
        following = PackView((self.view + 1) % len(PackView))
        if following is PackView.SPLIT and not self._may_split:
            following = PackView.PREVIEW
        self.set_view(following)

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

    @property
    def content(self) -> QWidget:
        """Return what stands in the outline's place now."""
        return self._upper.currentWidget() or self.outline

    def show_empty(self, *, is_empty: bool) -> None:
        """Offer the sample pack where there is nothing to show."""
        self._is_empty = is_empty
        if not self.shows_checks:
            self.show_outline()

    def show_outline(self) -> None:
        """Show the outline, or, where there is none, that the pack is empty."""
        self._upper.setCurrentWidget(self._empty if self._is_empty else self.outline)

    def show_checks(self, *, shown: bool) -> None:
        """Put the list of what is not ready in the place of the outline, or the outline back."""
        if shown:
            self._upper.setCurrentWidget(self.checks)
            self._bring_upper()
        else:
            self.show_outline()
        self.focus_content()

    @property
    def shows_checks(self) -> bool:
        """Tell whether the list of what is not ready is shown."""
        return self._upper.currentWidget() is self.checks

    def focus_content(self) -> None:
        """Give the keyboard to the outline, or to what stands in its place."""
        self.content.setFocus()

    def bring_forward(self, part: QWidget) -> None:
        """Show outline or preview, whichever is asked for and not in view."""
        if part is self.preview:
            if self.view is PackView.OUTLINE:
                self.set_view(PackView.PREVIEW)
        else:
            if part is self.outline:
                self.show_outline()
            self._bring_upper()

    def set_split_sizes(self, outline: int, preview: int) -> None:
        """Share the height between outline and preview in this proportion."""
        self.split_sizes = (outline, preview)
        self._splitter.setSizes([outline, preview])

    def _on_splitter_moved(self, _position: int, _handle: int) -> None:
        outline, preview = self._splitter.sizes()
        if outline and preview:
            self.split_sizes = (outline, preview)

    def _bring_upper(self) -> None:
        if self.view is PackView.PREVIEW:
            self.set_view(PackView.SPLIT if self._may_split else PackView.OUTLINE)

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
