"""Nouns for people: "passenger", "villager", "leg-spinner", and what is joined to them by a hyphen."""

from __future__ import annotations

from functools import cache

from briefing.text.lexicon import word_set
from briefing.text.words import Word

_JOINED = frozenset(
    {"based", "born", "bred", "educated", "nominated", "ranked", "seeded", "trained", "winning"}
)
"""Participles that describe somebody behind a hyphen: "Top-seeded NAME", "Leeds-based NAME"."""


@cache
def people_nouns() -> frozenset[str]:
    """Return the singular nouns for people, in lower case (WordNet 3.0, hyponyms of "person")."""
    return word_set("people", "nouns")


def is_people_noun(word: str) -> bool:
    """Tell whether a word in lower case is a noun for people, in the singular or the plural."""
    nouns = people_nouns()
    if word in nouns or (word.endswith("s") and word[:-1] in nouns):
        return True
    if word.endswith("men"):
        return f"{word[:-3]}man" in nouns
    return word.endswith("ies") and f"{word[:-3]}y" in nouns


def describes_somebody(word: Word) -> bool:
    """Tell whether a capitalised word before a name describes who has it and is no part of it.

    "Passenger NAME NAME" opens a sentence, "Leg-spinner NAME NAME" too; "Hunter NAME NAME" is a name.
    """
    lead, hyphen, last = word.text.rpartition("-")
    if hyphen:
        return lead[:1].isupper() and last.islower() and (last in _JOINED or is_people_noun(last))
    return is_people_noun(word.low) and word.low not in word_set("people", "names_too")
