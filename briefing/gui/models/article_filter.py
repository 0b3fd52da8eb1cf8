"""Which articles of the library are listed, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.store.article_rows import ArticleCard
from briefing.text.folding import fold_for_search


class ArticleOrder(StrEnum):
    """What comes first in the list."""

    NEWEST_ADDED = "newest_added"
    OLDEST_ADDED = "oldest_added"
    NEWEST_PUBLISHED = "newest_published"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleFilter:
    """Keep the articles of one outlet, or all where it is None; or only those a person should look at."""

    outlet: str | None = None
    only_doubtful: bool = False

    @property
    def is_on(self) -> bool:
        """Tell whether any article may be hidden."""
        return self.outlet is not None or self.only_doubtful

    def keeps(self, card: ArticleCard) -> bool:
        """Tell whether an article is listed."""
        if self.outlet is not None and card.publisher != self.outlet:
            return False
        return card.is_doubtful or not self.only_doubtful


def in_order(cards: Sequence[ArticleCard], order: ArticleOrder) -> list[ArticleCard]:
    """Return cards, given with the newest added first, in another order; without a date comes last."""
    match order:
        case ArticleOrder.NEWEST_ADDED:
            return list(cards)
        case ArticleOrder.OLDEST_ADDED:
            return list(reversed(cards))
        case ArticleOrder.NEWEST_PUBLISHED:
            return sorted(cards, key=lambda card: card.published or "", reverse=True)
        case ArticleOrder.TITLE:
            return sorted(cards, key=lambda card: fold_for_search(card.title))


def outlets(cards: Sequence[ArticleCard]) -> list[str]:
    """Return the outlets of the articles, each once, in the order of the alphabet."""
    names = {card.publisher for card in cards if card.publisher}
    return sorted(names, key=fold_for_search)
