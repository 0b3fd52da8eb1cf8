"""Words within a block: runs of text with a meaning, and marks that call a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum


class Emphasis(StrEnum):
    """What a run means; the style sheet decides how that looks."""

    NONE = "none"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    QUIET = "quiet"
    ALERT = "alert"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Hold a run of plain text.

    `link` is an http, https or mailto address, or `#` and the `anchor` of a node in this document.
    `language` is a BCP 47 tag where the run is not in the document's language.
    """

    text: str
    emphasis: Emphasis = Emphasis.NONE
    link: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteMark:
    """Call note `number` of the document; a note called twice keeps its number."""

    number: int


Inline = Text | NoteMark
Inlines = tuple[Inline, ...]


def text(words: str, emphasis: Emphasis = Emphasis.NONE) -> Inlines:
    """Return the inlines of one plain run; none for no words."""
    return (Text(text=words, emphasis=emphasis),) if words else ()


def plain(inlines: Inlines) -> str:
    """Return the words alone, without note marks."""
    return "".join(inline.text for inline in inlines if isinstance(inline, Text))


def emphasised(inlines: Inlines, emphasis: Emphasis) -> Inlines:
    """Return the same words with another meaning."""
    return tuple(replace(x, emphasis=emphasis) if isinstance(x, Text) else x for x in inlines)


def join(parts: Sequence[Inlines], separator: str) -> Inlines:
    """Return the parts that have words, one after the other with a separator between them."""
    joined: list[Inlines] = []
    for part in filter(None, parts):
        joined += [(Text(text=separator),), part] if joined else [part]
    return tuple(inline for part in joined for inline in part)
