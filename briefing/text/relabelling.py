"""A person's correction of what a paragraph is."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.article import BODY_LABELS, Article, Label, LabelKind
from briefing.model.spans import Span
from briefing.text.paragraphs import split_paragraphs

BY_USER = "user"
"""The rule that stands in a label a person has chosen."""

_WITHIN_TEXT = frozenset({LabelKind.DATELINE, LabelKind.BYLINE, LabelKind.END_MARK})


def paragraph_at(article: Article, offset: int) -> Span | None:
    """Return the paragraph at a code point, or the next one behind it; None behind the last."""
    return next((span for span in split_paragraphs(article.text) if offset < span.end), None)


def label_of_paragraph(article: Article, offset: int) -> LabelKind | None:
    """Return what most of the paragraph at a code point is."""
    paragraph = paragraph_at(article, offset)
    if paragraph is None:
        return None
    parts = [label for label in article.labels if label.span.overlaps(paragraph)]
    largest = max(parts, key=lambda label: _shared(label.span, paragraph), default=None)
    return LabelKind.BODY if largest is None else largest.kind


def relabel_paragraph(article: Article, offset: int, kind: LabelKind) -> Article:
    """Return the article with the paragraph at a code point labelled by a person.

    What becomes running text keeps the dateline, byline or end mark that stands in it. A label that reaches
    beyond the paragraph keeps what is outside.
    """
    paragraph = paragraph_at(article, offset)
    if paragraph is None:
        return article
    touched = [label for label in article.labels if label.span.overlaps(paragraph)]
    kept = [label for label in touched if kind in BODY_LABELS and _stands_within(label, paragraph)]
    outside = [part for label in touched for part in _outside(label, paragraph)]
    own = [
        Label(span=span, kind=kind, rule=BY_USER, by_user=True)
        for span in _gaps(article.text, paragraph, [label.span for label in kept])
    ]
    others = [label for label in article.labels if label not in touched]
    labels = sorted((*others, *outside, *kept, *own), key=lambda label: label.span)
    return replace(article, labels=tuple(labels))


def _stands_within(label: Label, paragraph: Span) -> bool:
    is_part = paragraph.contains(label.span) and len(label.span) < len(paragraph)
    return is_part and label.kind in _WITHIN_TEXT


def _outside(label: Label, paragraph: Span) -> list[Label]:
    span = label.span
    before = Span(span.start, max(span.start, min(span.end, paragraph.start)))
    behind = Span(min(span.end, max(span.start, paragraph.end)), span.end)
    return [replace(label, span=part) for part in (before, behind) if len(part)]


def _gaps(text: str, paragraph: Span, taken: list[Span]) -> list[Span]:
    """Return what is left of the paragraph, without the white space at the edges."""
    gaps, start = [], paragraph.start
    for end, following in [*((span.start, span.end) for span in taken), (paragraph.end, paragraph.end)]:
        words = text[start:end]
        if words.strip():
            first = start + len(words) - len(words.lstrip())
            gaps.append(Span(first, first + len(words.strip())))
        start = following
    return gaps


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
