"""Where a name begins, and of how many words it consists."""

from __future__ import annotations

import pytest

from briefing.text.name_starts import MAX_NAME_WORDS, name_at
from briefing.text.names import find_names
from briefing.text.words import split_words


def name_from(text: str, opening: str, *surnames: str) -> str:
    """Return the name that a text has where the first word of `opening` stands."""
    words = split_words(text)
    index = next(at for at, word in enumerate(words) if word.start == text.index(opening))
    first, length = name_at(text, words, index, frozenset(surnames))
    return text[words[first].start : words[first + length - 1].end] if length else ""


@pytest.mark.parametrize(
    ("text", "opening", "name"),
    [
        ("Then Bill Cameron spoke.", "Bill", "Bill Cameron"),
        ("Then Mr. Son spoke.", "Son", "Son"),
        ("Then the president King spoke.", "King", "King"),
        ("Then Justice DY Chandrachud spoke.", "DY", "DY Chandrachud"),
        ("Then J. K. Minh spoke.", "J", "J. K. Minh"),
        ("Then the station's officer (OC) KM Xuan Minh spoke.", "KM", "KM Xuan Minh"),
        ("Then an Israeli MK David Cameron spoke.", "David", "David Cameron"),
        ("Then the officer, A Minh, spoke.", "A Minh", "A Minh"),
        ("Then the head of Viettel David Cameron spoke.", "Viettel", "David Cameron"),
        ("Then Chief Minister of Punjab David Cameron spoke.", "Punjab", "David Cameron"),
        ("Then the head of United Farmers Waikato David Cameron spoke.", "Waikato", "David Cameron"),
    ],
)
def test_a_name_begins_behind_what_is_an_office_or_a_body(text: str, opening: str, name: str) -> None:
    assert name_from(text, opening) == name


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Then the son spoke in King Street.", "King"),
        ("Then Mr. Minister spoke.", "Minister"),
        ("Then Mr. UN spoke.", "UN"),
        ("Plan A was read.", "A"),
        ("Then J. K. came.", "J"),
        ("Then Hanoi spoke.", "Hanoi"),
    ],
)
def test_offices_places_and_mere_initials_are_no_names(text: str, opening: str) -> None:
    assert name_from(text, opening) == ""


def test_a_word_that_ends_a_full_name_elsewhere_is_a_surname_behind_a_title_alone() -> None:
    assert name_from("Then General North spoke.", "North") == ""
    assert name_from("Then General North spoke.", "North", "north") == "North"
    assert name_from("Then they went North again.", "North", "north") == ""


def test_no_name_has_more_words_than_names_have() -> None:
    text = "Then " + "Xuan " * 20 + "spoke."
    assert name_from(text, "Xuan").split() == ["Xuan"] * MAX_NAME_WORDS


def test_of_endless_initials_only_the_last_can_begin_a_name() -> None:
    found = find_names("Then " + "D. " * 20 + "Minh spoke.")
    assert [mention.text for mention in found] == ["D. " * (MAX_NAME_WORDS - 1) + "Minh"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The director R K Minh said so.", "R K Minh"),
        ("In Hanoi, Xuan A Minh said so.", "Xuan A Minh"),
        ("They told the forest officer, A Minh, about it.", "A Minh"),
        ("They told Dr. A Minh about it.", "A Minh"),
        ("They told Cr Minh about it.", "Minh"),
        ("They told Cllr Minh about it.", "Minh"),
    ],
)
def test_initials_without_stops_and_short_titles_are_known(text: str, name: str) -> None:
    assert name in [mention.text for mention in find_names(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He saw the doctor. A Minh family was there.",
        "A Minh family was there.",
        "In Group A Minh came first.",
        "Then Minh knew what I Xuan thought.",
    ],
)
def test_a_capital_that_is_an_article_or_a_number_is_no_initial(text: str) -> None:
    assert all(len(mention.words) == 1 for mention in find_names(text))


def test_the_letters_of_a_seat_are_no_initials() -> None:
    assert [mention.text for mention in find_names("It was said by MK Xuan Minh.")] == ["Xuan Minh"]


def test_a_word_that_opens_a_sentence_behind_kin_is_no_surname() -> None:
    found = [mention.text for mention in find_names("He looks after his sister. His parents were there.")]
    assert "His" not in found
