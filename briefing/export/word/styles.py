"""Dress the base document's styles: type, colours, spaces and indents come from the style sheet.

The base document holds the structure of a style: what follows it, what keeps together, which list it
numbers. This module adds what is seen, so that the PDF and the Word file derive from one sheet.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.export.word.gate import word_language
from briefing.export.word.looks import (
    AT_LEAST,
    FREE,
    Look,
    character_looks,
    note_hang_pt,
    paragraph_looks,
)
from briefing.export.word.markup import Element, branch, qualified, twips
from briefing.export.word.paragraph_numbers import (
    NUMBERED_STYLES,
    drop_paragraph_list,
    number_by_paragraph_list,
)
from briefing.export.word.style_index import StyleIndex
from briefing.export.word.theme import line_height_pt
from briefing.style.house_style import Alignment, Family, Geometry, Ink, Role, StyleSheet, TypeStyle
from briefing.style.looks import BodyLook, ContentsLook, LabelLook, Looks

THEME_COLOURS: Mapping[Ink, str] = {
    Ink.INK: "text1",
    Ink.ACCENT: "accent1",
    Ink.ALERT: "accent2",
    Ink.QUIET: "text2",
    Ink.ON_ACCENT: "background1",
    Ink.HAIRLINE: "accent3",
    Ink.TINT: "background2",
}
_THEME_FONTS: Mapping[Family, str] = {Family.SANS: "majorHAnsi", Family.SERIF: "minorHAnsi"}
_JUSTIFICATION: Mapping[Alignment, str] = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
}
# ECMA-376-1, 17.3.1.26: the order of a paragraph's properties, as far as ours go.
_AFTER_INDENT = {qualified(name) for name in ("contextualSpacing", "jc", "outlineLvl")}
_AFTER_SPACING = {qualified("ind")} | _AFTER_INDENT
_AFTER_TABS = {qualified(name) for name in ("suppressAutoHyphens", "spacing")} | _AFTER_SPACING
_RIGHT_TABS = ("header", "footer", "marking", "toc 1", "toc 2", "toc 3")
_RUN_ORDER = ("rFonts", "b", "bCs", "i", "iCs", "color", "sz", "szCs", "vertAlign", "lang")


class Styles:
    """Know the styles of a document by name, in any case, and dress them by a sheet.

    `unthemed` inks are not among the theme's colours.
    """

    def __init__(
        self, root: Element, sheet: StyleSheet, geometry: Geometry, unthemed: frozenset[Ink] = frozenset()
    ) -> None:
        self._sheet = sheet
        self._unthemed = unthemed
        self._geometry = geometry
        self._looks = paragraph_looks(sheet, geometry.text_width_pt)
        self._root = root
        self._index = StyleIndex(root)
        self._styles: dict[str, Element] = {}
        self._ids: dict[str, str] = {}
        self._bold: dict[str, bool] = {}
        for style in root.iterchildren(qualified("style")):
            name = style.find(qualified("name"))
            if name is not None:
                self._styles[name.get(qualified("val"), "").lower()] = style

    def id(self, name: str) -> str:
        """Return the id of a style; ids may be localised, names of built-in styles are not."""
        found = self._ids.get(name)
        if found is None:
            found = self._ids[name] = self._styles[name.lower()].get(qualified("styleId"), "")
        return found

    @property
    def looks(self) -> Looks:
        """Return the shapes that the sheet chooses."""
        return self._sheet.looks

    def role(self, role: Role) -> str:
        """Return the name of the style that a role has in Word."""
        return self._sheet.role(role).word_style

    def begins_page(self, name: str) -> bool:
        """Tell whether paragraphs of a style begin a page of their own accord."""
        found = self._index.inherited(self._styles[name.lower()], "pPr/pageBreakBefore")
        return found is not None and found.get(qualified("val")) not in {"0", "false", "off"}

    def is_bold(self, name: str) -> bool:
        """Tell whether paragraphs of a style are bold."""
        found = self._bold.get(name)
        if found is None:
            bold = self._index.inherited(self._styles[name.lower()], "rPr/b")
            found = bold is not None and bold.get(qualified("val")) not in {"0", "false", "off"}
            self._bold[name] = found
        return found

    def themed(self, ink: Ink) -> str | None:
        """Return the theme's name of an ink; None for one that the theme does not have."""
        return None if ink in self._unthemed else THEME_COLOURS[ink]

    def adopt(self, root: Element, by_name: Mapping[str, Element]) -> None:
        """Go on with the styles of another document, found by our names in lower case."""
        self._root, self._index, self._styles = root, StyleIndex(root), dict(by_name)
        self._ids, self._bold = {}, {}

    def dress(self, language: str, note_mark: str) -> None:
        """Give every style its looks and the document its default language.

        `note_mark` is the longest that stands before a note at the end of a section.
        """
        sheet = self._sheet
        for name, look in self._looks.items():
            style = self._styles.get(name.lower())
            if style is None:
                style = self._add(name)
            key = name.lower()
            _dress_paragraph(style, look, sheet, is_exact=key not in AT_LEAST, is_free=key in FREE)
        for name, character in character_looks(sheet).items():
            properties = _child(self._styles[name.lower()], "rPr")
            _dress_run(properties, character, sheet)
        for name in _RIGHT_TABS:
            _set_tabs(self._styles[name], self._geometry.text_width_pt)
        self._hang_notes(note_hang_pt(sheet, note_mark))
        if sheet.looks.contents is ContentsLook.DOTS:
            for name in ("toc 1", "toc 2", "toc 3"):
                _set_tabs(self._styles[name], self._geometry.text_width_pt, leader="dot")
        if sheet.looks.body is BodyLook.NUMBERED:
            for name in NUMBERED_STYLES:
                number_by_paragraph_list(_child(self._styles[name], "pPr"))
        recolour(self._root, sheet, self._unthemed)
        for default in self._root.iter(qualified("lang")):
            default.set(qualified("val"), word_language(language))

    def dress_numbers(self, numbering: Element) -> None:
        """Set the numbers of lists like labels, and hang them as the styles that use them do."""
        sheet = self._sheet
        if sheet.looks.body is not BodyLook.NUMBERED:
            drop_paragraph_list(numbering)
        looks = {self.id(name): look for name, look in self._looks.items()}
        for level in numbering.iter(qualified("lvl")):
            style = level.find(qualified("pStyle"))
            if style is not None and style.get(qualified("val")) == self.id("Event Date"):
                self._stop_number(level)
            if style is not None:
                level.append(branch("pPr", _indent(looks[style.get(qualified("val"), "")])))
            properties = branch("rPr")
            is_paragraph = style is not None and style.get(qualified("val")) == self.id(self.role(Role.BODY))
            role = Role.BODY if is_paragraph else Role.LABEL
            _dress_run(properties, replace(sheet.role(role), size_pt=0), sheet)
            level.append(properties)
        recolour(numbering, sheet, self._unthemed)

    def _stop_number(self, level: Element) -> None:
        """Set a full stop after the number of a date that stands above its words."""
        if self._sheet.looks.labels is LabelLook.ABOVE:
            for shown in level.iterchildren(qualified("lvlText")):
                shown.set(qualified("val"), "%1.")

    def _hang_notes(self, hang_pt: float) -> None:
        look = replace(self._looks[self.role(Role.NOTE)], hang_pt=hang_pt)
        for name in ("footnote text", "endnote text"):
            _insert(_child(self._styles[name], "pPr"), _indent(look), _AFTER_INDENT)
            _set_tabs(self._styles[name], hang_pt, kind="left")

    def _add(self, name: str) -> Element:
        """Add a style that the sheet names and the base document lacks."""
        style = branch(
            "style",
            branch("name", val=name),
            branch("basedOn", val="Normal"),
            branch("qFormat"),
            type="paragraph",
        )
        style.set(qualified("customStyle"), "1")
        style.set(qualified("styleId"), "".join(filter(str.isalnum, name)))
        self._root.append(style)
        self._styles[name.lower()] = style
        return style


def recolour(root: Element, sheet: StyleSheet, unthemed: frozenset[Ink]) -> None:
    """Write the sheet's value beside every theme colour; readers without themes take that one."""
    foreign = {THEME_COLOURS[ink] for ink in unthemed}
    values = {theme: sheet.colours[ink].lstrip("#") for ink, theme in THEME_COLOURS.items()}
    values |= {"hyperlink": values["accent1"], "followedHyperlink": values["accent1"]}
    theme_colour, theme_fill = qualified("themeColor"), qualified("themeFill")
    for element in root.iter():
        if theme := element.get(theme_colour):
            attribute = "val" if element.tag == qualified("color") else "color"
            element.set(qualified(attribute), values[theme])
            if theme in foreign:
                del element.attrib[theme_colour]
        if theme := element.get(theme_fill):
            element.set(qualified("fill"), values[theme])
            if theme in foreign:
                del element.attrib[theme_fill]


def _dress_paragraph(style: Element, look: Look, sheet: StyleSheet, *, is_exact: bool, is_free: bool) -> None:
    type_style, properties = look.type, _child(style, "pPr")
    after_pt = type_style.after_pt if is_exact or is_free else _after_grown_line(type_style, sheet)
    _insert(
        properties,
        branch(
            "spacing",
            before=twips(type_style.before_pt),
            after=twips(after_pt),
            line=twips(type_style.leading_pt),
            lineRule="exact" if is_exact else "atLeast",
        ),
        _AFTER_SPACING,
    )
    indent = _indent(look)
    if look.right_pt:
        indent.set(qualified("right"), str(twips(look.right_pt)))
    _insert(properties, indent, _AFTER_INDENT)
    if look.bar_pt:
        _set_bar(properties, look, sheet)
    _insert(properties, branch("jc", val=_JUSTIFICATION[type_style.alignment]), {qualified("outlineLvl")})
    _dress_run(_child(style, "rPr"), type_style, sheet)


def _dress_run(properties: Element, type_style: TypeStyle, sheet: StyleSheet) -> None:
    """Fill run properties; a size of 0 leaves the size to the paragraph."""
    font, size = _THEME_FONTS[type_style.family], round(type_style.size_pt * 2)
    wanted = [
        branch("rFonts", asciiTheme=font, hAnsiTheme=font, cstheme=font),
        branch("b", val=int(type_style.bold)),
        branch("bCs", val=int(type_style.bold)),
        branch("i", val=int(type_style.italic)),
        branch("iCs", val=int(type_style.italic)),
        branch(
            "color", val=sheet.colours[type_style.ink].lstrip("#"), themeColor=THEME_COLOURS[type_style.ink]
        ),
        *((branch("sz", val=size), branch("szCs", val=size)) if size else ()),
    ]
    for element in wanted:
        old = properties.find(element.tag)
        if old is not None:
            properties.remove(old)
        properties.append(element)
    order = {qualified(name): place for place, name in enumerate(_RUN_ORDER)}
    properties[:] = sorted(properties, key=lambda element: order[str(element.tag)])


def _after_grown_line(type_style: TypeStyle, sheet: StyleSheet) -> float:
    """Return the space after a line that grew, less what it grew by, to keep the sheet's rhythm."""
    cut = "Bold" if type_style.bold else "Regular"
    natural_pt = line_height_pt(sheet.fonts[type_style.family], cut, type_style.size_pt)
    return max(0.0, type_style.after_pt - max(0.0, natural_pt - type_style.leading_pt))


def _indent(look: Look) -> Element:
    indent = branch("ind", left=twips(look.left_pt + look.hang_pt))
    if look.hang_pt:
        indent.set(qualified("hanging"), str(twips(look.hang_pt)))
    return indent


def _set_tabs(style: Element, place_pt: float, kind: str = "right", leader: str = "none") -> None:
    tab = branch("tab", val=kind, leader=leader, pos=twips(place_pt))
    tabs = branch("tabs", tab)
    _insert(_child(style, "pPr"), tabs, _AFTER_TABS)


def _set_bar(properties: Element, look: Look, sheet: StyleSheet) -> None:
    """Draw the bar beside a paragraph; Word counts its width in eighths of a point."""
    left = branch(
        "left",
        val="single",
        sz=round(look.bar_pt * 8),
        space=round(look.bar_gap_pt),
        color=sheet.colours[look.bar_ink].lstrip("#"),
        themeColor=THEME_COLOURS[look.bar_ink],
    )
    _insert(properties, branch("pBdr", left), {qualified(name) for name in ("shd", "tabs")} | _AFTER_TABS)


def _insert(properties: Element, element: Element, followers: set[str]) -> None:
    old = properties.find(element.tag)
    if old is not None:
        properties.remove(old)
    place = next((i for i, child in enumerate(properties) if child.tag in followers), len(properties))
    properties.insert(place, element)


def _child(style: Element, name: str) -> Element:
    """Return a style's pPr or rPr, made where it belongs if it is not there (ECMA-376-1, 17.7.4.17)."""
    found = style.find(qualified(name))
    if found is not None:
        return found
    made = branch(name)
    before = {qualified("tblPr"), qualified("trPr"), qualified("tcPr"), qualified("tblStylePr")}
    if name == "pPr":
        before.add(qualified("rPr"))
    _insert(style, made, before)
    return made
