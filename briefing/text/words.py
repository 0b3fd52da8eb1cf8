"""Words with their places: what rules walk over, to the left and to the right."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[’'‑-]\w+)*")
_GENITIVE = ("'s", "’s")
_new = tuple.__new__
"""What `Word(…)` calls; called straight, a word takes two thirds of the time."""


class Word(NamedTuple):
    """Hold one word; `text` goes without a genitive ending, `end` counts it in.

    A tuple, as no other value is: every word of an article becomes one, and a frozen dataclass takes three
    times as long to make.
    """

    start: int
    end: int
    text: str
    low: str
    is_genitive: bool
    is_capitalised: bool

    @property
    def is_acronym(self) -> bool:
        """Tell whether it is all capitals and digits, at least two of them: "UN", "A05"."""
        return len(self.text) > 1 and self.text.isupper()


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of a stretch of text; hyphens and apostrophes inside a word do not part it."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        written = match[0]
        first, last = match.span()
        is_genitive = written.endswith(_GENITIVE)
        plain = written[:-2] if is_genitive else written
        fields = (first, last, plain, plain.lower(), is_genitive, plain[0].isupper())
        words.append(_new(Word, fields))
    return words


def word_before(text: str, start: int, end: int) -> str:
    """Return the last word of `text[start:end]` if nothing but white space follows it, else nothing."""
    last = end
    while last > start and text[last - 1].isspace():
        last -= 1
    first = last
    while first > start and text[first - 1].isalpha():
        first -= 1
    is_part = last == end or (first and (text[first - 1].isalnum() or text[first - 1] in "-_"))
    return "" if is_part else text[first:last]


@lru_cache(maxsize=32_768)
def fold_name(name: str) -> str:
    """Return a name for comparing: lower case, without diacritics, đ as d, single spaces."""
    decomposed = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(letters.lower().split())
