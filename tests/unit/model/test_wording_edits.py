"""Whatever is cut, typed and restored at the caret, the wording shows it and can be taken back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.marked_edits import read_edits, write_edits
from briefing.model.spans import Span
from briefing.model.wording_edits import cut_words, insert_words, replace_words, restore_words
from briefing.text.wording import WordingState, wording_state

SOURCE = "We have agreed on the text, and the ministry will publish it in October."

sources = st.one_of(
    st.lists(
        st.sampled_from(
            [
                "We",
                "have",
                "agreed,",
                "“agreed”",
                "(not)",
                "vice-minister",
                "Hội nghị",
                "it.",
                "—",
                "5,000",
                "[sic]",
                "[…]",
            ]
        ),
        min_size=2,
        max_size=9,
    ).map(" ".join),
    st.text("ab ,.\n“”()-1é", min_size=3, max_size=20)
    .map(str.strip)
    .filter(lambda text: any(c.isalnum() for c in text)),
)
edits = st.lists(
    st.tuples(
        st.sampled_from(["cut", "insert", "replace", "restore"]),
        st.integers(0, 60),
        st.integers(0, 20),
        st.sampled_from(["the minister", "s", "…", "[sic]", "", " ", "not", "a, b"]),
    ),
    max_size=8,
)


def selected(wording: str, words: str) -> Span:
    start = wording.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("have agreed on", "We […] the text, and the ministry will publish it in October."),
        ("av", "We […] agreed on the text, and the ministry will publish it in October."),
        (", and the ministry will publish it in October.", "We have agreed on the text […]"),
        (", and the ministry will publish it in October", "We have agreed on the text […]."),
        ("We have agreed on the text, and ", "[…] the ministry will publish it in October."),
        (" ", SOURCE),
        (SOURCE, SOURCE),
    ],
)
def test_what_is_deleted_becomes_a_cut_of_whole_words(words: str, expected: str) -> None:
    edited = cut_words(SOURCE, SOURCE, selected(SOURCE, words))

    assert edited is not None
    assert edited.wording == expected


def test_cuts_that_meet_become_one() -> None:
    first = cut_words(SOURCE, SOURCE, selected(SOURCE, "have agreed"))
    assert first is not None
    second = cut_words(SOURCE, first.wording, selected(first.wording, "on the text"))

    assert second is not None
    assert second.wording == "We […], and the ministry will publish it in October."


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        ("ministry", "of justice", "ministry [of justice] will"),
        ("ministry ", "of justice", "ministry [of justice] will"),
        ("text", "of the treaty", "text [of the treaty], and"),
        ("Oct", "t", "Oct[t]ober"),
        ("October.", "2025", "October. [2025]"),
        ("", "All of us:", "[All of us:] We"),
        ("ministry", "of [home] affairs", "ministry [of (home) affairs] will"),
    ],
)
def test_what_is_typed_stands_in_brackets(before: str, words: str, expected: str) -> None:
    edited = insert_words(SOURCE, SOURCE, SOURCE.index(before) + len(before), words)

    assert edited is not None
    assert expected in edited.wording
    assert wording_state(edited.wording, SOURCE) is WordingState.MARKED_EDITS


def test_typing_goes_on_within_the_brackets() -> None:
    wording, caret = SOURCE, SOURCE.index(" will")
    for character in "of culture":
        edited = insert_words(SOURCE, wording, caret, character)
        assert edited is not None
        wording, caret = edited.wording, edited.caret
        # The caret that a first letter leaves behind its bracket is put into it by one step back.
        caret -= wording[:caret].endswith("]")

    assert "the ministry [of culture] will" in wording


def test_a_word_typed_over_another_shows_the_cut_and_the_insertion() -> None:
    edited = replace_words(SOURCE, SOURCE, selected(SOURCE, "October"), "November")

    assert edited is not None
    assert edited.wording == "We have agreed on the text, and the ministry will publish it in […] [November]."
    assert edited.wording[: edited.caret].endswith("[November]")


def test_a_cut_is_restored_where_the_caret_touches_it() -> None:
    edited = cut_words(SOURCE, SOURCE, selected(SOURCE, "have agreed"))
    assert edited is not None

    restored = restore_words(SOURCE, edited.wording, Span(edited.caret, edited.caret))

    assert restored is not None
    assert restored.wording == SOURCE


def test_a_wording_with_changes_that_do_not_show_is_not_edited() -> None:
    changed = SOURCE.replace("October", "November")

    assert cut_words(SOURCE, changed, Span(0, 2)) is None
    assert insert_words(SOURCE, changed, 0, "x") is None
    assert restore_words(SOURCE, changed, Span(0, 0)) is None


@given(sources, edits)
def test_any_row_of_edits_shows_all_of_them(source: str, steps: list[tuple[str, int, int, str]]) -> None:
    wording = source
    for kind, at, length, words in steps:
        start = min(at, len(wording))
        selection = Span(start, min(len(wording), start + length))
        match kind:
            case "cut":
                edited = cut_words(source, wording, selection)
            case "insert":
                edited = insert_words(source, wording, start, words)
            case "replace":
                edited = replace_words(source, wording, selection, words)
            case _:
                edited = restore_words(source, wording, selection)
        assert edited is not None, "a marked wording can always be edited further"
        wording = edited.wording
        assert 0 <= edited.caret <= len(wording)
        assert wording_state(wording, source) in (WordingState.VERBATIM, WordingState.MARKED_EDITS)

    everything = restore_words(source, wording, Span(0, len(wording)))
    assert everything is not None
    assert everything.wording == source


@given(sources, edits)
def test_edits_read_from_a_wording_write_it_again(
    source: str, steps: list[tuple[str, int, int, str]]
) -> None:
    wording = source
    for _, at, length, words in steps:
        start = min(at, len(wording))
        edited = replace_words(source, wording, Span(start, min(len(wording), start + length)), words)
        assert edited is not None
        wording = edited.wording

    read = read_edits(source, wording)

    assert read is not None
    assert write_edits(source, read) == wording
