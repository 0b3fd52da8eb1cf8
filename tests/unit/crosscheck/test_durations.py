"""Lengths of time and their dates."""

from __future__ import annotations

import pytest

from tests.unit.crosscheck.made import related, told, words

NAMED = "The Harbour Convention is new. The Harbour Convention is short."


def test_a_length_that_its_own_dates_contradict_is_shown() -> None:
    (finding,) = related(
        told("a", "In 2013, the study appeared. Countries debated it for 5 years, until 2019."),
        rule="durations/own",
    )
    assert finding.kind.name == "DIFFERS"
    assert finding.note == "The article gives 5 years; from 2013 to 2019 it is 6."
    assert words(finding) == ["a: In 2013", "a: 5 years", "a: until 2019"]


@pytest.mark.parametrize(
    "text",
    [
        "After 30 months of talks, from February 2022 to August 2024, the text was ready.",
        "In 2013, the study appeared. Countries debated it for 6 years, until 2019.",
        "In 2013, the study appeared. Countries debated it for more than 5 years, until 2019.",
        "In 2013, the study appeared. The harbour was closed for 5 years.",
        "The harbour opened in 2013. It was closed for 5 years, until 2019.",
    ],
    ids=["fits in months", "fits in years", "more than", "no end", "the year opens nothing"],
)
def test_a_length_that_fits_or_has_no_dates_is_no_finding(text: str) -> None:
    assert related(told("a", text), rule="durations/own") == []


def test_lengths_given_for_one_matter_stand_side_by_side_and_are_not_merged() -> None:
    (finding,) = related(
        told("a", NAMED, "The convention was ready after 30 months of negotiations."),
        told("b", NAMED, "Vietnam took part in discussions of the convention over the past five years."),
        rule="durations/one",
    )
    assert finding.kind.name == "RELATED"
    assert not finding.is_disagreement


@pytest.mark.parametrize(
    "other",
    [
        "The convention was ready after 30 months of negotiations.",
        "The harbour was rebuilt in five years.",
    ],
    ids=["the same length", "no talks"],
)
def test_equal_lengths_and_other_doings_are_not_set_side_by_side(other: str) -> None:
    first = told("a", NAMED, "The convention was ready after 30 months of negotiations.")
    assert related(first, told("b", NAMED, other), rule="durations/one") == []
