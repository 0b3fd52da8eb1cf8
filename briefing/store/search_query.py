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

# Names that English texts write in one word, and Vietnamese ones and the more careful English ones in two.
_WRITTEN_APART = {
    "cantho": "can tho",
    "dalat": "da lat",
    "danang": "da nang",
    "haiphong": "hai phong",
    "halong": "ha long",
    "hanoi": "ha noi",
    "hoian": "hoi an",
    "nhatrang": "nha trang",
    "phuquoc": "phu quoc",
    "saigon": "sai gon",
    "vietnam": "viet nam",
}

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
    previous = ""
    for term in _split(typed):
        words = tokens(fold(term.text))
        if not words:
            continue
        if term.is_excluded:
            excluded.append(_any_of(_spellings(words)))
            continue
        if term.is_unfinished and len("".join(words)) < _SHORTEST_PREFIX:
            continue  # one letter begins nearly every text: looking it up is slow and says nothing
        choices = [*_spellings(words), *(_endings(words, alternatives) if term.is_unfinished else ())]
        name = previous + "".join(words)
        if previous and name in _WRITTEN_APART:
            wanted[-1] = _any_of([f"({wanted[-1]} AND {_any_of(choices)})", _quote([name])])
        else:
            wanted.append(_any_of(choices))
        previous = words[0] if len(words) == 1 else ""
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


def _spellings(words: Sequence[str]) -> list[str]:
    joined = "".join(words)
    spellings = [_quote(words)]
    if joined in _WRITTEN_APART:
        spellings += [_quote([joined]), _quote([_WRITTEN_APART[joined]])]
    return list(dict.fromkeys(spellings))


def _endings(words: Sequence[str], alternatives: Alternatives) -> list[str]:
    *before, last = words
    return [f"{_quote(words)}*", *(_quote([*before, word]) for word in alternatives(last))]


def _any_of(choices: Sequence[str]) -> str:
    return choices[0] if len(choices) == 1 else f"({' OR '.join(choices)})"


def _quote(words: Sequence[str]) -> str:
    return f'"{" ".join(words)}"'
