"""References: what is known of a source, as reference managers hold it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from briefing.interchange.days import as_day
from briefing.interchange.people import split_people
from briefing.interchange.single_lines import single_line
from briefing.model.article import Article, Datum, FieldState
from briefing.text.folding import fold_for_search

_RULE = "reference"
_FIELDS: Mapping[str, str] = {
    "title": "title",
    "outlet": "publisher",
    "author": "author",
    "published": "published",
    "url": "url",
    "language": "language",
    "via": "aggregator",
}
"""The metadata that a reference can complete, by its own names of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Describe one source; texts are single lines, empty where nothing is known.

    `published` and `accessed` are ISO years, months or days. `via` is the aggregator. `doubtful` names the
    fields whose values were inferred, as far as a format can say so.
    """

    id: str
    title: str = ""
    outlet: str = ""
    author: str = ""
    published: str = ""
    accessed: str = ""
    url: str = ""
    language: str = ""
    via: str = ""
    doubtful: tuple[str, ...] = ()


def reference_of(article: Article) -> Reference:
    """Return what an article's metadata say; a provisional title is the window's and not given away."""
    metadata = article.metadata
    known = {name: _value(name, getattr(metadata, field)) for name, field in _FIELDS.items()}
    return Reference(
        id=article.id,
        accessed=as_day(metadata.retrieved.value or ""),
        doubtful=tuple(
            name for name, field in _FIELDS.items() if known[name] and getattr(metadata, field).is_doubtful
        ),
        **known,
    )


def complete_article(article: Article, reference: Reference) -> Article:
    """Return the article with what a reference adds: only values that were missing or in doubt.

    A value that the reference gives as well says nothing new: what was inferred stays inferred, for the
    reference may have it from this very pack. What the reference is itself in doubt of comes in as inferred,
    and only where nothing is known.
    """
    changed: dict[str, Datum] = {}
    for name, field in _FIELDS.items():
        given, known = getattr(reference, name), getattr(article.metadata, field)
        is_sure = name not in reference.doubtful
        is_wanted = known.value is None or (known.is_doubtful and is_sure)
        if given and is_wanted and not _is_same(name, given, known):
            state = FieldState.READ if is_sure else FieldState.INFERRED
            changed[field] = Datum(value=given, state=state, rule=_RULE)
    return replace(article, metadata=replace(article.metadata, **changed)) if changed else article


def find_article(reference: Reference, articles: tuple[Article, ...]) -> Article | None:
    """Return the article that a reference means: by identity, address, or headline and outlet."""
    for is_meant in (_has_id, _has_address, _has_headline):
        for article in articles:
            if is_meant(reference, article):
                return article
    return None


def plain_address(url: str) -> str:
    """Return what tells an address from others: no scheme, no `www.`, no fragment, no slash at the end."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}{'?' if parts.query else ''}{parts.query}" if host else url


def _value(name: str, datum: Datum) -> str:
    if datum.value is None or datum.state is FieldState.ABSENT:
        return ""
    return as_day(datum.value) if name == "published" else single_line(datum.value)


def _is_same(name: str, given: str, known: Datum) -> bool:
    own = _value(name, known)
    match name:
        case "author":
            return split_people(given) == split_people(own)
        case "url":
            return bool(own) and plain_address(given) == plain_address(own)
        case "published":
            return bool(own) and own.startswith(given)
        case _:
            return given == own


def _has_id(reference: Reference, article: Article) -> bool:
    return reference.id == article.id


def _has_address(reference: Reference, article: Article) -> bool:
    url = article.metadata.url.value
    return bool(reference.url and url) and plain_address(reference.url) == plain_address(url or "")


def _has_headline(reference: Reference, article: Article) -> bool:
    title, outlet = _value("title", article.metadata.title), _value("outlet", article.metadata.publisher)
    is_title = bool(reference.title) and _plain(reference.title) == _plain(title)
    return is_title and (not reference.outlet or not outlet or _plain(reference.outlet) == _plain(outlet))


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", fold_for_search(words)))
