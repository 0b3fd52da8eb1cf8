"""The people an article introduces."""

from __future__ import annotations

import pytest

from briefing.extract.people import find_people
from briefing.extract.persons import read_people
from briefing.model.article import LabelKind
from briefing.model.excerpt import PersonDetail
from tests.unit.extract.labelled import labelled_article


def people(*paragraphs: str, kinds: tuple[LabelKind, ...] = ()) -> list[PersonDetail]:
    found = find_people(labelled_article(*paragraphs, kinds=kinds))
    return [excerpt.detail for excerpt in found if isinstance(excerpt.detail, PersonDetail)]


def test_a_person_comes_once_with_the_longest_introduction() -> None:
    article = labelled_article(
        "Mr. Minh spoke first.",
        "Major General Le Xuan Minh, director of the department, spoke again. Minh then left.",
    )
    (excerpt,) = find_people(article)
    assert excerpt.text == "Major General Le Xuan Minh, director of the department"
    assert excerpt.detail == PersonDetail(
        name="Le Xuan Minh",
        rank="Major General",
        role="director of the department",
        aliases=("Mr. Minh", "Major General Le Xuan Minh", "Minh"),
    )


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "Le Xuan Minh, who served as deputy director of the department until 2019, spoke first.",
            "former deputy director of the department",
        ),
        ("Bui Thanh Son, who was the ambassador to Laos, spoke first.", "former ambassador to Laos"),
        ("Dang Hoang Giang, who is the deputy foreign minister, spoke first.", "deputy foreign minister"),
        (
            "Le Xuan Minh, director of the office, who served as head of the mission, left.",
            "director of the office",
        ),
    ],
)
def test_a_relative_clause_tells_what_somebody_is_or_was(sentence: str, role: str) -> None:
    assert [detail.role for detail in people(sentence)] == [role]


def test_who_was_late_holds_no_office() -> None:
    assert people("Le Xuan Minh, who was late, spoke first.") == []


def test_a_caption_introduces_people_but_its_photographer_is_none() -> None:
    found = people("Minister Le Hoai Trung at the ceremony - Photo: NGUYEN HONG", kinds=(LabelKind.CAPTION,))
    assert [detail.name for detail in found] == ["Le Hoai Trung"]


def test_boilerplate_introduces_nobody() -> None:
    assert people("Minister Le Hoai Trung opened a bridge.", kinds=(LabelKind.BOILERPLATE,)) == []


def test_a_name_without_any_introduction_is_not_suggested() -> None:
    assert people("They remember Le Xuan Minh well.") == []


def test_names_are_one_person_with_and_without_diacritics_and_middle_names() -> None:
    found = people("UN chief António Guterres came. Mr. Antonio Guterres spoke, and Guterres left.")
    assert [detail.name for detail in found] == ["António Guterres"]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("David Le Minh Antonio Giang Guterres", "David Le Minh"),
        ("David Le Minh Antonio Giang Guterres", "David Le"),
        ("David Antonio Guterres Mendoza", "Guterres Mendoza"),
        ("David Antonio Guterres Mendoza", "Guterres"),
        ("David Guterres Jr", "Guterres"),
        ("David Guterres III", "David Guterres"),
    ],
)
def test_a_long_name_is_known_by_the_part_that_is_used(full: str, short: str) -> None:
    index = read_people(labelled_article(f"The mayor, {full}, came.", f"Then {short} spoke."))
    assert [sighting.person.name for sighting in index.sightings] == [full, full]


def test_a_shared_given_name_is_doubtful_where_nothing_tells_who_is_meant() -> None:
    article = labelled_article("Minister Bui Thanh Son met Director Vu Ngoc Son.", "Mr. Son was glad.")
    *_, last = read_people(article).sightings
    assert last.is_doubtful
