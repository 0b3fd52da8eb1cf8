"""How the window's panes share the room: collapsing, hiding, stepping, zooming, themes."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from briefing.gui.main_window.drawer import Drawer
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.panes.library_pane import LibraryPane
from briefing.gui.panes.pack_pane import PackPane
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.theme import Theme, ThemeName
from briefing.gui.widgets.thin_splitter import ThinSplitter
from briefing.store import settings as stored

LEAST_LIBRARY, LEAST_READER, LEAST_PACK = 240, 420, 340
USUAL_LIBRARY, USUAL_PACK = 304, 476


class Room(IntEnum):
    """What there is room for; the values are effective widths, that is widths divided by the text scale."""

    READER = 0
    PACK = 768
    LIBRARY = 1024
    PREVIEW = 1200

    @classmethod
    def at(cls, width: float) -> Room:
        """Return the room of an effective width."""
        return max(room for room in cls if room <= width)


class ViewController(QObject):
    """Arrange the panes; what gives way for lack of room comes back with it, as wide as it was."""

    def __init__(
        self,
        window: QMainWindow,
        *,
        theme: Theme,
        preferences: Preferences,
        splitter: ThinSplitter,
        library: LibraryPane,
        reader: ReaderPane,
        pack: PackPane,
    ) -> None:
        """Take the panes that stand in the splitter already."""
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._splitter = splitter
        self._library = library
        self._reader = reader
        self._pack = pack
        self._hides_library = self._hides_pack = False
        self._room: Room | None = None
        self._scale = theme.scale
        self.side_widths = (USUAL_LIBRARY, USUAL_PACK)
        """Effective widths of library and pack, as the user left them while there was room for all."""
        self.library_drawer = Drawer(theme, splitter, library, Qt.Edge.LeftEdge)
        self.pack_drawer = Drawer(theme, splitter, pack, Qt.Edge.RightEdge)
        splitter.splitterMoved.connect(self._on_splitter_moved)
        library.article_opened.connect(self._on_article_opened)
        theme.changed.connect(self.fit)

    def fit(self) -> None:
        """Give way in the order of the design: first the preview, then the library, then the pack."""
        room = Room.at(self._window.width() * 100 / self._theme.scale)
        if room is self._room and self._scale == self._theme.scale:
            return
        self._room, self._scale = room, self._theme.scale
        self.library_drawer.close()
        self.pack_drawer.close()
        px = self._theme.px
        for pane, least in (
            (self._library, LEAST_LIBRARY),
            (self._reader, LEAST_READER),
            (self._pack, LEAST_PACK),
        ):
            pane.setMinimumWidth(px(least))
        self._show_panes()
        self._share_out()

    def toggle_library(self) -> None:
        """Hide the library, or show it again: beside the reader where there is room, else over it."""
        if self._has(Room.LIBRARY):
            self._hides_library = not self._library.isHidden()
            self._show_panes()
        elif self.library_drawer.is_open:
            self.library_drawer.close()
        else:
            self.pack_drawer.close()
            self.library_drawer.open(self._theme.px(USUAL_LIBRARY))
            self._library.focus_articles()

    def toggle_pack(self) -> None:
        """Hide the pack, or show it again: beside the reader where there is room, else over it."""
        if self._has(Room.PACK):
            self._hides_pack = not self._pack.isHidden()
            self._show_panes()
        elif self.pack_drawer.is_open:
            self.pack_drawer.close()
        else:
            self.library_drawer.close()
            self.pack_drawer.open(self._theme.px(USUAL_PACK))
            self._pack.focus_content()

    def step_pane(self, step: int) -> None:
        """Give the keyboard to the next pane, or to the one before."""
        panes = [pane for pane in self._panes() if pane.isVisible()]
        focused = QApplication.focusWidget()
        at = -1 if step > 0 else 0
        for number, pane in enumerate(panes):
            if focused is not None and (pane is focused or pane.isAncestorOf(focused)):
                at = number
        self._focus(panes[(at + step) % len(panes)])

    def go_to(self, pane: QWidget) -> None:
        """Give the keyboard to a pane, and show it first if it is not in view."""
        in_pack = self._pack.isAncestorOf(pane)
        if pane is self._library and not pane.isVisible():
            self.toggle_library()
        if in_pack:
            self.show_pack()
            self._pack.bring_forward(pane)
        self._focus(pane)

    def show_pack(self) -> None:
        """Show the pack if it is hidden."""
        if not self._pack.isVisible():
            self.toggle_pack()

    def focus_first(self) -> None:
        """Give the keyboard to the library's articles, or to the article where no library is shown."""
        self._focus(self._library if self._library.isVisibleTo(self._window) else self._reader.text)

    def find(self) -> None:
        """Search where the keyboard is: the library's articles, or else the words of the article."""
        focused = QApplication.focusWidget()
        if focused is not None and self._library.isAncestorOf(focused):
            self._library.focus_search()
        elif self._reader.article is not None:
            self._reader.search.open()

    def zoom(self, steps: int) -> None:
        """Enlarge or shrink the pages while they have the keyboard, else the article; 0 is the usual size."""
        focused = QApplication.focusWidget()
        if focused is not None and self._pack.preview.isAncestorOf(focused):
            self._pack.preview.zoom(steps)
        elif steps:
            self._reader.set_reader_size(self._reader.text.size_px + steps)
        else:
            self._reader.set_reader_size(stored.Settings().reader_size_px)

    def switch_theme(self) -> None:
        """Go from light to dark or back, keeping contrast."""
        tokens = self._theme.tokens
        self._theme.set_name(ThemeName.choose(is_dark=not tokens.is_dark, is_contrast=tokens.is_contrast))
        if not tokens.is_contrast:
            chosen = stored.Theme.LIGHT if tokens.is_dark else stored.Theme.DARK
            self._preferences.change(replace(self._preferences.settings, theme=chosen))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or give it back."""
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _has(self, room: Room) -> bool:
        return self._room is not None and self._room >= room

    def _show_panes(self) -> None:
        self._pack.allow_split(allowed=self._has(Room.PREVIEW))
        self._library.setVisible(not self._hides_library and self._has(Room.LIBRARY))
        self._pack.setVisible(not self._hides_pack and self._has(Room.PACK))

    def _share_out(self) -> None:
        is_roomy = self._has(Room.PREVIEW)
        library, pack = self.side_widths if is_roomy else (LEAST_LIBRARY, LEAST_PACK)
        sides = self._theme.px(library), self._theme.px(pack)
        self._splitter.setSizes([sides[0], max(1, self._window.width() - sum(sides)), sides[1]])

    def _focus(self, pane: QWidget) -> None:
        if pane is self._library:
            self._library.focus_articles()
        else:
            pane.setFocus()

    def _panes(self) -> tuple[QWidget, ...]:
        return self._library, self._reader.text, self._pack.content, self._pack.preview

    def _on_splitter_moved(self, _position: int, _handle: int) -> None:
        if not self._has(Room.PREVIEW):
            return
        library, _, pack = (round(size * 100 / self._theme.scale) for size in self._splitter.sizes())
        # A hidden pane has no width, and keeps the one it had.
        self.side_widths = library or self.side_widths[0], pack or self.side_widths[1]

    def _on_article_opened(self, _article_id: object) -> None:
        if self.library_drawer.is_open:
            self.library_drawer.close()
            self._reader.text.setFocus()
