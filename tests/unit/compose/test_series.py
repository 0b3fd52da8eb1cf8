"""Figures that count the same alike are drawn; others never stand beside each other as bars."""

from __future__ import annotations

import pytest

from briefing.document.blocks import Chart
from briefing.document.inlines import plain
from briefing.model.excerpt import StatisticDetail
from briefing.model.pack import BlockKind
from briefing.model.when import When
from tests.unit.compose.made import article, blocks, item, pack, section, visible

SOURCE = article("one", "There were 900 students in 2023, 1,050 students in 2024 and 1,265 students in 2025.")


def drawn(*details: StatisticDetail) -> list[Chart]:
    items = [item(SOURCE, detail) for detail in details]
    return [x for x in blocks(pack([section(BlockKind.FACTS, *items)], [SOURCE])) if isinstance(x, Chart)]


def students(low: float, **values: object) -> StatisticDetail:
    return StatisticDetail(low=low, unit="students", counts="students", **values)  # type: ignore[arg-type]


def sessions(low: float, counts: str, **values: object) -> StatisticDetail:
    return StatisticDetail(low=low, unit="sessions", counts=counts, **values)  # type: ignore[arg-type]


def test_one_thing_at_three_times_is_a_series_in_order_of_time() -> None:
    (chart,) = drawn(students(3, period="2025"), students(1, period="2023"), students(2, period="2024"))
    assert chart.is_time_series
    assert [(bar.label, bar.value, bar.shown) for bar in chart.bars] == [
        ("2023", 1.0, "1"),
        ("2024", 2.0, "2"),
        ("2025", 3.0, "3"),
    ]
    assert plain(chart.title) == "Students: 1 to 3"
    assert visible(plain(chart.caption)) == "Figure~1. The Daily"
    assert chart.description == "Chart of 3 values: 2023: 1; 2024: 2; 2025: 3."


def test_the_year_right_after_a_figure_is_its_time() -> None:
    numbers = {"900 students": 900, "1,050 students": 1050, "1,265 students": 1265}
    items = [item(SOURCE, students(low), words) for words, low in numbers.items()]
    made = blocks(pack([section(BlockKind.FACTS, *items)], [SOURCE]))
    (chart,) = (x for x in made if isinstance(x, Chart))
    assert [(bar.label, bar.shown) for bar in chart.bars] == [
        ("2023", "900"),
        ("2024", "1,050"),
        ("2025", "1,265"),
    ]


def test_three_things_of_one_count_are_compared_the_greatest_first() -> None:
    (chart,) = drawn(
        sessions(1, "plenary"), sessions(4, "roundtables"), sessions(2, "discussions", qualifier="about")
    )
    assert not chart.is_time_series
    assert [(bar.label, visible(bar.shown)) for bar in chart.bars] == [
        ("Roundtables", "4"),
        ("Discussions", "about~2"),
        ("Plenary", "1"),
    ]


@pytest.mark.parametrize(
    "details",
    [
        (sessions(1, "a"), sessions(2, "b")),
        (sessions(1, "a"), sessions(2, "b"), StatisticDetail(low=3, unit="teams", counts="c")),
        (sessions(1, "a"), sessions(2, "b"), sessions(3, "a")),
        (sessions(1, "a"), sessions(2, "b"), sessions(3, "c", said_by="Le Xuan Minh")),
        (sessions(1, "a"), sessions(2, "b"), sessions(3, "c", as_at=When.parse("2025-10-06"))),
        (sessions(1, "a"), sessions(2, "b"), sessions(3, "c", high=5)),
        tuple(sessions(n, f"thing {n}") for n in range(9)),
        (students(1, period="2023"), students(2, period="2024"), students(3, period="the past year")),
    ],
)
def test_what_is_not_counted_alike_is_not_drawn(details: tuple[StatisticDetail, ...]) -> None:
    assert drawn(*details) == []
