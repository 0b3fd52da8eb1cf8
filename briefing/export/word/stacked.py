"""Quotations and tables one below the other: each quotation under its topic, each entry with its labels."""

from __future__ import annotations

from briefing.document import blocks as b
from briefing.export.word.gate import clean
from briefing.export.word.markup import Xml
from briefing.export.word.people import with_portrait
from briefing.export.word.pictures import Pictures
from briefing.export.word.tables import cell, row, table
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role
from briefing.style.looks import QuoteLook


def stacked_quotations(writer: Writer, pictures: Pictures, block: b.Quotations) -> list[Xml]:
    """Return the quotations as paragraphs, indented or beside a bar as their styles are."""
    lead = () if block.lead is None else ((writer.style(Role.LEAD_QUOTE), block.lead),)
    others = ((writer.style(Role.QUOTE), quotation) for quotation in block.quotations)
    elements: list[Xml] = []
    for style, quotation in (*lead, *others):
        item = quotation.origin or block.origin
        topic = writer.stack((("Quote Heading", quotation.topic, "topic"),), item, "quotation")
        # Word draws the bars of neighbours as one unless something stands between them.
        has_bars = writer.sheet.looks.quotes is QuoteLook.BARRED
        elements += topic or ([writer.gap()] if elements and has_bars else [])
        parts = (
            (style, quotation.words, "words"),
            ("Intense Quote Attribution", quotation.speaker, "speaker"),
            ("Intense Quote Role", quotation.role, "role"),
            ("Intense Quote Source", quotation.source, "source"),
        )
        words = writer.stack_quotation(parts, item)
        elements += with_portrait(writer, pictures, quotation, words)
    return elements


def stacked_table(writer: Writer, block: b.Table) -> list[Xml]:
    """Return a heading for each band and a table for each entry, a row for each of its columns."""
    elements: list[Xml] = []
    for line in block.rows:
        if isinstance(line, b.Band):
            origin = part_of(block.origin, "table", "band")
            elements.append(writer.paragraphs.make("Entry Band", line.words, origin=origin))
            continue
        if elements and elements[-1].startswith("<w:tbl>"):
            elements.append(writer.gap())
        rows = [_field(writer, block, line, place, column) for place, column in enumerate(block.columns, 1)]
        description = "" if elements and any(x.startswith("<w:tbl>") for x in elements) else block.description
        elements.append(
            table(
                writer.style_id("Entry Table"), writer.label_widths_pt, rows, description=clean(description)
            )
        )
    return elements


def _field(writer: Writer, block: b.Table, line: b.Row, place: int, column: b.Column) -> Xml:
    """Return a row with what an entry has in the column at `place`, counted from 1."""
    head = writer.paragraphs.make(
        writer.style(Role.TABLE_HEAD), column.title, origin=part_of(block.origin, "table", "head")
    )
    origin = part_of(line.origin or block.origin, "row", f"cell {place}")
    style = writer.style(Role.TABLE_TEXT)
    words = [writer.paragraphs.make(style, part, origin=origin) for part in line.cells[place - 1]]
    label_pt, text_pt = writer.label_widths_pt
    return row((cell((head,), label_pt), cell(words or (writer.gap(),), text_pt)))
