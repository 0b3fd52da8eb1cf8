"""Quotations: one large beside a bar, the others in rows with their topic in the label column."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.blocks import Quotation, Quotations
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox, on_baseline_of
from briefing.export.pdf.rows import Cell, Row, Rule
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Ink, Role

_BAR_PT, _BAR_GAP_PT = 3.0, 16.0
_AFTER_LEAD_PT = 26.0
_ROW_BOTTOM_PT = 14.0


def set_quotations(layout: Layout, block: Quotations, parent: Element) -> list[Box]:
    """Return the leading quotation and a row for each other one."""
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
    left_pt = _BAR_PT + _BAR_GAP_PT
    width_pt = layout.width_pt - left_pt
    topic = layout.paragraphs(((text(quotation.topic), Role.LABEL),), parent, width_pt)
    words = _words(layout, quotation, parent, Role.LEAD_QUOTE, width_pt)
    boxes = (*topic, words, *_attribution(layout, quotation, parent, width_pt))
    return Row(
        width_pt=layout.width_pt,
        after_pt=_AFTER_LEAD_PT,
        cells=(Cell(left_pt=left_pt, boxes=boxes),),
        left_bar=Rule(thickness_pt=_BAR_PT, colour=layout.colour(Ink.ACCENT)),
        origin=quotation.origin,
    )


def _row(layout: Layout, quotation: Quotation, parent: Element) -> Row:
    topic = layout.paragraph(text(quotation.topic), Role.LABEL, parent, layout.label_pt)
    words = _words(layout, quotation, parent, Role.QUOTE, layout.text_pt)
    attribution = _attribution(layout, quotation, parent, layout.text_pt)
    return Row(
        width_pt=layout.width_pt,
        cells=(
            Cell(left_pt=0, boxes=(on_baseline_of(words, topic),)),
            Cell(left_pt=layout.text_left_pt, boxes=(words, *attribution)),
        ),
        bottom_padding_pt=_ROW_BOTTOM_PT,
        rule_above=layout.hairline,
        origin=quotation.origin,
    )


def _words(layout: Layout, quotation: Quotation, parent: Element, role: Role, width_pt: float) -> TextBox:
    element = parent.add("BlockQuote").add("P")
    return layout.typesetter.set(quotation.words, role, width_pt, element)


def _attribution(layout: Layout, quotation: Quotation, parent: Element, width_pt: float) -> tuple[Box, ...]:
    parts = (
        (text(quotation.speaker), Role.SPEAKER),
        (text(quotation.role), Role.SPEAKER_ROLE),
        (quotation.source, Role.SOURCE_LINE),
    )
    return tuple(replace(box, after_pt=0) for box in layout.paragraphs(parts, parent, width_pt))
