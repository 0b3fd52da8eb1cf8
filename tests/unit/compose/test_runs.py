"""Words never break where they must not, and Vietnamese names are marked as Vietnamese."""

from __future__ import annotations

import pytest

from briefing.compose.runs import bind, runs
from briefing.document.inlines import join, plain, text
from tests.unit.compose.made import visible


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("more than 30 months", "more than 30~months"),
        ("on 24 December 2024 at noon", "on 24~December~2024 at noon"),
        ("in October 2025", "in October~2025"),
        ("Viet Nam and Hà Nội", "Viet~Nam and Hà~Nội"),
        ("chapter 5, paragraph 6", "chapter 5, paragraph 6"),
        ("no number here", "no number here"),
        ("25 and 26 October", "25 and 26~October"),
        ("the 2015 law", "the~2015 law"),
    ],
)
def test_numbers_dates_and_names_stay_on_one_line(words: str, bound: str) -> None:
    assert visible(bind(words)) == bound


def test_a_vietnamese_name_is_a_run_of_its_own() -> None:
    made = runs("Deputy Minister Đặng Hoàng Giang spoke in Hà Nội.", "en-GB")
    assert [(run.text, run.language) for run in made] == [
        ("Deputy Minister ", None),
        ("Đặng Hoàng Giang", "vi"),
        (" spoke in ", None),
        ("Hà Nội", "vi"),
        (".", None),
    ]


def test_an_english_word_after_a_vietnamese_name_is_english() -> None:
    assert [run.text for run in runs("Hà Nội Convention", "en-GB")] == ["Hà Nội", " Convention"]


@pytest.mark.parametrize("words", ["António Guterres", "Café São Paulo", "plain words"])
def test_other_accents_are_not_taken_for_vietnamese(words: str) -> None:
    assert [run.language for run in runs(words, "en-GB")] == [None]


@pytest.mark.parametrize(
    ("document", "source", "marked"),
    [("vi", "en", "en"), ("vi", "vi", None), ("en-GB", "en-US", None), ("vi", None, None)],
)
def test_words_of_a_source_carry_its_language_where_it_differs(
    document: str, source: str | None, marked: str | None
) -> None:
    assert [run.language for run in runs("Some words", document, language=source)] == [marked]


def test_vietnamese_names_in_an_english_quotation_of_a_vietnamese_document_are_not_english() -> None:
    made = runs("the law, said Lê Xuân Minh", "vi", language="en")
    assert [(run.text, run.language) for run in made] == [("the law, said ", "en"), ("Lê Xuân Minh", None)]


def test_runs_keep_every_character() -> None:
    words = "Báo Pháp Luật Việt Nam: “Hà Nội” – đồng, Đặng"
    assert plain(runs(words, "en-GB")) == words


def test_empty_parts_leave_no_separator() -> None:
    assert plain(join([(), text("a"), (), text("b")], " · ")) == "a · b"
