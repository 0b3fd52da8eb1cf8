"""Questions and answers: a heading asks, its lines answer, each under the label it begins with."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.any_items import paragraphs, print_items
from briefing.compose.printing import Printing
from briefing.document.blocks import Answer, AnswerRole, Block, Question, Questions
from briefing.document.inlines import Inlines
from briefing.model.pack import ExcerptItem, Item, Section, TextItem

_INTERNAL = frozenset({AnswerRole.NOT_FOR_USE, AnswerRole.CLEARANCE})
_STOP = ":"


def compose_questions(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the questions, numbered; items without a heading ask nothing and stand as they are.

    A line that begins with the document's own word for a part ("If pressed: …") begins that part; what comes
    before any such line is the line to take. A public edition prints neither clearance nor what is not for
    use.
    """
    questions: list[Question] = []
    number = 0
    for item in printing.items(section):
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
        words=printing.words(item.heading),
        answers=tuple(x for x in answers if printing.is_internal or x.role not in _INTERNAL),
        origin=item.id,
    )


def _of_excerpt(printing: Printing, item: ExcerptItem) -> list[Answer]:
    words = (*paragraphs(printing, item), printing.source_line(item))
    return [_answer(printing, AnswerRole.LINE_TO_TAKE, words)]


def _of_words(printing: Printing, item: TextItem) -> list[Answer]:
    names = {role_name(printing, role).casefold(): role for role in AnswerRole}
    parts: list[tuple[AnswerRole, list[Inlines]]] = []
    for line in filter(str.strip, item.text.splitlines()):
        name, stop, rest = line.partition(_STOP)
        role = names.get(name.strip().casefold()) if stop else None
        if role is not None:
            parts.append((role, []))
        elif not parts:
            parts.append((AnswerRole.LINE_TO_TAKE, []))
        if words := (rest if role is not None else line).strip():
            parts[-1][1].append(printing.words(words))
    answers = [_answer(printing, role, tuple(lines)) for role, lines in parts if lines]
    if note := printing.note_of(item):
        answers.append(_answer(printing, AnswerRole.CLEARANCE, (note,)))
    return answers


def _answer(printing: Printing, role: AnswerRole, words: tuple[Inlines, ...]) -> Answer:
    return Answer(role=role, label=role_name(printing, role), paragraphs=words)


def role_name(printing: Printing, role: AnswerRole) -> str:
    """Return what a part of an answer is called in the document's language."""
    words = printing.labels.words
    match role:
        case AnswerRole.LINE_TO_TAKE:
            return words.line_to_take
        case AnswerRole.IF_PRESSED:
            return words.if_pressed
        case AnswerRole.NOT_FOR_USE:
            return words.not_for_use
        case AnswerRole.CLEARANCE:
            return words.clearance
