"""What choosing has in common for all kinds: excerpts of one kind, the best of each that are not alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from briefing.model.excerpt import Excerpt
from briefing.text.folding import fold_for_search

_Detail = TypeVar("_Detail")

_POINTING = frozenset({"he", "i", "it", "she", "that", "these", "they", "this", "those", "we"})
"""What begins so leans on the sentence before it, and says little alone."""


def of_kind(excerpts: Sequence[Excerpt], kind: type[_Detail]) -> list[tuple[Excerpt, _Detail]]:
    """Return the excerpts whose detail is of this type, each with it."""
    return [(excerpt, excerpt.detail) for excerpt in excerpts if isinstance(excerpt.detail, kind)]


def take(
    ranked: Sequence[tuple[Excerpt, _Detail]],
    is_same: Callable[[tuple[Excerpt, _Detail], tuple[Excerpt, _Detail]], bool],
    most: int,
) -> list[tuple[Excerpt, _Detail]]:
    """Return the first ones, up to `most`, that are not the same as one before."""
    taken: list[tuple[Excerpt, _Detail]] = []
    for candidate in ranked:
        if len(taken) == most:
            break
        if not any(is_same(candidate, other) for other in taken):
            taken.append(candidate)
    return taken


def has_words_of_its_own(event: str | None) -> bool:
    """Tell whether an event is more than "the event", and stands without the sentence before it."""
    words = (event or "").casefold().removeprefix("the ").split()
    return len(words) > 1 and not points_back(event or "")


def points_back(words: str) -> bool:
    """Tell whether words begin with what only the sentence before them explains: "It also opens…"."""
    first = words.split(maxsplit=1)[:1]
    return bool(first) and first[0].casefold() in _POINTING


def most_common(words: Sequence[str]) -> str | None:
    """Return the words that come most often, the first of several; None of none."""
    counts: Mapping[str, int] = {word: words.count(word) for word in words}
    return max(counts, key=lambda word: counts[word]) if counts else None


def person_key(name: str) -> str:
    """Return what is equal for one person's name with and without diacritics."""
    return " ".join(fold_for_search(name).split())
