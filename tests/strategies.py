"""Hypothesis strategies for the values of `briefing.model`, as valid and as varied as the model allows."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from hypothesis import strategies as st

from briefing.model.answers import Answer
from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.excerpt import (
    Attribution,
    BackgroundDetail,
    DateDetail,
    Detail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    RecordStatus,
    Selector,
    StatisticDetail,
)
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PackId, PictureId, SectionId
from briefing.model.pack import (
    Audience,
    BlockKind,
    Details,
    ExcerptItem,
    Item,
    Pack,
    PageSize,
    Section,
    Status,
    TextItem,
)
from briefing.model.pictures import Photo, Picture, PictureType
from briefing.model.spans import OffsetMap, Span
from briefing.model.when import Moment, PartialDate, When

_Value = TypeVar("_Value")

texts = st.text(
    st.one_of(
        st.sampled_from(" \n.,“”‘’–abcdeăâđêôơưọễ"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)
"""Any text that a file can hold; lone surrogates cannot be encoded."""

short_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
shares = st.floats(0, 1)
figures = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)


def maybe(strategy: st.SearchStrategy[_Value]) -> st.SearchStrategy[_Value | None]:
    """Return the values of a strategy, and None."""
    return st.none() | strategy


def several(strategy: st.SearchStrategy[_Value], most: int = 3) -> st.SearchStrategy[tuple[_Value, ...]]:
    """Return tuples of up to `most` values."""
    return st.lists(strategy, max_size=most).map(tuple)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    year = draw(maybe(st.integers(1, 9999)))
    shape = draw(st.sampled_from(["year", "quarter", "month", "day"] if year else ["month", "day"]))
    if shape == "year":
        return PartialDate(year=year)
    if shape == "quarter":
        return PartialDate(year=year, quarter=draw(st.integers(1, 4)))
    day = draw(st.dates(dt.date(2024, 1, 1), dt.date(2024, 12, 31)))
    if shape == "month":
        return PartialDate(year=year, month=day.month)
    return PartialDate(year=year, month=day.month, day=min(day.day, 28))


whens = st.builds(When, partial_dates(), maybe(partial_dates()))

moments = st.builds(
    Moment,
    local=st.datetimes(),
    zone=short_texts,
    offset_minutes=st.integers(-14 * 60, 14 * 60),
)


@st.composite
def spans_within(draw: st.DrawFn, length: int) -> Span:
    """Draw a span of a text of `length` code points."""
    start, end = sorted((draw(st.integers(0, length)), draw(st.integers(0, length))))
    return Span(start, end)


spans = spans_within(10_000)


def data(length: int) -> st.SearchStrategy[Datum]:
    """Return fields of metadata for a text of `length` code points."""
    return st.builds(
        Datum,
        value=maybe(short_texts),
        state=st.sampled_from(FieldState),
        rule=short_texts,
        span=maybe(spans_within(length)),
    )


def metadata(length: int) -> st.SearchStrategy[Metadata]:
    """Return metadata for a text of `length` code points."""
    datum = data(length)
    return st.builds(
        Metadata,
        title=datum,
        provisional_title=datum,
        publisher=datum,
        author=datum,
        published=datum,
        retrieved=datum,
        url=datum,
        language=datum,
        aggregator=datum,
    )


@st.composite
def labels(draw: st.DrawFn, length: int) -> tuple[Label, ...]:
    """Draw labels for a text of `length` code points: in order, without overlaps."""
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=6)))
    return tuple(
        Label(
            span=Span(start, end),
            kind=draw(st.sampled_from(LabelKind)),
            rule=draw(short_texts),
            confidence=draw(shares),
            by_user=draw(st.booleans()),
        )
        for start, end in pairwise(cuts)
        if draw(st.booleans())
    )


@st.composite
def offset_maps(draw: st.DrawFn) -> OffsetMap:
    """Draw a map; two stretches may begin at one offset, where something was left out between them."""
    steps = draw(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 5)), max_size=4))
    clean, stored = [0], [draw(st.integers(0, 3))]
    for length, removed in steps:
        clean.append(clean[-1] + length)
        stored.append(stored[-1] + length + removed)
    return OffsetMap(tuple(clean), tuple(stored))


@st.composite
def articles_with_bytes(draw: st.DrawFn) -> tuple[Article, bytes]:
    """Draw an article and the bytes that it was read from."""
    text, original = draw(texts), draw(st.binary(max_size=40))
    article = Article(
        id=ArticleId(str(draw(st.uuids()))),
        text=text,
        metadata=draw(metadata(len(text))),
        labels=draw(labels(len(text))),
        original=Original(
            name=draw(short_texts),
            mime=draw(st.sampled_from(["text/plain", "text/html"])),
            size=len(original),
            sha256=hashlib.sha256(original).hexdigest(),
            encoding=draw(maybe(st.sampled_from(["utf-8", "windows-1258"]))),
        ),
        offset_map=draw(offset_maps()),
        warnings=draw(several(short_texts)),
    )
    return article, original


articles = articles_with_bytes().map(lambda pair: pair[0])

plain_articles = st.builds(
    Article,
    id=st.uuids().map(lambda value: ArticleId(str(value))),
    text=texts,
    metadata=st.just(Metadata()),
    labels=st.just(()),
    original=st.just(Original(name="plain.txt", mime="text/plain", size=0, sha256="")),
)
"""Articles of which little is known, quick to draw: for tests that look at the order of things."""

quote_details = st.builds(
    QuoteDetail,
    direct=st.booleans(),
    speaker=maybe(short_texts),
    role=maybe(short_texts),
    rank=maybe(short_texts),
    organisation=maybe(short_texts),
    attribution=st.sampled_from(Attribution),
    occasion=maybe(short_texts),
    said_on=maybe(whens),
    record=st.sampled_from(RecordStatus),
    is_translation=st.booleans(),
    is_closed=st.booleans(),
    parts=several(spans),
)
statistic_details = st.builds(
    StatisticDetail,
    low=figures,
    high=maybe(figures),
    unit=maybe(short_texts),
    qualifier=maybe(short_texts),
    counts=maybe(short_texts),
    period=maybe(short_texts),
    as_at=maybe(whens),
    said_by=maybe(short_texts),
    value_start=maybe(st.integers(0, 10_000)),
)
programme_details = st.builds(
    ProgrammeDetail,
    event=maybe(short_texts),
    when=maybe(whens),
    time=maybe(short_texts),
    zone=maybe(short_texts),
    venue=maybe(short_texts),
    sessions=several(short_texts),
    participants=several(short_texts),
    press_access=maybe(short_texts),
    theme=maybe(short_texts),
)
date_details = st.builds(DateDetail, when=maybe(whens), event=maybe(short_texts), is_inferred=st.booleans())
person_details = st.builds(
    PersonDetail,
    name=short_texts,
    rank=maybe(short_texts),
    role=maybe(short_texts),
    organisation=maybe(short_texts),
    aliases=several(short_texts),
)
details: st.SearchStrategy[Detail] = st.one_of(
    quote_details,
    statistic_details,
    programme_details,
    date_details,
    person_details,
    st.just(BackgroundDetail()),
)


@st.composite
def excerpts(draw: st.DrawFn, sources: Sequence[Article] = (), *, is_rich: bool = True) -> Excerpt:
    """Draw an excerpt of one of the articles, of an article of its own where there are none."""
    article = draw(st.sampled_from(sources) if sources else articles)
    span = draw(spans_within(len(article.text)))
    return Excerpt(
        id=ExcerptId(str(draw(st.uuids()))),
        source=Selector.from_text(article.id, article.text, span),
        detail=draw(details) if is_rich else BackgroundDetail(),
        rule=draw(short_texts) if is_rich else "user",
        confidence=draw(shares) if is_rich else 1.0,
        doubts=draw(several(short_texts)) if is_rich else (),
    )


@st.composite
def pictures(draw: st.DrawFn) -> Picture:
    """Draw a picture of a few bytes that nobody could show."""
    content = draw(st.binary(min_size=1, max_size=40))
    return Picture(
        id=PictureId(hashlib.sha256(content).hexdigest()),
        media_type=draw(st.sampled_from(PictureType)),
        width_px=draw(st.integers(1, 5_000)),
        height_px=draw(st.integers(1, 5_000)),
        data=content,
    )


def photos(shown: Sequence[Picture]) -> st.SearchStrategy[Photo | None]:
    """Return photos that show one of these pictures, and None."""
    if not shown:
        return st.none()
    identities = st.sampled_from([picture.id for picture in shown])
    return maybe(st.builds(Photo, picture=identities, alt=short_texts, credit=short_texts))


answers = st.builds(
    Answer,
    if_pressed=texts,
    not_for_use=texts,
    owner=short_texts,
    cleared_by=short_texts,
    cleared_at=maybe(moments),
)


@st.composite
def items(
    draw: st.DrawFn,
    sources: Sequence[Article] = (),
    shown: Sequence[Picture] = (),
    *,
    is_rich: bool = True,
) -> Item:
    item_id = ItemId(str(draw(st.uuids())))
    heading, note, included = draw(short_texts), draw(short_texts), draw(st.booleans())
    photo = draw(photos(shown))
    if sources and draw(st.booleans()):
        return ExcerptItem(
            id=item_id,
            excerpt=draw(excerpts(sources, is_rich=is_rich)),
            wording=draw(maybe(texts)),
            heading=heading,
            note=note,
            included=included,
            photo=photo,
            further=draw(several(excerpts(sources, is_rich=False).map(lambda excerpt: excerpt.source), 2)),
        )
    return TextItem(
        id=item_id,
        text=draw(texts),
        heading=heading,
        note=note,
        included=included,
        photo=photo,
        answer=draw(maybe(answers)) if is_rich else None,
    )


def sections(
    sources: Sequence[Article] = (), shown: Sequence[Picture] = (), *, is_rich: bool = True
) -> st.SearchStrategy[Section]:
    """Return sections whose excerpts come from these articles, and whose photos are these pictures."""
    return st.builds(
        Section,
        id=st.uuids().map(lambda value: SectionId(str(value))),
        block=st.sampled_from(BlockKind),
        title=maybe(short_texts),
        items=several(items(sources, shown, is_rich=is_rich), 4),
        audience=st.sampled_from(Audience),
        included=st.booleans(),
    )


cover_details = st.builds(
    Details,
    title=short_texts,
    subtitle=short_texts,
    when=maybe(whens),
    place=short_texts,
    office=short_texts,
    department=short_texts,
    lines=several(st.tuples(short_texts, short_texts)),
    version=short_texts,
    as_at=maybe(moments),
    status=st.sampled_from(Status),
    marking=short_texts,
    embargo=maybe(moments),
)


@st.composite
def packs(draw: st.DrawFn, least_sections: int = 0, *, is_rich: bool = True) -> Pack:
    """Draw a pack that carries the articles and pictures its items need, and perhaps more.

    A pack that is not rich has sections and items as varied as any, but says little of its sources.
    """
    source = articles if is_rich else plain_articles
    sources = draw(st.lists(source, max_size=2, unique_by=lambda article: article.id))
    shown = draw(st.lists(pictures(), max_size=2, unique_by=lambda picture: picture.id)) if is_rich else []
    section = sections(sources, shown, is_rich=is_rich)
    return Pack(
        id=PackId(str(draw(st.uuids()))),
        template=draw(short_texts) if is_rich else "press-pack",
        language=draw(st.sampled_from(["en-GB", "en-US", "vi"])),
        style=draw(short_texts) if is_rich else "modern",
        page_size=draw(st.sampled_from(PageSize)),
        details=draw(cover_details) if is_rich else Details(),
        sections=tuple(draw(st.lists(section, min_size=least_sections, max_size=3))),
        articles=tuple(sources),
        pictures=tuple(shown),
    )
