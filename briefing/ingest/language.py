"""Tell Vietnamese from English by letters and small words."""

from __future__ import annotations

import re

_SAMPLE = 20_000
_LETTER = re.compile(r"[^\W\d_]")
_VIETNAMESE_LETTER = re.compile(
    r"[ăđơưàảãạằẳẵặầẩẫậèẻẽẹềểễệìỉĩịòỏõọồổỗộờởỡợùủũụừửữựỳỷỹỵ"
    r"ĂĐƠƯÀẢÃẠẰẲẴẶẦẨẪẬÈẺẼẸỀỂỄỆÌỈĨỊÒỎÕỌỒỔỖỘỜỞỠỢÙỦŨỤỪỬỮỰỲỶỸỴ]"
)
_ENGLISH_WORDS = frozenset(
    {
        "the",
        "of",
        "and",
        "to",
        "in",
        "that",
        "is",
        "was",
        "for",
        "on",
        "with",
        "by",
        "from",
        "has",
        "have",
        "said",
    }
)
_SHARE_OF_VIETNAMESE_LETTERS = 0.08  # running Vietnamese has 0.2, English full of Vietnamese names below 0.05
_SHARE_OF_ENGLISH_WORDS = 0.12


def guess_language(text: str) -> str | None:
    """Return `vi` or `en`, None where the words are neither beyond doubt."""
    sample = text[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if not letters:
        return None
    if len(_VIETNAMESE_LETTER.findall(sample)) > _SHARE_OF_VIETNAMESE_LETTERS * letters:
        return "vi"
    words = sample.lower().split()
    return (
        "en" if sum(word in _ENGLISH_WORDS for word in words) > _SHARE_OF_ENGLISH_WORDS * len(words) else None
    )
