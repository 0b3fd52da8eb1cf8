"""Which words and which names stand where in an article whose quotations are masked."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from briefing.extract.persons import Sighting
from briefing.text.lexicon import word_set
from briefing.text.quotation_marks import FILLER, FIRST_FILLER
from briefing.text.words import Word, split_words

MASK = FIRST_FILLER + FILLER
"""How a masked quotation begins."""
MANY_TIMES = 3
_CONJUNCTIONS_TOO = frozenset({"after", "before"})  # "It came after NAME suggested that"


class MaskedText:
    """Hold the words of one article by their places, and the names that can be seen.

    `starting` and `ending` tell who is named where a mention begins or ends: one with a role ends twice,
    behind the name and behind the role.
    """

    def __init__(self, text: str, sightings: tuple[Sighting, ...]) -> None:
        self.text = text
        self._words = split_words(text)
        self._word_starts = [word.start for word in self._words]
        self._counts: Counter[str] | None = None
        visible = [s for s in sightings if s.mention.name.slice(text).startswith(s.mention.text[:2])]
        self.visible_names = frozenset(s.mention.name.start for s in visible)
        self.starting = {s.mention.whole.start: s for s in visible}
        self.ending = {s.mention.name.end: s for s in visible} | {s.mention.whole.end: s for s in visible}
        # "NAME, the ranger of the Hoan Kiem Range said": a name at the end of an office does not speak.
        certain = {s.mention.name.end for s in visible if s.mention.is_certain}
        holders = (s for s in visible if s.mention.role and s.mention.whole.end not in certain)
        self.ending |= {s.mention.whole.end: s for s in holders}

    def words_between(self, start: int, end: int) -> list[Word]:
        """Return the words that begin and end between two places."""
        first, last = bisect_left(self._word_starts, start), bisect_left(self._word_starts, end)
        if last > first and self._words[last - 1].end > end:
            last -= 1
        return self._words[first:last]

    def preposition_before(self, start: int, lower: int) -> Word | None:
        """Return the preposition that stands last before a place, if it is no conjunction, too."""
        before = self.words_between(max(0, lower), start)
        if not before or before[-1].low in _CONJUNCTIONS_TOO:
            return None
        return before[-1] if before[-1].low in word_set("grammar", "prepositions") else None

    def is_object(self, sighting: Sighting) -> bool:
        """Tell whether a name stands straight behind a preposition: "asked about NAME"."""
        start = sighting.mention.whole.start
        preposition = self.preposition_before(start, start - 20)
        return preposition is not None and self.text[preposition.end : start] == " "

    def is_often_named(self, name: str) -> bool:
        """Tell whether each word of a name comes three times and more in the article, with a capital."""
        if self._counts is None:
            self._counts = Counter(word.text for word in self._words if word.is_capitalised)
        return all(self._counts[word.text] >= MANY_TIMES for word in split_words(name))
