"""Every file made to do harm is refused in one sentence, or read without loss; none hangs, none escapes."""

from __future__ import annotations

import pytest
from hostile_files import HOSTILE, SENTENCE

from briefing.errors import ImportCode, ImportRejected
from briefing.model.article import Article
from briefing.model.ids import ArticleId
from briefing.session import sandbox

REFUSED = {
    "page of opening signs": ImportCode.NO_TEXT,
    "page of unclosed comments": ImportCode.NO_TEXT,
    "page of unclosed tables": ImportCode.NO_TEXT,
    "markdown of brackets": ImportCode.NO_TEXT,
    "word file with a bomb": ImportCode.TOO_LARGE,
    "word file of laughs": ImportCode.DAMAGED,
    "word file nested deeply": ImportCode.DAMAGED,
    "word file of 6,000 parts": ImportCode.TOO_LARGE,
    "word file of 20,000 paragraphs": ImportCode.TOO_LARGE,
    "pdf whose pages are their own parents": ImportCode.DAMAGED,
    "pdf with a bomb": ImportCode.NO_TEXT,
    "pdf of forms in forms": ImportCode.NO_TEXT,
    "pdf that claims 90 million pages": ImportCode.NO_TEXT,
    "mail of 20,000 parts": ImportCode.TOO_COMPLEX,
    "mail nested 900 deep": ImportCode.NO_TEXT,
    "program called a page": ImportCode.UNKNOWN_FORMAT,
    "picture called a Word file": ImportCode.UNKNOWN_FORMAT,
    "nothing but zeros called a PDF file": ImportCode.UNKNOWN_FORMAT,
}
READ = [name for name in HOSTILE if name not in REFUSED]


def read(name: str) -> Article:
    file, make = HOSTILE[name]
    return sandbox.read_data(make(), file, ArticleId("a")).article


@pytest.mark.parametrize("name", REFUSED)
def test_a_hostile_file_is_refused_in_one_sentence(name: str) -> None:
    with pytest.raises(ImportRejected) as refusal:
        read(name)
    assert refusal.value.code is REFUSED[name]
    message = refusal.value.message
    assert message.startswith(f"“{HOSTILE[name][0]}” ")
    assert message.endswith(".")
    assert "\n" not in message
    assert len(message) < 400


@pytest.mark.parametrize("name", READ)
def test_a_hostile_file_that_can_be_read_loses_no_words(name: str) -> None:
    text, expected = read(name).text, HOSTILE[name][1]().decode(errors="ignore")
    assert text
    assert text.count(SENTENCE) == expected.count(SENTENCE)


def test_a_page_too_deep_for_the_second_parser_says_so() -> None:
    assert "nesting" in read("page nested 20,000 deep").warnings
