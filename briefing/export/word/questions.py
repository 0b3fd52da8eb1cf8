"""Questions with their answers, caveats and charts: tables of labels and words."""

from __future__ import annotations

from dataclasses import replace

from briefing.document import blocks as b
from briefing.document.inlines import Inlines, Text
from briefing.export.word.captions import caption
from briefing.export.word.looks import NUMBER_PT
from briefing.export.word.markup import Xml
from briefing.export.word.tables import TableLook, cell, row, table
from briefing.export.word.theme import width_pt
from briefing.export.word.writer import Writer, part_of
from briefing.style.house_style import Role

_BAR_PT = 4.5
_ANSWERS = {
    b.AnswerRole.LINE_TO_TAKE: ("Answer Label", "Answer Text"),
    b.AnswerRole.IF_PRESSED: ("Answer Label", "Answer Text"),
    b.AnswerRole.NOT_FOR_USE: ("Answer Label Not for Use", "Answer Text"),
    b.AnswerRole.CLEARANCE: ("Clearance Label", "Clearance Text"),
}
"""Styles of label and words by what may be done with a part of an answer."""


def questions(writer: Writer, block: b.Questions) -> list[Xml]:
    """Return a table for each question: the question, repeated on each page, then each part of its answer."""
    elements: list[Xml] = []
    hang_pt = _hang_pt(writer, block)
    for question in block.questions:
        item = question.origin or block.origin
        rows = [
            _asked(writer, question, item, hang_pt),
            *(
                _answer(writer, answer, item, f"answer {place}")
                for place, answer in enumerate(question.answers, 1)
            ),
        ]
        if elements:
            elements.append(writer.paragraphs.make("Question Gap"))
        look = TableLook.FIRST_ROW | TableLook.NO_ROW_BANDS | TableLook.NO_COLUMN_BANDS
        widths_pt = _widths_pt(writer, hang_pt)
        elements.append(table(writer.style_id("Question Table"), widths_pt, rows, look=look))
    return elements


def _hang_pt(writer: Writer, block: b.Questions) -> float:
    """Return the room for the longest number of a question."""
    style = writer.sheet.role(Role.HEADING_2)
    font, cut = writer.sheet.fonts[style.family], "Bold" if style.bold else "Regular"
    labels = (width_pt(f"{question.label}  ", font, cut, style.size_pt) for question in block.questions)
    return max((NUMBER_PT, *labels))


def _widths_pt(writer: Writer, hang_pt: float) -> tuple[float, ...]:
    if writer.has_labels_above:
        return hang_pt, writer.width_pt - hang_pt
    return hang_pt, writer.label_pt - hang_pt, writer.width_pt - writer.label_pt


def _asked(writer: Writer, question: b.Question, item: str | None, hang_pt: float) -> Xml:
    number = writer.stack((("Question Number", question.label, "label"),), item, "question")
    words = writer.stack((("Question", question.words, "paragraph 1"),), item, "question")
    cells = (
        cell(number or (writer.gap(),), hang_pt),
        cell(words or (writer.gap(),), writer.width_pt - hang_pt, span=len(_widths_pt(writer, hang_pt)) - 1),
    )
    return row(cells, is_head=True)


def _answer(writer: Writer, answer: b.Answer, item: str | None, kind: str) -> Xml:
    """Return the row of a part of an answer; what must not be used says so by words, bar and tint."""
    label_style, words_style = _ANSWERS[answer.role]
    labels = writer.stack(((label_style, answer.label, "label"),), item, kind)
    parts = [(words_style, words, f"paragraph {place}") for place, words in enumerate(answer.paragraphs, 1)]
    words = writer.stack(parts, item, kind)
    is_barred = answer.role is b.AnswerRole.NOT_FOR_USE
    bar, shading = (writer.bar(_BAR_PT), writer.tint()) if is_barred else (None, None)
    if writer.has_labels_above:
        content = (*labels, *words) or (writer.gap(),)
        return row((cell(content, writer.width_pt, span=2, bar=bar, shading=shading),))
    label_pt, text_pt = writer.label_widths_pt
    return row(
        (
            cell(labels or (writer.gap(),), label_pt, span=2, bar=bar, shading=shading),
            cell(words or (writer.gap(),), text_pt, shading=shading),
        )
    )


def caveat(writer: Writer, block: b.Caveat) -> list[Xml]:
    """Return a box with the heading and the words."""
    parts = (
        ("Caveat Heading", block.heading, "heading"),
        *(("Fact Text", words, f"paragraph {place}") for place, words in enumerate(block.paragraphs, 1)),
    )
    content = writer.stack(parts, block.origin, "caveat") or [writer.gap()]
    rows = (row((cell(content, writer.width_pt),)),)
    return [table(writer.style_id("Caveat Box"), (writer.width_pt,), rows)]


def chart(writer: Writer, block: b.Chart) -> list[Xml]:
    """Return title and unit, the chart with a table of its labels and values, and the caption."""
    above = (
        (writer.style(Role.NAME), block.title, "title"),
        ("Chart Unit", block.unit, "unit"),
    )
    rows = [
        _row(writer, bar.label, ((Text(text=bar.shown),),), bar.origin or block.origin, f"bar {place}")
        for place, bar in enumerate(block.bars, 1)
    ]
    bars = table(writer.style_id("Label Table"), writer.label_widths_pt, rows, description=block.description)
    origin = part_of(block.origin, "chart", "caption")
    below = [caption(writer, block.caption, origin)] if block.caption else []
    drawn = []
    if block.bars:
        # Large labels have no room below columns.
        shown = replace(block, is_time_series=block.is_time_series and not writer.has_labels_above)
        drawn.append(writer.paragraphs.of_runs("Figure", [writer.charts.inline(shown, writer.width_pt)]))
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
    return writer.label_row(labels, writer.stack(parts, item, kind))
