"""The state of an excerpt in a pack: how what is printed stands to what its source says now."""

from __future__ import annotations

from briefing.model.article import Article
from briefing.model.pack import ExcerptItem
from briefing.text.wording import WordingState, wording_state


def item_state(item: ExcerptItem, article: Article | None) -> WordingState:
    """Return the state of an item; `article` is the one that it is from, None where the pack lacks it.

    Orphaned are words that the source does not hold at their place, whatever is printed of them.
    """
    source = item.excerpt.source
    if article is None or source.span.slice(article.text) != source.exact:
        return WordingState.ORPHANED
    return WordingState.VERBATIM if item.wording is None else wording_state(item.wording, source.exact)
