"""Remarks for colleagues: where the words of each excerpt come from, beside what is printed of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefing.compose.labels import Labels, load_labels
from briefing.compose.references import citation
from briefing.document.document import Document, Remark
from briefing.document.inlines import plain
from briefing.model.pack import ExcerptItem, Pack


def with_remarks(document: Document, pack: Pack) -> Document:
    """Return the document of an internal edition with a remark for each excerpt that it may print.

    A remark says outlet, day, paragraph, headline, address, and the source's words where others are printed.

    Raises:
        ResourceError: there are no labels for the pack's language.
    """
    labels = load_labels(pack.language)
    remarks = tuple(
        Remark(origin=item.id, lines=tuple(_lines(item, pack, labels))) for item in pack.excerpt_items()
    )
    return replace(document, remarks=remarks)


def _lines(item: ExcerptItem, pack: Pack, labels: Labels) -> Iterator[str]:
    words = labels.words
    for place in (item.excerpt.source, *item.further):
        article = pack.article(place.article_id)
        yield plain(citation(article, place.span, labels))
        if article.metadata.title.value:
            yield article.metadata.title.value
        if article.metadata.url.value:
            yield article.metadata.url.value
    if item.wording is not None and item.wording != item.excerpt.text:
        yield f"{words.open_quote}{item.excerpt.text}{words.close_quote}"
