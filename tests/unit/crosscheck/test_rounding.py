"""Figures that are given less or more exactly."""

from __future__ import annotations

import pytest

from briefing.crosscheck.rounding import Precise, go_together
from briefing.text.qualifiers import exactness
from tests.unit.crosscheck.made import related, told


def precise(low: float, qualifier: str = "", high: float | None = None) -> Precise:
    return Precise(low=low, high=high, exactness=exactness(qualifier))


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (precise(9_040_000), precise(9_000_000, "about"), True),
        (precise(9_040_000), precise(9_000_000), True),
        (precise(12_489), precise(12_500), True),
        (precise(1_265), precise(1_266), False),
        (precise(98), precise(100), False),
        (precise(98), precise(100, "nearly"), True),
        (precise(119), precise(100, "more than"), True),
        (precise(90), precise(100, "more than"), False),
        (precise(300), precise(100, "more than"), False),
        (precise(100, "nearly"), precise(100, "over"), False),
        (precise(450), precise(500, "up to"), True),
        (precise(2500), precise(2000, high=3000), True),
        (precise(3500), precise(2000, high=3000), False),
    ],
)
def test_round_figures_go_with_exact_ones(one: Precise, other: Precise, both: bool) -> None:
    assert go_together((one, other)) is both
    assert go_together((other, one)) is both


def test_a_round_figure_beside_an_exact_one_is_no_contradiction() -> None:
    first = told("a", "Vietnam exported 9.04 million tonnes of rice to Africa in 2024.")
    second = told("b", "Vietnam exported about 9 million tonnes of rice to Africa in 2024, traders said.")
    (finding,) = related(first, second, rule="figures")
    assert finding.kind.name == "RELATED"
    assert not finding.is_disagreement


def test_dollars_go_by_several_names() -> None:
    first = told("a", "The new bridge over the Red River will cost 350 million USD.")
    second = told("b", "The new bridge over the Red River will cost $350 million, they said.")
    (finding,) = related(first, second, rule="figures")
    assert finding.kind.name == "SAME_FIGURE"
