"""Questions: typed parts or labelled lines, each under its label; nothing uncleared leaves the building."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.document.blocks import AnswerRole, Questions
from briefing.document.inlines import plain
from briefing.document.walk import lines
from briefing.model.answers import Answer
from briefing.model.excerpt import QuoteDetail
from briefing.model.pack import Audience, BlockKind, Item, TextItem
from briefing.model.when import Moment
from briefing.text.answers import read_answer
from tests.unit.compose.made import article, blocks, composed, item, own, pack, section, visible

CLEARED_AT = Moment(local=dt.datetime.fromisoformat("2025-10-20T09:00"), zone="ICT", offset_minutes=420)
FULL = Answer(
    if_pressed="Only two are left.\nBoth are small.",
    not_for_use="The bill may fail.",
    owner="Press desk",
    cleared_by="the minister",
    cleared_at=CLEARED_AT,
)


def asked(text: str = "It began here.", answer: Answer | None = None, **values: object) -> TextItem:
    return own(text, "Why here?", answer=answer, **values)


def answers(
    *items: Item, edition: Audience = Audience.INTERNAL, language: str = "en-GB"
) -> list[tuple[str, str]]:
    """Return label and words of each part of each answer."""
    made = pack([section(BlockKind.QUESTIONS, *items)], [SOURCE], language=language)
    found = [block for block in blocks(made, edition) if isinstance(block, Questions)]
    return [
        (answer.label, visible(" / ".join(map(plain, answer.paragraphs))))
        for block in found
        for question in block.questions
        for answer in question.answers
    ]


SOURCE = article("one", "The law enters into force in May, he said.")


def test_a_typed_answer_prints_its_parts_in_their_order() -> None:
    assert answers(asked(answer=FULL)) == [
        ("Line to take", "It began here."),
        ("If pressed", "Only two are left. / Both are small."),
        ("Not for use", "The bill may fail."),
        ("Clearance", "Owner: Press desk · Cleared by the minister, 09:00 (ICT,~UTC+7), 20~October~2025"),
    ]


def test_an_answer_that_nobody_cleared_says_so_to_colleagues() -> None:
    assert answers(asked(answer=Answer(owner="Press desk")))[-1] == (
        "Clearance",
        "Owner: Press desk · Not cleared",
    )


def test_labels_and_time_of_a_clearance_are_in_the_language_of_the_document() -> None:
    printed = dict(answers(asked(answer=FULL), language="vi"))
    assert printed["Phê duyệt"].startswith("Phụ trách: Press desk · Đã được the minister phê duyệt, ")
    assert printed["Phê duyệt"].endswith("ngày~20~tháng~10~năm~2025")


@pytest.mark.parametrize(
    "labels", ["If pressed|Not for use|Clearance", "Nếu bị hỏi thêm|Không sử dụng|Phê duyệt"]
)
def test_lines_that_begin_with_a_label_of_any_language_are_parts(labels: str) -> None:
    pressed, unused, cleared = labels.split("|")
    rest = f"{pressed}: Only two.\nBoth small.\n{unused}: It may fail.\n{cleared}: the desk"
    text = f"It began here.\nAnd goes on.\n{rest}"
    line, answer = read_answer(asked(text))
    assert line == "It began here.\nAnd goes on."
    assert (answer.if_pressed, answer.not_for_use) == ("Only two.\nBoth small.", "It may fail.")
    assert answer.cleared_by == "the desk"


def test_a_note_says_who_cleared_an_answer_in_plain_text() -> None:
    assert read_answer(asked(note="Cleared by the desk"))[1].is_cleared
    assert not read_answer(asked())[1].is_cleared
    assert answers(asked(note="Cleared by the desk"))[1] == ("Clearance", "Note: Cleared by the desk")


def test_the_public_edition_prints_the_cleared_line_alone() -> None:
    assert answers(asked(answer=FULL), edition=Audience.PUBLIC) == [("Line to take", "It began here.")]


@pytest.mark.parametrize("answer", [None, Answer(owner="Press desk"), Answer(cleared_by=" ")])
@pytest.mark.parametrize("block", [BlockKind.QUESTIONS, BlockKind.BACKGROUND, BlockKind.AT_A_GLANCE])
def test_an_uncleared_answer_never_goes_out_wherever_it_is_put(
    block: BlockKind, answer: Answer | None
) -> None:
    if answer is None and block is not BlockKind.QUESTIONS:
        return  # without typed parts only its place says that it is an answer
    document = composed(pack([section(block, asked("Secret line.", answer))]))
    assert "Secret line." not in "\n".join(lines(document))
    assert "Secret line." in "\n".join(
        lines(composed(pack([section(block, asked("Secret line.", answer))]), Audience.INTERNAL))
    )


def test_an_answer_in_the_words_of_a_source_may_go_out() -> None:
    quoted = item(SOURCE, QuoteDetail(), "The law enters into force in May", heading="When?")
    (printed,) = answers(quoted, edition=Audience.PUBLIC)
    assert printed[0] == "Line to take"


def test_questions_that_stay_inside_are_not_counted() -> None:
    made = pack([section(BlockKind.QUESTIONS, asked(), asked(answer=FULL))])
    (block,) = blocks(made)
    assert isinstance(block, Questions)
    assert [question.label for question in block.questions] == ["Q1"]
    assert {answer.role for question in block.questions for answer in question.answers} == {
        AnswerRole.LINE_TO_TAKE
    }
