"""Patterns that find words however their letters, quotation marks and spaces happen to be encoded."""

from __future__ import annotations

import re
import unicodedata
from itertools import permutations

_MARKS = (
    "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"  # they belong to the letter before
)
_ALIKE = {
    **dict.fromkeys("'’‘ʼ", "['’‘ʼ]"),
    **dict.fromkeys('"“”„', '["“”„]'),
    **dict.fromkeys("-\u2010\u2011", "[-\u2010\u2011]"),
    **dict.fromkeys(" \u00a0\u202f", "[ \u00a0\u202f]"),
}


def words_pattern(find: str, *, whole_words: bool, match_case: bool) -> re.Pattern[str]:
    """Return a pattern for words that ends at whole letters, accents included.

    Straight and curly marks, hyphens and spaces that may not break count as one. `Hà` in one character finds
    `Hà` in two, and neither is found by `Ha`.
    """
    letters = unicodedata.normalize("NFC", find)
    words = f"{''.join(map(_letter_pattern, letters))}(?![{_MARKS}])"
    if whole_words:
        words = rf"(?<![\w{_MARKS}]){words}(?!\w)"
    return re.compile(words, re.NOFLAG if match_case else re.IGNORECASE)


def _letter_pattern(letter: str) -> str:
    if letter in _ALIKE:
        return _ALIKE[letter]
    base, *marks = tuple(unicodedata.normalize("NFD", letter))
    if not marks:
        return re.escape(letter)
    forms = dict.fromkeys([letter])
    for order in permutations(marks):
        for joined in range(len(order) + 1):
            head = unicodedata.normalize("NFC", base + "".join(order[:joined]))
            forms[head + "".join(order[joined:])] = None
    return f"(?:{'|'.join(map(re.escape, forms))})"
