"""What the library shows of one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.gui.models.metadata_text import day_text, doubt_text
from briefing.model.excerpt import ExcerptKind
from briefing.model.ids import ArticleId
from briefing.store.article_rows import ArticleCard


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """Hold the words and numbers of an article's card; the notes say how a doubtful value was inferred."""

    article_id: ArticleId
    title: str
    title_is_provisional: bool = False
    outlet: str = ""
    is_outlet_doubtful: bool = False
    date_text: str = ""
    is_date_doubtful: bool = False
    counts: Mapping[ExcerptKind, int] = field(default_factory=dict)
    note: str = ""


def make_article_row(card: ArticleCard, counts: Mapping[ExcerptKind, int]) -> ArticleRow:
    """Return the card of an article with so many suggestions of each kind."""
    metadata = card.metadata
    has_title = metadata.title.value is not None
    doubts = (
        metadata.title if has_title else metadata.provisional_title,
        metadata.publisher,
        metadata.published,
    )
    return ArticleRow(
        article_id=card.id,
        title=card.title,
        title_is_provisional=not has_title or metadata.title.is_doubtful,
        outlet=metadata.publisher.value or metadata.aggregator.value or "",
        is_outlet_doubtful=metadata.publisher.is_doubtful,
        date_text=day_text(metadata.published.value),
        is_date_doubtful=metadata.published.is_doubtful,
        counts=dict(counts),
        note="\n".join(f"{datum.value}: {doubt_text(datum)}" for datum in doubts if datum.is_doubtful),
    )
