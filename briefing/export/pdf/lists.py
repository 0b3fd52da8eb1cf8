"""Lists and rows of labels: points, key messages, people, sources, contacts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from briefing.document.blocks import (
    Contact,
    Contacts,
    LabelRow,
    LabelRows,
    ListBlock,
    Source,
    Sources,
)
from briefing.document.inlines import Emphasis, Inlines, Text, emphasised, plain, text
from briefing.export.pdf.boxes import Box, stacked_height
from briefing.export.pdf.canvas import FIRST_USE
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox, on_baseline_of
from briefing.export.pdf.qr_codes import qr_code
from briefing.export.pdf.rows import Cell, Row
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Role
from briefing.style.looks import BodyLook

_BULLET_SCALE, _MESSAGE_NUMBER_PT = 8 / 7, 16.0
_LEAST_LABEL_GAP_PT = 12.0
_MESSAGE_TOP_PT, _MESSAGE_BOTTOM_PT = 6.0, 8.0
_AFTER_SOURCE_PT = 9.0
_ADDRESS_SCALE = 9 / 9.5
_CODE_PT = 54.0
_CONTACT_TOP_PT, _CONTACT_GAP_PT, _AFTER_CONTACTS_PT = 5.0, 5.0, 14.0


def set_list(layout: Layout, block: ListBlock, parent: Element) -> list[Box]:
    """Return a row for each point: numbers across the text width, bullets in the text column."""
    numbering = "Decimal" if block.numbered else "Disc"
    element = parent.add("L", A=f"<</O/List/ListNumbering/{numbering}>>")
    left_pt = 0.0 if block.numbered else layout.body_left_pt
    hang_pt = layout.number_pt if block.numbered else layout.sheet.role(Role.LIST).size_pt * _BULLET_SCALE
    rows: list[Box] = []
    for number, words in enumerate(block.items, 1):
        item = element.add("LI")
        mark = f"{number}" if block.numbered else "•"
        label = layout.typesetter.set(text(mark), Role.LABEL, hang_pt, item.add("Lbl"))
        body_pt = layout.width_pt - left_pt - hang_pt
        body = layout.paragraph(words, Role.LIST, item.add("LBody"), body_pt)
        after_pt, body = body.after_pt, replace(body, after_pt=0)
        label = replace(on_baseline_of(body, label), after_pt=0)
        cells = (Cell(left_pt=0, boxes=(label,)), Cell(left_pt=hang_pt, boxes=(body,)))
        rows.append(Row(width_pt=layout.width_pt - left_pt, left_pt=left_pt, cells=cells, after_pt=after_pt))
    return _with_origin(rows, block.origin)


def set_label_rows(layout: Layout, block: LabelRows, parent: Element, *, is_tight: bool = False) -> list[Box]:
    """Return a row for each label, with a hairline above each and below the last.

    Tight rows share lines where that is lower; a tight key message has its heading on its first line.
    """
    before = dict(layout.typesetter.note_elements)
    rows = _label_rows(layout, block, parent.add("L"), is_tight=is_tight)
    if not is_tight or layout.has_labels_above or any(row.number is not None for row in block.rows):
        return rows
    noted, layout.typesetter.note_elements = layout.typesetter.note_elements, before
    paired = _paired_rows(layout, block.rows, parent.add("L"))
    if stacked_height(paired) < stacked_height(rows):
        return paired  # the elements of the others stay empty and are never written
    layout.typesetter.note_elements = noted
    return rows


def _label_rows(layout: Layout, block: LabelRows, element: Element, *, is_tight: bool) -> list[Box]:
    rows: list[Box] = [
        _label_row(layout, row, element.add("LI"))
        if row.number is None
        else _message(layout, row, element.add("LI"), is_tight=is_tight)
        for row in block.rows
    ]
    if rows:
        rows[-1] = rows[-1].closed()
    return rows


def _label_row(layout: Layout, row: LabelRow, item: Element) -> Row:
    label_pt = layout.width_pt if layout.has_labels_above else layout.label_pt
    label = layout.typesetter.set(row.label, Role.LABEL, label_pt, item.add("Lbl"))
    body = item.add("LBody")
    words = _joined(
        [layout.paragraph(words, Role.LABEL_TEXT, body, layout.words_pt) for words in row.paragraphs]
    )
    if words:
        label = on_baseline_of(words[0], label)
    cells = layout.labelled(label, words)
    return Row(width_pt=layout.width_pt, cells=cells, rule_above=layout.hairline, origin=row.origin)


def _paired_rows(layout: Layout, rows: Sequence[LabelRow], element: Element) -> list[Box]:
    """Set rows in two columns, read down the first and then the second."""
    width_pt = layout.column_pt(2)
    label_pt = min(_widest_label(layout, rows) + _LEAST_LABEL_GAP_PT, width_pt / 3)
    words_pt = width_pt - label_pt
    cells: list[Row] = []
    for row in rows:
        item = element.add("LI")
        label = layout.typesetter.set(row.label, Role.LABEL, label_pt, item.add("Lbl"))
        body = item.add("LBody")
        words = _joined([layout.paragraph(part, Role.LABEL_TEXT, body, words_pt) for part in row.paragraphs])
        if words:
            label = on_baseline_of(words[0], label)
        pair = (Cell(left_pt=0, boxes=(label,)), Cell(left_pt=label_pt, boxes=words))
        cells.append(Row(width_pt=width_pt, cells=pair, rule_above=layout.hairline, origin=row.origin))
    count = _balanced([stacked_height([cell]) for cell in cells])
    columns = (
        Cell(left_pt=0, boxes=tuple(cells[:count])),
        Cell(left_pt=width_pt + layout.sheet.gutter_pt, boxes=tuple(cells[count:])),
    )
    return [Row(width_pt=layout.width_pt, cells=columns)]


def _widest_label(layout: Layout, rows: Sequence[LabelRow]) -> float:
    return max((layout.typesetter.width(plain(row.label), Role.LABEL) for row in rows), default=0)


def _balanced(heights_pt: Sequence[float]) -> int:
    """Return how many come into the first of two columns, so that the higher one is as low as can be."""
    counts = range(len(heights_pt), -1, -1)
    return min(counts, key=lambda count: max(sum(heights_pt[:count]), sum(heights_pt[count:])))


def _message(layout: Layout, row: LabelRow, item: Element, *, is_tight: bool) -> Row:
    """Set a key message: its number, its heading in the label column, its words in body type."""
    if layout.looks.body is not BodyLook.COLUMN:
        return _message_below(layout, row, item, is_tight=is_tight)
    number = layout.typesetter.set(text(str(row.number)), Role.HEADING_3, _MESSAGE_NUMBER_PT, item.add("Lbl"))
    body = item.add("LBody")
    label = layout.paragraph(row.label, Role.HEADING_3, body, layout.label_pt - _MESSAGE_NUMBER_PT)
    words = tuple(
        replace(layout.paragraph(words, Role.BODY, body, layout.text_pt), after_pt=0)
        for words in row.paragraphs
    )
    if words:
        number, label = on_baseline_of(words[0], number), on_baseline_of(words[0], label)
    return Row(
        width_pt=layout.width_pt,
        cells=(
            Cell(left_pt=0, boxes=(replace(number, after_pt=0),)),
            Cell(left_pt=_MESSAGE_NUMBER_PT, boxes=(replace(label, after_pt=0),)),
            Cell(left_pt=layout.text_left_pt, boxes=words),
        ),
        top_padding_pt=_MESSAGE_TOP_PT,
        bottom_padding_pt=_MESSAGE_BOTTOM_PT,
        rule_above=layout.hairline,
        origin=row.origin,
    )


def _message_below(layout: Layout, row: LabelRow, item: Element, *, is_tight: bool) -> Row:
    """Set a key message as a numbered paragraph with its heading above, or before its words."""
    is_numbered = layout.looks.body is BodyLook.NUMBERED
    mark = f"{layout.next_number()}." if is_numbered else f"{row.number}."
    hang_pt, body = layout.number_pt, item.add("LBody")
    number = layout.paragraph(text(mark), Role.BODY, item.add("Lbl"), hang_pt)
    width_pt = layout.width_pt - hang_pt
    style = replace(layout.sheet.role(Role.BODY), bold=True, after_pt=0)
    head, paragraphs = row.label, row.paragraphs
    if is_tight and head and paragraphs:
        run_in = tuple(replace(x, emphasis=Emphasis.STRONG) if isinstance(x, Text) else x for x in head)
        head, paragraphs = (), ((*run_in, Text(text=" "), *paragraphs[0]), *paragraphs[1:])
    above = (layout.typesetter.set(head, style, width_pt, body.add("P")),) if head else ()
    words = _joined([layout.paragraph(part, Role.BODY, body, width_pt) for part in paragraphs])
    return Row(
        width_pt=layout.width_pt,
        cells=(
            Cell(left_pt=0, boxes=(replace(number, after_pt=0),)),
            Cell(left_pt=hang_pt, boxes=(*above, *words)),
        ),
        origin=row.origin,
    )


def set_sources(layout: Layout, block: Sources, parent: Element) -> list[Box]:
    """Return an entry for each source, kept whole, with a hanging number that leads to its first use."""
    element = parent.add("L", A="<</O/List/ListNumbering/Decimal>>")
    rows: list[Box] = [_source(layout, source, element.add("LI")) for source in block.sources]
    return _with_origin(rows, block.origin)


def _source(layout: Layout, source: Source, item: Element) -> Row:
    back = (Text(text=str(source.number), link=f"#{source.anchor}{FIRST_USE}"),)
    number = layout.typesetter.set(back, Role.LABEL, layout.number_pt, item.add("Lbl"))
    body, width_pt = item.add("LBody"), layout.width_pt - layout.number_pt
    link = source.url if (source.url or "").startswith(("http://", "https://")) else None
    code = qr_code(link, _CODE_PT) if link and layout.looks.has_source_codes else None
    if code is not None:
        width_pt -= _CODE_PT + layout.sheet.gutter_pt
    title = (*emphasised((*source.outlet, Text(text=".")), Emphasis.STRONG), Text(text=" "), *source.headline)
    head = layout.paragraph(title, Role.LABEL_TEXT, body, width_pt)
    head = replace(head, before_pt=0, after_pt=0)
    small = layout.sheet.role(Role.SPEAKER_ROLE)
    small = replace(small, size_pt=small.size_pt * _ADDRESS_SCALE)
    boxes: list[Box] = [head]
    if source.particulars:
        boxes.append(layout.typesetter.set(text(source.particulars), small, width_pt, body.add("P")))
    if source.url:
        words = (Text(text=source.url, link=link),)
        boxes.append(layout.typesetter.set(words, small, width_pt, body.add("P"), is_address=True))
    return Row(
        width_pt=layout.width_pt,
        cells=(
            Cell(left_pt=0, boxes=(replace(on_baseline_of(head, number), after_pt=0),)),
            Cell(left_pt=layout.number_pt, boxes=tuple(boxes)),
            *(() if code is None else (Cell(left_pt=layout.width_pt - _CODE_PT, boxes=(code,)),)),
        ),
        after_pt=_AFTER_SOURCE_PT if code is None else 2 * _AFTER_SOURCE_PT,
        origin=source.origin,
        anchor=source.anchor,
    )


def set_contacts(layout: Layout, block: Contacts, parent: Element) -> list[Box]:
    """Return rows of up to three contacts side by side."""
    element = parent.add("L")
    columns = _contact_columns(layout, block.contacts)
    chunks = [
        block.contacts[start : start + columns] for start in range(0, len(block.contacts), columns or 1)
    ]
    rows = [_contact_row(layout, chunk, columns, element) for chunk in chunks]
    kept = [replace(row, keeps_with_next=True) for row in rows[:-1]]
    return _with_origin([*kept, *rows[-1:]], block.origin)


def _contact_columns(layout: Layout, contacts: Sequence[Contact]) -> int:
    """Return how many contacts stand side by side: one row if one would be left alone, else level rows."""
    count, usual = len(contacts), layout.looks.contact_columns
    if usual > 1 and count == usual + 1:
        width_pt = layout.column_pt(count)
        words = [word for contact in contacts for line in contact.lines for word in plain(line).split()]
        if all(layout.typesetter.width(word, Role.LABEL_TEXT) <= width_pt for word in words):
            return count
    rows = ceil(count / usual)
    return ceil(count / rows) if rows else 0


def _contact_row(layout: Layout, contacts: Sequence[Contact], columns: int, element: Element) -> Row:
    width_pt = layout.column_pt(columns)
    step_pt = width_pt + layout.sheet.gutter_pt
    cells = tuple(
        Cell(
            left_pt=index * step_pt,
            boxes=(_contact(layout, contact, element.add("LI").add("LBody"), width_pt),),
            bar=layout.bar,
            bar_width_pt=width_pt,
        )
        for index, contact in enumerate(contacts)
    )
    return Row(
        width_pt=layout.width_pt, cells=cells, top_padding_pt=_CONTACT_TOP_PT, after_pt=_AFTER_CONTACTS_PT
    )


def _contact(layout: Layout, contact: Contact, body: Element, width_pt: float) -> Row:
    head = layout.paragraphs(((contact.name, Role.NAME), (contact.role, Role.SPEAKER_ROLE)), body, width_pt)
    lines = [
        replace(
            layout.typesetter.set(
                line, Role.LABEL_TEXT, width_pt, body.add("P"), is_address=_is_address(line)
            ),
            before_pt=0,
            after_pt=0,
        )
        for line in contact.lines
        if line
    ]
    if lines:
        lines[0] = replace(lines[0], before_pt=_CONTACT_GAP_PT)
    return Row(width_pt=width_pt, cells=(Cell(left_pt=0, boxes=(*head, *lines)),), origin=contact.origin)


def _is_address(line: Inlines) -> bool:
    """Tell whether a line of a contact is an address in one piece, of mail or of a page."""
    return (
        len(line) == 1 and isinstance(line[0], Text) and line[0].link is not None and " " not in line[0].text
    )


def _joined(paragraphs: Sequence[TextBox]) -> tuple[TextBox, ...]:
    """Return paragraphs of one row without white space between them."""
    last = len(paragraphs) - 1
    return tuple(
        replace(
            box, before_pt=box.before_pt if index == 0 else 0, after_pt=box.after_pt if index == last else 0
        )
        for index, box in enumerate(paragraphs)
    )


def _with_origin(rows: Sequence[Box], origin: str | None) -> list[Box]:
    """Give rows without an origin of their own the block's."""
    return [row if row.origin is not None or origin is None else replace(row, origin=origin) for row in rows]
