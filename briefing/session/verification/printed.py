"""What stands in a written file: paragraphs with their places, whatever its format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from briefing.text.folding import fold_typography

FILE_LIMIT: Final = 256 * 2**20
"""Bytes: a finished pack may hold many more pictures than an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Name a place as people do, counted from 1: a page of a PDF, a paragraph of a Word file."""

    page: int | None = None
    paragraph: int | None = None

    def __str__(self) -> str:
        return f"paragraph {self.paragraph}" if self.page is None else f"page {self.page}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedParagraph:
    """Hold one paragraph as it stands in a file.

    Between two of its `pieces` a space may be meant or not: a PDF knows where a line ends, not why. `is_page`
    marks the words of a whole page, of a file that does not say where its paragraphs begin.
    """

    pieces: tuple[str, ...]
    place: Place
    is_page: bool = False

    @property
    def words(self) -> str:
        """Return the words, folded, lines joined by spaces except after a hyphen or a dash."""
        return fold_typography(_JOINT.sub("\\1", " ".join(filter(None, map(str.strip, self.pieces))))).strip()

    def says(self, wanted: str) -> bool:
        """Tell whether the paragraph is `wanted`, folded words, from its first to its last character."""
        return re.fullmatch(_pattern(self.pieces), wanted) is not None


_JOINT = re.compile(r"(?<=\w)([-‐–—]) (?=\w)")


def _pattern(pieces: tuple[str, ...]) -> str:
    pattern, is_space_due = "", False
    for piece in pieces:
        folded = fold_typography(piece)
        words = folded.strip()
        if not words:
            is_space_due = is_space_due or bool(folded)
            continue
        joint = " " if is_space_due or folded[0] == " " else " ?"
        pattern += (joint if pattern else "") + re.escape(words)
        is_space_due = folded[-1] == " "
    return pattern
