"""The difference of two sequences as the removals, moves and insertions that lead from one to the other."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Removal:
    """Take out the row at `index`."""

    index: int


@dataclass(frozen=True, slots=True)
class Insertion:
    """Put row `source` of the new sequence in before `index`."""

    index: int
    source: int


@dataclass(frozen=True, slots=True)
class Move:
    """Take the row at `origin` to before `index`, both counted before the move; always `index < origin`."""

    origin: int
    index: int


Step = Removal | Insertion | Move


def row_steps(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Step]:
    """Return the steps that turn `old` into `new`, to be done in order; each sequence has no doubles."""
    steps: list[Step] = []
    wanted = set(new)
    rows = list(old)
    for index in range(len(rows) - 1, -1, -1):
        if rows[index] not in wanted:
            steps.append(Removal(index))
            del rows[index]
    for index, key in enumerate(new):
        if index < len(rows) and rows[index] == key:
            continue
        if key in rows[index:]:
            origin = rows.index(key, index)
            steps.append(Move(origin, index))
            rows.insert(index, rows.pop(origin))
        else:
            steps.append(Insertion(index, index))
            rows.insert(index, key)
    return steps
