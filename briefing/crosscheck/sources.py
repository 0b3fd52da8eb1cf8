"""What cross-checking looks at: excerpts, the sentences of articles, and which articles belong together."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from heapq import nsmallest
from typing import TypeVar, cast
from zlib import crc32

from briefing.crosscheck.things import Key, Things
from briefing.crosscheck.wording import content_words, folded
from briefing.extract.dates import find_caption_dates
from briefing.extract.dating import published_on, written_near
from briefing.extract.passages import passages
from briefing.extract.statistics import find_caption_statistics
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import DateDetail, Excerpt, QuoteDetail, Selector
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.spans import Span
from briefing.model.when import Precision, When
from briefing.text.dates import RELATIVE_RULES
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives
from briefing.text.quotation_marks import find_quotations
from briefing.text.spaces import with_plain_spaces

T = TypeVar("T")

_SHINGLE_WORDS = 4
_MARKS = 8
_REPRINT = 0.5
"""Share of the shorter text that two printings of one text have in common."""
_FEWEST_SHARED = 3
"""Words that the events of one day have in common if two articles are to report on one matter."""
_SAME_TIME_DAYS = 7
_ABOUT_SAME_TIME_DAYS = 45
"""Where an article's day is only known from the dates it mentions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Hold one sentence of an article; `paragraph` counts the passages from 0.

    `is_quoted` tells that all of it stands in quotation marks, `is_story` that it is no caption or subhead.
    """

    article_id: ArticleId
    span: Span
    text: str
    paragraph: int
    is_story: bool = True
    is_quoted: bool = False


class Sources:
    """Answer what the rules ask about excerpts and the articles that they come from.

    Without articles only the excerpts themselves speak, and every question about the rest has a safe answer.
    """

    def __init__(self, excerpts: Sequence[Excerpt], articles: Iterable[Article] = ()) -> None:
        self.excerpts = tuple(excerpts)
        self.articles = {article.id: article for article in articles}
        self.things = Things([replace(a, text=with_plain_spaces(a.text)) for a in self.articles.values()])
        self._sentences = {article.id: _sentences(article) for article in self.articles.values()}
        self._folded: dict[ArticleId, str] = {}
        self._shingles: dict[ArticleId, frozenset[tuple[str, ...]]] = {}
        self._marks: dict[ArticleId, tuple[int, ...]] = {}
        self._read: dict[Callable[[Sources], object], object] = {}
        self._starts = {key: [s.span.start for s in found] for key, found in self._sentences.items()}

    @cached_property
    def given(self) -> dict[ExcerptId, int]:
        """Return the place of each excerpt in the order they were given."""
        return {excerpt.id: number for number, excerpt in enumerate(self.excerpts)}

    def once(self, read: Callable[[Sources], T]) -> T:
        """Return what a function reads out of these sources, which several rules ask for, read once."""
        if read not in self._read:
            self._read[read] = read(self)
        return cast("T", self._read[read])

    def rank(self, article_id: ArticleId) -> int:
        """Return the place of an article in the order they were given, or first appear in the excerpts."""
        return self._ranks[article_id]

    @cached_property
    def _ranks(self) -> dict[ArticleId, int]:
        ids = (*self.articles, *(excerpt.source.article_id for excerpt in self.excerpts))
        return {article_id: number for number, article_id in enumerate(dict.fromkeys(ids))}

    @cached_property
    def dated(self) -> tuple[Excerpt, ...]:
        """Return the excerpts, and the dates that captions give beside them."""
        captions = (excerpt for article in self.articles.values() for excerpt in find_caption_dates(article))
        return (*self.excerpts, *captions)

    @cached_property
    def counted(self) -> tuple[Excerpt, ...]:
        """Return the excerpts, and the figures that captions give beside them."""
        captions = (e for article in self.articles.values() for e in find_caption_statistics(article))
        return (*self.excerpts, *captions)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return every sentence of the articles, boilerplate left out."""
        return tuple(sentence for found in self._sentences.values() for sentence in found)

    def sentences_of(self, article_id: ArticleId) -> tuple[Sentence, ...]:
        """Return the sentences of one article; none if it was not given."""
        return self._sentences.get(article_id, ())

    def sentence_at(self, place: Selector) -> Sentence | None:
        """Return the sentence that a place begins in; None if its article was not given."""
        number = self.sentence_number(place.article_id, place.span.start)
        return None if number is None else self._sentences[place.article_id][number]

    def sentence_number(self, article_id: ArticleId, offset: int) -> int | None:
        """Return which sentence of an article an offset lies in."""
        number = bisect_right(self._starts.get(article_id, ()), offset) - 1
        if number < 0 or self._sentences[article_id][number].span.end <= offset:
            return None
        return number

    def select(self, article_id: ArticleId, span: Span) -> Selector:
        """Return a stretch of one of the articles as a place."""
        return Selector.from_text(article_id, self.articles[article_id].text, span)

    def day_beside(self, place: Selector) -> When | None:
        """Return the one day that the sentences of a place give outside its own words: "said on May 10"."""
        first = self.sentence_number(place.article_id, place.span.start)
        last = self.sentence_number(place.article_id, max(place.span.start, place.span.end - 1))
        if first is None or last is None:
            return None
        found = self._sentences[place.article_id]
        around = Span(found[first].span.start, found[last].span.end)
        days = {
            excerpt.detail.when
            for excerpt in self._by_article[place.article_id]
            if isinstance(excerpt.detail, DateDetail)
            and excerpt.detail.when is not None
            and excerpt.detail.when.precision is Precision.DAY
            and around.contains(excerpt.source.span)
            and not place.span.overlaps(excerpt.source.span)
            and not is_relative_date(excerpt)
        }
        return days.pop() if len(days) == 1 else None

    def things_in(self, place: Selector) -> frozenset[Key]:
        """Return the papers and gatherings that the sentence of a place speaks of."""
        sentence = self.sentence_at(place)
        return self.things.within(place.article_id, sentence.span) if sentence else frozenset()

    def matter_of(self, sentence: Sentence) -> frozenset[Key]:
        """Return what a sentence speaks of, else what its article is about."""
        own = self.things.within(sentence.article_id, sentence.span)
        return own or self.things.subjects(sentence.article_id)

    def members_at(self, place: Selector, *kinds: type) -> list[Excerpt]:
        """Return the excerpts of these details that hold most of a place, or lie in it."""
        return [
            excerpt
            for excerpt in self._by_article[place.article_id]
            if isinstance(excerpt.detail, kinds) and _shared(excerpt.source.span, place.span) >= 0.5
        ]

    def are_linked(self, one: ArticleId, other: ArticleId) -> bool:
        """Tell whether two articles report on one matter: a paper or gathering, or an event of one day."""
        if one == other or self.things.subjects(one) & self.things.subjects(other):
            return True
        first, second = self._days[one], self._days[other]
        return any(len(first[day] & second[day]) >= _FEWEST_SHARED for day in first.keys() & second.keys())

    def matters_of(self, article_id: ArticleId) -> tuple[Hashable, ...]:
        """Return what an article reports on; articles that are linked share one of these."""
        return (*self.things.subjects(article_id), *self._days[article_id])

    def is_other_time(self, one: ArticleId, other: ArticleId) -> bool:
        """Tell whether two articles were surely written about different occasions."""
        first, second = self._written[one], self._written[other]
        if first is None or second is None:
            return False
        is_exact = first[1] and second[1]
        apart = abs((first[0] - second[0]).days)
        return apart > (_SAME_TIME_DAYS if is_exact else _ABOUT_SAME_TIME_DAYS)

    def day_of(self, article_id: ArticleId) -> dt.date | None:
        """Return the day near which an article was written, as far as it shows."""
        written = self._written[article_id]
        return written[0] if written else None

    def folded_text(self, article_id: ArticleId) -> str:
        """Return the text of one of the articles without case and accents; "" if it was not given."""
        if article_id not in self._folded:
            article = self.articles.get(article_id)
            self._folded[article_id] = folded(article.text) if article else ""
        return self._folded[article_id]

    def are_reprints(self, one: ArticleId, other: ArticleId) -> bool:
        """Tell whether two articles print one text, perhaps shortened or with other paragraphs added."""
        first, second = self._shingles_of(one), self._shingles_of(other)
        smaller = min(len(first), len(second))
        return smaller > 0 and len(first & second) / smaller >= _REPRINT

    def text_marks(self, article_id: ArticleId) -> tuple[int, ...]:
        """Return numbers of which two printings of one text very probably share some."""
        if article_id not in self._marks:
            numbers = (crc32(" ".join(words).encode()) for words in self._shingles_of(article_id))
            self._marks[article_id] = tuple(nsmallest(_MARKS, numbers))
        return self._marks[article_id]

    def _shingles_of(self, article_id: ArticleId) -> frozenset[tuple[str, ...]]:
        if article_id not in self._shingles:
            words = folded(" ".join(s.text for s in self.sentences_of(article_id) if s.is_story)).split()
            last = len(words) - _SHINGLE_WORDS + 1
            self._shingles[article_id] = frozenset(tuple(words[i : i + _SHINGLE_WORDS]) for i in range(last))
        return self._shingles[article_id]

    def words_around(self, place: Selector) -> frozenset[str]:
        """Return the content words of the sentence of a place, else those of the 32 characters around it."""
        sentence = self.sentence_at(place)
        if sentence is None:
            return content_words(f"{place.prefix.partition(' ')[2]} {place.suffix.rpartition(' ')[0]}")
        return content_words(sentence.text)

    def is_at_press_occasion(self, article_id: ArticleId) -> bool:
        """Tell whether an article reports from a press conference."""
        return _press_occasion().search(self.folded_text(article_id)) is not None

    @cached_property
    def _by_article(self) -> dict[ArticleId, list[Excerpt]]:
        grouped: dict[ArticleId, list[Excerpt]] = defaultdict(list)
        for excerpt in self.excerpts:
            grouped[excerpt.source.article_id].append(excerpt)
        return grouped

    @cached_property
    def _days(self) -> defaultdict[ArticleId, dict[str, frozenset[str]]]:
        """Return the days that an article gives, each with the words of what happens then."""
        days: defaultdict[ArticleId, dict[str, frozenset[str]]] = defaultdict(dict)
        for excerpt in self.excerpts:
            match excerpt.detail:
                case DateDetail(when=When() as when, event=str() as event):
                    if when.has_year and when.precision is Precision.DAY and not is_relative_date(excerpt):
                        own = days[excerpt.source.article_id]
                        own[str(when)] = own.get(str(when), frozenset()) | content_words(event)
                case _:
                    pass
        return days

    def _last_day(self, article_id: ArticleId) -> dt.date | None:
        """Return the last day that an article gives: what it announces lies near its writing."""
        return max((When.parse(day).latest() for day in self._days[article_id]), default=None)

    @cached_property
    def _written(self) -> defaultdict[ArticleId, tuple[dt.date, bool] | None]:
        written: defaultdict[ArticleId, tuple[dt.date, bool] | None] = defaultdict(lambda: None)
        for article in self.articles.values():
            near = written_near(article)
            if near is not None and near.year is not None:
                is_exact = near.day is not None and published_on(article) is not None
                day = near.earliest() if near.day else self._last_day(article.id)
                written[article.id] = (day, is_exact) if day else None
        for excerpt in self.excerpts:
            said_on = excerpt.detail.said_on if isinstance(excerpt.detail, QuoteDetail) else None
            if said_on and said_on.has_year and not written[excerpt.source.article_id]:
                written[excerpt.source.article_id] = (said_on.earliest(), said_on.precision is Precision.DAY)
        return written


def is_relative_date(excerpt: Excerpt) -> bool:
    """Tell whether a date is one like "today" or "last week"."""
    rule = excerpt.rule.removeprefix("date/").partition("+")[0]
    return rule in RELATIVE_RULES


def _sentences(article: Article) -> tuple[Sentence, ...]:
    read = passages(article)
    quotations = find_quotations(article.text, [p.span for p in read if p.is_running_text])
    inside = [quotation.inside for quotation in quotations]
    starts = [span.start for span in inside]
    return tuple(
        Sentence(
            article_id=article.id,
            span=span,
            text=span.slice(article.text),
            paragraph=number,
            is_story=passage.kind not in (LabelKind.CAPTION, LabelKind.SUBHEAD),
            is_quoted=_is_inside(span, inside, starts),
        )
        for number, passage in enumerate(read)
        for span in passage.sentences
    )


@cache
def _press_occasion() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(*word_list('crosscheck', 'press_occasions'))})s?\b")


def _is_inside(span: Span, inside: Sequence[Span], starts: Sequence[int]) -> bool:
    middle = (span.start + span.end) // 2
    at = bisect_right(starts, middle) - 1
    return at >= 0 and middle < inside[at].end


def _shared(one: Span, other: Span) -> float:
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / max(1, min(len(one), len(other)))
