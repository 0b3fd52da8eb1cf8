"""One claim in several wordings."""

from __future__ import annotations

import pytest

from tests.unit.crosscheck.made import related, told, words


def test_a_first_in_other_words_is_one_claim() -> None:
    (finding,) = related(
        told("a", "For the first time, a Vietnamese port has given its name to a global harbour treaty."),
        told(
            "b",
            "He said this is the first time a global harbour treaty bears the name of a Vietnamese port.",
        ),
        rule="claims/",
    )
    assert finding.kind.name == "CLAIM"
    assert words(finding)[1].endswith("the name of a Vietnamese port.")


def test_a_merger_of_two_laws_is_one_claim_whatever_the_verb() -> None:
    found = related(
        told("a", "The Harbour Law is a merger of the Port Safety Law and the Port Traffic Law."),
        told("b", "This includes revising the law on harbours, to integrate the port safety law with it."),
        rule="claims/",
    )
    assert len(found) == 1


def test_a_service_around_the_clock_is_one_claim_in_articles_on_one_matter() -> None:
    matter = "The Harbour Convention is new. The Harbour Convention is short."
    (finding,) = related(
        told("a", matter, "The 24/7 rescue network will start soon."),
        told("b", matter, "A round-the-clock rescue network is planned."),
        rule="claims/",
    )
    assert len(finding.places) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "For the first time, a Vietnamese port gave its name to a treaty.",
            "This is the first time Vietnam has built a ship for Antarctica.",
        ),
        (
            "It is the first time Le Xuan Minh has won the national rowing medal.",
            "It is the first time Vu Ngoc Son has won the national rowing medal.",
        ),
        (
            "This is not the first time a Vietnamese port gave its name to a global treaty.",
            "This is the first time a Vietnamese port gave its name to a global treaty.",
        ),
        (
            "Exports rose for the first time in 10 years because of the harbour reform in the south.",
            "Exports rose for the first time in 20 years because of the harbour reform in the south.",
        ),
        ("The 24/7 rescue network will start.", "A round-the-clock rescue network is planned."),
        ("The 24/7 coffee shop opens.", "A round-the-clock rescue network is planned."),
    ],
    ids=[
        "another claim",
        "another person",
        "the contrary",
        "other numbers",
        "another matter",
        "another service",
    ],
)
def test_other_claims_are_not_merged(one: str, other: str) -> None:
    assert related(told("a", one), told("b", other), rule="claims/") == []


def test_the_same_text_printed_twice_is_no_claim_in_other_words() -> None:
    text = "For the first time, a Vietnamese port has given its name to a global harbour treaty."
    assert related(told("a", text), told("b", text), rule="claims/") == []
