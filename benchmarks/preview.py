"""From an edit of the sample pack to its new picture, and how long the window's event loop stands still.

A real window, drawn offscreen, with warm workers. A timer of 5 ms runs all the time; the longest gap between
two of its ticks during a step is how long a key press could have waited. No peer draws a PDF after each edit.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import _bench
import _documents

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from briefing.gui import app
from briefing.gui.jobs import Callbacks, JobRunner
from briefing.gui.main_window.window import MainWindow, Runners
from briefing.model import edits
from briefing.model.pack import Audience, Pack
from briefing.session import job_forms as forms
from briefing.session.samples import sample_pack
from briefing.session.workspace import Workspace
from briefing.store.library import Library
from briefing.store.settings import Settings

EDITS = 15
TICK_MS = 5
PATIENCE_MS = 30_000
LONG = (33, 99, 330)  # sections: some 20, 60 and 200 pages


class Heart:
    """Beat every 5 ms and remember the longest pause, in milliseconds."""

    def __init__(self) -> None:
        self._since = QElapsedTimer()
        self._timer = QTimer(interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.longest_ms = 0.0
        self._since.start()
        self._timer.start()

    def begin(self) -> None:
        self.longest_ms = 0.0
        self._since.start()

    def _beat(self) -> None:
        self.longest_ms = max(self.longest_ms, self._since.nsecsElapsed() / 1e6)
        self._since.start()


class Desk:
    """Run steps in the window's event loop and time them."""

    def __init__(self, window: MainWindow, heart: Heart) -> None:
        self.window = window
        self.heart = heart

    def wait_until(self, is_done: Callable[[], bool]) -> None:
        loop = QEventLoop()
        look = QTimer(interval=TICK_MS)
        look.timeout.connect(lambda: loop.quit() if is_done() else None)
        look.start()
        give_up = QTimer(singleShot=True, interval=PATIENCE_MS)
        give_up.timeout.connect(partial(sys.exit, "the window does not come to rest"))
        give_up.start()
        if not is_done():
            loop.exec()

    def wait(self, milliseconds: int) -> None:
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
            )
        )
        self.wait(400)

    def longest_gap(self, step: Callable[[], object]) -> float:
        """Return the longest gap from the start of a step until everything rests again."""
        self.wait(50)
        self.heart.begin()
        QTimer.singleShot(0, step)
        self.wait(20)
        self.rest()
        return self.heart.longest_ms


def one_edit(pack: Pack, number: int) -> Pack:
    """Leave out or take back one item: what a user does all the time, and it moves everything behind it."""
    items = [item for item in pack.items() if item.included or number % 2]
    item = items[(number // 2 * 7) % len(items)]
    return edits.include_items(pack, [item.id], included=not item.included)


def replaced(pack: Pack, _before: Pack) -> Pack:
    """Return another pack, as an edit."""
    return pack


def time_to_picture(desk: Desk, number: int) -> tuple[float, float]:
    """Return seconds from an edit to the paint of the new pages, and the longest gap on the way."""
    preview = desk.window.pack_pane.preview
    painted: list[float] = []

    def on_rendered(_pages: int) -> None:
        preview._view.painted.connect(on_painted)

    def on_painted() -> None:
        painted.append(time.perf_counter())
        preview._view.painted.disconnect(on_painted)

    preview.rendered.connect(on_rendered)
    started: list[float] = []

    def edit() -> None:
        started.append(time.perf_counter())
        desk.window.history.apply(lambda pack: one_edit(pack, number), "edit")

    gap = desk.longest_gap(edit)
    desk.wait_until(lambda: bool(painted))
    preview.rendered.disconnect(on_rendered)
    return painted[0] - started[0], gap


def type_words(desk: Desk, words: str) -> None:
    desk.window.library.focus_search()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    for letter in words:
        QTest.keyClicks(field, letter)
        desk.wait(40)
    field.clear()


def take_suggestions(desk: Desk, count: int) -> None:
    window = desk.window
    taken = 0
    for row in window.library.rows:
        article = window._workspace.article(row.article_id)
        known = window._workspace.suggestions(article.id) or ()
        for excerpt in known[: count - taken]:
            window.packs.take(excerpt)
            taken += 1
            desk.wait(30)


def import_files(desk: Desk, folder: Path) -> None:
    paths = []
    for number, source in enumerate(_bench.RAW_ARTICLES or _bench.SAMPLE_ARTICLES):
        path = folder / f"new-{number}.txt"
        path.write_bytes(source.read_bytes() + f"\n\nCopy {number}.\n".encode())
        paths.append(path)
    finished: list[object] = []
    desk.window.articles.batch_finished.connect(lambda *_: finished.append(1))
    desk.window.articles.import_files(paths)
    desk.wait_until(lambda: bool(finished))


def export(desk: Desk, folder: Path) -> None:
    ended: list[object] = []
    callbacks = Callbacks(finished=ended.append, failed=ended.append)
    outputs = (folder / "a.pdf", folder / "a.docx")
    arguments = forms.build_arguments(desk.window.history.pack, outputs, Audience.PUBLIC)
    desk.window._runners.documents.submit(forms.BUILD, arguments, callbacks)
    desk.wait_until(lambda: bool(ended))


def main() -> None:
    _bench.say_machine()
    application = QApplication([sys.argv[0]])
    with _bench.folder() as folder, Library.open(folder / "library") as library:
        os.environ["BRIEFING_HOME"] = str(folder)
        settings = Settings()
        theme = app.make_theme(settings)
        theme.apply_to(application)
        runners = Runners(documents=JobRunner(is_held_back=True), reading=JobRunner(is_held_back=True))
        window = app.make_window(theme, Workspace(library), settings, runners)
        heart = Heart()
        desk = Desk(window, heart)
        window.show_everything()
        start = app.StartAfterPaint(window, runners)
        window.installEventFilter(start)
        window.show()
        desk.wait(20)
        gaps = {"from the first paint until all rests": 0.0}
        heart.begin()
        shown = time.perf_counter()
        desk.wait_until(lambda: window.pack_pane.preview.page_count > 0)
        _bench.say("first preview after the first paint", f"{time.perf_counter() - shown:.2f} s")
        desk.wait(2_500)
        desk.rest()
        gaps["from the first paint until all rests"] = heart.longest_ms
        results = [time_to_picture(desk, number) for number in range(EDITS)]
        seconds, blocked = zip(*results, strict=True)
        _bench.say(
            f"edit to painted picture, {window.pack_pane.preview.page_count} pages", _bench.spread(seconds)
        )
        _bench.say("longest gap during an edit", _bench.spread(blocked, "ms", 0))
        for sections in LONG:
            desk.window.history.apply(partial(replaced, _documents.long_pack(sections)), "long pack")
            desk.rest()
            results = [time_to_picture(desk, number)[0] for number in range(EDITS)]
            pages = window.pack_pane.preview.page_count
            _bench.say(f"edit to painted picture, {pages} pages", _bench.spread(results))
        short = _documents.long_pack(len(sample_pack().sections))
        desk.window.history.apply(partial(replaced, short), "short pack")
        desk.rest()
        desk.wait(1_000)
        steps: dict[str, Callable[[], object]] = {
            "typing in the search": partial(type_words, desk, "cybercrime"),
            "taking 10 excerpts": partial(take_suggestions, desk, 10),
            "importing 5 files": partial(import_files, desk, folder),
            "switching the theme": window.view.switch_theme,
            "exporting both formats": partial(export, desk, folder),
            "undoing": window.history.stack.undo,
            "opening the sample pack": window.files.open_sample,
        }
        for name, step in steps.items():
            gaps[name] = desk.longest_gap(step)
        for name, gap in gaps.items():
            _bench.say(f"longest gap, {name}", f"{gap:.0f} ms")
        window.close()


if __name__ == "__main__":
    main()
