"""What texts have in common."""

from __future__ import annotations

import pytest

from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.wording import content_words, likeness, rarity, stem


@pytest.mark.parametrize("word", ["adopt", "adopts", "adopted", "adopting", "adoption"])
def test_forms_of_a_word_have_one_stem(word: str) -> None:
    assert stem(word) == "adopt"


def test_only_words_with_meaning_count() -> None:
    assert content_words("In 2024 the United Nations adopted the treaties.") == {"un", "adopt", "treaty"}
    assert content_words("António đến") == content_words("Antonio den")


def test_likeness_is_one_for_equal_sets_and_nothing_for_disjoint_ones() -> None:
    weights = rarity([{"sea", "ship"}, {"sea", "rail"}])
    assert likeness({"sea", "ship"}, {"ship", "sea"}, weights) == pytest.approx(1)
    assert likeness({"ship"}, {"rail"}, weights) == 0
    assert likeness((), {"rail"}, weights) == 0
    assert weights["ship"] > weights["sea"]


def test_pairs_come_from_shared_keys_and_each_once() -> None:
    assert candidate_pairs({0: "ab", 1: "b", 2: "c", 3: "ab"}) == [(0, 1), (0, 3), (1, 3)]


def test_a_key_that_too_many_share_pairs_nobody() -> None:
    assert candidate_pairs(dict.fromkeys(range(500), ("common",))) == []


def test_pairs_join_into_groups() -> None:
    assert groups([(1, 2), (4, 5), (2, 3)]) == ((1, 2, 3), (4, 5))
