"""The work of reading a text grows as its length does, whatever it repeats."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest
from repeated_text import REPEATED, repeated_text

from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.ids import ArticleId

CHARACTERS = 4_000
MOST_TIMES_THE_WORK = 2.4
"""For twice the text; work that looks at every pair would take four times as much."""


def read(text: str) -> None:
    suggest_excerpts(read_article(text.encode(), name="a.txt", article_id=ArticleId("a")))


def lines_run(text: str) -> int:
    """Return how many lines of the program are run for a text, each turn of a loop counted."""
    count = 0

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        read(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("what", REPEATED)
def test_twice_the_text_is_twice_the_work(what: str) -> None:
    read(repeated_text(what, 2 * CHARACTERS))  # word lists and forms are made once
    once, twice = (lines_run(repeated_text(what, length)) for length in (CHARACTERS, 2 * CHARACTERS))
    assert twice <= MOST_TIMES_THE_WORK * once
