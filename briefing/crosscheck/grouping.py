"""Pairs that belong together become groups."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations

_LARGEST_BUCKET = 200
"""A key that more members share says too little to pair them; it also keeps the work far from all pairs."""


def candidate_pairs(keys: Mapping[int, Iterable[Hashable]]) -> list[tuple[int, int]]:
    """Return each pair of members that share a key, once and in order; `keys` gives those of every member."""
    buckets: dict[Hashable, list[int]] = defaultdict(list)
    for member, own in keys.items():
        for key in set(own):
            buckets[key].append(member)
    pairs: set[tuple[int, int]] = set()
    for bucket in buckets.values():
        if len(bucket) <= _LARGEST_BUCKET:
            pairs.update(combinations(sorted(bucket), 2))
    return sorted(pairs)


def groups(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Return the members that pairs connect, directly or through others, each group sorted."""
    parents: dict[int, int] = {}

    def root(member: int) -> int:
        while parents.setdefault(member, member) != member:
            parents[member] = parents[parents[member]]
            member = parents[member]
        return member

    for first, second in pairs:
        low, high = sorted((root(first), root(second)))
        parents[high] = low
    collected: dict[int, list[int]] = defaultdict(list)
    for member in sorted(parents):
        collected[root(member)].append(member)
    return tuple(tuple(group) for group in collected.values())
