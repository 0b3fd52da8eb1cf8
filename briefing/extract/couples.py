"""Couples and kin who share a surname that is written once: "NAME and NAME FAMILY-NAME"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.text.genders import gender_of
from briefing.text.lexicon import word_set
from briefing.text.names import NameMention

_AND = re.compile(
    r"\s(?:and|&)\s(?:(?:his|her)\s(?:wife|husband|brother|sister|son|daughter|mother|father)\s)?"
)


def with_shared_surnames(text: str, mentions: Sequence[NameMention]) -> list[NameMention]:
    """Give a given name that stands alone the surname of the one it is joined to, as its full name.

    Not where the article calls somebody else so: "Cameron and David Minh" may be two ministers.
    """
    full = [m.words for m in mentions if len(m.words) > 1]
    known = {words[0] for words in full} | {words[-1] for words in full}
    found = list(mentions)
    for at, (first, second) in enumerate(pairwise(mentions)):
        surname = _surname(second)
        is_given = len(first.words) == 1 and _is_given(first.words[0]) and first.words[0] not in known
        is_joined = _AND.fullmatch(text, first.name.end, second.name.start) is not None
        if surname and is_given and is_joined and not first.is_genitive:
            whole = f"{first.text} {surname}"
            found[at] = replace(first, text=whole, gender=gender_of(whole), is_certain=True)
    return found


def _is_given(word: str) -> bool:
    return word in word_set("names", "male_names", "female_names")


def _surname(mention: NameMention) -> str | None:
    """Return what stands behind the given names, with its particles: "van der NAME"."""
    written = mention.text.split()
    if len(written) < 2 or mention.has_title or not _is_given(mention.words[0]):
        return None
    particles = (at for at, word in enumerate(written) if word in word_set("names", "particles"))
    return " ".join(written[next(particles, len(written) - 1) :])
