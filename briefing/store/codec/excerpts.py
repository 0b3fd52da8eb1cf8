"""Excerpts as JSON; the member `kind` of a detail says which of the six details it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

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
    RecordStatus,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.when import When
from briefing.store.codec.articles import span_to_json
from briefing.store.codec.fields import Fields, JsonObject


def excerpt_to_json(excerpt: Excerpt) -> JsonObject:
    """Return an excerpt as a JSON object."""
    return {
        "id": excerpt.id,
        "source": selector_to_json(excerpt.source),
        "detail": {"kind": excerpt.kind.value, **_detail_to_json(excerpt.detail)},
        "rule": excerpt.rule,
        "confidence": excerpt.confidence,
        "doubts": excerpt.doubts,
    }


def excerpt_from_json(value: object) -> Excerpt:
    """Read an excerpt.

    Raises:
        PackFileError: the data is malformed.
    """
    data = Fields.of(value, "excerpt")
    detail = data.child("detail")
    return Excerpt(
        id=ExcerptId(data.text("id")),
        source=selector_from_json(data.child("source")),
        detail=_DETAIL_READERS[detail.choice("kind", ExcerptKind)](detail),
        rule=data.text("rule"),
        confidence=data.share("confidence"),
        doubts=data.texts("doubts"),
    )


def selector_to_json(place: Selector) -> JsonObject:
    """Return words with their place as a JSON object."""
    return {
        "article_id": place.article_id,
        "span": span_to_json(place.span),
        "exact": place.exact,
        "prefix": place.prefix,
        "suffix": place.suffix,
    }


def selector_from_json(data: Fields) -> Selector:
    """Read words with their place.

    Raises:
        PackFileError: the data is malformed.
    """
    return Selector(
        article_id=ArticleId(data.text("article_id")),
        span=data.span("span"),
        exact=data.text("exact"),
        prefix=data.text("prefix"),
        suffix=data.text("suffix"),
    )


def when_to_json(when: When | None) -> str | None:
    """Return a date in its written form."""
    return None if when is None else str(when)


def _detail_to_json(detail: Detail) -> JsonObject:
    match detail:
        case QuoteDetail():
            return _quote_to_json(detail)
        case StatisticDetail():
            return _statistic_to_json(detail)
        case ProgrammeDetail():
            return _programme_to_json(detail)
        case DateDetail(when=when, event=event, is_inferred=is_inferred):
            return {"when": when_to_json(when), "event": event, "is_inferred": is_inferred}
        case PersonDetail():
            return _person_to_json(detail)
        case BackgroundDetail():
            return {}
        case _ as never:
            assert_never(never)


def _quote_to_json(detail: QuoteDetail) -> JsonObject:
    return {
        "direct": detail.direct,
        "speaker": detail.speaker,
        "role": detail.role,
        "rank": detail.rank,
        "organisation": detail.organisation,
        "attribution": detail.attribution.value,
        "occasion": detail.occasion,
        "said_on": when_to_json(detail.said_on),
        "record": detail.record.value,
        "is_translation": detail.is_translation,
        "is_closed": detail.is_closed,
        "parts": [span_to_json(part) for part in detail.parts],
    }


def _quote_from_json(data: Fields) -> QuoteDetail:
    return QuoteDetail(
        direct=data.flag("direct"),
        speaker=data.text_or_none("speaker"),
        role=data.text_or_none("role"),
        rank=data.text_or_none("rank"),
        organisation=data.text_or_none("organisation"),
        attribution=data.choice("attribution", Attribution),
        occasion=data.text_or_none("occasion"),
        said_on=data.when_or_none("said_on"),
        record=data.choice("record", RecordStatus),
        is_translation=data.flag("is_translation"),
        is_closed=data.flag("is_closed"),
        parts=data.spans("parts"),
    )


def _statistic_to_json(detail: StatisticDetail) -> JsonObject:
    return {
        "low": detail.low,
        "high": detail.high,
        "unit": detail.unit,
        "qualifier": detail.qualifier,
        "counts": detail.counts,
        "period": detail.period,
        "as_at": when_to_json(detail.as_at),
        "said_by": detail.said_by,
        "value_start": detail.value_start,
    }


def _statistic_from_json(data: Fields) -> StatisticDetail:
    return StatisticDetail(
        low=data.number("low"),
        high=data.number_or_none("high"),
        unit=data.text_or_none("unit"),
        qualifier=data.text_or_none("qualifier"),
        counts=data.text_or_none("counts"),
        period=data.text_or_none("period"),
        as_at=data.when_or_none("as_at"),
        said_by=data.text_or_none("said_by"),
        value_start=data.count_or_none("value_start"),
    )


def _programme_to_json(detail: ProgrammeDetail) -> JsonObject:
    return {
        "event": detail.event,
        "when": when_to_json(detail.when),
        "time": detail.time,
        "zone": detail.zone,
        "venue": detail.venue,
        "sessions": detail.sessions,
        "participants": detail.participants,
        "press_access": detail.press_access,
        "theme": detail.theme,
    }


def _programme_from_json(data: Fields) -> ProgrammeDetail:
    return ProgrammeDetail(
        event=data.text_or_none("event"),
        when=data.when_or_none("when"),
        time=data.text_or_none("time"),
        zone=data.text_or_none("zone"),
        venue=data.text_or_none("venue"),
        sessions=data.texts("sessions"),
        participants=data.texts("participants"),
        press_access=data.text_or_none("press_access"),
        theme=data.text_or_none("theme"),
    )


def _date_from_json(data: Fields) -> DateDetail:
    return DateDetail(
        when=data.when_or_none("when"),
        event=data.text_or_none("event"),
        is_inferred=data.flag("is_inferred"),
    )


def _person_to_json(detail: PersonDetail) -> JsonObject:
    return {
        "name": detail.name,
        "rank": detail.rank,
        "role": detail.role,
        "organisation": detail.organisation,
        "aliases": detail.aliases,
    }


def _person_from_json(data: Fields) -> PersonDetail:
    return PersonDetail(
        name=data.text("name"),
        rank=data.text_or_none("rank"),
        role=data.text_or_none("role"),
        organisation=data.text_or_none("organisation"),
        aliases=data.texts("aliases"),
    )


def _background_from_json(_: Fields) -> BackgroundDetail:
    return BackgroundDetail()


_DETAIL_READERS: dict[ExcerptKind, Callable[[Fields], Detail]] = {
    ExcerptKind.QUOTE: _quote_from_json,
    ExcerptKind.STATISTIC: _statistic_from_json,
    ExcerptKind.PROGRAMME: _programme_from_json,
    ExcerptKind.DATE: _date_from_json,
    ExcerptKind.PERSON: _person_from_json,
    ExcerptKind.BACKGROUND: _background_from_json,
}
