"""Names of events and sessions: which say nothing, which mean one event, which repeat their event's."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from briefing.text.folding import fold_for_search
from briefing.text.lexicon import word_list, word_set

_FEWEST_WORDS = 2
_STEM = 4
"""Letters that "signing" and "signature" share."""
_ANY_KIND = frozenset({"cere", "even", "meet", "prog", "sess"})
_ANY_SESSION = frozenset({"session", "ceremony", "meeting", "phien", "le"})
_TERMINAL = tuple(frozenset(words.split()) for words in ("opening", "closing", "khai mac", "be mac"))
_TELL_APART = tuple(
    tuple(frozenset(words.split()) for words in pair)
    for pair in (
        ("open opening opens khai", "clos closing closes be"),
        ("first 1st", "second 2nd"),
        ("first 1st", "third 3rd"),
        ("second 2nd", "third 3rd"),
        ("morning sang", "afternoon evening chieu toi"),
    )
)


def event_key(name: str) -> str:
    """Return what is equal for one name with and without accents, capitals and article."""
    return fold_for_search(" ".join(name.split())).removeprefix("the ")


def says_nothing(name: str | None) -> bool:
    """Tell whether a name only says that there is an event: "The program", "the two-day event"."""
    return not _telling_words(name or "") - word_set("programme", "says_nothing")


def is_one_event(name: str, other: str, places: Sequence[str] = ()) -> bool:
    """Tell whether two names of one date mean one event.

    They share a word for what kind of event it is and one for what it is about, its place not among them:
    "the signing ceremony of the Hanoi Convention", "signature opening ceremony and conference of the
    convention". "Award ceremony" and "signing ceremony" are of two kinds.
    """
    one, two = _telling_words(name), _telling_words(other)
    if one == two:
        return True
    if any(_tells_apart(one, two, *pair) or _tells_apart(two, one, *pair) for pair in _TELL_APART):
        return False
    subjects_of_places = {word[:_STEM] for place in places for word in _telling_words(place)}
    some, others = ({word[:_STEM] for word in words} for words in (one, two))
    kinds = _event_stems()
    own, own_of_other = (stems & kinds - _ANY_KIND for stems in (some, others))
    if own and own_of_other and not own & own_of_other:
        return False
    return bool(some & others & kinds) and bool(some & others - kinds - subjects_of_places)


def _tells_apart(one: set[str], two: set[str], first: frozenset[str], second: frozenset[str]) -> bool:
    return bool(one & first and two & second) and not (one & second or two & first)


@cache
def _event_stems() -> frozenset[str]:
    nouns = word_list("programme", "events")
    return frozenset(word[:_STEM] for noun in nouns for word in fold_for_search(noun).split())


def is_called_by_kind(name: str) -> bool:
    """Tell whether a name says only what kind of session it is, as "gala dinner" does."""
    return all(word[:_STEM] in _event_stems() or not word.isalpha() for word in _telling_words(name))


def repeats_event(session: str, events: Sequence[str]) -> bool:
    """Tell whether a session is called by words of an event that stands above it."""
    words = _telling_words(session)
    return len(words) >= _FEWEST_WORDS and any(words <= _telling_words(event) for event in events)


def opens_or_closes_alike(name: str, other: str) -> bool:
    """Tell whether both names say only that something opens, or only that it closes."""
    words = _telling_words(name) - _ANY_SESSION
    return words in _TERMINAL and words == _telling_words(other) - _ANY_SESSION


def _telling_words(name: str) -> set[str]:
    words = "".join(c if c.isalnum() or c in "-'" else " " for c in fold_for_search(name)).split()
    return set(words) - word_set("programme", "small_words")


def named_places(places: Sequence[str]) -> list[str]:
    """Return the places without "the capital city" and the like, where another one has a name."""
    named = [place for place in places if any(c.isupper() or c.isdigit() for c in place)]
    return named or list(places)
