"""Packs of quotations made for tests: one article that holds them all, one item for each."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

from briefing.export import exporter_for
from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, ExcerptItem, Pack, Section
from briefing.model.spans import Span
from briefing.session import jobs


def read(value: str) -> Datum:
    return Datum(value=value, state=FieldState.READ)


def article_of(*paragraphs: str, name: str = "one") -> Article:
    """Return an article whose paragraphs are all body."""
    labels, start = [], 0
    for paragraph in paragraphs:
        labels.append(Label(span=Span(start, start + len(paragraph)), kind=LabelKind.BODY))
        start += len(paragraph) + 1
    text = "\n".join(paragraphs)
    return Article(
        id=ArticleId(name),
        text=text,
        metadata=Metadata(
            title=read("The ministry opens the exhibition"),
            publisher=read("VietnamPlus"),
            published=read("2025-10-08"),
        ),
        labels=tuple(labels),
        original=Original(
            name=f"{name}.txt",
            mime="text/plain",
            size=len(text),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
        ),
    )


def quote_item(article: Article, words: str, number: int, *, wording: str | None = None) -> ExcerptItem:
    """Return the quotation of `words`, direct if they begin with a mark."""
    start = article.text.index(words)
    source = Selector.from_text(article.id, article.text, Span(start, start + len(words)))
    detail = QuoteDetail(speaker="Le Xuan Minh", role="Director", direct=words[0] in '“"')
    excerpt = Excerpt(id=ExcerptId(f"excerpt-{number}"), source=source, detail=detail)
    return ExcerptItem(id=ItemId(f"item-{number}"), excerpt=excerpt, wording=wording)


def pack_of(
    items: Sequence[ExcerptItem], articles: Sequence[Article], block: BlockKind = BlockKind.QUOTES
) -> Pack:
    """Return a pack with one section of quotations and the list of sources."""
    sections = (
        Section(id=SectionId("section-1"), block=block, items=tuple(items)),
        Section(id=SectionId("section-2"), block=BlockKind.SOURCES),
    )
    return Pack(
        id=PackId("pack"),
        details=Details(title="The exhibition"),
        sections=sections,
        articles=tuple(articles),
    )


def quoting_pack(*quotations: str, block: BlockKind = BlockKind.QUOTES) -> Pack:
    """Return a pack that prints these words, each verbatim."""
    article = article_of(*quotations)
    return pack_of([quote_item(article, words, i) for i, words in enumerate(quotations)], [article], block)


def write(pack: Pack, path: Path, edition: Audience = Audience.PUBLIC) -> Path:
    """Write a pack without verifying it."""
    document, style = jobs.compose(pack, edition)
    exporter_for(path).write(document, path, style, jobs.no_progress)
    return path
