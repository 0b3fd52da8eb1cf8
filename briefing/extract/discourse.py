"""What an article has told up to any of its places: what pronouns and nouns in it go back to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from briefing.extract.heard import Heard, Speaker
from briefing.extract.masked_text import MaskedText
from briefing.extract.persons import PeopleIndex
from briefing.extract.subject_phrases import Subject
from briefing.extract.subjects import SubjectReader
from briefing.model.spans import Span


@dataclass(frozen=True, kw_only=True)
class Discourse:
    """Hold what all readers of one article's speakers look things up in.

    `meaning` tells whom a noun at the head of a sentence means: "The party leader", "The ministry".
    """

    masked: MaskedText
    people: PeopleIndex
    sentences: Sequence[Span]
    heard: Heard
    subjects: SubjectReader
    meaning: Callable[[Subject], Speaker | None]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Return where the sentences begin, to look one up by a place."""
        return [sentence.start for sentence in self.sentences]
