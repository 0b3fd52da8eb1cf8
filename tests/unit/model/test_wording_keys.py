"""The keys of an editor leave a wording that shows every change of the source's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.marked_edits import read_edits
from briefing.model.spans import Span
from briefing.model.wording_edits import Edited
from briefing.model.wording_keys import delete_beside, type_words

EXACT = "We welcome every delegation to this hall."


def typed(wording: str, at: int, words: str) -> Edited:
    edited = Edited(wording=wording, caret=at)
    for letter in words:
        step = type_words(EXACT, edited.wording, Span(edited.caret, edited.caret), letter)
        assert step is not None
        edited = step
    return edited


def deleted(wording: str, at: int, times: int = 1, *, forward: bool = False) -> Edited:
    edited = Edited(wording=wording, caret=at)
    for _ in range(times):
        step = delete_beside(EXACT, edited.wording, edited.caret, forward=forward)
        assert step is not None
        edited = step
    return edited


def test_letters_typed_one_after_the_other_stand_in_one_pair_of_brackets() -> None:
    edited = typed(EXACT, EXACT.index(" to"), "from far")
    assert edited.wording == "We welcome every delegation [from far] to this hall."
    assert edited.wording[: edited.caret].endswith("[from far")


def test_typing_over_a_selection_cuts_it_and_goes_on_behind() -> None:
    first = type_words(EXACT, EXACT, Span(3, 10), "g")
    assert first is not None
    assert typed(first.wording, first.caret, "reet").wording == (
        "We […] [greet] every delegation to this hall."
    )


@pytest.mark.parametrize(("at", "forward"), [(10, False), (11, False), (3, True), (2, True), (6, True)])
def test_delete_beside_a_word_of_the_source_cuts_the_word(at: int, forward: bool) -> None:
    assert deleted(EXACT, at, forward=forward).wording == "We […] every delegation to this hall."


def test_delete_on_the_sign_of_a_cut_brings_the_words_back() -> None:
    cut = "We […] every delegation to this hall."
    assert deleted(cut, cut.index("]") + 1).wording == EXACT
    assert deleted(cut, cut.index("["), forward=True).wording == EXACT


def test_own_words_go_letter_by_letter_and_with_the_last_the_brackets() -> None:
    wording = "We welcome every [big] delegation to this hall."
    inside = wording.index("]")
    assert deleted(wording, inside).wording == "We welcome every [bi] delegation to this hall."
    assert deleted(wording, inside, 3).wording == EXACT
    assert deleted(wording, inside + 1).wording == EXACT


def test_the_last_word_of_all_is_not_cut() -> None:
    assert delete_beside("Peace.", "Peace.", 3, forward=True) == Edited(wording="Peace.", caret=5)


def test_nothing_happens_at_the_edges() -> None:
    assert deleted(EXACT, 0).wording == EXACT
    assert deleted(EXACT, len(EXACT), forward=True).wording == EXACT


def test_free_wording_is_not_touched() -> None:
    assert type_words(EXACT, "We greet everybody.", Span(2, 2), "x") is None
    assert delete_beside(EXACT, "We greet everybody.", 3, forward=False) is None


STEPS = st.lists(
    st.tuples(st.sampled_from(["type", "delete", "back"]), st.floats(0, 1), st.sampled_from("ab [].…“")),
    max_size=8,
)


@given(STEPS)
def test_whatever_is_pressed_the_wording_shows_it(steps: list[tuple[str, float, str]]) -> None:
    edited: Edited | None = Edited(wording=EXACT, caret=0)
    for what, place, letter in steps:
        assert edited is not None
        at = round(place * len(edited.wording))
        if what == "type":
            edited = type_words(EXACT, edited.wording, Span(at, at), letter)
        else:
            edited = delete_beside(EXACT, edited.wording, at, forward=what == "delete")
        assert edited is not None
        assert read_edits(EXACT, edited.wording) is not None
        assert 0 <= edited.caret <= len(edited.wording)
