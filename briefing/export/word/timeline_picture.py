"""The picture of a timeline: an axis to scale with numbered markers, and a crowded stretch of it enlarged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.document.blocks import Event, Timeline
from briefing.export.timeline_markers import (
    LABEL_GAP_PT,
    MARKER_RADIUS_PT,
    Marker,
    MarkerPlace,
    Side,
    place_markers,
)
from briefing.export.timeline_scale import Scale, Unit, find_crowd
from briefing.export.word.drawing import Drawing
from briefing.export.word.gate import clean
from briefing.export.word.theme import width_pt
from briefing.style.house_style import Family, Ink, Role, StyleSheet

_MOST_DRAWN = 12
_INSET_PT = 8.0
_STEM_PT, _ZOOM_STEM_PT, _LEVEL_PT = 34.0, 26.0, 22.0
_BAR_PT, _STRETCH_PT, _TICK_PT = 9.0, 8.0, 5.0
_AXIS_PT, _HAIR_PT, _RIM_PT = 1.0, 0.5, 1.0
_BELOW_AXIS_PT, _LABEL_DROP_PT, _LABEL_AIR_PT = 25.0, 12.5, 4.0
_FUNNEL_PT, _TITLE_PT = 38.0, 18.0
_LEAST_TICK_PT = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Axis:
    scale: Scale
    events: tuple[Event, ...]
    places: tuple[MarkerPlace, ...]
    stem_pt: float
    title: str
    strong: frozenset[dt.date]

    @property
    def rise_pt(self) -> float:
        level = max((place.level for place in self.places), default=0)
        markers_pt = self.stem_pt + level * _LEVEL_PT + MARKER_RADIUS_PT + _RIM_PT if self.places else _BAR_PT
        return markers_pt + (_TITLE_PT if self.title else 0)


def draw_timeline(block: Timeline, sheet: StyleSheet, whole_width_pt: float) -> Drawing | None:
    """Return the picture; None where the list alone says it better."""
    events = [event for event in block.events if event.when.has_year]
    if not events or len(block.events) > _MOST_DRAWN:
        return None
    width = whole_width_pt - 2 * _INSET_PT
    scale = Scale.around([event.when for event in events], width)
    crowd = find_crowd(events, scale)
    closer = Scale.around([event.when for event in crowd], width) if crowd else scale
    if closer.unit is scale.unit:
        crowd = ()
    rest = [event for event in events if event not in crowd]
    months = block.month_names
    main = _axis(scale, rest, events, stem_pt=_STEM_PT, title=scale.title(months), sheet=sheet)
    zoom = None
    if crowd:
        title = closer.title(months)
        zoom = _axis(closer, crowd, crowd, stem_pt=_ZOOM_STEM_PT, title=title, sheet=sheet)
    height_pt = main.rise_pt + _BELOW_AXIS_PT
    if zoom is not None:
        height_pt += _FUNNEL_PT + _TITLE_PT + zoom.rise_pt + _BELOW_AXIS_PT
    drawing = Drawing(whole_width_pt, height_pt, sheet)
    if zoom is not None:
        _draw_panel(drawing, main, zoom, sheet, months)
    _AxisPainter(drawing, sheet, main, main.rise_pt).paint(months)
    return drawing


def _axis(
    scale: Scale,
    events: Sequence[Event],
    strong: Sequence[Event],
    *,
    stem_pt: float,
    title: str,
    sheet: StyleSheet,
) -> _Axis:
    markers = [
        Marker(scale.middle_pt(event.when), _label_pt(event, sheet), is_main=event.is_highlight)
        for event in events
    ]
    return _Axis(
        scale=scale,
        events=tuple(events),
        places=place_markers(markers, scale.width_pt),
        stem_pt=stem_pt,
        title=title,
        strong=_strong_days(scale, strong),
    )


def _label(event: Event) -> str:
    return " ".join(clean(event.label).split())


def _label_pt(event: Event, sheet: StyleSheet) -> float:
    cut = "Bold" if event.is_highlight else "Regular"
    return width_pt(_label(event), sheet.fonts[Family.SANS], cut, sheet.role(Role.RUNNING_HEAD).size_pt)


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


def _ink(event: Event) -> Ink:
    return Ink.ALERT if event.is_highlight else Ink.ACCENT


def _draw_panel(drawing: Drawing, main: _Axis, zoom: _Axis, sheet: StyleSheet, months: Sequence[str]) -> None:
    """Draw the panel, the polygon that joins it to its stretch of the axis above, and the stretch."""
    scale, axis_pt = main.scale, main.rise_pt
    first_pt = _INSET_PT + scale.start_pt(zoom.scale.first)
    last_pt = max(_INSET_PT + scale.end_pt(zoom.scale.last), first_pt + _LEAST_TICK_PT)
    left_pt, right_pt, tip_pt = _INSET_PT, _INSET_PT + scale.width_pt, axis_pt + _BELOW_AXIS_PT
    panel_pt = tip_pt + _FUNNEL_PT
    zoom_pt = panel_pt + _TITLE_PT + zoom.rise_pt
    funnel = ((left_pt, panel_pt), (first_pt, tip_pt), (last_pt, tip_pt), (right_pt, panel_pt))
    drawing.polygon((*funnel, (right_pt, zoom_pt), (left_pt, zoom_pt)), Ink.TINT)
    ink = Ink.ALERT if any(event.is_highlight for event in zoom.events) else Ink.ACCENT
    drawing.rectangle(first_pt, axis_pt - _STRETCH_PT / 2, last_pt - first_pt, _STRETCH_PT, ink)
    _AxisPainter(drawing, sheet, zoom, zoom_pt).paint(months)


@dataclass(frozen=True, slots=True)
class _AxisPainter:
    drawing: Drawing
    sheet: StyleSheet
    axis: _Axis
    axis_pt: float

    def paint(self, months: Sequence[str]) -> None:
        """Draw ranges, axis, ticks, markers and title."""
        axis, scale = self.axis, self.axis.scale
        for event in axis.events:
            if event.when.last is not None:
                start_pt = scale.start_pt(event.when.earliest())
                width = max(scale.end_pt(event.when.latest()) - start_pt, 1)
                top_pt = self.axis_pt - _BAR_PT
                self.drawing.rectangle(_INSET_PT + start_pt, top_pt, width, _BAR_PT, _ink(event))
        self.drawing.rectangle(_INSET_PT, self.axis_pt - _AXIS_PT / 2, scale.width_pt, _AXIS_PT, Ink.INK)
        self._paint_ticks(months)
        for event, place in zip(axis.events, axis.places, strict=True):
            self._paint_stem(event, place)
        for event, place in zip(axis.events, axis.places, strict=True):
            self._paint_marker(event, place)
        if axis.title:
            size_pt = self.sheet.role(Role.LABEL).size_pt
            self.drawing.text(
                axis.title, 2 * _INSET_PT, self.axis_pt - axis.rise_pt, size_pt, Ink.INK, bold=True
            )

    def _paint_ticks(self, months: Sequence[str]) -> None:
        scale, strong = self.axis.scale, self.axis.strong
        size_pt = self.sheet.role(Role.RUNNING_HEAD).size_pt
        ticks = list(scale.ticks(months))
        if scale.width_pt / len(ticks) >= _LEAST_TICK_PT:
            for tick_pt in (*(tick.left_pt for tick in ticks), scale.width_pt):
                left_pt = _INSET_PT + tick_pt - _HAIR_PT / 2
                self.drawing.rectangle(left_pt, self.axis_pt, _HAIR_PT, _TICK_PT, Ink.INK)
        taken: list[tuple[float, float]] = []
        for tick in sorted(ticks, key=lambda tick: tick.start not in strong):
            is_strong = tick.start in strong
            if not is_strong and not scale.is_round(tick.start):
                continue
            width = self.drawing.text_width_pt(tick.label, size_pt, bold=is_strong)
            left_pt, right_pt = tick.middle_pt - width / 2, tick.middle_pt + width / 2
            if all(
                end + _LABEL_AIR_PT <= left_pt or right_pt + _LABEL_AIR_PT <= start for start, end in taken
            ):
                taken.append((left_pt, right_pt))
                ink, middle_pt = Ink.INK if is_strong else Ink.QUIET, self.axis_pt + _LABEL_DROP_PT
                self.drawing.text(tick.label, _INSET_PT + left_pt, middle_pt, size_pt, ink, bold=is_strong)

    def _centre(self, event: Event, place: MarkerPlace) -> tuple[float, float]:
        y_pt = self.axis_pt - self.axis.stem_pt - place.level * _LEVEL_PT
        return _INSET_PT + self.axis.scale.middle_pt(event.when), y_pt

    def _paint_stem(self, event: Event, place: MarkerPlace) -> None:
        x_pt, y_pt = self._centre(event, place)
        foot_pt = self.axis_pt - (_BAR_PT if event.when.last is not None else 0)
        self.drawing.rectangle(x_pt - _AXIS_PT / 2, y_pt, _AXIS_PT, foot_pt - y_pt, _ink(event))

    def _paint_marker(self, event: Event, place: MarkerPlace) -> None:
        x_pt, y_pt = self._centre(event, place)
        # A white rim keeps the disc apart from stems and from the panel.
        self.drawing.disc((x_pt, y_pt), MARKER_RADIUS_PT + _RIM_PT, Ink.ON_ACCENT)
        self.drawing.disc((x_pt, y_pt), MARKER_RADIUS_PT, _ink(event))
        number, number_pt = str(event.number), self.sheet.role(Role.TABLE_HEAD).size_pt
        width = self.drawing.text_width_pt(number, number_pt, bold=True)
        self.drawing.text(number, x_pt - width / 2, y_pt, number_pt, Ink.ON_ACCENT, bold=True)
        if place.side is Side.NONE:
            return
        label, shift_pt = _label(event), MARKER_RADIUS_PT + LABEL_GAP_PT
        left_pt = (
            x_pt + shift_pt if place.side is Side.RIGHT else x_pt - shift_pt - _label_pt(event, self.sheet)
        )
        size_pt = self.sheet.role(Role.RUNNING_HEAD).size_pt
        self.drawing.text(label, left_pt, y_pt, size_pt, Ink.INK, bold=event.is_highlight)
