"""The written forms of dates in English and Vietnamese, one named pattern per form."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.number_words import alternatives, word_values

_YEAR = r"(?:19|20)\d\d"
_DASH = r"\s?[-–—]\s?"


@cache
def month_number(word: str) -> int:
    """Return the month that a word names, 1 to 12."""
    return int(word_values("dates", "months")[word.lower().rstrip(".")])


@cache
def weekday_number(word: str) -> int:
    """Return the day of the week that a word names; Monday is 0."""
    return int(word_values("dates", "weekdays")[word.lower()])


@cache
def english_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms by their rule's name; where two match at one place the longer one counts."""
    names = sorted(word_values("dates", "months"), key=len, reverse=True)
    month = "(?:" + "|".join(f"{name.capitalize()}\\.?" if len(name) < 5 else name.capitalize() for name in names) + ")"
    weekday = "(?:" + "|".join(name.capitalize() for name in word_values("dates", "weekdays")) + ")"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d:%])"
    year_tail = rf",?\s(?P<year>{_YEAR})(?!\d|\s?[%])"
    lead = rf"(?:{weekday},?\s(?:the\s)?)?"
    to = rf"(?:{_DASH}|\s(?:to|and|until|through|till)\s)"
    quarter = alternatives(*(word for word in word_values("dates", "quarters") if len(word) > 2 and word.isascii()))
    before_year = (
        r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|[Tt]hroughout|[Oo]f|[Ff]or"
        r"|[Bb]ack\sin|[Yy]ear|[Ee]nd\sof|[Ee]arly|[Ll]ate|[Mm]id-?|[Tt]o|[Ii]n\searly|[Ii]n\slate|[Tt]han|[Aa]s\sof|[Aa]round)"
    )
    before_month = (
        r"(?:(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Tt]hrough|[Tt]hroughout|[Oo]f|[Ff]or"
        r"|[Ll]ate|[Ee]arly|[Ii]n\s(?:early|late|mid)|[Aa]s\sof)[\s-]|[Mm]id-)"
    )
    count = alternatives(*word_values("dates", "counts"))
    forms = {
        "days-of-months": rf"{lead}(?P<month>{month})\s(?P<day>{day}){to}{lead}(?P<month2>{month})\s(?P<day2>{day})(?:{year_tail})?",
        "days-of-months-day-first": (
            rf"{lead}(?P<day>{day})\s(?P<month>{month}){to}{lead}(?P<day2>{day})\s(?P<month2>{month})(?:{year_tail})?"
        ),
        "days-of-month": rf"{lead}(?P<month>{month})\s(?P<day>{day}){to}(?:the\s)?(?P<day2>{day})\b(?:{year_tail})?",
        "days-of-month-day-first": rf"{lead}\b(?P<day>{day}){to}(?:the\s)?(?P<day2>{day})\s(?:of\s)?(?P<month>{month})\b(?:{year_tail})?",
        "day": rf"{lead}\b(?P<month>{month})\s(?:the\s)?(?P<day>{day})\b(?:{year_tail})?",
        "day-first": rf"{lead}\b(?:the\s)?(?P<day>{day})[\s-](?:of\s)?(?P<month>{month})(?![a-z])(?:(?:{year_tail})|-(?P<year_glued>{_YEAR}))?",
        "iso-day": rf"(?<![\d-])(?P<year>{_YEAR})-(?P<month_figure>\d\d)-(?P<day>\d\d)(?![\d-])",
        "figures": rf"(?<![\d/.-])(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)(?P<year>{_YEAR})(?![\d/])",
        "months": (
            rf"\b(?P<month>{month})(?:,?\s(?P<year_first>{_YEAR}))?{to}(?P<month2>{month})(?:{year_tail})"
        ),
        "month": rf"\b(?:[Ee]arly\s|[Ll]ate\s|[Mm]id-)?(?P<month>{month})(?:\sof)?{year_tail}",
        "month-alone": rf"\b{before_month}(?P<month>{month})(?![\w.]*\w)(?!\s(?:\d|[A-Z][a-z]+[’']s\b))",
        "month-relative": rf"\b(?P<shift>last|this|next)\s(?P<month>{month})(?![a-z\d])(?!\s\d)",
        "quarter": rf"\b(?:the\s)?(?:(?P<quarter>{quarter})[\s-]quarter|Q(?P<quarter_figure>[1-4]))(?:(?:\sof|,)?\s(?P<year>{_YEAR}))?(?!\s?(?:final|back))",
        "half-year": rf"\b(?:the\s)?(?P<half>first|second)\shalf\sof\s(?:the\s)?(?P<year>{_YEAR})\b",
        "years": rf"\b(?:from\s|between\s)?(?<![\d/,.$€£-])(?P<year>{_YEAR})(?:{_DASH}|\s(?:to|and|until)\s)(?P<year2>{_YEAR}|\d\d)(?![\d/,%]|\s?[a-z]+[’']s)\b",
        "decade": rf"\b(?:the\s)?(?:(?P<part>early|mid|late)[\s-])?(?P<decade>(?:19|20)\d)0['’]?s\b",
        "year": rf"\b{before_year}(?:\sthe\s(?:year|end\sof|beginning\sof|start\sof))?\s?(?P<year>{_YEAR})(?![\d/%]|,\d|[-–](?!\s)|\.\d)\b(?!\s(?:people|men|women))",
        "year-in-brackets": rf"(?<=\()(?P<year>{_YEAR})(?=\))",
        "today": r"\b(?:(?P<offset>yesterday|today|tomorrow)(?![’']s)|(?P<part>tonight|this\s(?:morning|afternoon|evening)))\b",
        "relative": r"\b(?P<shift>last|this|next|earlier\sthis|later\sthis)\s(?P<unit>week|month|quarter|year)\b(?![’']s|-)",
        "ago": rf"\b(?:(?:about|around|nearly|almost|more\sthan|over|some)\s)?(?P<count>{count}|\d{{1,2}})\s(?P<unit>day|week|month|year|decade)s?\s(?:ago|earlier(?=[.,]))\b",
        "weekday": rf"\b(?:(?P<shift>last|this|next)\s)?(?P<weekday>{weekday})\b(?![’']s|,?\s(?:the\s)?(?:{month}|\d)|-)",
    }
    return tuple((rule, re.compile(pattern, re.IGNORECASE if rule in _ANY_CASE else 0)) for rule, pattern in forms.items())


_ANY_CASE = frozenset({"quarter", "half-year", "today", "relative", "ago", "decade"})


@cache
def vietnamese_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the Vietnamese forms by their rule's name."""
    months = alternatives(*word_values("dates", "vietnamese_months"))
    month = rf"(?P<month_vi>\d{{1,2}}|{months})"
    year = r"(?:\s(?:năm\s)?|[/.-])(?P<year>(?:19|20)\d\d)(?!\d)"
    day = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
    forms = {
        "vi-days": (
            rf"\b(?:từ\s)?(?:các\s)?(?:ngày\s|mùng\s)?(?P<day>{day})(?:\s?[-–]\s?|\s(?:đến|và|tới)\s)(?:ngày\s)?(?P<day2>{day})"
            rf"(?:\stháng\s|[/.-]){month}(?:{year})?(?![\d/])"
        ),
        "vi-day": rf"\b(?:ngày|mùng|hôm|sáng|chiều|tối)\s(?P<day>{day})(?:\stháng\s|[/.-]){month}(?:{year})?(?![\d/])",
        "vi-day-month": rf"\b(?P<day>{day})\stháng\s{month}(?:{year})?(?![\d/])",
        "figures": r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/])",
        "vi-months": (
            rf"\b(?:từ\s)?tháng\s{month}(?:{year.replace('<year>', '<year_first>')})?(?:\s?[-–]\s?|\s(?:đến|tới)\s)"
            rf"(?:tháng\s)?(?P<month2_vi>\d{{1,2}}|{months}){year}"
        ),
        "vi-month": rf"\btháng\s{month}(?:{year})?(?![\d/]|\s(?:ngày|tháng))",
        "vi-quarter": r"\bquý\s(?P<quarter>I{1,3}|IV|[1-4]|một|hai|ba|tư|nhất|nhì)(?:(?:\s(?:năm\s)?|/)(?P<year>(?:19|20)\d\d))?\b",
        "years": r"\bnăm\s(?P<year>(?:19|20)\d\d)(?:\s?[-–]\s?|\s(?:đến|tới)\s)(?:năm\s)?(?P<year2>(?:19|20)\d\d)\b",
        "year": r"\b(?:năm|từ|đến)\s(?P<year>(?:19|20)\d\d)(?![\d/.])\b",
        "vi-today": r"\bhôm\s(?P<offset_vi>nay|qua|kia)\b",
        "vi-tomorrow": r"\b(?P<tomorrow_vi>ngày\smai)\b",
        "vi-relative": r"\b(?P<unit_vi>năm|tháng|tuần|quý)\s(?P<shift_vi>nay|này|ngoái|trước|qua|sau|tới)\b",
        "vi-ago": r"\b(?P<count>\d{1,2}|hai|ba|bốn|năm|mười)\s(?P<unit_vi>ngày|tuần|tháng|năm)\strước\b",
    }
    return tuple((rule, re.compile(pattern, re.IGNORECASE)) for rule, pattern in forms.items())
