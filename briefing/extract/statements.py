"""What somebody is reported to have said: a clause, or words under a name."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.extract.speakers import Speaker
from briefing.model.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Mark a clause somebody is reported to have said; `parts` leave out an attribution inside it."""

    span: Span
    speaker: Speaker
    rule: str
    confidence: float
    parts: tuple[Span, ...] = ()
    is_inferred: bool = False


def end_of_words(text: str, end: int, start: int) -> int:
    """Return where the words of a stretch end that white space may follow."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
