"""Rules on figures and dates: their source, their day, and what other sources say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import lru_cache

from briefing.model.article import Article
from briefing.model.excerpt import DateDetail, QuoteDetail, StatisticDetail
from briefing.model.pack import BlockKind
from briefing.preflight import fixes
from briefing.preflight.check import Found
from briefing.preflight.quotes import is_dated
from briefing.preflight.situation import Situation, at_item, at_place, short
from briefing.text.numbers import find_quantities

_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_SEPARATORS = re.compile(r"[.,\u00a0\u202f]")
_YEAR = re.compile(r"\d{4}")
_INSERTION = re.compile(r"\[[^\[\]]*\]")

_LARGEST_AS_WORD = 31
_KEPT_TEXTS = 2048
_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_THU = ("hai", "ba", "tư", "năm", "sáu", "bảy", "chủ nhật")
_ENGLISH_DAY = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)}),? (?:the )?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{'|'.join(_MONTHS)})"
    rf"|(?P<us_month>{'|'.join(_MONTHS)}) (?P<us_day>\d{{1,2}})),? (?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_YEAR_OR_DAY = re.compile(
    rf"\b(?:\d{{1,2}} )?(?:{'|'.join(_MONTHS)})(?: \d{{1,2}})?,? (?:\d{{4}}\b)?"
    r"|\bngày \d{1,2}(?: tháng \d{1,2})?(?: năm \d{4})?|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_VIETNAMESE_DAY = re.compile(
    r"\b(?:thứ (?P<weekday>hai|ba|tư|năm|sáu|bảy)|(?P<sunday>chủ nhật)),? ngày "
    r"(?P<day>\d{1,2})(?: tháng |/)(?P<month>\d{1,2})(?: năm |/)(?P<year>\d{4})\b",
    re.IGNORECASE,
)


def figure_date_missing(situation: Situation) -> Iterator[Found]:
    """A figure needs its as-at date or period, or at least a source that is dated."""
    for section, item in situation.excerpts:
        detail = item.excerpt.detail
        if not isinstance(detail, StatisticDetail) or detail.as_at is not None or detail.period:
            continue
        if not is_dated(situation, item.excerpt):
            yield at_item(
                section, item, f"The figure “{short(item.text)}” has no as-at date, nor has its source."
            )


def figure_without_source(situation: Situation) -> Iterator[Found]:
    """A figure in own words has no source that a reader could follow."""
    for section, item in situation.texts_in(BlockKind.FACTS):
        if _NUMBER.search(_YEAR_OR_DAY.sub("", f"{item.heading}\n{item.text}")):
            words = f"“{short(item.text)}” gives a figure in own words: take it from an article instead."
            yield at_item(section, item, words)
    known: frozenset[float] | None = None
    for section, item in situation.texts_in(BlockKind.AT_A_GLANCE, BlockKind.KEY_MESSAGES):
        language = situation.pack.language.partition("-")[0]
        for value, written in _figures(f"{item.heading}\n{item.text}", language):
            if known is None:
                articles = situation.pack.articles
                known = frozenset[float]().union(*(_values_in(x.text, _language_of(x)) for x in articles))
            if value not in known:
                words = f"“{short(item.text)}” gives a figure that no source of the pack has: {written}."
                yield at_item(section, item, words)
                break


@lru_cache(maxsize=_KEPT_TEXTS)  # every edit of a pack asks again, and few texts are others then
def _figures(words: str, language: str) -> tuple[tuple[float, str], ...]:
    """Return values with their words; small numbers, years and what is part of a name are none."""
    words = _YEAR_OR_DAY.sub("", words)
    return tuple(
        (quantity.low, quantity.span.slice(words))
        for quantity in find_quantities(words, language=language)
        if quantity.unit or quantity.is_scaled or not _is_small_or_year(str(quantity.low))
    )


@lru_cache(maxsize=_KEPT_TEXTS)
def _values_in(text: str, language: str) -> frozenset[float]:
    found = find_quantities(text, language=language)
    return frozenset(value for quantity in found for value in (quantity.low, quantity.high) if value)


def _language_of(article: Article) -> str:
    return (article.metadata.language.value or "en").partition("-")[0]


def figure_not_in_source(situation: Situation) -> Iterator[Found]:
    """A number in the wording of an excerpt must stand in a source of the pack."""
    reworded = [
        (section, item, item.wording)
        for section, item in situation.excerpts
        if item.wording is not None and not isinstance(item.excerpt.detail, QuoteDetail)
    ]
    known: frozenset[str] | None = None
    for section, item, wording in reworded:
        own = situation.source_of(item.excerpt)
        for number in _NUMBER.findall(_INSERTION.sub("", wording)):
            if _is_small_or_year(number) or (own is not None and number in own.text):
                continue
            if known is None:  # what other sources say is looked up only where one's own does not say it
                known = frozenset(number for x in situation.pack.articles for number in _numbers(x.text))
            if _digits(number) not in known:
                words = f"The number {number} in “{short(wording)}” stands in no source of the pack."
                yield at_item(section, item, words, fixes.restore_words(item))
                break


def _is_small_or_year(number: str) -> bool:
    # Sources write small numbers as words, and a year may come from the date of the article.
    return number.isdigit() and (int(number) <= _LARGEST_AS_WORD or 1900 <= int(number) < 2100)


def _numbers(text: str) -> Iterator[str]:
    return map(_digits, _NUMBER.findall(text))


def _digits(number: str) -> str:
    return _SEPARATORS.sub("", number)


def sources_disagree(situation: Situation) -> Iterator[Found]:
    """Excerpts in the pack that contradict each other are shown, never judged."""
    for finding in situation.findings:
        if not finding.is_disagreement:
            continue
        present = [situation.by_excerpt[x] for x in finding.members if x in situation.by_excerpt]
        if len(present) > 1:
            section, item = present[0]
            yield at_item(section, item, f"Sources differ: {finding.note}")


def date_inferred(situation: Situation) -> Iterator[Found]:
    """A date whose year or day was completed needs a look."""
    for section, item in situation.excerpts:
        detail = item.excerpt.detail
        if isinstance(detail, DateDetail) and detail.is_inferred and _has_year(detail):
            words = f"The date “{short(item.text)}” was completed from its context."
            yield at_item(section, item, words, fixes.confirm_date(item))


def date_without_year(situation: Situation) -> Iterator[Found]:
    """A timeline puts a date without a year where nobody looks for it."""
    for section, item in situation.excerpts:
        detail = item.excerpt.detail
        if isinstance(detail, DateDetail) and detail.when is not None and not _has_year(detail):
            yield at_item(section, item, f"The year of “{short(item.text)}” is open.")


def date_open(situation: Situation) -> Iterator[Found]:
    """An entry of the timeline needs a date."""
    for section, item in situation.excerpts:
        detail = item.excerpt.detail
        if isinstance(detail, DateDetail) and detail.when is None:
            yield at_item(section, item, f"“{short(item.text)}” has no date.", fixes.leave_out(item))


def _has_year(detail: DateDetail) -> bool:
    return detail.when is not None and detail.when.has_year


def weekday_wrong(situation: Situation) -> Iterator[Found]:
    """A weekday beside a date is the first thing a reader checks."""
    for section, item, words in situation.own_words:
        if not _YEAR.search(words):
            continue
        for pattern in (_ENGLISH_DAY, _VIETNAMESE_DAY):
            for match in pattern.finditer(words):
                if (right := _right_weekday(match)) is not None:
                    yield at_place(section, item, f"“{match[0]}” is wrong: that day is a {right}.")


def _right_weekday(match: re.Match[str]) -> str | None:
    """Return the weekday of a date that names another one."""
    named = match.groupdict()
    weekday = (named["weekday"] or named.get("sunday") or "").casefold()
    is_english = weekday in _WEEKDAYS
    if is_english:
        month = _MONTHS.index((named["month"] or named["us_month"]).casefold()) + 1
        day = int(named["day"] or named["us_day"])
    else:
        month, day = int(named["month"]), int(named["day"])
    try:
        actual = dt.date(int(named["year"]), month, day).weekday()
    except ValueError:
        return "date that does not exist"
    expected = _WEEKDAYS.index(weekday) if is_english else _THU.index(weekday)
    return None if actual == expected else _WEEKDAYS[actual].capitalize()
