"""One remark of one speaker in several wordings."""

from __future__ import annotations

import pytest

from briefing.crosscheck.findings import find_relations
from briefing.crosscheck.remarks import find_same_remarks
from briefing.crosscheck.sources import Sources
from briefing.model.article import Article
from tests.unit.crosscheck.made import quote, related, told, words

FIRST = "We always want to build an open sea for all countries to use for peace and trade."
SECOND = "We always want to build an open sea so that all countries can use it for trade and peace."
OTHER = "The budget of the port grows every month because more ships unload there."


def test_two_translations_are_one_remark() -> None:
    (finding,) = find_relations([quote("a", FIRST), quote("b", SECOND), quote("c", OTHER)])
    assert (finding.kind.name, finding.topic, finding.members) == (
        "SAME_REMARK",
        "Le Xuan Minh",
        ("a:q0", "b:q0"),
    )


def test_a_remark_may_be_one_sentence_of_a_longer_quotation() -> None:
    longer = quote("a", f"{OTHER} {FIRST}")
    (finding,) = find_same_remarks(
        Sources([longer, quote("b", SECOND), quote("c", "Nobody here talks of trains any more.")])
    )
    assert finding.members == ("a:q0", "b:q0")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (quote("a", FIRST), quote("b", SECOND, speaker="Dang Hoang Giang")),
        (quote("a", FIRST), quote("b", SECOND, speaker=None)),
        (quote("a", FIRST), quote("b", OTHER)),
        (quote("a", FIRST, said_on="2025-05-12"), quote("b", SECOND, said_on="2025-10-08")),
        (quote("a", FIRST), quote("a", SECOND)),
    ],
    ids=["another speaker", "no speaker", "another remark", "another occasion", "one article"],
)
def test_other_speakers_remarks_and_occasions_are_not_merged(one: object, other: object) -> None:
    assert find_same_remarks(Sources([one, other])) == ()  # type: ignore[list-item]  # parametrised as object


def test_accents_do_not_part_a_speaker() -> None:
    found = find_same_remarks(
        Sources([quote("a", FIRST, speaker="Lê Xuân Minh"), quote("b", SECOND), quote("c", OTHER)])
    )
    assert len(found) == 1


OCCASION = "The Harbour Convention is new. The Harbour Convention is short."


def remarks(*articles: Article) -> list[list[str]]:
    return [words(finding) for finding in related(*articles, rule="remarks/")]


def test_running_text_joins_a_remark_when_its_wording_leaves_hardly_a_doubt() -> None:
    said = "The ministry has taken many steps with harbour guards of other countries to stop these smugglers."
    found = remarks(
        told("a", "Le Xuan Minh spoke of boats.", said.replace("The ministry", "The office")),
        told("b", f"Le Xuan Minh said that {said[0].lower()}{said[1:]}"),
    )
    assert len(found) == 1


def test_running_text_about_one_person_is_not_his_remark() -> None:
    found = remarks(
        told("a", "The harbour envoy of the United Nations, Le Xuan Minh, came to Hanoi."),
        told(
            "b",
            "Le Xuan Minh said that the harbour envoy of the United Nations, Dang Hoang Giang, sang.",
        ),
    )
    assert found == []


def test_direct_and_indirect_speech_are_one_remark() -> None:
    found = remarks(
        told(
            "a",
            "According to Le Xuan Minh, boats stolen from harbour guards are put at about 9,000 a winter.",
        ),
        told("b", "“Each winter, about 9,000 boats are stolen from our harbour guards,” said Le Xuan Minh."),
    )
    assert len(found) == 1


def test_a_main_clause_in_common_joins_remarks_of_one_press_conference() -> None:
    here = "At the press conference, Le Xuan Minh said that the guards are reviewing all harbour rules."
    there = (
        "At the press briefing, Le Xuan Minh said that after the storm, the city will review and amend"
        " harbour rules to please owners of ships, pilots and fishermen."
    )
    assert len(remarks(told("a", OCCASION, here), told("b", OCCASION, there))) == 1
    assert remarks(told("a", here), told("b", there)) == []  # nothing says that it was one press conference


def test_answers_to_one_question_are_one_remark_though_no_sentence_is_alike() -> None:
    found = remarks(
        told(
            "a",
            OCCASION,
            "Asked at the press conference about help for small harbours, Le Xuan Minh said we gave a lot.",
            "Specifically, the city offered boats, fuel depots, training of pilots and a lighthouse fund.",
        ),
        told(
            "b",
            OCCASION,
            "In response to questions at the press briefing, Le Xuan Minh said that the city was always on"
            " the side of its fishermen. Small harbours got fuel depots, new boats, training of pilots"
            " and a city lighthouse fund.",
        ),
    )
    assert len(found) == 1


def test_the_same_message_months_apart_is_not_one_remark() -> None:
    found = remarks(
        told(
            "a",
            "Le Xuan Minh said that no harbour could stop smugglers alone these days.",
            published="2025-10-08",
        ),
        told("b", "Le Xuan Minh said that no harbour can stop such smugglers alone.", published="2025-05-12"),
    )
    assert found == []


def test_two_sentences_are_enough_to_know_a_translation() -> None:
    first = told(
        "a",
        'Deputy Foreign Minister Dang Hoang Giang said: "This forum shows that small countries can '
        'shape the rules of the digital age."',
    )
    second = told(
        "b",
        '"The forum proves that small countries are able to shape the rules of the digital era," '
        "Dang Hoang Giang told the press.",
    )
    (finding,) = related(first, second, rule="remarks")
    assert finding.topic == "Dang Hoang Giang"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Cooperation stopped the fraud in Hue within a week, Le Xuan Minh said.",
            "Cooperation stopped the fraud in Da Nang within a week, Le Xuan Minh said.",
        ),
        (
            "The blast in the port hurt 31 people, police said.",
            "The blast in the port hurt 28 people, police said.",
        ),
    ],
)
def test_remarks_on_two_places_and_figures_of_nameless_speakers_are_not_merged(
    first: str, second: str
) -> None:
    assert related(told("a", first), told("b", second), rule="remarks") == []


def test_one_sentence_said_on_two_days_months_apart_is_two_remarks() -> None:
    words = (
        "“No country can fight cybercrime alone in the digital age,” Trieu Manh Tung said at a forum on {}."
    )
    first, second = words.format("May 10, 2025"), words.format("October 18, 2025")
    assert related(told("a", first, published=None), told("b", second, published=None), rule="remarks") == []
    again = related(told("a", first, published=None), told("b", first, published=None), rule="remarks")
    assert [finding.kind.name for finding in again] == ["SAME_REMARK"]


def test_a_remark_with_a_negation_contradicts_the_one_without() -> None:
    first = "“The treaty will help small countries to fight cybercrime,” Le Xuan Minh said."
    second = first.replace("will help", "will not help")
    (finding,) = related(told("a", first), told("b", second), rule="remarks")
    assert (finding.kind.name, finding.rule) == ("DIFFERS", "remarks/negation")
    assert len(finding.members) == 2
