"""New sections and own text, put where the outline stands."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from briefing.gui.main_window.pack_controller import PackController
from briefing.gui.models.block_names import block_names
from briefing.gui.panes.pack_pane import PackPane
from briefing.model.pack import BlockKind


class AddingController(QObject):
    """Add to the pack what does not come from an article."""

    def __init__(self, *, packs: PackController, pane: PackPane, own_text: QAction) -> None:
        """Take the action for own text, which heads the menu."""
        super().__init__(pane)
        self._packs = packs
        self._pane = pane
        self._own_text = own_text
        pane.add_requested.connect(self.show_menu)

    def show_menu(self, near: QWidget) -> None:
        """Offer own text and a section for every block."""
        menu = QMenu(self._pane)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._own_text)
        menu.addSeparator()
        for value, name in block_names().items():
            menu.addAction(name).triggered.connect(partial(self._on_section_chosen, BlockKind(value)))
        menu.popup(near.mapToGlobal(near.rect().bottomLeft()))

    def add_section(self, block: BlockKind) -> None:
        """Put a new section after the current one."""
        outline = self._pane.outline
        current = outline.current_section()
        self._pane.show_outline()
        outline.select(self._packs.add_section(block, None if current is None else current.id))
        outline.setFocus()

    def add_text(self) -> None:
        """Put an item for own text into the current section and open it for writing."""
        outline = self._pane.outline
        section, pack = outline.current_section(), self._packs.pack
        if section is not None:
            section_id = section.id
        elif pack.sections:
            section_id = pack.sections[-1].id
        else:
            section_id = self._packs.add_section(BlockKind.BACKGROUND, None)
        self._pane.show_outline()
        outline.select(self._packs.add_text(section_id))
        outline.setFocus()
        outline.edit(outline.currentIndex())

    def _on_section_chosen(self, block: BlockKind, *checked: bool) -> None:
        del checked  # Qt passes it to a plain slot, and leaves it out of a partial
        self.add_section(block)
