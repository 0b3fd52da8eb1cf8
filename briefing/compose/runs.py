"""Runs of words: no-break spaces where a line may not end, and the language of names in another tongue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.compose.dates import NO_BREAK_SPACE
from briefing.document.inlines import Emphasis, Inlines, Text

_PROOF = re.compile(
    r"""
    [ăđơưĂĐƠƯ\u1ea0-\u1ef9]                        # letters of no other language of the news
    | \b(?:Lê|Bùi|Vũ|Võ|Ngô|Hoàng|Lý)\b[ \u00a0]   # family names without one of them
    """,
    re.VERBOSE,
)
_NAME = re.compile(
    r"""
    \b[^\W\d_a-z][^\W\d_]*          # a word that begins with a capital letter
    (?:[ \u00a0]                     # and others that go on as it does: "Báo Pháp Luật Việt Nam"
       [^\W\d_a-z][^\W\d_]*)*
    """,
    re.VERBOSE,
)
_SYLLABLE = re.compile(r"[^\W\d_]+")
_LONGEST_SYLLABLE = 7
_NEVER_BROKEN = re.compile(
    r"""
    [ ](?:                                        # found by their space, which is the quickest to look for
      (?<=\d[ ])(?=[^\W\d_])                      # number and unit, day and month, but not "25 and"
        (?!(?:and|as|at|by|for|from|in|of|on|or|to|và|đến|tại|ở)\b)
      | (?<=[^\W\d_][ ])(?=(?:1[89]|20)\d\d\b)   # month and year
      | (?<=\bViet[ ])(?=Nam\b) | (?<=\bViệt[ ])(?=Nam\b)
      | (?<=\bHà[ ])(?=Nội\b)   | (?<=\bHa[ ])(?=Noi\b)
    )
    """,
    re.VERBOSE,
)
_AFTER_YEAR = re.compile(rf"{NO_BREAK_SPACE}(?<=\b[12]\d\d\d{NO_BREAK_SPACE})(?=[^\W\d_])")
_VIETNAMESE = "vi"


def bind(words: str) -> str:
    """Put no-break spaces where a line may not end; never for the words of a quotation."""
    return _AFTER_YEAR.sub(" ", _NEVER_BROKEN.sub(NO_BREAK_SPACE, words))


def bind_all(words: str) -> str:
    """Keep all the words on one line."""
    return words.replace(" ", NO_BREAK_SPACE)


def capitalised(words: str) -> str:
    """Return the words with a capital at their beginning, as at the beginning of a line."""
    return words[:1].upper() + words[1:]


def capitalised_run(words: Inlines) -> Inlines:
    """Return inlines with a capital at their beginning."""
    first = words[0] if words else None
    return (replace(first, text=capitalised(first.text)), *words[1:]) if isinstance(first, Text) else words


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

    if _primary(own or document_language) == _VIETNAMESE or not _PROOF.search(words):
        return (run(words, own),)
    vietnamese = None if _primary(document_language) == _VIETNAMESE else _VIETNAMESE
    found: list[Text] = []
    done = 0
    for start, end in _vietnamese_names(words):
        if start > done:
            found.append(run(words[done:start], own))
        found.append(run(words[start:end], vietnamese))
        done = end
    if done < len(words):
        found.append(run(words[done:], own))
    return tuple(found)


def _vietnamese_names(words: str) -> Iterator[tuple[int, int]]:
    """Yield where Vietnamese names stand, without the English words around them that have capitals too."""
    for name in _NAME.finditer(words):
        if not _PROOF.search(name[0]):
            continue
        syllables = list(_SYLLABLE.finditer(words, *name.span()))
        while syllables[0][0].isascii():
            syllables.pop(0)
        while syllables[-1][0].isascii() and len(syllables[-1][0]) > _LONGEST_SYLLABLE:
            syllables.pop()
        yield syllables[0].start(), syllables[-1].end()


def _primary(language: str) -> str:
    return language.partition("-")[0].casefold()
