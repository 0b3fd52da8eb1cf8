"""What `briefing extract --json` prints: one object for each file, in a form that programs rely on.

For text files offsets count code points of the file as it is stored, for other formats in `body`.
Missing values are null; `inferred` names the fields that the file does not give but implies.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any, assert_never

from briefing.errors import ImportRejected
from briefing.model.article import BODY_LABELS, Article, FieldState, LabelKind, Metadata
from briefing.model.excerpt import (
    Attribution,
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)
from briefing.model.spans import Span
from briefing.model.when import When

Json = dict[str, Any]

_FIELDS = ("title", "publisher", "author", "published", "url")
_FURTHER_FIELDS = ("provisional_title", "language", "aggregator")


def article_report(article: Article, excerpts: tuple[Excerpt, ...], stored: str) -> Json:
    """Return the report on one text file; `stored` is the file decoded, before anything was cleaned."""
    metadata = article.metadata
    return {
        **{name: getattr(metadata, name).value for name in (*_FIELDS, *_FURTHER_FIELDS)},
        "inferred": _doubtful_fields(metadata),
        "body": "\n\n".join(span.slice(article.text) for span in article.spans_labelled(*BODY_LABELS)),
        "captions": [span.slice(article.text) for span in article.spans_labelled(LabelKind.CAPTION)],
        "subheads": [span.slice(article.text) for span in article.spans_labelled(LabelKind.SUBHEAD)],
        "boilerplate": [span.slice(article.text) for span in article.spans_labelled(LabelKind.BOILERPLATE)],
        "excerpts": [_excerpt_report(excerpt, article, stored) for excerpt in excerpts],
        "warnings": list(article.warnings),
    }


def rejection_report(error: ImportRejected) -> Json:
    """Return the report on a file that could not be read."""
    empty: Json = dict.fromkeys((*_FIELDS, *_FURTHER_FIELDS))
    return {
        **empty,
        "inferred": [],
        "body": None,
        "captions": [],
        "subheads": [],
        "boilerplate": [],
        "excerpts": [],
        "warnings": [],
        "error": {"code": error.code.value, "message": error.message},
    }


def _doubtful_fields(metadata: Metadata) -> list[str]:
    names = (field.name for field in fields(metadata))
    return [
        name for name in names if getattr(metadata, name).state in (FieldState.INFERRED, FieldState.AMBIGUOUS)
    ]


def _excerpt_report(excerpt: Excerpt, article: Article, stored: str) -> Json:
    span = article.offset_map.span_to_stored(excerpt.source.span)
    return {
        "kind": excerpt.kind.value,
        "text": span.slice(stored),
        "start": span.start,
        "end": span.end,
        **_detail_report(excerpt.detail, article),
        "rule": excerpt.rule,
        "confidence": excerpt.confidence,
        "doubts": list(excerpt.doubts),
    }


def _detail_report(detail: Detail, article: Article) -> Json:
    match detail:
        case QuoteDetail():
            return _quote_report(detail, article)
        case StatisticDetail():
            start = detail.value_start
            return {
                "value": detail.low if detail.high is None else [detail.low, detail.high],
                "unit": detail.unit,
                "qualifier": detail.qualifier,
                "value_start": None if start is None else article.offset_map.to_stored(start),
                "counts": detail.counts,
                "period": detail.period,
                "as_at": _when(detail.as_at),
                "said_by": detail.said_by,
            }
        case ProgrammeDetail():
            return {
                "event": detail.event,
                "when": _when(detail.when),
                "time": detail.time,
                "venue": detail.venue,
                "sessions": list(detail.sessions),
                "participants": list(detail.participants),
                "theme": detail.theme,
            }
        case DateDetail():
            return {"when": _when(detail.when), "event": detail.event, "is_inferred": detail.is_inferred}
        case PersonDetail():
            return {
                "name": detail.name,
                "role": detail.role,
                "rank": detail.rank,
                "organisation": detail.organisation,
                "aliases": list(detail.aliases),
            }
        case BackgroundDetail():
            return {}
        case _ as never:
            assert_never(never)


def _quote_report(detail: QuoteDetail, article: Article) -> Json:
    report: Json = {
        "direct": detail.direct,
        "speaker": detail.speaker,
        "role": detail.role,
        "rank": detail.rank,
        "organisation": detail.organisation,
        "attribution": None if detail.attribution is Attribution.NONE else detail.attribution.value,
        "closed": detail.is_closed,
    }
    if detail.parts:
        report["parts"] = [_stored_pair(span, article) for span in detail.parts]
    return report


def _stored_pair(span: Span, article: Article) -> list[int]:
    stored = article.offset_map.span_to_stored(span)
    return [stored.start, stored.end]


def _when(when: When | None) -> str | None:
    return None if when is None else str(when)
