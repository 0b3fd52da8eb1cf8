"""Choose the background: how the articles open, then what they tell of before, in the order of time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import token_set_ratio

from briefing.compose.centrality import opening_stems, stems
from briefing.compose.passages import leans_back, quotes_somebody
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import BackgroundDetail, DateDetail, Excerpt, Selector
from briefing.model.ids import ArticleId, ExcerptId, IdSource
from briefing.model.spans import Span
from briefing.model.when import When
from briefing.text.sentences import split_sentences

MOST_PASSAGES = 5
_FEWEST_WORDS, _MOST_WORDS = 20, 95
_ALIKE = 80
_SHORT_NAME = re.compile(r"\b(?:(?:Mr|Mrs|Ms)\.?|[Ôô]ng|[Bb]à)\s?[^\W\d_a-z][\w-]*(?!\s[^\W\d_a-z])(?=\W|$)")
_STORY = (LabelKind.STANDFIRST, LabelKind.BODY)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """Hold a paragraph, or as many of its first sentences as can be read; `dates` are those it names."""

    place: Selector
    dates: frozenset[When]
    shared: int
    is_opening: bool

    @property
    def earliest(self) -> dt.date:
        return min((when.earliest() for when in self.dates), default=dt.date.max)


@dataclass(slots=True)
class _Chosen:
    passages: list[_Passage] = field(default_factory=list)

    def take(self, passage: _Passage) -> None:
        if len(self.passages) < MOST_PASSAGES and not self.has_like(passage):
            self.passages.append(passage)

    def has_like(self, passage: _Passage) -> bool:
        words = passage.place.exact.casefold()
        return any(token_set_ratio(words, known.place.exact.casefold()) >= _ALIKE for known in self.passages)

    @property
    def dates(self) -> frozenset[When]:
        return frozenset(when for passage in self.passages for when in passage.dates)

    @property
    def articles(self) -> frozenset[ArticleId]:
        return frozenset(passage.place.article_id for passage in self.passages)


def choose_background(
    suggestions: Sequence[Excerpt],
    articles: Sequence[Article],
    main: When | None,
    doubtful: Collection[ExcerptId],
    next_id: IdSource,
) -> tuple[Excerpt, ...]:
    """Return up to five passages, the opening first; no article tells what another one has told.

    `main` is when the event is that the pack is about, `doubtful` are dates that others contradict.
    """
    dated = _dates(suggestions)
    passages = [x for article in articles for x in _passages(article, articles, dated, doubtful)]
    chosen = _Chosen()
    openings = [x for x in passages if x.is_opening]
    for opening in sorted(openings, key=lambda x: (main not in x.dates, -x.shared))[:1]:
        chosen.take(opening)
    for passage in sorted(passages, key=lambda x: (-len(x.dates), -x.shared)):
        fresh = [when for when in passage.dates if not any(when.overlaps(known) for known in chosen.dates)]
        if fresh and 2 * len(fresh) >= len(passage.dates):
            chosen.take(passage)
    for article in articles:
        if article.id not in chosen.articles:
            own = (x for x in passages if x.place.article_id == article.id)
            for passage in sorted(own, key=lambda x: (not x.is_opening, -x.shared))[:1]:
                chosen.take(passage)
    first, rest = chosen.passages[:1], sorted(chosen.passages[1:], key=lambda x: x.earliest)
    return tuple(_excerpt(passage.place, next_id) for passage in (*first, *rest))


def _excerpt(place: Selector, next_id: IdSource) -> Excerpt:
    return Excerpt(
        id=ExcerptId(next_id()), source=place, detail=BackgroundDetail(), rule="background", confidence=0.5
    )


def _dates(suggestions: Sequence[Excerpt]) -> Mapping[ArticleId, list[tuple[Excerpt, When]]]:
    dated: dict[ArticleId, list[tuple[Excerpt, When]]] = {}
    for excerpt in suggestions:
        detail = excerpt.detail
        if isinstance(detail, DateDetail) and detail.when is not None and detail.when.has_year:
            dated.setdefault(excerpt.source.article_id, []).append((excerpt, detail.when))
    return dated


def _passages(
    article: Article,
    articles: Sequence[Article],
    dated: Mapping[ArticleId, list[tuple[Excerpt, When]]],
    doubtful: Collection[ExcerptId],
) -> Iterator[_Passage]:
    others = frozenset(stem for other in articles if other is not article for stem in opening_stems(other))
    known = dated.get(article.id, ())
    is_opening = True
    for paragraph in article.spans_labelled(*_STORY):
        stops = [x.source.span for x, _ in known if x.id in doubtful and paragraph.overlaps(x.source.span)]
        span = _readable(article, paragraph, stops)
        words = span.slice(article.text)
        is_long = len(words.split()) >= _FEWEST_WORDS
        if not is_long or quotes_somebody(words) or leans_back(words) or _calls_by_surname(words):
            continue
        yield _Passage(
            place=Selector.from_text(article.id, article.text, span),
            dates=frozenset(when for x, when in known if span.overlaps(x.source.span)),
            shared=len(stems(words) & others),
            is_opening=is_opening,
        )
        is_opening = False


def _calls_by_surname(words: str) -> bool:
    """Tell whether somebody is named who was introduced before these words: "Mr. Minh said"."""
    return _SHORT_NAME.search(words) is not None


def _readable(article: Article, paragraph: Span, stops: Sequence[Span]) -> Span:
    """Return the first sentences of a paragraph that are not too long and touch none of the stops."""
    end = paragraph.start
    for sentence in split_sentences(article.text, paragraph):
        is_long = len(article.text[paragraph.start : sentence.end].split()) > _MOST_WORDS
        if is_long or any(sentence.overlaps(stop) for stop in stops):
            break
        end = sentence.end
    return Span(paragraph.start, end)
