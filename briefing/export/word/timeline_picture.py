"""The picture of a timeline in Word files, drawn shape by shape."""

from __future__ import annotations

from typing import assert_never

from briefing.document.blocks import Timeline
from briefing.export.timeline_picture import Circle, Polygon, Rectangle, Words, plan_timeline
from briefing.export.word.drawing import Drawing, cut_of
from briefing.export.word.gate import clean
from briefing.export.word.theme import width_pt
from briefing.style.house_style import StyleSheet, TypeStyle


def draw_timeline(block: Timeline, sheet: StyleSheet, whole_width_pt: float) -> Drawing | None:
    """Return the picture; None where the list alone says it better."""

    def measure(words: str, style: TypeStyle) -> float:
        return width_pt(words, sheet.fonts[style.family], cut_of(style), style.size_pt)

    picture = plan_timeline(block, sheet, whole_width_pt, measure)
    if picture is None:
        return None
    drawing = Drawing(picture.width_pt, picture.height_pt, sheet)
    for shape in picture.shapes:
        match shape:
            case Rectangle():
                drawing.rectangle(shape.left_pt, shape.top_pt, shape.width_pt, shape.height_pt, shape.ink)
            case Polygon():
                drawing.polygon(shape.corners, shape.ink)
            case Circle():
                drawing.disc(shape.centre, shape.radius_pt, shape.ink)
            case Words():
                drawing.text(clean(shape.words), shape.left_pt, shape.middle_pt, shape.style)
            case _ as never:
                assert_never(never)
    return drawing
