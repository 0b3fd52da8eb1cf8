"""The ways between an item of the pack, its page, its source and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from briefing.gui.commands import PackHistory
from briefing.gui.main_window.notifier import Notifier
from briefing.gui.main_window.reader_controller import ReaderController
from briefing.gui.panes.pack_pane import PackPane
from briefing.model.excerpt import Excerpt
from briefing.model.pack import ExcerptItem, Item, Section
from briefing.preflight.check import Check


class JumpController(QObject):
    """Lead from one view of an item to another."""

    def __init__(
        self,
        *,
        history: PackHistory,
        reading: ReaderController,
        notifier: Notifier,
        pane: PackPane,
        edit_details: Callable[[], object],
    ) -> None:
        """Take what opens the details, where a check is about them."""
        super().__init__(pane)
        self._history = history
        self._reading = reading
        self._notifier = notifier
        self._pane = pane
        self._edit_details = edit_details

    def show_in_pack(self, excerpt: Excerpt) -> None:
        """Show the item that holds an excerpt, in outline and preview."""
        for item in self._history.pack.excerpt_items():
            if item.excerpt.source == excerpt.source and item.excerpt.kind is excerpt.kind:
                self._pane.outline.select(item.id)
                self._pane.preview.reveal(item.id)
                return

    def show_added(self, item_id: str, sentence: str) -> None:
        """Show an item that came in, and offer to take it back."""
        self._pane.outline.select(item_id)
        self._notifier.say_with_undo(sentence)

    def show_known(self, item_id: str) -> None:
        """Show an item that was there already."""
        self._pane.outline.select(item_id)
        self._notifier.say(self.tr("This is in the pack already."))

    def follow_selection(self, target: Item | Section | None) -> None:
        """Show the page of what was chosen in the outline."""
        if target is not None and self._pane.outline.hasFocus():
            self._pane.preview.reveal(target.id)

    def go_to_check(self, check: Check) -> None:
        """Show the place of a check: its item, its section, or the details."""
        place = check.item_id or check.section_id
        if place is None:
            self._edit_details()
            return
        self._pane.show_checks(shown=False)
        self._pane.outline.select(place)

    def go_to_source(self) -> None:
        """Show where the current item's words stand in their article."""
        item = self._pane.outline.current_item()
        if isinstance(item, ExcerptItem):
            self._reading.show_source(item)

    def go_to_page(self) -> None:
        """Show the current item or section on its page."""
        target = self._pane.outline.current_item() or self._pane.outline.current_section()
        if target is None:
            return
        self._pane.bring_forward(self._pane.preview)
        self._pane.preview.reveal(target.id)
