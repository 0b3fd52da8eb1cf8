"""The sentence around words that a newer version still holds: it may say something else of them now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model.excerpt import Detail, Excerpt, ExcerptKind, ProgrammeDetail, QuoteDetail, without_places
from briefing.model.spans import Span
from briefing.text.folding import fold_typography
from briefing.text.sentences import split_sentences

_ALONE = frozenset({ExcerptKind.BACKGROUND})
"""Kinds whose words say all that the excerpt says."""


def changed_sentence(
    excerpt: Excerpt, old_text: str, new_text: str, span: Span, suggestions: Sequence[Excerpt]
) -> tuple[str, str] | None:
    """Return the sentence around an excerpt before and now, where that may matter; else None.

    `span` is where its words stand in the new text. What the rules read there now decides, where they read
    anything: as long as it is what the excerpt says, other words around it do not matter.
    """
    old_span = excerpt.source.span
    if excerpt.kind in _ALONE or old_span.slice(old_text) != excerpt.source.exact:
        return None
    before, after = sentence_around(old_text, old_span), sentence_around(new_text, span)
    if fold_typography(before) == fold_typography(after):
        return None
    read = [s for s in suggestions if s.kind is excerpt.kind and s.source.span == span]
    if any(_said(s.detail) == _said(excerpt.detail) for s in read):
        return None
    return before, after


def sentence_around(text: str, span: Span) -> str:
    """Return the sentence that holds a span, or the sentences that it runs over."""
    return sentence_span(text, span).slice(text)


def sentence_span(text: str, span: Span) -> Span:
    """Return where the sentence stands that holds a span, or the sentences that it runs over."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    paragraph = Span(start, len(text) if end < 0 else end)
    held = [sentence for sentence in split_sentences(text, paragraph) if sentence.overlaps(span)]
    return Span(held[0].start, held[-1].end) if held else span


def _said(detail: Detail) -> Detail:
    """Return what is said without what a version cannot change: places, and what a person alone knows."""
    match without_places(detail):
        case QuoteDetail() as quote:
            return replace(quote, occasion=None, said_on=None)
        case ProgrammeDetail() as programme:
            return replace(programme, press_access=None)
        case other:
            return other
