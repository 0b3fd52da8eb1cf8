"""Identities that can be made offline: UUID version 7, sortable by time (RFC 9562, 5.7)."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import NewType

ArticleId = NewType("ArticleId", str)
ExcerptId = NewType("ExcerptId", str)
ItemId = NewType("ItemId", str)
SectionId = NewType("SectionId", str)
PackId = NewType("PackId", str)
PictureId = NewType("PictureId", str)

IdSource = Callable[[], str]
"""Whatever hands out a new identity at each call."""


def _random_bits(count: int) -> int:
    """Return so many random bits, 64 at the most, of the system's source."""
    return int.from_bytes(os.urandom(8), "big") >> (64 - count)


def new_id(
    clock_ms: Callable[[], int] = lambda: time.time_ns() // 1_000_000,
    random_bits: Callable[[int], int] = _random_bits,
) -> str:
    """Return a new UUIDv7 as text; clock and randomness can be passed in to repeat a result."""
    from uuid import UUID  # noqa: PLC0415 - 6 ms with what it loads; reading a file needs no identity

    value = (clock_ms() & ((1 << 48) - 1)) << 80
    value |= 0x7 << 76
    value |= random_bits(12) << 64
    value |= 0b10 << 62
    value |= random_bits(62)
    return str(UUID(int=value))


def counting_ids(prefix: str) -> IdSource:
    """Return a source of `prefix-1`, `prefix-2` …, for results that must repeat byte for byte."""
    count = 0

    def next_id() -> str:
        nonlocal count
        count += 1
        return f"{prefix}-{count}"

    return next_id
