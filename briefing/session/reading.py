"""What reading a file gives, as a value that both clients and the worker know."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.article import Article
from briefing.model.excerpt import Excerpt


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Hold the article, the bytes it came from, and what it offers."""

    article: Article
    data: bytes
    suggestions: tuple[Excerpt, ...]
