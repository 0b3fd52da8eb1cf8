from __future__ import annotations

import pytest

from briefing.text.words import split_words, word_before


def test_words_know_their_places_their_genitives_and_their_capitals() -> None:
    words = split_words("The minister's A05 staff", 4)
    assert [(word.text, word.start, word.end) for word in words] == [
        ("minister", 4, 14),
        ("A05", 15, 18),
        ("staff", 19, 24),
    ]
    assert [word.is_genitive for word in words] == [True, False, False]
    assert [word.is_capitalised for word in words] == [False, True, False]


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("it lasted over ", "over"),
        ("it lasted over\u00a0", "over"),
        ("over", ""),  # nothing but the word's own end follows
        ("so-called ", ""),  # a part of a word
        ("A05 ", ""),
        (" ", ""),
        ("", ""),
        ("the end, (in ", "in"),
    ],
)
def test_the_word_before_a_place_is_whole_and_apart_from_it(before: str, word: str) -> None:
    assert word_before(before, 0, len(before)) == word


def test_the_word_before_a_place_may_begin_outside_and_is_none_then() -> None:
    assert word_before("the minister ", 6, 13) == ""
