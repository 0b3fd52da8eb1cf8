"""Photographs: drawn as figures with alternative text, or as a frame that says what is missing in it."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

from reportlab.lib.utils import ImageReader

from briefing.document.blocks import Illustration, Photograph
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.rows import Cell, Row, Rule
from briefing.export.pdf.structure import Element, text_string
from briefing.export.printed_pictures import PrintedPicture, Size, figure_size, print_picture
from briefing.model.pictures import PictureType
from briefing.style.house_style import Role

_BEFORE_PT, _AFTER_PICTURE_PT, _AFTER_PT = 10.0, 5.0, 14.0
_FRAME_PADDING_PT = 4.0


class Photo(ImageReader):  # type: ignore[misc]  # reportlab has no types
    """Be told from other JPEG files by the bytes: reportlab would unpack the pixels for that."""

    _dataA = None  # noqa: N815  # reportlab asks for it: there is no transparency

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data))
        self._bytes = data

    def getRGBData(self) -> bytes:  # noqa: N802  # reportlab's name
        """Return what the name of the picture in the file is made from."""
        return self._bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoBox(Box):
    """Draw a photograph with a thin edge; without an image its words stand in the frame instead."""

    drawn_pt: float
    image: ImageReader | None
    words: Box
    element: Element
    edge: Rule

    @property
    def height_pt(self) -> float:
        """Return the height of the photograph."""
        return self.drawn_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the photograph as one figure, then its edge."""
        if self.image is not None:
            area = (left_pt, top_pt, self.width_pt, self.drawn_pt)
            canvas.draw_picture(self.image, self.element, area)
        else:
            with canvas.figure(self.element, left_pt, top_pt, self.width_pt, self.drawn_pt):
                self.words.draw(canvas, left_pt + _FRAME_PADDING_PT, top_pt + _FRAME_PADDING_PT)
        thickness_pt, colour = self.edge.thickness_pt, self.edge.colour
        for shift_pt in (0.0, self.drawn_pt - thickness_pt):
            canvas.draw_rectangle(left_pt, top_pt + shift_pt, self.width_pt, thickness_pt, colour)
        for shift_pt in (0.0, self.width_pt - thickness_pt):
            canvas.draw_rectangle(left_pt + shift_pt, top_pt, thickness_pt, self.drawn_pt, colour)


def photo_box(
    layout: Layout, shown: Illustration, parent: Element, size: Size, encoded_for: Size | None = None
) -> PhotoBox:
    """Return a photograph of a size; `encoded_for` a larger one where the file shows it in that size too."""
    width_pt, height_pt = size
    printed = print_picture(shown.picture, encoded_for or size)
    words = _words_in_frame(layout, shown.description, size)
    return PhotoBox(
        width_pt=width_pt,
        drawn_pt=height_pt,
        image=None if printed is None else _image(printed),
        words=words,
        element=parent.add("Figure", Alt=text_string(shown.description)),
        edge=layout.hairline,
    )


def _image(printed: PrintedPicture) -> ImageReader:
    is_photo = printed.media_type is PictureType.JPEG
    return Photo(printed.data) if is_photo else ImageReader(io.BytesIO(printed.data))


def set_photograph(layout: Layout, block: Photograph, parent: Element) -> list[Box]:
    """Return a photograph in the column of running text, its caption below it."""
    sheet, left_pt = layout.sheet, layout.body_left_pt
    size = figure_size(block.shown.picture, sheet, layout.geometry)
    photo = photo_box(layout, block.shown, parent, size)
    photo = replace(photo, before_pt=_BEFORE_PT, after_pt=_AFTER_PICTURE_PT)
    caption = layout.paragraph(block.caption, Role.CAPTION, parent, layout.body_pt)
    cell = Cell(left_pt=left_pt, boxes=(photo, replace(caption, before_pt=0, after_pt=0)))
    return [Row(width_pt=layout.width_pt, cells=(cell,), after_pt=_AFTER_PT, origin=block.origin)]


def _words_in_frame(layout: Layout, description: str, size: Size) -> Box:
    """Return as much of a description as the frame has room for; the alternative text says all of it."""
    width_pt, room_pt = size[0] - 2 * _FRAME_PADDING_PT, size[1] - 2 * _FRAME_PADDING_PT
    box = layout.typesetter.set(text(description), Role.SOURCE_LINE, width_pt, None)
    parts = box.split(room_pt, by_force=True) if box.height_pt > room_pt else None
    return replace(box if parts is None else parts[0], before_pt=0, after_pt=0)
