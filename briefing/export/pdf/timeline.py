"""Timelines: a drawing to scale, with an enlarged stretch where events crowd, and the list that says it in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.document.blocks import Event, Timeline
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import on_baseline_of
from briefing.export.pdf.rows import Cell, Row
from briefing.export.pdf.structure import Element, text_string
from briefing.export.pdf.timeline_markers import (
    LABEL_GAP_PT,
    MARKER_RADIUS_PT,
    Marker,
    MarkerPlace,
    Side,
    place_markers,
)
from briefing.export.pdf.timeline_scale import Scale, Unit, find_crowd
from briefing.style.house_style import Ink, Role

_MOST_DRAWN = 12
_INSET_PT = 8.0
_STEM_PT, _ZOOM_STEM_PT, _LEVEL_PT = 34.0, 26.0, 22.0
_BAR_PT, _TICK_PT, _AXIS_PT = 9.0, 5.0, 1.0
_BELOW_AXIS_PT = 20.0
_LABEL_DROP_PT = 15.0
_FUNNEL_PT = 38.0
_TITLE_PT = 18.0
_NUMBER_PT = 22.0
_LABEL_AIR_PT = 4.0
_ROW_TOP_PT, _ROW_BOTTOM_PT = 1.0, 1.0


def set_timeline(layout: Layout, block: Timeline, parent: Element) -> list[Box]:
    """Return the drawing (not above twelve events), its caption and a row for each event."""
    boxes: list[Box] = []
    drawn = [event for event in block.events if event.when.has_year]
    if drawn and len(block.events) <= _MOST_DRAWN:
        figure = parent.add("Figure", Alt=text_string(block.description))
        boxes.append(_drawing(layout, block, drawn, figure))
    if block.caption:
        boxes.append(replace(layout.paragraph(block.caption, Role.CAPTION, parent, layout.width_pt), keeps_with_next=True))
    items = parent.add("L")
    rows: list[Box] = [_event_row(layout, event, items.add("LI")) for event in block.events]
    if rows:
        rows[-1] = rows[-1].closed()
    return [*boxes, *rows]


def _event_row(layout: Layout, event: Event, item: Element) -> Row:
    ink = Ink.ALERT if event.is_highlight else Ink.ACCENT
    date_style = replace(layout.sheet.role(Role.LABEL_TEXT), bold=True, ink=ink)
    label, body = item.add("Lbl"), item.add("LBody")
    date = layout.typesetter.set(text(event.date), date_style, layout.label_pt - _NUMBER_PT + _INSET_PT, body.add("P"))
    words = layout.paragraph(event.words, Role.LABEL_TEXT, body, layout.text_pt)
    disc = Disc(
        width_pt=2 * MARKER_RADIUS_PT,
        before_pt=words.before_pt,
        diameter_pt=words.leading_pt,
        layout=layout,
        number=event.number,
        ink=ink,
        element=label,
    )
    return Row(
        width_pt=layout.width_pt,
        cells=(
            Cell(left_pt=0, boxes=(disc,)),
            Cell(left_pt=_NUMBER_PT, boxes=(on_baseline_of(words, date),)),
            Cell(left_pt=layout.text_left_pt, boxes=(words,)),
        ),
        top_padding_pt=_ROW_TOP_PT,
        bottom_padding_pt=_ROW_BOTTOM_PT,
        rule_above=layout.hairline,
        origin=event.origin,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc(Box):
    """Show a number in a filled circle."""

    diameter_pt: float
    layout: Layout
    number: int
    ink: Ink
    element: Element | None

    @property
    def height_pt(self) -> float:
        return self.diameter_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        centre = (left_pt + MARKER_RADIUS_PT, top_pt + self.diameter_pt / 2)
        canvas.draw_disc(centre, MARKER_RADIUS_PT, self.layout.colour(self.ink))
        words = text(str(self.number))
        style = replace(self.layout.sheet.role(Role.TABLE_HEAD), ink=Ink.ON_ACCENT)
        box = self.layout.typesetter.set(words, style, 4 * MARKER_RADIUS_PT, self.element)
        half_pt = box.lines[0].width_pt / 2
        box.draw(canvas, centre[0] - half_pt, centre[1] - box.leading_pt / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Hold an axis with the events above it, each placed."""

    scale: Scale
    events: tuple[Event, ...]
    places: tuple[MarkerPlace, ...]
    stem_pt: float
    title: str

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
        height_pt = self.main.rise_pt + _BELOW_AXIS_PT
        if self.zoom is not None:
            height_pt += _FUNNEL_PT + _TITLE_PT + self.zoom.rise_pt + _BELOW_AXIS_PT
        return height_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        with canvas.figure(self.element, left_pt, top_pt, self.width_pt, self.height_pt):
            axis_left_pt, axis_pt = left_pt + _INSET_PT, top_pt + self.main.rise_pt
            if self.zoom is not None:
                self._paint_zoom(canvas, self.zoom, axis_left_pt, axis_pt)
            self._paint_axis(canvas, self.main, axis_left_pt, axis_pt)

    def _paint_zoom(self, canvas: TaggedCanvas, zoom: Axis, left_pt: float, axis_pt: float) -> None:
        scale, tint = self.main.scale, self.layout.colour(Ink.TINT)
        first_pt = left_pt + scale.start_pt(zoom.scale.first)
        last_pt = max(left_pt + scale.end_pt(zoom.scale.last), first_pt + 2)
        tip_pt = axis_pt + _BELOW_AXIS_PT
        panel_pt, zoom_axis_pt = tip_pt + _FUNNEL_PT, tip_pt + _FUNNEL_PT + _TITLE_PT + zoom.rise_pt
        right_pt = left_pt + scale.width_pt
        outline = ((first_pt, tip_pt), (last_pt, tip_pt), (right_pt, panel_pt), (right_pt, zoom_axis_pt))
        canvas.draw_polygon((*outline, (left_pt, zoom_axis_pt), (left_pt, panel_pt)), tint)
        ink = Ink.ALERT if any(event.is_highlight for event in zoom.events) else Ink.ACCENT
        canvas.draw_rectangle(first_pt, axis_pt - 4, last_pt - first_pt, 8, self.layout.colour(ink))
        self._paint_axis(canvas, zoom, left_pt, zoom_axis_pt)

    def _paint_axis(self, canvas: TaggedCanvas, axis: Axis, left_pt: float, axis_pt: float) -> None:
        ink = self.layout.colour(Ink.INK)
        for event in axis.events:
            if event.when.last is not None:
                start_pt = axis.scale.start_pt(event.when.earliest())
                width_pt = max(axis.scale.end_pt(event.when.latest()) - start_pt, 1)
                colour = self._colour(event)
                canvas.draw_rectangle(left_pt + start_pt, axis_pt - _BAR_PT, width_pt, _BAR_PT, colour)
        canvas.draw_rectangle(left_pt, axis_pt - _AXIS_PT / 2, axis.scale.width_pt, _AXIS_PT, ink)
        self._paint_ticks(canvas, axis, left_pt, axis_pt)
        for event, place in zip(axis.events, axis.places, strict=True):
            self._paint_marker(canvas, axis, event, place, left_pt, axis_pt)
        if axis.title:
            words = self.layout.typesetter.words(
                axis.title, Role.SPEAKER, left_pt + _INSET_PT, axis_pt - axis.rise_pt + _LABEL_AIR_PT
            )
            canvas.draw_words(None, words)

    def _paint_ticks(self, canvas: TaggedCanvas, axis: Axis, left_pt: float, axis_pt: float) -> None:
        ticks = list(axis.scale.ticks(self.month_names))
        ink = self.layout.colour(Ink.INK)
        spacing_pt = axis.scale.width_pt / len(ticks)
        if spacing_pt >= 2:
            for tick_pt in (*(tick.left_pt for tick in ticks), axis.scale.width_pt):
                canvas.draw_rectangle(left_pt + tick_pt - 0.25, axis_pt, 0.5, _TICK_PT, ink)
        taken: list[tuple[float, float]] = []
        setter = self.layout.typesetter
        ordered = sorted(ticks, key=lambda tick: not self._is_event_tick(axis, tick.start, tick.middle_pt))
        step = 5 if axis.scale.unit is Unit.DAY else 1
        for tick in ordered:
            is_event = self._is_event_tick(axis, tick.start, tick.middle_pt)
            if not is_event and axis.scale.unit is Unit.DAY and tick.start.day % step and tick.start.day != 1:
                continue
            role = Role.MARKING if is_event else Role.RUNNING_HEAD
            width_pt = setter.width(tick.label, role)
            start_pt = left_pt + tick.middle_pt - width_pt / 2
            if any(start_pt < end + _LABEL_AIR_PT and begin < start_pt + width_pt + _LABEL_AIR_PT for begin, end in taken):
                continue
            taken.append((start_pt, start_pt + width_pt))
            canvas.draw_words(None, setter.words(tick.label, role, start_pt, axis_pt + _LABEL_DROP_PT))

    @staticmethod
    def _is_event_tick(axis: Axis, start: object, middle_pt: float) -> bool:
        del middle_pt
        if axis.scale.unit is Unit.DAY:
            return any(start in {event.when.earliest(), event.when.latest()} for event in axis.events)
        return False

    def _paint_marker(
        self, canvas: TaggedCanvas, axis: Axis, event: Event, place: MarkerPlace, left_pt: float, axis_pt: float
    ) -> None:
        middle_pt = left_pt + axis.scale.middle_pt(event.when)
        centre_pt = axis_pt - axis.stem_pt - place.level * _LEVEL_PT
        colour = self._colour(event)
        base_pt = axis_pt - (_BAR_PT if event.when.last is not None else 0)
        canvas.draw_rectangle(middle_pt - 0.5, centre_pt, 1, base_pt - centre_pt, colour)
        # A white rim keeps the disc apart from stems and from the panel.
        canvas.draw_disc((middle_pt, centre_pt), MARKER_RADIUS_PT + 1, self.layout.colour(Ink.ON_ACCENT))
        disc = Disc(
            width_pt=2 * MARKER_RADIUS_PT,
            diameter_pt=2 * MARKER_RADIUS_PT,
            layout=self.layout,
            number=event.number,
            ink=Ink.ALERT if event.is_highlight else Ink.ACCENT,
            element=None,
        )
        disc.paint(canvas, middle_pt - MARKER_RADIUS_PT, centre_pt - MARKER_RADIUS_PT)
        if place.side is Side.NONE:
            return
        setter, role = self.layout.typesetter, _label_role(event)
        shift_pt = MARKER_RADIUS_PT + LABEL_GAP_PT
        start_pt = middle_pt + shift_pt if place.side is Side.RIGHT else middle_pt - shift_pt - setter.width(event.label, role)
        canvas.draw_words(None, setter.words(event.label, role, start_pt, centre_pt + 3))

    def _colour(self, event: Event) -> str:
        return self.layout.colour(Ink.ALERT if event.is_highlight else Ink.ACCENT)


def _label_role(event: Event) -> Role:
    return Role.FIGURE_LABEL if event.is_highlight else Role.TABLE_TEXT


def _drawing(layout: Layout, block: Timeline, events: Sequence[Event], figure: Element) -> Drawing:
    width_pt = layout.width_pt - 2 * _INSET_PT
    scale = Scale.around([event.when for event in events], width_pt)
    crowd = find_crowd(events, scale)
    zoom: Axis | None = None
    if crowd:
        closer = Scale.around([event.when for event in crowd], width_pt)
        if closer.unit is not scale.unit:
            zoom = _axis(layout, closer, crowd, block.month_names, stem_pt=_ZOOM_STEM_PT)
    rest = [event for event in events if zoom is None or event not in crowd]
    return Drawing(
        width_pt=layout.width_pt,
        after_pt=_LABEL_AIR_PT,
        keeps_with_next=True,
        layout=layout,
        element=figure,
        main=_axis(layout, scale, rest, block.month_names, stem_pt=_STEM_PT),
        zoom=zoom,
        month_names=block.month_names,
        origin=block.origin,
    )


def _axis(layout: Layout, scale: Scale, events: Sequence[Event], names: Sequence[str], *, stem_pt: float) -> Axis:
    setter = layout.typesetter
    markers = [
        Marker(scale.middle_pt(event.when), setter.width(event.label, _label_role(event))) for event in events
    ]
    return Axis(
        scale=scale,
        events=tuple(events),
        places=place_markers(markers, scale.width_pt),
        stem_pt=stem_pt,
        title=scale.title(names),
    )
