"""What texts have in common: content words, weighed by how rare they are."""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache

from briefing.text.lexicon import word_set
from briefing.text.number_words import alternatives, word_meanings

_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WITHOUT_MARKS = re.compile(r"[\0-\u02ff\u2000-\u20cf]*")
"""Code points of which none combines with the letter before it (U+0300 and U+20D0 are the next)."""
_SHORTEST_STEM = 3
_FEWEST_TEXTS = 60
_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "al", "ed", "es", "s", "e", "ly")


def folded(text: str) -> str:
    """Return text in small letters without accents; đ counts as d, and names that are one read alike.

    Vietnamese words of the glossary become the English ones they are compared by.
    """
    plain = text.lower()
    if not plain.isascii():
        glossary = word_meanings("glossary", "vietnamese")
        plain = _vietnamese_words().sub(lambda match: glossary[" ".join(match[0].split())], plain)
        plain = unicodedata.normalize("NFKD", plain.replace("đ", "d"))
        if not _WITHOUT_MARKS.fullmatch(plain):  # most have curly marks and dashes alone
            plain = "".join(char for char in plain if not unicodedata.combining(char))
    meanings = word_meanings("crosscheck", "same")
    return _same_names().sub(lambda match: meanings[" ".join(match[0].split())], plain)


@cache
def stem(word: str) -> str:
    """Return a word without its ending: adopt, adopts, adopted and adoption are one."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning; figures are left out."""
    stops, empty = word_set("statistics", "stops"), word_set("crosscheck", "empty")
    words = (word for word in _WORD.findall(folded(text)) if not word[0].isdigit())
    return frozenset(
        stem(word) for word in words if word not in stops and word not in empty and len(word) > 1
    )


def all_stems(text: str) -> frozenset[str]:
    """Return the stems of all words, "began" and "met" included."""
    return frozenset(stem(word) for word in _WORD.findall(folded(text)))


def alike(words: Iterable[str]) -> frozenset[str]:
    """Return stems with those made equal that translators use for one another: framework and system."""
    meanings = _alike_stems()
    return frozenset(meanings.get(word, word) for word in words)


@cache
def listed_stems(key: str) -> frozenset[str]:
    """Return the stems of one of the word lists of cross-checking."""
    return frozenset(stem(folded(word)) for word in word_set("crosscheck", key))


@cache
def _alike_stems() -> dict[str, str]:
    return {stem(word): stem(other) for word, other in word_meanings("crosscheck", "alike").items()}


def rarity(texts: Iterable[Collection[str]]) -> dict[str, float]:
    """Return the weight of every word: ln(1 + n/df) over these texts.

    Of a few sentences it says little that a word stands in one of them, so that n is never small.
    """
    collected = [frozenset(text) for text in texts]
    frequency = Counter(word for text in collected for word in text)
    number = max(len(collected), _FEWEST_TEXTS)
    return {word: math.log(1 + number / count) for word, count in frequency.items()}


def likeness(first: Collection[str], second: Collection[str], weights: Mapping[str, float]) -> float:
    """Return the cosine of two sets of words under these weights, 0 to 1; order does not count."""
    shared = sum(weights.get(word, 1.0) ** 2 for word in set(first) & set(second))
    lengths = (sum(weights.get(word, 1.0) ** 2 for word in set(words)) for words in (first, second))
    product = math.prod(lengths)
    return shared / math.sqrt(product) if product else 0.0


@cache
def _vietnamese_words() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(*word_meanings('glossary', 'vietnamese'))})(?!\w)")


@cache
def _same_names() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(*word_meanings('crosscheck', 'same'))})(?!\w)")
