"""Places in a text: half-open spans in code points, and the map from a text to what came in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Mark `text[start:end]`, counted in Unicode code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def slice(self, text: str) -> str:
        """Return the words this span marks."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Return the same span `by` code points further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Map offsets in a cleaned text back to offsets in the text as it was stored.

    The map is a list of stretches that moved as one: from `clean[i]` on, an offset `o` of the clean text
    stands at `stored[i] + (o - clean[i])`, until the next stretch begins. Both lists rise. Where
    something was left out, the offset stands in `clean` twice: with the place before and the place behind it.
    """

    clean: tuple[int, ...] = (0,)
    stored: tuple[int, ...] = (0,)

    def to_stored(self, offset: int) -> int:
        """Return where the code point at `offset` of the clean text stood in the stored text."""
        index = bisect_right(self.clean, offset) - 1
        return self.stored[index] + (offset - self.clean[index])

    def to_clean(self, offset: int) -> int:
        """Return where the code point at `offset` of the stored text stands now, or what follows it."""
        index = bisect_right(self.stored, offset) - 1
        here = self.clean[index] + (offset - self.stored[index])
        return here if index + 1 == len(self.clean) else min(here, self.clean[index + 1])

    def span_to_stored(self, span: Span) -> Span:
        """Return the stretch of the stored text that `span` of the clean text was read from."""
        if not len(span):
            place = self.to_stored(span.start)
            return Span(place, place)
        end = max(self.end_to_stored(span.end), self.to_stored(span.end - 1) + 1)
        return Span(self.to_stored(span.start), end)

    def end_to_stored(self, offset: int) -> int:
        """Return where what ends at `offset` ended: before anything left out here, behind joined accents."""
        index = bisect_left(self.clean, offset)
        if index == len(self.clean) or self.clean[index] != offset:
            index -= 1
        return self.stored[index] + (offset - self.clean[index])

    @property
    def is_identity(self) -> bool:
        """Tell whether the clean text is the stored text."""
        return self.clean == self.stored
