"""Decode the bytes of a text file, and say when the encoding had to be guessed."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from briefing.text.vietnamese_encodings import WARNINGS, decode_vietnamese, recognise_vietnamese

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SUPERSETS = {"ascii": "cp1252", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_LAST_RESORT = "cp1252"
_LEAST_CONFIDENCE = 0.15  # chardet 7 gives 0.1 to short Western European text, mostly with the wrong name
_SAMPLE_SIZE = 64 * 1024
_SHARE_OF_ZEROS = 0.3  # in every second byte, of Latin text in UTF-16
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
_BROKEN_SHARE = 0.1
_SOUND_SHARE = 0.5

GUESSED = "encoding_guessed"
DAMAGED = "decoding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Hold decoded text, still with its byte order mark, and the Python name of its encoding."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode_text(data: bytes, declared: str | None = None) -> Decoded:
    """Decode `data` by its mark, as strict UTF-8, as UTF-16, as `declared`, or by the best guess.

    A guess carries the warning `encoding_guessed`, one of the old Vietnamese encodings a warning of its own,
    bytes that no character could be made of `decoding`.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode(data, encoding)
    wide = _find_utf16(data)
    if wide is not None:
        return _decode(data, wide)
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        pass
    if declared is not None and is_known_encoding(declared):
        return _decode(data, codecs.lookup(declared).name)
    if _is_damaged_utf8(data):
        return _decode(data, "utf-8")
    vietnamese = recognise_vietnamese(data)
    if vietnamese in WARNINGS:  # Python has no codec for it
        text = decode_vietnamese(data, vietnamese)
        return Decoded(text=text, encoding=vietnamese, warnings=(WARNINGS[vietnamese],))
    if _is_mixed(data):
        return Decoded(text=data.decode("utf-8", _MIXED), encoding="utf-8", warnings=(GUESSED,))
    return _decode(data, vietnamese or _guess(data), GUESSED)


def decode_as(data: bytes, encoding: str) -> Decoded:
    """Decode `data` in an encoding that a person chose."""
    return _decode(data, codecs.lookup(encoding).name)


def is_known_encoding(name: str) -> bool:
    """Tell whether `name` is a character encoding, not one of Python's other codecs (`zip`, `rot13`)."""
    try:
        "".encode(name)
        b"".decode(name)
    except (LookupError, ValueError):  # there is none, or its name holds a zero
        return False
    return True


def _decode(data: bytes, encoding: str, *warnings: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        warnings = (*warnings, DAMAGED)
    return Decoded(text=text, encoding=encoding, warnings=warnings)


def _find_utf16(data: bytes) -> str | None:
    """Return the byte order if every second byte is zero as often as in Latin text, the others rarely."""
    sample = data[:_SAMPLE_SIZE]
    if b"\0" not in sample:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > _SHARE_OF_ZEROS * half and even < odd / 10:
        return "utf-16-le"
    if even > _SHARE_OF_ZEROS * half and odd < even / 10:
        return "utf-16-be"
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether nearly all bytes beyond ASCII form UTF-8, as after a cut or one pasted foreign byte."""
    broken = data.decode("utf-8", "replace").count("\ufffd")
    return broken <= _BROKEN_SHARE * _count_high(data)


def _is_mixed(data: bytes) -> bool:
    """Tell whether half of the bytes beyond ASCII form UTF-8, which no text in another encoding does."""
    high = _count_high(data)
    sound = len(data.decode("utf-8", "ignore").encode()) - (len(data) - high)
    return sound >= _SOUND_SHARE * high


def _count_high(data: bytes) -> int:
    return sum(len(run) for run in _HIGH_BYTES.findall(data))


def _read_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Read what is no UTF-8 as the old encoding of Windows; text of both was pasted into one file."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode(_LAST_RESORT, "replace"), error.end


_MIXED = "briefing-mixed"
codecs.register_error(_MIXED, _read_as_cp1252)


def _guess(data: bytes) -> str:
    import chardet  # noqa: PLC0415  # 40 ms that UTF-8, nearly every file, need not pay

    guess = chardet.detect(data[:_SAMPLE_SIZE])
    name, confidence = guess["encoding"], guess["confidence"]
    if name is None or confidence < _LEAST_CONFIDENCE or not is_known_encoding(name):
        return _LAST_RESORT
    known = codecs.lookup(name).name
    return _SUPERSETS.get(known, known)
