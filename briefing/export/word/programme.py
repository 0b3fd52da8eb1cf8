"""The programme and its like: a head that repeats, bands across, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.document import blocks as b
from briefing.export.table_columns import column_widths_pt
from briefing.export.word.gate import clean
from briefing.export.word.markup import Xml
from briefing.export.word.stacked import stacked_table
from briefing.export.word.tables import TableLook, cell, row, table
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role
from briefing.style.looks import TableLook as TableShape


def programme(writer: Writer, block: b.Table) -> list[Xml]:
    """Return a table with one header row."""
    if not block.columns:
        return []
    if writer.sheet.looks.tables is TableShape.STACKED:
        return stacked_table(writer, block)
    widths_pt = column_widths_pt(writer.sheet, block.columns, writer.width_pt)
    rows = [_head(writer, block, widths_pt)]
    for line in block.rows:
        if isinstance(line, b.Band):
            rows.append(_band(writer, line, block.origin, widths_pt))
        else:
            rows.append(_row(writer, line, block.origin, widths_pt))
    look = TableLook.FIRST_ROW | TableLook.NO_ROW_BANDS | TableLook.NO_COLUMN_BANDS
    is_filled = writer.sheet.looks.tables is TableShape.FILLED
    style_id = writer.style_id("Briefing Table" if is_filled else "Ruled Table")
    return [table(style_id, widths_pt, rows, look=look, description=clean(block.description))]


def _head(writer: Writer, block: b.Table, widths_pt: Sequence[float]) -> Xml:
    style = writer.style(Role.TABLE_HEAD)
    return row(
        [
            cell(
                (writer.paragraphs.make(style, column.title, origin=part_of(block.origin, "table", "head")),),
                width_pt,
            )
            for column, width_pt in zip(block.columns, widths_pt, strict=True)
        ],
        is_head=True,
    )


def _band(writer: Writer, band: b.Band, item: str | None, widths_pt: Sequence[float]) -> Xml:
    words = writer.paragraphs.make(writer.style(Role.BAND), band.words, origin=part_of(item, "table", "band"))
    return row((cell((words,), sum(widths_pt), span=len(widths_pt), shading=writer.tint()),))


def _row(writer: Writer, line: b.Row, table_item: str | None, widths_pt: Sequence[float]) -> Xml:
    style, item = writer.style(Role.TABLE_TEXT), line.origin or table_item
    cells = []
    for place, (paragraphs, width_pt) in enumerate(zip(line.cells, widths_pt, strict=True), 1):
        content = [
            writer.paragraphs.make(style, words, origin=part_of(item, "row", f"cell {place}"))
            for words in paragraphs
        ]
        cells.append(cell(content or (writer.gap(),), width_pt))
    return row(cells)
