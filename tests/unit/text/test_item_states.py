"""The four states of an excerpt: what is printed, what was taken, and what the source says now."""

from __future__ import annotations

from dataclasses import replace

import pytest
from quoting_pack import article_of, quote_item

from briefing.text.item_states import item_state
from briefing.text.wording import WordingState

REMARK = "“The ministry will publish the text in October.”"
ARTICLE = article_of(REMARK)


@pytest.mark.parametrize(
    ("wording", "state"),
    [
        (None, WordingState.VERBATIM),
        ('"The ministry will publish the text in October."', WordingState.VERBATIM),
        ("“The ministry will publish […].”", WordingState.MARKED_EDITS),
        ("“The ministry will publish the text in November.”", WordingState.ALTERED),
    ],
)
def test_printed_words_are_set_beside_the_source(wording: str | None, state: WordingState) -> None:
    assert item_state(quote_item(ARTICLE, REMARK, 1, wording=wording), ARTICLE) is state


def test_words_that_the_source_does_not_hold_at_their_place_are_orphaned() -> None:
    item = quote_item(ARTICLE, REMARK, 1, wording="“The ministry […].”")
    later = replace(ARTICLE, text=f"Update: {ARTICLE.text}")

    assert item_state(item, later) is WordingState.ORPHANED
    assert item_state(item, None) is WordingState.ORPHANED
