"""Own words that give a figure again which its source has changed: nobody else would think of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from briefing.model.excerpt import QuoteDetail
from briefing.model.ids import ItemId
from briefing.model.marked_edits import read_edits
from briefing.model.pack import ExcerptItem, Item, Pack
from briefing.text.numbers import find_quantities

_LEAST = 32
"""Smaller numbers are days, ordinals and counts of everything."""


def outdated_values(before: str, after: str) -> frozenset[float]:
    """Return the values that words gave and give no more."""
    return _values(before, "en") - _values(after, "en")


def find_repetitions(pack: Pack, values: Collection[float]) -> Iterator[tuple[ItemId, str]]:
    """Yield the items whose own words give one of the values, with those words."""
    language = pack.language.partition("-")[0]
    for item in pack.items() if values else ():
        words = _own_words(item)
        if words and not _values(words, language).isdisjoint(values):
            yield item.id, words


def _own_words(item: Item) -> str:
    if not isinstance(item, ExcerptItem):
        answer = item.answer
        kept_back = () if answer is None else (answer.if_pressed, answer.not_for_use)
        return "\n".join(filter(None, (item.heading, item.text, *kept_back)))
    is_free = (
        item.wording is not None
        and not isinstance(item.excerpt.detail, QuoteDetail)
        and read_edits(item.excerpt.text, item.wording) is None
    )
    return "\n".join(filter(None, (item.heading, item.wording if is_free else "")))


def _values(words: str, language: str) -> frozenset[float]:
    found = find_quantities(words, language=language)
    return frozenset(
        value
        for quantity in found
        for value in (quantity.low, quantity.high)
        if value is not None and (value >= _LEAST or quantity.unit or quantity.is_scaled)
    )
