"""Lists and rows: points, labels with words, sources, contacts."""

from __future__ import annotations

import math
from collections.abc import Sequence

from briefing.document import blocks as b
from briefing.document.inlines import Emphasis, Inlines, Text, emphasised, plain
from briefing.export.word.markup import Xml
from briefing.export.word.tables import TableLook, cell, row, table
from briefing.export.word.theme import width_pt
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role
from briefing.style.looks import BodyLook

_SAFETY = 1.05  # a template's own font may be wider


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
    close = " Close" if writer.sets_close else ""
    close_pt = _close_label_pt(writer, block)
    for line in block.rows:
        item = line.origin or block.origin
        is_message = line.number is not None
        has_column = writer.sheet.looks.body is BodyLook.COLUMN
        if is_message and not line.label and not has_column:
            elements += _unlabelled(writer, line, item)
            continue
        style = ("Message Text" if is_message else writer.style(Role.LABEL_TEXT)) + close
        parts = [(style, words, f"paragraph {place}") for place, words in enumerate(line.paragraphs, 1)]
        label = _label(writer, line, item)
        words = writer.stack_fields(parts, item, "label row")
        if is_message and not has_column:
            elements += [label, *words]
        else:
            rows.append(
                _close_row(writer, close_pt, label, words) if close else writer.flow_row((label,), words)
            )
    if rows:
        widths_pt = (close_pt, writer.width_pt - close_pt) if close else writer.flow_widths_pt
        elements.append(table(writer.style_id("Label Table"), widths_pt, rows))
    return elements


def _unlabelled(writer: Writer, line: b.LabelRow, item: str | None) -> list[Xml]:
    """Return a message without a heading, its number before its words."""
    is_counted = writer.sheet.looks.body is BodyLook.NUMBERED
    style, number = (writer.style(Role.BODY), None) if is_counted else ("List Number", line.number)
    return [
        writer.paragraphs.make(
            style if place == 1 else "Message Text",
            words,
            number=number if place == 1 else None,
            origin=part_of(item, "label row", f"paragraph {place}"),
        )
        for place, words in enumerate(line.paragraphs, 1)
    ]


def _close_label_pt(writer: Writer, block: b.LabelRows) -> float:
    """Return a column no wider than its labels need, which leaves more room for the words."""
    style = writer.sheet.role(Role.LABEL)
    font, cut = writer.sheet.fonts[style.family], "Bold" if style.bold else "Regular"
    found = (plain(line.label) for line in block.rows if line.number is None)
    labels = (width_pt(label, font, cut, style.size_pt) for label in found)
    return min(max(labels, default=0) * _SAFETY + writer.sheet.gutter_pt, writer.label_pt)


def _close_row(writer: Writer, label_pt: float, label: Xml, words: Sequence[Xml]) -> Xml:
    text_pt = writer.width_pt - label_pt
    return row((cell((label,), label_pt), cell(words or (writer.gap(),), text_pt)))


def _label(writer: Writer, line: b.LabelRow, item: str | None) -> Xml:
    # Where all paragraphs are numbered, a message goes on with their numbers.
    is_counted = writer.sheet.looks.body is BodyLook.NUMBERED
    plain_style = writer.style(Role.LABEL) + (" Close" if writer.sets_close else "")
    return writer.paragraphs.make(
        plain_style if line.number is None else "Label Numbered",
        line.label,
        number=None if is_counted else line.number,
        origin=part_of(item, "label row", "label"),
    )


def sources(writer: Writer, block: b.Sources) -> list[Xml]:
    """Return two paragraphs for each source: its name, numbered, then what is known of it and its address."""
    elements: list[Xml] = []
    for source in block.sources:
        item, particulars = source.origin or block.origin, _particulars(source)
        entry = writer.paragraphs.make(
            "Source Entry" if particulars else "Source Entry Alone",
            (
                *emphasised((*source.outlet, Text(text=".")), Emphasis.STRONG),
                *((Text(text=" "), *source.headline) if source.headline else ()),
            ),
            number=source.number,
            origin=part_of(item, "source", "name"),
            target=source.anchor,
        )
        elements.append(entry)
        elements += writer.stack((("Source Particulars", particulars, "particulars"),), item, "source")
    return elements


def _particulars(source: b.Source) -> Inlines:
    words = [Text(text=source.particulars)] if source.particulars else []
    if source.url:
        link = source.url if source.url.startswith(("http://", "https://")) else None
        words += [*([Text(text="\n")] if words else []), Text(text=source.url, link=link)]
    return tuple(words)


def contacts(writer: Writer, block: b.Contacts) -> list[Xml]:
    """Return rows of contacts, as many side by side as the style wants."""
    columns = _contact_columns(writer, block.contacts)
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


def _contact_columns(writer: Writer, found: Sequence[b.Contact]) -> int:
    """Return how many contacts stand side by side: one row if one would be left alone, else level rows."""
    count, usual = len(found), writer.sheet.looks.contact_columns
    if usual > 1 and count == usual + 1:
        style, room_pt = writer.sheet.role(Role.LABEL_TEXT), writer.column_pt(count)
        font, cut = writer.sheet.fonts[style.family], "Bold" if style.bold else "Regular"
        words = [word for contact in found for line in contact.lines for word in plain(line).split()]
        if all(width_pt(word, font, cut, style.size_pt) <= room_pt for word in words):
            return count
    rows = math.ceil(count / usual)
    return math.ceil(count / rows) if rows else 0


def side_by_side(writer: Writer, style: str, cells: list[list[Xml]], columns: int) -> list[Xml]:
    """Return a table of equal columns with empty ones between them; columns that stay empty have no rule."""
    if not cells:
        return []
    column_pt, gutter_pt = writer.column_pt(columns), writer.sheet.gutter_pt
    tables = []
    for start in range(0, len(cells), columns):
        chunk = cells[start : start + columns]
        widths_pt: list[float] = []
        made: list[Xml] = []
        for content in chunk:
            if made:
                widths_pt.append(gutter_pt)
                made.append(cell((writer.gap(),), gutter_pt))
            widths_pt.append(column_pt)
            made.append(cell(content or (writer.gap(),), column_pt))
        tables.append(table(writer.style_id(style), widths_pt, (row(made),), look=TableLook.NO_ROW_BANDS))
    return tables
