"""What the window says of a place in a source: whose it is, from when, and what is given there."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QLocale

from briefing.gui.models.metadata_text import day_text
from briefing.gui.models.when_text import when_text
from briefing.gui.widgets.marked_words import Mark, Piece
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
from briefing.session.testimonies import Passage

translate = QCoreApplication.translate


def outlet_text(article: Article) -> str:
    """Return who published an article, or the name of its file where that is not known."""
    metadata = article.metadata
    return metadata.publisher.value or metadata.aggregator.value or article.original.name


def language_text(article: Article) -> str:
    """Return the name of the language that an article is in, nothing where it is not known."""
    code = article.metadata.language.value
    language = QLocale(code).language() if code else QLocale.Language.C
    return "" if language is QLocale.Language.C else QLocale.languageToString(language)


def origin_text(article: Article, *, has_language: bool = False) -> str:
    """Return "The Daily · 8 Oct 2025", with the language where that matters, and whether the day is sure."""
    language = language_text(article) if has_language else ""
    published = article.metadata.published
    day = day_text(published.value)
    if day and published.is_doubtful:
        day = translate("PlaceWords", "{day} (to confirm)").format(day=day)
    return " · ".join(filter(None, (outlet_text(article), day, language)))


def value_text(excerpt: Excerpt) -> str:
    """Return what an excerpt gives in short: a figure with its day, a date, an office; a remark has none."""
    match excerpt.detail:
        case StatisticDetail() as figure:
            as_at = when_text(figure.as_at)
            day = translate("PlaceWords", "as at {day}").format(day=as_at) if as_at else figure.period
            return " · ".join(filter(None, (" ".join(excerpt.text.split()), day)))
        case DateDetail() as date:
            return when_text(date.when)
        case ProgrammeDetail() as programme:
            return ", ".join(filter(None, (when_text(programme.when), programme.time, programme.venue)))
        case PersonDetail() as person:
            return ", ".join(filter(None, (person.rank, person.role, person.organisation)))
        case QuoteDetail() | BackgroundDetail():
            return ""
        case _ as never:
            assert_never(never)


def passage_pieces(passage: Passage) -> tuple[Piece, ...]:
    """Return a sentence with the words marked that it is about."""
    text, marked = passage.text, passage.marked
    pieces = (
        (Mark.PLAIN, text[: marked.start]),
        (Mark.FOUND, marked.slice(text)),
        (Mark.PLAIN, text[marked.end :]),
    )
    return tuple(piece for piece in pieces if piece[1])
