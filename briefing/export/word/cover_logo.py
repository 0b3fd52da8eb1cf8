"""The logo of the house on the cover: beside the office, or an emblem above it between double rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.document.document import Cover
from briefing.export.printed_logo import print_logo
from briefing.export.word.gate import clean
from briefing.export.word.markup import Xml
from briefing.export.word.pictures import Pictures
from briefing.export.word.tables import cell, row, table
from briefing.export.word.writer import Writer
from briefing.style.house_style import Role
from briefing.style.looks import CoverLook

if TYPE_CHECKING:  # loaded where a house has a template
    from briefing.export.word.letterhead import Letterhead

_ROW_PT = 60.0  # to the panel, as from an office with a department alone


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverLogo:
    """Hold the run that shows a logo, and how wide it is."""

    shown: Xml
    width_pt: float


def cover_logo(
    writer: Writer, pictures: Pictures, cover: Cover, path: str | None, letterhead: Letterhead | None
) -> CoverLogo | None:
    """Return the logo of a house; a letterhead that has a picture of its own needs no second one.

    It says who issues the pack; where the office is not named it is decoration.
    """
    if letterhead is not None and letterhead.has_picture:
        return None
    logo = print_logo(path, writer.sheet.looks.cover, writer.width_pt)
    if logo is None:
        return None
    printed, size = logo
    shown = pictures.inline(printed.data, *size, clean(cover.office), media_type=printed.media_type)
    return CoverLogo(shown=shown, width_pt=size[0])


def department_style(writer: Writer, logo: CoverLogo | None) -> str:
    """Return the style of the department, which gives room back to an emblem that stands above it."""
    if logo is not None and writer.sheet.looks.cover is CoverLook.RULED:
        return "Cover Department Close"
    return writer.style(Role.DEPARTMENT)


def with_logo(writer: Writer, logo: CoverLogo | None, office: Sequence[Xml]) -> list[Xml]:
    """Return the lines of the office with the logo where the look wants it."""
    if logo is None:
        return list(office)
    shown = writer.paragraphs.of_runs("Cover Logo", [logo.shown])
    look = writer.sheet.looks.cover
    if look is CoverLook.RULED or not office:
        return [shown, *office]
    left_pt = logo.width_pt + writer.sheet.gutter_pt
    widths_pt = (left_pt, writer.width_pt - left_pt)
    cells = [cell((shown,), left_pt), cell(office, widths_pt[1])]
    beside = row(cells, height_pt=_ROW_PT if look is CoverLook.PANEL else None)
    # LibreOffice 7.4 says a field three times in a table that begins a document or a section.
    start = writer.paragraphs.make("Letterhead Start")
    return [start, table(writer.style_id("Memo Table"), widths_pt, (beside,))]
