"""The real window, drawn offscreen with warm workers, and a timer that tells how long it stood still.

The timer ticks every 5 ms. The longest gap between two ticks during a step is how long a key press could have
waited. Beside the clock's the gap's processor time is told: on a busy machine only that says what the window
itself did; a gap with little of it waited for the disk or for its turn.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import _bench

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_LOGGING_RULES"] = "qt.qpa.*=false"

from PySide6.QtCore import (
    QCoreApplication,
    QElapsedTimer,
    QEventLoop,
    QMimeData,
    QPoint,
    QPointF,
    Qt,
    QTimer,
)
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from briefing.gui import app
from briefing.gui.jobs import JobRunner
from briefing.gui.main_window.window import MainWindow, Runners
from briefing.session.workspace import Workspace
from briefing.store.library import Library
from briefing.store.settings import Settings

TICK_MS = 5
PATIENCE_MS = 60_000


@dataclass(frozen=True, slots=True)
class Gap:
    """How long the event loop stood still, and what the window's thread computed meanwhile."""

    wall_ms: float = 0.0
    cpu_ms: float = 0.0


class Heart:
    """Beat every 5 ms and remember the longest pause."""

    def __init__(self) -> None:
        self._since = QElapsedTimer()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        self.begin()

    def begin(self) -> None:
        """Forget what was, and start to watch."""
        self.longest = Gap()
        self.busiest = Gap()
        self._start()

    def _start(self) -> None:
        self._since.start()
        self._cpu_s = time.thread_time()

    def _beat(self) -> None:
        gap = Gap(self._since.nsecsElapsed() / 1e6, (time.thread_time() - self._cpu_s) * 1e3)
        self.longest = max(self.longest, gap, key=lambda one: one.wall_ms)
        self.busiest = max(self.busiest, gap, key=lambda one: one.cpu_ms)
        self._start()


class Desk:
    """Run steps in the window's event loop and time them."""

    def __init__(self, window: MainWindow, heart: Heart, folder: Path) -> None:
        self.window = window
        self.heart = heart
        self.folder = folder

    def wait_until(self, is_done: Callable[[], bool]) -> None:
        """Let the window work until something is so."""
        loop = QEventLoop()
        look = QTimer(interval=TICK_MS)
        look.timeout.connect(lambda: loop.quit() if is_done() else None)
        look.start()
        give_up = QTimer(singleShot=True, interval=PATIENCE_MS)
        give_up.timeout.connect(partial(sys.exit, "the window does not come to rest"))
        give_up.start()
        loop.exec()

    def wait(self, milliseconds: int) -> None:
        """Let the window work for a while."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def rest(self) -> None:
        """Wait until nothing is under way, and a little longer for what follows at leisure."""
        window = self.window
        self.wait_until(
            lambda: (
                window.pack_pane.preview.is_up_to_date
                and window.checks.is_up_to_date
                and window.files.is_kept
                and window.articles.is_idle
            )
        )
        self.wait(400)

    def watch(self, step: Callable[[], object]) -> tuple[Gap, Gap]:
        """Return the longest and the busiest gap from the start of a step until everything rests again."""
        self.wait(50)
        self.heart.begin()
        QTimer.singleShot(0, step)
        self.wait(20)
        self.rest()
        return self.heart.longest, self.heart.busiest


@contextmanager
def open_desk() -> Iterator[Desk]:
    """Give the window of the first start, shown this moment, on a library of its own."""
    application = QApplication([sys.argv[0]])
    with _bench.folder() as folder, Library.open(folder / "library") as library:
        os.environ["BRIEFING_HOME"] = str(folder)
        settings = Settings()
        theme = app.make_theme(settings)
        theme.apply_to(application)
        runners = Runners(documents=JobRunner(is_held_back=True), reading=JobRunner(is_held_back=True))
        window = app.make_window(theme, Workspace(library), settings, runners)
        desk = Desk(window, Heart(), folder)
        window.show_everything()
        start = app.StartAfterPaint(window, runners)
        window.installEventFilter(start)
        window.show()
        desk.wait(20)
        desk.heart.begin()
        yield desk
        window.close()


def drag_to(target: QWidget, data: QMimeData, at: QPoint) -> None:
    """Enter a widget and move over it, as the system does."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QCoreApplication.sendEvent(target, kind(at, Qt.DropAction.MoveAction, data, buttons, keys))


def drop_at(target: QWidget, data: QMimeData, at: QPoint) -> None:
    """Let go over a widget."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(at), Qt.DropAction.MoveAction, data, buttons, keys)
    QCoreApplication.sendEvent(target, drop)
