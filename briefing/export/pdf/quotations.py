"""Quotations: one large beside a bar, the others in rows with their topic in the label column."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from briefing.document.blocks import Quotation, Quotations
from briefing.document.inlines import Inline, Inlines, NoteMark
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox, on_baseline_of
from briefing.export.pdf.people import quote_portrait
from briefing.export.pdf.rows import Cell, Row, Rule
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Ink, Role
from briefing.style.looks import QuoteLook

_AFTER_LEAD_PT, _AFTER_QUOTE_PT = 26.0, 16.0
_ROW_BOTTOM_PT = 14.0
_INDENT_PT = 28.0
_ABOVE_PORTRAIT_PT, _BESIDE_PORTRAIT_PT = 4.0, 14.0
_PARAGRAPH_GAP = 0.5  # of a line


def set_quotations(layout: Layout, block: Quotations, parent: Element) -> list[Box]:
    """Return the leading quotation and a row for each other one; some styles set all of them alike."""
    if layout.looks.quotes is not QuoteLook.ROWS:
        leads = () if block.lead is None else _stacked(layout, block.lead, parent, Role.LEAD_QUOTE)
        others = [_stacked(layout, quotation, parent, Role.QUOTE) for quotation in block.quotations]
        return [*leads, *(box for boxes in others for box in boxes)]
    rows: list[Box] = (
        [_row(layout, quotation, parent) for quotation in block.quotations]
        if block.lead is None
        else [
            _lead(layout, block.lead, parent),
            *(_row(layout, quotation, parent) for quotation in block.quotations),
        ]
    )
    if block.quotations:
        rows[-1] = rows[-1].closed()
    return rows


def _lead(layout: Layout, quotation: Quotation, parent: Element) -> Row:
    bar_pt = layout.looks.quote_bar_pt
    left_pt = bar_pt + layout.looks.quote_gap_pt
    portrait, width_pt = _portrait_at_right(layout, quotation, parent, layout.width_pt - left_pt)
    topic = layout.paragraphs(((quotation.topic, Role.LABEL),), parent, width_pt)
    words = _words(layout, quotation, parent, Role.LEAD_QUOTE, width_pt)
    boxes = (*topic, *words, *_attribution(layout, quotation, parent, width_pt))
    return Row(
        width_pt=layout.width_pt,
        after_pt=_AFTER_LEAD_PT,
        cells=(*portrait, Cell(left_pt=left_pt, boxes=boxes)),
        left_bar=Rule(thickness_pt=bar_pt, colour=layout.colour(Ink.ACCENT)),
        origin=quotation.origin,
    )


def _stacked(layout: Layout, quotation: Quotation, parent: Element, role: Role) -> tuple[Box, ...]:
    """Set the topic above the quotation, which is indented or stands beside a bar."""
    looks = layout.looks
    is_barred = looks.quotes is QuoteLook.BARRED
    left_pt = looks.quote_bar_pt + looks.quote_gap_pt if is_barred else _INDENT_PT
    portrait, width_pt = _portrait_at_right(layout, quotation, parent, layout.width_pt - left_pt)
    width_pt = width_pt if is_barred or portrait else width_pt - _INDENT_PT
    topic = layout.paragraphs(((quotation.topic, Role.HEADING_3),), parent, layout.width_pt)
    words = _words(layout, quotation, parent, role, width_pt)
    boxes = (*words, *_attribution(layout, quotation, parent, width_pt))
    row = Row(
        width_pt=layout.width_pt,
        after_pt=_AFTER_QUOTE_PT,
        cells=(*portrait, Cell(left_pt=left_pt, boxes=boxes)),
        left_bar=Rule(thickness_pt=looks.quote_bar_pt, colour=layout.colour(Ink.ACCENT))
        if is_barred
        else None,
        origin=quotation.origin,
    )
    return (*(replace(box, keeps_with_next=True) for box in topic), row)


def _row(layout: Layout, quotation: Quotation, parent: Element) -> Row:
    topic = layout.paragraph(quotation.topic, Role.LABEL, parent, layout.label_pt)
    portrait = _small_portrait(layout, quotation, parent)
    words = _words(layout, quotation, parent, Role.QUOTE, layout.text_pt)
    attribution = _attribution(layout, quotation, parent, layout.text_pt)
    return Row(
        width_pt=layout.width_pt,
        cells=(
            Cell(left_pt=0, boxes=(on_baseline_of(words[0], topic), *portrait)),
            Cell(left_pt=layout.text_left_pt, boxes=(*words, *attribution)),
        ),
        bottom_padding_pt=_ROW_BOTTOM_PT,
        rule_above=layout.hairline,
        origin=quotation.origin,
    )


def _portrait_at_right(
    layout: Layout, quotation: Quotation, parent: Element, width_pt: float
) -> tuple[tuple[Cell, ...], float]:
    """Return the speaker's portrait at the right margin, and the width that is left for the words."""
    portrait = _small_portrait(layout, quotation, parent)
    if not portrait:
        return (), width_pt
    taken_pt = portrait[0].width_pt
    cell = Cell(left_pt=layout.width_pt - taken_pt, boxes=portrait)
    return (cell,), width_pt - taken_pt - _BESIDE_PORTRAIT_PT


def _small_portrait(layout: Layout, quotation: Quotation, parent: Element) -> tuple[Box, ...]:
    if quotation.portrait is None:
        return ()
    return (replace(quote_portrait(layout, quotation.portrait, parent), before_pt=_ABOVE_PORTRAIT_PT),)


def _words(
    layout: Layout, quotation: Quotation, parent: Element, role: Role, width_pt: float
) -> tuple[TextBox, ...]:
    """Set each paragraph of a quotation as lines of their own; in the tree they are one paragraph."""
    element = parent.add("BlockQuote").add("P")
    boxes = [
        layout.typesetter.set(part, role, width_pt, element) for part in _source_paragraphs(quotation.words)
    ]
    gap_pt = boxes[0].leading_pt * _PARAGRAPH_GAP
    for number, (above, below) in enumerate(pairwise(boxes)):
        boxes[number] = replace(_ending_in_space(above), after_pt=gap_pt)
        boxes[number + 1] = replace(below, before_pt=0)
    return tuple(boxes)


def _source_paragraphs(words: Inlines) -> tuple[Inlines, ...]:
    """Part words where their source begins a paragraph."""
    parts: list[list[Inline]] = [[]]
    for inline in words:
        if isinstance(inline, NoteMark):
            parts[-1].append(inline)
            continue
        for number, line in enumerate(inline.text.split("\n")):
            if number:
                parts.append([])
            if line.strip():
                parts[-1].append(replace(inline, text=line))
    return tuple(tuple(part) for part in parts if part) or ((),)


def _ending_in_space(box: TextBox) -> TextBox:
    """Let a space end the last line, so that what reads the file finds two words and not one."""
    line = box.lines[-1]
    span = line.spans[-1]
    line = replace(line, spans=(*line.spans[:-1], span._replace(text=f"{span.text} ")))
    return replace(box, lines=(*box.lines[:-1], line))


def _attribution(layout: Layout, quotation: Quotation, parent: Element, width_pt: float) -> tuple[Box, ...]:
    parts = (
        (quotation.speaker, Role.SPEAKER),
        (quotation.role, Role.SPEAKER_ROLE),
        (quotation.source, Role.SOURCE_LINE),
    )
    return tuple(replace(box, after_pt=0) for box in layout.paragraphs(parts, parent, width_pt))
