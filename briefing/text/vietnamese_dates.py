"""The written forms of dates in Vietnamese, one named pattern per form."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.english_dates import figures_form
from briefing.text.number_words import alternatives, word_values

_HINT = re.compile(r"\d|\b(?:tháng|quý|năm|tuần|ngày|hôm|sáng|trưa|chiều|tối|đêm|khuya)\b", re.IGNORECASE)
_YEAR = r"(?:\s(?:năm\s)?|[/.-])(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_PART_OF_DAY = r"(?:sáng|trưa|chiều|tối|đêm|khuya|rạng\ssáng)"
_NO_COUNT = r"(?!\s?(?:%|tỷ|tỉ|triệu|nghìn|ngàn|vạn|lần|điểm|phần\străm)(?!\w))"
"""No figure with a decimal point: "tối 3.5 triệu người"."""
_COUNTED = "những các mấy vài nhiều một hai ba bốn năm sáu bảy tám chín mười chục trăm nghìn"
"""Before these words "năm tới" is no one year: "trong những năm tới", "hai năm trước"."""


def vietnamese_patterns(text: str, start: int, end: int) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms by their rule's name; none where a stretch can hold no date."""
    return _patterns() if _HINT.search(text, start, end) else ()


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    months = alternatives(*word_values("dates", "vietnamese_months"))
    month = rf"(?P<month_vi>\d{{1,2}}|{months})"
    first_year = _YEAR.replace("<year>", "<year_first>")
    # as in "sáng nay, 8-10" and "cùng ngày (8.10)"
    lead = rf"""
        \b(?:(?:ngày|mùng|hôm|{_PART_OF_DAY})(?:\s(?:nay|qua|mai|kia))?|cùng\sngày)
        (?:,?\s\(?)(?:(?:ngày|hôm|{_PART_OF_DAY})\s)?
    """
    uncounted = "".join(rf"(?<!\b{word}\s)" for word in _COUNTED.split())
    forms = {
        "vi-days-of-months": rf"""
            (?:\b(?:từ\s)?(?:ngày\s|{_PART_OF_DAY}\s)|(?<![\w/.,-])(?=\d{{1,2}}/))    # "2-1 - 3-2" are goals
            (?P<day>{_DAY})[/.-](?P<month_vi>\d{{1,2}})
            (?:\s?[-–]\s?|\s(?:đến|tới)\s)(?:hết\s)?(?:ngày\s)?                      # 29/4 -
            (?P<day2>{_DAY})[/.-](?P<month2_vi>\d{{1,2}})(?:{_YEAR})?(?![\d/])          # 2/5
        """,
        "vi-days": rf"""
            \b(?:từ\s)?(?:các\s)?(?:ngày\s|mùng\s)?(?<![\d/.,-])
            (?P<day>{_DAY})(?:\s?[-–]\s?|\s(?:đến|và|tới)\s)(?:ngày\s)?(?P<day2>{_DAY})  # 25 và 26
            (?:\stháng\s|[/.-]){month}(?:{_YEAR})?(?![\d/])
        """,
        "vi-day": rf"""
            {lead}(?P<day>{_DAY})
            (?:\stháng\s|[/.-]){month}(?:{_YEAR})?(?![\d/]){_NO_COUNT}
        """,
        "vi-day-month": rf"\b(?P<day>{_DAY})\stháng\s{month}(?:{_YEAR})?(?![\d/])",
        "figures": figures_form(),
        "vi-months": rf"""
            \b(?:từ\s)?tháng\s{month}(?:{first_year})?(?:\s?[-–]\s?|\s(?:đến|tới)\s)
            (?:tháng\s)?(?P<month2_vi>\d{{1,2}}|{months}){_YEAR}
        """,
        "vi-month": rf"\btháng\s{month}(?:{_YEAR})?(?![\d/]|\s(?:ngày|tháng))",
        "vi-quarter": r"""
            \bquý\s(?P<quarter>I{1,3}|IV|[1-4]|một|hai|ba|tư|nhất|nhì)
            (?:(?:\s(?:năm\s)?|/)(?P<year>(?:19|20)\d\d))?\b
        """,
        "years": r"""
            \bnăm\s(?P<year>(?:19|20)\d\d)(?:\s?[-–]\s?|\s(?:đến|tới)\s)(?:năm\s)?(?P<year2>(?:19|20)\d\d)\b
        """,
        "year": r"\b(?:năm|từ|đến)\s(?P<year>(?:19|20)\d\d)(?!\d|[/.]\d)\b",
        "vi-first-months": r"""
            \b(?P<first_months>[2-9]|1[01])\stháng\sđầu\s(?:của\s)?năm\s(?P<year>(?:19|20)\d\d)\b
        """,
        "vi-today": rf"\b(?:hôm|{_PART_OF_DAY})\s(?P<offset_vi>nay|qua|kia)\b",
        "vi-tomorrow": rf"\b(?:ngày|{_PART_OF_DAY})\s(?P<tomorrow_vi>(?-i:mai))\b",
        "vi-relative": rf"""
            {uncounted}(?<!\d\s)\b(?P<unit_vi>năm|tháng|tuần|quý)\s(?P<shift_vi>nay|này|ngoái|trước|sau|tới)\b
        """,
        "vi-ago": r"\b(?P<count>\d{1,2}|hai|ba|bốn|năm|mười)\s(?P<unit_vi>ngày|tuần|tháng|năm)\strước\b",
    }
    return tuple((rule, re.compile(form, re.VERBOSE | re.IGNORECASE)) for rule, form in forms.items())
