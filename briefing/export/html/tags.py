"""Make HTML, as text that is well-formed XML too; only this module makes `Html`, so words stay words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import NewType

Html = NewType("Html", str)
"""A piece of mark-up, whole and escaped."""

_REFUSED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_VOID = frozenset({"meta", "img", "br"})


def tag(name: str, /, *content: Html, **attributes: str | None) -> Html:
    """Return an element; in names of attributes underscores are hyphens, and the last one is dropped."""
    named = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{named}/>")
    return Html(f"<{name}{named}>{''.join(content)}</{name}>")


def escaped(words: str) -> Html:
    """Return words as they may stand between tags and in attributes."""
    return Html(escape(_REFUSED.sub("", words)))


def lines(words: str) -> Html:
    """Return words with a break for each newline."""
    return Html("<br/>".join(map(escaped, words.split("\n"))))


def joined(pieces: Iterable[Html]) -> Html:
    """Return pieces as one."""
    return Html("".join(pieces))


def optional(name: str, words: Html, class_: str | None = None) -> Html:
    """Return an element, or nothing for no words."""
    return tag(name, words, class_=class_) if words else words
