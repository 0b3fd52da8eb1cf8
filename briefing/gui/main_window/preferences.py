"""The user's settings as the window holds them: every change is written at once."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject

from briefing.errors import WriteError
from briefing.store.settings import Settings, save_settings

log = logging.getLogger(__name__)


class Preferences(QObject):
    """Hold the settings; without a path they last as long as the window."""

    def __init__(self, settings: Settings, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._path = path

    @property
    def settings(self) -> Settings:
        """Return the settings as they are now."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Take over changed settings and write them; one that cannot be written lasts until the end."""
        if settings == self._settings:
            return
        self._settings = settings
        if self._path is None:
            return
        try:
            save_settings(settings, self._path)
        except WriteError as error:
            # Nobody asked to save: a message for a lost width of a column would be worse than the loss.
            log.info("the settings are not kept: %s", error.message)
