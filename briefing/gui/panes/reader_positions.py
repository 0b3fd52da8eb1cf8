"""The one map between code points of an article and positions in the reader's document.

A QTextDocument counts UTF-16 units and turns every line end into one block; the reader, besides, leaves out
blank lines and the headline. Nothing else in the window converts between the two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model.spans import Span

_BLOCK_END = re.compile("\r\n|[\n\r\u2029\ufdd0\ufdd1]")
"""What starts a new block in a QTextDocument; U+2028, U+0085, vertical tab and form feed do not."""

_PAIR = re.compile("[\U00010000-\U0010ffff]")
"""What takes two UTF-16 units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownBlock:
    """Place one paragraph: `span` in the article, `position` of its first character in the document.

    `pairs` are the offsets, within the article, of the characters that take two UTF-16 units.
    """

    span: Span
    position: int
    pairs: tuple[int, ...]

    @property
    def length(self) -> int:
        """Return the number of positions that the block's characters take."""
        return len(self.span) + len(self.pairs)


class PositionMap:
    """Convert both ways, for the blocks that are shown."""

    def __init__(self, blocks: Sequence[ShownBlock]) -> None:
        self._blocks = tuple(blocks)
        self._starts = [block.span.start for block in self._blocks]
        self._positions = [block.position for block in self._blocks]

    @classmethod
    def lay_out(cls, text: str, hidden: Sequence[Span] = ()) -> PositionMap:
        """Return the map of a text whose blank lines, and lines that `hidden` covers whole, are left out."""
        blocks: list[ShownBlock] = []
        position = 0
        for line in _lines(text):
            if not line.slice(text).strip() or any(span.contains(line) for span in hidden):
                continue
            pairs = tuple(match.start() for match in _PAIR.finditer(text, line.start, line.end))
            block = ShownBlock(span=line, position=position, pairs=pairs)
            blocks.append(block)
            position += block.length + 1
        return cls(blocks)

    @property
    def blocks(self) -> tuple[ShownBlock, ...]:
        """Return the blocks in their order."""
        return self._blocks

    def to_position(self, offset: int) -> int:
        """Return where the character at `offset` stands; a hidden one stands at the end of what is before."""
        block = self._block_before(self._starts, offset)
        if block is None:
            return 0
        inside = min(max(offset, block.span.start), block.span.end)
        return block.position + (inside - block.span.start) + bisect_right(block.pairs, inside - 1)

    def to_offset(self, position: int) -> int:
        """Return which character of the article stands at a position; between two halves of one, that one."""
        block = self._block_before(self._positions, position)
        if block is None:
            return 0
        units = min(max(position - block.position, 0), block.length)
        offset = block.span.start + units
        for pair in block.pairs:
            if pair >= offset:
                break
            offset -= 1  # each pair before it took one position more than it counts in the article
        return offset

    def span_to_positions(self, span: Span) -> tuple[int, int]:
        """Return where a span begins and ends in the document; equal positions where none of it is shown."""
        start, end = self.to_position(span.start), self.to_position(span.end)
        block = self._block_before(self._starts, span.start)
        if block is not None and span.start >= block.span.end and len(span):
            following = bisect_right(self._starts, span.start)
            if following < len(self._blocks) and self._starts[following] < span.end:
                start = self._positions[following]
        return start, max(start, end)

    def positions_to_span(self, start: int, end: int) -> Span:
        """Return the stretch of the article between two positions, hidden lines between them included."""
        first, last = self.to_offset(min(start, end)), self.to_offset(max(start, end))
        return Span(first, max(first, last))

    def _block_before(self, keys: Sequence[int], value: int) -> ShownBlock | None:
        if not self._blocks:
            return None
        return self._blocks[max(0, bisect_right(keys, value) - 1)]


def _lines(text: str) -> list[Span]:
    lines, start = [], 0
    for end in _BLOCK_END.finditer(text):
        lines.append(Span(start, end.start()))
        start = end.end()
    return [*lines, Span(start, len(text))]
