"""What a standfirst says again of the body counts once, at the body's place."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from briefing.extract.passages import Passage
from briefing.model.article import LabelKind
from briefing.model.excerpt import Excerpt
from briefing.model.spans import Span


def without_restatements(
    excerpts: Sequence[Excerpt], keys: Sequence[Hashable], read: Sequence[Passage]
) -> tuple[Excerpt, ...]:
    """Drop what stands in a standfirst and again, by its key, in the body (seeds/002)."""
    standfirsts = [passage.span for passage in read if passage.kind is LabelKind.STANDFIRST]
    if not standfirsts:
        return tuple(excerpts)
    in_standfirst = [_is_within(excerpt.source.span, standfirsts) for excerpt in excerpts]
    in_body = {key for key, early in zip(keys, in_standfirst, strict=True) if not early}
    kept = zip(excerpts, keys, in_standfirst, strict=True)
    return tuple(excerpt for excerpt, key, early in kept if not (early and key in in_body))


def _is_within(span: Span, places: Sequence[Span]) -> bool:
    return any(place.contains(span) for place in places)
