"""Fill the questions: what reporters asked, and what subheads ask, with the answer that the article gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.compose.centrality import stems
from briefing.compose.passages import leans_back, quotes_somebody
from briefing.compose.runs import capitalised
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import BackgroundDetail, Excerpt, Selector
from briefing.model.ids import ExcerptId, IdSource, ItemId
from briefing.model.pack import ExcerptItem
from briefing.model.spans import Span
from briefing.text.sentences import split_sentences

MOST_QUESTIONS = 6
_MOST_WORDS = 95
_ASKED = re.compile(
    r"""
    (?:(?:When|After\ being|On\ being)\ asked|Asked          # seeds/001: "When asked about the signing …,"
      |(?:In\ response|Responding)\ to\ (?:a\ |the\ )?(?:[\w'’]+\ )?questions?
      |(?:Khi\ )?(?:[Đđ]ược|[Bb]ị)\ hỏi|Trả\ lời\ câu\ hỏi)
    \ (?:about|on|regarding|concerning|whether|why|how|về|liên\ quan\ đến)
    \ (?P<topic>[^,]{8,140}),\s
    """,
    re.VERBOSE,
)


def question_items(articles: Sequence[Article], next_id: IdSource) -> Iterator[ExcerptItem]:
    """Yield questions as items headed by them, at most six; the words of both are the articles'."""
    asked: set[str] = set()
    for article in articles:
        for question, span in (*_asked_by_reporters(article), *_asked_by_subheads(article)):
            if question.casefold() in asked or len(asked) == MOST_QUESTIONS:
                continue
            asked.add(question.casefold())
            excerpt = Excerpt(
                id=ExcerptId(next_id()),
                source=Selector.from_text(article.id, article.text, span),
                detail=BackgroundDetail(),
                rule="question",
                confidence=0.5,
            )
            yield ExcerptItem(id=ItemId(next_id()), excerpt=excerpt, heading=question)


def _asked_by_reporters(article: Article) -> Iterator[tuple[str, Span]]:
    for paragraph in article.spans_labelled(LabelKind.STANDFIRST, LabelKind.BODY):
        for sentence in split_sentences(article.text, paragraph):
            if match := _ASKED.match(sentence.slice(article.text)):
                yield capitalised(match["topic"]), _readable(article, sentence.start, paragraph)
                break


def _asked_by_subheads(article: Article) -> Iterator[tuple[str, Span]]:
    """Yield subheads that ask, each with the sentence below it that has most of its words."""
    heads = article.spans_labelled(LabelKind.SUBHEAD)
    for number, head in enumerate(heads):
        question = head.slice(article.text).strip()
        if not question.endswith("?"):
            continue
        end = heads[number + 1].start if number + 1 < len(heads) else len(article.text)
        asked = stems(question)
        sentences = [
            sentence
            for paragraph in article.spans_labelled(LabelKind.BODY)
            if head.end <= paragraph.start < end
            for sentence in split_sentences(article.text, paragraph)
            if not quotes_somebody(words := sentence.slice(article.text)) and not leans_back(words)
        ]
        best = max(sentences, key=lambda x: len(stems(x.slice(article.text)) & asked), default=None)
        if best is not None and stems(best.slice(article.text)) & asked:
            yield question, best


def _readable(article: Article, start: int, paragraph: Span) -> Span:
    """Return the paragraph from `start` on, as many whole sentences of it as can be read."""
    end = start
    for sentence in split_sentences(article.text, Span(start, paragraph.end)):
        if end > start and len(article.text[start : sentence.end].split()) > _MOST_WORDS:
            break
        end = sentence.end
    return Span(start, end)
