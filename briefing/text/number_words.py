"""What figures and number words are worth, in English and Vietnamese."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lexicon import word_list

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_FIGURE = re.compile(
    r"""
    \d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?:\.\d+)?   # 1,265 or 1 265, with decimals
    | \d{1,3}(?:[ ]\d{3})+(?![\d,.]?\d|[ ]\d)         # 30 000, as in South Africa
    | \d{1,2}(?:,\d{2})+,\d{3}                         # 1,00,000
    | \d+(?:\.\d+)? | \.\d+                            # 20 or 3.5 or .5
    """,
    re.VERBOSE,
)
_SPACED_FIGURE = re.compile(
    r"""
    \d{1,3}(?:,[ ]\d\d)*,[ ]000(?![\d,.]?\d)                              # 3, 23, 000, as a hasty page has it
    | \d{1,3}(?:,[ ]\d\d)*,[ ]\d{3}(?=[ -](?:lakh|crore)\b)    # 1, 530 crore
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SMALLER_SCALE = re.compile(
    r"(?<=[Cc]rore)[ ](?P<lakh>\d{1,2}|[a-z]+)[ ]lakh\b"
    r"|(?<=[Ll]akh)[ ](?P<thousand>\d{1,2}|[a-z]+)[ ]thousand\b"
)
_VIETNAMESE_FIGURE = re.compile(r"\d{1,3}(?:[.\u00a0\u202f\u2009]\d{3})+(?:,\d+)?|\d+(?:,\d+)?")

_GROUPING_SPACES = dict.fromkeys(map(ord, " \u00a0\u202f\u2009"))
_WITH_DECIMAL_POINT = _GROUPING_SPACES | {ord(","): None}
_WITH_DECIMAL_COMMA = _GROUPING_SPACES | {ord("."): None, ord(","): "."}
_LONGEST_FIGURE = 24
"""Longer runs of digits are no quantity, and turning them into a number takes time."""
_LARGEST = 10**16


@cache
def word_values(file: str, key: str) -> dict[str, float]:
    """Return a list of `word=value` entries as a mapping; whole values are `int`."""
    pairs = (entry.split("=") for entry in word_list(file, key))
    return {word: int(value) if value.isdigit() else float(value) for word, value in pairs}


@cache
def word_meanings(file: str, key: str) -> dict[str, str]:
    """Return a list of `word=meaning` entries as a mapping."""
    return dict(entry.split("=", 1) for entry in word_list(file, key))


@cache
def alternatives(*words: str) -> str:
    """Return a pattern that matches any of these words or phrases, the longest first."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


@cache
def first_letters(*words: str) -> str:
    """Return a pattern that looks ahead for what any of these words begins with.

    In front of their alternatives it spares most words of a text trying them all.
    """
    return f"(?=[{re.escape(''.join(sorted({word[0] for word in words})))}])"


def as_number(value: float) -> int | float:
    """Return a whole value as `int`, and any other without the dust of binary fractions."""
    rounded = round(value, 9)
    return int(rounded) if rounded == int(rounded) else rounded


def match_figure(text: str, start: int, *, decimal_comma: bool) -> tuple[int | float, int] | None:
    """Return the value of the figure that begins at `start`, and its end.

    With `decimal_comma` the marks are read as in Vietnamese: 1.265 is over a thousand, 3,5 three and a half.
    """
    pattern = _VIETNAMESE_FIGURE if decimal_comma else _ENGLISH_FIGURE
    spaced = None if decimal_comma else _SPACED_FIGURE.match(text, start)
    match = spaced or pattern.match(text, start)
    if match is None or len(match[0]) > _LONGEST_FIGURE:
        return None
    plain = match[0].translate(_WITH_DECIMAL_COMMA if decimal_comma else _WITH_DECIMAL_POINT)
    return as_number(float(plain)) if "." in plain else int(plain), match.end()


def match_smaller_scale(text: str, end: int) -> tuple[int, int]:
    """Return what "29 lakh" adds to a number whose "one crore" ends at `end`, and where the whole ends."""
    match = _SMALLER_SCALE.match(text, end)
    if match is None:
        return 0, end
    scale = "lakh" if match["lakh"] else "thousand"
    written = match[scale]
    read = (int(written), 0) if written.isdigit() else match_words(written, 0, vietnamese=False)
    if read is None:
        return 0, end
    return read[0] * int(word_values("numbers", "english_scales")[scale]), match.end()


def match_words(text: str, start: int, *, vietnamese: bool) -> tuple[int, int] | None:
    """Return the value of the number words that begin at `start`, and their end.

    A sequence ends where it stops making sense as one number: "two, three" is two.
    """
    language = "vietnamese" if vietnamese else "english"
    values = word_values("numbers", f"{language}_values")
    scales = word_values("numbers", f"{language}_scales")
    total, group, last, end = 0, 0, 0, start
    position, joined = start, False
    while (match := _WORD.match(text, position)) and total + group < _LARGEST:
        word = match[0].lower()
        if word in values:
            value = int(values[word])
            if not _can_follow(value, last, joined=joined, vietnamese=vietnamese):
                break
            group, last, end = group + value, value, match.end()
        elif word in scales and (group or total):
            scale = int(scales[word])
            if scale < 1000:
                group = max(group, 1) * scale if not vietnamese else _scale_last(group, last, scale)
            else:
                total, group = total + max(group, 1) * scale, 0
            last, end = scale, match.end()
        else:
            break
        position, joined = _skip_joint(text, end)
    return (total + group, end) if end > start else None


def _can_follow(value: int, last: int, *, joined: bool, vietnamese: bool) -> bool:
    """Tell whether `value` may stand after `last` in one number: "twenty five", "hundred and five"."""
    if not last:
        return True
    if joined and last < 100:
        return False
    if 20 <= last <= 90 or (vietnamese and last == 10):
        return value < 10
    return last >= 100 and value < last


def _scale_last(group: int, last: int, scale: int) -> int:
    """Multiply the last digit of a Vietnamese group: "hai trăm ba mươi" is 2 × 100 + 3 × 10."""
    return group - last + last * scale if 0 < last < scale else group + scale


def _skip_joint(text: str, position: int) -> tuple[int, bool]:
    """Return where the next word of a number may begin, and whether "and" stands before it."""
    match = _JOINT.match(text, position)
    if match is None:
        return len(text), False
    return match.end(), match["and"] is not None


_JOINT = re.compile(r"(?:-|[ \u00a0])(?P<and>and[ \u00a0])?")
