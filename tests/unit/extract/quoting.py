"""The quotations of small articles, for tests of where they end and of who said them."""

from __future__ import annotations

from briefing.extract.quotes import find_quotes
from briefing.model.excerpt import Excerpt, QuoteDetail
from tests.unit.extract.labelled import labelled_article

INTRODUCTION = (
    "Major General Le Xuan Minh, director of the department, met UN chief António Guterres in Hanoi."
)


def quotes(*paragraphs: str, direct: bool | None = None) -> list[tuple[Excerpt, QuoteDetail]]:
    """Return what is found in an article of these paragraphs, all or only the direct or the reported."""
    found = []
    for excerpt in find_quotes(labelled_article(*paragraphs)):
        assert isinstance(excerpt.detail, QuoteDetail)
        if direct is None or excerpt.detail.direct is direct:
            found.append((excerpt, excerpt.detail))
    return found


def said(*paragraphs: str, direct: bool | None = None) -> list[tuple[str, str | None]]:
    """Return the words and the speaker of each of `quotes`."""
    return [(excerpt.text, detail.speaker) for excerpt, detail in quotes(*paragraphs, direct=direct)]
