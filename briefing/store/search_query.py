"""From what a user types to a full-text query: never a syntax error, and no hit lost while typing a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_TERM = re.compile(
    r"""
    (?P<minus>-)?               # leaves out what follows
    (?:"(?P<phrase>[^"]*)"?     # a phrase, closed or not yet
    |  (?P<word>[^\s"]+))       # or a word up to white space or the next phrase
    """,
    re.VERBOSE,
)
_CURLY = str.maketrans("“”„«»", '"""""')
_SHORTEST_PREFIX = 2

Tokens = Callable[[str], Sequence[str]]
"""Splits a folded text as the index does, without stemming."""

Alternatives = Callable[[str], Sequence[str]]
"""Gives whole words that begin with the letters typed so far and that the index holds under another stem."""


@dataclass(frozen=True, slots=True)
class _Term:
    text: str
    is_excluded: bool
    is_unfinished: bool


def fold(text: str) -> str:
    """Return the text as the index sees it before its own folding; every character keeps its place."""
    return text.replace("đ", "d").replace("Đ", "D")


def build_query(typed: str, tokens: Tokens, alternatives: Alternatives) -> str | None:
    """Return the query for FTS5, or None where nothing can be searched for.

    Words must all be there, `"several words"` side by side, `-word` not at all. The last word counts as
    unfinished until a space follows it.
    """
    wanted: list[str] = []
    excluded: list[str] = []
    for term in _split(typed):
        words = [word for word in tokens(fold(term.text)) if word]
        if term.is_excluded:
            excluded += [_quote(words)] if words else []
        elif term.is_unfinished:
            wanted += _unfinished(words, alternatives)
        else:
            wanted += [_quote(words)] if words else []
    if not wanted:
        return None
    return " NOT ".join([f"({' AND '.join(wanted)})", *excluded])


def _split(typed: str) -> list[_Term]:
    text = unicodedata.normalize("NFC", "".join(c if c.isprintable() else " " for c in typed)).translate(
        _CURLY
    )
    return [
        _Term(
            text=match["word"] or match["phrase"] or "",
            is_excluded=bool(match["minus"]),
            is_unfinished=bool(match["word"]) and match.end() == len(text),
        )
        for match in _TERM.finditer(text)
    ]


def _unfinished(words: Sequence[str], alternatives: Alternatives) -> list[str]:
    if not words or (len(words) == 1 and len(words[0]) < _SHORTEST_PREFIX):
        return []  # one letter begins nearly every text: looking it up is slow and says nothing
    *before, last = words
    endings = [f"{_quote(words)}*", *(_quote([*before, word]) for word in alternatives(last))]
    return [f"({' OR '.join(endings)})"]


def _quote(words: Sequence[str]) -> str:
    return f'"{" ".join(words)}"'
