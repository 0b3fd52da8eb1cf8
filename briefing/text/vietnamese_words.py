"""Whether words are Vietnamese: by their letters, and by what a syllable can be made of."""

from __future__ import annotations

import re
import unicodedata

from briefing.text.lazy_patterns import lazy_pattern

_LETTER = "[đăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]"
_SMALL_WORD = lazy_pattern(rf"(?<!\w)[a-zđ]{{0,3}}{_LETTER}")
_SHARE = 0.25
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SYLLABLE = lazy_pattern(
    r"""
    (?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnprstvx])?
    (?:i(?:ê(?=[cmnpt])|êu|a|u)? | y(?:ê(?=[mnt])|êu)?
      | u(?:y(?:ê(?=[nt])|a|u)?|ê|ơ|â(?=[nt])|ây|ô(?=[cmnt])|ôi|a|i)?
      | ư(?:ơ(?=[cmnpt])|ơi|ơu|a|u|i)? | o(?:a(?:i|o|y)?|ă(?=[cmnpt])|e(?:o)?|o(?=[cnp])|i)? | ôi? | ơi?
      | a(?:i|o|u|y)? | ă(?=[cmnpt]) | â(?:u|y|(?=[cmnpt])) | e(?:o)? | êu? )
    (?:ch|ng|nh|[cmnpt])?
    """,
    re.VERBOSE,
)


def has_vietnamese_word(text: str, start: int, end: int) -> bool:
    """Tell whether a Vietnamese word in small letters stands in a stretch; English has names alone."""
    around = text[max(0, start) : end]
    return not around.isascii() and _SMALL_WORD.search(around) is not None


def is_vietnamese(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is Vietnamese: a quarter of its words are in small letters with accents."""
    stretch = text[start:end]
    if stretch.isascii():
        return False
    return len(_SMALL_WORD.findall(stretch)) >= _SHARE * len(stretch.split())


def is_syllable(word: str) -> bool:
    """Tell whether a word can be a Vietnamese syllable, with one tone at most."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = sum(character in _TONES for character in decomposed)
    plain = "".join(character for character in decomposed if character not in _TONES)
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", plain)) is not None
