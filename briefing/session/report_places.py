"""Where the excerpts of an article stand, as `briefing extract --json` counts: in the file, or in `body`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right

from briefing.model.article import BODY_LABELS, Article
from briefing.model.spans import Span

_BETWEEN_PARAGRAPHS = "\n\n"


class Places(ABC):
    """Turn spans of `Article.text` into spans of `text`, which is what a report's offsets count in."""

    text: str

    @abstractmethod
    def span(self, span: Span) -> Span | None:
        """Return where `span` stands in `text`, None if it stands outside."""

    def offset(self, offset: int | None) -> int | None:
        """Return where the code point at `offset` stands, None if it stands outside."""
        span = None if offset is None else self.span(Span(offset, offset + 1))
        return None if span is None else span.start


class StoredPlaces(Places):
    """Count in a text file as it is stored, before anything was cleaned."""

    def __init__(self, article: Article, stored: str) -> None:
        self.text = stored
        self._offset_map = article.offset_map

    def span(self, span: Span) -> Span:
        """Return where `span` stands in the file."""
        return self._offset_map.span_to_stored(span)


class BodyPlaces(Places):
    """Count in the body: standfirst, subheads and paragraphs with a blank line between them."""

    def __init__(self, article: Article) -> None:
        self.text = body_of(article)
        self._stretches: list[tuple[Span, int]] = []
        position = 0
        for span in article.spans_labelled(*BODY_LABELS):
            self._stretches.append((span, position))
            position += len(span) + len(_BETWEEN_PARAGRAPHS)

    def span(self, span: Span) -> Span | None:
        """Return where `span` stands in the body; None for one that begins or ends in a caption, say."""
        start = self._place(span.start)
        last = self._place(span.end - 1) if len(span) else start
        return None if start is None or last is None else Span(start, last + bool(len(span)))

    def _place(self, offset: int) -> int | None:
        index = bisect_right(self._stretches, offset, key=lambda stretch: stretch[0].start) - 1
        if index < 0 or offset >= self._stretches[index][0].end:
            return None
        span, start = self._stretches[index]
        return start + offset - span.start


class CaptionPlaces(Places):
    """Count in one caption, for the people whom only a caption introduces."""

    def __init__(self, article: Article, caption: Span) -> None:
        self.text = caption.slice(article.text)
        self._caption = caption

    def span(self, span: Span) -> Span | None:
        """Return where `span` stands in the caption."""
        return span.shifted(-self._caption.start) if self._caption.contains(span) else None


def body_of(article: Article) -> str:
    """Return the article without headline, captions, source line and what the page adds."""
    return _BETWEEN_PARAGRAPHS.join(span.slice(article.text) for span in article.spans_labelled(*BODY_LABELS))
