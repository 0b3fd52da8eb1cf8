"""Which stretches of an article carry a mark in the reader, and how they lie in one another."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from briefing.model.excerpt import Excerpt, ExcerptKind
from briefing.model.ids import ExcerptId
from briefing.model.spans import Span

_ORDER = {kind: place for place, kind in enumerate(ExcerptKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Mark the words of an excerpt; `depth` counts the marks that contain this one."""

    excerpt: Excerpt
    is_taken: bool = False
    depth: int = 0

    @property
    def span(self) -> Span:
        """Return where the words stand."""
        return self.excerpt.source.span

    @property
    def kind(self) -> ExcerptKind:
        """Return the kind of the excerpt."""
        return self.excerpt.kind


def place_key(excerpt: Excerpt) -> tuple[Span, ExcerptKind]:
    """Return what makes two excerpts of one article the same to a reader: the same words as the same kind."""
    return excerpt.source.span, excerpt.kind


def make_marks(
    suggestions: Sequence[Excerpt],
    taken: Sequence[Excerpt],
    dismissed: Collection[ExcerptId],
    kinds: Collection[ExcerptKind],
) -> tuple[Mark, ...]:
    """Return the marks in the order of the text, outer ones before those within them.

    What is in the pack is marked even if it was never suggested; a dismissed suggestion is not, unless it is
    in the pack.
    """
    in_pack = {place_key(excerpt) for excerpt in taken}
    shown = {
        place_key(excerpt): excerpt
        for excerpt in (*taken, *suggestions)
        if excerpt.kind in kinds and (excerpt.id not in dismissed or place_key(excerpt) in in_pack)
    }
    ordered = sorted(shown.values(), key=_outer_first)
    marks: list[Mark] = []
    around: list[Span] = []
    for excerpt in ordered:
        span = excerpt.source.span
        around = [outer for outer in around if outer.end > span.start]
        depth = sum(outer.contains(span) for outer in around)
        marks.append(Mark(excerpt=excerpt, is_taken=place_key(excerpt) in in_pack, depth=depth))
        around.append(span)
    return tuple(marks)


def _outer_first(excerpt: Excerpt) -> tuple[int, int, int]:
    span = excerpt.source.span
    return span.start, -span.end, _ORDER[excerpt.kind]
