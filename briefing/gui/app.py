"""The window's program: builds the object graph, shows the window, and keeps crashes from losing work."""

from __future__ import annotations

import gc
import importlib
import logging
import sys
import threading
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from briefing.errors import BriefingError
from briefing.gui.dialogs.messages import show_problem
from briefing.gui.jobs import JobRunner
from briefing.gui.main_window.appearance import dress
from briefing.gui.main_window.preferences import Preferences
from briefing.gui.main_window.window import MainWindow, Runners
from briefing.gui.theme import Theme
from briefing.session.samples import open_samples
from briefing.session.workspace import Workspace
from briefing.store import settings as stored
from briefing.store.library import Library
from briefing.store.locations import data_folder, library_folder, settings_path

log = logging.getLogger(__name__)

_READING_DELAY_MS = 1_000
_RULES_DELAY_MS = 2_000
_POLL_MS = 100


def main(arguments: Sequence[str]) -> int:
    """Open the window, with a pack file if one is named; return the exit status."""
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication([sys.argv[0]])
    application.setApplicationName("Briefing")
    application.setDesktopFileName("briefing")
    settings = stored.load_settings(settings_path())
    theme = make_theme(settings)
    theme.apply_to(application)
    try:
        library = Library.open(library_folder())
    except BriefingError as error:
        print(f"briefing: {error.message}", file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 1
    with library:
        runners = Runners(documents=JobRunner(is_held_back=True), reading=JobRunner(is_held_back=True))
        window = make_window(theme, Workspace(library), settings, runners)
        sys.excepthook = CrashHook(window)
        window.show_everything()
        start = StartAfterPaint(window, runners)
        window.installEventFilter(start)
        window.show()
        if arguments:
            QTimer.singleShot(0, window, lambda: window.files.open_path(Path(arguments[0])))
        return application.exec()


def make_theme(settings: stored.Settings) -> Theme:
    """Return the theme that the settings ask for; what they leave open follows the system."""
    theme = Theme()
    dress(theme, settings)
    return theme


def make_window(
    theme: Theme, workspace: Workspace, settings: stored.Settings, runners: Runners
) -> MainWindow:
    """Return the main window on what was open last, or on the samples at the first start."""
    open_last(workspace)
    geometry = QSettings(str(data_folder() / "window.ini"), QSettings.Format.IniFormat)
    preferences = Preferences(settings, settings_path())
    window = MainWindow(theme, workspace, runners, geometry=geometry, preferences=preferences)
    window.reader.set_reader_size(settings.reader_size_px)
    window.reader.keys.set_letters_enabled(enabled=settings.single_letter_keys)
    return window


def open_last(workspace: Workspace) -> None:
    """Open the pack of the last run; the samples where the library is new."""
    copies = workspace.library.working_copies()
    if copies:
        workspace.resume(copies[0])
    elif not workspace.library.articles():
        open_samples(workspace)


class StartAfterPaint(QObject):
    """Start what is slow one after the other, and only when the window has been painted.

    First the worker that draws the preview, then the one that reads articles, then the rules for taking a
    selection, which a thread loads while nobody waits for them. Garbage is not collected before that thread
    has ended: a collection destroys what it finds in its own thread, where Qt's objects must not end.
    """

    def __init__(self, window: MainWindow, runners: Runners) -> None:
        super().__init__(window)
        self._window = window
        self._runners = runners
        self._rules = threading.Thread(
            target=importlib.import_module, args=("briefing.extract.selection",), daemon=True
        )
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._collect_again)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint of the window; the panes in it are painted before the timers run."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._runners.documents.release)
            QTimer.singleShot(_READING_DELAY_MS, self, self._runners.reading.release)
            QTimer.singleShot(_RULES_DELAY_MS, self, self._load_rules)
        return False

    def _load_rules(self) -> None:
        self._rules.start()
        self._poll.start()

    def _collect_again(self) -> None:
        if self._rules.is_alive():
            return
        self._poll.stop()
        # What the start has made stays; leaving it out of every later collection keeps those short.
        gc.freeze()
        gc.enable()


class CrashHook:
    """Keep the open pack when a bug shows, and say so in words instead of a trace."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the bug, keep the pack, and tell the user."""
        log.error("%s", "".join(traceback.format_exception(kind, error, trace)))
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        self._window.files.autosave_now()
        show_problem(
            self._window,
            self._window.tr("Something went wrong inside Briefing"),
            self._window.tr("Your pack is kept. You can go on; if it happens again, start Briefing anew."),
        )
