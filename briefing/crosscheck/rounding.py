"""Figures that are given less or more exactly and can all be true."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.text.qualifiers import Exactness

_ABOUT = 0.05
_BEYOND = 0.2
"""How far, as a share, "more than 100" may lie below what was counted, and "up to 100" above it."""
_ROUNDED = 0.02
_FEWEST_ROUNDED = 1000
"""Smaller numbers are counted out: 98 and 100 countries are two figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Precise:
    """Hold a value or range with what its qualifier says of it."""

    low: float
    high: float | None
    exactness: Exactness


def go_together(figures: Sequence[Precise]) -> bool:
    """Tell whether all these can be true of one count: "about 9 million" and "9.04 million"."""
    return all(
        (one.low, one.high, one.exactness) == (other.low, other.high, other.exactness)
        or _covers(one, other)
        or _covers(other, one)
        for one, other in combinations(figures, 2)
    )


def _covers(coarse: Precise, fine: Precise) -> bool:
    """Tell whether the one says less exactly what the other says."""
    if fine.high is not None or fine.low <= 0:
        return False
    if coarse.high is not None:
        return coarse.low <= fine.low <= coarse.high
    apart = (fine.low - coarse.low) / fine.low
    is_known = fine.exactness in (Exactness.EXACT, Exactness.ABOUT)
    match coarse.exactness:
        case Exactness.ABOUT:
            return is_known and abs(apart) <= _ABOUT
        case Exactness.MORE:
            return is_known and 0 < apart <= _BEYOND
        case Exactness.LESS:
            return is_known and 0 < -apart <= _BEYOND
        case Exactness.EXACT:
            return fine.exactness is Exactness.EXACT and _is_rounded(coarse.low, fine.low)


def _is_rounded(coarse: float, fine: float) -> bool:
    if min(coarse, fine) < _FEWEST_ROUNDED or abs(coarse - fine) / fine > _ROUNDED:
        return False
    digits = len(f"{coarse:.10g}".replace(".", "").strip("0").split("e")[0])
    place = digits - 1 - math.floor(math.log10(fine))
    return math.isclose(round(fine, place), coarse)
