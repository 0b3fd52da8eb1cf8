"""An excerpt finds its words again, or says that they are gone."""

from __future__ import annotations

import random

import pytest

from briefing.model.excerpt import Selector
from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.text.anchoring import AnchorState, reanchor

SENTENCES = tuple(
    f"On day {number} of the talks the {role} told reporters that {count} delegations had {done} the {paper}."
    for number, (role, count, done, paper) in enumerate(
        (role, count, done, paper)
        for role in ("minister", "spokesperson", "chair of the session")
        for count, done in (("twelve", "signed"), ("forty", "read"), ("nearly ninety", "accepted"))
        for paper in ("convention", "joint statement", "programme of work")
    )
)
TEXT = "\n".join(SENTENCES)


def anchor(text: str, words: str) -> Selector:
    start = text.index(words)
    return Selector.from_text(ArticleId("article"), text, Span(start, start + len(words)))


def test_unchanged_words_stay_in_their_place() -> None:
    selector = anchor(TEXT, SENTENCES[5])
    found = reanchor(TEXT, selector)
    assert (found.state, found.span) == (AnchorState.IN_PLACE, selector.span)


def test_moved_words_are_found() -> None:
    found = reanchor("A line more.\n" + TEXT, anchor(TEXT, SENTENCES[5]))
    assert found.state is AnchorState.MOVED
    assert found.span is not None
    assert found.span.slice("A line more.\n" + TEXT) == SENTENCES[5]


def test_words_that_stand_twice_are_taken_where_their_surroundings_fit() -> None:
    text = "He said yes to the first. She said yes to the second."
    changed = "Then: he said yes to the first. She said yes to the second."
    selector = Selector.from_text(
        ArticleId("article"), text, Span(text.rindex("said yes"), text.rindex("said yes") + 8)
    )
    found = reanchor(changed, selector)
    assert found.span == Span(changed.rindex("said yes"), changed.rindex("said yes") + 8)


def test_typography_does_not_lose_the_words() -> None:
    text = 'The chair said "it is ready" at noon.'
    found = reanchor("So: the chair said\n“it  is ready” at noon.", anchor(text, '"it is ready"'))
    assert found.state is AnchorState.MOVED
    assert found.span is not None
    assert found.span.slice("So: the chair said\n“it  is ready” at noon.") == "“it  is ready”"


def test_edited_words_are_found_near_their_place_and_marked() -> None:
    edited = TEXT.replace(SENTENCES[8], SENTENCES[8].replace("told reporters", "told the press"))
    found = reanchor(edited, anchor(TEXT, SENTENCES[8]))
    assert found.state is AnchorState.NEAR
    assert found.span is not None
    assert "told the press" in found.span.slice(edited)
    assert 0.85 <= found.likeness < 1


@pytest.mark.parametrize(
    "text", ["", "Nothing of the kind stands here, only an old weather report about rain."]
)
def test_words_that_are_gone_are_orphans(text: str) -> None:
    assert reanchor(text, anchor(TEXT, SENTENCES[0])).state is AnchorState.ORPHANED


def test_few_edits_lose_no_excerpt() -> None:
    chance = random.Random(7)
    edited = " ".join("changed" if chance.random() < 0.04 else word for word in TEXT.split(" "))
    states = [reanchor(edited, anchor(TEXT, sentence)).state for sentence in SENTENCES]
    assert AnchorState.ORPHANED not in states
    assert states.count(AnchorState.DOUBTFUL) <= 1


def test_words_that_wandered_far_in_a_long_text_are_found() -> None:
    filler = "Rain fell on the hills and the rivers rose in the night. " * 2000
    edited = filler + SENTENCES[3].replace("delegations", "countries")
    found = reanchor(edited, anchor(TEXT, SENTENCES[3]))
    assert found.span is not None
    assert "countries" in found.span.slice(edited)
