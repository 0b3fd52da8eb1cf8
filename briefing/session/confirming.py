"""Further origins of what was picked by hand: who else gives the figure or remark, and is not named yet."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from briefing.crosscheck.corroboration import find_further_places
from briefing.extract.suggestions import suggest_excerpts
from briefing.model.article import Article
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector, StatisticDetail
from briefing.model.ids import ItemId
from briefing.model.pack import Pack

_KEPT_ARTICLES = 64


def find_unnamed_origins(pack: Pack) -> Mapping[ItemId, tuple[Selector, ...]]:
    """Return, for quotations and figures that name one source alone, where the pack's articles confirm them.

    What the articles offer beside the pack's own excerpts counts as well. As everywhere, three reports of one
    press conference are one origin.
    """
    alone = [
        item
        for item in pack.excerpt_items()
        if not item.further and isinstance(item.excerpt.detail, QuoteDetail | StatisticDetail)
    ]
    if not alone or len(pack.articles) == 1:
        return {}
    offered = {_place(excerpt): excerpt for article in pack.articles for excerpt in _suggestions(article)}
    read = {item.id: offered.get(_place(item.excerpt), item.excerpt) for item in pack.excerpt_items()}
    compared = {excerpt.id: excerpt for excerpt in (*offered.values(), *read.values())}
    found = find_further_places(list(compared.values()), pack.articles)
    return {item.id: found[read[item.id].id] for item in alone if read[item.id].id in found}


@lru_cache(maxsize=_KEPT_ARTICLES)
def _suggestions(article: Article) -> tuple[Excerpt, ...]:
    # Every edit of a pack asks again, and its articles hardly ever change.
    return tuple(suggest_excerpts(article))


def _place(excerpt: Excerpt) -> tuple[object, ...]:
    """Return where an excerpt stands and what it counts or who says it.

    Whoever corrected that means something else than the article's own suggestion. Whoever left out who gives
    a figure, because the page has no room for it, does not: the suggestion still knows the origin.
    """
    match excerpt.detail:
        case StatisticDetail(low=low, high=high):
            said: tuple[object, ...] = (low, high)
        case QuoteDetail(speaker=speaker):
            said = (speaker,)
        case _:
            said = ()
    return excerpt.source.article_id, excerpt.source.span, excerpt.kind, said
