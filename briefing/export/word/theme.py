"""Give the theme and the font table the sheet's colours and families; styles only point at them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lxml import etree
from PIL import ImageFont

from briefing.export.word.gate import clean
from briefing.export.word.markup import Element, qualified
from briefing.resources import resource_path
from briefing.style.house_style import Family, Ink, StyleSheet

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SCHEME: Mapping[str, Ink] = {
    "dk1": Ink.INK,
    "lt1": Ink.ON_ACCENT,
    "dk2": Ink.QUIET,
    "lt2": Ink.TINT,
    "accent1": Ink.ACCENT,
    "accent2": Ink.ALERT,
    "accent3": Ink.HAIRLINE,
    "accent4": Ink.QUIET,
    "accent5": Ink.INK,
    "accent6": Ink.ACCENT,
    "hlink": Ink.ACCENT,
    "folHlink": Ink.ACCENT,
}
_THEME_FONTS: Mapping[str, Family] = {"majorFont": Family.SANS, "minorFont": Family.SERIF}
_PLACEHOLDERS: Mapping[str, Family] = {"Sans": Family.SANS, "Serif": Family.SERIF}


def dress_theme(blob: bytes, sheet: StyleSheet) -> Element:
    """Return the theme with the sheet's colours and fonts."""
    root = etree.fromstring(blob)
    for name, ink in _SCHEME.items():
        for colour in root.iterfind(f".//{_A}{name}/{_A}srgbClr"):
            colour.set("val", sheet.colours[ink].lstrip("#"))
    for name, family in _THEME_FONTS.items():
        for font in root.iterfind(f".//{_A}{name}/{_A}latin"):
            font.set("typeface", family_name(sheet.fonts[family]))
    return root


def dress_font_table(blob: bytes, sheet: StyleSheet) -> Element:
    """Return the font table with the names of the sheet's families; the base says what stands in for them."""
    root = etree.fromstring(blob)
    for font in root.iterfind(qualified("font")):
        font.set(qualified("name"), family_name(sheet.fonts[_PLACEHOLDERS[font.get(qualified("name"), "")]]))
    return root


@cache
def family_name(stem: str) -> str:
    """Return the name by which Word knows a family of font files."""
    return face(stem, "Regular", 10).getname()[0] or stem


@cache
def face(stem: str, cut: str, size: float) -> ImageFont.FreeTypeFont:
    """Return a font of a family at a size; kept, because opening a file is slow."""
    path = resource_path("fonts", f"{stem}-{cut}.ttf")
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


def line_height_pt(stem: str, cut: str, size_pt: float) -> float:
    """Return how high a font's lines are of their own accord, which is what Word gives them at least."""
    return sum(face(stem, cut, 100).getmetrics()) * size_pt / 100


def width_pt(text: str, stem: str, cut: str, size_pt: float) -> float:
    """Return how wide words are on one line."""
    text = clean(text).replace("\n", " ")
    return face(stem, cut, 100).getlength(text) * size_pt / 100
