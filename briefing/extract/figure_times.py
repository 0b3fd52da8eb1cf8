"""The time that a figure covers, and the day to which it holds."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from briefing.extract.dating import DatedSentence
from briefing.model.spans import Span
from briefing.model.when import Precision, When
from briefing.text.lazy_patterns import lazy_pattern

_NEARBY = 30
_REACH = 200

_PERIOD = lazy_pattern(
    r"""
    \b(?:
        (?:the\s|this\s)?(?:past|last|next|coming|previous)\s(?:[\w-]+\s){0,2}   # the past five
            (?:weeks?|months?|quarters?|years?|decades?)
      | recent\s(?:weeks|months|years|decades)
      | (?:this|each|every)\s(?:week|month|quarter|year) | annually
      | (?P<rate>per|a)\s(?:day|week|month|year|hour)
      | (?:(?:những|mấy)\s)?(?:năm|tháng|tuần)\s(?:qua|gần\sđây|nay)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PERIOD_LEAD = lazy_pattern(r",?\s(?:from|since|until|till|between|by|during|in|từ|đến)?\s?$")
_AS_AT = lazy_pattern(
    r"\b(?:(?:as\s(?:of|at)|tính\sđến(?:\shết)?)\s(?:the\s(?:end|morning|evening)\sof\s)?|at\sthe\send\s(?:of\s)?)$",
    re.IGNORECASE,
)
_BY = lazy_pattern(r"\b(?:by|until|up\sto)\s(?:the\send\sof\s)?$", re.IGNORECASE)
_REACHED_BY = lazy_pattern(r"(?<!will\s)\b(?:had|have|has)\b")
_OF_PERIOD = lazy_pattern(r"^(?:in|during|of|for|throughout|since|by)\s", re.IGNORECASE)
_PERIOD_WORD = lazy_pattern(r"\b(?:in|during|for|of|throughout)\s(?:the\s)?$", re.IGNORECASE)
_ANOTHER = lazy_pattern(r"[\d,;:]|\b(?:and|from|than|compared|against|by|since|until)\b")


def read_period(
    text: str, sentence: Span, span: Span, dated: Sequence[DatedSentence], *, measures_time: bool
) -> str | None:
    """Return the time that a figure covers: dates right after a duration, else the sentence's own words."""
    if measures_time:
        dates = (entry.expression for entry in dated if entry.expression.span.start >= span.end)
        date = next(dates, None)
        lead = text[span.end : date.span.start] if date else ""
        if date is None or date.when is None or not _PERIOD_LEAD.fullmatch(lead):
            return None
        return str(date.when) if date.when.last else f"{lead.strip(' ,')} {date.span.slice(text)}".strip()
    periods = _periods(text, sentence)
    if not periods:
        return _dates_as_period(text, sentence, span, dated)
    stop = min(sentence.end, span.end + _REACH)
    comma = text.find(",", span.end, stop)
    found = _first_within(periods, Span(span.end, stop if comma < 0 else comma))
    if found and not (found["rate"] and found.start() - span.end > 1):
        return found[0]
    found = _first_within(periods, Span(max(sentence.start, span.start - _REACH), span.start))
    own = found[0] if found and not found["rate"] else None
    return own or _dates_as_period(text, sentence, span, dated)


def _dates_as_period(text: str, sentence: Span, span: Span, dated: Sequence[DatedSentence]) -> str | None:
    """Return the month, quarter or year of a figure: "3.2 percent in September", "In 2024, 12 people …"."""
    for entry in dated:
        date = entry.expression
        if date.when is None or date.when.precision is Precision.DAY or not sentence.contains(date.span):
            continue
        if _AS_AT.search(text, max(sentence.start, date.span.start - _NEARBY), date.span.start):
            return None
        words = _OF_PERIOD.sub("", date.span.slice(text))
        lead = text[max(sentence.start, date.span.start - _NEARBY) : date.span.end - len(words)]
        is_led = _PERIOD_WORD.search(lead) is not None
        between = text[span.end : date.span.start] if date.span.start >= span.end else None
        if is_led and between is not None and not _ANOTHER.search(between):
            return words
        if is_led and between is None and not text[sentence.start : date.span.start].strip(" InDurgTho"):
            return words
    return None


@lru_cache(maxsize=16)
def _periods(text: str, sentence: Span) -> tuple[re.Match[str], ...]:
    return tuple(_PERIOD.finditer(text, sentence.start, sentence.end))


def _first_within(matches: Sequence[re.Match[str]], window: Span) -> re.Match[str] | None:
    number = bisect_left(matches, window.start, key=re.Match.start)
    return matches[number] if number < len(matches) and matches[number].end() <= window.end else None


def read_as_at(text: str, dated: Sequence[DatedSentence]) -> When | None:
    """Return the day to which a figure holds: "as of October 6", "by October 6, 90 countries had come"."""
    for entry in dated:
        span, low = entry.expression.span, max(entry.sentence.start, entry.expression.span.start - _NEARBY)
        if _AS_AT.search(text, low, span.start):
            return entry.expression.when
        if _BY.search(text, low, span.start):
            stop = min(entry.sentence.end, span.end + _REACH)
            if _REACHED_BY.search(text, span.end, stop) or _REACHED_BY.search(text, low, span.start):
                return entry.expression.when
    return None
