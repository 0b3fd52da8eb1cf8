"""Timelines: a picture of the axis and, as its text alternative, the list of events."""

from __future__ import annotations

from briefing.document import blocks as b
from briefing.export.word.captions import caption
from briefing.export.word.gate import clean
from briefing.export.word.looks import NUMBER_PT
from briefing.export.word.markup import Xml
from briefing.export.word.pictures import Pictures
from briefing.export.word.tables import table
from briefing.export.word.theme import width_pt
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role

_NO_BREAK = "\N{NO-BREAK SPACE}"


def timeline(writer: Writer, pictures: Pictures, block: b.Timeline) -> list[Xml]:
    """Return the picture with its caption, then a row for each event."""
    from briefing.export.word.timeline_picture import draw_timeline  # noqa: PLC0415 - few reports draw one

    elements: list[Xml] = []
    has_drawings = writer.sheet.looks.has_drawings
    picture = draw_timeline(block, writer.sheet, writer.width_pt) if has_drawings else None
    if picture is not None:
        description = clean(block.description)
        run = pictures.inline(picture.png(), picture.width_pt, picture.height_pt, description)
        elements.append(writer.paragraphs.of_runs("Figure", [run]))
    if block.caption:
        origin = part_of(block.origin, "timeline", "caption")
        elements.append(caption(writer, block.caption, origin))
    rows = [_event(writer, event, block.origin) for event in block.events]
    if rows:
        elements.append(table(writer.style_id("Label Table"), writer.flow_widths_pt, rows))
    return elements


def _event(writer: Writer, event: b.Event, origin: str | None) -> Xml:
    item = event.origin or origin
    date = writer.paragraphs.make(
        "Event Date",
        _breakable(writer, event.date),
        run_style="Alert" if event.is_highlight else None,
        number=event.number,
        origin=part_of(item, "event", "date"),
    )
    style = "Event Words" if writer.has_labels_above else writer.style(Role.LABEL_TEXT)
    words = writer.paragraphs.make(style, event.words, origin=part_of(item, "event", "words"))
    return writer.flow_row((date,), (words,))


def _breakable(writer: Writer, date: str) -> str:
    """Return a date that may break between its words if it has no room on one line."""
    style, sheet = writer.sheet.role(Role.LABEL), writer.sheet
    taken_pt = width_pt(date, sheet.fonts[style.family], "Bold" if style.bold else "Regular", style.size_pt)
    if taken_pt <= sheet.label_column_pt - NUMBER_PT:
        return date
    return date.replace(_NO_BREAK, " ")
