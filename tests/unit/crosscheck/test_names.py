"""Several names of one thing."""

from __future__ import annotations

import pytest

from tests.unit.crosscheck.made import related, told, words


def test_two_names_of_a_treaty_are_one_finding_with_each_form_once_an_article() -> None:
    (finding,) = related(
        told("a", "The UN Convention against Piracy is new. The UN Convention against Piracy is short."),
        told("b", "The United Nations Convention on Piracy is new."),
        rule="names/",
    )
    assert finding.kind.name == "NAME"
    assert words(finding) == ["a: UN Convention against Piracy", "b: United Nations Convention on Piracy"]
    assert not finding.is_disagreement


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The UN Convention on Piracy is new.", "The UN Convention on Piracy is old."),
        ("The UN Convention on Piracy is new.", "The UN Convention on Fisheries is new."),
        ("The Ministry of Public Works paid.", "The Public Works Ministry paid."),
        ("The UN Convention on Piracy, or UN Piracy Convention, is new.", "Nothing was signed."),
    ],
    ids=["one form", "another subject", "a name that many countries have", "one article"],
)
def test_other_things_and_single_forms_are_no_finding(one: str, other: str) -> None:
    assert related(told("a", one), told("b", other), rule="names/") == []
