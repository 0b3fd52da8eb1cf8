"""Names of authors: one line of text in a pack, several people in the files of reference managers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from briefing.interchange.single_lines import single_line
from briefing.text.folding import fold_for_search
from briefing.text.lexicon import word_list, word_set
from briefing.text.names import is_family_first

_BETWEEN = re.compile(r"\s*;\s*|,\s+|\s+(?:and|&|và)\s+")
_MOST_WORDS = 5
_COMMON = 24
"""So many of the list of family names, whose common ones stand first."""

AND_OTHERS = "et al."


def split_people(names: str) -> tuple[str, ...]:
    """Return the people of a line of authors; an institution, commas in its name included, stays one."""
    pieces = tuple(filter(None, _BETWEEN.split(names)))
    return pieces if len(pieces) > 1 and all(map(_is_like_a_person, pieces)) else (names,) * bool(names)


def join_people(people: Iterable[str]) -> str:
    """Return people as one line."""
    return ", ".join(filter(None, people))


def read_person(name: str) -> str:
    """Return a name in the order in which it is spoken: of `Last, First`, `Last, Jr., First` or as it is."""
    parts = [part.strip() for part in name.split(",")]
    match parts:
        case [family, given] if family and given:
            return natural_order(family, given)
        case [family, suffix, given] if family and given:
            return natural_order(family, given, suffix)
        case _:
            return single_line(name).rstrip(" ,")  # EndNote ends institutions with a comma


def natural_order(family: str, given: str, suffix: str = "") -> str:
    """Return family and given name in the order in which they are spoken.

    Vietnamese and Chinese family names stand first. Not every program knows: some take the last word of such
    a name for the family's, and then what they call given begins with the family name. Many words are both;
    one that is hardly ever a family name is believed to be one only if no other word can be.
    """
    as_given, turned = f"{given} {family}", f"{family} {given}"
    is_split_wrongly = is_family_first(as_given) and fold_for_search(family) not in _common_families()
    is_turned = is_family_first(turned) and not is_split_wrongly
    return single_line(f"{turned if is_turned else as_given} {suffix}")


@cache
def _common_families() -> frozenset[str]:
    return frozenset(word_list("names", "vietnamese_families")[:_COMMON])


def _is_like_a_person(name: str) -> bool:
    words = name.split()
    folded = {fold_for_search(word) for word in words}
    return (
        1 < len(words) <= _MOST_WORDS
        and all(word[0].isupper() or word in word_set("names", "particles") for word in words)
        and not any(character.isdigit() for character in name)
        and not folded & word_set("names", "institution_words")
    )
