"""Turn words into Markdown: whatever would be read as mark-up is escaped, line by line."""

from __future__ import annotations

import re

from briefing.document.inlines import Emphasis, Inlines, NoteMark, Text

_MARKUP = re.compile(r"([\\`*_\[\]<>|~^$#])")
_LINE_START = re.compile(r"^(\s*)(?:([+\-=])|(\d+)([.)]))(?=\s|$)")
_REFUSED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s<>]+\Z", re.IGNORECASE)
_MARKS = {Emphasis.STRONG: "**", Emphasis.ALERT: "**", Emphasis.EMPHASIS: "*"}


def escaped(words: str) -> str:
    """Return words that Markdown shows as they are."""
    return _MARKUP.sub(r"\\\1", _REFUSED.sub("", words))


def line(words: Inlines | str) -> str:
    """Return words as one line; breaks within become spaces, as in a cell or a heading."""
    return " ".join(_inline(words).split("\n"))


def paragraph(words: Inlines | str) -> str:
    """Return words as a paragraph; breaks within stay."""
    made = _inline(words).strip("\n")
    return "\\\n".join(_LINE_START.sub(_guarded, piece) for piece in made.split("\n"))


def _guarded(found: re.Match[str]) -> str:
    """Return the beginning of a line so that it begins no list."""
    space, sign, number, mark = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{mark}"


def _inline(words: Inlines | str) -> str:
    if isinstance(words, str):
        return escaped(words)
    return "".join(f"[^{x.number}]" if isinstance(x, NoteMark) else _text(x) for x in words)


def _text(inline: Text) -> str:
    made = escaped(inline.text)
    mark = _MARKS.get(inline.emphasis, "")
    core = made.strip()
    if mark and core:  # marks hug their words
        start = made.index(core)
        made = f"{made[:start]}{mark}{core}{mark}{made[start + len(core) :]}"
    if inline.link and _SAFE.match(inline.link) and core:
        return f"[{made}](<{inline.link}>)"
    return made
