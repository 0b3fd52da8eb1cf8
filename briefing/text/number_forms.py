"""The forms that quantities take in running text: where they begin, scales, signs, ranges, qualifiers."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lexicon import word_list, word_set
from briefing.text.number_words import alternatives, first_letters, word_meanings, word_values

ARTICLES = frozenset({"a", "the", "some"})
"""Words that may stand between a qualifier and its number: "about a hundred"."""
NEXT_WORD = re.compile(r"\s([a-z]+)")
FIGURE_GOES_ON = re.compile(
    r"[.,/:]\d|[/:]\w|\s?(?:am|pm|a\.m|p\.m|o['’]clock|h\d{0,2})\b|(?:st|nd|rd|th)\b", re.IGNORECASE
)
"""After a figure these make it a time, an ordinal, a version or a fraction."""
NEXT_FIGURE = re.compile(r"\s\d")
MEASURE_BEFORE = re.compile(r"\b(?P<unit>magnitude)(?:\s(?:of|around|about))?[\s-]$", re.IGNORECASE)
GLUED = re.compile(r"[^\W\d_]|\d|[/:]\w")
AND_A_HALF = re.compile(r"[\s-]and[\s-]a[\s-]half\b", re.IGNORECASE)
RANGE_JOINT = re.compile(
    r"\s?[-–—]\s?(?=[\d$€£])|\s(?P<word>to|and|or|đến|tới|và|hoặc|hay)\s"
    r"(?:(?<=(?:đến|tới)\s)(?:gần|hơn|khoảng|trên|dưới)\s)?",  # "từ 11 đến gần 13 điểm"
    re.IGNORECASE,
)
RANGE_LEAD = re.compile(r"\b(?:from|between|từ)\s$", re.IGNORECASE)
BETWEEN = re.compile(r"\b(?:between|từ|khoảng|ages\sof)\s+$")
AGED = re.compile(r"\b(?:aged|ages?)\s$", re.IGNORECASE)
FROM = re.compile(r"\b(?:from|từ)\s+$", re.IGNORECASE)
TIME_AFTER = re.compile(r"\s(?:minutes|hours|days|weeks|months|years)\b")
"""What makes a figure behind a name a length of time: "gave Hanoi 12 hours"."""
WORD_BEFORE = re.compile(r"(?:(?<![\w-])(?P<earlier>[^\W\d_]+)\s)?(?<![\w-])(?P<word>[^\W\d_]+)\.?[ \u00a0]$")
LABEL_BEFORE = re.compile(r"(?<![\w-])(?P<label>[a-z]+)\s(?P<number>[a-z]+|\d+)\s(?:and|or|to)\s$")
"""A label whose first number stands before this one: "categories four and five"."""
_VAGUE = ("tens", "dozens", "hundreds", "thousands", "millions", "billions", "trillions")
_LONGEST_SIGN = 4
"""Characters of a currency's sign or code."""
STOPPED = re.compile(r"[.!?:\n][”\"’)]?\s*$|[“\"‘]$")


@cache
def start_pattern(*, vietnamese: bool) -> re.Pattern[str]:
    """Match wherever a quantity can begin."""
    language = "vietnamese" if vietnamese else "english"
    vague = ("hàng", "vài") if vietnamese else (*_VAGUE, "several", "few", "half", "a", "an")
    values = word_values("numbers", f"{language}_values")
    doublings = word_values("numbers", "vietnamese_doublings") if vietnamese else ()
    never = word_set("numbers", "vietnamese_never_first") if vietnamese else ()
    words = (*(word for word in values if word not in never), *doublings, *vague)
    return re.compile(
        rf"""
        (?=\d)(?:(?<![\w.,/:#+-])|(?<=\s[-−])|(?<=magnitude-))\d | (?<=\s)\.(?=\d)
        | \b{first_letters(*words)}(?<!-)(?:{alternatives(*words)})\b
        | (?=[^\s\d]{{1,{_LONGEST_SIGN}}}\s?\d)(?:{_currency()})(?=\s?\d)
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _currency() -> str:
    signs = alternatives(*word_meanings("numbers", "currency_signs"))
    letters = alternatives(*word_meanings("numbers", "currency_letters"))
    large = (
        r"(?=\d[\d.,]{0,12}[\s-]?(?:thousand|million|billion|trillion|[bmt]n\b|m\b)|\d{1,3}[, \u00a0]\d{3}\b)"
    )
    paid = "|".join(rf"(?<=\b{word}\s)" for word in word_list("numbers", "before_money"))
    codes = alternatives(*word_list("numbers", "currency_codes"))
    return (
        rf"(?<![A-Za-z])(?:{signs}|(?:{letters}){large}|(?:{paid})(?:{letters})(?=\d{{3}}\b))|\b(?:{codes})"
    )


@cache
def currency_pattern() -> re.Pattern[str]:
    """Match a currency's sign or code in front of a figure."""
    return re.compile(rf"(?P<sign>{_currency()})\s?(?=\d)")


@cache
def vague_pattern(*, vietnamese: bool) -> re.Pattern[str]:
    """Match "hundreds" or "tens of millions", without the "of" behind it."""
    if vietnamese:
        scales = alternatives(*word_values("numbers", "vietnamese_scales"))
        return re.compile(rf"(?P<vague>(?:hàng|vài)(?:\s+(?:{scales})){{1,3}})\b", re.IGNORECASE)
    plural = alternatives(*_VAGUE)
    return re.compile(
        rf"(?P<vague>(?:{plural})(?:\s+of\s+(?:{plural})){{0,2}}(?=\s+of\b)"
        rf"|(?:several|few)\s+(?:dozen|hundred|thousand|million|billion))\b",
        re.IGNORECASE,
    )


@cache
def article_pattern() -> re.Pattern[str]:
    """Match "half a million" and "a hundred", and the article of "a year" as `article`."""
    scales = alternatives(*word_values("numbers", "english_scales"))
    measures = "year|month|week|day|decade|century|hour|minute|kilometre|kilometer|mile|metre|meter|tonne|ton"
    return re.compile(
        rf"(?:half\s+)?an?\s+(?:{scales})\b|(?P<article>an?)\s+(?P<measure>{measures})\b", re.IGNORECASE
    )


@cache
def scale_pattern(*, vietnamese: bool) -> re.Pattern[str]:
    """Match a scale in words after a number: "million"."""
    scales = word_values("numbers", "vietnamese_scales" if vietnamese else "english_scales")
    return re.compile(rf"[\s-]?(?P<scale>{alternatives(*scales)})\b", re.IGNORECASE)


@cache
def short_scale_pattern() -> re.Pattern[str]:
    """Match a scale in letters after a figure: "bn"."""
    return re.compile(
        rf"\s?(?P<scale>{alternatives(*word_values('numbers', 'short_scales'))})\b", re.IGNORECASE
    )


@cache
def unit_pattern(*, vietnamese: bool = False) -> re.Pattern[str]:
    """Match a sign, code or abbreviation of a unit after a number."""
    own = word_meanings("numbers", "vietnamese_units") if vietnamese else ()
    codes = word_list("numbers", "currency_codes")
    signs = alternatives(*word_meanings("numbers", "unit_signs"), *own, *codes)
    return re.compile(rf"[\s-]?(?P<unit>{signs})(?![^\W_])")


@cache
def before_pattern(last_word: str = "") -> re.Pattern[str]:
    """Match a qualifier that ends where the search ends, "more than "; `last_word` narrows it to its own."""
    words = (word for key in ("more_than", "less_than", "about") for word in word_list("numbers", key))
    fitting = [word for word in words if word.split()[-1] == last_word or not last_word]
    articles = "|".join(sorted(ARTICLES))
    return re.compile(
        rf"\b{first_letters(*fitting)}(?P<words>{alternatives(*fitting)})\s+(?:(?:{articles})\s+)?$",
        re.IGNORECASE,
    )


@cache
def after_pattern() -> re.Pattern[str]:
    """Match a qualifier after a number: "or more"."""
    words = (w for key in ("more_than", "less_than", "about") for w in word_list("numbers", f"{key}_after"))
    return re.compile(rf"\s(?P<words>{alternatives(*words)})\b", re.IGNORECASE)
