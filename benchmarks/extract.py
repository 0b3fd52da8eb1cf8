"""Reading articles: process start to the first result of `briefing extract`, and processor time an article.

No peer of a size that one would install for this finds quotes with speakers, statistics and dates together.
"""

from __future__ import annotations

import html
import os
import subprocess
import sys
import time
from pathlib import Path

import _bench

STARTS = 7
ROUNDS = 5


def first_result_s(paths: list[Path]) -> float:
    """Return seconds from the start of the process to the first line of JSON."""
    command = [*_bench.PROGRAM, "extract", "--json", *map(str, paths)]
    started = time.perf_counter()
    # Unbuffered, as a program that reads the lines would ask for; else the pipe holds them back.
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=_bench.CHECKOUT, env=environment, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        taken = time.perf_counter() - started
        process.stdout.read()
    return taken


def cpu_ms_per_article(paths: list[Path]) -> list[float]:
    """Return milliseconds of processor time an article, one figure for each round over all of them."""
    from briefing.model.ids import ArticleId
    from briefing.session import jobs

    results = []
    for number in range(ROUNDS + 1):
        before = _bench.own_cpu_s()
        for path in paths:
            jobs.read_path(path, ArticleId(path.name))
        if number:  # the first round loads the word lists
            results.append((_bench.own_cpu_s() - before) * 1000 / len(paths))
    return results


def write_page(text: str, folder: Path) -> Path:
    """Write an article as a web page with the usual furniture; a page is read in a process of its own."""
    paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines() if line.strip())
    links = "".join(f"<li><a href='/{number}'>Section {number}</a></li>" for number in range(30))
    path = folder / "page.html"
    path.write_text(
        "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>Sample</title></head><body>"
        f"<nav><ul>{links}</ul></nav><main><article><h1>Sample</h1>{paragraphs}</article></main>"
        f"<footer><ul>{links}</ul></footer></body></html>",
        encoding="utf-8",
    )
    return path


def loaded_for_nothing(path: Path) -> str:
    """Return which large packages `extract` loads that it has no use for."""
    code = (
        "import contextlib, io, sys; from briefing import cli\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        f"    cli.main(['extract', {str(path)!r}])\n"
        "names = 'PySide6 reportlab docx lxml babel rapidfuzz apsw briefing.compose'.split()\n"
        "print(*(name for name in names if name in sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=_bench.CHECKOUT, capture_output=True, text=True, check=True
    )
    return done.stdout.strip() or "none"


def main() -> None:
    _bench.say_machine()
    for name, paths in (("sample", _bench.SAMPLE_ARTICLES), ("raw", _bench.RAW_ARTICLES)):
        if not paths:
            _bench.say(f"{name} articles", "not here")
            continue
        characters = sum(len(path.read_text(encoding="utf-8")) for path in paths)
        _bench.say(f"{len(paths)} {name} articles", f"{characters} characters")
        first_result_s(paths)
        starts = [first_result_s(paths) for _ in range(STARTS)]
        _bench.say("process start to the first result", _bench.spread(starts))
        whole = _bench.run_often([*_bench.PROGRAM, "extract", *map(str, paths)], STARTS)
        _bench.say("whole process, all articles", _bench.spread([run.wall_s for run in whole]))
        spent = cpu_ms_per_article(paths)
        _bench.say("processor time an article", _bench.spread(spent, "ms", 1))
        each = [taken * len(paths) / characters * 6000 for taken in spent]
        _bench.say("processor time for 6,000 characters", _bench.spread(each, "ms", 1))
    with _bench.folder() as folder:
        page = write_page(_bench.SAMPLE_ARTICLES[0].read_text(encoding="utf-8"), folder)
        first_result_s([page])
        starts = [first_result_s([page]) for _ in range(STARTS)]
        _bench.say("process start to the first result of a web page", _bench.spread(starts))
    _bench.say("large packages loaded for nothing", loaded_for_nothing(_bench.SAMPLE_ARTICLES[0]))


if __name__ == "__main__":
    main()
