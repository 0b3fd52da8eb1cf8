"""What an office is called: which words tell it from others, which body it is of, and how it is printed."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lexicon import word_list, word_set
from briefing.text.offices import institution_words
from briefing.text.words import fold_name, split_words

_PART_OF_ROLE = re.compile(
    r"\s+-\s+|,\s+|\s+(?:under|at|for)\s+(?:the\s+)?|\(|\s+of\s+the\s+|\s+of\s+(?=[A-Z]{2})"
)
_SPACE_BEFORE = re.compile(r"\s+([,)])")
_LONG_NAME = re.compile(r"[A-Z][a-z]+(?:\s(?:(?:of|for|the|and)\s)?[A-Z][a-z]+)+")
_EMPTY_ROLE_WORDS = frozenset(
    {"of", "the", "and", "for", "in", "at", "on", "a", "an", "s", "to", "&", "affairs", "with"}
)


def office_words(office: str) -> frozenset[str]:
    """Return the words that tell offices apart: "Foreign Minister" is "Minister of Foreign Affairs"."""
    words = {w.low for w in split_words(fold_name(office))}
    words = {word for low in words for word in spelt_out().get(low, low).split()}
    return frozenset(words - _EMPTY_ROLE_WORDS)


@cache
def spelt_out() -> dict[str, str]:
    """Return what the short forms of offices stand for: "Sen." is a senator."""
    return dict(entry.split("=") for entry in word_list("offices", "abbreviated"))


def role_words(role: str) -> frozenset[str]:
    """Return the words of a role, of the short names of the bodies in it, and of what else it is called."""
    return office_words(role) | _initials(role) | _also_called(role)


def tidy_role(role: str) -> str:
    """Return a role with the spaces right: scraped text has some before commas and brackets (seeds/000)."""
    tidy = " ".join(role.split())
    return _SPACE_BEFORE.sub(r"\1", tidy) if " ," in tidy or " )" in tidy else tidy


def role_of_one(office: str) -> str:
    """Return the office of one of several: "Commissioners NAME and NAME" are each a Commissioner."""
    *before, head = office.split(" ")
    is_plural = head.endswith("s") and head[:-1].lower() in word_set("offices", "heads")
    return " ".join([*before, head[:-1]]) if is_plural and not {"of", "for"} & set(before) else office


def organisation_of(role: str) -> str | None:
    """Return the body at the end of a role: of "Director of the Department, Ministry of …" the ministry."""
    parts: list[str] = [part.strip(" )(,.") for part in _PART_OF_ROLE.split(role)]
    heads = word_set("offices", "heads")
    for part in reversed(parts[1:]):
        words = split_words(part)
        if not words or not words[0].is_capitalised or words[0].low in heads:
            continue
        if len(words) > 1 or words[0].low in institution_words() or words[0].is_acronym:
            return part
    return None


def _initials(role: str) -> frozenset[str]:
    """Return what the bodies in a role may be called for short: "un" for the United Nations."""
    return frozenset("".join(c for c in name if c.isupper()).lower() for name in _LONG_NAME.findall(role))


def _also_called(role: str) -> frozenset[str]:
    """Return what else an office is called: a Justice is a judge, the Minister of Justice is none."""
    return frozenset({"judge"} if role.endswith("Justice") and " of " not in role else ())
