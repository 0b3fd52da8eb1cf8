"""The words that say how exact a number is: "more than", "nearly", "up to"."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from briefing.text.lexicon import word_list
from briefing.text.number_forms import ARTICLES, before_pattern

_OPENING = str.maketrans('("“‘', "    ")
"""Marks that may stand before a qualifier: “about 20 feet”."""


class Exactness(StrEnum):
    """What a qualifier says about a number."""

    EXACT = "exact"
    MORE = "more"
    LESS = "less"
    ABOUT = "about"


def exactness(qualifier: str | None) -> Exactness:
    """Return the class of a qualifier as an article words it; none is exact."""
    return _qualifier_classes().get(" ".join((qualifier or "").lower().split()), Exactness.EXACT)


def find_qualifier(text: str, low: int, start: int) -> re.Match[str] | None:
    """Return the qualifier that stands straight before `start` and begins at `low` or behind it."""
    words = text[low:start].lower().translate(_OPENING).rsplit(maxsplit=2)[-2:]
    last = words[-2:] if words and words[-1] in ARTICLES else words[-1:]  # "some" is a qualifier, too
    known = (word for word in last if word in _last_words())  # spares most numbers the search
    found = (before_pattern(word).search(text, low, start) for word in known)
    return next((match for match in found if match), None)


@cache
def qualifier_words() -> frozenset[str]:
    """Return every word that qualifiers are made of."""
    return frozenset(word for phrase in _qualifier_classes() for word in phrase.split())


@cache
def _qualifier_classes() -> dict[str, Exactness]:
    keys = {"more_than": Exactness.MORE, "less_than": Exactness.LESS, "about": Exactness.ABOUT}
    classes = {word: value for key, value in keys.items() for word in word_list("numbers", key)}
    return classes | {w: value for key, value in keys.items() for w in word_list("numbers", f"{key}_after")}


@cache
def _last_words() -> frozenset[str]:
    """Return the last words of the qualifiers that stand before a number, unlike "5 or more"."""
    phrases = (phrase for key in ("more_than", "less_than", "about") for phrase in word_list("numbers", key))
    return frozenset(phrase.split()[-1] for phrase in phrases)
