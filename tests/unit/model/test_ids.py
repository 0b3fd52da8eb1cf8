"""Identities: UUIDs of version 7 that sort by time, or counted ones that repeat."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.ids import counting_ids, new_id


@given(st.integers(0, 2**48 - 1), st.integers(0, 2**62 - 1))
def test_an_identity_is_a_uuid_of_version_7(milliseconds: int, bits: int) -> None:
    made = uuid.UUID(new_id(lambda: milliseconds, lambda size: bits % 2**size))
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    assert made.int >> 80 == milliseconds


@given(st.integers(0, 2**48 - 2), st.integers(0, 2**62 - 1))
def test_identities_sort_by_the_time_they_were_made(milliseconds: int, bits: int) -> None:
    earlier = new_id(lambda: milliseconds, lambda size: bits % 2**size)
    assert earlier < new_id(lambda: milliseconds + 1, lambda _: 0)


def test_no_two_new_identities_are_alike() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def test_counted_identities_repeat() -> None:
    one, other = counting_ids("item"), counting_ids("item")
    assert [one(), one()] == [other(), other()] == ["item-1", "item-2"]
