"""Where paragraphs begin and end in plain text, whether lines are paragraphs or were wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.model.spans import Span

_LINE = re.compile(r"[^\n]+")
_WIDEST_WRAPPED_LINE = 120
_FEWEST_WRAPPED_LINES = 3
_SHARE_OF_FULL_LINES = 0.9


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of `text`, without the white space around them; none is empty.

    Every line is a paragraph, with or without blank lines between, unless the text was wrapped at a fixed
    width; then blank lines part the paragraphs, and a paragraph holds line feeds.
    """
    lines = tuple(_stripped_lines(text))
    blocks = tuple(_blocks(text, lines))
    if not _is_wrapped(text, blocks):
        return lines
    return tuple(Span(block[0].start, block[-1].end) for block in blocks)


def _stripped_lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if stripped:
            start = match.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(stripped))


def _blocks(text: str, lines: tuple[Span, ...]) -> Iterator[list[Span]]:
    """Group lines that no blank line parts."""
    block: list[Span] = []
    for line in lines:
        if block and text.count("\n", block[-1].end, line.start) > 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _is_wrapped(text: str, blocks: tuple[list[Span], ...]) -> bool:
    """Tell whether lines end where the next word would not have fitted any more."""
    width = max((len(line) for block in blocks for line in block), default=0)
    if width > _WIDEST_WRAPPED_LINE or len(blocks) == 1:
        return False
    breaks = [pair for block in blocks for pair in pairwise(block)]
    full = sum(1 for line, following in breaks if len(line) + 1 + _first_word_length(text, following) > width)
    return full >= _FEWEST_WRAPPED_LINES and full >= _SHARE_OF_FULL_LINES * len(breaks)


def _first_word_length(text: str, line: Span) -> int:
    end = text.find(" ", line.start, line.end)
    return (line.end if end < 0 else end) - line.start
