"""Photographs: in the line of text, with their description, caption and credit; a lost one leaves a frame."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

from briefing.document.blocks import Illustration, Photograph
from briefing.export.printed_pictures import PrintedPicture, Size, figure_size, portrait_size, print_picture
from briefing.export.word.captions import caption
from briefing.export.word.gate import clean
from briefing.export.word.markup import Xml
from briefing.export.word.pictures import Pictures
from briefing.export.word.writer import Writer, part_of
from briefing.model.pictures import PictureType
from briefing.style.house_style import Ink

SHARE_BESIDE_QUOTE = 0.66  # of the size beside a biography
_FRAME_DOTS_PER_PT = 2


def photograph(writer: Writer, pictures: Pictures, block: Photograph) -> list[Xml]:
    """Return a picture as wide as running text, then its caption."""
    size = figure_size(block.shown.picture, writer.sheet, writer.geometry)
    origin = part_of(block.origin, "photograph", "caption")
    below = [caption(writer, block.caption, origin, style="Photograph Caption")]
    return [
        _shown(writer, pictures, "Photograph", block.shown, size),
        *(below if block.caption else ()),
    ]


def biography_portrait(
    writer: Writer, pictures: Pictures, shown: Illustration | None, origin: str | None
) -> list[Xml]:
    """Return the portrait of a biography, with who took it; nothing where there is none."""
    if shown is None:
        return []
    portrait = _shown(writer, pictures, "Portrait", shown, portrait_size(writer.sheet))
    credit = (("Portrait Credit", shown.credit, "credit"),)
    return [portrait, *writer.stack(credit, origin, "biography")]


def quote_portrait(writer: Writer, pictures: Pictures, shown: Illustration | None) -> list[Xml]:
    """Return the small portrait of a speaker; who took it is said in the line of sources."""
    if shown is None:
        return []
    size = portrait_size(writer.sheet)
    smaller = (size[0] * SHARE_BESIDE_QUOTE, size[1] * SHARE_BESIDE_QUOTE)
    return [_shown(writer, pictures, "Quote Portrait", shown, smaller, encoded_for=size)]


def _shown(
    writer: Writer,
    pictures: Pictures,
    style: str,
    shown: Illustration,
    size: Size,
    *,
    encoded_for: Size | None = None,
) -> Xml:
    printed = print_picture(shown.picture, encoded_for or size) or _frame(writer, size)
    description = clean(shown.description)
    rim = writer.sheet.colours[Ink.HAIRLINE].lstrip("#")
    run = pictures.inline(printed.data, *size, description, media_type=printed.media_type, rim=rim)
    return writer.paragraphs.of_runs(style, [run])


def _frame(writer: Writer, size: Size) -> PrintedPicture:
    """Return an empty frame, which is what a lost picture leaves."""
    width_px, height_px = (round(side * _FRAME_DOTS_PER_PT) for side in size)
    image = Image.new("RGB", (width_px, height_px), "white")
    ImageDraw.Draw(image).rectangle(
        (0, 0, width_px - 1, height_px - 1), outline=writer.sheet.colours[Ink.HAIRLINE]
    )
    stream = io.BytesIO()
    image.save(stream, "PNG")
    return PrintedPicture(
        data=stream.getvalue(), media_type=PictureType.PNG, width_px=width_px, height_px=height_px
    )
