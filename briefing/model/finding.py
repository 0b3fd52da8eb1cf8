"""Findings: what excerpts of several articles have to do with each other, as facts and never as a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.excerpt import Selector
from briefing.model.ids import ExcerptId


class FindingKind(StrEnum):
    """How the members of a finding relate."""

    SAME_REMARK = "same_remark"
    """One remark of one speaker in two wordings or translations."""

    SAME_FIGURE = "same_figure"
    """One figure, given alike."""

    DIFFERS = "differs"
    """One figure, rank, office or venue, given differently, and nothing shows which is later."""

    NEWER = "newer"
    """One figure or office, given differently, with dates that put the members in order."""

    SAME_DATE = "same_date"
    """Dates of one event that can all be true, one perhaps coarser than the other."""

    CONFLICT = "conflict"
    """Dates or tenses of one event of which at most one can be true."""

    RELATED = "related"
    """Figures of one matter that count different things, or one thing less and more exactly: read beside each
    other, never merged."""

    CLAIM = "claim"
    """One claim in several wordings: a first, a merger, a standing service."""

    PROGRAMME = "programme"
    """One programme or session as several articles announce it, perhaps with additions."""

    ROLE = "role"
    """One person's office in several wordings or translations."""

    NAME = "name"
    """One body, law or treaty under several names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Group excerpts that speak of one thing.

    `topic` is a short name in the articles' own words, `members` stand in the order of the excerpts given,
    `note` says in one sentence what they share or how they differ. `confidence` runs from 0 to 1: a finding
    below 0.6 is one that a person should confirm. `rule` names the rule that made it.

    `places` are the words that the finding rests on, in the order of the sources; they may be only part of a
    member, or stand where no excerpt was taken. `origins` counts who is behind them: one press conference is
    one origin, however many articles print it; 0 where that means nothing.
    """

    kind: FindingKind
    topic: str
    members: tuple[ExcerptId, ...]
    note: str = ""
    rule: str = ""
    confidence: float = 1.0
    places: tuple[Selector, ...] = ()
    origins: int = 0

    @property
    def is_disagreement(self) -> bool:
        """Tell whether the members cannot all be printed side by side without a word."""
        return self.kind in (FindingKind.CONFLICT, FindingKind.DIFFERS)
