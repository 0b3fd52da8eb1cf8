"""Time to the first painted window, seen from outside: Briefing and novelWriter in turn, on an empty home.

An X server of our own is asked every 8 ms for a visible top-level window of at least 600 by 400. It counts as
painted when five rows of its pixels show at least 4 colours and 20 changes. A splash screen of that size
counts.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import _bench

RUNS = 7
POLL_S = 0.008
PATIENCE_S = 60
PEER = "novelWriter"


@contextmanager
def x_server() -> Iterator[str]:
    if shutil.which("Xvfb") is None:
        sys.exit("first_window.py needs an X server: apt install xvfb")
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield f":{server.stdout.readline().strip()}"
        finally:
            server.terminate()


def is_painted(window: Any, width: int, height: int) -> bool:
    from Xlib import X

    colours: set[bytes] = set()
    changes = 0
    for share in (0.1, 0.3, 0.5, 0.7, 0.9):
        row = window.get_image(0, int(height * share), width, 1, X.ZPixmap, 0xFFFFFFFF).data
        pixels = [row[at : at + 4] for at in range(0, len(row), 4)]
        colours.update(pixels)
        changes += sum(1 for one, next_one in pairwise(pixels) if one != next_one)
    return len(colours) >= 4 and changes >= 20


def has_painted_window(display: Any) -> bool:
    from Xlib import X, error

    for window in display.screen().root.query_tree().children:
        try:
            if window.get_attributes().map_state != X.IsViewable:
                continue
            shape = window.get_geometry()
            if shape.width >= 600 and shape.height >= 400 and is_painted(window, shape.width, shape.height):
                return True
        except error.XError:
            continue  # the window went away or is not quite there yet
    return False


def private_mb(process_id: int) -> float:
    rollup = Path(f"/proc/{process_id}/smaps_rollup").read_text(encoding="ascii")
    return sum(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Private_")) / 1024


def first_window(command: Sequence[str], display_name: str) -> tuple[float, float]:
    """Return seconds to the first painted window and megabytes of private memory then."""
    from Xlib.display import Display

    display = Display(display_name)
    with _bench.folder() as home:
        environment = {
            **os.environ,
            **_bench.home_environment(home),
            "DISPLAY": display_name,
            "QT_QPA_PLATFORM": "xcb",
        }
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=_bench.CHECKOUT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            while not has_painted_window(display):
                if process.poll() is not None or time.perf_counter() - started > PATIENCE_S:
                    sys.exit(f"{' '.join(command)}: no window")
                time.sleep(POLL_S)
            return time.perf_counter() - started, private_mb(process.pid)
        finally:
            os.killpg(process.pid, 9)
            process.wait()
            display.close()
            time.sleep(0.5)  # its workers see their input end


def loaded_too_early() -> str:
    """Return which of the slow packages a shown window has loaded."""
    code = (
        "import os, sys, tempfile; os.environ['BRIEFING_HOME'] = tempfile.mkdtemp()\n"
        "from PySide6.QtCore import QTimer\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from briefing.gui import app\n"
        "from briefing.gui.main_window.window import MainWindow\n"
        "names = 'reportlab docx lxml babel rapidfuzz briefing.compose briefing.extract'.split()\n"
        "def tell(window, event):\n"
        "    QTimer.singleShot(0, lambda: (print(*(n for n in names if n in sys.modules)), os._exit(0)))\n"
        "MainWindow.paintEvent = tell\n"
        "app.main([])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=_bench.CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip() or "none"


def main() -> None:
    _bench.say_machine()
    _bench.add_peer_packages("novelwriter", "python-xlib")
    commands = {"Briefing": _bench.PROGRAM, PEER: [str(_bench.PEERS / "bin" / "novelwriter")]}
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    memory: dict[str, list[float]] = {name: [] for name in commands}
    with x_server() as display:
        for number in range(runs + 1):
            for name, command in commands.items():
                taken, used = first_window(command, display)
                if number:  # the first run fills the disk cache
                    seconds[name].append(taken)
                    memory[name].append(used)
    for name in commands:
        _bench.say(f"{name}, first painted window", _bench.spread(seconds[name]))
        _bench.say(f"{name}, private memory then", _bench.spread(memory[name], "MB", 0))
    ratios = [ours / theirs for ours, theirs in zip(seconds["Briefing"], seconds[PEER], strict=True)]
    _bench.say(f"Briefing to {PEER}, run by run", f"{statistics.median(ratios):.2f}")
    _bench.say("slow packages loaded by the first paint", loaded_too_early())


if __name__ == "__main__":
    main()
