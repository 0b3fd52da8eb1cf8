"""What must hold of every document, checked once before an exporter sees it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from briefing.document import blocks as b
from briefing.document.document import Document
from briefing.document.inlines import Text
from briefing.document.walk import block_words, headings, illustrations, note_calls

_LINK_SCHEMES = ("http://", "https://", "mailto:", "#")


def broken_invariants(document: Document) -> tuple[str, ...]:
    """Return a sentence for each rule the document breaks; none for a sound one.

    Heading levels never skip one (ISO 14289-1, 7.4.2); anchors are unique; every note mark has its note,
    first calls rise by one; links go to known schemes or to anchors of this document; rows fill the grid;
    drawings, pictures and tables have alternative text (7.3), the document a title (7.1) and a language
    (7.2); charts have bars of some length, each with a label.
    """
    return tuple(_broken(document))


def _broken(document: Document) -> Iterator[str]:
    anchors = [heading.anchor for heading in headings(document)]
    blocks = [block for section in document.sections for block in section.blocks]
    anchors += [source.anchor for block in blocks if isinstance(block, b.Sources) for source in block.sources]
    if len(anchors) != len(set(anchors)):
        yield "two nodes share an anchor"
    if not document.title.strip():
        yield "the document has no title"
    if not document.language.strip():
        yield "the document has no language"
    if any(section.heading.level != 1 for section in document.sections):
        yield "a section begins with a heading below level 1"
    yield from _broken_levels(document)
    yield from _broken_notes(document, blocks)
    for block in blocks:
        if isinstance(block, b.Table | b.Timeline | b.Chart) and not block.description.strip():
            yield f"a {type(block).__name__.lower()} has no alternative text"
        if any(not shown.description.strip() for shown in illustrations(block)):
            yield "a picture has no alternative text"
        if isinstance(block, b.Table):
            yield from _broken_rows(block)
        if isinstance(block, b.Chart):
            yield from _broken_bars(block)
        for words in block_words(block):
            if isinstance(words, str):
                continue
            for inline in words:
                if isinstance(inline, Text) and inline.link and not _is_sound_link(inline.link, anchors):
                    yield f"a link leads nowhere: {inline.link}"


def _broken_levels(document: Document) -> Iterator[str]:
    previous = 0
    for heading in headings(document):
        if heading.level > previous + 1:
            yield f"heading level {heading.level} follows level {previous}"
        previous = heading.level


def _broken_notes(document: Document, blocks: list[b.Block]) -> Iterator[str]:
    calls = list(dict.fromkeys(number for block in blocks for number in note_calls(block)))
    if calls != [note.number for note in document.notes] or calls != list(range(1, len(calls) + 1)):
        yield "note marks and notes do not match"


def _broken_rows(table: b.Table) -> Iterator[str]:
    for row in table.rows:
        if isinstance(row, b.Row) and len(row.cells) != len(table.columns):
            yield "a table row does not fill its columns"


def _broken_bars(chart: b.Chart) -> Iterator[str]:
    if not chart.bars:
        yield "a chart has no bars"
    if any(not math.isfinite(bar.value) or bar.value < 0 for bar in chart.bars):
        yield "a bar has no length"
    if any(not bar.label.strip() or not bar.shown.strip() for bar in chart.bars):
        yield "a bar has no words"


def _is_sound_link(link: str, anchors: list[str]) -> bool:
    return link[1:] in anchors if link.startswith("#") else link.startswith(_LINK_SCHEMES)
