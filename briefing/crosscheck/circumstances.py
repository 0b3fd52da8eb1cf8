"""What tells two reports apart that look alike: other periods, fates, bridges, exports and imports."""

from __future__ import annotations

import re
from functools import cache

from briefing.crosscheck.wording import content_words, folded, stem
from briefing.text.lexicon import word_list, word_set
from briefing.text.number_words import alternatives, word_values

Circumstance = tuple[str, str]
"""A kind of circumstance, and the one that is given."""

_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_RELATIVE = re.compile(r"\b(?P<shift>this|last|next)\s(?P<unit>year|month|quarter|week)\b", re.IGNORECASE)
_PART_OF_YEAR = re.compile(
    r"\b(?:first|second|third|fourth|last)\s(?:(?:three|four|six|nine|ten|\d{1,2})\smonths|quarter|half)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|would|shall|may|could|should|to\sbe|expect\w*|plan\w*|going\sto|sẽ)\b")
_STORM = re.compile(r"\b(?:[Tt]yphoon|[Hh]urricane|[Ss]torm|[Cc]yclone)\s(?P<name>[A-Z][a-z]{2,})\b")
_FATES = ("killed", "hurt", "missing", "caught", "saved")


def periods_in(text: str) -> frozenset[Circumstance]:
    """Return the years, months and parts of a year that a sentence speaks of."""
    months = {match[0].lower()[:3] for match in _month().finditer(text)}
    return frozenset(
        [
            *(("year", match[0]) for match in _YEAR.finditer(text)),
            *(("month", month) for month in months),
            *((m["unit"].lower(), m["shift"].lower()) for m in _RELATIVE.finditer(text)),
            *(("part", " ".join(match[0].lower().split())) for match in _PART_OF_YEAR.finditer(text)),
        ]
    )


def fates_in(words: frozenset[str]) -> frozenset[Circumstance]:
    """Return what befell those who are counted, by the stems around their number."""
    return frozenset(("fate", fate) for fate in _FATES if not words.isdisjoint(_stems(fate)))


def opposites_in(words: frozenset[str]) -> frozenset[Circumstance]:
    """Return on which side of a division stems are, such as exports and imports."""
    return frozenset((group, side) for group, side, its_stem in _sides() if its_stem in words)


def aims_in(text: str) -> frozenset[Circumstance]:
    """Return whether a sentence tells an aim, or what has come about; nothing where it may be either."""
    if _aim().search(text):
        return frozenset({("state", "aim")})
    return frozenset() if _TO_COME.search(text) else frozenset({("state", "fact")})


def sites_in(text: str) -> frozenset[Circumstance]:
    """Return the bridges, schools, storms and the like that a sentence calls by a name of their own."""
    found = {(match["kind"].lower(), folded(match["name"])) for match in _named_site().finditer(text)}
    found |= {("storm", folded(match["name"])) for match in _STORM.finditer(text)}
    return frozenset((kind, name) for kind, name in found if content_words(name))


def subjects_of(event: str) -> frozenset[Circumstance]:
    """Return what laws and the like in small letters are about: "the law on data"."""
    return frozenset(
        (match["head"].lower(), word)
        for match in _paper_about().finditer(event)
        for word in content_words(match["about"])
    )


def exclude_each_other(one: frozenset[Circumstance], other: frozenset[Circumstance]) -> bool:
    """Tell whether both give circumstances of one kind, and none of that kind in common."""
    kinds = {kind for kind, _ in one} & {kind for kind, _ in other}
    shared = {kind for kind, _ in one & other}
    return not kinds <= shared


@cache
def _stems(fate: str) -> frozenset[str]:
    return content_words(", ".join(word_set("crosscheck", fate)))


@cache
def _sides() -> tuple[tuple[str, str, str], ...]:
    groups = (entry.split("/") for entry in word_list("crosscheck", "opposites"))
    return tuple((group[0], word, stem(word)) for group in groups for word in group)


@cache
def _aim() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(*word_list('crosscheck', 'aims'))})\b", re.IGNORECASE)


@cache
def _named_site() -> re.Pattern[str]:
    kinds = alternatives(*word_list("crosscheck", "named_sites"))
    return re.compile(
        rf"\b(?:The\s)?(?P<name>[A-ZÀ-ỸĐ][\w-]+(?:\s[A-ZÀ-ỸĐ][\w-]+){{0,3}})\s(?P<kind>(?i:{kinds}))\b"
    )


@cache
def _month() -> re.Pattern[str]:
    full = (
        name for name in word_values("dates", "months") if len(name) > 4 or name in ("may", "june", "july")
    )
    return re.compile(rf"\b(?:{alternatives(*(name.capitalize() for name in full))})\b")


@cache
def _paper_about() -> re.Pattern[str]:
    heads = alternatives(*word_list("crosscheck", "papers"), "plan", "project", "strategy", "programme")
    return re.compile(
        rf"\b(?P<head>{heads})\s(?:on|against|for|about)\s(?:the\s|a\s)?(?P<about>\w+(?:\s[a-z]+)?)",
        re.IGNORECASE,
    )
