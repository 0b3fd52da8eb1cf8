"""References: what is known of a source, as reference managers hold it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.model.article import Article, Datum, FieldState, Metadata

_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_RULE = "reference"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Describe one source; texts are single lines, empty where nothing is known.

    `published` and `accessed` are ISO years, months or days. `is_circa` marks a day that was inferred, as far
    as a format can say so. `via` is the aggregator.
    """

    id: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    is_circa: bool = False
    accessed: str = ""
    url: str = ""
    language: str = ""
    via: str = ""


def reference_of(article: Article) -> Reference:
    """Return what an article's metadata say; a provisional title is the window's and not given away."""
    metadata = article.metadata
    return Reference(
        id=article.id,
        title=_line(metadata.title),
        outlet=_line(metadata.publisher),
        author=_line(metadata.author),
        published=as_day(metadata.published.value or ""),
        is_circa=bool(metadata.published.value) and metadata.published.is_doubtful,
        accessed=as_day(metadata.retrieved.value or ""),
        url=_line(metadata.url),
        language=_line(metadata.language),
        via=_line(metadata.aggregator),
    )


def complete_article(article: Article, reference: Reference) -> Article:
    """Return the article with what a reference adds: only values that were missing or in doubt."""
    given = {
        "title": reference.title,
        "publisher": reference.outlet,
        "author": reference.author,
        "published": "" if reference.is_circa else reference.published,
        "url": reference.url,
        "language": reference.language,
        "aggregator": reference.via,
    }
    metadata = article.metadata
    for name, value in given.items():
        known: Datum = getattr(metadata, name)
        if value and (known.value is None or known.is_doubtful):
            metadata = metadata.with_value(name, value, _RULE)
    return article if metadata == article.metadata else replace(article, metadata=metadata)


def find_article(reference: Reference, articles: tuple[Article, ...]) -> Article | None:
    """Return the article that a reference means: by identity, address, or headline and outlet."""
    for is_same in (_same_id, _same_address, _same_headline):
        for article in articles:
            if is_same(reference, article.id, article.metadata):
                return article
    return None


def as_day(written: str) -> str:
    """Return the year, month or day at the beginning of an ISO date or time, nothing where there is none."""
    match = _DAY.match(written)
    return match.group() if match else ""


def single_line(text: str) -> str:
    """Return text on one line, without white space at its ends."""
    return " ".join(text.split())


def _line(datum: Datum) -> str:
    return "" if datum.value is None or datum.state is FieldState.ABSENT else single_line(datum.value)


def _same_id(reference: Reference, article_id: str, _metadata: Metadata) -> bool:
    return reference.id == article_id


def _same_address(reference: Reference, _id: str, metadata: Metadata) -> bool:
    return bool(reference.url) and reference.url == metadata.url.value


def _same_headline(reference: Reference, _id: str, metadata: Metadata) -> bool:
    is_title = bool(reference.title) and reference.title.casefold() == _line(metadata.title).casefold()
    outlet = _line(metadata.publisher)
    return is_title and (
        not reference.outlet or not outlet or reference.outlet.casefold() == outlet.casefold()
    )
