"""Tell figures of what a pack is about from those of something beside it, such as a contest for students."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.compose.passages import sentence_around
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import Excerpt
from briefing.model.ids import ArticleId, ExcerptId
from briefing.text.folding import fold_for_search

_OPENINGS = (LabelKind.HEADLINE, LabelKind.STANDFIRST)
_OPENING_PARAGRAPHS = 3
_SHORTEST_WORD = 5
_STEM = 6
"""Letters that "negotiation" and "negotiating" share."""
_FEWEST_WORDS, _ENOUGH_WORDS = 2, 3
_FIRST_PART = 1 / 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opening:
    """Hold what an article begins with: the stems of its words, and how long all of it is."""

    stems: frozenset[str]
    length: int


class Centrality:
    """Weigh excerpts by their place: near the beginning, in words of the beginning, confirmed by others."""

    def __init__(self, articles: Sequence[Article], confirmed: frozenset[ExcerptId] = frozenset()) -> None:
        self._articles = {article.id: article for article in articles}
        self._confirmed = confirmed
        self._openings: Mapping[ArticleId, _Opening] = {
            article.id: _Opening(stems=opening_stems(article), length=len(article.text))
            for article in articles
        }

    def weight(self, excerpt: Excerpt) -> float:
        """Return between 0, a thing by the way, and 1; nothing is known of an article that is not there."""
        opening = self._openings.get(excerpt.source.article_id)
        if opening is None:
            return 0.5
        place = 1 - excerpt.source.span.start / max(opening.length, 1)
        return 0.3 * place + 0.4 * self._shared(excerpt) + 0.3 * (excerpt.id in self._confirmed)

    def is_aside(self, excerpt: Excerpt) -> bool:
        """Tell whether an excerpt has hardly a word of how its article begins, and nobody confirms it."""
        opening = self._openings.get(excerpt.source.article_id)
        return (
            opening is not None
            and excerpt.id not in self._confirmed
            and excerpt.source.span.start > opening.length * _FIRST_PART
            and self._shared(excerpt) < _FEWEST_WORDS / _ENOUGH_WORDS
        )

    def _shared(self, excerpt: Excerpt) -> float:
        opening = self._openings[excerpt.source.article_id]
        sentence = sentence_around(self._articles[excerpt.source.article_id], excerpt)
        return min(len(stems(sentence) & opening.stems), _ENOUGH_WORDS) / _ENOUGH_WORDS


def opening_stems(article: Article) -> frozenset[str]:
    """Return the stems of headline, standfirst and first paragraphs."""
    spans = (
        *article.spans_labelled(*_OPENINGS),
        *article.spans_labelled(LabelKind.BODY)[:_OPENING_PARAGRAPHS],
    )
    return frozenset(stem for span in spans for stem in stems(span.slice(article.text)))


def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the longer words."""
    parts = "".join(c if c.isalnum() else " " for c in fold_for_search(words)).split()
    return frozenset(part[:_STEM] for part in parts if len(part) >= _SHORTEST_WORD and part.isalpha())
