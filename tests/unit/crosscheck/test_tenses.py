"""One event told as still to come and as past."""

from __future__ import annotations

import pytest

from tests.unit.crosscheck.made import related, told, words


def test_future_and_past_of_one_day_in_one_article_are_shown() -> None:
    (finding,) = related(
        told(
            "a",
            "The signing of the Harbour Convention will take place in Hanoi on October 25, 2025.",
            "The Harbour Convention was opened for signing in Hanoi on October 25, 2025.",
        ),
        rule="dates/tense",
    )
    assert finding.kind.name == "CONFLICT"
    assert [place.split()[0] for place in words(finding)] == ["a:", "a:"]
    assert len(finding.members) == 2


@pytest.mark.parametrize(
    "second",
    [
        "The orchestra was praised in Hanoi on October 25, 2025.",
        "The Harbour Convention was signed in Hanoi on October 24, 2025.",
        "“The Harbour Convention was signed in Hanoi on October 25, 2025,” said Le Xuan Minh.",
        "The signing of the Harbour Convention in Hanoi was planned for October 25, 2025.",
        "The Fisheries Convention was signed in Hanoi on October 25, 2025.",
    ],
    ids=["another event", "another day", "in quotation marks", "a plan", "another treaty"],
)
def test_other_events_and_plans_are_no_tense_conflict(second: str) -> None:
    first = "The signing of the Harbour Convention will take place in Hanoi on October 25, 2025."
    assert related(told("a", first, second), rule="dates/tense") == []


def test_another_article_may_look_back_on_what_one_looked_forward_to() -> None:
    found = related(
        told("a", "The Harbour Convention will be signed in Hanoi on October 25, 2025."),
        told("b", "The Harbour Convention was signed in Hanoi on October 25, 2025.", published="2025-10-26"),
        rule="dates/tense",
    )
    assert found == []
