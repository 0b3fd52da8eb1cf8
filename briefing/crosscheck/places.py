"""Where something happens, as its sentence says: what happens in two places are two things."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from briefing.crosscheck.wording import folded
from briefing.text.lexicon import word_list, word_set
from briefing.text.number_words import alternatives, word_meanings

_DIGIT = re.compile(r"\d")
_GENITIVE = re.compile(r"['’]s\s")
_JOINTS = (", ", " in ", " of ")
_APART = re.compile(r"[.;\d]")
_CLOSE = 30
"""So many letters may stand between a town and the province it lies in."""


def places_in(text: str) -> frozenset[str]:
    """Return the places that a text says something happens in, folded."""
    return frozenset(name for _, name in _named(text))


def place_beside(text: str, start: int, end: int) -> frozenset[str]:
    """Return the place that a figure at `text[start:end]` belongs to, or none.

    It follows before the next figure ("12 in Hue and 3 in Quang Tri"), or else stands before.
    """
    before: str | None = None
    for offset, name in _named(text):
        if offset >= end:
            if not _DIGIT.search(text, end, offset):
                return frozenset((name,))
            break
        if offset < start:
            before = name
    return frozenset((before,)) if before else frozenset()


def are_apart(one: frozenset[str], other: frozenset[str], *texts: str) -> bool:
    """Tell whether both say where, and say different places of which none lies in the other.

    `texts` are folded articles: one that names "Sa Pa, Lao Cai" says that these are no two places. A town and
    a country may be one place, too.
    """
    if not one or not other or one & other:
        return False
    return not any(_may_be_within(first, second, texts) for first in one for second in other)


def _may_be_within(first: str, second: str, texts: tuple[str, ...]) -> bool:
    if first in second or second in first:
        return True
    if (first in _wide()) != (second in _wide()):
        return True
    return any(
        _lies_in(inner, outer, text)
        for text in texts
        if first in text and second in text
        for inner, outer in ((first, second), (second, first))
    )


def _lies_in(inner: str, outer: str, text: str) -> bool:
    """Tell whether a text names one place as part of another: "a luoi district in hue"."""
    at = text.find(inner)
    while at >= 0:
        at += len(inner)
        behind = text[at : at + _CLOSE + len(outer)]
        place = behind.find(outer)
        if place > 0 and behind[:place].endswith(_JOINTS) and not _APART.search(behind, 0, place):
            return True
        at = text.find(inner, at)
    return False


def _named(text: str) -> Iterator[tuple[int, str]]:
    for match in _in_a_place().finditer(text):
        name = folded(_GENITIVE.split(match["name"])[-1])
        words = name.split()
        if words and not any(word in _no_places() for word in words):
            yield match.start(), name


@cache
def _wide() -> frozenset[str]:
    """Return countries and what is as wide."""
    return word_set("crosscheck", "wide_places")


@cache
def _no_places() -> frozenset[str]:
    kinds = word_set("crosscheck", "papers", "gatherings", "bodies", "not_places")
    return kinds | frozenset(word_meanings("dates", "months")) | frozenset(word_meanings("dates", "weekdays"))


@cache
def _in_a_place() -> re.Pattern[str]:
    kinds = alternatives(*word_list("crosscheck", "kinds_of_places"))
    return re.compile(
        rf"\b(?:[Ii]n|[Nn]ear|[Aa]cross|[Oo]utside|[Aa]round|tại|ở)\s(?:the\s)?"
        rf"(?:(?:\w{{1,8}}ern|central|coastal|mountainous|capital)\s){{0,2}}"
        rf"(?:(?:{kinds})\s(?:of\s)?)?"
        r"(?P<name>[A-ZÀ-ỸĐ][\w’'-]+(?:\s[A-ZÀ-ỸĐ][\w’'-]+){0,3})"
    )
