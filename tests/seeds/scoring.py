"""How excerpts are held against the gold: what counts as found, as right, and as a false suggestion."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing.model.excerpt import Excerpt
from briefing.model.spans import Span

QUOTE_COVERAGE = 0.8
FIGURE_COVERAGE = 0.5
ROLE_WORDS = 0.6
_EMPTY_WORDS = frozenset({"of", "the", "and", "a", "an", "for", "in", "at", "on", "&"})

GoldExcerpt = Mapping[str, Any]


@dataclass(kw_only=True)
class Score:
    """Count what was found of what had to be found, and what was suggested beside it."""

    wanted: int = 0
    found: int = 0
    suggested: int = 0
    false: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def precision(self) -> float:
        return 1 - len(self.false) / self.suggested if self.suggested else 1.0

    def __str__(self) -> str:
        return f"{self.found}/{self.wanted} found, {len(self.false)}/{self.suggested} false"


def fold(text: str | None) -> str:
    """Fold case and diacritics away."""
    plain = (text or "").replace("đ", "d").replace("Đ", "D")
    letters = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    return " ".join(letters.lower().split())


def is_same_name(found: str | None, wanted: str | None) -> bool:
    return fold(found) == fold(wanted)


def is_same_role(found: str | None, wanted: str | None) -> bool:
    """Tell whether enough of the gold's words are there; a role that the gold leaves out must stay out."""
    if wanted is None:
        return found is None
    words = _words(wanted)
    return len(words & _words(found)) >= ROLE_WORDS * len(words)


def _words(text: str | None) -> frozenset[str]:
    letters = "".join(c if c.isalnum() else " " for c in fold(text))
    return frozenset(letters.split()) - _EMPTY_WORDS


def covered(wanted: Span, found: Span) -> float:
    """Return the share of `wanted` that `found` covers."""
    common = min(wanted.end, found.end) - max(wanted.start, found.start)
    return max(0, common) / len(wanted)


def span_of(gold: GoldExcerpt) -> Span:
    return Span(gold["start"], gold["end"])


def best_match(gold: GoldExcerpt, excerpts: Iterable[Excerpt], coverage: float) -> Excerpt | None:
    """Return the excerpt that covers most of a gold span, if it covers enough; of equals the shortest."""
    wanted = span_of(gold)
    fitting = [e for e in excerpts if covered(wanted, e.source.span) >= coverage]
    return max(fitting, key=lambda e: (covered(wanted, e.source.span), -len(e.source.span)), default=None)


def score(gold: Sequence[GoldExcerpt], excerpts: Sequence[Excerpt], coverage: float) -> Score:
    """Hold suggestions of one kind against the gold; optional ones may be found and need not be."""
    result = Score(suggested=len(excerpts))
    for item in gold:
        if item.get("optional"):
            continue
        result.wanted += 1
        if best_match(item, excerpts, coverage):
            result.found += 1
        else:
            result.missed.append(item["text"])
    for excerpt in excerpts:
        span = excerpt.source.span
        if not any(
            span.overlaps(span_of(item)) and covered(span_of(item), span) >= coverage for item in gold
        ):
            result.false.append(excerpt.text)
    return result
