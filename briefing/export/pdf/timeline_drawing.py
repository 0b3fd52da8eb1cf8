"""The drawing of a timeline: an axis to scale with numbered markers, and a crowded stretch of it enlarged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.document.blocks import Event
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import Point, TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox
from briefing.export.pdf.structure import Element
from briefing.export.timeline_markers import (
    LABEL_GAP_PT,
    MARKER_RADIUS_PT,
    Marker,
    MarkerPlace,
    Side,
    place_markers,
)
from briefing.export.timeline_scale import Scale, Unit, find_crowd
from briefing.style.house_style import Ink, Role

_INSET_PT = 8.0
_STEM_PT, _ZOOM_STEM_PT, _LEVEL_PT = 34.0, 26.0, 22.0
_BAR_PT, _STRETCH_PT, _TICK_PT = 9.0, 8.0, 5.0
_AXIS_PT, _HAIR_PT, _RIM_PT = 1.0, 0.5, 1.0
_BELOW_AXIS_PT, _LABEL_DROP_PT, _LABEL_AIR_PT = 25.0, 7.0, 4.0
_FUNNEL_PT, _TITLE_PT = 38.0, 18.0
_LEAST_TICK_PT = 2.0
_NUMBER_SIZE_PT, _NUMBER_LEADING_PT = 9.0, 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc(Box):
    """Show an event's number in a filled circle; an artifact, or part of a figure, without an element."""

    layout: Layout
    event: Event
    element: Element | None = None
    line_pt: float = 2 * MARKER_RADIUS_PT

    @property
    def height_pt(self) -> float:
        """Return the height of the line in whose middle the disc stands."""
        return self.line_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the circle, then the number."""
        x_pt, y_pt = left_pt + MARKER_RADIUS_PT, top_pt + self.line_pt / 2
        canvas.draw_disc((x_pt, y_pt), MARKER_RADIUS_PT, self.layout.colour(event_ink(self.event)))
        style = replace(
            self.layout.sheet.role(Role.LABEL), size_pt=_NUMBER_SIZE_PT, leading_pt=_NUMBER_LEADING_PT
        )
        style = replace(style, ink=Ink.ON_ACCENT, bold=True)
        number = self.layout.typesetter.set(text(str(self.event.number)), style, float("inf"), self.element)
        number.draw(canvas, x_pt - number.lines[0].width_pt / 2, y_pt - number.leading_pt / 2)


def event_ink(event: Event) -> Ink:
    """Return the colour of an event; the one that the pack is about stands out."""
    return Ink.ALERT if event.is_highlight else Ink.ACCENT


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Hold an axis with the events above it, each placed; ticks that start on a `strong` day stand out."""

    scale: Scale
    events: tuple[Event, ...]
    places: tuple[MarkerPlace, ...]
    stem_pt: float
    title: str
    strong: frozenset[dt.date]

    @property
    def rise_pt(self) -> float:
        """Return how high the drawing stands above the axis."""
        level = max((place.level for place in self.places), default=0)
        markers_pt = self.stem_pt + level * _LEVEL_PT + MARKER_RADIUS_PT if self.places else _BAR_PT
        return markers_pt + (_TITLE_PT if self.title else 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing(Box):
    """Draw a timeline: the whole of it, and below it the crowded stretch enlarged."""

    layout: Layout
    element: Element
    main: Axis
    zoom: Axis | None
    month_names: tuple[str, ...]

    @property
    def height_pt(self) -> float:
        """Return the height of both axes with their labels."""
        height_pt = self.main.rise_pt + _BELOW_AXIS_PT
        if self.zoom is not None:
            height_pt += _FUNNEL_PT + _TITLE_PT + self.zoom.rise_pt + _BELOW_AXIS_PT
        return height_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw everything as one figure."""
        axis_left_pt, axis_pt = left_pt + _INSET_PT, top_pt + self.main.rise_pt
        with canvas.figure(self.element, left_pt, top_pt, self.width_pt, self.height_pt):
            if self.zoom is not None:
                self._paint_panel(canvas, self.zoom, axis_left_pt, axis_pt)
            _AxisPainter(canvas, self.layout, self.main, axis_left_pt, axis_pt).paint(self.month_names)

    def _paint_panel(self, canvas: TaggedCanvas, zoom: Axis, left_pt: float, axis_pt: float) -> None:
        """Draw the panel, the polygon that joins it to its stretch of the axis above, and the stretch."""
        scale = self.main.scale
        first_pt = left_pt + scale.start_pt(zoom.scale.first)
        last_pt = max(left_pt + scale.end_pt(zoom.scale.last), first_pt + _LEAST_TICK_PT)
        right_pt, tip_pt = left_pt + scale.width_pt, axis_pt + _BELOW_AXIS_PT
        panel_pt = tip_pt + _FUNNEL_PT
        zoom_pt = panel_pt + _TITLE_PT + zoom.rise_pt
        upper = ((left_pt, panel_pt), (first_pt, tip_pt), (last_pt, tip_pt), (right_pt, panel_pt))
        canvas.draw_polygon((*upper, (right_pt, zoom_pt), (left_pt, zoom_pt)), self.layout.colour(Ink.TINT))
        ink = Ink.ALERT if any(event.is_highlight for event in zoom.events) else Ink.ACCENT
        stretch_top_pt = axis_pt - _STRETCH_PT / 2
        canvas.draw_rectangle(
            first_pt, stretch_top_pt, last_pt - first_pt, _STRETCH_PT, self.layout.colour(ink)
        )
        _AxisPainter(canvas, self.layout, zoom, left_pt, zoom_pt).paint(self.month_names)


@dataclass(frozen=True, slots=True)
class _AxisPainter:
    """Draw one axis with its left end at a point."""

    canvas: TaggedCanvas
    layout: Layout
    axis: Axis
    left_pt: float
    axis_pt: float

    def paint(self, month_names: Sequence[str]) -> None:
        """Draw ranges, axis, ticks, markers and title."""
        axis, scale = self.axis, self.axis.scale
        for event in axis.events:
            if event.when.last is not None:
                start_pt = scale.start_pt(event.when.earliest())
                width_pt = max(scale.end_pt(event.when.latest()) - start_pt, 1)
                left_pt, top_pt = self.left_pt + start_pt, self.axis_pt - _BAR_PT
                self.canvas.draw_rectangle(left_pt, top_pt, width_pt, _BAR_PT, self._colour(event_ink(event)))
        self.canvas.draw_rule(self.left_pt, self.axis_pt, scale.width_pt, _AXIS_PT, self._colour(Ink.INK))
        self._paint_ticks(month_names)
        placed = list(zip(axis.events, axis.places, strict=True))
        for event, place in placed:
            self._paint_stem(event, place)
        for event, place in placed:
            self._paint_marker(event, place)
        if axis.title:
            title = self._line(axis.title, Role.LABEL, Ink.INK)
            title.draw(
                self.canvas, self.left_pt + _INSET_PT, self.axis_pt - axis.rise_pt - title.leading_pt / 2
            )

    def _paint_ticks(self, month_names: Sequence[str]) -> None:
        scale, strong = self.axis.scale, self.axis.strong
        ticks = list(scale.ticks(month_names))
        if scale.width_pt / len(ticks) >= _LEAST_TICK_PT:
            for tick_pt in (*(tick.left_pt for tick in ticks), scale.width_pt):
                left_pt = self.left_pt + tick_pt - _HAIR_PT / 2
                self.canvas.draw_rectangle(left_pt, self.axis_pt, _HAIR_PT, _TICK_PT, self._colour(Ink.INK))
        taken: list[tuple[float, float]] = []
        for tick in sorted(ticks, key=lambda tick: tick.start not in strong):
            if tick.start not in strong and not scale.is_round(tick.start):
                continue
            ink = Ink.INK if tick.start in strong else Ink.QUIET
            label = self._line(tick.label, Role.RUNNING_HEAD, ink, bold=tick.start in strong)
            width_pt = label.lines[0].width_pt
            left_pt, right_pt = tick.middle_pt - width_pt / 2, tick.middle_pt + width_pt / 2
            if all(
                end + _LABEL_AIR_PT <= left_pt or right_pt + _LABEL_AIR_PT <= begin for begin, end in taken
            ):
                taken.append((left_pt, right_pt))
                label.draw(self.canvas, self.left_pt + left_pt, self.axis_pt + _LABEL_DROP_PT)

    def _centre(self, event: Event, place: MarkerPlace) -> Point:
        y_pt = self.axis_pt - self.axis.stem_pt - place.level * _LEVEL_PT
        return self.left_pt + self.axis.scale.middle_pt(event.when), y_pt

    def _paint_stem(self, event: Event, place: MarkerPlace) -> None:
        x_pt, y_pt = self._centre(event, place)
        foot_pt = self.axis_pt - (_BAR_PT if event.when.last is not None else 0)
        colour = self._colour(event_ink(event))
        self.canvas.draw_rectangle(x_pt - _AXIS_PT / 2, y_pt, _AXIS_PT, foot_pt - y_pt, colour)

    def _paint_marker(self, event: Event, place: MarkerPlace) -> None:
        x_pt, y_pt = self._centre(event, place)
        # A white rim keeps the disc apart from stems and from the panel.
        self.canvas.draw_disc((x_pt, y_pt), MARKER_RADIUS_PT + _RIM_PT, self._colour(Ink.ON_ACCENT))
        disc = Disc(width_pt=2 * MARKER_RADIUS_PT, layout=self.layout, event=event)
        disc.draw(self.canvas, x_pt - MARKER_RADIUS_PT, y_pt - MARKER_RADIUS_PT)
        if place.side is not Side.NONE:
            label = _label(self.layout, event)
            shift_pt = MARKER_RADIUS_PT + LABEL_GAP_PT
            left_pt = (
                x_pt + shift_pt if place.side is Side.RIGHT else x_pt - shift_pt - label.lines[0].width_pt
            )
            label.draw(self.canvas, left_pt, y_pt - label.leading_pt / 2)

    def _line(self, words: str, role: Role, ink: Ink, *, bold: bool | None = None) -> TextBox:
        style = self.layout.sheet.role(role)
        style = replace(style, ink=ink, bold=style.bold if bold is None else bold)
        return self.layout.typesetter.set(text(words), style, float("inf"), None)

    def _colour(self, ink: Ink) -> str:
        return self.layout.colour(ink)


def draw_events(
    layout: Layout, events: Sequence[Event], month_names: tuple[str, ...], figure: Element
) -> Drawing:
    """Return the drawing of events, all of which have a year."""
    width_pt = layout.width_pt - 2 * _INSET_PT
    scale = Scale.around([event.when for event in events], width_pt)
    crowd = find_crowd(events, scale)
    closer = Scale.around([event.when for event in crowd], width_pt) if crowd else scale
    if closer.unit is scale.unit:
        crowd = ()
    rest = [event for event in events if event not in crowd]
    main = _axis(layout, scale, rest, events, scale.title(month_names))
    zoom = _axis(layout, closer, crowd, crowd, closer.title(month_names)) if crowd else None
    return Drawing(
        width_pt=layout.width_pt,
        keeps_with_next=True,
        layout=layout,
        element=figure,
        main=main,
        zoom=None if zoom is None else replace(zoom, stem_pt=_ZOOM_STEM_PT),
        month_names=month_names,
    )


def _axis(layout: Layout, scale: Scale, events: Sequence[Event], strong: Sequence[Event], title: str) -> Axis:
    markers = [
        Marker(
            scale.middle_pt(event.when), _label(layout, event).lines[0].width_pt, is_main=event.is_highlight
        )
        for event in events
    ]
    return Axis(
        scale=scale,
        events=tuple(events),
        places=place_markers(markers, scale.width_pt),
        stem_pt=_STEM_PT,
        title=title,
        strong=_strong_days(scale, strong),
    )


def _label(layout: Layout, event: Event) -> TextBox:
    """Set the words beside a marker on one line."""
    style = replace(layout.sheet.role(Role.RUNNING_HEAD), bold=event.is_highlight, ink=Ink.INK)
    return layout.typesetter.set(text(event.label), style, float("inf"), None)


def _strong_days(scale: Scale, events: Sequence[Event]) -> frozenset[dt.date]:
    """Return the days of all events on an axis of days, else the start of the unit of the event itself."""
    match scale.unit:
        case Unit.DAY:
            days = [day for event in events for day in (event.when.earliest(), event.when.latest())]
        case Unit.MONTH:
            days = [event.when.earliest().replace(day=1) for event in events if event.is_highlight]
        case Unit.YEAR:
            days = [event.when.earliest().replace(month=1, day=1) for event in events if event.is_highlight]
    return frozenset(days)
