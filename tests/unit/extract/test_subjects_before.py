"""Subjects read backwards from their verbs."""

from __future__ import annotations

import pytest

from briefing.extract.masked_text import MaskedText
from briefing.extract.persons import read_people
from briefing.extract.subject_phrases import Subject
from briefing.extract.subjects_before import SubjectsBefore
from tests.unit.extract.labelled import labelled_article

INTRODUCTION = "Mayor Le Xuan Minh met Mayor David Cameron in Hanoi. "


def subjects_of(text: str) -> tuple[SubjectsBefore, str]:
    people = read_people(labelled_article(text))
    return SubjectsBefore(MaskedText(text, people.sightings)), text


def meant(subject: Subject | None, text: str) -> str | None:
    """Return the name of who is sighted, or the words of a pronoun or a noun phrase."""
    if subject is None:
        return None
    return subject.sighting.person.name if subject.sighting else subject.span.slice(text)


def before_verb(sentence: str, verb: str = " said") -> str | None:
    """Return what stands before the last `verb` of a sentence that an introduction precedes."""
    subjects, text = subjects_of(INTRODUCTION + sentence)
    return meant(subjects.verb(text.rindex(verb) + 1, len(INTRODUCTION)), text)


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Minh said so.", "Le Xuan Minh"),
        ("He said so.", "He"),
        ("The bank said so.", "The bank"),
        ("Minh later said so.", "Le Xuan Minh"),
        ("The airline last week said so.", "The airline"),
        ("Minh, who came late, said so.", "Le Xuan Minh"),
        ("Minh, 54, said so.", "Le Xuan Minh"),
        ("Minh, of Hue said so.", "Le Xuan Minh"),
        ("Minh (54) said so.", "Le Xuan Minh"),
        ("Minh -- who had met Cameron -- said so.", "Le Xuan Minh"),
        ("Minh, who had met Cameron, 54, said so.", "Le Xuan Minh"),
        ("Minh, Jr. said so.", "Le Xuan Minh"),
        ("The deputy mayor, Cameron, said so.", "David Cameron"),
        ("It came after Minh said so.", "Le Xuan Minh"),
    ],
)
def test_a_subject_is_found_over_what_stands_between_it_and_its_verb(sentence: str, subject: str) -> None:
    assert before_verb(sentence) == subject


@pytest.mark.parametrize("sentence", ["Then said so.", "In 2020, 32, said so.", "Those who had met said so."])
def test_what_names_nobody_is_no_subject(sentence: str) -> None:
    assert before_verb(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("A letter about Minh said so.", "A letter about Minh"),
        ("Minh's office said so.", "Minh's office"),
    ],
)
def test_a_name_behind_a_preposition_or_in_the_genitive_does_not_speak(sentence: str, subject: str) -> None:
    assert before_verb(sentence) == subject


def test_nothing_before_the_lower_end_is_looked_at() -> None:
    subjects, text = subjects_of("Mayor Le Xuan Minh said so.")
    verb = text.index("said")
    assert meant(subjects.verb(verb, 0), text) == "Le Xuan Minh"
    assert subjects.verb(verb, verb) is None
    assert meant(subjects.verb(verb, text.index("Xuan")), text) == "Xuan Minh"


def test_who_stands_before_a_relative_clause_without_commas_is_found() -> None:
    subjects, text = subjects_of("Mayor Le Xuan Minh who came to the event said so.")
    assert meant(subjects.who(text.index("said"), 0), text) == "Le Xuan Minh"
    assert subjects.who(text.index("who"), 0) is None
