"""Lists and rows: points, labels with words, sources, contacts."""

from __future__ import annotations

from briefing.document import blocks as b
from briefing.document.inlines import Emphasis, Inlines, Text, emphasised
from briefing.export.word.markup import Xml
from briefing.export.word.tables import TableLook, cell, row, table
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role
from briefing.style.looks import BodyLook


def list_items(writer: Writer, block: b.ListBlock) -> list[Xml]:
    """Return a paragraph for each point."""
    style = "List Number" if block.numbered else writer.style(Role.LIST)
    return [
        writer.paragraphs.make(
            style,
            words,
            number=place if block.numbered else None,
            origin=part_of(block.origin, "list", f"item {place}"),
        )
        for place, words in enumerate(block.items, 1)
    ]


def label_rows(writer: Writer, block: b.LabelRows) -> list[Xml]:
    """Return a table of labels and words; numbered rows are key messages and take body type.

    Where running text has no column of its own, a message is a numbered heading with its words below.
    """
    elements: list[Xml] = []
    rows: list[Xml] = []
    for line in block.rows:
        item = line.origin or block.origin
        is_message = line.number is not None
        style = "Message Text" if is_message else writer.style(Role.LABEL_TEXT)
        parts = [(style, words, f"paragraph {place}") for place, words in enumerate(line.paragraphs, 1)]
        label = _label(writer, line, item)
        words = writer.stack_fields(parts, item, "label row")
        if is_message and writer.sheet.looks.body is not BodyLook.COLUMN:
            elements += [label, *words]
        else:
            rows.append(writer.flow_row((label,), words))
    if rows:
        elements.append(table(writer.style_id("Label Table"), writer.flow_widths_pt, rows))
    return elements


def _label(writer: Writer, line: b.LabelRow, item: str | None) -> Xml:
    # Where all paragraphs are numbered, a message goes on with their numbers.
    is_counted = writer.sheet.looks.body is BodyLook.NUMBERED
    return writer.paragraphs.make(
        writer.style(Role.LABEL) if line.number is None else "Label Numbered",
        line.label,
        number=None if is_counted else line.number,
        origin=part_of(item, "label row", "label"),
    )


def sources(writer: Writer, block: b.Sources) -> list[Xml]:
    """Return two paragraphs for each source: its name, numbered, then what is known of it and its address."""
    elements: list[Xml] = []
    for source in block.sources:
        item = source.origin or block.origin
        entry = writer.paragraphs.make(
            "Source Entry",
            (
                *emphasised((*source.outlet, Text(text=".")), Emphasis.STRONG),
                *((Text(text=" "), *source.headline) if source.headline else ()),
            ),
            number=source.number,
            origin=part_of(item, "source", "name"),
            target=source.anchor,
        )
        elements.append(entry)
        particulars = _particulars(source)
        elements += writer.stack((("Source Particulars", particulars, "particulars"),), item, "source")
    return elements


def _particulars(source: b.Source) -> Inlines:
    words = [Text(text=source.particulars)] if source.particulars else []
    if source.url:
        link = source.url if source.url.startswith(("http://", "https://")) else None
        words += [*([Text(text="\n")] if words else []), Text(text=source.url, link=link)]
    return tuple(words)


def contacts(writer: Writer, block: b.Contacts) -> list[Xml]:
    """Return a table with as many contacts side by side as the style wants."""
    columns = min(len(block.contacts), writer.sheet.looks.contact_columns)
    cells = [
        writer.stack(
            (
                (writer.style(Role.NAME), contact.name, "name"),
                ("Contact Role", contact.role, "role"),
                *(("Contact Text", line, f"line {place}") for place, line in enumerate(contact.lines, 1)),
            ),
            contact.origin or block.origin,
            "contact",
        )
        for contact in block.contacts
    ]
    return side_by_side(writer, "Contacts", cells, columns)


def side_by_side(writer: Writer, style: str, cells: list[list[Xml]], columns: int) -> list[Xml]:
    """Return a table of equal columns with empty ones between them; columns that stay empty have no rule."""
    if not cells:
        return []
    width_pt, gutter_pt = writer.column_pt(columns), writer.sheet.gutter_pt
    tables = []
    for start in range(0, len(cells), columns):
        chunk = cells[start : start + columns]
        widths_pt: list[float] = []
        made: list[Xml] = []
        for content in chunk:
            if made:
                widths_pt.append(gutter_pt)
                made.append(cell((writer.gap(),), gutter_pt))
            widths_pt.append(width_pt)
            made.append(cell(content or (writer.gap(),), width_pt))
        tables.append(table(writer.style_id(style), widths_pt, (row(made),), look=TableLook.NO_ROW_BANDS))
    return tables
