"""Fit the style sheet to a house template: its page, its text width, its size of type, its theme colours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefing.errors import ResourceError
from briefing.export.word.markup import Element, qualified
from briefing.export.word.style_index import StyleIndex
from briefing.export.word.template_reading import Template
from briefing.style.contrast import LEAST_CONTRAST, contrast, darkened
from briefing.style.house_style import Geometry, Ink, Role, StyleSheet, TypeStyle
from briefing.style.looks import BodyLook, CoverLook

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLOTS: Mapping[Ink, str] = {
    Ink.INK: "dk1",
    Ink.ON_ACCENT: "lt1",
    Ink.QUIET: "dk2",
    Ink.TINT: "lt2",
    Ink.ACCENT: "accent1",
}
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_PAPER = "#FFFFFF"
_LEAST_WIDTH_PT = 200.0
_LEAST_SCALE, _MOST_SCALE = 0.85, 1.3
_NARROW = "leaves too little room for text between its margins; make them smaller in Word."
_NO_NUMBER = "has margins that are no numbers; save it anew in Word as .dotx."


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """Hold a sheet and a page made for a template; `unthemed` inks are ours, not of its theme."""

    sheet: StyleSheet
    geometry: Geometry
    unthemed: frozenset[Ink]


def fit_to(template: Template, sheet: StyleSheet, geometry: Geometry) -> Fit:
    """Return what an export into a template is set with.

    Raises:
        ResourceError: the page leaves no room.
    """
    page = _page(template, geometry)
    across, size = page.text_width_pt / geometry.text_width_pt, _size_scale(template, sheet)
    colours, unthemed = _colours(template, sheet)
    return Fit(
        geometry=page,
        unthemed=unthemed,
        sheet=replace(
            sheet,
            colours=colours,
            roles={role: _on_paper(role, _scaled(style, size)) for role, style in sheet.roles.items()},
            label_column_pt=sheet.label_column_pt * across,
            table_columns_pt={name: width * across for name, width in sheet.table_columns_pt.items()},
            # The template's title is made for paper, not for a block of colour; its headings are of one kind.
            looks=replace(sheet.looks, cover=CoverLook.BARE, body=BodyLook.FULL, has_memo_head=False),
        ),
    )


def _page(template: Template, geometry: Geometry) -> Geometry:
    section = template.section
    size = None if section is None else section.find(qualified("pgSz"))
    margins = None if section is None else section.find(qualified("pgMar"))
    if size is None or margins is None:
        return geometry
    try:
        width_pt, height_pt = _points(size, "w"), _points(size, "h")
        left_pt, right_pt, gutter_pt = (_points(margins, name) for name in ("left", "right", "gutter"))
        top_pt, bottom_pt = abs(_points(margins, "top")), abs(_points(margins, "bottom"))
    except ValueError as error:
        raise ResourceError(f"The template “{template.name}” {_NO_NUMBER}") from error
    page = replace(
        geometry,
        width_pt=width_pt,
        height_pt=height_pt,
        left_pt=left_pt + gutter_pt,
        right_pt=right_pt,
        frame_top_pt=top_pt,
        frame_bottom_pt=height_pt - bottom_pt,
    )
    if min(page.text_width_pt, page.frame_bottom_pt - page.frame_top_pt) < _LEAST_WIDTH_PT:
        raise ResourceError(f"The template “{template.name}” {_NARROW}")
    return page


def _points(element: Element, name: str) -> float:
    return int(element.get(qualified(name), "0")) / 20


def _size_scale(template: Template, sheet: StyleSheet) -> float:
    """Return how much larger the template's running text is than the sheet's."""
    if template.styles is None:
        return 1
    index = StyleIndex(template.styles)
    style = index.find("paragraph", "body text")
    style = index.default("paragraph") if style is None else style
    size = None if style is None else index.inherited(style, "rPr/sz")
    if size is None:
        size = template.styles.find("/".join(map(qualified, ("docDefaults", "rPrDefault", "rPr", "sz"))))
    try:
        half_points = 20 if size is None else int(size.get(qualified("val"), "20"))
    except ValueError:
        return 1
    return min(max(half_points / 2 / sheet.role(Role.BODY).size_pt, _LEAST_SCALE), _MOST_SCALE)


def _scaled(style: TypeStyle, scale: float) -> TypeStyle:
    return replace(
        style,
        size_pt=round(style.size_pt * scale * 2) / 2,
        leading_pt=round(style.leading_pt * scale, 1),
        before_pt=round(style.before_pt * scale, 1),
        after_pt=round(style.after_pt * scale, 1),
    )


def _on_paper(role: Role, style: TypeStyle) -> TypeStyle:
    """Return a style in an ink that can be read without the block of colour behind the title."""
    is_on_panel = style.ink is Ink.ON_ACCENT and role is not Role.TABLE_HEAD
    return replace(style, ink=Ink.ACCENT) if is_on_panel else style


def _colours(template: Template, sheet: StyleSheet) -> tuple[dict[Ink, str], frozenset[Ink]]:
    """Return the template's theme colours where words in them can be read, else the sheet's own.

    What another theme calls its second and third accent may be any colour: alerts and lines stay the sheet's.
    """
    themed = {ink: colour for ink, slot in _SLOTS.items() if (colour := _theme_colour(template, slot))}
    if len(themed) < len(_SLOTS) or contrast(themed[Ink.ON_ACCENT], _PAPER) > LEAST_CONTRAST:
        themed = {}
    colours = {**sheet.colours, **themed}
    for ink in (Ink.INK, Ink.QUIET):
        if contrast(colours[ink], _PAPER) < LEAST_CONTRAST:
            colours[ink] = sheet.colours[ink]
    if contrast(colours[Ink.INK], colours[Ink.TINT]) < LEAST_CONTRAST:
        colours[Ink.TINT] = sheet.colours[Ink.TINT]
    colours[Ink.ACCENT] = darkened(colours[Ink.ACCENT], [_PAPER, colours[Ink.TINT], colours[Ink.ON_ACCENT]])
    if not themed and template.theme is None:
        return colours, frozenset()
    return colours, frozenset(ink for ink in Ink if themed.get(ink) != colours[ink])


def _theme_colour(template: Template, slot: str) -> str:
    """Return a colour of the template's theme, or nothing."""
    if template.theme is None:
        return ""
    for colour in template.theme.iterfind(f".//{_A}clrScheme/{_A}{slot}/*"):
        value = colour.get("lastClr") or colour.get("val") or ""
        if _COLOUR.fullmatch(value):
            return f"#{value.upper()}"
    return ""
