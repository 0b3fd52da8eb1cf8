"""The Vietnamese encodings from before Unicode: TCVN3, VISCII and VNI, told apart by their words."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from briefing.text.vietnamese_words import is_syllable

TCVN3, VISCII, VNI = "tcvn3", "viscii", "vni"
WARNINGS = {
    "tcvn3": "encoding_tcvn",
    "viscii": "encoding_viscii",
    "vni": "encoding_vni",
}
"""What a reader warns with that has turned one of them into Unicode."""

# TCVN 5712, VN1 from 80 to FF: capitals with tones, capitals, five tones alone, small letters with tones.
_TCVN3_HIGH = """
ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ
\xa0ĂÂÊÔƠƯĐăâêôơưđẰ \u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ
ẮẦẨẪẤỀặầẩẫấậèỂẻẽ éẹềểễếệìỉỄẾỒĩíịò
Ổỏõóọồổỗốộờởỡớợù ỖủũúụừửữứựỳỷỹýỵỐ
"""
_TCVN3_LOW = dict(zip((1, 2, 4, 5, 6, *range(0x11, 0x18)), "ÚỤỪỬỮỨỰỲỶỸÝỴ", strict=True))
# VISCII 1.1 (RFC 1456) from 80 to FF.
_VISCII_HIGH = """
ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ
Õắằặấầẩậẽẹếềểễệố ồổỗỠƠộờởịỰỨỪỬơớƯ
ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ ĐứÒÓÔạỷừửÙÚỹỵÝỡư
àáâãảăữẫèéêẻìíĩỉ đựòóôõỏọụùúũủýợỮ
"""
_VISCII_LOW = dict(zip((2, 5, 6, 0x14, 0x19, 0x1E), "ẲẴẪỶỸỴ", strict=True))
# VNI for Windows: a base letter, and behind it the letter of Western Europe that its font draws as a mark.
_VNI_MARKS = {
    "a": "ùáøàûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ",
    "e": "ùéøèûẻõẽïẹâêáếàềåểãễäệ",
    "o": "ùóøòûỏõõïọâôáốàồåổãỗäộ",
    "ô": "ùớøờûởõỡïợ",
    "u": "ùúøùûủõũïụ",
    "ö": "ùứøừûửõữïự",
    "y": "ùýøỳûỷõỹ",
}
_VNI_ALONE = "íìæóòôöîñ", "íìỉĩịơưỵđ"
_SAMPLE = 16 * 1024
_LEAST_WORDS = 12
_SHARE = 0.95
_LEAD = 0.15
"""By so much the words of the right encoding must be more often Vietnamese than those of any other."""

_WORD = re.compile(r"[^\W\d_]+")


def recognise_vietnamese(data: bytes) -> str | None:
    """Return the old encoding in which most words are Vietnamese beyond doubt: `cp1258`, or one of ours."""
    sample = data[:_SAMPLE]
    if max(sample, default=0) < 0x80:
        return None
    shares = {name: _share(decode_vietnamese(sample, name)) for name in ("cp1258", TCVN3, VISCII, VNI)}
    best, *others = sorted(shares, key=lambda name: -shares[name])
    is_sure = shares[best] >= _SHARE and shares[best] - max(shares[name] for name in others) >= _LEAD
    return best if is_sure else None


def decode_vietnamese(data: bytes, name: str) -> str:
    """Decode in `cp1258` or one of the encodings of this module; bytes without a letter become �."""
    if name == VNI:
        western = data.decode("cp1252", "replace")
        return _vni_pattern().sub(lambda match: _vni_letters()[match[0]], western)
    if name not in (TCVN3, VISCII):
        return data.decode(name, "replace")
    text = unicodedata.normalize("NFC", "".join(_table(name)[byte] for byte in data))
    return _WORD.sub(_in_one_case, text) if name == TCVN3 else text


def _in_one_case(match: re.Match[str]) -> str:
    """Raise the letters that TCVN3 draws as capitals in fonts of their own: "THàNH" is THÀNH."""
    word = match[0]
    plain = [letter for letter in word if letter.isascii()]
    is_raised = plain and all(letter.isupper() for letter in plain) and (len(plain) > 1 or len(word) > 2)
    return word.upper() if is_raised else word


def _share(text: str) -> float:
    """Return how many of the words with letters beyond ASCII are Vietnamese syllables; 0 of only a few."""
    words = [w for w in _WORD.findall(unicodedata.normalize("NFC", text)) if not w.isascii()]
    if len(words) < _LEAST_WORDS:
        return 0.0
    return sum(is_syllable(word) for word in words) / len(words)


@cache
def _table(name: str) -> tuple[str, ...]:
    rows, low = (_TCVN3_HIGH, _TCVN3_LOW) if name == TCVN3 else (_VISCII_HIGH, _VISCII_LOW)
    high = rows.translate({ord(" "): None, ord("\n"): None})
    return tuple(low.get(byte, chr(byte)) if byte < 0x80 else high[byte - 0x80] for byte in range(256))


@cache
def _vni_letters() -> dict[str, str]:
    letters = dict(zip(*_VNI_ALONE, strict=True))
    for base, marks in _VNI_MARKS.items():
        letters |= {base + mark: letter for mark, letter in zip(marks[::2], marks[1::2], strict=True)}
    return letters | {written.upper(): letter.upper() for written, letter in letters.items()}


@cache
def _vni_pattern() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_vni_letters(), key=len, reverse=True)))
