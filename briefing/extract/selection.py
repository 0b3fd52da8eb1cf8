"""Words that a person selected, made an excerpt of the kind they asked for, with what the article knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.dates import find_dates
from briefing.extract.statistics import find_statistics
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import (
    Attribution,
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    ExcerptKind,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span

_USER = "user"


def trimmed(span: Span, text: str) -> Span:
    """Return the span without white space at its ends; an empty one stays where it begins."""
    words = span.slice(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - (len(words) - len(words.rstrip()))))


def excerpt_from_span(
    article: Article, span: Span, kind: ExcerptKind, suggestions: Sequence[Excerpt]
) -> Excerpt:
    """Return the selected words as an excerpt of `kind`.

    What is known about them comes from the suggestion of that kind that shares most of them: taking half a
    quotation keeps its speaker. Without one, the fields stay empty and are named as doubts.
    """
    span = trimmed(span, article.text)
    source = Selector.from_text(article.id, article.text, span)
    excerpt_id = ExcerptId(f"{article.id}:{kind.value}{span.start}-{span.end}")
    nearest = _nearest(span, [x for x in (*suggestions, *_hidden(article, span, kind)) if x.kind is kind])
    if nearest is not None:
        return replace(
            nearest,
            id=excerpt_id,
            source=source,
            detail=_cut(nearest.detail, span),
            rule=_USER,
            confidence=1.0,
        )
    detail, doubts = _bare_detail(kind, source.exact)
    return Excerpt(id=excerpt_id, source=source, detail=detail, rule=_USER, doubts=doubts)


def _nearest(span: Span, candidates: Sequence[Excerpt]) -> Excerpt | None:
    shared = [
        (min(span.end, x.source.span.end) - max(span.start, x.source.span.start), x)
        for x in candidates
        if span.overlaps(x.source.span)
    ]
    return max(shared, key=lambda pair: pair[0])[1] if shared else None


def _hidden(article: Article, span: Span, kind: ExcerptKind) -> tuple[Excerpt, ...]:
    # What a standfirst says and the body says again is suggested only there; selected, it counts as body.
    labels = tuple(
        replace(label, kind=LabelKind.BODY)
        if label.kind is LabelKind.STANDFIRST and label.span.overlaps(span)
        else label
        for label in article.labels
    )
    if labels == article.labels:
        return ()
    match kind:
        case ExcerptKind.STATISTIC:
            return find_statistics(replace(article, labels=labels))
        case ExcerptKind.DATE:
            return find_dates(replace(article, labels=labels))
        case _:
            return ()


def _cut(detail: Detail, span: Span) -> Detail:
    match detail:
        case QuoteDetail(parts=parts) if parts:
            inside = tuple(
                Span(max(part.start, span.start), min(part.end, span.end))
                for part in parts
                if part.overlaps(span)
            )
            return replace(detail, parts=inside if len(inside) > 1 else ())
        case StatisticDetail(value_start=start) if start is not None and not span.start <= start < span.end:
            return replace(detail, value_start=None)
        case _:
            return detail


def _bare_detail(kind: ExcerptKind, words: str) -> tuple[Detail, tuple[str, ...]]:
    match kind:
        case ExcerptKind.QUOTE:
            return QuoteDetail(attribution=Attribution.NONE), ("speaker", "role")
        case ExcerptKind.PROGRAMME:
            return ProgrammeDetail(event=words), ("when",)
        case ExcerptKind.DATE:
            return DateDetail(event=words), ("when",)
        case ExcerptKind.PERSON:
            return PersonDetail(name=words), ("role",)
        case ExcerptKind.STATISTIC | ExcerptKind.BACKGROUND:
            # A figure needs a number; words without one are background, whatever key was pressed.
            return BackgroundDetail(), ()
