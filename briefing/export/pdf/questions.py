"""Questions with their answers in labelled rows, and caveats in a box."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.blocks import Answer, AnswerRole, Caveat, Question, Questions
from briefing.document.inlines import Inlines, Text, text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import on_baseline_of
from briefing.export.pdf.rows import Cell, Row, Rule
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Ink, Role, TypeStyle

_RULE_PT, _BAR_PT = 1.25, 4.0
_INDENT_PT = 8.0
_AFTER_QUESTION_PT, _BEFORE_RULE_PT = 2.0, 4.0
_CAVEAT_RULE_PT, _CAVEAT_PADDING_PT, _CAVEAT_TOP_PT = 0.75, 12.0, 8.0
_AROUND_CAVEAT_PT = 8.0


def set_questions(layout: Layout, block: Questions, parent: Element) -> list[Box]:
    """Return the question and a row for each part of its answer; they stay on one page if they fit."""
    boxes: list[Box] = []
    for question in block.questions:
        boxes += _question(layout, question, parent)
    return boxes


def _question(layout: Layout, question: Question, parent: Element) -> list[Box]:
    section = parent.add("L")
    item = section.add("LI")
    head = _head(layout, question.label, question.words, item.add("Lbl"), item.add("LBody"))
    head = replace(head, origin=question.origin)
    continued = (*question.words, Text(text=f" {layout.phrases.continued}"))
    repeated = _head(layout, question.label, continued, None, None)
    rows: list[Box] = [head]
    for answer in question.answers:
        part = section.add("LI")
        row = _answer(layout, answer, part)
        rows.append(replace(row, keeps_with_next=True, repeats=(repeated,), origin=question.origin))
    after_pt = layout.sheet.role(Role.HEADING_2).before_pt + _AFTER_QUESTION_PT
    rows[-1] = replace(rows[-1].closed(), keeps_with_next=False, after_pt=after_pt)
    return rows


def _head(
    layout: Layout, label: str, words: Inlines, label_element: Element | None, body: Element | None
) -> Row:
    style = layout.sheet.role(Role.HEADING_2)
    style = replace(style, ink=Ink.INK, before_pt=0, after_pt=0)
    accent = replace(style, ink=Ink.ACCENT)
    setter = layout.typesetter
    hang_pt = max(layout.number_pt, setter.fragments.pen(style).width(f"{label}  "))
    mark = setter.set(text(label), accent, hang_pt, label_element)
    question = setter.set(
        words, style, layout.width_pt - hang_pt, body.add("P") if body is not None else None
    )
    return Row(
        width_pt=layout.width_pt,
        cells=(Cell(left_pt=0, boxes=(mark,)), Cell(left_pt=hang_pt, boxes=(question,))),
        bottom_padding_pt=_BEFORE_RULE_PT,
        rule_below=Rule(thickness_pt=_RULE_PT, colour=layout.colour(Ink.ACCENT)),
        keeps_with_next=True,
    )


def _answer(layout: Layout, answer: Answer, item: Element) -> Row:
    """Set a part of an answer; what must not be used says so by words, bar and tint."""
    is_barred = answer.role is AnswerRole.NOT_FOR_USE
    label_style, words_style = _styles(layout, answer.role)
    setter = layout.typesetter
    label_pt = (layout.width_pt if layout.has_labels_above else layout.label_pt) - _INDENT_PT
    words_pt = layout.words_pt - (_INDENT_PT if layout.has_labels_above else 0)
    label = setter.set(text(answer.label), label_style, label_pt, item.add("Lbl"))
    body = item.add("LBody")
    words = tuple(
        replace(setter.set(part, words_style, words_pt, body.add("P")), before_pt=0, after_pt=0)
        for part in answer.paragraphs
    )
    if words:
        words = (replace(words[0], before_pt=words_style.before_pt), *words[1:])
        words = (*words[:-1], replace(words[-1], after_pt=words_style.after_pt))
        label = on_baseline_of(words[0], label)
    first, *rest = layout.labelled(label, words)
    return Row(
        width_pt=layout.width_pt,
        cells=(replace(first, left_pt=first.left_pt + _INDENT_PT), *rest),
        rule_above=None if is_barred else layout.hairline,
        background=layout.colour(Ink.TINT) if is_barred else None,
        left_bar=Rule(thickness_pt=_BAR_PT, colour=layout.colour(Ink.ACCENT)) if is_barred else None,
        rule_below=layout.hairline,
    )


def _styles(layout: Layout, role: AnswerRole) -> tuple[TypeStyle, TypeStyle]:
    label, words = layout.sheet.role(Role.LABEL), layout.sheet.role(Role.LABEL_TEXT)
    small = layout.sheet.role(Role.TABLE_TEXT)
    match role:
        case AnswerRole.LINE_TO_TAKE | AnswerRole.IF_PRESSED:
            return replace(label, ink=Ink.INK), words
        case AnswerRole.NOT_FOR_USE:
            return replace(label, ink=Ink.ACCENT, bold=True), words
        case AnswerRole.CLEARANCE:
            small = replace(small, before_pt=words.before_pt, after_pt=words.after_pt)
            return replace(small, italic=layout.sheet.role(Role.COVER_LABEL).italic), small


def set_caveat(layout: Layout, block: Caveat, parent: Element) -> list[Box]:
    """Return a box in the accent colour, kept whole."""
    element = parent.add("Div")
    width_pt = layout.width_pt - 2 * _CAVEAT_PADDING_PT
    head_style = replace(
        layout.sheet.role(Role.HEADING_3), before_pt=0, bold=True, italic=False, ink=Ink.ACCENT
    )
    head = (
        (layout.typesetter.set(block.heading, head_style, width_pt, element.add("P")),)
        if block.heading
        else ()
    )
    words = [
        replace(layout.paragraph(part, Role.TABLE_TEXT, element, width_pt), after_pt=2)
        for part in block.paragraphs
    ]
    return [
        Row(
            width_pt=layout.width_pt,
            cells=(Cell(left_pt=_CAVEAT_PADDING_PT, boxes=(*head, *words)),),
            top_padding_pt=_CAVEAT_TOP_PT,
            bottom_padding_pt=_CAVEAT_TOP_PT,
            before_pt=_AROUND_CAVEAT_PT,
            after_pt=_AROUND_CAVEAT_PT,
            frame=Rule(thickness_pt=_CAVEAT_RULE_PT, colour=layout.colour(Ink.ACCENT)),
            origin=block.origin,
        )
    ]
