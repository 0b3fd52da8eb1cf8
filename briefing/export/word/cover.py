"""The cover: who issues the pack, a shaded panel with the title, the embargo, lines of label and words."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document.document import Cover
from briefing.export.word.cover_logo import CoverLogo, department_style, with_logo
from briefing.export.word.looks import PANEL_PADDING_PT
from briefing.export.word.markup import Xml
from briefing.export.word.tables import cell, row, table
from briefing.export.word.theme import width_pt
from briefing.export.word.writer import Writer
from briefing.style.house_style import Role
from briefing.style.looks import CoverLook

_KICKER_ROW_PT = 60.0
_LONG_TITLE_LINES = 3
_INSET_PT = 24.0


def cover_elements(
    writer: Writer, cover: Cover, section_end: Xml | None, logo: CoverLogo | None = None
) -> list[Xml]:
    """Return the paragraphs and tables of the first page; `section_end` if it is a section of its own."""
    parts = (
        (writer.style(Role.OFFICE), cover.office, "office"),
        (department_style(writer, logo), cover.department, "department"),
    )
    office = writer.stack_fields(parts, cover.origin, "cover")
    elements = with_logo(writer, logo, office)
    if not cover.department:
        elements.append(writer.gap())
    look = writer.sheet.looks.cover
    if look is CoverLook.RULED:
        elements.insert(0, writer.paragraphs.make("Cover Double Rule"))
    if look is CoverLook.PANEL:
        elements.append(_panel(writer, cover))
    else:
        elements += _titles(writer, cover)
    styles = (writer.style(Role.EMBARGO), "Release")
    elements += embargo_elements(writer, cover, styles) or [writer.paragraphs.make("Cover Gap")]
    elements += _lines(writer, cover)
    if look is CoverLook.RULED:
        elements.append(writer.paragraphs.make("Cover Double Rule End"))
    if section_end is not None:  # LibreOffice 7.4 drops an empty paragraph that ends a section, with its rule
        elements.append(writer.paragraphs.make("Table Gap", section_end=section_end))
    return elements


def embargo_elements(writer: Writer, cover: Cover, styles: tuple[str, str]) -> list[Xml]:
    """Return until when the pack must wait, or that it need not, in the first or the second of two styles."""
    style = styles[0 if cover.is_embargoed else 1]
    return writer.stack_fields(((style, cover.embargo, "embargo"),), cover.origin, "cover")


def _lines(writer: Writer, cover: Cover) -> list[Xml]:
    """Return what, when and where; between double rules they stand in from both sides."""
    label, style = writer.style(Role.COVER_LABEL), writer.style(Role.COVER_LINE)
    is_inset = writer.sheet.looks.cover is CoverLook.RULED
    label_pt, text_pt = writer.label_widths_pt
    widths_pt = (label_pt, text_pt - 2 * _INSET_PT) if is_inset else (label_pt, text_pt)
    rows = [
        row(
            [
                cell(made or (writer.gap(),), width_pt)
                for made, width_pt in zip(
                    (
                        _part(writer, cover, label, line.label, f"label {n}"),
                        _part(writer, cover, style, line.words, f"line {n}"),
                    ),
                    widths_pt,
                    strict=True,
                )
            ]
        )
        for n, line in enumerate(cover.lines, 1)
    ]
    if not rows:
        return []
    if not is_inset:
        return [table(writer.style_id("Label Table"), writer.label_widths_pt, rows)]
    return [table(writer.style_id("Cover Lines"), widths_pt, rows, indent_pt=_INSET_PT)]


def _titles(writer: Writer, cover: Cover) -> list[Xml]:
    """Return kicker, title and subtitle without a panel, a short rule between the last two in a ruled one."""
    is_ruled = writer.sheet.looks.cover is CoverLook.RULED
    rule = [writer.paragraphs.make("Cover Title Rule")] if is_ruled and cover.subtitle else []
    return [*_kicker(writer, cover), *_title(writer, cover, rule)]


def _panel(writer: Writer, cover: Cover) -> Xml:
    width = writer.width_pt
    upper = [*_kicker(writer, cover), writer.paragraphs.make("Cover Rule")]
    lower_pt = writer.geometry.cover_panel_height_pt - _KICKER_ROW_PT
    rows = (
        row((cell(upper, width),), height_pt=_KICKER_ROW_PT),
        row((cell(_title(writer, cover), width, is_low=True),), height_pt=lower_pt),
    )
    return table(writer.style_id("Cover Panel"), (width,), rows)


def _kicker(writer: Writer, cover: Cover) -> list[Xml]:
    return _part(writer, cover, writer.style(Role.COVER_KICKER), cover.kicker, "kicker")


def _title(writer: Writer, cover: Cover, rule: Sequence[Xml] = ()) -> list[Xml]:
    return [
        *_part(writer, cover, _title_style(writer, cover.title), cover.title, "title"),
        *rule,
        *_part(writer, cover, writer.style(Role.SUBTITLE), cover.subtitle, "subtitle"),
    ]


def _part(writer: Writer, cover: Cover, style: str, words: str, part: str) -> list[Xml]:
    return writer.stack_fields(((style, words, part),), cover.origin, "cover")


def _title_style(writer: Writer, title: str) -> str:
    """Return the smaller title style for a title that would run over three lines."""
    style = writer.sheet.role(Role.TITLE)
    cut = "Bold" if style.bold else "Regular"
    room_pt = writer.width_pt - 2 * PANEL_PADDING_PT
    lines, line_pt = 1, 0.0
    space_pt = width_pt(" ", writer.sheet.fonts[style.family], cut, style.size_pt)
    for word in title.split():
        word_pt = width_pt(word, writer.sheet.fonts[style.family], cut, style.size_pt)
        if line_pt and line_pt + space_pt + word_pt > room_pt:
            lines, line_pt = lines + 1, word_pt
        else:
            line_pt += space_pt + word_pt
    return "Title Long" if lines > _LONG_TITLE_LINES else style.word_style
