"""Nouns for people, and names told from them."""

from __future__ import annotations

import pytest

from briefing.text.names import find_names
from briefing.text.people_nouns import describes_somebody, is_people_noun
from briefing.text.words import split_words


@pytest.mark.parametrize("word", ["passenger", "villagers", "businessmen", "bystander", "secretaries"])
def test_nouns_for_people_are_known_in_singular_and_plural(word: str) -> None:
    assert is_people_noun(word)


@pytest.mark.parametrize("word", ["printer", "letter", "statement", "men", "s", "ies", "river", "counter"])
def test_other_nouns_are_not_taken_for_people(word: str) -> None:
    assert not is_people_noun(word)


@pytest.mark.parametrize("word", ["Top-seeded", "Leg-spinner", "Hanoi-based", "Passenger"])
def test_what_stands_before_a_name_can_describe_who_has_it(word: str) -> None:
    assert describes_somebody(split_words(word)[0])


@pytest.mark.parametrize("word", ["Hunter", "Jean-luc", "Herald", "Attorney-General", "-based"])
def test_names_titles_and_papers_describe_nobody(word: str) -> None:
    assert not describes_somebody(split_words(word)[0])


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Passenger Le Xuan Minh was on board.", ["Le Xuan Minh"]),
        ("Top-seeded Le Xuan Minh won in two sets.", ["Le Xuan Minh"]),
        ("Businessmen Le Xuan Minh and Luong Tam Quang met.", ["Le Xuan Minh", "Luong Tam Quang"]),
        ("Former passenger Le Xuan Minh was there.", ["Le Xuan Minh"]),
        ("Ex-pupil Vu Ngoc Son spoke.", ["Vu Ngoc Son"]),
    ],
)
def test_a_name_begins_behind_the_noun_that_describes_who_has_it(sentence: str, names: list[str]) -> None:
    assert [mention.text for mention in find_names(sentence)] == names


@pytest.mark.parametrize("sentence", ["Hunter S. Thompson wrote it.", "Mason Greenwood Bell played."])
def test_a_given_name_that_is_a_noun_for_people_stays_in_the_name(sentence: str) -> None:
    assert find_names(sentence)[0].text.split()[0] in ("Hunter", "Mason")
