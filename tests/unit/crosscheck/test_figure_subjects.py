"""What percentages and sums of money are of, and whether two are of one thing."""

from __future__ import annotations

import pytest

from briefing.crosscheck.figure_subjects import subject_words
from briefing.crosscheck.wording import content_words
from tests.unit.crosscheck.made import related, told


@pytest.mark.parametrize(
    ("sentence", "figure", "subject"),
    [
        ("Exports rose 16 percent in September.", "16 percent", "exports"),
        ("Vietnam's exports rose 16 percent and imports 18 percent.", "18 percent", "imports"),
        ("The office said that coffee exports rose 61 percent.", "61 percent", "coffee exports"),
        ("Exports to Laos, a large market, jumped 27 percent.", "27 percent", "exports laos large market"),
        ("A 16 percent rise in exports was seen.", "16 percent", "exports seen"),
        ("The bridge over the river will cost 8.3 trillion VND.", "8.3 trillion VND", "bridge river"),
    ],
)
def test_the_subject_stands_before_the_figure_in_its_clause(sentence: str, figure: str, subject: str) -> None:
    start = sentence.index(figure)
    assert subject_words(sentence, start, start + len(figure)) == content_words(subject)


def kinds(first: str, second: str) -> list[str]:
    return [finding.kind.name for finding in related(told("a", first), told("b", second), rule="figures")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Exports rose 16 percent in September.", "Imports rose 18 percent in September."),
        ("Coffee exports rose 61 percent in September.", "Exports rose 42 percent in September."),
        ("Inflation was 3.4 percent in May.", "Unemployment was 3.6 percent in May."),
        (
            "The Tu Lien bridge will cost 8.3 trillion VND.",
            "The Tran Hung Dao bridge will cost 9.1 trillion VND.",
        ),
        ("The bridge cost 5 million USD in 2024.", "The film made 5 million USD in 2024."),
        ("Of the farmers 120 men came to Hanoi.", "Of the farmers 110 women came to Hanoi."),
    ],
)
def test_sums_and_shares_of_two_things_are_not_compared(first: str, second: str) -> None:
    assert kinds(first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "Exports rose 16 percent in May.",
            "Vietnam's exports were up 17 percent in May, the ministry said.",
        ),
        (
            "The new bridge over the Red River will cost 8.3 trillion VND.",
            "The city says the bridge over the Red River is to cost 9.1 trillion VND.",
        ),
    ],
)
def test_sums_and_shares_of_one_thing_that_differ_are_told(first: str, second: str) -> None:
    assert kinds(first, second) == ["DIFFERS"]
