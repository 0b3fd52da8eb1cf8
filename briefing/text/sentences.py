"""Where sentences begin and end in a paragraph of English or Vietnamese news."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from briefing.model.spans import Span
from briefing.text.lexicon import word_set

_BREAK = re.compile(
    r"""
    (?P<mark>\.{1,3}|…|[!?]{1,3})     # what may end a sentence
    (?P<close>["”’'»)\]]{0,3})        # marks and brackets that belong to it
    (?P<gap>\s+)
    (?=["“‘'«(\[]{0,3}(?P<next>\w))   # what may open the next one
    """,
    re.VERBOSE,
)
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.){1,3}[^\W\d_a-z]")
"""Initials that no space parts: "J.K", "A.P.J"."""
_LONGEST_WORD = 24
_LONGEST_SENTENCE = 3_000
"""Five times what the longest of news have: rules look through a sentence from many of its words."""


def split_sentences(text: str, within: Span | None = None) -> tuple[Span, ...]:
    """Return the sentences of one paragraph, without the white space around them.

    A stop ends a sentence where a capital letter, a digit or an opening mark follows and the word before it
    is neither a known abbreviation nor an initial. What goes on without end comes in several pieces.
    """
    scope = within or Span(0, len(text))
    breaks = [
        match.end("gap")
        for match in _BREAK.finditer(text, scope.start, scope.end)
        if _is_end(text, match, scope.start)
    ]
    bounds = pairwise([scope.start, *breaks, scope.end])
    return tuple(
        span
        for whole_start, whole_end in bounds
        for start, end in _bearable(text, whole_start, whole_end)
        if len(span := _stripped(text, start, end))
    )


def _bearable(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is far too long for a sentence, behind a space if there is one."""
    while end - start > _LONGEST_SENTENCE:
        space = text.rfind(" ", start, start + _LONGEST_SENTENCE)
        cut = space + 1 if space > start else start + _LONGEST_SENTENCE
        yield start, cut
        start = cut
    yield start, end


def _is_end(text: str, match: re.Match[str], scope_start: int) -> bool:
    follower = match["next"]
    if follower.islower():
        return False
    if match["mark"] != ".":
        return True
    word = _word_before(text, match.start(), scope_start)
    if not word:
        return True
    before = word.lower()
    abbreviations, may_end = word_set("sentences", "abbreviations"), word_set("sentences", "may_end")
    if match["close"]:
        return before not in abbreviations or before in may_end
    if before not in abbreviations and not (len(before) == 1 and word.isupper()):
        # "said J.K. NAME" goes on; "at the C.I.A. The agency" ends there
        is_initials = _INITIALS.fullmatch(word) is not None
        return not is_initials or _next_word(text, match.end("gap")) in word_set("sentences", "starters")
    # "11 a.m. The session" and "in the U.S. But" end there; "the U.S. Senate" does not.
    return before in may_end and _next_word(text, match.end("gap")) in word_set("sentences", "starters")


def _word_before(text: str, end: int, scope_start: int) -> str:
    """Return the word that ends at `end`, with the stops inside it ("p.m"); empty where none does."""
    first, start = max(scope_start, end - _LONGEST_WORD), end
    while start > first and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:end]
    return "" if word.endswith(".") else word.rpartition("..")[2].lstrip(".")


def _next_word(text: str, start: int) -> str:
    return text[start : start + _LONGEST_WORD].split(maxsplit=1)[0].lower().strip(",\"“‘'«([")


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
