"""Blocks: each kind of node as paragraphs and tables."""

from __future__ import annotations

from typing import assert_never

from briefing.document import blocks as b
from briefing.document.inlines import Emphasis, Text
from briefing.export.word.figures import facts, tiles
from briefing.export.word.markup import Xml
from briefing.export.word.people import biography, with_portrait
from briefing.export.word.photographs import photograph, quote_portrait
from briefing.export.word.pictures import Pictures
from briefing.export.word.programme import programme
from briefing.export.word.questions import caveat, chart, questions
from briefing.export.word.rows import contacts, label_rows, list_items, sources
from briefing.export.word.stacked import stacked_quotations
from briefing.export.word.tables import table
from briefing.export.word.timeline import timeline
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role
from briefing.style.looks import QuoteLook

_LOUD = {Emphasis.STRONG, Emphasis.ALERT}
HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)
LOWERED_HEADINGS = ("Heading 1 Run-on", "Heading 2 Run-on")
"""Styles of headings that look one level lower than they are."""
_PARAGRAPHS = {
    b.ParagraphRole.BODY: Role.BODY,
    b.ParagraphRole.LEAD: Role.LEAD,
    b.ParagraphRole.SOURCE_LINE: Role.SOURCE_LINE,
    b.ParagraphRole.CAPTION: Role.CAPTION,
    b.ParagraphRole.END_MARK: Role.END_MARK,
}
_RUNNING = {b.ParagraphRole.BODY, b.ParagraphRole.LEAD}


def elements_of(writer: Writer, pictures: Pictures, block: b.Block) -> list[Xml]:
    """Return the paragraphs and tables of a block."""
    match block:
        case b.Heading():
            return [heading(writer, block, runs_on=block.level == 1)]
        case b.Paragraph():
            origin = part_of(block.origin, "paragraph", block.role)
            return [writer.paragraphs.make(_style_of(writer, block), block.words, origin=origin)]
        case b.ListBlock():
            return list_items(writer, block)
        case b.LabelRows():
            return label_rows(writer, block)
        case b.Tiles():
            return tiles(writer, block)
        case b.Facts():
            return facts(writer, block)
        case b.Quotations():
            return quotations(writer, pictures, block)
        case b.Table():
            return programme(writer, block)
        case b.Timeline():
            return timeline(writer, pictures, block)
        case b.Biography():
            return biography(writer, pictures, block)
        case b.Sources():
            return sources(writer, block)
        case b.Contacts():
            return contacts(writer, block)
        case b.Questions():
            return questions(writer, block)
        case b.Caveat():
            return caveat(writer, block)
        case b.Chart():
            return chart(writer, block)
        case b.Photograph():
            return photograph(writer, pictures, block)
        case _ as never:
            assert_never(never)


def _style_of(writer: Writer, block: b.Paragraph) -> str:
    """Return the style of a paragraph; one emphasised from end to end is a notice without a number."""
    is_running = block.role in _RUNNING
    if is_running and all(not isinstance(x, Text) or x.emphasis in _LOUD for x in block.words):
        return "Notice"
    return writer.style(_PARAGRAPHS[block.role])


def heading(writer: Writer, block: b.Heading, *, runs_on: bool) -> Xml:
    """Return a heading; one of level 1 begins a page unless it `runs_on`."""
    is_low = writer.lowers_headings and block.level <= len(LOWERED_HEADINGS)
    return writer.paragraphs.heading(
        LOWERED_HEADINGS[block.level - 1] if is_low else writer.style(HEADINGS[block.level - 1]),
        block.words,
        block.anchor,
        origin=part_of(block.origin, "heading", "words"),
        starts_page=block.level == 1 and not runs_on,
    )


def quotations(writer: Writer, pictures: Pictures, block: b.Quotations) -> list[Xml]:
    """Return the leading quotation beside a bar, then the others in rows with their topics."""
    if writer.sheet.looks.quotes is not QuoteLook.ROWS:
        return stacked_quotations(writer, pictures, block)
    elements: list[Xml] = []
    if block.lead is not None:
        lead = block.lead
        parts = (
            ("Intense Quote Topic", lead.topic, "topic"),
            (writer.style(Role.LEAD_QUOTE), lead.words, "words"),
            ("Intense Quote Attribution", lead.speaker, "speaker"),
            ("Intense Quote Role", lead.role, "role"),
            ("Intense Quote Source", lead.source, "source"),
        )
        words = writer.stack_quotation(parts, lead.origin or block.origin)
        elements += with_portrait(writer, pictures, lead, words)
    rows = [_quotation_row(writer, pictures, quotation, block.origin) for quotation in block.quotations]
    if rows:
        elements.append(table(writer.style_id("Quote Table"), writer.label_widths_pt, rows))
    return elements


def _quotation_row(writer: Writer, pictures: Pictures, quotation: b.Quotation, origin: str | None) -> Xml:
    item = quotation.origin or origin
    topic = writer.stack((("Quote Topic", quotation.topic, "topic"),), item, "quotation")
    parts = (
        (writer.style(Role.QUOTE), quotation.words, "words"),
        (writer.style(Role.SPEAKER), quotation.speaker, "speaker"),
        (writer.style(Role.SPEAKER_ROLE), quotation.role, "role"),
        (writer.style(Role.SOURCE_LINE), quotation.source, "source"),
    )
    portrait = quote_portrait(writer, pictures, quotation.portrait)
    return writer.label_row([*topic, *portrait], writer.stack_quotation(parts, item))
