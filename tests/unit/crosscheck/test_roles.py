"""Ranks and offices in several articles."""

from __future__ import annotations

import pytest

from tests.unit.crosscheck.made import related, told, words

MATTER = "The Harbour Convention is new. The Harbour Convention is short."


def test_two_ranks_of_one_person_differ() -> None:
    (finding,) = related(
        told(
            "a", "Senior Colonel Trieu Manh Tung, Deputy Director of the Department of Ports, spoke.", MATTER
        ),
        told("b", "Colonel Trieu Manh Tung spoke.", MATTER),
        rule="roles/",
    )
    assert (finding.kind.name, finding.topic) == ("DIFFERS", "Trieu Manh Tung")
    assert finding.note == "The articles give a different rank: Senior Colonel; Colonel."


def test_a_short_form_of_a_rank_is_the_same_rank() -> None:
    found = related(
        told("a", "Lt Col Trieu Manh Tung spoke.", MATTER),
        told("b", "Lieutenant Colonel Trieu Manh Tung spoke.", MATTER),
        rule="roles/",
    )
    assert found == []


def test_two_translations_of_one_office_are_one_role() -> None:
    (finding,) = related(
        told("a", "Deputy Foreign Minister Dang Hoang Giang spoke of ports."),
        told("b", "Deputy Minister of Foreign Affairs Dang Hoang Giang spoke of ports."),
        rule="roles/",
    )
    assert finding.kind.name == "ROLE"
    assert not finding.is_disagreement


def test_a_grade_that_one_article_leaves_out_differs() -> None:
    (finding,) = related(
        told("a", "Dang Hoang Giang, Deputy Director of the Department of Ports, spoke."),
        told("b", "Dang Hoang Giang, Director of the Department of Ports, spoke."),
        rule="roles/",
    )
    assert finding.kind.name == "DIFFERS"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Colonel Trieu Manh Tung spoke.", "Captain Trieu Manh Tung sang."),
        ("President Luong Cuong spoke.", "Vietnamese President Luong Cuong spoke."),
        (
            "Luong Cuong, Secretary of the Central Commission, spoke.",
            "Luong Cuong, Chairman of the Harbour Council, spoke.",
        ),
    ],
    ids=["namesakes", "a country named or not", "two offices of one person"],
)
def test_what_need_not_be_one_office_of_one_person_is_no_finding(one: str, other: str) -> None:
    assert related(told("a", one), told("b", other), rule="roles/") == []


def test_an_office_with_another_holder_months_later_is_newer() -> None:
    (finding,) = related(
        told("a", "Vietnamese Foreign Minister Bui Thanh Son spoke.", published="2025-05-12"),
        told("b", "Vietnamese Foreign Minister Le Hoai Trung spoke.", published="2025-10-20"),
        rule="roles/holder",
    )
    assert finding.kind.name == "NEWER"
    assert words(finding) == [
        "a: Vietnamese Foreign Minister Bui Thanh Son",
        "b: Vietnamese Foreign Minister Le Hoai Trung",
    ]


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        ("Vietnamese Foreign Minister Bui Thanh Son", "Chinese Foreign Minister Wang Yi", "2025-10-20"),
        ("Foreign Minister Bui Thanh Son", "Foreign Minister Wang Yi", "2025-10-20"),
        (
            "Vietnamese Foreign Minister Bui Thanh Son",
            "Vietnamese Foreign Minister Le Hoai Trung",
            "2025-05-14",
        ),
        (
            "Vietnamese Deputy Foreign Minister Dang Hoang Giang",
            "Vietnamese Deputy Foreign Minister Le Hoai Trung",
            "2025-10-20",
        ),
    ],
    ids=["two countries", "no country named", "the same days", "an office that several hold"],
)
def test_two_holders_are_no_finding_unless_it_is_one_office_at_two_times(
    one: str, other: str, later: str
) -> None:
    first = told("a", f"{one} spoke.", published="2025-05-12")
    second = told("b", f"{other} spoke.", published=later)
    assert related(first, second, rule="roles/holder") == []


def test_ranks_of_two_times_are_shown_with_their_days() -> None:
    (finding,) = related(
        told("a", "Colonel Trieu Manh Tung spoke.", MATTER, published="2025-05-12"),
        told("b", "Senior Colonel Trieu Manh Tung spoke.", MATTER, published="2025-10-20"),
        rule="roles/",
    )
    note = "The articles give a different rank: Colonel (2025-05-12); Senior Colonel (2025-10-20)."
    assert (finding.kind.name, finding.note) == ("DIFFERS", note)


def test_one_office_for_two_fields_is_shown() -> None:
    first = "Dang Hoang Giang, Deputy Minister of Foreign Affairs, opened the forum on ports in Hue."
    second = first.replace("Foreign Affairs", "Finance")
    (finding,) = related(told("a", first, MATTER), told("b", second, MATTER), rule="roles/")
    assert finding.kind.name == "DIFFERS"
