"""Dress the base document for one export: by the style sheet, and by a house template where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE

from briefing.document.document import Document
from briefing.export.word.base import Base, write_part
from briefing.export.word.cover_section import split_cover
from briefing.export.word.gate import word_language
from briefing.export.word.markup import Xml, branch, qualified, twips
from briefing.export.word.numbering import Numbering
from briefing.export.word.styles import Styles
from briefing.export.word.theme import dress_font_table, dress_theme
from briefing.style.house_style import Geometry, StyleSheet

if TYPE_CHECKING:  # what a template needs is loaded with the template
    from briefing.export.word.heading_numbers import HeadingNumbers
    from briefing.export.word.letterhead import Letterhead
    from briefing.export.word.template_reading import Template

_FOOT_LINE_PT = 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """Hold what the body is made with, the sheet and the page fitted to the template.

    `heading_numbers` are those of a template; our own headings have none. `cover_end` are the properties of
    the section that a cover has of its own.
    """

    sheet: StyleSheet
    geometry: Geometry
    styles: Styles
    numbering: Numbering
    letterhead: Letterhead | None = None
    heading_numbers: HeadingNumbers | None = None
    cover_end: Xml | None = None


def dress(base: Base, document: Document, sheet: StyleSheet, template: Template | None) -> Dress:
    """Give the base document its looks and its page.

    Raises:
        ResourceError: the template's page leaves no room.
    """
    settings = base.tree(RELATIONSHIP_TYPE.SETTINGS)
    for language in settings.iter(qualified("themeFontLang")):
        language.set(qualified("val"), word_language(document.language))
    if template is not None:
        from briefing.export.word.template_dressing import dress_for  # noqa: PLC0415 - most have no template

        return dress_for(base, document, sheet, template)
    geometry = sheet.geometry[document.page_size]
    styles = Styles(base.tree(RELATIONSHIP_TYPE.STYLES), sheet, geometry)
    styles.dress(document.language, document.phrases.note.format(number=10))
    lists = base.tree(RELATIONSHIP_TYPE.NUMBERING)
    styles.dress_numbers(lists)
    theme, fonts = base.part(RELATIONSHIP_TYPE.THEME), base.part(RELATIONSHIP_TYPE.FONT_TABLE)
    write_part(theme, dress_theme(theme.blob, sheet))
    write_part(fonts, dress_font_table(fonts.blob, sheet))
    is_memo = sheet.looks.has_memo_head and document.masthead is not None and document.contents is None
    set_page(base, geometry, has_first_page=document.cover is not None or is_memo)
    if document.cover is not None and sheet.looks.starts_folio_after_cover:
        _start_folio_after_cover(base)
    cover_end = split_cover(base) if document.cover is not None and is_memo else None
    numbering = Numbering(lists, base.tree(RELATIONSHIP_TYPE.STYLES))
    return Dress(sheet=sheet, geometry=geometry, styles=styles, numbering=numbering, cover_end=cover_end)


def _start_folio_after_cover(base: Base) -> None:
    """Count the cover as page 0."""
    for columns in base.main.element.iter(qualified("cols")):
        columns.addprevious(branch("pgNumType", start=0))


def set_page(base: Base, geometry: Geometry, *, has_first_page: bool) -> None:
    """Set the page; a cover and a memo's first page have heads and feet of their own."""
    (section,) = base.main.element.iter(qualified("sectPr"))
    (size,) = section.iterchildren(qualified("pgSz"))
    (margins,) = section.iterchildren(qualified("pgMar"))
    size.set(qualified("w"), str(twips(geometry.width_pt)))
    size.set(qualified("h"), str(twips(geometry.height_pt)))
    for name, points in {
        "top": geometry.frame_top_pt,
        "bottom": geometry.height_pt - geometry.frame_bottom_pt,
        "left": geometry.left_pt,
        "right": geometry.right_pt,
        "header": geometry.marking_y_pt,
        "footer": geometry.height_pt - geometry.foot_marking_y_pt - _FOOT_LINE_PT,
    }.items():
        margins.set(qualified(name), str(twips(points)))
    (title_page,) = section.iterchildren(qualified("titlePg"))
    if not has_first_page:
        section.remove(title_page)
