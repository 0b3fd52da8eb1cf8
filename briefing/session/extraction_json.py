"""What `briefing extract --json` prints: one object for each file, in a form that programs rely on.

For text files offsets count code points of the file as it is stored, for other formats in `body`; what stands
in a caption of these comes in `caption_excerpts`, with the number of the caption, and counts in that.
Missing values are null; `inferred` names the fields that the file does not give but implies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, assert_never

from briefing.errors import ImportRejected
from briefing.model.article import Article, FieldState, LabelKind, Metadata
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
from briefing.session.reading import Reading
from briefing.session.report_places import BodyPlaces, CaptionPlaces, Places, StoredPlaces, body_of
from briefing.text.encodings import decode_text

Json = dict[str, Any]

_TEXT = "text/plain"
_FIELDS = ("title", "publisher", "author", "published", "url")
_FURTHER_FIELDS = ("provisional_title", "language", "aggregator")


def reading_report(reading: Reading) -> Json:
    """Return the report on a file that was read."""
    is_text = reading.article.original.mime == _TEXT
    stored = decode_text(reading.data).text if is_text else None
    return article_report(reading.article, reading.suggestions, stored)


def article_report(article: Article, excerpts: tuple[Excerpt, ...], stored: str | None) -> Json:
    """Return the report on one file; `stored` is a text file decoded, before anything was cleaned.

    Of other formats there is no such thing: their excerpts are given where they stand in the body, or in
    which caption.
    """
    metadata = article.metadata
    places = BodyPlaces(article) if stored is None else StoredPlaces(article, stored)
    reports = (_excerpt_report(excerpt, places) for excerpt in excerpts)
    captions = article.spans_labelled(LabelKind.CAPTION)
    return {
        **{name: getattr(metadata, name).value for name in (*_FIELDS, *_FURTHER_FIELDS)},
        "inferred": _doubtful_fields(metadata),
        "body": body_of(article),
        "captions": [span.slice(article.text) for span in captions],
        "subheads": [span.slice(article.text) for span in article.spans_labelled(LabelKind.SUBHEAD)],
        "boilerplate": [span.slice(article.text) for span in article.spans_labelled(LabelKind.BOILERPLATE)],
        "excerpts": [report for report in reports if report is not None],
        "caption_excerpts": [] if stored is not None else _in_captions(article, captions, excerpts),
        "warnings": list(article.warnings),
    }


def _in_captions(article: Article, captions: Sequence[Span], excerpts: Sequence[Excerpt]) -> list[Json]:
    inside = ((number, CaptionPlaces(article, caption)) for number, caption in enumerate(captions))
    return [
        {"caption": number, **report}
        for number, places in inside
        for excerpt in excerpts
        if (report := _excerpt_report(excerpt, places)) is not None
    ]


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
        "caption_excerpts": [],
        "warnings": [],
        "error": {"code": error.code.value, "message": error.message},
    }


def _doubtful_fields(metadata: Metadata) -> list[str]:
    names = (field.name for field in fields(metadata))
    return [
        name for name in names if getattr(metadata, name).state in (FieldState.INFERRED, FieldState.AMBIGUOUS)
    ]


def _excerpt_report(excerpt: Excerpt, places: Places) -> Json | None:
    span = places.span(excerpt.source.span)
    if span is None:
        return None
    return {
        "kind": excerpt.kind.value,
        "text": span.slice(places.text),
        "start": span.start,
        "end": span.end,
        **_detail_report(excerpt.detail, places),
        "rule": excerpt.rule,
        "confidence": excerpt.confidence,
        "doubts": list(excerpt.doubts),
    }


def _detail_report(detail: Detail, places: Places) -> Json:
    match detail:
        case QuoteDetail():
            return _quote_report(detail, places)
        case StatisticDetail():
            return {
                "value": detail.low if detail.high is None else [detail.low, detail.high],
                "unit": detail.unit,
                "qualifier": detail.qualifier,
                "value_start": places.offset(detail.value_start),
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
                "zone": detail.zone,
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


def _quote_report(detail: QuoteDetail, places: Places) -> Json:
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
        parts = (places.span(span) for span in detail.parts)
        report["parts"] = [[part.start, part.end] for part in parts if part is not None]
    return report


def _when(when: When | None) -> str | None:
    return None if when is None else str(when)
