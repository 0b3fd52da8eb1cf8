"""Settings take effect here, at once and in every part of the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from briefing.gui.main_window.appearance import dress
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.panes.reader_pane import ReaderPane
from briefing.gui.theme import Theme
from briefing.store.locations import library_folder
from briefing.store.settings import Settings


class SettingsController(QObject):
    """Open the settings, and give the window what was chosen."""

    def __init__(
        self, preferences: Preferences, *, theme: Theme, reader: ReaderPane, window: QWidget
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._theme = theme
        self._reader = reader
        self._window = window

    def show(self) -> None:
        """Open the settings; what is changed there applies while they are open."""
        from briefing.gui.dialogs.settings_dialog import SettingsDialog  # noqa: PLC0415 - at first use only
        from briefing.style.loading import house_style_names  # noqa: PLC0415

        dialog = SettingsDialog(
            self._theme, self._preferences.settings, house_style_names(), library_folder(), self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self.apply)
        dialog.open()

    def apply(self, settings: Settings) -> None:
        """Keep changed settings and follow them."""
        if not settings.keep_recent_packs:
            settings = replace(settings, recent_packs=())
        self._preferences.change(settings)
        dress(self._theme, settings)
        self._reader.set_reader_size(settings.reader_size_px)
        self._reader.keys.set_letters_enabled(enabled=settings.single_letter_keys)
