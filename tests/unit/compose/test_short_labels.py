"""A label says who did what, word for word, and ends where a phrase does."""

from __future__ import annotations

import pytest

from briefing.compose.short_labels import LONGEST_LABEL, short_label


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (
            "The General Assembly adopts the Convention by consensus",
            "General Assembly adopts the Convention by consensus",
        ),
        ("Signing ceremony in Hanoi.", "Signing ceremony in Hanoi"),
        ("ceremony", "Ceremony"),
        ("the", "The"),
        ("", ""),
        ("At the UN, countries debated for 5 years", "Countries debated for 5 years"),
        ("After long talks, in the spring, the two sides signed", "Two sides signed"),
        ("Speaking at a press briefing for the event", "Press briefing for the event"),
        ("Parliament did not approve the bill", "Parliament did not approve the bill"),
    ],
)
def test_words_that_are_few_enough_stay_without_circumstance_and_article(words: str, label: str) -> None:
    assert short_label(words) == label


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (
            "The European Commission proposed new rules for the import of rare earths and other materials",
            "European Commission proposed new rules",
        ),
        (
            "Negotiations for the treaty began with the aim of finding rules that all states could accept",
            "Negotiations for the treaty began",
        ),
        (
            "the two ministries met the press and told the reporters what is planned for the day",
            "Two ministries met the press",
        ),
        (
            "The Framework Agreement on Fishing was adopted unanimously by the assembly of the region",
            "Framework Agreement on Fishing was adopted unanimously",
        ),
        (
            "Đại hội đồng Liên hợp quốc đã thông qua Công ước bằng đồng thuận sau nhiều năm đàm phán",
            "Đại hội đồng Liên hợp quốc đã thông qua Công ước",
        ),
    ],
)
def test_a_clause_is_cut_where_a_phrase_ends_after_its_verb(words: str, label: str) -> None:
    assert short_label(words) == label


def test_a_preposition_within_a_name_is_no_place_to_cut() -> None:
    label = short_label(
        "The Regional Convention against Illegal Fishing was opened for signature in the capital"
    )
    assert label == "Regional Convention against Illegal Fishing was opened"


@pytest.mark.parametrize(
    ("words", "label"),
    [
        (
            "the Ministry of Transport and the Ministry of Finance jointly held a briefing on the new line",
            "Briefing on the new line",
        ),
        (
            "The Office for Statistics of the northern region issued its first comprehensive study on travel",
            "First comprehensive study on travel",
        ),
    ],
)
def test_of_what_somebody_held_or_issued_the_thing_is_enough(words: str, label: str) -> None:
    assert short_label(words) == label


def test_of_what_takes_place_the_subject_is_enough() -> None:
    words = "The signing ceremony of the Regional Convention on Fishing will take place in the capital"
    assert short_label(words) == "Signing ceremony of the Regional Convention on Fishing"


def test_a_long_subject_gives_way_to_what_it_did_and_the_cut_shows() -> None:
    words = "nearly 100 countries and more than 100 regional organizations had registered to attend the event"
    assert short_label(words) == "Nearly 100 countries … had registered to attend the event"


def test_a_participle_is_not_taken_for_the_verb() -> None:
    words = "The truce agreed in January between the army and the rebels collapsed within hours of the news"
    assert short_label(words) == "Truce agreed … collapsed within hours of the news"


def test_words_without_any_end_are_cut_off_and_say_so() -> None:
    label = short_label(" ".join(f"thing{number}" for number in range(30)))
    assert label.endswith("…")
    assert len(label) <= LONGEST_LABEL


@pytest.mark.parametrize("words", ["(", "of the of the", "… … …", "a " * 90, "held " * 40, "X," * 80])
def test_strange_words_give_some_label_that_is_short(words: str) -> None:
    assert len(short_label(words)) <= LONGEST_LABEL + 1
