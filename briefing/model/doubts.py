"""What a person should confirm about an excerpt, and the excerpt once that is confirmed or changed."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, replace

from briefing.model.excerpt import Attribution, DateDetail, Detail, Excerpt, QuoteDetail
from briefing.model.when import When

_DATES = frozenset({"when", "as_at", "said_on"})
_NUMBERS = frozenset({"low", "high"})
_NEEDED = frozenset({"name", "low"})

Value = str | int | float | bool | When | None


def doubtful_fields(excerpt: Excerpt) -> tuple[str, ...]:
    """Return the fields of the detail that a person should confirm, in the order of the detail.

    A speaker or a date that is marked as inferred is one of them, whether or not a doubt names it.
    """
    doubts = set(excerpt.doubts)
    match excerpt.detail:
        case QuoteDetail(attribution=Attribution.INFERRED):
            doubts.add("speaker")
        case DateDetail(is_inferred=True):
            doubts.add("when")
        case _:
            pass
    return tuple(field.name for field in fields(excerpt.detail) if field.name in doubts)


def field_text(detail: Detail, name: str) -> str:
    """Return a field as it is written; nothing where it is empty."""
    value = getattr(detail, name)
    return "" if value is None else str(value)


def read_field(name: str, written: str) -> Value:
    """Return what was written for a field, the inverse of `field_text`.

    Raises:
        ValueError: a date or a number cannot be read, or the field may not be empty.
    """
    words = " ".join(written.split())
    if not words:
        if name in _NEEDED:
            raise ValueError(f"{name} may not be empty")
        return None
    if name in _DATES:
        return When.parse(words)
    if name in _NUMBERS:
        return _number(words)
    return words


def settle_doubts(excerpt: Excerpt, values: Mapping[str, Value]) -> Excerpt:
    """Return the excerpt with these fields as a person answers for them; nothing about them is in doubt."""
    detail = replace(excerpt.detail, **values)  # type: ignore[arg-type]  # by name, each of its own type
    match detail:
        case QuoteDetail(speaker=speaker) if "speaker" in values:
            detail = replace(detail, attribution=Attribution.STATED if speaker else Attribution.NONE)
        case DateDetail() if "when" in values:
            detail = replace(detail, is_inferred=False)
        case _:
            pass
    doubts = tuple(doubt for doubt in excerpt.doubts if doubt not in values)
    return replace(excerpt, detail=detail, doubts=doubts)


def _number(words: str) -> int | float:
    if words.removeprefix("-").isdecimal():
        return int(words)
    number = float(words)
    if not math.isfinite(number):
        raise ValueError(f"not a number: {words}")
    return number
