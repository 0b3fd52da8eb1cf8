"""Tables in large print: one entry below the other, each cell beside the name of its column."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.blocks import Band, Table
from briefing.document.blocks import Row as TableRow
from briefing.document.inlines import Text, plain, text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import on_baseline_of
from briefing.export.pdf.rows import Cell, Row
from briefing.export.pdf.structure import Element, text_string
from briefing.style.house_style import Role

_ENTRY_TOP_PT, _ENTRY_BOTTOM_PT = 5.0, 8.0


def set_stacked_table(layout: Layout, block: Table, parent: Element) -> list[Box]:
    """Return a row of labels and cells for each row of the table, and a heading for each band.

    The name of a column beside its first words is the table's head to a screen reader; beside the others it
    is decoration, for every cell is already known by its column. Beside an empty cell there is none.
    """
    table = parent.add("Table", A=f"<</O/Table/Summary {text_string(block.description)}>>")
    head = (table.add("THead") if block.rows else table).add("TR")
    heads = [head.add("TH", A="<</O/Table/Scope/Column>>") for _ in block.columns]
    named_by = _first_filled(block)
    body = table.add("TBody")
    boxes: list[Box] = []
    repeats: tuple[Box, ...] = ()
    for row in block.rows:
        if isinstance(row, Band):
            attributes = f"<</O/Table/ColSpan {len(block.columns)}/Scope/Row>>"
            boxes.append(_band(layout, row, body.add("TR").add("TH", A=attributes)))
            continued = Band(words=(*row.words, Text(text=f" {layout.phrases.continued}")))
            repeats = (_band(layout, continued, None),)
        else:
            labels = [head if first is row else None for head, first in zip(heads, named_by, strict=True)]
            entry = _entry(layout, block, row, labels, body.add("TR"))
            boxes.append(replace(entry, repeats=repeats))
    if boxes:
        boxes[0] = replace(boxes[0], origin=block.origin or boxes[0].origin)
        boxes[-1] = replace(boxes[-1].closed(), keeps_with_next=False)
    return boxes


def _first_filled(block: Table) -> list[TableRow | None]:
    """Return for each column the first row with words in it; the first row of all where there is none."""
    rows = [row for row in block.rows if isinstance(row, TableRow)]
    first = rows[0] if rows else None
    return [
        next((row for row in rows if any(map(plain, row.cells[index]))), first)
        for index in range(len(block.columns))
    ]


def _band(layout: Layout, band: Band, element: Element | None) -> Box:
    box = layout.typesetter.set(band.words, Role.BAND, layout.width_pt, element)
    return replace(box, before_pt=box.leading_pt / 2, after_pt=4, keeps_with_next=True)


def _entry(
    layout: Layout, block: Table, row: TableRow, labels: list[Element | None], element: Element
) -> Row:
    rows: list[Box] = []
    for column, label_element, paragraphs in zip(block.columns, labels, row.cells, strict=True):
        data = element.add("TD")
        if label_element is None and not any(map(plain, paragraphs)):
            continue
        words = tuple(layout.paragraph(part, Role.TABLE_TEXT, data, layout.text_pt) for part in paragraphs)
        label = layout.typesetter.set(text(column.title), Role.TABLE_HEAD, layout.label_pt, label_element)
        if words:
            label = on_baseline_of(words[0], label)
        cells = (Cell(left_pt=0, boxes=(label,)), Cell(left_pt=layout.text_left_pt, boxes=words))
        rows.append(Row(width_pt=layout.width_pt, cells=cells))
    return Row(
        width_pt=layout.width_pt,
        cells=(Cell(left_pt=0, boxes=tuple(rows)),),
        top_padding_pt=_ENTRY_TOP_PT,
        bottom_padding_pt=_ENTRY_BOTTOM_PT,
        rule_above=layout.hairline,
        origin=row.origin,
    )
