"""Statistics: tiles with large numbers side by side, and facts one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.document.blocks import Facts, Figure, Tiles
from briefing.document.inlines import plain, text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.fragments import Run
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.rows import Cell, Row
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Role

_MOST_COLUMNS = 4
_SMALLER_VALUES_PT = (26.0, 22.0)
_TILE_TOP_PT = 7.5
_TILE_GAP_PT = 14.0
_BEFORE_TILES_PT, _AFTER_TILES_PT = 3.0, 8.0
_FACT_TOP_PT, _FACT_BOTTOM_PT = 6.0, 8.0


def set_tiles(layout: Layout, block: Tiles, parent: Element, *, is_tight: bool = False) -> list[Box]:
    """Return rows of tiles; five stand as three and two, or tight in one row if their words fit.

    Without room for columns each is a fact.
    """
    if layout.has_labels_above:
        return set_facts(layout, Facts(figures=block.figures, origin=block.origin), parent)
    count = len(block.figures)
    columns = count if count <= _MOST_COLUMNS or (is_tight and _fit_one_row(layout, block.figures)) else 3
    element = parent.add("L")
    chunks = [block.figures[start : start + columns] for start in range(0, count, columns)] if columns else []
    rows: list[Box] = [_tile_row(layout, chunk, columns, element) for chunk in chunks]
    if rows:
        rows[-1] = replace(rows[-1], after_pt=_AFTER_TILES_PT)
        rows[0] = replace(rows[0], origin=block.origin)
    return rows


def _fit_one_row(layout: Layout, figures: Sequence[Figure]) -> bool:
    """Tell whether five tiles are wide enough for their values, and for every word of their labels."""
    if len(figures) != _MOST_COLUMNS + 1:
        return False
    width_pt = layout.column_pt(len(figures))
    pen = layout.typesetter.fragments.pen
    smallest = replace(layout.sheet.role(Role.VALUE), size_pt=_SMALLER_VALUES_PT[-1])
    values = (pen(smallest).width(figure.value) for figure in figures)
    labels = (
        layout.typesetter.width(word, Role.FIGURE_LABEL)
        for figure in figures
        for word in plain(figure.label).split()
    )
    return max((*values, *labels)) <= width_pt


def _tile_row(layout: Layout, figures: Sequence[Figure], columns: int, element: Element) -> Row:
    width_pt = layout.column_pt(columns)
    step_pt = width_pt + layout.sheet.gutter_pt
    is_qualified = any(figure.qualifier for figure in figures)
    cells = tuple(
        Cell(
            left_pt=index * step_pt,
            boxes=(
                _tile(layout, figure, element.add("LI").add("LBody"), width_pt, is_qualified=is_qualified),
            ),
            bar=layout.bar,
            bar_width_pt=width_pt,
        )
        for index, figure in enumerate(figures)
    )
    return Row(
        width_pt=layout.width_pt,
        cells=cells,
        top_padding_pt=_TILE_TOP_PT,
        before_pt=_BEFORE_TILES_PT,
        after_pt=_TILE_GAP_PT,
    )


def _tile(layout: Layout, figure: Figure, body: Element, width_pt: float, *, is_qualified: bool) -> Row:
    """Set a tile; the qualifier's line is there even when empty, so that the values of a row stand level."""
    qualifier = layout.paragraph(figure.qualifier, Role.QUALIFIER, body, width_pt)
    value = _value(layout, figure.value, body.add("P"), width_pt)
    rest = layout.paragraphs(
        (
            (figure.label, Role.FIGURE_LABEL),
            (figure.sentence, Role.TABLE_TEXT),
            (figure.source, Role.SOURCE_LINE),
        ),
        body,
        width_pt,
    )
    return Row(
        width_pt=width_pt,
        cells=(Cell(left_pt=0, boxes=(*((qualifier,) if is_qualified else ()), value, *rest)),),
        origin=figure.origin,
    )


def _value(layout: Layout, value: str, element: Element, width_pt: float) -> Box:
    style = layout.sheet.role(Role.VALUE)
    for size_pt in _SMALLER_VALUES_PT:
        if layout.typesetter.fragments.pen(style).width(value) <= width_pt:
            break
        style = replace(style, size_pt=min(size_pt, style.size_pt))
    return layout.typesetter.set(text(value), style, width_pt, element)


def set_facts(layout: Layout, block: Facts, parent: Element) -> list[Box]:
    """Return a row for each figure, its number in the label column."""
    element = parent.add("L")
    rows: list[Box] = [_fact(layout, figure, element.add("LI").add("LBody")) for figure in block.figures]
    if rows:
        rows[-1] = rows[-1].closed()
    return rows


def _fact(layout: Layout, figure: Figure, body: Element) -> Row:
    number = _fact_number(layout, figure, body)
    words = layout.paragraphs(
        ((figure.label, Role.SPEAKER), (figure.sentence, Role.BODY), (figure.source, Role.SOURCE_LINE)),
        body,
        layout.text_pt,
    )
    words = tuple(replace(box, after_pt=0) for box in words)
    return Row(
        width_pt=layout.width_pt,
        cells=(Cell(left_pt=0, boxes=number), Cell(left_pt=layout.text_left_pt, boxes=words)),
        top_padding_pt=_FACT_TOP_PT,
        bottom_padding_pt=_FACT_BOTTOM_PT,
        rule_above=layout.hairline,
        origin=figure.origin,
    )


def _fact_number(layout: Layout, figure: Figure, body: Element) -> tuple[Box, ...]:
    """Set the qualifier beside the number if both fit the label column, else above it."""
    setter = layout.typesetter
    style = layout.sheet.role(Role.FACT_VALUE)
    qualifier_style = layout.sheet.role(Role.QUALIFIER)
    overhang_pt = (style.leading_pt - layout.sheet.role(Role.SPEAKER).leading_pt) / 4
    runs = setter.fragments.runs(text(figure.value), style)
    if figure.qualifier:
        beside = (
            *setter.fragments.runs(figure.qualifier, qualifier_style),
            Run(" ", setter.fragments.pen(style)),
        )
        width_pt = sum(run.pen.width(run.text) for run in (*beside, *runs))
        if width_pt > layout.label_pt:
            above = layout.paragraph(figure.qualifier, Role.QUALIFIER, body, layout.label_pt)
            value = setter.set_runs(runs, style, layout.label_pt, body.add("P"))
            return replace(above, before_pt=-overhang_pt), replace(value, after_pt=-overhang_pt)
        runs = (*beside, *runs)
    box = setter.set_runs(runs, style, layout.label_pt, body.add("P"))
    return (replace(box, before_pt=-overhang_pt, after_pt=-overhang_pt),)
