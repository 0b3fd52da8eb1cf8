"""One person under two spellings: full names and last names that differ by a letter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.text.genders import Gender, gender_of
from briefing.text.names import NameMention

SHORTEST = 5
"""Shorter words that differ by a letter are as often two names: "Dan" and "Jan"."""
MOST_COMPARED = 8
"""With so many of the same initials a name is compared."""
_NEAR = 80
"""Two names of one paragraph within so many characters are two people: "Anna NAME and Hanna NAME"."""


def join_spellings(text: str, groups: Sequence[list[NameMention]]) -> list[list[NameMention]]:
    """Put groups of one person together whose names differ by a letter: "Nderitu NAME", "Ndiritu NAME"."""
    joined: list[list[NameMention]] = []
    of_initials: dict[tuple[str, str], list[list[NameMention]]] = {}
    for group in groups:
        words = longest_words(group)
        keys = {(tail[0], words[-1][0]) for tail in words[:-1]}
        candidates = (other for key in sorted(keys) for other in of_initials.get(key, ()))
        same = next((other for other in candidates if _are_one(text, other, group)), None)
        if same is not None:
            same += group
            continue
        joined.append(group)
        for key in keys:
            block = of_initials.setdefault(key, [])
            if len(block) < MOST_COMPARED:
                block.append(group)
    return joined


def longest_words(group: Iterable[NameMention]) -> tuple[str, ...]:
    """Return the words of the fullest name in a group."""
    return max((mention.words for mention in group), key=len)


def is_other_spelling(one: str, other: str) -> bool:
    """Tell whether two words are one name that is spelt otherwise or wrongly once."""
    if one == other or one[:1] != other[:1] or min(len(one), len(other)) < SHORTEST:
        return False
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or (long[:-1] == short and long[-1] in "as"):
        return False  # "Daniel" and "Daniela", "Robert" and "Roberts" are two
    at = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) == len(long):
        is_swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
        return is_swapped or short[at + 1 :] == long[at + 1 :]
    return short[at:] == long[at + 1 :]


def _are_one(text: str, one: Sequence[NameMention], other: Sequence[NameMention]) -> bool:
    long, short = sorted((longest_words(one), longest_words(other)), key=len, reverse=True)
    pairs = list(zip(long[-len(short) :], short, strict=True))
    differing = [pair for pair in pairs if pair[0] != pair[1]]
    if len(long) > len(short) and differing and short[0] == long[0]:
        differing = [(long[-1], short[-1])] if len(short) == 2 else differing
    if len(differing) != 1 or not is_other_spelling(*differing[0]):
        return False
    genders = {gender_of(" ".join(long)), gender_of(" ".join(short))}
    if genders >= {Gender.MALE, Gender.FEMALE}:
        return False
    return not any(_are_beside(text, m, n) for m in one[:3] for n in other[:3])


def _are_beside(text: str, one: NameMention, other: NameMention) -> bool:
    first, second = sorted((one.name.start, other.name.start))
    return second - first <= _NEAR and "\n" not in text[first:second]
