"""Where letters begin and end as a reader sees them: several code points may make one (Unicode, UAX 29)."""

from __future__ import annotations

import unicodedata

from briefing.model.spans import Span

_JOINER = "\u200d"
_VIRAMA = 9
"""The combining class of signs that join two consonants to one letter."""


def goes_on(text: str, at: int) -> bool:
    """Tell whether the letter before `at` goes on there: an accent, a skin colour, the rest of a flag."""
    if not 0 < at < len(text):
        return False
    before, here = text[at - 1], text[at]
    if here.isascii() or _extends(here):
        return not here.isascii()
    if before == _JOINER or (unicodedata.combining(before) == _VIRAMA and here.isalpha()):
        return True
    return _is_indicator(here) and _indicators_before(text, at) % 2 == 1


def whole_letters(text: str, span: Span) -> Span:
    """Return the span widened to whole letters."""
    start, end = span.start, span.end
    while goes_on(text, start):
        start -= 1
    while goes_on(text, end):
        end += 1
    return Span(start, end)


def end_of_letter(text: str, at: int) -> int:
    """Return the end of the letter that `at` is within, or `at` itself between two letters."""
    while goes_on(text, at):
        at += 1
    return at


def _extends(character: str) -> bool:
    is_colour = "\U0001f3fb" <= character <= "\U0001f3ff"
    is_tag = "\U000e0020" <= character <= "\U000e007f"
    return is_colour or is_tag or character in "\u200c\u200d" or unicodedata.category(character)[0] == "M"


def _is_indicator(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _indicators_before(text: str, at: int) -> int:
    count = 0
    while count < at and _is_indicator(text[at - 1 - count]):
        count += 1
    return count
