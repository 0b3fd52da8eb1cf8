"""Words with their places: what rules walk over, to the left and to the right."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"\w+(?:[’'‑-]\w+)*")
_GENITIVE = ("'s", "’s")


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

    @property
    def is_capitalised(self) -> bool:
        """Tell whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_acronym(self) -> bool:
        """Tell whether it is all capitals and digits, at least two of them: "UN", "A05"."""
        return len(self.text) > 1 and self.text.isupper()


def split_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of a stretch of text; hyphens and apostrophes inside a word do not part it."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start, len(text) if end is None else end):
        written = match[0]
        is_genitive = written.endswith(_GENITIVE)
        plain = written[:-2] if is_genitive else written
        words.append(Word(match.start(), match.end(), plain, plain.lower(), is_genitive))
    return words


@lru_cache(maxsize=2048)
def fold_name(name: str) -> str:
    """Return a name for comparing: lower case, without diacritics, đ as d, single spaces."""
    decomposed = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(letters.lower().split())
