"""The labelled paragraphs of an article that excerpts may come from, with their sentences."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefing.model.article import Article, LabelKind
from briefing.model.spans import Span
from briefing.text.sentences import split_sentences

READ_LABELS = frozenset({LabelKind.STANDFIRST, LabelKind.SUBHEAD, LabelKind.BODY, LabelKind.CAPTION})
"""Boilerplate, source lines, bylines and the like never give an excerpt; captions introduce people only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Hold one labelled paragraph; spans are offsets into the article's text."""

    span: Span
    kind: LabelKind
    sentences: tuple[Span, ...]

    @property
    def is_caption(self) -> bool:
        """Tell whether it stands under a picture: it may introduce people, but gives no other excerpt."""
        return self.kind is LabelKind.CAPTION

    @property
    def is_running_text(self) -> bool:
        """Tell whether it is a paragraph of the story itself, neither a caption nor a subhead."""
        return self.kind in (LabelKind.BODY, LabelKind.STANDFIRST)


@lru_cache(maxsize=4)  # each kind of excerpt asks for them
def passages(article: Article) -> tuple[Passage, ...]:
    """Return the passages of standfirst, subheads, body and captions, in the order of the text."""
    return tuple(
        Passage(span=label.span, kind=label.kind, sentences=split_sentences(article.text, label.span))
        for label in article.labels
        if label.kind in READ_LABELS
    )
