"""Questions and answers: the heading asks, the parts of the answer follow, each under its label."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.any_items import paragraphs, print_items
from briefing.compose.dates import format_moment
from briefing.compose.labels import Labels
from briefing.compose.printing import SEPARATOR, Printing
from briefing.document.blocks import Answer, AnswerRole, Block, Question, Questions
from briefing.document.inlines import Inlines
from briefing.model import answers
from briefing.model.pack import ExcerptItem, Item, Section, TextItem
from briefing.text.answers import may_go_out, read_answer


def compose_questions(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the questions, numbered; items without a heading ask nothing and stand as they are.

    A public edition prints the line to take alone, and nothing of an answer that nobody cleared.
    """
    questions: list[Question] = []
    number = 0
    for item in printing.items(section):
        if isinstance(item, TextItem) and not printing.is_internal and not may_go_out(item):
            continue
        if item.heading:
            number += 1
            questions.append(_question(printing, item, number))
            continue
        if questions:
            yield Questions(questions=tuple(questions), origin=section.id)
            questions.clear()
        yield from print_items(printing, [item])
    if questions:
        yield Questions(questions=tuple(questions), origin=section.id)


def _question(printing: Printing, item: Item, number: int) -> Question:
    answers = _of_excerpt(printing, item) if isinstance(item, ExcerptItem) else _of_words(printing, item)
    return Question(
        label=printing.labels.words.question.format(number=number),
        words=_asked(printing, item),
        answers=tuple(x for x in answers if printing.is_internal or x.role is AnswerRole.LINE_TO_TAKE),
        origin=item.id,
    )


def _asked(printing: Printing, item: Item) -> Inlines:
    """Return the question, in the source's language where it is in the source's words."""
    if isinstance(item, TextItem):
        return printing.words(item.heading)
    return printing.field_words(item.excerpt, item.heading)


def _of_excerpt(printing: Printing, item: ExcerptItem) -> list[Answer]:
    words = (*paragraphs(printing, item), printing.source_line(item))
    return [_answer(printing, AnswerRole.LINE_TO_TAKE, words)]


def _of_words(printing: Printing, item: TextItem) -> list[Answer]:
    line, answer = read_answer(item)
    parts = (
        (AnswerRole.LINE_TO_TAKE, _lines(printing, line)),
        (AnswerRole.IF_PRESSED, _lines(printing, answer.if_pressed)),
        (AnswerRole.NOT_FOR_USE, _lines(printing, answer.not_for_use)),
        (AnswerRole.CLEARANCE, _clearance(printing, item, answer)),
    )
    return [_answer(printing, role, words) for role, words in parts if words]


def _clearance(printing: Printing, item: TextItem, answer: answers.Answer) -> tuple[Inlines, ...]:
    """Return who answers for the line, who cleared it and when; of typed answers also that nobody did."""
    labels, words = printing.labels, printing.labels.words
    if item.answer is None:
        note = printing.note_of(item)
        return (
            *(() if answer.cleared_by == item.note else _lines(printing, answer.cleared_by)),
            *filter(None, (note,)),
        )
    cleared = words.not_cleared
    if answer.is_cleared:
        by = words.cleared_by.format(name=answer.cleared_by)
        when = format_moment(answer.cleared_at, labels, weekday=False) if answer.cleared_at else ""
        cleared = ", ".join(filter(None, (by, when)))
    owner = words.answer_owner.format(name=answer.owner) if answer.owner else ""
    line = printing.words(SEPARATOR.join(filter(None, (owner, cleared))))
    return (line, *filter(None, (printing.note_of(item),)))


def _lines(printing: Printing, text: str) -> tuple[Inlines, ...]:
    return tuple(printing.words(line) for line in text.splitlines() if line.strip())


def _answer(printing: Printing, role: AnswerRole, words: tuple[Inlines, ...]) -> Answer:
    return Answer(role=role, label=role_name(printing.labels, role), paragraphs=words)


def role_name(labels: Labels, role: AnswerRole) -> str:
    """Return what a part of an answer is called in the document's language."""
    words = labels.words
    match role:
        case AnswerRole.LINE_TO_TAKE:
            return words.line_to_take
        case AnswerRole.IF_PRESSED:
            return words.if_pressed
        case AnswerRole.NOT_FOR_USE:
            return words.not_for_use
        case AnswerRole.CLEARANCE:
            return words.clearance
