"""Beginning and end of talks."""

from __future__ import annotations

from tests.unit.crosscheck.made import related, told, words

NAMED = "The Harbour Convention is new. The Harbour Convention is short."


def test_two_beginnings_of_the_same_talks_are_a_conflict() -> None:
    (finding,) = related(
        told("a", NAMED, "Negotiations for the convention began in 2019."),
        told("b", NAMED, "Negotiations for the convention ran from February 2022 to August 2024."),
        rule="processes/",
    )
    assert finding.kind.name == "CONFLICT"
    assert words(finding) == ["a: in 2019", "b: from February 2022 to August 2024"]


def test_equal_years_of_the_talks_agree() -> None:
    (finding,) = related(
        told("a", NAMED, "Negotiations for the convention began in 2019."),
        told("b", NAMED, "The idea of the convention was initiated in 2019."),
        rule="processes/",
    )
    assert finding.kind.name == "SAME_DATE"


def test_talks_about_another_paper_have_their_own_dates() -> None:
    other = "The Fisheries Convention is new. The Fisheries Convention is short."
    found = related(
        told("a", NAMED, "Negotiations for the convention began in 2019."),
        told("b", other, "Negotiations for the convention began in 2022."),
        rule="processes/",
    )
    assert found == []


def test_beginning_and_end_are_no_conflict() -> None:
    found = related(
        told("a", NAMED, "Negotiations for the convention began in 2019."),
        told("b", NAMED, "Negotiations for the convention went on until 2022."),
        rule="processes/",
    )
    assert found == []
