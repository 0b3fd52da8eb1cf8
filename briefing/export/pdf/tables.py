"""Tables: a head that repeats, bands across, rows that are never split while they fit a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.document.blocks import Band, Table
from briefing.document.blocks import Row as TableRow
from briefing.document.inlines import Text, text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.rows import Cell, Row
from briefing.export.pdf.stacked_table import set_stacked_table
from briefing.export.pdf.structure import Element, text_string
from briefing.export.table_columns import column_widths_pt
from briefing.style.house_style import Ink, Role
from briefing.style.looks import TableLook

_BEFORE_TABLE_PT, _AFTER_TABLE_PT = 4.0, 3.0
_LEAST_COLUMN_PT = 30.0


def set_table(layout: Layout, block: Table, parent: Element) -> list[Box]:
    """Return the head, then a row for each row and band; columns that hold no word stand below each other."""
    if not block.columns:
        return []
    is_narrow = min(column_widths_pt(layout.sheet, block.columns, layout.width_pt)) < _LEAST_COLUMN_PT
    if is_narrow or layout.looks.tables is TableLook.STACKED:
        return set_stacked_table(layout, block, parent)
    table = parent.add("Table", A=f"<</O/Table/Summary {text_string(block.description)}>>")
    return _TableSetter(layout, block, table).rows()


class _TableSetter:
    def __init__(self, layout: Layout, block: Table, table: Element) -> None:
        self._layout = layout
        self._block = block
        self._table = table
        self._padding_pt = layout.sheet.table_padding_pt
        self._widths_pt = column_widths_pt(layout.sheet, block.columns, layout.width_pt)

    def rows(self) -> list[Box]:
        # A head without a body would not be allowed (ISO 32000-1, table 337).
        head_row = (self._table.add("THead") if self._block.rows else self._table).add("TR")
        head = self._head(lambda: head_row.add("TH", A="<</O/Table/Scope/Column>>"))
        head = replace(head, before_pt=_BEFORE_TABLE_PT, origin=self._block.origin)
        repeated_head = self._head(lambda: None)
        body = self._table.add("TBody")
        rows: list[Box] = [head]
        repeats: tuple[Box, ...] = (repeated_head,)
        for row in self._block.rows:
            if isinstance(row, Band):
                rows.append(replace(self._band(row, self._band_element(body)), repeats=(repeated_head,)))
                continued = Band(words=(*row.words, Text(text=f" {self._layout.phrases.continued}")))
                repeats = (repeated_head, self._band(continued, None))
            else:
                rows.append(replace(self._row(row, body.add("TR")), repeats=repeats))
        rows[-1] = replace(rows[-1].closed(), after_pt=_AFTER_TABLE_PT, keeps_with_next=False)
        return rows

    def _head(self, element: Callable[[], Element | None]) -> Row:
        is_filled = self._layout.looks.tables is TableLook.FILLED
        head = self._cells(
            tuple(
                (
                    self._layout.typesetter.set(
                        text(column.title), Role.TABLE_HEAD, self._inner_pt(index), element()
                    ),
                )
                for index, column in enumerate(self._block.columns)
            ),
            background=self._layout.colour(Ink.ACCENT) if is_filled else None,
        )
        return head if is_filled else replace(head, rule_above=self._layout.bar)

    def _band_element(self, body: Element) -> Element:
        # Covers the row's whole width, or the grid would be ragged (ISO 14289-1, 7.2).
        attributes = f"<</O/Table/ColSpan {len(self._block.columns)}/Scope/Row>>"
        return body.add("TR").add("TH", A=attributes)

    def _band(self, band: Band, element: Element | None) -> Row:
        width_pt = self._layout.width_pt - 2 * self._padding_pt
        words = self._layout.typesetter.set(band.words, Role.BAND, width_pt, element)
        return replace(
            self._cells(((words,),), background=self._layout.colour(Ink.TINT)),
            rule_above=self._layout.hairline,
        )

    def _row(self, row: TableRow, element: Element) -> Row:
        layout = self._layout
        cells = []
        for index, paragraphs in enumerate(row.cells):
            data = element.add("TD")
            width_pt = self._inner_pt(index)
            cells.append(
                tuple(layout.paragraph(words, Role.TABLE_TEXT, data, width_pt) for words in paragraphs)
            )
        set_row = self._cells(tuple(cells), background=None)
        return replace(set_row, rule_above=layout.hairline, keeps_with_next=False, origin=row.origin)

    def _cells(self, cells: tuple[tuple[Box, ...], ...], *, background: str | None) -> Row:
        lefts_pt = [sum(self._widths_pt[:index]) + self._padding_pt for index in range(len(cells))]
        return Row(
            width_pt=self._layout.width_pt,
            cells=tuple(Cell(left_pt=left, boxes=boxes) for left, boxes in zip(lefts_pt, cells, strict=True)),
            top_padding_pt=self._padding_pt,
            bottom_padding_pt=self._padding_pt,
            background=background,
            keeps_with_next=True,
        )

    def _inner_pt(self, index: int) -> float:
        return max(self._widths_pt[index] - 2 * self._padding_pt, 1)
