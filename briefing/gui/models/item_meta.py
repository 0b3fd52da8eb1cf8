"""The second line of an outline card: who, when and where from."""

from __future__ import annotations

from typing import assert_never

from briefing.gui.models.when_text import when_text
from briefing.model.article import Article
from briefing.model.excerpt import (
    BackgroundDetail,
    DateDetail,
    Excerpt,
    PersonDetail,
    ProgrammeDetail,
    QuoteDetail,
    StatisticDetail,
)


def item_meta(excerpt: Excerpt, article: Article) -> str:
    """Return what a card says about an excerpt besides its words, the outlet last."""
    outlet = article.metadata.publisher.value or article.metadata.aggregator.value or article.original.name
    return " · ".join(filter(None, (*_particulars(excerpt), outlet)))


def _particulars(excerpt: Excerpt) -> tuple[str | None, ...]:
    match excerpt.detail:
        case QuoteDetail() as quote:
            name = " ".join(filter(None, (quote.rank, quote.speaker)))
            return (", ".join(filter(None, (name, quote.role))),)
        case StatisticDetail() as figure:
            return figure.said_by, when_text(figure.as_at)
        case ProgrammeDetail() as programme:
            return when_text(programme.when), programme.venue
        case DateDetail() as date:
            return when_text(date.when), date.event
        case PersonDetail() as person:
            return " ".join(filter(None, (person.rank, person.name))), person.role
        case BackgroundDetail():
            return ()
        case _ as never:
            assert_never(never)
