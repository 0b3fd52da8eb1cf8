"""One remark of one speaker in several wordings."""

from __future__ import annotations

import pytest

from briefing.crosscheck.findings import find_relations
from briefing.crosscheck.remarks import find_same_remarks
from briefing.crosscheck.sources import Sources
from tests.unit.crosscheck.made import quote

FIRST = "We always want to build an open sea for all countries to use for peace and trade."
SECOND = "We always want to build an open sea so that all countries can use it for trade and peace."
OTHER = "The budget of the port grows every month because more ships unload there."


def test_two_translations_are_one_remark() -> None:
    (finding,) = find_relations([quote("a", FIRST), quote("b", SECOND), quote("c", OTHER)])
    assert (finding.kind.name, finding.topic, finding.members) == (
        "SAME_REMARK",
        "Le Xuan Minh",
        ("a:q0", "b:q0"),
    )


def test_a_remark_may_be_one_sentence_of_a_longer_quotation() -> None:
    longer = quote("a", f"{OTHER} {FIRST}")
    (finding,) = find_same_remarks(
        Sources([longer, quote("b", SECOND), quote("c", "Nobody here talks of trains any more.")])
    )
    assert finding.members == ("a:q0", "b:q0")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (quote("a", FIRST), quote("b", SECOND, speaker="Dang Hoang Giang")),
        (quote("a", FIRST), quote("b", SECOND, speaker=None)),
        (quote("a", FIRST), quote("b", OTHER)),
        (quote("a", FIRST, said_on="2025-05-12"), quote("b", SECOND, said_on="2025-10-08")),
        (quote("a", FIRST), quote("a", SECOND)),
    ],
    ids=["another speaker", "no speaker", "another remark", "another occasion", "one article"],
)
def test_other_speakers_remarks_and_occasions_are_not_merged(one: object, other: object) -> None:
    assert find_same_remarks(Sources([one, other])) == ()  # type: ignore[list-item]  # parametrised as object


def test_accents_do_not_part_a_speaker() -> None:
    found = find_same_remarks(
        Sources([quote("a", FIRST, speaker="Lê Xuân Minh"), quote("b", SECOND), quote("c", OTHER)])
    )
    assert len(found) == 1
