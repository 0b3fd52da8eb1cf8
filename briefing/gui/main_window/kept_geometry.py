"""Where the window stood and how its panes shared the room, kept from run to run."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QWidget

from briefing.gui.main_window.view_controller import USUAL_LIBRARY, USUAL_PACK, ViewController
from briefing.gui.panes.pack_pane import PackPane

_USUAL_SIZE = (1440, 900)


class KeptGeometry:
    """Read and write the file of sizes; what is damaged there gets the usual value."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def restore(self, window: QWidget, view: ViewController, pack: PackPane) -> None:
        """Give window and panes the sizes of the last run."""
        window.resize(*_USUAL_SIZE)
        frame = self._store.value("window")
        if isinstance(frame, QByteArray):
            window.restoreGeometry(frame)
        view.side_widths = self._pair("sides", (USUAL_LIBRARY, USUAL_PACK))
        pack.set_split_sizes(*self._pair("split", pack.split_sizes))
        view.fit()

    def keep(self, window: QWidget, view: ViewController, pack: PackPane) -> None:
        """Write the sizes as the user chose them, not as a narrow window made them."""
        self._store.setValue("window", window.saveGeometry())
        self._store.setValue("sides", list(view.side_widths))
        self._store.setValue("split", list(pack.split_sizes))

    def _pair(self, name: str, usual: tuple[int, int]) -> tuple[int, int]:
        kept = self._store.value(name)
        if not isinstance(kept, list) or len(kept) != len(usual):
            return usual
        try:
            first, second = (int(part) for part in kept)
        except (TypeError, ValueError):
            return usual
        return (first, second) if first > 0 and second > 0 else usual
