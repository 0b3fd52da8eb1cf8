from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.document.blocks import Event
from briefing.document.inlines import text
from briefing.export.timeline_markers import LABEL_GAP_PT, MARKER_RADIUS_PT, Marker, Side, place_markers
from briefing.export.timeline_scale import Scale, Unit, find_crowd
from briefing.model.when import When

MONTHS = tuple(f"month {number}" for number in range(1, 13))


def scale_of(*whens: str) -> Scale:
    return Scale.around([When.parse(when) for when in whens], 480)


def event(number: int, when: str) -> Event:
    return Event(number=number, when=When.parse(when), date=when, label="", words=text("words"))


@pytest.mark.parametrize(
    ("whens", "unit", "first", "last", "title"),
    [
        (["2013", "2025-10-25"], Unit.YEAR, dt.date(2013, 1, 1), dt.date(2025, 12, 31), ""),
        (["2025-03", "2025-10-25"], Unit.MONTH, dt.date(2025, 3, 1), dt.date(2025, 10, 31), "2025"),
        (["2024-12-24", "2025-01-03"], Unit.MONTH, dt.date(2024, 12, 1), dt.date(2025, 1, 31), "2024–2025"),
        (
            ["2025-10-06", "2025-10-25"],
            Unit.DAY,
            dt.date(2025, 10, 1),
            dt.date(2025, 10, 31),
            "month 10 2025",
        ),
    ],
)
def test_scale_is_the_finest_that_holds_all_dates(
    whens: list[str], unit: Unit, first: dt.date, last: dt.date, title: str
) -> None:
    scale = scale_of(*whens)
    assert (scale.unit, scale.first, scale.last, scale.title(MONTHS)) == (unit, first, last, title)


def test_marker_of_a_month_stands_in_its_middle() -> None:
    scale = scale_of("2025-01", "2025-02", "2025-03", "2025-04")
    assert scale.middle_pt(When.parse("2025-01")) == pytest.approx(480 * 15.5 / 120)


def test_range_reaches_from_its_first_day_to_its_last() -> None:
    scale = scale_of("2022", "2025")
    assert scale.start_pt(dt.date(2022, 1, 1)) == 0
    assert scale.end_pt(dt.date(2025, 12, 31)) == 480


def test_years_of_a_long_scale_are_labelled_at_round_ones() -> None:
    scale = scale_of("1945", "2025")
    starts = [dt.date(year, 1, 1) for year in range(1945, 2026)]
    assert [start.year for start in starts if scale.is_round(start)] == list(range(1945, 2026, 5))


def test_three_events_near_each_other_are_a_crowd() -> None:
    whens = ["2013", "2019", "2025-10-06", "2025-10-08", "2025-10-25/2025-10-26"]
    events = [event(number, when) for number, when in enumerate(whens)]
    crowd = find_crowd(events, Scale.around([event.when for event in events], 460))
    assert [event.number for event in crowd] == [2, 3, 4]


def test_two_events_near_each_other_are_none() -> None:
    events = [event(number, when) for number, when in enumerate(["2013", "2025-10-06", "2025-10-08"])]
    assert find_crowd(events, Scale.around([event.when for event in events], 460)) == ()


def test_label_turns_left_where_it_would_touch_the_next_marker() -> None:
    left, right = place_markers([Marker(200, 60), Marker(250, 60)], 480)
    assert (left.side, left.level, right.side, right.level) == (Side.LEFT, 0, Side.RIGHT, 0)


def test_label_is_left_out_where_there_is_no_room_at_all() -> None:
    (place,) = place_markers([Marker(50, 200)], 100)
    assert place.side is Side.NONE


@pytest.mark.parametrize("main", range(4))
def test_main_event_is_labelled_where_not_all_can_be(main: int) -> None:
    markers = [Marker(10 + 18 * index, 130, is_main=index == main) for index in range(4)]
    places = place_markers(markers, 220)
    assert places[main].side is Side.RIGHT
    assert [place.side for place in places].count(Side.NONE) == 1


@given(st.lists(st.tuples(st.floats(0, 460), st.floats(10, 120)), max_size=12))
def test_no_label_touches_another_or_a_marker_of_its_level(markers: list[tuple[float, float]]) -> None:
    asked = [Marker(*marker) for marker in markers]
    boxes: list[tuple[int, float, float]] = []
    for marker, place in zip(asked, place_markers(asked, 460), strict=True):
        shift_pt = MARKER_RADIUS_PT + LABEL_GAP_PT
        if place.side is Side.RIGHT:
            boxes.append(
                (place.level, marker.middle_pt + shift_pt, marker.middle_pt + shift_pt + marker.label_pt)
            )
        elif place.side is Side.LEFT:
            boxes.append(
                (place.level, marker.middle_pt - shift_pt - marker.label_pt, marker.middle_pt - shift_pt)
            )
    for index, (level, left_pt, right_pt) in enumerate(boxes):
        assert left_pt >= 0
        assert right_pt <= 460
        for other_level, other_left_pt, other_right_pt in boxes[index + 1 :]:
            assert level != other_level or right_pt <= other_left_pt or other_right_pt <= left_pt
