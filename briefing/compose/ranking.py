"""What choosing has in common for all kinds: excerpts of one kind, the best of each that are not alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from briefing.model.excerpt import Excerpt

_Detail = TypeVar("_Detail")

_POINTING = frozenset({"he", "i", "it", "she", "that", "these", "they", "this", "those", "we"})
"""An event that begins so leans on the sentence before it, and says little alone."""


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
    return len(words) > 1 and words[0] not in _POINTING


def most_common(words: Sequence[str]) -> str | None:
    """Return the words that come most often, the first of several; None of none."""
    counts: Mapping[str, int] = {word: words.count(word) for word in words}
    return max(counts, key=lambda word: counts[word]) if counts else None
