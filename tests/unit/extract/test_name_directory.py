"""Whose name a mention is."""

from __future__ import annotations

import pytest

from briefing.extract.name_directory import NameDirectory, group_full_names
from briefing.text.names import NameMention, find_names


def mentions_of(text: str) -> list[NameMention]:
    return [mention for mention in find_names(text) if mention.name.start]


def grouped(text: str) -> list[list[str]]:
    full = [mention for mention in mentions_of(text) if len(mention.words) > 1]
    return [[mention.text for mention in group] for group in group_full_names(text, full)]


def found(text: str) -> list[int | None]:
    """Return the number of whom each single word that may be a name means, everybody named before it."""
    mentions = mentions_of(text)
    directory = NameDirectory(text, group_full_names(text, [m for m in mentions if len(m.words) > 1]))
    numbers: list[int | None] = []
    for mention in mentions:
        number, _ = directory.find(text, mention)
        if number is not None:
            directory.last_named[number] = mention.name.start
        if len(mention.words) == 1:
            numbers.append(number)
    return numbers


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Then David C. Cameron met David Cameron.", [["David C. Cameron", "David Cameron"]]),
        ("Then David Cameron met Bui Thanh Son.", [["David Cameron"], ["Bui Thanh Son"]]),
        ("Then Ismail Sabri met Ismail Sabri Yaakob.", [["Ismail Sabri Yaakob", "Ismail Sabri"]]),
    ],
)
def test_full_names_of_one_person_come_together_in_the_order_of_the_text(
    text: str, groups: list[list[str]]
) -> None:
    assert grouped(text) == groups


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Then David Cameron met Bui Thanh Son, and Cameron left.", 0),
        ("Then David Cameron met Bui Thanh Son, and Mr. Son left.", 1),
        ("Then David Cameron met Bui Thanh Son, and Bui left.", 1),
        ("Then David Cameron met Bui Thanh Son, and David left.", 0),
        ("Then David Cameron met Bui Thanh Son, and Minh left.", None),
    ],
)
def test_a_single_word_means_whom_it_is_a_name_of(text: str, number: int | None) -> None:
    assert found(text) == [number]


def test_a_minister_who_is_never_named_in_full_is_entered_once() -> None:
    text = "Then Minister Minh met Minh."
    first, second = mentions_of(text)
    directory = NameDirectory(text, [])
    assert directory.find(text, first) == (None, False)
    number = directory.add(first)
    assert directory.find(text, second) == (number, False)


def test_a_surname_with_a_particle_is_whose_it_is() -> None:
    assert grouped("Then David van Cameron came. Then Van Cameron spoke.") == [
        ["David van Cameron", "Van Cameron"]
    ]


def test_two_brothers_differ_by_the_name_in_the_middle() -> None:
    text = "Then David Donald Cameron came, brother of David Gordon Cameron. Then Gordon Cameron spoke."
    assert grouped(text) == [["David Donald Cameron"], ["David Gordon Cameron", "Gordon Cameron"]]
