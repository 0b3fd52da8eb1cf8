"""Which words may stand in a name of somebody, and which are offices, bodies and places elsewhere."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lexicon import word_set
from briefing.text.words import Word

GENERATIONS = frozenset(
    {"jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi"}
)
"""What stands behind a name and is no part of what somebody is called by."""
_JOINED_PARTICLE = re.compile(
    r"(?:al|el|ar|as|ash|at|an|az|ad|es|ul|ud|ur|bin|ben|ibn|abu|de|la|van|von|ap|d|l|dell|dall)[-‑’'](?=[^\W\d_a-z])"
)
SURNAMES_TOO = frozenset({"son", "king", "dean", "judge", "prince", "bishop"})
"""Words for offices and kin that are names as often where a title or an office stands before them."""


@cache
def never_in_names() -> frozenset[str]:
    """Return the words that are no part of a name, but for what stands around them."""
    names = ("never", "institution_words", "demonyms", "male_titles", "female_titles", "neutral_titles")
    lists = [word_set("names", key) for key in names]
    return frozenset().union(
        *lists,
        word_set("names", "rank_heads"),
        word_set("offices", "heads"),
        word_set("offices", "modifiers"),
        (f"{head}s" for head in word_set("offices", "heads")),  # "Commissioners NAME and NAME"
    )


@cache
def given_names() -> frozenset[str]:
    """Return all known given names."""
    return word_set("names", "male_names", "female_names")


def is_plain(word: Word) -> bool:
    """Tell whether the word may stand in a name whatever stands around it."""
    if has_particle(word):
        return True
    if not word.is_capitalised or word.is_acronym or len(word.text) < 2 or not word.text[-1].isalpha():
        return False
    if "-" in word.text and (word.text[1] == "-" or _is_compound(word.text) or _is_office(word)):
        return False  # "D-Ohio"
    return word.low not in never_in_names()


def _is_office(word: Word) -> bool:
    """Tell whether a compound names an office: "Attorney-General", "Vice-Chancellor"."""
    return not (word_set("offices", "heads") - SURNAMES_TOO).isdisjoint(word.low.split("-"))


def _is_compound(written: str) -> bool:
    """Tell whether only the first part of a compound has a capital, as no name has: "Down-to-earth"."""
    first, *rest = written.split("-")
    return (
        first[:1].isupper()
        and all(part.islower() for part in rest)
        and (len(rest) > 1 or rest[-1] in word_set("names", "compound_ends") | word_set("offices", "heads"))
    )


def has_particle(word: Word) -> bool:
    """Tell whether the word is a surname with a small particle joined to it: "al-Assad", "d’Estaing"."""
    is_mixed = not word.is_capitalised and word.text != word.low
    return is_mixed and _JOINED_PARTICLE.match(word.text) is not None


def is_generation(word: Word) -> bool:
    """Tell whether the word says which of several with one name somebody is: "Jr", "III"."""
    return word.low in GENERATIONS and (word.low in ("jr", "sr") or word.text.isupper())


def is_in_capitals(word: Word) -> bool:
    """Tell whether a word in capitals may be a name, as opening words are set: "JOHN", no body's letters."""
    return word.is_acronym and len(word.text) > 2 and word.text.isalpha() and word.low not in never_in_names()


def is_initial(word: Word) -> bool:
    """Tell whether the word is one capital letter."""
    return word.is_capitalised and len(word.text) == 1
