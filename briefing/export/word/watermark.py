"""The word across every page that says a pack is a draft or must wait, as Word itself makes such a word."""

from __future__ import annotations

import math

from briefing.export.word.markup import Xml, node, run
from briefing.export.word.theme import width_pt
from briefing.style.house_style import Geometry, Ink, Role, StyleSheet

_VML, _OFFICE = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
_SHARE, _LARGEST_PT = 0.7, 180.0  # of the page's diagonal; the height of the letters
_KIND = "_x0000_t136"
_FORMULAS = (
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
    "sum @6 0 @5",
)
"""How Word bends words along two lines (shape type 136, plain text)."""


def watermark(word: str, sheet: StyleSheet, geometry: Geometry, number: int) -> Xml:
    """Return a run with a shape behind the text along the page's diagonal; `number` tells it apart."""
    style = sheet.role(Role.TITLE)
    diagonal_pt = math.hypot(geometry.width_pt, geometry.height_pt) * _SHARE
    natural_pt = width_pt(word, sheet.fonts[style.family], "Bold", _LARGEST_PT)
    size_pt = min(_LARGEST_PT, _LARGEST_PT * diagonal_pt / natural_pt) if natural_pt else _LARGEST_PT
    wide_pt = natural_pt * size_pt / _LARGEST_PT
    turn = 360 - round(math.degrees(math.atan2(geometry.height_pt, geometry.width_pt)))
    place = (
        "position:absolute;margin-left:0;margin-top:0;"
        f"width:{wide_pt:.1f}pt;height:{size_pt:.1f}pt;rotation:{turn};z-index:-251658752;"
        "mso-position-horizontal:center;mso-position-horizontal-relative:page;"
        "mso-position-vertical:center;mso-position-vertical-relative:page"
    )
    shape = node(
        "v:shape",
        node("v:textpath", style='font-family:"Calibri";font-size:1pt;font-weight:bold', string=word),
        id=f"PowerPlusWaterMarkObject{number}",
        o__spid=f"_x0000_s{2048 + number}",
        type=f"#{_KIND}",
        alt="",
        style=place,
        o__allowincell="f",
        fillcolor=sheet.colours[Ink.TINT],
        stroked="f",
    )
    return run(node("w:pict", _kind(), shape, xmlns__v=_VML, xmlns__o=_OFFICE))


def _kind() -> Xml:
    """Return the type of a shape that is nothing but words."""
    return node(
        "v:shapetype",
        node("v:formulas", *(node("v:f", eqn=equation) for equation in _FORMULAS)),
        node(
            "v:path",
            textpathok="t",
            o__connecttype="custom",
            o__connectlocs="@9,0;@10,10800;@11,21600;@12,10800",
            o__connectangles="270,180,90,0",
        ),
        node("v:textpath", on="t", fitshape="t"),
        node("v:handles", node("v:h", position="#0,bottomRight", xrange="6629,14971")),
        node("o:lock", v__ext="edit", text="t", shapetype="t"),
        id=_KIND,
        coordsize="21600,21600",
        o__spt="136",
        adj="10800",
        path="m@7,l@8,m@5,21600l@6,21600e",
    )
