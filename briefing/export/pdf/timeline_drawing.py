"""The drawing of a timeline in the PDF: the shapes of its picture, and the numbered discs of its list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from briefing.document.blocks import Event, Timeline
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox
from briefing.export.pdf.structure import Element
from briefing.export.timeline_markers import MARKER_RADIUS_PT
from briefing.export.timeline_picture import (
    Circle,
    Polygon,
    Rectangle,
    TimelinePicture,
    Words,
    event_ink,
    marker_style,
    plan_timeline,
)
from briefing.style.house_style import TypeStyle


@dataclass(frozen=True, slots=True, kw_only=True)
class Disc(Box):
    """Show an event's number in a filled circle, as the picture does."""

    layout: Layout
    event: Event
    element: Element
    line_pt: float

    @property
    def height_pt(self) -> float:
        """Return the height of the line in whose middle the disc stands."""
        return self.line_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the circle, then the number."""
        x_pt, y_pt = left_pt + MARKER_RADIUS_PT, top_pt + self.line_pt / 2
        canvas.draw_disc((x_pt, y_pt), MARKER_RADIUS_PT, self.layout.colour(event_ink(self.event)))
        style = marker_style(self.layout.sheet)
        number = _line(self.layout, str(self.event.number), style, self.element)
        number.draw(canvas, x_pt - number.lines[0].width_pt / 2, y_pt - number.leading_pt / 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing(Box):
    """Draw the picture of a timeline as one figure."""

    layout: Layout
    element: Element
    picture: TimelinePicture

    @property
    def height_pt(self) -> float:
        """Return the height of the picture."""
        return self.picture.height_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw shape upon shape."""
        colour = self.layout.colour
        with canvas.figure(self.element, left_pt, top_pt, self.width_pt, self.height_pt):
            for shape in self.picture.shapes:
                match shape:
                    case Rectangle():
                        x_pt, y_pt = left_pt + shape.left_pt, top_pt + shape.top_pt
                        canvas.draw_rectangle(x_pt, y_pt, shape.width_pt, shape.height_pt, colour(shape.ink))
                    case Polygon():
                        corners = [(left_pt + x, top_pt + y) for x, y in shape.corners]
                        canvas.draw_polygon(corners, colour(shape.ink))
                    case Circle():
                        x_pt, y_pt = shape.centre
                        centre = (left_pt + x_pt, top_pt + y_pt)
                        canvas.draw_disc(centre, shape.radius_pt, colour(shape.ink))
                    case Words():
                        line = _line(self.layout, shape.words, shape.style, None)
                        y_pt = top_pt + shape.middle_pt - line.leading_pt / 2
                        line.draw(canvas, left_pt + shape.left_pt, y_pt)
                    case _ as never:
                        assert_never(never)


def draw_timeline(layout: Layout, block: Timeline, figure: Element) -> Drawing | None:
    """Return the drawing; None where the list alone says it better."""

    def measure(words: str, style: TypeStyle) -> float:
        return _line(layout, words, style, None).lines[0].width_pt

    picture = plan_timeline(block, layout.sheet, layout.width_pt, measure)
    if picture is None:
        return None
    return Drawing(
        width_pt=layout.width_pt,
        keeps_with_next=True,
        layout=layout,
        element=figure,
        picture=picture,
    )


def _line(layout: Layout, words: str, style: TypeStyle, element: Element | None) -> TextBox:
    """Set words of a drawing on one line."""
    return layout.typesetter.set(text(words), style, float("inf"), element)
