"""The written forms of dates in Vietnamese, one named pattern per form."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.english_dates import figures_form
from briefing.text.number_words import alternatives, word_values

_HINT = re.compile(r"\d|\b(?:tháng|quý|năm|tuần|ngày|hôm)\b", re.IGNORECASE)
_YEAR = r"(?:\s(?:năm\s)?|[/.-])(?P<year>(?:19|20)\d\d)(?!\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"


def vietnamese_patterns(text: str, start: int, end: int) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms by their rule's name; none where a stretch can hold no date."""
    return _patterns() if _HINT.search(text, start, end) else ()


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    months = alternatives(*word_values("dates", "vietnamese_months"))
    month = rf"(?P<month_vi>\d{{1,2}}|{months})"
    first_year = _YEAR.replace("<year>", "<year_first>")
    forms = {
        "vi-days": rf"""
            \b(?:từ\s)?(?:các\s)?(?:ngày\s|mùng\s)?
            (?P<day>{_DAY})(?:\s?[-–]\s?|\s(?:đến|và|tới)\s)(?:ngày\s)?(?P<day2>{_DAY})  # 25 và 26
            (?:\stháng\s|[/.-]){month}(?:{_YEAR})?(?![\d/])
        """,
        "vi-day": rf"""
            \b(?:ngày|mùng|hôm|sáng|chiều|tối)\s(?P<day>{_DAY})
            (?:\stháng\s|[/.-]){month}(?:{_YEAR})?(?![\d/])
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
        "vi-today": r"\bhôm\s(?P<offset_vi>nay|qua|kia)\b",
        "vi-tomorrow": r"\b(?P<tomorrow_vi>ngày\smai)\b",
        "vi-relative": r"\b(?P<unit_vi>năm|tháng|tuần|quý)\s(?P<shift_vi>nay|này|ngoái|trước|sau|tới)\b",
        "vi-ago": r"\b(?P<count>\d{1,2}|hai|ba|bốn|năm|mười)\s(?P<unit_vi>ngày|tuần|tháng|năm)\strước\b",
    }
    return tuple((rule, re.compile(form, re.VERBOSE | re.IGNORECASE)) for rule, form in forms.items())
