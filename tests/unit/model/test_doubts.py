"""What is doubtful about an excerpt is confirmed as it is, or changed; either settles it."""

from __future__ import annotations

import pytest

from briefing.model.doubts import doubtful_fields, field_text, read_field, settle_doubts
from briefing.model.excerpt import (
    Attribution,
    DateDetail,
    Detail,
    Excerpt,
    QuoteDetail,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ArticleId, ExcerptId
from briefing.model.spans import Span
from briefing.model.when import When

WORDS = "We keep the hall open until the last delegation has signed"


def excerpt_of(detail: Detail, *doubts: str) -> Excerpt:
    source = Selector.from_text(ArticleId("one"), WORDS, Span(0, len(WORDS)))
    return Excerpt(id=ExcerptId("one:q0"), source=source, detail=detail, doubts=doubts)


def test_an_inferred_speaker_is_in_doubt_also_where_no_doubt_is_named() -> None:
    quote = excerpt_of(QuoteDetail(speaker="Le Xuan Minh", attribution=Attribution.INFERRED))
    assert doubtful_fields(quote) == ("speaker",)


def test_an_inferred_date_is_in_doubt_once() -> None:
    assert doubtful_fields(excerpt_of(DateDetail(is_inferred=True), "when")) == ("when",)


def test_doubts_stand_in_the_order_of_the_detail() -> None:
    figure = excerpt_of(StatisticDetail(low=60, unit="countries"), "unit", "low", "as_at")
    assert doubtful_fields(figure) == ("low", "unit", "as_at")


def test_a_confirmed_speaker_is_stated_and_leaves_other_doubts() -> None:
    detail = QuoteDetail(speaker="Le Xuan Minh", attribution=Attribution.INFERRED)
    settled = settle_doubts(excerpt_of(detail, "speaker", "is_closed"), {"speaker": "Le Xuan Minh"})
    assert doubtful_fields(settled) == ("is_closed",)
    assert settled.detail == QuoteDetail(speaker="Le Xuan Minh")


def test_a_speaker_taken_away_is_nobody() -> None:
    settled = settle_doubts(excerpt_of(QuoteDetail(speaker="He"), "speaker"), {"speaker": None})
    assert settled.detail == QuoteDetail(speaker=None, attribution=Attribution.NONE)
    assert doubtful_fields(settled) == ()


def test_a_changed_date_is_no_longer_inferred() -> None:
    day = When.parse("2025-10-25")
    settled = settle_doubts(excerpt_of(DateDetail(is_inferred=True), "when"), {"when": day})
    assert settled.detail == DateDetail(when=day)
    assert doubtful_fields(settled) == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("when", When.parse("2025-10-25/2025-10-26")),
        ("as_at", When.parse("2025-Q4")),
        ("low", 60),
        ("high", 72.5),
        ("role", "Director"),
        ("speaker", None),
    ],
)
def test_what_a_field_holds_is_read_back_from_how_it_is_written(name: str, value: object) -> None:
    detail = {
        "when": DateDetail,
        "as_at": StatisticDetail,
        "low": StatisticDetail,
        "high": StatisticDetail,
    }.get(name, QuoteDetail)
    whole = {"low": 1, name: value} if detail is StatisticDetail else {name: value}
    assert read_field(name, f" {field_text(detail(**whole), name)}  ") == value


@pytest.mark.parametrize(
    ("name", "written"), [("when", "last Tuesday"), ("low", "sixty"), ("low", " "), ("high", "nan")]
)
def test_what_cannot_be_read_is_refused(name: str, written: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_field(name, written)
