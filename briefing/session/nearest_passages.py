"""The passages of an article that come nearest to words it does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import Selector
from briefing.model.spans import Span
from briefing.text.anchoring import reanchor
from briefing.text.paragraphs import split_paragraphs
from briefing.text.sentences import split_sentences

_LEAST_ALIKE = 0.6
"""Passages less alike than this have little more in common than the letters of the language."""
_LONGEST_WHOLE = 1.6
"""How much longer than the words sentences may be that are offered whole."""
_NOT_THE_ARTICLE = frozenset({LabelKind.BOILERPLATE, LabelKind.SOURCE_LINE, LabelKind.END_MARK})


@dataclass(frozen=True, slots=True, kw_only=True)
class NearPassage:
    """Mark words that may stand for others; `likeness` runs from 0 to 1."""

    span: Span
    likeness: float


def find_near_passages(article: Article, lost: Selector, most: int = 3) -> tuple[NearPassage, ...]:
    """Return where an article says nearly what `lost` says, the likeliest first; they do not overlap."""
    if not lost.exact.strip():
        return ()
    text = article.text
    found = [
        NearPassage(span=span, likeness=_likeness(lost.exact, span.slice(text)))
        for span in dict.fromkeys(_candidates(article, lost))
    ]
    chosen: list[NearPassage] = []
    for passage in sorted(found, key=lambda x: (-x.likeness, abs(x.span.start - lost.span.start))):
        is_new = not any(passage.span.overlaps(known.span) for known in chosen)
        if len(chosen) < most and passage.likeness >= _LEAST_ALIKE and is_new:
            chosen.append(passage)
    return tuple(chosen)


def _candidates(article: Article, lost: Selector) -> Iterator[Span]:
    """Yield what the anchoring finds by the words around, each few sentences, and the best part of these."""
    text, words = article.text, lost.exact
    wanted = max(1, len(split_sentences(words)))
    anchored = reanchor(text, lost).span if wanted == 1 else None
    if anchored is not None and _is_of_the_article(article, anchored):
        yield anchored
    sentences = _sentences(article)
    for window in (sentences[first : first + wanted] for first in range(len(sentences))):
        whole = Span(window[0].start, window[-1].end)
        is_whole_enough = len(whole) <= _LONGEST_WHOLE * len(words)
        if is_whole_enough:
            yield whole
        if len(whole) > len(words) and not (is_whole_enough and wanted > 1):  # several are never cut in two
            yield _best_part(text, whole, words)


def _sentences(article: Article) -> Sequence[Span]:
    return [
        sentence
        for paragraph in split_paragraphs(article.text)
        if _is_of_the_article(article, paragraph)
        for sentence in split_sentences(article.text, paragraph)
    ]


def _is_of_the_article(article: Article, place: Span) -> bool:
    label = article.label_at(place.start)
    return label is None or label.kind not in _NOT_THE_ARTICLE


def _best_part(text: str, window: Span, words: str) -> Span:
    """Return the part of a window that is most like the words: whole words, in no marks but their own."""
    from rapidfuzz import fuzz  # noqa: PLC0415  # only words that are gone need it

    part = fuzz.partial_ratio_alignment(words, window.slice(text))
    if part is None or part.dest_start == part.dest_end:
        return window
    start, end = window.start + part.dest_start, window.start + part.dest_end
    while window.start < start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < window.end and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    while start < end and not text[start].isalnum() and text[start] != words[0]:
        start += 1
    while start < end and not text[end - 1].isalnum() and text[end - 1] != words[-1]:
        end -= 1
    return Span(start, end)


def _likeness(words: str, others: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415  # only words that are gone need it

    return fuzz.ratio(words.casefold(), others.casefold()) / 100
