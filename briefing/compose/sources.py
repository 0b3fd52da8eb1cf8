"""The list of sources: outlet, headline or that there is none, what is known and what the copy lacks."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.compose.any_items import print_items
from briefing.compose.dates import format_iso_day
from briefing.compose.labels import Labels
from briefing.compose.numbers import format_alternatives
from briefing.compose.printing import Printing
from briefing.compose.references import explained_day, outlet_name, published_day, source_anchor
from briefing.compose.runs import capitalised, runs
from briefing.document.blocks import Block, Source, Sources
from briefing.document.inlines import Inlines, join, text
from briefing.model.article import Article
from briefing.model.pack import Section

_STOPS = (".", "!", "?", "…", ".”", "?”", "!”", '."', '?"')


def compose_sources(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the items that stand above the list; the list itself follows when all else is composed."""
    yield from print_items(printing, printing.items(section))


def list_sources(printing: Printing, section: Section) -> Iterator[Block]:
    """Yield the sources that the document cites, by number; to be called after every section's composer."""
    if cited := printing.sources.cited:
        make = make_short_source if printing.is_one_page else make_source
        sources = (make(article, number, printing.labels) for number, article in enumerate(cited, 1))
        yield Sources(sources=tuple(sources), origin=section.id)


def make_source(article: Article, number: int, labels: Labels) -> Source:
    """Return the entry of one article."""
    return Source(
        number=number,
        outlet=runs(outlet_name(article, labels), labels.language),
        headline=headline_words(article, labels),
        particulars=particulars(article, labels),
        url=web_address(article),
        anchor=source_anchor(number),
    )


def make_short_source(article: Article, number: int, labels: Labels) -> Source:
    """Return the entry of one article without what its copy lacks, for a document of one page."""
    day = capitalised(published_day(article, labels))
    title = headline_words(article, labels) if article.metadata.title.value or not day else ()
    return Source(
        number=number,
        outlet=runs(outlet_name(article, labels), labels.language),
        headline=join([title, text(f"{day}." if day else "")], " "),
        particulars="",
        url=web_address(article),
        anchor=source_anchor(number),
    )


def headline_words(article: Article, labels: Labels, *, link: str | None = None) -> Inlines:
    """Return the headline in the language of its article."""
    has_own = article.metadata.title.value is not None
    language = article.metadata.language.value if has_own else None
    return runs(headline(article, labels), labels.language, language=language, link=link)


def headline(article: Article, labels: Labels) -> str:
    """Return the headline as a sentence; a provisional title is the window's and never printed."""
    title = article.metadata.title.value
    if title is None:
        return labels.words.no_headline
    return title if title.endswith(_STOPS) else f"{title}."


def particulars(article: Article, labels: Labels) -> str:
    """Return author, day of publication, what the copy lacks, and when it was read."""
    words, metadata = labels.words, article.metadata
    day = explained_day(article, labels)
    known = capitalised(", ".join(filter(None, (metadata.author.value, day))))
    lacking = [
        name
        for name, value in (
            (words.author, metadata.author.value),
            (words.date, metadata.published.value),
            (words.address, metadata.url.value),
        )
        if value is None
    ]
    sentences = [
        f"{known}." if known else "",
        words.missing.format(fields=format_alternatives(lacking, labels)) if lacking else "",
        words.via.format(aggregator=metadata.aggregator.value) if metadata.aggregator.value else "",
    ]
    if metadata.retrieved.value:
        sentences.append(words.accessed.format(date=format_iso_day(metadata.retrieved.value, labels)))
    return " ".join(filter(None, sentences))


def web_address(article: Article) -> str | None:
    """Return the address if it is one that may be a link."""
    url = article.metadata.url.value or ""
    return url if url.startswith(("http://", "https://")) else None
