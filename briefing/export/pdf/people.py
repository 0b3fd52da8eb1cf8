"""People: a biography beside or below its portrait, and portraits beside what people say."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.blocks import Biography, Illustration
from briefing.document.inlines import Inlines, text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.photographs import PhotoBox, photo_box
from briefing.export.pdf.rows import Cell, Row
from briefing.export.pdf.structure import Element
from briefing.export.printed_pictures import portrait_size
from briefing.style.house_style import Role
from briefing.style.looks import BodyLook, PortraitLook

_AFTER_BIOGRAPHY_PT, _ABOVE_NAME_PT = 12.0, 6.0
_ABOVE_CREDIT_PT, _BESIDE_PORTRAIT_PT, _ABOVE_WORDS_PT = 3.0, 14.0, 3.0
_BESIDE_QUOTE = 0.66  # of the size beside a biography


def set_biography(layout: Layout, block: Biography, parent: Element) -> list[Box]:
    """Return a person's entry, kept whole; its words stand in the text column where there is one."""
    width_pt = layout.text_pt if layout.looks.body is BodyLook.COLUMN else layout.width_pt
    portrait = _portrait(layout, block.portrait, parent)
    cells: tuple[Cell, ...]
    if block.portrait is None:
        cells = (Cell(left_pt=layout.width_pt - width_pt, boxes=_words(layout, block, parent, width_pt)),)
    elif layout.looks.portraits is PortraitLook.ABOVE:
        below = (*portrait[:-1], replace(portrait[-1], after_pt=_ABOVE_NAME_PT))
        cells = (Cell(left_pt=0, boxes=(*below, *_words(layout, block, parent, width_pt))),)
    else:
        cells = _side_by_side(layout, block, parent, portrait)
    return [Row(width_pt=layout.width_pt, cells=cells, after_pt=_AFTER_BIOGRAPHY_PT, origin=block.origin)]


def quote_portrait(layout: Layout, shown: Illustration, parent: Element) -> PhotoBox:
    """Return the small portrait of a speaker; who took it is said in the line of sources."""
    size = portrait_size(layout.sheet)
    smaller = (size[0] * _BESIDE_QUOTE, size[1] * _BESIDE_QUOTE)
    return photo_box(layout, shown, parent, smaller, encoded_for=size)


def _side_by_side(
    layout: Layout, block: Biography, parent: Element, portrait: tuple[Box, ...]
) -> tuple[Cell, ...]:
    """Return the portrait, which is read first, and the words beside it."""
    if layout.looks.portraits is PortraitLook.BESIDE:
        left_pt, portrait_left_pt, width_pt = layout.text_left_pt, 0.0, layout.text_pt
    else:
        portrait_left_pt = layout.width_pt - layout.looks.portrait_width_pt
        left_pt, width_pt = 0.0, portrait_left_pt - _BESIDE_PORTRAIT_PT
    return (
        Cell(left_pt=portrait_left_pt, boxes=portrait),
        Cell(left_pt=left_pt, boxes=_words(layout, block, parent, width_pt)),
    )


def _portrait(layout: Layout, shown: Illustration | None, parent: Element) -> tuple[Box, ...]:
    if shown is None:
        return ()
    size = portrait_size(layout.sheet)
    photo = photo_box(layout, shown, parent, size)
    credit_pt = layout.width_pt if layout.looks.portraits is PortraitLook.ABOVE else size[0]
    credit = layout.paragraphs(((text(shown.credit), Role.SOURCE_LINE),), parent, credit_pt)
    return (photo, *(replace(box, before_pt=_ABOVE_CREDIT_PT, after_pt=0) for box in credit))


def _words(layout: Layout, block: Biography, parent: Element, width_pt: float) -> tuple[Box, ...]:
    parts: tuple[tuple[Inlines, Role], ...] = (
        (block.name, Role.NAME),
        (block.role, Role.SPEAKER_ROLE),
        *((words, Role.BODY) for words in block.paragraphs),
    )
    boxes = list(layout.paragraphs(parts, parent, width_pt))
    for passage in block.passages:
        said = layout.paragraphs(((passage.words, Role.BODY),), parent, width_pt)
        boxes += (replace(box, origin=passage.origin) for box in said)
    if len(boxes) > 2:
        boxes[2] = replace(boxes[2], before_pt=_ABOVE_WORDS_PT)
    return tuple(boxes)
