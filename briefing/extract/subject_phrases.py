"""What words make a subject of speech: a person who is sighted in them, a pronoun, or a noun phrase."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise, takewhile

from briefing.extract.masked_text import MASK
from briefing.extract.persons import Sighting
from briefing.model.spans import Span
from briefing.text.genders import Gender
from briefing.text.lexicon import word_set
from briefing.text.offices import has_office_head
from briefing.text.words import Word

MAX_SUBJECT_WORDS = 16
PRONOUNS = {
    "he": Gender.MALE,
    "she": Gender.FEMALE,
    "they": Gender.UNKNOWN,
    "it": Gender.UNKNOWN,
    "we": Gender.UNKNOWN,
    "i": Gender.UNKNOWN,
    "you": Gender.UNKNOWN,
}
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
_NO_VERBS = frozenset({"named", "called", "turned"})
_VIETNAMESE = {"ông": "he", "bà": "she"}
"""Titles that stand for a person where no name follows: "Ông cho biết"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Mark the words that name a speaker: a sighted person, a pronoun, or a noun phrase."""

    span: Span
    sighting: Sighting | None = None
    pronoun: str | None = None
    phrase: tuple[Word, ...] = ()
    follows_verb: bool = False


def pronoun_subject(word: Word, *, is_object: bool = False) -> Subject | None:
    """Return the subject that a pronoun is, as an object, too: "according to him"."""
    pronoun = _VIETNAMESE.get(word.low, word.low)
    if is_object:
        pronoun = _OBJECTS.get(pronoun, pronoun)
    return Subject(span=Span(word.start, word.end), pronoun=pronoun) if pronoun in PRONOUNS else None


def noun_subject(words: list[Word], starting: Mapping[int, Sighting]) -> Subject | None:
    """Return the subject that a noun phrase is, or the person named in it; None for what is a clause.

    `starting` holds who is named where.
    """
    longest = words[: MAX_SUBJECT_WORDS + 1]
    words = list(takewhile(lambda word: not word.text.startswith(MASK), longest))
    if not words or len(words) > MAX_SUBJECT_WORDS:
        return None
    if words[-1].low.isdigit() and (len(words) == 1 or words[-2].low not in ("number", "no")):
        return None  # "NAME, 32, of Hanoi": an age is no subject, "the number 10" is one
    finite = word_set("grammar", "finite")
    for number, (word, following) in enumerate(pairwise([*words, words[-1]])):
        if _is_past(words, number, following) or (
            word.text in finite and following.low != "by"
        ):  # "led by officials"
            return None  # a clause, not a noun with its modifiers
    span = Span(words[0].start, words[-1].end)
    if named := _named_in(words, starting):
        return Subject(span=span, sighting=named)
    return Subject(span=span, phrase=tuple(words))


def _is_past(words: list[Word], number: int, following: Word) -> bool:
    """Tell whether a word is a verb: "two ministers discussed the", "the judge summoned analyst NAME"."""
    if not words[number].text.endswith("ed") or words[number].low in _NO_VERBS:
        return False
    is_object_next = following.low in word_set("grammar", "determiners")
    is_participle = following is words[number] or following.low in word_set("grammar", "prepositions")
    return is_object_next or (not is_participle and has_office_head(words[:number]))


def _named_in(words: list[Word], starting: Mapping[int, Sighting]) -> Sighting | None:
    """Return who a phrase is about: "NAME of the bank", "nurse NAME in Hanoi"; not "San Diego police"."""
    not_behind = word_set("grammar", "no_modifier")
    for first, word in enumerate(takewhile(lambda word: word.low not in not_behind, words)):
        named = starting.get(word.start)
        if named is None or named.mention.is_genitive:
            continue
        behind = next((w.low for w in words[first:] if w.start >= named.mention.whole.end), "")
        if behind in not_behind or (first == 0 and behind.endswith("ed")):
            return named
    return None
