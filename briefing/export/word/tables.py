"""Tables as Word likes them: fixed columns, rows that stay whole, a head that repeats, styled borders."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntFlag
from functools import lru_cache

from briefing.export.word.markup import Xml, twips, w


class TableLook(IntFlag):
    """Which conditional parts of a table style apply (ECMA-376-1, 17.4.55)."""

    FIRST_ROW = 0x0020
    LAST_ROW = 0x0040
    FIRST_COLUMN = 0x0080
    NO_ROW_BANDS = 0x0200
    NO_COLUMN_BANDS = 0x0400


_KEPT = 256  # long tables have the same few kinds of rows and cells again and again

PLAIN = TableLook.NO_ROW_BANDS | TableLook.NO_COLUMN_BANDS


def table(
    style_id: str,
    widths_pt: Sequence[float],
    rows: Sequence[Xml],
    *,
    look: TableLook = PLAIN,
    description: str = "",
    indent_pt: float = 0,
) -> Xml:
    """Return a table of fixed columns, `indent_pt` from the left margin."""
    properties = [
        w("tblStyle", val=style_id),
        w("tblW", w=twips(sum(widths_pt)), type="dxa"),
        *((w("tblInd", w=twips(indent_pt), type="dxa"),) if indent_pt else ()),
        w("tblLayout", type="fixed"),
        w(
            "tblLook",
            val=f"{look:04X}",
            firstRow=int(TableLook.FIRST_ROW in look),
            lastRow=int(TableLook.LAST_ROW in look),
            firstColumn=int(TableLook.FIRST_COLUMN in look),
            lastColumn=0,
            noHBand=int(TableLook.NO_ROW_BANDS in look),
            noVBand=int(TableLook.NO_COLUMN_BANDS in look),
        ),
    ]
    if description:
        properties.append(w("tblDescription", val=description))
    grid = w("tblGrid", *(w("gridCol", w=twips(width)) for width in widths_pt))
    return w("tbl", w("tblPr", *properties), grid, *rows)


def row(
    cells: Sequence[Xml],
    *,
    is_head: bool = False,
    height_pt: float | None = None,
    is_exact: bool = False,
) -> Xml:
    """Return a row that stays on one page; a head is repeated on each."""
    return w("tr", _row_properties(height_pt, is_head=is_head, is_exact=is_exact), *cells)


def cell(
    paragraphs: Sequence[Xml],
    width_pt: float,
    *,
    span: int = 1,
    bar: Xml | None = None,
    shading: Xml | None = None,
    is_low: bool = False,
) -> Xml:
    """Return a cell; there must be a paragraph in it, or Word refuses the file."""
    return w("tc", _cell_properties(width_pt, span, bar, shading, is_low=is_low), *paragraphs)


@lru_cache(maxsize=_KEPT)
def _row_properties(height_pt: float | None, *, is_head: bool, is_exact: bool) -> Xml:
    properties = [w("cantSplit")]
    if height_pt is not None:
        properties.append(w("trHeight", val=twips(height_pt), hRule="exact" if is_exact else "atLeast"))
    if is_head:
        properties.append(w("tblHeader"))
    return w("trPr", *properties)


@lru_cache(maxsize=_KEPT)
def _cell_properties(
    width_pt: float, span: int, bar: Xml | None, shading: Xml | None, *, is_low: bool
) -> Xml:
    properties = [w("tcW", w=twips(width_pt), type="dxa")]
    if span > 1:
        properties.append(w("gridSpan", val=span))
    if bar is not None:
        properties.append(w("tcBorders", bar))
    if shading is not None:
        properties.append(shading)
    if is_low:
        properties.append(w("vAlign", val="bottom"))
    return w("tcPr", *properties)
