"""Leave out suggestions whose year was guessed and is contradicted by what other articles say outright."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model.excerpt import DateDetail, Excerpt, ProgrammeDetail, StatisticDetail
from briefing.model.ids import ArticleId
from briefing.model.when import PartialDate


def without_contradicted_years(excerpts: Sequence[Excerpt]) -> list[Excerpt]:
    """Return the excerpts without those of a guessed year, for articles that guessed wrongly once.

    "October 25" of an undated article may be completed to 2024 while another article says 25 October 2025:
    then nothing that this article's year was guessed for can be trusted.
    """
    said: dict[tuple[int, int], set[int]] = {}
    guessed: list[tuple[ArticleId, PartialDate]] = []
    for excerpt in excerpts:
        date = _date(excerpt)
        if date is None or date.year is None or date.month is None or date.day is None:
            continue
        if _is_guessed(excerpt, date):
            guessed.append((excerpt.source.article_id, date))
        else:
            said.setdefault((date.month, date.day), set()).add(date.year)
    wrong = {
        article_id
        for article_id, date in guessed
        if (years := said.get((date.month or 0, date.day or 0))) and date.year not in years
    }
    return [x for x in excerpts if x.source.article_id not in wrong or not _has_guessed_year(x)]


def _has_guessed_year(excerpt: Excerpt) -> bool:
    date = _date(excerpt)
    return date is not None and date.year is not None and _is_guessed(excerpt, date)


def _is_guessed(excerpt: Excerpt, date: PartialDate) -> bool:
    """Tell whether the year was completed from elsewhere: the words themselves do not give it."""
    return str(date.year) not in excerpt.text


def _date(excerpt: Excerpt) -> PartialDate | None:
    match excerpt.detail:
        case DateDetail(when=when) | ProgrammeDetail(when=when) | StatisticDetail(as_at=when):
            return when.first if when else None
        case _:
            return None
