"""Files of a megabyte that repeat one expression: processor time, and whether it grows as the length.

The texts are those of `tests/unit/extract/test_linear.py`, which counts lines of the program instead of
seconds. Beside each time stands its ratio to half the length; 2 is linear.
"""

from __future__ import annotations

import gc
import os
import sys
import time

import _bench

from tests.repeated_text import REPEATED, repeated_text

CHARACTERS = 1_000_000
LIMIT_S = 8.0
SHOWN = 12


def cpu_s(what: str, characters: int) -> float:
    """Return the seconds of processor time that one text takes, measured in a process of its own."""
    reads, writes = os.pipe()
    pid = os.fork()
    if not pid:
        taken = _read(repeated_text(what, characters).encode()[: CHARACTERS + 32])
        os.write(writes, f"{taken:.3f}".encode())
        os._exit(0)
    os.close(writes)
    with os.fdopen(reads) as answer:
        taken_s = float(answer.read())
    os.waitpid(pid, 0)
    return taken_s


def _read(data: bytes) -> float:
    from briefing.extract.suggestions import suggest_excerpts
    from briefing.ingest.reading import read_article
    from briefing.model.ids import ArticleId

    gc.freeze()
    text = data.decode("utf-8", "ignore").encode()
    started = time.process_time()
    suggest_excerpts(read_article(text, name="a.txt", article_id=ArticleId("a")))
    return time.process_time() - started


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
    _read(b"One day, 5 people said so.")  # word lists and forms are made once
    _read("Ngày 25/10, ông Minh nói có 5 người.".encode())
    wanted = sys.argv[1:] or list(REPEATED)
    times = {what: cpu_s(what, CHARACTERS) for what in wanted}
    for what, taken in sorted(times.items(), key=lambda pair: -pair[1])[:SHOWN]:
        half = cpu_s(what, CHARACTERS // 2)
        _bench.say(f"1 MB of {what}", f"{taken:.2f} s, {taken / half:.1f} times half of it")
    over = [what for what, taken in times.items() if taken > LIMIT_S]
    _bench.say("median of all", f"{sorted(times.values())[len(times) // 2]:.2f} s")
    _bench.say(f"over {LIMIT_S:.0f} s", ", ".join(over) or f"none of {len(times)}")


if __name__ == "__main__":
    main()
