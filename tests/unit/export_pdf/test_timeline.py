from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_document import sample_document

from briefing.document.blocks import Event, Heading, Timeline
from briefing.document.document import Section
from briefing.document.inlines import text
from briefing.export.pdf.exporter import PdfExporter
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.export.timeline_markers import LABEL_GAP_PT, MARKER_RADIUS_PT, Marker, Side, place_markers
from briefing.export.timeline_picture import Circle, Polygon, TimelinePicture, Words, plan_timeline
from briefing.export.timeline_scale import Scale, Unit, find_closer, find_crowd
from briefing.model.when import When
from briefing.style.house_style import Ink, Role, TypeStyle
from briefing.style.loading import load_house_style

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


def test_crowd_too_long_for_months_is_narrowed_to_its_nearest() -> None:
    whens = ["2013", "2024-09", "2024-12-24", "2025", "2025-10-06", "2025-10-08", "2025-10-25"]
    events = [event(number, when) for number, when in enumerate(whens)]
    scale = Scale.around([event.when for event in events], 400)
    assert len(find_crowd(events, scale)) == 6
    crowd, closer = find_closer(events, scale)
    assert [event.number for event in crowd] == [3, 4, 5, 6]
    assert closer.unit is Unit.MONTH


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


def test_label_is_broken_in_two_rather_than_left_out() -> None:
    (place,) = place_markers([Marker(50, 80, wrapped_pt=30)], 100)
    assert (place.side, place.is_wrapped) == (Side.RIGHT, True)


def test_no_label_lies_under_another_marker_or_its_stem_however_crowded() -> None:
    markers = [Marker(10 + 9 * index, 60, wrapped_pt=35) for index in range(12)]
    places = place_markers(markers, 130)
    for marker, place in zip(markers, places, strict=True):
        if place.side is Side.NONE:
            continue
        width_pt = 35 if place.is_wrapped else 60
        near_pt, far_pt = MARKER_RADIUS_PT + LABEL_GAP_PT, MARKER_RADIUS_PT + LABEL_GAP_PT + width_pt
        left_pt, right_pt = (near_pt, far_pt) if place.side is Side.RIGHT else (-far_pt, -near_pt)
        for other, other_place in zip(markers, places, strict=True):
            if other is not marker and other_place.level >= place.level:
                assert not left_pt < other.middle_pt - marker.middle_pt < right_pt


def planned(*whens: str, style: str = "modern") -> TimelinePicture | None:
    events = tuple(event(number, when) for number, when in enumerate(whens, 1))
    block = Timeline(events=events, caption=(), month_names=MONTHS, description="events")
    return plan_timeline(block, load_house_style(style).sheet, 475, measure)


def measure(words: str, style: TypeStyle) -> float:
    return len(words) * style.size_pt / 2


@pytest.mark.parametrize("count", [1, 2, 5, 9, 12])
@pytest.mark.parametrize("style", ["modern", "classic"])
def test_every_event_has_its_number_in_the_picture(count: int, style: str) -> None:
    picture = planned(*(str(2000 + 2 * number) for number in range(count)), style=style)
    assert picture is not None
    numbers = [
        shape.words
        for shape in picture.shapes
        if isinstance(shape, Words) and shape.style.ink is Ink.ON_ACCENT
    ]
    assert numbers == [str(number) for number in range(1, count + 1)]


def test_thirteen_events_are_a_list_alone() -> None:
    assert planned(*(str(year) for year in range(2000, 2013))) is None


def test_a_style_without_drawings_shows_the_list_alone() -> None:
    assert planned("2013", "2025", style="plain") is None


def test_crowded_stretch_is_enlarged_in_a_panel_inside_the_picture() -> None:
    picture = planned("2013", "2019", "2025-10-06", "2025-10-08", "2025-10-25/2025-10-26")
    assert picture is not None
    (panel,) = [shape for shape in picture.shapes if isinstance(shape, Polygon)]
    assert max(y for _, y in panel.corners) < picture.height_pt
    below = [s for s in picture.shapes if isinstance(s, Circle) and s.centre[1] > panel.corners[0][1]]
    assert len(below) == 2 * 3  # each marker with its rim


def test_nothing_is_drawn_above_the_picture() -> None:
    picture = planned("2025-10-01", "2025-10-02", "2025-10-03", "2025-10-04", "2025-10-05")
    assert picture is not None
    circles = [shape for shape in picture.shapes if isinstance(shape, Circle)]
    assert min(circle.centre[1] - circle.radius_pt for circle in circles) >= 0


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


@pytest.mark.parametrize("style", ["modern", "classic"])
def test_long_dates_of_the_list_take_two_lines(style: str, tmp_path: Path) -> None:
    date = "Ngày 24 tháng 12 năm 2024"
    event_of = Event(
        number=1, when=When.parse("2024-12-24"), date=date, label="", words=text("It began."), origin="event"
    )
    timeline = Timeline(
        events=(event_of,), caption=text("Figure"), description="One event", month_names=MONTHS
    )
    house = load_house_style(style)
    heading = Heading(level=1, words=text("Timeline"), anchor="timeline")
    document = replace(
        sample_document(),
        cover=None,
        contents=None,
        notes=(),
        sections=(Section(heading=heading, blocks=(timeline,)),),
    )
    path = tmp_path / "out.pdf"
    places = PdfExporter(SystemFonts(())).write(document, path, house, lambda _done: None).places
    place, label = places["event"][0], house.sheet.role(Role.LABEL)
    assert place.bottom_pt - place.top_pt < 3 * label.leading_pt + label.before_pt
