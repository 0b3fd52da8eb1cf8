"""Articles, items and packs made for the tests of composing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from briefing.compose.composer import compose_pack
from briefing.compose.labels import load_labels
from briefing.compose.printing import Printing
from briefing.document import blocks as b
from briefing.document.document import Document
from briefing.model.article import Article, Datum, FieldState, Label, LabelKind, Metadata, Original
from briefing.model.excerpt import Detail, Excerpt, Selector
from briefing.model.ids import ArticleId, ExcerptId, ItemId, PackId, SectionId
from briefing.model.pack import Audience, BlockKind, Details, ExcerptItem, Item, Pack, Section, TextItem
from briefing.model.spans import Span
from briefing.style.loading import load_house_style

_numbers = count(1)


def known(value: str | None) -> Datum:
    """Return a value that the file gives."""
    return Datum(value=value, state=FieldState.READ if value else FieldState.ABSENT)


def article(name: str = "one", *paragraphs: str, **metadata: Datum) -> Article:
    """Return an article whose paragraphs are all body."""
    paragraphs = paragraphs or ("The minister opened the exhibition.",)
    labels, start = [], 0
    for paragraph in paragraphs:
        span = Span(start, start + len(paragraph))
        labels.append(Label(span=span, kind=LabelKind.BODY))
        start += len(paragraph) + 1
    return Article(
        id=ArticleId(name),
        text="\n".join(paragraphs),
        metadata=Metadata(**{"publisher": known("The Daily"), **metadata}),
        labels=tuple(labels),
        original=Original(name=f"{name}.txt", mime="text/plain", size=1, sha256="0"),
    )


def excerpt(source: Article, detail: Detail, words: str | None = None, **values: object) -> Excerpt:
    """Return an excerpt of `words`, or of the article's whole text."""
    start = source.text.index(words) if words else 0
    end = start + len(words) if words else len(source.text)
    selector = Selector.from_text(source.id, source.text, Span(start, end))
    return Excerpt(id=ExcerptId(f"excerpt-{next(_numbers)}"), source=selector, detail=detail, **values)  # type: ignore[arg-type]


def item(source: Article, detail: Detail, words: str | None = None, **values: object) -> ExcerptItem:
    """Return an excerpt placed in a section."""
    made = excerpt(source, detail, words)
    return ExcerptItem(id=ItemId(f"item-{next(_numbers)}"), excerpt=made, **values)  # type: ignore[arg-type]


def own(text: str, heading: str = "", **values: object) -> TextItem:
    """Return own words."""
    return TextItem(id=ItemId(f"item-{next(_numbers)}"), text=text, heading=heading, **values)  # type: ignore[arg-type]


def section(block: BlockKind, *items: Item, **values: object) -> Section:
    """Return a section."""
    return Section(id=SectionId(f"section-{next(_numbers)}"), block=block, items=items, **values)  # type: ignore[arg-type]


def pack(sections: Sequence[Section], articles: Sequence[Article] = (), **values: object) -> Pack:
    """Return a pack with a title."""
    values.setdefault("details", Details(title="A title"))
    return Pack(id=PackId("pack"), sections=tuple(sections), articles=tuple(articles), **values)  # type: ignore[arg-type]


def composed(made: Pack, edition: Audience = Audience.PUBLIC) -> Document:
    """Return the document of a pack in the default style."""
    return compose_pack(made, load_house_style(made.style), edition)


def blocks(made: Pack, edition: Audience = Audience.PUBLIC) -> tuple[b.Block, ...]:
    """Return all blocks of all sections."""
    return tuple(block for part in composed(made, edition).sections for block in part.blocks)


def printing(articles: Sequence[Article] = (), language: str = "en-GB") -> Printing:
    """Return a run of composing without sections."""
    made = pack([], articles, language=language)
    return Printing(made, load_house_style(made.style), Audience.PUBLIC, load_labels(language))


def visible(words: str) -> str:
    """Return words with no-break spaces shown as `~`."""
    return words.replace("\N{NO-BREAK SPACE}", "~")
