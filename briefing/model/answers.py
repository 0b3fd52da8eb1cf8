"""Answers: what may be said to a question beyond the line to take, what may not, and who cleared it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.when import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Complete the line to take, which is the text of the item itself; its heading is the question.

    Paragraphs are separated by line feeds. `owner` answers for the line; nothing of it goes out before
    somebody cleared it.
    """

    if_pressed: str = ""
    not_for_use: str = ""
    owner: str = ""
    cleared_by: str = ""
    cleared_at: Moment | None = None

    @property
    def is_cleared(self) -> bool:
        """Tell whether somebody let the answer go out."""
        return bool(self.cleared_by.strip())


NOT_CLEARED = Answer()
"""The answer to a question as long as there is only a line to take."""
