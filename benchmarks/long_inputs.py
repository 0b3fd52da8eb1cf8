"""Files of a megabyte that repeat one piece: processor time of a whole `briefing extract`, and how it grows.

The texts are those of `tests/unit/extract/test_linear.py`, which counts lines of the program instead of
seconds, and files of the other formats. Beside each of the slowest stands its ratio to half the length; 2 is
linear. Words behind the command choose: `long_inputs.py page mail` measures what has one of them in its name.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import _bench

from tests.long_files import long_files
from tests.repeated_text import REPEATED, repeated_text

SIZE = 1_000_000
LIMIT_S = 8.0
SHOWN = 15


def all_files() -> dict[str, tuple[str, Callable[[int], bytes]]]:
    """Return by what it repeats the name and the maker of each file."""

    def text_of(what: str) -> Callable[[int], bytes]:
        return lambda size: repeated_text(what, size).encode()[: SIZE + 32].decode(errors="ignore").encode()

    return {what: ("a.txt", text_of(what)) for what in REPEATED} | long_files()


def cpu_s(name: str, data: bytes) -> tuple[float, str]:
    """Return the seconds of processor time that a file takes, with all processes, and what came of it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(data)
        command = [sys.executable, "-m", "briefing", "extract", str(path), "--json"]
        done = subprocess.run(command, capture_output=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    taken = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    report = json.loads(done.stdout)
    refused = report.get("error", {}).get("code")
    return taken, f"refused: {refused}" if refused else f"{len(report['excerpts'])} excerpts"


def loop_s() -> float:
    """Return how long ten million additions take: processor time, too, grows where others use the cores."""
    started = time.process_time()
    total = 0
    for number in range(10_000_000):
        total += number
    return time.process_time() - started


def main() -> None:
    _bench.say_machine()
    _bench.say("ten million additions", f"{loop_s():.2f} s")
    wanted = sys.argv[1:]
    files = {
        what: file for what, file in all_files().items() if not wanted or any(word in what for word in wanted)
    }
    times = {what: cpu_s(name, make(SIZE)) for what, (name, make) in files.items()}
    for what, (taken, came) in sorted(times.items(), key=lambda pair: -pair[1][0])[:SHOWN]:
        name, make = files[what]
        half, _ = cpu_s(name, make(SIZE // 2))
        _bench.say(f"1 MB of {what}", f"{taken:.2f} s, {taken / half:.1f} times half of it ({came})")
    refused = [f"{what} ({came})" for what, (_, came) in times.items() if came.startswith("refused")]
    _bench.say("refused", "; ".join(refused) or "none")
    over = [what for what, (taken, _) in times.items() if taken > LIMIT_S]
    _bench.say("median of all", f"{sorted(taken for taken, _ in times.values())[len(times) // 2]:.2f} s")
    _bench.say(f"over {LIMIT_S:.0f} s", ", ".join(over) or f"none of {len(times)}")


if __name__ == "__main__":
    main()
