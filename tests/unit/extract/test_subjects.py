"""Subjects behind their verbs and at the head of sentences."""

from __future__ import annotations

import pytest

from briefing.extract.masked_text import MaskedText
from briefing.extract.persons import read_people
from briefing.extract.subject_phrases import Subject
from briefing.extract.subjects import SubjectReader
from briefing.model.spans import Span
from tests.unit.extract.labelled import labelled_article

INTRODUCTION = "Mayor Le Xuan Minh met Mayor David Cameron in Hanoi. "


def reader_of(text: str) -> SubjectReader:
    people = read_people(labelled_article(text))
    return SubjectReader(MaskedText(text, people.sightings), people)


def meant(subject: Subject | None, text: str) -> str | None:
    """Return the name of who is sighted, the pronoun, or the words of a noun phrase."""
    if subject is None:
        return None
    named = subject.sighting.person.name if subject.sighting else subject.pronoun
    return named or subject.span.slice(text)


def behind(verb: str, sentence: str) -> str | None:
    text = INTRODUCTION + sentence
    return meant(reader_of(text).after(text.rindex(verb) + len(verb), len(text)), text)


def opening(sentence: str) -> str | None:
    text = INTRODUCTION + sentence
    return meant(reader_of(text).opening(Span(len(INTRODUCTION), len(text))), text)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("So said Minh.", "Le Xuan Minh"),
        ("So said the company's chief executive, Minh.", "Le Xuan Minh"),
        ("So said Minister in the Office (Law) David Cameron.", "David Cameron"),
        ("So said she in Hanoi.", "she"),
        ("So said the bank in a letter.", "the bank"),
        ("So said the bank, which knew.", "the bank"),
        ("So said in Hanoi.", None),
        ("So said", None),
    ],
)
def test_a_subject_behind_its_verb_is_found(sentence: str, subject: str | None) -> None:
    assert behind("said", sentence) == subject


def test_an_object_is_a_subject_where_the_words_end_there() -> None:
    assert behind("according to", "It rained, according to him.") == "he"
    assert behind("according to", "It rained, according to her office.") == "her office"


def test_a_noun_behind_its_verb_is_known_to_follow_it() -> None:
    text = "So said the bank. The bank said so."
    reader = reader_of(text)
    after, before = reader.after(len("So said"), 16), reader.before(text.rindex("said"), 17)
    assert after is not None
    assert before is not None
    assert (after.follows_verb, before.follows_verb) == (True, False)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Minh left early.", "Le Xuan Minh"),
        ("He left early.", "he"),
        ("The deputy minister left early.", "The deputy minister"),
        ("The 37-year-old left early.", "The 37-year-old"),
        ("Labour attacked the plan.", "Labour"),
        ("The judge's remarks were read.", None),
        ("Monday passed.", None),
    ],
)
def test_a_sentence_opens_with_somebody_or_with_nobody(sentence: str, subject: str | None) -> None:
    assert opening(sentence) == subject


def test_an_office_and_its_name_behind_a_comma_are_told_from_a_clause() -> None:
    for sentence, expected in (
        ("The bank's chief economist, Minh, came.", True),
        ("The bank's chief economist came, Minh, too.", False),
        ("The rain fell on the mayor, Minh, too.", False),
        ("In Hanoi, Minh, too.", False),
    ):
        text = INTRODUCTION + sentence
        end = text.rindex("Minh") + len("Minh")
        found = reader_of(text).is_name_with_its_office(len(INTRODUCTION), end)
        assert found is expected, sentence


def test_only_one_certain_person_is_taken_for_whom_a_stretch_is_about() -> None:
    text = "Mayor Le Xuan Minh met Mayor David Cameron in Hanoi."
    reader = reader_of(text)
    assert meant(reader.only_one_in(0, 20), text) == "Le Xuan Minh"
    assert reader.only_one_in(0, len(text)) is None


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("He came, ", True),
        ("Minh spoke, but he ", True),
        ("When he came, ", False),
        ("The hebdo came, ", False),
    ],
)
def test_a_pronoun_goes_on_only_where_it_is_the_subject(clause: str, expected: bool) -> None:
    assert reader_of(clause).goes_on_with("he", Span(0, len(clause))) is expected
