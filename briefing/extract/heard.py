"""Who has been found to speak so far, and where: what pronouns and nouns further on go back to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.extract.persons import Person
from briefing.model.spans import Span
from briefing.text.genders import Gender

MOST_HEARD = 40
MOST_HEARD_AT_ONCE = 10
"""So many speak in one sentence at most, a real one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Say who spoke; without a name it is somebody the article leaves nameless, known by `role` alone."""

    name: str | None = None
    role: str | None = None
    rank: str | None = None
    organisation: str | None = None
    gender: Gender = Gender.UNKNOWN
    is_body: bool = False
    is_doubtful: bool = False
    may_be_body: bool = False  # a name that nothing but its capitals speaks for: "Thomson Reuters said"
    may_be_person: bool = False  # a single name that nothing introduces: "said Abdullah"

    @classmethod
    def from_person(cls, person: Person, *, is_doubtful: bool = False) -> Speaker:
        """Return the speaker that this person is."""
        return cls(
            name=person.name,
            role=person.role,
            rank=person.rank,
            organisation=person.organisation,
            gender=person.gender,
            is_doubtful=is_doubtful,
            may_be_body=not person.is_certain,
        )


class Heard:
    """Remember the speakers of one article by the places where they speak."""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._speakers: list[Speaker] = []

    def remember(self, offset: int, speaker: Speaker) -> None:
        """Note that somebody has been found to speak at this place."""
        at = bisect_right(self._places, offset)
        self._places.insert(at, offset)
        self._speakers.insert(at, speaker)

    def count_before(self, offset: int) -> int:
        """Return how many have spoken before a place."""
        return bisect_left(self._places, offset)

    def last(self, before: int, since: int) -> Speaker | None:
        """Return who spoke last between two places."""
        at = self.count_before(before) - 1
        return self._speakers[at] if at >= 0 and self._places[at] >= since else None

    def lately(self, before: int, most: int = MOST_HEARD) -> list[tuple[int, Speaker]]:
        """Return who has spoken before a place, the last of them first, each with the place."""
        at = self.count_before(before)
        oldest = max(0, at - most)
        return list(zip(self._places[oldest:at], self._speakers[oldest:at], strict=True))[::-1]

    def within(self, part: Span) -> Sequence[Speaker]:
        """Return who has spoken in a stretch of text, the last of them first."""
        first, last = self.count_before(part.start), self.count_before(part.end)
        return self._speakers[max(first, last - MOST_HEARD_AT_ONCE) : last][::-1]
