"""Walk a document in reading order: every node, every run of words, every heading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from briefing.document import blocks as b
from briefing.document.document import Cover, Document
from briefing.document.inlines import Inlines, NoteMark, plain


def headings(document: Document, depth: int = 3) -> Iterator[b.Heading]:
    """Yield the headings down to `depth`, the one of the contents not among them."""
    for section in document.sections:
        yield section.heading
        for block in section.blocks:
            if isinstance(block, b.Heading) and block.level <= depth:
                yield block


def lines(document: Document) -> Iterator[str]:
    """Yield the words of the whole document, line by line, as every exporter must print them.

    Cover first, then each section, then the notes; without contents, running lines and page numbers, which
    depend on the layout. Empty words give no line.
    """
    if document.cover is not None:
        yield from filter(None, cover_lines(document.cover))
    if document.masthead is not None:
        yield from filter(None, cover_lines(document.masthead))
    for section in document.sections:
        yield plain(section.heading.words)
        for block in section.blocks:
            yield from filter(None, block_lines(block))
    for note in document.notes:
        yield plain(note.words)


def cover_lines(cover: Cover) -> Iterator[str]:
    """Yield the words of a cover or masthead in reading order."""
    yield from (cover.office, cover.department, cover.kicker, cover.title, cover.subtitle, cover.embargo)
    for line in cover.lines:
        yield from (line.label, line.words)


def block_lines(block: b.Block) -> Iterator[str]:
    """Yield the words of one block in reading order."""
    for words in block_words(block):
        yield words if isinstance(words, str) else plain(words)


def block_words(block: b.Block) -> Iterator[str | Inlines]:  # noqa: PLR0915 - one case a node
    """Yield the runs of one block in reading order, as plain text or as inlines."""
    match block:
        case b.Heading() | b.Paragraph():
            yield block.words
        case b.ListBlock():
            yield from block.items
        case b.LabelRows():
            for row in block.rows:
                yield row.label
                yield from row.paragraphs
        case b.Tiles() | b.Facts():
            for figure in block.figures:
                yield figure.qualifier
                yield figure.value
                yield from (figure.label, figure.sentence, figure.source)
        case b.Quotations():
            for quotation in filter(None, (block.lead, *block.quotations)):
                yield quotation.topic
                yield quotation.words
                yield from (quotation.speaker, quotation.role)
                yield quotation.source
        case b.Table():
            yield from (column.title for column in block.columns)
            for line in block.rows:
                if isinstance(line, b.Band):
                    yield line.words
                else:
                    yield from (paragraph for cell in line.cells for paragraph in cell)
        case b.Timeline():
            yield block.caption
            for event in block.events:
                yield event.date
                yield event.words
        case b.Biography():
            yield block.portrait.credit if block.portrait else ""
            yield from (block.name, block.role)
            yield from block.paragraphs
            yield from (passage.words for passage in block.passages)
        case b.Sources():
            for source in block.sources:
                name = f"{plain(source.outlet)}. {plain(source.headline)}"
                yield from (name, source.particulars, source.url or "")
        case b.Contacts():
            for contact in block.contacts:
                yield from (contact.name, contact.role)
                yield from contact.lines
        case b.Questions():
            for question in block.questions:
                yield from (question.label, question.words)
                for answer in question.answers:
                    yield answer.label
                    yield from answer.paragraphs
        case b.Caveat():
            yield block.heading
            yield from block.paragraphs
        case b.Chart():
            yield from (block.title, block.unit)
            yield from (words for bar in block.bars for words in (bar.label, bar.shown))
            yield block.caption
        case b.Photograph():
            yield block.caption
        case _ as never:
            assert_never(never)


def illustrations(block: b.Block) -> Iterator[b.Illustration]:
    """Yield the pictures of one block in reading order."""
    match block:
        case b.Photograph():
            yield block.shown
        case b.Biography(portrait=b.Illustration() as portrait):
            yield portrait
        case b.Quotations():
            for quotation in filter(None, (block.lead, *block.quotations)):
                if quotation.portrait is not None:
                    yield quotation.portrait
        case _:
            return


def note_calls(block: b.Block) -> Iterator[int]:
    """Yield the numbers of the notes that a block calls, in reading order."""
    for words in block_words(block):
        if not isinstance(words, str):
            yield from (inline.number for inline in words if isinstance(inline, NoteMark))
