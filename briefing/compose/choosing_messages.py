"""Choose key messages: what several articles claim in words of their own, once each, in the best wording."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.fuzz import token_set_ratio

from briefing.compose.passages import leans_back, quotes_somebody, sentence_place
from briefing.model.article import Article
from briefing.model.excerpt import BackgroundDetail, Excerpt
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ExcerptId, IdSource, ItemId
from briefing.model.pack import ExcerptItem

MOST_MESSAGES = 3
_FEWEST_WORDS, _MOST_WORDS = 8, 45
_ALIKE = 80


def message_items(
    relations: Sequence[Finding], articles: Sequence[Article], next_id: IdSource
) -> Iterator[ExcerptItem]:
    """Yield up to three sentences that other articles confirm, each with those articles.

    Only sentences that nobody is quoted with, and that stand without the one before them, are messages.
    """
    by_id = {article.id: article for article in articles}
    taken: list[str] = []
    for finding in relations:
        if finding.kind is not FindingKind.CLAIM or len(taken) == MOST_MESSAGES:
            continue
        sentences = [sentence_place(by_id[place.article_id], place) for place in finding.places]
        fit = [place for place in sentences if _is_message(place.exact)]
        best = min(fit, key=lambda place: len(place.exact), default=None)
        if best is None or any(token_set_ratio(best.exact, known) >= _ALIKE for known in taken):
            continue
        taken.append(best.exact)
        excerpt = Excerpt(
            id=ExcerptId(next_id()), source=best, detail=BackgroundDetail(), rule="claim", confidence=0.5
        )
        yield ExcerptItem(
            id=ItemId(next_id()),
            excerpt=excerpt,
            further=tuple(place for place in sentences if place.article_id != best.article_id),
        )


def _is_message(words: str) -> bool:
    is_short = _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS
    return is_short and not quotes_somebody(words) and not leans_back(words)
