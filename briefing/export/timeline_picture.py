"""The picture of a timeline as both exporters draw it: shapes and words in points, without canvas or file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.document.blocks import Event, Timeline
from briefing.export.timeline_markers import (
    LABEL_GAP_PT,
    MARKER_RADIUS_PT,
    Marker,
    MarkerPlace,
    Side,
    place_markers,
)
from briefing.export.timeline_scale import Scale, Unit, find_closer
from briefing.style.house_style import Ink, Role, StyleSheet, TypeStyle

Point = tuple[float, float]

MOST_DRAWN = 12
_INSET_PT = 8.0
_STEM_PT, _ZOOM_STEM_PT, _LEVEL_PT = 34.0, 26.0, 22.0
_BAR_PT, _STRETCH_PT, _TICK_PT = 9.0, 8.0, 5.0
_AXIS_PT, _HAIR_PT, _RIM_PT = 1.0, 0.5, 1.0
_BELOW_AXIS_PT, _TICK_LABEL_PT, _LABEL_AIR_PT = 25.0, 12.5, 4.0
_LABEL_LEADING_PT = 10.0  # two lines fit between levels
_FUNNEL_PT, _TITLE_PT = 38.0, 18.0
_LEAST_TICK_PT, _LEAST_RANGE_PT = 2.0, 1.0
_NUMBER_SIZE_PT, _NUMBER_LEADING_PT = 9.0, 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """Fill a rectangle; an axis is one too."""

    left_pt: float
    top_pt: float
    width_pt: float
    height_pt: float
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon:
    """Fill a polygon."""

    corners: tuple[Point, ...]
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Fill a circle."""

    centre: Point
    radius_pt: float
    ink: Ink


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Draw one line; its digits stand around `middle_pt`."""

    words: str
    left_pt: float
    middle_pt: float
    style: TypeStyle


Shape = Rectangle | Polygon | Circle | Words
Measure = Callable[[str, TypeStyle], float]
"""Return how wide words are on one line of a style."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelinePicture:
    """Hold what is drawn, in order, from the top left corner of the picture."""

    width_pt: float
    height_pt: float
    shapes: tuple[Shape, ...]


def event_ink(event: Event) -> Ink:
    """Return the colour of an event; the one that the pack is about stands out."""
    return Ink.ALERT if event.is_highlight else Ink.ACCENT


def marker_style(sheet: StyleSheet) -> TypeStyle:
    """Return how the number in a marker is set; the marker is of one size in every style."""
    style = replace(sheet.role(Role.TABLE_HEAD), size_pt=_NUMBER_SIZE_PT, leading_pt=_NUMBER_LEADING_PT)
    return replace(style, ink=Ink.ON_ACCENT, bold=True)


def plan_timeline(
    block: Timeline, sheet: StyleSheet, whole_width_pt: float, measure: Measure
) -> TimelinePicture | None:
    """Return the picture of the events that have a year; None where the list alone says it better.

    A crowded stretch is enlarged in a panel of its own below the axis.
    """
    drawn = [event for event in block.events if event.when.has_year]
    if not drawn or len(block.events) > MOST_DRAWN or not sheet.looks.has_drawings:
        return None
    width_pt = whole_width_pt - 2 * _INSET_PT
    planner = _Planner(measure, sheet, block.month_names)
    scale = Scale.around([event.when for event in drawn], width_pt)
    crowd, closer = find_closer(drawn, scale)
    main = planner.axis(scale, [event for event in drawn if event not in crowd], drawn, _STEM_PT)
    axis_pt = main.rise_pt
    height_pt = axis_pt + _BELOW_AXIS_PT
    shapes: list[Shape] = []
    if crowd:
        zoom = planner.axis(closer, crowd, crowd, _ZOOM_STEM_PT)
        zoom_pt = height_pt + _FUNNEL_PT + _TITLE_PT + zoom.rise_pt
        shapes += [*_panel(main, zoom, axis_pt, zoom_pt), *planner.shapes(zoom, zoom_pt)]
        height_pt = zoom_pt + _BELOW_AXIS_PT
    shapes += planner.shapes(main, axis_pt)
    return TimelinePicture(width_pt=whole_width_pt, height_pt=height_pt, shapes=tuple(shapes))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Axis:
    """Hold an axis with the events above it, each placed; ticks that start on a `strong` day stand out."""

    scale: Scale
    placed: tuple[tuple[Event, MarkerPlace], ...]
    stem_pt: float
    title: str
    strong: frozenset[dt.date]

    @property
    def rise_pt(self) -> float:
        """Return how high the drawing stands above the axis."""
        level = max((place.level for _, place in self.placed), default=0)
        markers_pt = self.stem_pt + level * _LEVEL_PT + MARKER_RADIUS_PT + _RIM_PT
        return (markers_pt if self.placed else _BAR_PT) + (_TITLE_PT if self.title else 0)

    def centre(self, event: Event, place: MarkerPlace, axis_pt: float) -> Point:
        """Return where the marker of an event stands."""
        return _INSET_PT + self.scale.middle_pt(event.when), axis_pt - self.stem_pt - place.level * _LEVEL_PT


@dataclass(frozen=True, slots=True)
class _Planner:
    """Lay out axes with words that are as wide as they will be drawn."""

    measure: Measure
    sheet: StyleSheet
    month_names: Sequence[str]

    def axis(self, scale: Scale, events: Sequence[Event], strong: Sequence[Event], stem_pt: float) -> _Axis:
        places = place_markers([self._asked(event, scale) for event in events], scale.width_pt)
        return _Axis(
            scale=scale,
            placed=tuple(zip(events, places, strict=True)),
            stem_pt=stem_pt,
            title=scale.title(self.month_names),
            strong=_strong_days(scale, strong),
        )

    def shapes(self, axis: _Axis, axis_pt: float) -> Iterator[Shape]:
        """Yield ranges, axis, ticks, stems, markers and title."""
        scale = axis.scale
        for event, _ in axis.placed:
            if event.when.last is not None:
                start_pt = scale.start_pt(event.when.earliest())
                width_pt = max(scale.end_pt(event.when.latest()) - start_pt, _LEAST_RANGE_PT)
                yield _rectangle(_INSET_PT + start_pt, axis_pt - _BAR_PT, width_pt, _BAR_PT, event_ink(event))
        yield _rectangle(_INSET_PT, axis_pt - _AXIS_PT / 2, scale.width_pt, _AXIS_PT, Ink.INK)
        yield from self._ticks(axis, axis_pt)
        for event, place in axis.placed:
            x_pt, y_pt = axis.centre(event, place, axis_pt)
            foot_pt = axis_pt - (_BAR_PT if event.when.last is not None else 0)
            yield _rectangle(x_pt - _AXIS_PT / 2, y_pt, _AXIS_PT, foot_pt - y_pt, event_ink(event))
        for event, place in axis.placed:
            yield from self._marker(event, place, axis.centre(event, place, axis_pt))
        if axis.title:
            style = replace(self.sheet.role(Role.LABEL), ink=Ink.INK)
            top_pt = axis_pt - axis.rise_pt
            yield Words(words=axis.title, left_pt=2 * _INSET_PT, middle_pt=top_pt, style=style)

    def _ticks(self, axis: _Axis, axis_pt: float) -> Iterator[Shape]:
        scale, strong = axis.scale, axis.strong
        ticks = list(scale.ticks(self.month_names))
        if scale.width_pt / len(ticks) >= _LEAST_TICK_PT:
            for tick_pt in (*(tick.left_pt for tick in ticks), scale.width_pt):
                yield _rectangle(_INSET_PT + tick_pt - _HAIR_PT / 2, axis_pt, _HAIR_PT, _TICK_PT, Ink.INK)
        taken: list[tuple[float, float]] = []
        for tick in sorted(ticks, key=lambda tick: tick.start not in strong):
            is_strong = tick.start in strong
            if not is_strong and not scale.is_round(tick.start):
                continue
            style = self._small(is_strong, Ink.INK if is_strong else Ink.QUIET)
            width_pt = self.measure(tick.label, style)
            left_pt, right_pt = tick.middle_pt - width_pt / 2, tick.middle_pt + width_pt / 2
            if any(
                left_pt < end + _LABEL_AIR_PT and start < right_pt + _LABEL_AIR_PT for start, end in taken
            ):
                continue
            taken.append((left_pt, right_pt))
            middle_pt = axis_pt + _TICK_LABEL_PT
            yield Words(words=tick.label, left_pt=_INSET_PT + left_pt, middle_pt=middle_pt, style=style)

    def _marker(self, event: Event, place: MarkerPlace, centre: Point) -> Iterator[Shape]:
        x_pt, y_pt = centre
        # A white rim keeps the disc apart from stems and from the panel.
        yield Circle(centre=centre, radius_pt=MARKER_RADIUS_PT + _RIM_PT, ink=Ink.ON_ACCENT)
        yield Circle(centre=centre, radius_pt=MARKER_RADIUS_PT, ink=event_ink(event))
        number, style = str(event.number), marker_style(self.sheet)
        left_pt = x_pt - self.measure(number, style) / 2
        yield Words(words=number, left_pt=left_pt, middle_pt=y_pt, style=style)
        if place.side is Side.NONE:
            return
        style = self._label_style(event)
        lines = _broken(event.label) if place.is_wrapped else (_joined(event.label),)
        first_pt = y_pt - (len(lines) - 1) * _LABEL_LEADING_PT / 2
        for number_of_line, line in enumerate(lines):
            shift_pt = MARKER_RADIUS_PT + LABEL_GAP_PT
            left_pt = x_pt + shift_pt
            if place.side is Side.LEFT:
                left_pt = x_pt - shift_pt - self.measure(line, style)
            middle_pt = first_pt + number_of_line * _LABEL_LEADING_PT
            yield Words(words=line, left_pt=left_pt, middle_pt=middle_pt, style=style)

    def _asked(self, event: Event, scale: Scale) -> Marker:
        style, lines = self._label_style(event), _broken(event.label)
        return Marker(
            scale.middle_pt(event.when),
            self.measure(_joined(event.label), style),
            is_main=event.is_highlight,
            wrapped_pt=max(self.measure(line, style) for line in lines) if len(lines) > 1 else None,
        )

    def _label_style(self, event: Event) -> TypeStyle:
        return self._small(event.is_highlight, Ink.INK)

    def _small(self, bold: bool, ink: Ink) -> TypeStyle:  # noqa: FBT001 - as the style names it
        return replace(self.sheet.role(Role.RUNNING_HEAD), bold=bold, italic=False, ink=ink)


def _panel(main: _Axis, zoom: _Axis, axis_pt: float, zoom_pt: float) -> Iterator[Shape]:
    """Yield the panel, the polygon that joins it to its stretch of the axis above, and the stretch."""
    scale = main.scale
    first_pt = _INSET_PT + scale.start_pt(zoom.scale.first)
    last_pt = max(_INSET_PT + scale.end_pt(zoom.scale.last), first_pt + _LEAST_TICK_PT)
    left_pt, right_pt = _INSET_PT, _INSET_PT + scale.width_pt
    tip_pt = axis_pt + _BELOW_AXIS_PT
    panel_pt = tip_pt + _FUNNEL_PT
    yield Polygon(
        corners=(
            (left_pt, panel_pt),
            (first_pt, tip_pt),
            (last_pt, tip_pt),
            (right_pt, panel_pt),
            (right_pt, zoom_pt),
            (left_pt, zoom_pt),
        ),
        ink=Ink.TINT,
    )
    ink = Ink.ALERT if any(event.is_highlight for event, _ in zoom.placed) else Ink.ACCENT
    yield _rectangle(first_pt, axis_pt - _STRETCH_PT / 2, last_pt - first_pt, _STRETCH_PT, ink)


def _rectangle(left_pt: float, top_pt: float, width_pt: float, height_pt: float, ink: Ink) -> Rectangle:
    return Rectangle(left_pt=left_pt, top_pt=top_pt, width_pt=width_pt, height_pt=height_pt, ink=ink)


def _joined(label: str) -> str:
    return " ".join(label.split())


def _broken(label: str) -> tuple[str, ...]:
    """Return a label on two lines as even as can be; one line for one word."""
    words = label.split()
    ways = [(" ".join(words[:count]), " ".join(words[count:])) for count in range(1, len(words))]
    return min(ways, key=lambda lines: max(map(len, lines)), default=(_joined(label),))


def _strong_days(scale: Scale, events: Sequence[Event]) -> frozenset[dt.date]:
    """Return the days of all events on an axis of days, else the start of the unit of the event itself."""
    whens = [event.when for event in events if event.is_highlight or scale.unit is Unit.DAY]
    match scale.unit:
        case Unit.DAY:
            return frozenset(day for when in whens for day in (when.earliest(), when.latest()))
        case Unit.MONTH:
            return frozenset(when.earliest().replace(day=1) for when in whens)
        case Unit.YEAR:
            return frozenset(when.earliest().replace(month=1, day=1) for when in whens)
