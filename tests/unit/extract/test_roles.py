"""What offices are called."""

from __future__ import annotations

import pytest

from briefing.extract.roles import office_words, organisation_of, role_of_one, role_words, tidy_role


@pytest.mark.parametrize(
    ("role", "organisation"),
    [
        (
            "Director of the Department of Law (A05), Ministry of Public Security",
            "Ministry of Public Security",
        ),
        (
            "Director of the Department of Law under the Ministry of Public Security",
            "Ministry of Public Security",
        ),
        ("chief economist at the National Bank", "National Bank"),
        ("Deputy Minister of Foreign Affairs", None),
        ("President", None),
    ],
)
def test_the_body_at_the_end_of_a_role_is_the_organisation(role: str, organisation: str | None) -> None:
    assert organisation_of(role) == organisation


def test_spaces_before_commas_and_brackets_go_from_a_role() -> None:
    assert (
        tidy_role("Director  of Law (A05 - Ministry ) , Hanoi") == "Director of Law (A05 - Ministry), Hanoi"
    )


@pytest.mark.parametrize(
    ("office", "other"),
    [
        ("Foreign Minister", "Minister of Foreign Affairs"),
        ("the PM", "Prime Minister"),
        ("Director for Law", "Law Director"),
    ],
)
def test_one_office_has_the_same_words_however_it_is_called(office: str, other: str) -> None:
    assert office_words(office) == office_words(other)


def test_a_deputy_holds_another_office() -> None:
    assert office_words("Deputy Minister") != office_words("Minister")


@pytest.mark.parametrize(
    ("role", "word"),
    [("head of the United Nations mission", "un"), ("Chief Justice", "judge")],
)
def test_a_role_goes_by_the_short_names_of_its_body_and_of_its_office(role: str, word: str) -> None:
    assert word in role_words(role) - office_words(role)


def test_the_minister_of_justice_is_no_judge() -> None:
    assert "judge" not in role_words("Minister of Justice")


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("Commissioners", "Commissioner"),
        ("Police Commissioners", "Police Commissioner"),
        ("Minister of Foreign Affairs", "Minister of Foreign Affairs"),
        ("head of Ministers", "head of Ministers"),
    ],
)
def test_of_several_each_holds_the_office_in_the_singular(office: str, expected: str) -> None:
    assert role_of_one(office) == expected
