"""Small articles with their labels, for tests of what is read from them."""

from __future__ import annotations

from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.ids import ArticleId
from briefing.model.spans import Span


def labelled_article(
    *paragraphs: str,
    kinds: tuple[LabelKind, ...] = (),
    language: str = "en",
    published: str | None = "2025-10-08",
    url: str | None = None,
    name: str = "a",
) -> Article:
    """Return an article of these paragraphs; those without a kind are body."""
    labels, start = [], 0
    for index, paragraph in enumerate(paragraphs):
        kind = kinds[index] if index < len(kinds) else LabelKind.BODY
        labels.append(Label(span=Span(start, start + len(paragraph)), kind=kind))
        start += len(paragraph) + 1
    return Article(
        id=ArticleId(name),
        text="\n".join(paragraphs),
        metadata=Metadata(
            published=_datum(published),
            language=_datum(language),
            url=_datum(url),
        ),
        labels=tuple(labels),
        original=Original(name=f"{name}.txt", mime="text/plain", size=1, sha256="0" * 64),
    )


def _datum(value: str | None) -> Datum:
    return Datum(value=value, state=FieldState.READ) if value else Datum()
