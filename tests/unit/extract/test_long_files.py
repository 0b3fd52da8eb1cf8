"""The work of reading a file of any format grows as its length does, whatever markup it repeats."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from long_files import Make, long_files

from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.ids import ArticleId

SIZE = 6_000
MOST_TIMES_THE_WORK = 2.4
"""For twice the file; work that looks at every pair would take four times as much."""


def read(name: str, data: bytes) -> None:
    suggest_excerpts(read_article(data, name=name, article_id=ArticleId("a")))


def lines_run(name: str, data: bytes) -> int:
    """Return how many lines of Python are run for a file, those of the parsers in Python, too."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(name, data)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(("name", "make"), long_files().values(), ids=long_files())
def test_twice_the_file_is_twice_the_work(name: str, make: Make) -> None:
    read(name, make(2 * SIZE))  # forms are made once
    once, twice = (lines_run(name, make(size)) for size in (SIZE, 2 * SIZE))
    assert twice <= MOST_TIMES_THE_WORK * once
