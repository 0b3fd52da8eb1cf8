"""Choose the programme: what belongs to the one event, on the days that its articles give it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz.fuzz import partial_ratio, token_set_ratio

from briefing.compose.ranking import has_words_of_its_own, of_kind, take
from briefing.model.excerpt import Excerpt, ProgrammeDetail
from briefing.model.ids import ArticleId
from briefing.model.when import Precision, When
from briefing.text.event_names import event_key, is_called_by_kind, says_nothing
from briefing.text.lexicon import word_set

MOST_PROGRAMME = 8
_ALIKE = 75
_Planned = tuple[Excerpt, ProgrammeDetail]


def choose_programme(excerpts: Sequence[Excerpt]) -> tuple[Excerpt, ...]:
    """Return the best of each event and session, in the order of their articles.

    "The program" loses its name and keeps its sessions. A session without a date takes the one of its
    article's event, as a doubt; another event that an article mentions in passing is no part of this one.
    """
    every = of_kind(excerpts, ProgrammeDetail)
    days = _days_of_articles(every)
    planned = [
        _completed(excerpt, detail, days)
        for excerpt, detail in every
        if has_words_of_its_own(detail.event) or detail.sessions
    ]
    if any(_has_day(detail) for _, detail in planned):
        planned = [pair for pair in planned if pair[1].when is not None]
    ranked = sorted(planned, key=lambda pair: _worth(*pair), reverse=True)
    taken = [excerpt for excerpt, _ in take(ranked, _is_same, MOST_PROGRAMME)]
    return tuple(excerpt for excerpt, _ in planned if excerpt in taken)


def _has_day(detail: ProgrammeDetail) -> bool:
    return detail.when is not None and detail.when.precision is Precision.DAY


def _days_of_articles(every: Sequence[_Planned]) -> Mapping[ArticleId, When]:
    """Return the days of each article that gives its events the same ones."""
    days: dict[ArticleId, set[When]] = {}
    for excerpt, detail in every:
        if detail.when is not None and _has_day(detail):
            days.setdefault(excerpt.source.article_id, set()).add(detail.when)
    return {article_id: next(iter(found)) for article_id, found in days.items() if len(found) == 1}


def _completed(excerpt: Excerpt, detail: ProgrammeDetail, days: Mapping[ArticleId, When]) -> _Planned:
    if detail.sessions and says_nothing(detail.event):
        detail = replace(detail, event=None)
    if sessions := tuple(name for name in detail.sessions if not _is_whole_event(name)):
        detail = replace(detail, sessions=sessions)
    doubts = excerpt.doubts
    day = days.get(excerpt.source.article_id)
    if detail.when is None and day is not None and is_called_by_kind(detail.event or ""):
        detail, doubts = replace(detail, when=day), (*doubts, "when")
    return replace(excerpt, detail=detail, doubts=doubts), detail


def _is_whole_event(name: str) -> bool:
    """Tell whether a session is only called what all of them are: "the summit, including a plenary"."""
    gatherings = word_set("crosscheck", "gatherings") | word_set("programme", "says_nothing")
    return set(event_key(name).split()) <= gatherings


def _worth(excerpt: Excerpt, detail: ProgrammeDetail) -> float:
    known = (detail.time, detail.venue, detail.press_access, detail.theme)
    worth = excerpt.confidence + 0.15 * sum(value is not None for value in known)
    worth += 0.1 * bool(detail.participants) + 0.05 * len(detail.sessions)
    worth += 0.05 * any(not name.isascii() for name in detail.participants)  # names with their accents
    return worth + (0.25 if _has_day(detail) else 0.15 * (detail.when is not None))


def _is_same(one: _Planned, other: _Planned) -> bool:
    a, b = one[1], other[1]
    if a.when is not None and b.when is not None and not a.when.overlaps(b.when):
        return False
    if bool(a.sessions) != bool(b.sessions):
        return False
    if a.sessions and b.sessions:
        return _shares_sessions(a.sessions, b.sessions)
    names = (" ".join((x.event or "", *x.sessions)).casefold() for x in (a, b))
    return token_set_ratio(*names) >= _ALIKE


def _shares_sessions(some: Sequence[str], others: Sequence[str]) -> bool:
    """Tell whether two lists of sessions are of one event: half of the shorter stand in the longer."""
    shorter, longer = sorted((some, others), key=len)
    joined = " ".join(longer).casefold()
    shared = sum(partial_ratio(name.casefold(), joined) >= _ALIKE for name in shorter)
    return 2 * shared >= len(shorter)
