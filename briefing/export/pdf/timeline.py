"""Timelines: a drawing while there are few enough events, and the list that says the same in words."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.blocks import Event, Timeline
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import on_baseline_of
from briefing.export.pdf.rows import Cell, Row
from briefing.export.pdf.structure import Element, text_string
from briefing.export.pdf.timeline_drawing import Disc, draw_timeline
from briefing.export.timeline_markers import MARKER_RADIUS_PT
from briefing.export.timeline_picture import event_ink
from briefing.style.house_style import Role

_DISC_COLUMN_PT = 22.0
_LEAST_GAP_PT = 4.0
_ROW_PADDING_PT = 1.0
_DATE_LINES, _STEP_PT = 2, 8
_MOST_FOR_DATES = 0.36  # of the text width


def set_timeline(layout: Layout, block: Timeline, parent: Element) -> list[Box]:
    """Return the drawing (up to twelve events with a year), its caption and a row for each event."""
    boxes: list[Box] = []
    figure = parent.add("Figure", Alt=text_string(block.description))
    drawing = draw_timeline(layout, block, figure)
    if drawing is not None:
        boxes.append(replace(drawing, origin=block.origin))
    if block.caption:
        caption = layout.paragraph(block.caption, Role.CAPTION, parent, layout.width_pt)
        boxes.append(replace(caption, keeps_with_next=True))
    items = parent.add("L")
    words_left_pt = _words_left(layout, block)
    rows: list[Box] = [_event_row(layout, event, items.add("LI"), words_left_pt) for event in block.events]
    if rows:
        rows[-1] = rows[-1].closed()
    return [*boxes, *rows]


def _words_left(layout: Layout, block: Timeline) -> float:
    """Return where the words of all events begin: farther right where dates would take three lines."""
    style = layout.sheet.role(Role.LABEL)
    before_pt = _DISC_COLUMN_PT + 2 * _LEAST_GAP_PT
    steps = range(int(_MOST_FOR_DATES * layout.width_pt - layout.text_left_pt) // _STEP_PT + 1)
    for left_pt in (layout.text_left_pt + step * _STEP_PT for step in steps):
        dates = (
            layout.typesetter.set(text(event.date), style, left_pt - before_pt, None)
            for event in block.events
        )
        if all(len(date.lines) <= _DATE_LINES for date in dates):
            return left_pt
    return layout.text_left_pt


def _event_row(layout: Layout, event: Event, item: Element, words_left_pt: float) -> Row:
    label, body = item.add("Lbl"), item.add("LBody")
    if layout.has_labels_above:
        return _event_below(layout, event, label, body)
    date_style = replace(layout.sheet.role(Role.LABEL), ink=event_ink(event))
    date_pt = words_left_pt - _DISC_COLUMN_PT - _LEAST_GAP_PT
    date = layout.typesetter.set(text(event.date), date_style, date_pt, body.add("P"))
    words = layout.paragraph(event.words, Role.LABEL_TEXT, body, layout.width_pt - words_left_pt)
    disc = Disc(
        width_pt=2 * MARKER_RADIUS_PT,
        before_pt=words.before_pt,
        layout=layout,
        event=event,
        element=label,
        line_pt=words.leading_pt,
    )
    return Row(
        width_pt=layout.width_pt,
        cells=(
            Cell(left_pt=0, boxes=(disc,)),
            Cell(left_pt=_DISC_COLUMN_PT, boxes=(on_baseline_of(words, date),)),
            Cell(left_pt=words_left_pt, boxes=(words,)),
        ),
        top_padding_pt=_ROW_PADDING_PT,
        bottom_padding_pt=_ROW_PADDING_PT,
        rule_above=layout.hairline,
        origin=event.origin,
    )


def _event_below(layout: Layout, event: Event, label: Element, body: Element) -> Row:
    """Set an event with its words below its date."""
    left_pt = layout.number_pt
    number = layout.paragraph(text(f"{event.number}."), Role.LABEL, label, left_pt)
    width_pt = layout.width_pt - left_pt
    date = replace(layout.paragraph(text(event.date), Role.LABEL, body, width_pt), after_pt=0)
    words = replace(layout.paragraph(event.words, Role.LABEL_TEXT, body, width_pt), before_pt=0)
    return Row(
        width_pt=layout.width_pt,
        cells=(Cell(left_pt=0, boxes=(number,)), Cell(left_pt=left_pt, boxes=(date, words))),
        rule_above=layout.hairline,
        origin=event.origin,
    )
