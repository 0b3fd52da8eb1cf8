"""Which words stand for which bodies: "the watchdog" for an Authority, "the club" for a United."""

from __future__ import annotations

from functools import cache

from briefing.text.lexicon import word_list, word_set


def name_words_of(kind: str) -> frozenset[str]:
    """Return the words in names that a word for a body stands for, the word itself among them."""
    return _kinds().get(kind, frozenset()) | {kind}


def may_be_called(name: str, kind: str) -> bool:
    """Tell whether a body of this name can be meant by a word: no Court by "the club"."""
    told = _told_by(name)
    return not told or not told.isdisjoint(name_words_of(kind))


def stands_for_any(kind: str) -> bool:
    """Tell whether a word may mean a body whose name tells nothing: "the agency", but not "the police"."""
    return kind in word_set("offices", "bodies", "firms") and kind not in word_set("offices", "own_bodies")


def all_name_words() -> frozenset[str]:
    """Return every word that shows a name to be one of a body."""
    return frozenset(word for words in _kinds().values() for word in words)


def _told_by(name: str) -> frozenset[str]:
    return all_name_words().intersection(name.lower().split())


@cache
def _kinds() -> dict[str, frozenset[str]]:
    kinds: dict[str, frozenset[str]] = {}
    for entry in word_list("offices", "body_kinds"):
        called, named = entry.split(" : ")
        for kind in called.split():
            kinds[kind] = kinds.get(kind, frozenset()) | frozenset(named.split())
    return kinds
