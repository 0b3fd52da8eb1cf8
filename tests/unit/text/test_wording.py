"""Only cuts and insertions that show themselves leave a quotation honest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.wording import WordingState, wording_state

SOURCE = "We have agreed on the text, and the ministry will publish it in October."


@pytest.mark.parametrize(
    "wording",
    [SOURCE, f"  {SOURCE}\n", SOURCE.replace(" ", "\u00a0"), SOURCE.replace("text, and", "text,\nand")],
)
def test_the_same_words_are_verbatim(wording: str) -> None:
    assert wording_state(wording, SOURCE) is WordingState.VERBATIM


@pytest.mark.parametrize(
    "wording",
    [
        "We have agreed on the text […].",
        "We have agreed on the text […]",
        "[…] the ministry will publish it in October.",
        "[...] the ministry [...] in October.",
        "We have agreed […] and […] it in October.",
        "We have agreed on the text, and the ministry [of justice] will publish it in October.",
        "We [both] have agreed on the text, and the ministry will publish it in October [of next year].",
        "[…] [T]he ministry will publish it in October.",
        "We have agreed on the text […] [and] will publish it in October.",
        "We have agreed on the [final] text[…]",
        "[All of] We have agreed on the text, and the ministry will publish it in October.",
    ],
)
def test_cuts_and_bracketed_insertions_are_marked_edits(wording: str) -> None:
    assert wording_state(wording, SOURCE) is WordingState.MARKED_EDITS


@pytest.mark.parametrize(
    "wording",
    [
        "",
        "[…]",
        "[the whole sentence]",
        "We agreed on the text, and the ministry will publish it in October.",
        "We have agreed on the text … in October.",
        "We have agreed on the text",
        "the ministry will publish it in October.",
        "We have agreed on the text, and [it] will publish it in October.",
        "[…] in October. We have agreed […]",
        "We have agreed […] on the text, and the ministry will publish it in October.",
        "[…] We have agreed on the text, and the ministry will publish it in October.",
        "we have agreed on the text […]",
        "We have agreed on the text […] in November.",
    ],
)
def test_everything_else_is_altered(wording: str) -> None:
    assert wording_state(wording, SOURCE) is WordingState.ALTERED


@pytest.mark.parametrize(
    ("wording", "source"),
    [
        ("the minister [Giang], who spoke", "the minister, who spoke"),
        ("organi[s]ations", "organiations"),
        ('"[The] country agreed"', '"country agreed"'),
        ("it was [sic] agreed […]", "it was [sic] agreed on Monday"),
        ("first […] last", "first, second, first, last last"),
    ],
)
def test_brackets_are_read_where_they_stand(wording: str, source: str) -> None:
    assert wording_state(wording, source) is WordingState.MARKED_EDITS


def test_a_bracket_of_the_source_itself_may_not_be_dropped() -> None:
    assert wording_state("it was agreed", "it was [not] agreed") is WordingState.ALTERED
    assert wording_state("it was [not] agreed", "it was [not] agreed") is WordingState.VERBATIM


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=3, max_size=12), st.data())
def test_a_shown_cut_is_a_marked_edit_and_a_hidden_one_is_not(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 2))
    end = data.draw(st.integers(start + 1, len(words) - (start == 0)))
    shown = " ".join([*words[:start], "[…]", *words[end:]])
    hidden = " ".join([*words[:start], *words[end:]])
    assert wording_state(shown, " ".join(words)) is WordingState.MARKED_EDITS
    assert wording_state(hidden, " ".join(words)) is WordingState.ALTERED


@pytest.mark.parametrize("wording", ["[" * 200_000, "[]" * 100_000, "[…] a " * 30_000, " [" * 100_000 + "]"])
def test_a_hostile_wording_gets_an_answer(wording: str) -> None:
    assert wording_state(wording, "a b " * 50_000) is WordingState.ALTERED
