"""Questions are those that reporters or subheads ask, answered in the words of the article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.compose.filling_questions import question_items
from briefing.document.blocks import Questions
from briefing.document.inlines import Text
from briefing.model.article import Article, LabelKind
from briefing.model.ids import counting_ids
from briefing.model.pack import Audience, BlockKind
from tests.unit.compose.made import article, blocks, known, pack, section

ANSWER = "When asked about the cost of the new harbour, the minister said it would be known in May."


def _asked(*articles: Article) -> list[tuple[str, str]]:
    return [(x.heading, x.excerpt.text) for x in question_items(articles, counting_ids("q"))]


def _with_subhead(source: Article, words: str) -> Article:
    start = source.text.index(words)
    labels = (
        replace(label, kind=LabelKind.SUBHEAD) if label.span.start == start else label
        for label in source.labels
    )
    return replace(source, labels=tuple(labels))


@pytest.mark.parametrize(
    ("words", "question"),
    [
        (ANSWER, "The cost of the new harbour"),
        ("Asked about delays, the minister said there were none.", None),
        ("In response to a question on the new law, she said it was ready.", "The new law"),
        ("Khi được hỏi về tiến độ dự án, ông cho biết mọi việc đúng kế hoạch.", "Tiến độ dự án"),
        ("The minister was asked about the cost of the new harbour, and smiled.", None),
    ],
)
def test_a_sentence_that_says_what_was_asked_is_an_answer(words: str, question: str | None) -> None:
    assert _asked(article("one", words)) == ([] if question is None else [(question, words)])


def test_the_answer_goes_on_to_the_end_of_its_paragraph() -> None:
    whole = f"{ANSWER} Until then nobody could tell."
    assert _asked(article("one", f"It rained. {whole}", "Guests left."))[0][1] == whole


def test_a_subhead_that_asks_is_answered_by_the_sentence_with_its_words() -> None:
    source = _with_subhead(
        article(
            "one",
            "It rained.",
            "Why a new harbour?",
            "Guests came. The harbour had become too small. They left.",
        ),
        "Why a new harbour?",
    )
    assert _asked(source) == [("Why a new harbour?", "The harbour had become too small.")]


def test_a_subhead_that_nothing_below_answers_gives_no_question() -> None:
    source = _with_subhead(
        article("one", "Why a new harbour?", "Guests came and left."), "Why a new harbour?"
    )
    assert _asked(source) == []


def test_one_question_of_two_articles_is_asked_once() -> None:
    assert len(_asked(article("one", ANSWER), article("two", ANSWER))) == 1


def test_a_question_in_the_words_of_a_source_keeps_its_language() -> None:
    source = article("one", ANSWER, language=known("en"))
    (item,) = question_items([source], counting_ids("q"))
    made = pack([section(BlockKind.QUESTIONS, item)], [source], language="vi")
    (printed,) = (block for block in blocks(made, Audience.INTERNAL) if isinstance(block, Questions))
    assert {x.language for x in printed.questions[0].words if isinstance(x, Text)} == {"en"}
