"""Questions with their answers, caveats and charts: tables of labels and words."""

from __future__ import annotations

from briefing.document import blocks as b
from briefing.document.inlines import Emphasis, Inlines, Text
from briefing.export.word.captions import caption
from briefing.export.word.markup import Xml
from briefing.export.word.tables import cell, row, table
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role


def questions(writer: Writer, block: b.Questions) -> list[Xml]:
    """Return a table for each question: the question, then a row for each part of its answer."""
    elements: list[Xml] = []
    for question in block.questions:
        item = question.origin or block.origin
        rows = [
            _row(writer, question.label, (_strong(question.words),), item, "question"),
            *(
                _row(writer, answer.label, answer.paragraphs, item, f"answer {place}")
                for place, answer in enumerate(question.answers, 1)
            ),
        ]
        if elements:
            elements.append(writer.gap())
        elements.append(table(writer.style_id("Label Table"), writer.flow_widths_pt, rows))
    return elements


def caveat(writer: Writer, block: b.Caveat) -> list[Xml]:
    """Return a table of one cell with the heading and the words."""
    parts = (
        ("Fact Label", block.heading, "heading"),
        *(("Fact Text", words, f"paragraph {place}") for place, words in enumerate(block.paragraphs, 1)),
    )
    content = writer.stack(parts, block.origin, "caveat") or [writer.gap()]
    rows = (row((cell(content, writer.width_pt),)),)
    return [table(writer.style_id("Label Table"), (writer.width_pt,), rows)]


def chart(writer: Writer, block: b.Chart) -> list[Xml]:
    """Return title and unit, the chart with a table of its labels and values, and the caption."""
    above = (
        (writer.style(Role.NAME), block.title, "title"),
        (writer.style(Role.SOURCE_LINE), block.unit, "unit"),
    )
    rows = [
        _row(writer, bar.label, ((Text(text=bar.shown),),), bar.origin or block.origin, f"bar {place}")
        for place, bar in enumerate(block.bars, 1)
    ]
    bars = table(writer.style_id("Label Table"), writer.flow_widths_pt, rows, description=block.description)
    origin = part_of(block.origin, "chart", "caption")
    below = [caption(writer, block.caption, origin)] if block.caption else []
    drawn = []
    if writer.sheet.looks.has_drawings and block.bars:
        drawn.append(writer.paragraphs.of_runs("Figure", [writer.charts.inline(block, writer.width_pt)]))
    return [
        *writer.stack(above, block.origin, "chart"),
        *drawn,
        bars,
        *below,
    ]


def _row(writer: Writer, label: str, paragraphs: tuple[Inlines, ...], item: str | None, kind: str) -> Xml:
    labels = writer.stack(((writer.style(Role.LABEL), label, "label"),), item, kind)
    style = writer.style(Role.LABEL_TEXT)
    parts = [(style, words, f"paragraph {place}") for place, words in enumerate(paragraphs, 1)]
    return writer.flow_row(labels, writer.stack(parts, item, kind))


def _strong(words: Inlines) -> Inlines:
    return tuple(
        Text(text=x.text, emphasis=Emphasis.STRONG, link=x.link, language=x.language)
        if isinstance(x, Text)
        else x
        for x in words
    )
