"""Runs of words: no-break spaces where a line may not end, and the language of names in another tongue."""

from __future__ import annotations

import re

from briefing.compose.dates import NO_BREAK_SPACE
from briefing.document.inlines import Emphasis, Inlines, Text

_VIETNAMESE_LETTER = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
"""Letters that no other language of the news writes; é, à or ã alone prove nothing."""

_NAME = re.compile(
    r"""
    \b[^\W\d_a-z][^\W\d_]*          # a word that begins with a capital letter
    (?:[ \u00a0]                    # and others that go on as it does: "Báo Pháp Luật Việt Nam"
       [^\W\d_a-z][^\W\d_]*)*
    """,
    re.VERBOSE,
)
_NEVER_BROKEN = re.compile(
    r"""
    (?<=\d)[ ](?=[^\W\d_])                       # number and unit, day and month
    | (?<=[^\W\d_])[ ](?=(?:1[89]|20)\d\d\b)     # month and year
    | (?<=\bViet)[ ](?=Nam\b) | (?<=\bViệt)[ ](?=Nam\b)
    | (?<=\bHà)[ ](?=Nội\b)   | (?<=\bHa)[ ](?=Noi\b)
    """,
    re.VERBOSE,
)
_VIETNAMESE = "vi"


def bind(words: str) -> str:
    """Put no-break spaces where a line may not end; never for the words of a quotation."""
    return _NEVER_BROKEN.sub(NO_BREAK_SPACE, words)


def bind_all(words: str) -> str:
    """Keep all the words on one line."""
    return words.replace(" ", NO_BREAK_SPACE)


def runs(
    words: str,
    document_language: str,
    *,
    language: str | None = None,
    emphasis: Emphasis = Emphasis.NONE,
    link: str | None = None,
) -> Inlines:
    """Return the words as they stand, in runs of one language each.

    `language` is what the words are known to be in. Vietnamese names within another language are found by
    their letters.
    """
    if not words:
        return ()
    own = language if language and _primary(language) != _primary(document_language) else None

    def run(part: str, tongue: str | None) -> Text:
        return Text(text=part, emphasis=emphasis, link=link, language=tongue)

    if _primary(own or document_language) == _VIETNAMESE or not _VIETNAMESE_LETTER.search(words):
        return (run(words, own),)
    vietnamese = None if _primary(document_language) == _VIETNAMESE else _VIETNAMESE
    found: list[Text] = []
    done = 0
    for name in _NAME.finditer(words):
        if not _VIETNAMESE_LETTER.search(name[0]):
            continue
        if name.start() > done:
            found.append(run(words[done : name.start()], own))
        found.append(run(name[0], vietnamese))
        done = name.end()
    if done < len(words):
        found.append(run(words[done:], own))
    return tuple(found)


def join(parts: list[Inlines], separator: str) -> Inlines:
    """Return the parts that have words, one after the other with a separator between them."""
    joined: list[Inlines] = []
    for part in filter(None, parts):
        joined += [(Text(text=separator),), part] if joined else [part]
    return tuple(inline for part in joined for inline in part)


def _primary(language: str) -> str:
    return language.partition("-")[0].casefold()
