"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.spans import Span
from briefing.text.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [span.slice(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks ended. A vote follows.", ["The talks ended.", "A vote follows."]),
        ("Mr. Minh spoke. Dr. Son listened.", ["Mr. Minh spoke.", "Dr. Son listened."]),
        ("Mr.Minh spoke.Nobody answered.", ["Mr.Minh spoke.Nobody answered."]),
        ("He went to the U.S. Senate. It was shut.", ["He went to the U.S. Senate.", "It was shut."]),
        ("He went to the U.S. But it was shut.", ["He went to the U.S.", "But it was shut."]),
        ("It opens at 9 a.m. The press is welcome.", ["It opens at 9 a.m.", "The press is welcome."]),
        ("The signing is on Oct. 25. It is public.", ["The signing is on Oct. 25.", "It is public."]),
        ("Decree No. 5 applies. It is new.", ["Decree No. 5 applies.", "It is new."]),
        ("“We agree.” The minister left.", ["“We agree.”", "The minister left."]),
        ('"Why?" he asked. Nobody knew.', ['"Why?" he asked.', "Nobody knew."]),
        ("It grew by 3.5 percent. Good.", ["It grew by 3.5 percent.", "Good."]),
        ("The talks ... went on. They ended.", ["The talks ... went on.", "They ended."]),
        ("Cuộc họp kết thúc. Đại biểu ra về.", ["Cuộc họp kết thúc.", "Đại biểu ra về."]),
        ("TP. Hà Nội đón khách. Lễ ký bắt đầu.", ["TP. Hà Nội đón khách.", "Lễ ký bắt đầu."]),
        ("  ", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_only_the_part_asked_for_is_split() -> None:
    text = "One. Two. Three."
    assert [span.slice(text) for span in split_sentences(text, Span(5, 9))] == ["Two."]


@given(st.text(alphabet='aB. \n!?…"”’)Mr1', max_size=80))
def test_sentences_hold_every_letter_once_and_in_order(text: str) -> None:
    found = "".join(sentences(text))
    assert "".join(found.split()) == "".join(text.split())


def test_what_goes_on_without_end_comes_in_pieces_that_lose_nothing() -> None:
    text = "he said that it was so and " * 1_000
    pieces = split_sentences(text)
    assert len(pieces) > 1
    assert max(map(len, pieces)) <= 3_000
    assert [word for piece in pieces for word in piece.slice(text).split()] == text.split()


def test_a_word_without_end_is_cut_within() -> None:
    text = "a" * 10_000
    assert "".join(piece.slice(text) for piece in split_sentences(text)) == text


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("“It is late,” said J.K. Minh of the paper.", 1),
        ("The minister met A.P.J. Minh.", 1),
        ("The press met Rt. Rev. Xuan Minh and Ch. Insp. Minh.", 1),
        ("They left the C.I.A. The agency said nothing.", 2),
        ("It went to court. Minh won.", 2),
    ],
)
def test_initials_that_no_space_parts_end_no_sentence_before_a_name(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count
