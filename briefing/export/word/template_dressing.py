"""Dress the base document by a house template: its styles, theme, lists, settings, page, heads and feet."""

from __future__ import annotations

from copy import deepcopy

from docx.opc.constants import RELATIONSHIP_TYPE
from lxml import etree

from briefing.document.document import Document
from briefing.export.word.base import Base, write_part
from briefing.export.word.dressing import Dress, set_page
from briefing.export.word.gate import word_language
from briefing.export.word.heading_numbers import HeadingNumbers
from briefing.export.word.letterhead import Letterhead
from briefing.export.word.markup import R, branch, qualified
from briefing.export.word.numbering import Numbering
from briefing.export.word.styles import Styles
from briefing.export.word.template_lists import merge_lists
from briefing.export.word.template_page import fit_to
from briefing.export.word.template_reading import Template
from briefing.export.word.template_styles import merge_styles
from briefing.export.word.theme import dress_font_table, dress_theme
from briefing.style.house_style import StyleSheet

_SETTINGS_BEFORE = {"mirrorMargins": "defaultTabStop", "evenAndOddHeaders": "characterSpacingControl"}


def dress_for(base: Base, document: Document, sheet: StyleSheet, template: Template) -> Dress:
    """Give the base document the template's looks and page, with what the template lacks.

    Raises:
        ResourceError: the template's page leaves no room.
    """
    fit = fit_to(template, sheet, sheet.geometry[document.page_size])
    ours, our_lists = base.tree(RELATIONSHIP_TYPE.STYLES), base.tree(RELATIONSHIP_TYPE.NUMBERING)
    styles = Styles(ours, fit.sheet, fit.geometry, fit.unthemed)
    styles.dress(document.language, document.phrases.note.format(number=10))
    styles.dress_numbers(our_lists)
    theirs = etree.Element(qualified("styles")) if template.styles is None else deepcopy(template.styles)
    merged = merge_styles(theirs, ours)
    lists = merge_lists(deepcopy(template.numbering), our_lists, ours, merged)
    for language in merged.root.iter(qualified("lang")):
        language.set(qualified("val"), word_language(document.language))
    base.replace_tree(RELATIONSHIP_TYPE.STYLES, merged.root)
    base.replace_tree(RELATIONSHIP_TYPE.NUMBERING, lists)
    styles.adopt(merged.root, merged.by_name)
    _take_theme(base, template, fit.sheet)
    _take_settings(base, template)
    set_page(base, fit.geometry, has_first_page=document.cover is not None)
    letterhead = Letterhead(base.main, template)
    (section,) = base.main.element.iter(qualified("sectPr"))
    letterhead.fill(section)
    return Dress(
        sheet=fit.sheet,
        geometry=fit.geometry,
        styles=styles,
        numbering=Numbering(lists, merged.root),
        letterhead=letterhead,
        heading_numbers=HeadingNumbers(merged.root, lists),
    )


def _take_theme(base: Base, template: Template, sheet: StyleSheet) -> None:
    """Take the template's theme; one that calls pictures gives its colours and fonts alone."""
    theme, fonts = base.part(RELATIONSHIP_TYPE.THEME), base.part(RELATIONSHIP_TYPE.FONT_TABLE)
    theirs = template.theme
    if theirs is None:
        write_part(theme, dress_theme(theme.blob, sheet))
        write_part(fonts, dress_font_table(fonts.blob, sheet))
        return
    write_part(fonts, branch("fonts"))
    if not any(str(key).startswith(f"{{{R}}}") for element in theirs.iter() for key in element.attrib):
        write_part(theme, theirs)
        return
    root = etree.fromstring(theme.blob)
    for name in ("clrScheme", "fontScheme"):
        for elements in root.iter("{*}themeElements"):
            for ours, scheme in zip(elements.iter(f"{{*}}{name}"), theirs.iter(f"{{*}}{name}"), strict=False):
                elements.replace(ours, deepcopy(scheme))
    write_part(theme, root)


def _take_settings(base: Base, template: Template) -> None:
    """Take what the template's settings say of its pages and its theme."""
    if template.settings is None:
        return
    settings = base.tree(RELATIONSHIP_TYPE.SETTINGS)
    for ours in list(settings.iterchildren(qualified("clrSchemeMapping"))):
        for theirs in template.settings.iterchildren(qualified("clrSchemeMapping")):
            settings.replace(ours, deepcopy(theirs))
    for name, follower in _SETTINGS_BEFORE.items():
        for theirs in template.settings.iterchildren(qualified(name)):
            for after in settings.iterchildren(qualified(follower)):
                after.addprevious(deepcopy(theirs))
