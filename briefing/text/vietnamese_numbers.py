"""What stands beside a Vietnamese number and makes it a time of day, a year or no number at all."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set
from briefing.text.number_words import alternatives, word_values

_HOUR = lazy_pattern(r"\s?(?:giờ|h|g)(?P<minutes>\s?[0-5]?\d(?!\d))?(?!\w)")
_HOUR_GOES_ON = lazy_pattern(
    r"""
    ,?\s(?:\(?(?:giờ|theo\sgiờ)\s[A-ZĐ] | đúng | (?:sáng|trưa|chiều|tối|đêm|khuya)\b
          | (?:ngày|hôm|cùng\sngày|mỗi\sngày|hàng\sngày|hằng\sngày)\b)
    """,
    re.VERBOSE,
)
_AT = lazy_pattern(
    r"\b(?:lúc|vào|hồi|từ|tới|đến|trước|tính\sđến)\s(?:khoảng\s|gần\s|hơn\s|lúc\s)?$", re.IGNORECASE
)
_LASTS = lazy_pattern(r"\s(?:qua|liền|liên\stục|tới|trước|đồng\shồ|làm\sviệc|bay|mỗi)\b")
_MINUTES = lazy_pattern(r"\d\s?(?:giờ|h|g)\s?$")
_PERIOD = lazy_pattern(
    r"\s(?:tháng|quý|tuần|ngày)\s(?:(?:đầu|cuối)\s(?:của\s)?(?:năm|tháng|quý|tuần|mùa)\b|năm\s(?:19|20)\d\d\b)"
)
_SUMMED = lazy_pattern(r"\b(?:l[ũu][yỹ] kế|tính chung|cộng dồn)\s(?:sau\s|trong\s)?$", re.IGNORECASE)
_MONTHS = lazy_pattern(r"\s(?:tháng|quý)\b")
_LAST_HOUR = 24
_NEAR = 24
_NEXT_WORD = lazy_pattern(r"\s(?P<word>[^\W\d_]+)")
_WORD_BEFORE = lazy_pattern(r"(?P<word>[^\W\d_]+)\s$")


def is_time(text: str, start: int, end: int) -> bool:
    """Tell whether the figure from `start` to `end` says when something was: an hour, minutes, a period.

    So "lúc 13 giờ", "21 giờ 30", "15h chiều nay" and "9 tháng đầu năm"; "kéo dài 3 giờ" and "48 giờ qua" are
    lengths of time.
    """
    before = text[max(0, start - _NEAR) : start]
    if _PERIOD.match(text, end) or (_MONTHS.match(text, end) and _SUMMED.search(before)):
        return True
    return _MINUTES.search(before) is not None or _is_hour(text, start, end)


def _is_hour(text: str, start: int, end: int) -> bool:
    hour = _HOUR.match(text, end)
    if hour is None or not text[start:end].isdigit() or int(text[start:end]) > _LAST_HOUR:
        return False
    if hour["minutes"] or _HOUR_GOES_ON.match(text, hour.end()):
        return True
    return _AT.search(text, max(0, start - _NEAR), start) is not None and not _LASTS.match(text, hour.end())


def is_no_number(text: str, start: int, end: int) -> bool:
    """Tell whether a number word is another word here: "năm học" is a school year, "ba mẹ" are parents."""
    word = text[start:end].lower()
    following = _NEXT_WORD.match(text, end)
    follows = following["word"].lower() if following else ""
    if word == "ba":
        return follows in word_set("numbers", "vietnamese_kin")
    if word != "năm":
        return False
    before = _WORD_BEFORE.search(text, max(0, start - _NEAR), start)
    is_year = before is not None and before["word"].lower() in word_set("numbers", "vietnamese_before_year")
    counts = follows in word_set("statistics", "vietnamese_counters", "vietnamese_classifiers")
    return is_year or not counts


def is_counted(text: str, end: int) -> bool:
    """Tell whether the syllable behind a number counts: "Phong Điền 35 nhà", where the place is no label."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and following["word"] in word_set("statistics", "vietnamese_counters")


@cache
def doubling_pattern() -> re.Pattern[str]:
    """Match what is told as so many times as before without a figure: "gấp đôi"."""
    return lazy_pattern(
        rf"(?:{alternatives(*word_values('numbers', 'vietnamese_doublings'))})\b", re.IGNORECASE
    )
