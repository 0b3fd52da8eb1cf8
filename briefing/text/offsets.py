"""Build the map from a text that is being written to the text it is read from, and chain two such maps."""

from __future__ import annotations

from bisect import bisect_right

from briefing.model.spans import OffsetMap


class OffsetMapBuilder:
    """Collect pieces of a new text in order, each with the stretch of the old text it comes from.

    Whatever lies between two stretches has been left out. Where text was left out the map holds the place
    twice, once before and once behind the gap, so that a span can end before it and another start behind it.
    """

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._consumed = 0
        self._clean = [0]
        self._stored = [0]

    def add(self, piece: str, start: int, end: int) -> None:
        """Append `piece`, which stands for the old text's `start` to `end` (not empty, behind the last)."""
        self._close_gap(start)
        here = self._length
        # A piece longer than its source has several characters that come from the source's last one.
        for extra in range(end - start, len(piece)):
            self._mark(here + extra, end - 1)
        self._pieces.append(piece)
        self._length += len(piece)
        self._consumed = end

    def finish(self, old_length: int) -> tuple[str, OffsetMap]:
        """Return the new text and its map; `old_length` is the length of the whole old text."""
        self._close_gap(old_length)
        return "".join(self._pieces), OffsetMap(tuple(self._clean), tuple(self._stored))

    def _close_gap(self, start: int) -> None:
        expected = self._stored[-1] + self._length - self._clean[-1]
        if expected != self._consumed or start != self._consumed:
            self._mark(self._length, self._consumed)
        if start != self._consumed:
            self._mark(self._length, start)

    def _mark(self, clean: int, stored: int) -> None:
        if (self._clean[-1], self._stored[-1]) != (clean, stored):
            self._clean.append(clean)
            self._stored.append(stored)


def chain_offset_maps(later: OffsetMap, earlier: OffsetMap) -> OffsetMap:
    """Return the map that leads through both: from the text of `later` to the stored text of `earlier`."""
    if earlier.is_identity or later.is_identity:
        return later if earlier.is_identity else earlier
    marks: list[tuple[int, int]] = []
    ends = (*later.clean[1:], None)
    for start, middle, end in zip(later.clean, later.stored, ends, strict=True):
        if end == start:  # holds the place before a gap
            marks.append((start, earlier.end_to_stored(middle)))
            continue
        marks.append((start, earlier.to_stored(middle)))
        first = bisect_right(earlier.clean, middle)
        for inner, stored in zip(earlier.clean[first:], earlier.stored[first:], strict=True):
            if end is not None and inner >= middle + end - start:
                break
            marks.append((start + inner - middle, stored))
        if end is not None:
            marks.append((end, earlier.end_to_stored(later.end_to_stored(end))))
    unique = list(dict.fromkeys(marks))
    return OffsetMap(tuple(clean for clean, _ in unique), tuple(stored for _, stored in unique))
