"""How captions of Vietnamese pages end: "ảnh 1", "ẢNH: NAME", "(Nguồn: agency)", "(Ảnh cắt từ clip)"."""

from __future__ import annotations

import re

_ENDING = re.compile(
    r"""
      \s(?:[-–—]\s?)?(?:[Hh]ình\s)?[Ảả]nh\s\d{1,2}\.? \Z                        # the page counts its pictures
    | \s ẢNH(?:\s[A-ZĐ/]+)? :\s? [^a-z:]{3,60} \Z                               # in capitals, behind no mark
    | [.\s/-]\s? [Ảả]nh\s(?:minh\s(?:họa|hoạ)|tư\sliệu)\b [^.:]{0,40} \.? \Z
    | [(\[] [Ảả]nh\s(?:cắt|chụp|do|tư\sliệu|minh\s(?:họa|hoạ)|từ|nguồn)\b [^()\[\]]{0,60} [)\]] \.? \Z
    | [(\[] \s? (?:[Nn]guồn|NGUỒN) (?:\s[Ảả]nh|\sẢNH)? \s?: [^()\[\]]{1,60} [)\]] \.? \Z
    | \s (?:[A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ.]+\s){1,10} CUNG\sCẤP \Z
    """,
    re.VERBOSE,
)
_MOST_WORDS = 60


def ends_as_caption(text: str) -> bool:
    """Tell whether one paragraph ends as captions of Vietnamese pages do, behind what the picture shows."""
    found = _ENDING.search(text, max(0, len(text) - 160))
    return found is not None and 3 <= len(text[: found.start()].split()) <= _MOST_WORDS
