"""How the window's panes share the room: collapsing, hiding, stepping, zooming, themes."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.panes.pack_pane import PackPane
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.theme import Theme, ThemeName
from briefing.gui.widgets.thin_splitter import ThinSplitter

ROOM_FOR_PREVIEW, ROOM_FOR_LIBRARY, ROOM_FOR_PACK = 1200, 1024, 768
"""Effective widths, that is widths divided by the text scale, from which each part has room."""


class ViewController(QObject):
    """Arrange the panes; what gives way for lack of room comes back with it."""

    def __init__(
        self,
        window: QMainWindow,
        *,
        theme: Theme,
        splitter: ThinSplitter,
        library: LibraryPane,
        reader: ReaderPane,
        pack: PackPane,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._splitter = splitter
        self._library = library
        self._reader = reader
        self._pack = pack
        self._hides_library = self._hides_pack = False
        self._was_roomy = True
        theme.changed.connect(self.fit)

    def fit(self) -> None:
        """Give way in the order of the design: first the preview, then the library, then the pack."""
        width = self._window.width() * 100 / self._theme.scale
        is_roomy = width >= ROOM_FOR_PREVIEW
        self._pack.allow_split(allowed=is_roomy)
        self._library.setVisible(not self._hides_library and width >= ROOM_FOR_LIBRARY)
        self._pack.setVisible(not self._hides_pack and width >= ROOM_FOR_PACK)
        if is_roomy is not self._was_roomy:
            library, pack = (304, 476) if is_roomy else (240, 360)
            self._splitter.setSizes([library, self._window.width() - library - pack, pack])
        self._was_roomy = is_roomy

    def toggle_library(self) -> None:
        """Hide the library, or show it again."""
        self._hides_library = self._library.isVisible()
        self.fit()

    def toggle_pack(self) -> None:
        """Hide the pack, or show it again."""
        self._hides_pack = self._pack.isVisible()
        self.fit()

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next pane, or to the one before."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = -1 if step > 0 else 0
        for number, pane in enumerate(panes):
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                at = number
        self.focus(panes[(at + step) % len(panes)])

    def focus(self, pane: QWidget) -> None:
        """Give the keyboard to a pane, in the library to its cards."""
        if pane is self._library:
            self._library.focus_articles()
        else:
            pane.setFocus()

    def zoom(self, steps: int) -> None:
        """Enlarge or shrink the pages while they have the keyboard, else the article."""
        focused = QApplication.focusWidget()
        if focused is not None and self._pack.preview.isAncestorOf(focused):
            self._pack.preview.zoom(steps)
        else:
            self._reader.set_reader_size(self._reader.text.size_px + steps)

    def switch_theme(self) -> None:
        """Go from light to dark or back, keeping contrast."""
        tokens = self._theme.tokens
        self._theme.set_name(ThemeName.choose(is_dark=not tokens.is_dark, is_contrast=tokens.is_contrast))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or give it back."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _panes(self) -> tuple[QWidget, ...]:
        return self._library, self._reader.text, self._pack.outline, self._pack.preview
