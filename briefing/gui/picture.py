"""A picture of the window on the sample library, drawn offscreen for the demonstration and the manual."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from briefing.gui.jobs import JobRunner
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.main_window.window import MainWindow, Runners
from briefing.gui.theme import Theme, ThemeName
from briefing.session.samples import open_samples
from briefing.session.workspace import Workspace
from briefing.store.library import Library
from briefing.store.settings import Settings

_PATIENCE_MS = 30_000
_SETTLE_MS = 60


def main(arguments: Sequence[str]) -> int:
    """Draw the window into a PNG: FILE [light|dark] [WIDTHxHEIGHT]; return the exit status."""
    target = Path(arguments[0])
    theme_name = ThemeName(arguments[1]) if len(arguments) > 1 else ThemeName.LIGHT
    size = arguments[2] if len(arguments) > 2 else "1440x900"
    width, height = (int(part) for part in size.split("x"))
    application = QApplication([sys.argv[0]])
    theme = Theme(theme_name)
    theme.apply_to(application)
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder)) as library:
        workspace = Workspace(library)
        open_samples(workspace)
        geometry = QSettings(str(Path(folder) / "window.ini"), QSettings.Format.IniFormat)
        runners = Runners(documents=JobRunner(), reading=JobRunner())
        window = MainWindow(theme, workspace, runners, geometry=geometry, preferences=Preferences(Settings()))
        window.resize(width, height)
        window.show_everything()
        window.show()
        _Settling(runners).exec()
        written = window.grab().save(str(target))
        window.close()
    return 0 if written else 1


class _Settling(QEventLoop):
    """Run until both workers have had nothing to do for a moment, so that the picture shows all there is."""

    def __init__(self, runners: Runners) -> None:
        super().__init__()
        self._runners = runners
        self._quiet = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._quiet.timeout.connect(self.quit)
        for runner in (runners.documents, runners.reading):
            runner.idle_changed.connect(self._on_idle_changed)
        QTimer.singleShot(_PATIENCE_MS, self, self.quit)
        self._on_idle_changed()

    def _on_idle_changed(self) -> None:
        if self._runners.documents.is_idle and self._runners.reading.is_idle:
            self._quiet.start()
        else:
            self._quiet.stop()
