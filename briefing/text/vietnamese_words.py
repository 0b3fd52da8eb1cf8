"""Whether words are Vietnamese: names with their accents stand in English texts, too, small words do not."""

from __future__ import annotations

import re

_LETTER = "[đăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]"
_SMALL_WORD = re.compile(rf"(?<!\w)[a-zđ]{{0,3}}{_LETTER}")
_SHARE = 0.25


def has_vietnamese_word(text: str, start: int, end: int) -> bool:
    """Tell whether a Vietnamese word in small letters begins in a stretch of text."""
    around = text[max(0, start) : end]
    return not around.isascii() and _SMALL_WORD.search(around) is not None


def is_vietnamese(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is Vietnamese: a quarter of its words are in small letters with accents."""
    stretch = text[start:end]
    if stretch.isascii():
        return False
    return len(_SMALL_WORD.findall(stretch)) >= _SHARE * len(stretch.split())
