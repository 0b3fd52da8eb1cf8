"""An article with no-break spaces offers what it offers with plain ones, in its own words."""

from __future__ import annotations

import pytest

from briefing.extract.suggestions import suggest_excerpts
from briefing.ingest.reading import read_article
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt
from briefing.model.ids import ArticleId

TEXT = (
    "Guests arrive in Hanoi for the signing of the treaty\n\n"
    "By Le Xuan Minh\n\n"
    "3 October 2025\n\n"
    "More than 1,200 guests from 45 countries arrived in Hanoi on October 2, the ministry said.\n\n"
    "“We have waited a long time for this day,” said Deputy Foreign Minister Dang Hoang Giang, who added "
    "that the forum would be held in Hue on November 3, 2025.\n\n"
    "The hall seats 3,000 people. (Photo: VNA)\n"
)


def read(text: str) -> Article:
    return read_article(text.encode(), name="a.txt", article_id=ArticleId("a"))


def told(excerpt: Excerpt) -> tuple[object, ...]:
    return excerpt.source.span, excerpt.detail, excerpt.rule


@pytest.mark.parametrize("space", ["\u00a0", "\u202f", "\u2009", "\t"])
def test_spaces_of_any_kind_part_words(space: str) -> None:
    plain, special = read(TEXT), read(TEXT.replace(" ", space))
    found = suggest_excerpts(special)
    assert [told(excerpt) for excerpt in found] == [told(excerpt) for excerpt in suggest_excerpts(plain)]
    assert len(found) > 6
    assert [label.kind for label in special.labels] == [label.kind for label in plain.labels]
    assert special.metadata == plain.metadata
    assert all(excerpt.text == excerpt.source.span.slice(special.text) for excerpt in found)
