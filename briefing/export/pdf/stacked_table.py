"""Tables in large print: one entry below the other, each cell beside the name of its column."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.blocks import Band, Table
from briefing.document.blocks import Row as TableRow
from briefing.document.inlines import Text, text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import on_baseline_of
from briefing.export.pdf.rows import Cell, Row
from briefing.export.pdf.structure import Element, text_string
from briefing.style.house_style import Role

_ENTRY_TOP_PT, _ENTRY_BOTTOM_PT = 5.0, 8.0


def set_stacked_table(layout: Layout, block: Table, parent: Element) -> list[Box]:
    """Return a row of labels and cells for each row of the table, and a heading for each band.

    The names of the columns beside the first entry are the table's head to a screen reader; beside the
    others they are decoration, for every cell is already known by its column.
    """
    table = parent.add("Table", A=f"<</O/Table/Summary {text_string(block.description)}>>")
    head = (table.add("THead") if block.rows else table).add("TR")
    labels: list[Element | None] = [head.add("TH", A="<</O/Table/Scope/Column>>") for _ in block.columns]
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
            entry = _entry(layout, block, row, labels, body.add("TR"))
            boxes.append(replace(entry, repeats=repeats))
            labels = [None] * len(block.columns)
    if boxes:
        boxes[0] = replace(boxes[0], origin=block.origin or boxes[0].origin)
        boxes[-1] = replace(boxes[-1].closed(), keeps_with_next=False)
    return boxes


def _band(layout: Layout, band: Band, element: Element | None) -> Box:
    box = layout.typesetter.set(band.words, Role.BAND, layout.width_pt, element)
    return replace(box, before_pt=box.leading_pt / 2, after_pt=4, keeps_with_next=True)


def _entry(
    layout: Layout, block: Table, row: TableRow, labels: list[Element | None], element: Element
) -> Row:
    rows: list[Box] = []
    for column, label_element, paragraphs in zip(block.columns, labels, row.cells, strict=True):
        data = element.add("TD")
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
