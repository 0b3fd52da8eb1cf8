"""Short labels: what happened, in so few words of its sentence that they can stand in a drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from briefing.compose.labels import dangling_words
from briefing.compose.runs import capitalised
from briefing.text.lexicon import word_set

LONGEST_LABEL = 58
"""Code points: two short lines."""
_GAP = " … "
_CIRCUMSTANCE = re.compile(
    r"^(?:after|as of|at|before|during|from|in|on|since|until|tại|sau|trong|từ)\s"
    r"[^,]{1,60},\s+(?=\S+\s+\S+)",
    re.IGNORECASE,
)
_AT_OCCASION = re.compile(
    r"^(?:addressing|speaking at|speaking during|talking at)\s+(?:an?\s+|the\s+)?", re.IGNORECASE
)
_STOPS = ".,;:!?…"
_SHORTEST_PARTICIPLE = 5


def short_label(words: str) -> str:
    """Return words shortened, with a capital as at the beginning of a line."""
    return capitalised(shortened(words))


@lru_cache(maxsize=4096)
def shortened(words: str) -> str:
    """Return who did what, or what took place, word for word; a cut within shows as "…".

    Words end where a phrase does: before a preposition, a conjunction or a mark, never within a name or after
    an article. Of what somebody held or issued the thing itself is enough, of what took place its subject.
    """
    while shorter := _CIRCUMSTANCE.match(words):
        words = words[shorter.end() :]
    tokens = without_occasion(words).rstrip(_STOPS).split()
    while len(tokens) > 1 and tokens[0].casefold() in dangling_words():
        tokens.pop(0)
    return _Clause(tokens).shortened() if len(" ".join(tokens)) > LONGEST_LABEL else " ".join(tokens)


def without_occasion(words: str) -> str:
    """Return words without the beginning that says only where somebody spoke: "Speaking at a briefing"."""
    return _AT_OCCASION.sub("", words)


@cache
def _verbs() -> frozenset[str]:
    return word_set("grammar", "finite") | word_set("labels", "verbs")


class _Clause:
    """Know where the words of a clause may end, and where its verb stands."""

    def __init__(self, tokens: Sequence[str]) -> None:
        self._tokens = tokens
        self._low = [token.strip("“”\"'()" + _STOPS).casefold() for token in tokens]
        self._verb = self._first_verb()
        self._after_verb = self._end_of_verb()

    def shortened(self) -> str:
        """Return the label that says most of those that are short enough."""
        wholes = (self._whole(), self._thing_held(), self._thing_happening())
        for way in (*wholes, *self._with_gap(), self._opening()):
            if fitting := [label for label in way if 0 < len(label) <= LONGEST_LABEL]:
                return max(fitting, key=len)
        return self._truncated()

    def _whole(self) -> Iterator[str]:
        if self._verb:
            yield from (self._words(0, end) for end in self._ends(self._after_verb))

    def _thing_held(self) -> Iterator[str]:
        """Yield the object of a verb such as "held" or "issued"."""
        if self._low[self._after_verb - 1] in word_set("labels", "holding"):
            start = self._after_verb
            yield from (self._words(start, end) for end in self._ends(start + 1))

    def _thing_happening(self) -> Iterator[str]:
        """Yield the subject of a verb such as "takes place"."""
        said = " ".join(self._low[self._verb : self._after_verb + 2])
        if any(f" {phrase} " in f" {said} " for phrase in word_set("labels", "happening")):
            yield from (self._words(0, end) for end in (*self._ends(1), self._verb) if end <= self._verb)

    def _with_gap(self) -> Iterator[list[str]]:
        """Yield heads of a long subject with the verb, the ways that say most of what was done first."""
        if not self._verb:
            return
        heads = [self._words(0, end) for end in self._ends(1) if end < self._verb]
        for end in reversed(self._ends(self._after_verb)):
            done = self._words(self._verb, end)
            yield [f"{head}{_GAP}{done}" for head in heads if done]

    def _opening(self) -> Iterator[str]:
        yield from (self._words(0, end) for end in self._ends(2))

    def _truncated(self) -> str:
        kept = list(self._tokens)
        while len(kept) > 1 and (len(" ".join(kept)) >= LONGEST_LABEL or self._is_loose(kept[-1])):
            kept.pop()
        return f"{' '.join(kept)[: LONGEST_LABEL - 1].rstrip(_STOPS)}…"

    def _words(self, start: int, end: int) -> str:
        """Return the words of a stretch without articles before and loose words after it."""
        while start < end - 1 and self._low[start] in dangling_words():
            start += 1
        while start < end and self._is_loose(self._tokens[end - 1]):
            end -= 1
        return " ".join(self._tokens[start:end]).rstrip(_STOPS)

    @staticmethod
    def _is_loose(token: str) -> bool:
        # A number is nothing without what it counts.
        return token.casefold().strip(_STOPS) in dangling_words() or token.isdigit()

    def _ends(self, least: int) -> list[int]:
        """Return where the words may end, at `least` or later; where they would say less only in need."""
        places = range(max(least, 1), self._end_of_clause(least) + 1)
        good = [at for at in places if self._is_end(at, "phrase_starts")]
        fits = any(len(self._words(0, at)) <= LONGEST_LABEL for at in good)
        return good if fits else [at for at in places if at in good or self._is_end(at, "late_starts")]

    def _end_of_clause(self, least: int) -> int:
        """Return where another clause begins after the verb: "met the press | and told what is planned"."""
        for at in range(max(least, self._after_verb) if self._verb else least, len(self._tokens)):
            is_link = self._low[at] in word_set("labels", "clause_links") and self._is_verb_near(at + 1)
            is_apart = at > least and self._tokens[at - 1][-1:] in ",;:"
            if is_link or is_apart or self._low[at] in word_set("labels", "clause_starts"):
                return at
        return len(self._tokens)

    def _is_verb_near(self, at: int) -> bool:
        return at < len(self._tokens) and (self._is_verb(at) or self._is_adverb(at))

    def _is_end(self, at: int, starts: str) -> bool:
        if at == len(self._tokens):
            return True
        before, after = self._tokens[at - 1], self._tokens[at]
        if before[-1:] in ",;:)" or after[:1] in "(–-—":
            return True
        follower = self._tokens[at + 1] if at + 1 < len(self._tokens) else ""
        is_in_name = before[:1].isupper() and follower[:1].isupper()
        return self._low[at] in word_set("labels", starts) and not is_in_name

    def _first_verb(self) -> int:
        """Return where the finite verb is, 0 if none is known; "made in May" is one only if no other is."""
        verbs = [at for at in range(1, len(self._tokens)) if self._is_verb(at)]
        firm = [at for at in verbs if not self._may_be_participle(at)]
        first = (firm or verbs or [0])[0]
        while first > 1 and self._is_adverb(first - 1):
            first -= 1
        return first

    def _end_of_verb(self) -> int:
        end = self._verb + 1
        while end < len(self._tokens) and (self._is_verb(end) or self._is_adverb(end)):
            end += 1
        return end

    def _is_verb(self, at: int) -> bool:
        token, word = self._tokens[at], self._low[at]
        pair = " ".join(self._low[at : at + 2])
        if not token[:1].islower() or self._low[at - 1] in word_set("grammar", "determiners"):
            return False
        return (
            word in _verbs()
            or pair in _verbs()
            or (word.endswith("ed") and len(word) >= _SHORTEST_PARTICIPLE)
        )

    def _is_adverb(self, at: int) -> bool:
        word = self._low[at]
        return word.endswith("ly") and word.isalpha() and word not in word_set("grammar", "nouns_in_ly")

    def _may_be_participle(self, at: int) -> bool:
        word, after = self._low[at], self._low[at + 1] if at + 1 < len(self._low) else ""
        has_form = word.endswith("ed") or word in word_set("grammar", "participles")
        return has_form and after in word_set("grammar", "prepositions")
