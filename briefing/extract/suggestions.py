"""Everything an article offers for a pack: the excerpts of all kinds, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.dates import find_dates
from briefing.extract.dating import date_text
from briefing.extract.people import find_people
from briefing.extract.persons import read_people
from briefing.extract.programme import find_programme
from briefing.extract.quotes import find_quotes
from briefing.extract.statistics import find_statistics
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import Excerpt, ExcerptKind, Selector
from briefing.model.spans import Span
from briefing.text.collector import without_collections
from briefing.text.spaces import with_plain_spaces

_KIND_ORDER = {kind: number for number, kind in enumerate(ExcerptKind)}


def suggest_excerpts(article: Article) -> tuple[Excerpt, ...]:
    """Return the suggestions sorted by start, then by kind; the same article gives the same ids.

    What the standfirst says and the body says again in the same words comes once, at the body's place.
    """
    plain = with_plain_spaces(article.text)
    with without_collections():
        found = _suggest(article if plain is article.text else replace(article, text=plain))
    return found if plain is article.text else tuple(_in_own_words(excerpt, article) for excerpt in found)


def _in_own_words(excerpt: Excerpt, article: Article) -> Excerpt:
    """Return what was found in plain spaces with the article's own: no-break ones, say."""
    return replace(excerpt, source=Selector.from_text(article.id, article.text, excerpt.source.span))


def _suggest(article: Article) -> tuple[Excerpt, ...]:
    people, dated = read_people(article), date_text(article)
    quotes = find_quotes(article, people)
    found = [
        *quotes,
        *find_statistics(article, quotes, dated),
        *find_programme(article, dated),
        *find_dates(article, dated),
        *find_people(article, people),
    ]
    standfirst = article.spans_labelled(LabelKind.STANDFIRST)
    if standfirst:
        said_in_body = {(e.kind, _folded(e.text)) for e in found if not _is_within(e, standfirst)}
        found = [
            e for e in found if not (_is_within(e, standfirst) and (e.kind, _folded(e.text)) in said_in_body)
        ]
    return tuple(sorted(found, key=lambda e: (e.source.span.start, _KIND_ORDER[e.kind], e.source.span.end)))


def _is_within(excerpt: Excerpt, spans: Sequence[Span]) -> bool:
    return any(span.contains(excerpt.source.span) for span in spans)


def _folded(text: str) -> str:
    return " ".join(text.lower().split()).strip(".,;:")
