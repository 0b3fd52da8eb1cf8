"""Letters as a reader sees them: edits of a source's words never part one."""

from __future__ import annotations

import pytest
from apsw import unicode as segmentation
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.letters import end_of_letter, goes_on, whole_letters
from briefing.model.marked_edits import read_edits, write_edits
from briefing.model.spans import Span
from briefing.model.wording_edits import cut_words, insert_words, replace_words, restore_words
from briefing.text.wording import WordingState, wording_state

FAMILY, FLAG, THUMB = "👨\u200d👩\u200d👧", "🇻🇳", "👍🏽"
WORDS = (
    *("the", "minister", "Đặng", "m\u0300ột", FAMILY, FLAG, THUMB, "नमस्ते", "☎\ufe0f"),
    *(
        "[sic]",
        "[…]",
        "[the law]",
        "[...]",
        "“yes”",
        "no,",
        "5,000",
        "—",
        "half-yearly",
        "it’s",
        "(see",
        "x.",
        "…",
    ),
)
exacts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
steps = st.lists(
    st.tuples(
        st.sampled_from(["cut", "insert", "replace", "restore"]),
        st.floats(0, 1),
        st.floats(0, 1),
        st.sampled_from(["of culture", "[x]", "…", "…👍 put", "👍"]),
    ),
    max_size=4,
)


@pytest.mark.parametrize(
    "text", [FAMILY, FLAG, FLAG * 2, THUMB, "m\u0300ột", "नमस्ते", "a☎\ufe0fb", "\u0300a", ""]
)
def test_letters_end_where_unicode_says(text: str) -> None:
    ends, place = {0}, 0
    for letter in segmentation.grapheme_iter(text):
        place += len(letter)
        ends.add(place)

    assert {at for at in range(len(text) + 1) if not goes_on(text, at)} == ends


def test_a_span_is_widened_to_whole_letters() -> None:
    text = f"a{FAMILY}b"

    assert whole_letters(text, Span(2, 3)) == Span(1, len(text) - 1)
    assert end_of_letter(text, 2) == len(text) - 1
    assert end_of_letter(text, 1) == 1


@given(exacts, steps)
def test_whatever_is_edited_shows_and_parts_no_letter(
    exact: str, row: list[tuple[str, float, float, str]]
) -> None:
    wording = exact
    for kind, first, second, words in row:
        start, end = sorted(round(share * len(wording)) for share in (first, second))
        selection = Span(start, end)
        edited = {
            "cut": lambda: cut_words(exact, wording, selection),  # noqa: B023 - called at once
            "insert": lambda: insert_words(exact, wording, start, words),  # noqa: B023
            "replace": lambda: replace_words(exact, wording, selection, words),  # noqa: B023
            "restore": lambda: restore_words(exact, wording, selection),  # noqa: B023
        }[kind]()
        assert edited is not None
        wording = edited.wording

    edits = read_edits(exact, wording)

    assert edits is not None
    assert write_edits(exact, edits) == wording
    assert wording_state(wording, exact) in (WordingState.VERBATIM, WordingState.MARKED_EDITS)
    for cut in edits.cuts:
        assert whole_letters(exact, cut) == cut
    assert all(not goes_on(exact, insertion.at) for insertion in edits.insertions)


@pytest.mark.parametrize(
    ("exact", "selection", "expected"),
    [
        ("The law [sic] stands.", Span(0, 7), "[…] [sic] stands."),
        ("The law stands.", Span(8, 14), "The law […]."),
        ("The law stands.", Span(0, 15), "The law stands."),
        ("So […] it is.", Span(0, 2), "[ …] […] it is."),
        (f"We {FAMILY} agree.", Span(4, 5), "We […] agree."),
        (f"We {FLAG} agree.", Span(3, 4), "We […] agree."),
    ],
    ids=["beginning", "end", "all", "a cut of the source", "emoji", "flag"],
)
def test_cuts_at_the_edges_and_beside_what_the_source_brackets(
    exact: str, selection: Span, expected: str
) -> None:
    edited = cut_words(exact, exact, selection)

    assert edited is not None
    assert edited.wording == expected
    assert wording_state(edited.wording, exact) in (WordingState.VERBATIM, WordingState.MARKED_EDITS)


def test_an_insertion_inside_a_cut_goes_with_it_and_comes_back_with_its_words() -> None:
    exact = "The minister of culture opened the hall."
    inserted = insert_words(exact, exact, 12, "then")
    assert inserted is not None
    cut = cut_words(exact, inserted.wording, Span(4, inserted.wording.index(" opened")))
    assert cut is not None
    assert cut.wording == "The […] opened the hall."

    restored = restore_words(exact, cut.wording, Span(5, 6))

    assert restored is not None
    assert restored.wording == exact


def test_an_insertion_behind_a_bracket_of_the_source_is_a_marked_edit() -> None:
    assert wording_state("He said so [sic] [again].", "He said so [sic].") is WordingState.MARKED_EDITS
    assert wording_state("He said so [again].", "He said so [sic].") is WordingState.ALTERED
