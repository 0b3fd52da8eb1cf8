"""Offices that one person at a time holds, with the country or body they belong to."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from briefing.crosscheck.wording import content_words
from briefing.model.article import Article
from briefing.text.lexicon import word_set
from briefing.text.words import split_words

_PARTS = re.compile(
    r",\s|\s+and\s+(?=(?:acting\s)?(?:minister|president|governor|mayor|chairman|secretary)\b)", re.IGNORECASE
)
_FEWEST_MENTIONS = 3
_STEM = 4
"""Letters in which a country and its people agree: Vietnam and Vietnamese, China and Chinese."""

Office = tuple[frozenset[str], str, bool]
"""The words of an office, its country or "" where they name a body, and whether the role itself says so."""


def single_offices(role: str, article: Article) -> list[Office]:
    """Return the offices in a role that can have one holder at a time, as far as their country is known."""
    offices: list[Office] = []
    for part in _PARTS.split(role):
        words = [word.low for word in split_words(part)]
        held_otherwise = word_set("crosscheck", "grades") - {"acting", "interim"}
        if not held_otherwise.isdisjoint(words) or word_set("crosscheck", "single_offices").isdisjoint(words):
            continue
        countries = [word for word in words if word in _countries()]
        core = content_words(" ".join(word for word in words if word not in _countries()))
        core -= content_words(" ".join(word_set("crosscheck", "role_joints"))) | {"act", "interim"}
        if any(word not in _usual_words() for word in words if word not in _countries()):
            offices.append((core, "", True))  # "UN Secretary-General": the words name the body
        elif countries:
            offices.append((core, countries[0][:_STEM], True))
        elif len(core) > 1 and (home := _home(article)):
            offices.append((core, home, False))
    return offices


def _countries() -> frozenset[str]:
    return word_set("names", "places", "demonyms")


@cache
def _usual_words() -> frozenset[str]:
    """Return the words of offices that every country has."""
    lists = [word_set("crosscheck", key) for key in ("single_offices", "grades", "role_joints")]
    return frozenset().union(*lists, word_set("offices", "modifiers"), {"of", "for", "and", "the"})


def _home(article: Article) -> str | None:
    """Return the country that an article speaks of by far the most, in short."""
    counts = Counter(
        word.low[:_STEM]
        for word in split_words(article.text)
        if word.is_capitalised and word.low in _countries()
    )
    (first, most), *others = [*counts.most_common(2), ("", 0)][:2]
    return first if most >= _FEWEST_MENTIONS and most >= 2 * others[0][1] else None
