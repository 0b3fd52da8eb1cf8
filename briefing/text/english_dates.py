"""The written forms of dates in English, one named pattern per form."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives, word_values
from briefing.text.periods import figures_of_month, period_forms

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|:\d)"
_YEAR_TAIL = rf",?\s(?P<year>{_YEAR})(?!\d|\s?%)"
_TO = r"(?:\s?[-–—]\s?|\s(?:to|and|until|through|till)\s)"
_UNABBREVIATED = frozenset({"may", "june", "july"})
_HINTS = {
    "figure": re.compile(r"\d"),
    "month": re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"),
    "half-year": re.compile(r"\bhalf\b", re.IGNORECASE),
    "quarter": re.compile(r"\b(?:quarter\b|Q[1-4])", re.IGNORECASE),
    "today": re.compile(r"\bto(?:day|night|morrow)|\byesterday|\bthis\s[mae]|\blast\snight", re.IGNORECASE),
    "relative": re.compile(r"\b(?:last|this|next)\s", re.IGNORECASE),
    "ago": re.compile(r"\b(?=[ae])(?:ago|earlier)\b", re.IGNORECASE),
    "weekday": re.compile(r"day\b"),
    "weekdays": re.compile(r"day\s?(?:[-–]|to\s|through\s|until\s)"),
}
_TIME_UNIT = re.compile(r"[ \n](?:month|quarter|year|half|period|weeks|days)")
"""A plain search that spares most sentences the next one."""
_PERIOD = re.compile(
    r"\b(?=[flmpqsy])(?:(?:first|final|last)\s\w+\s(?:day|week|month|quarter)s\s|(?:first|second)\shalf\s"
    r"|(?:months?(?:\speriod)?|quarter|year)\s(?:to|up|through|end|that)|same\s[pmq]"
    r"|(?:prior|previous|preceding|following)\s[mqy])",
    re.IGNORECASE,
)


def english_patterns(text: str, start: int, end: int) -> list[tuple[str, re.Pattern[str]]]:
    """Return the forms that can occur in a stretch, by their rule's name.

    Most sentences hold no date; for them this costs a few plain searches instead of all the forms.
    """
    hints = {name for name, pattern in _HINTS.items() if pattern.search(text, start, end)}
    likely = _days_and_months() if {"month", "figure"} <= hints else ()
    months = _months_alone() if "month" in hints else ()
    figures = _figures_and_years() if "figure" in hints else ()
    words = (pair for pair in _other_words() if pair[0] in hints)
    has_period = _TIME_UNIT.search(text, start, end) and _PERIOD.search(text, start, end)
    periods = _periods() if has_period else ()
    return [*likely, *months, *figures, *words, *periods]


@cache
def _days_and_months() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms with a month's name and a figure."""
    month = _month_names()
    lead = rf"(?:{_weekday_names()}(?:\s(?:morning|afternoon|evening|night))?,?\s(?:the\s)?)?"
    return _compiled(
        {
            "days-of-months": rf"""
                {lead}(?P<month>{month})\s(?P<day>{_DAY}){_TO}   # October 30 to
                {lead}(?P<month2>{month})\s(?P<day2>{_DAY})      # November 2
                (?:{_YEAR_TAIL})?
            """,
            "days-of-months-day-first": rf"""
                {lead}(?P<day>{_DAY})\s(?P<month>{month}){_TO}   # 30 October –
                {lead}(?P<day2>{_DAY})\s(?P<month2>{month})      # 2 November
                (?:{_YEAR_TAIL})?
            """,
            "days-of-month": rf"""
                {lead}(?P<month>{month})\s(?P<day>{_DAY})
                (?:{_TO}|,\s(?=\d\d?(?:[.,;)]|\s(?:with|at|in|by)\b)(?!,\s\d{{4}})))
                (?:the\s)?(?P<day2>{_DAY})\b(?!:\d|\s?[ap]\.?m\b)   # not "October 10 until 5 p.m."
                (?:{_YEAR_TAIL})?                                # October 25 and 26, 2025; October 25, 26 in
            """,
            "days-of-month-day-first": rf"""
                {lead}\b(?P<day>{_DAY}){_TO}                     # 25 and
                (?:the\s)?(?P<day2>{_DAY})\s(?:of\s)?(?P<month>{month})\b(?:{_YEAR_TAIL})?
            """,
            "day": rf"{lead}\b(?P<month>{month})\s(?:the\s)?(?P<day>{_DAY})\b(?:{_YEAR_TAIL})?",
            "day-first": rf"""
                {lead}\b(?:the\s)?(?P<day>{_DAY})[\s-](?:of\s)?  # the 3rd of
                (?P<month>{month})(?![a-z])
                (?:(?:{_YEAR_TAIL})|-(?P<year_glued>{_YEAR}))?   # May, 2020; 3-May-2020
            """,
            "months": rf"""
                \b(?:(?:[Ff]rom|[Bb]etween|[Ff]or|[Ii]n|[Oo]f|[Dd]uring)\s)?
                (?P<month>{month})(?:,?\s(?P<year_first>{_YEAR}))?{_TO}
                (?P<month2>{month}){_YEAR_TAIL}                  # February 2022 to August 2024
            """,
            "month": rf"\b(?:[Ee]arly\s|[Ll]ate\s|[Mm]id-)?(?P<month>{month})(?:\sof)?{_YEAR_TAIL}",
        }
    )


@cache
def _months_alone() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms of a month without a year; "May" and "March" need a word before them."""
    month = _month_names()
    before = r"""
        (?:(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Tt]hrough|[Tt]hroughout
            |months\sto|[Oo]f|[Ff]or|[Ll]ate|[Ee]arly|[Ee]nd|[Ii]n\s(?:early|late|mid)|[Aa]s\sof)[\s-]
         |[Mm]id-)
    """
    names = (name.capitalize() for name in word_values("dates", "months") if len(name) > 4 or name == "june")
    too = "|".join(rf"(?<=\b(?:in|by|of)\s{name}\s{joint}\s)" for name in names for joint in ("and", "or"))
    elections = alternatives(*word_list("dates", "event_titles"))
    return _compiled(
        {
            "month-alone": rf"""
                \b{before}(?P<month>{month})
                (?![\w.]*\w)(?!\.?\s(?:(?:of\s)?\d|[A-Z][a-z]+[’']s\b|(?:last|this|next)\syear\b))
            """,
            "months-alone": rf"""
                \b(?:[Ff]rom|[Bb]etween)\s(?P<month>{month})\s(?:to|and|until|through)\s(?P<month2>{month})
                (?![\w.]*\w)(?![.,]?\s\d)
            """,
            "month-too": rf"""
                \b(?=[A-Z])(?:{too})                        # in April and
                (?P<month>{month})(?![\w.]*\w)(?!\s\d)      # June
            """,
            "month-of-event": rf"""
                \b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?P<month>{month})
                (?=\s(?:[a-z]|(?:{elections})\s[a-z]))        # "the August General election"
            """,
            "month-of-figures": figures_of_month(month),
            "month-of-relative-year": rf"""
                \b(?:[Ii]n\s|[Ss]ince\s|[Bb]y\s)?(?P<month>{month})(?:\sof|,)?\s(?P<shift>last|this|next)\s(?P<unit>year)\b
            """,
            "month-relative": rf"""
                \b(?P<shift>[Ll]ast|[Tt]his|[Nn]ext)\s(?P<month>{month})(?![a-z\d])(?!\.?\s\d)
            """,
        }
    )


@cache
def _figures_and_years() -> tuple[tuple[str, re.Pattern[str]], ...]:
    small = "|".join(name for name in word_values("dates", "months") if len(name) > 3 or name == "may")
    before_year = r"""
        (?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|[Tt]hroughout|[Oo]f|[Ff]or
           |[Bb]ack\sin|[Yy]ear|[Ee]nd\sof|[Ee]nd[- ]?
           |[Ee]arly|[Ll]ate|[Mm]id-?|[Tt]o|[Ii]n\searly|[Ii]n\slate|[Tt]han
           |(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Tt]he)\s(?:spring|summer|autumn|winter|fall)(?:\sof)?
           |[Aa]s\sof|[Aa]round|[Ii]nto|[Aa]t(?=\s\d{4}\s(?:levels|prices|rates)\b))
    """
    return (
        *_compiled(
            {
                "iso-day": rf"(?<![\d-])(?P<year>{_YEAR})-(?P<month_figure>\d\d)-(?P<day>\d\d)(?![\d-])",
                "figures": figures_form(),
                "years": rf"""
                    \b(?:from\s|between\s)?(?<![\d/,.$€£-])
                    (?P<year>{_YEAR})(?:\s?[-–—]\s?|\s(?:to|and|until)\s)(?P<year2>{_YEAR}|\d\d)
                    (?![\d/%]|,\d|\s?[a-z]+[’']s)\b
                """,
                "year": rf"""
                    \b{before_year}(?:\sthe\s(?:year|end\sof|beginning\sof|start\sof))?\s?
                    (?P<year>{_YEAR})
                    (?![\d/%]|,\d|[-–](?!\s)|\.\d)\b       # no part of a longer figure
                    (?!\s(?:people|men|women))             # and no count
                """,
                "year-long-past": r"""
                    \b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ff]rom)\s(?P<year>1[5-8]\d\d)(?![\d/%–-]|,\d|\.\d|\s[a-z]+s\b)
                """,
                "month-in-small-letters": rf"""
                    \b(?:(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Oo]f|[Ee]arly|[Ll]ate)\s|(?P<day>{_DAY})\s)
                    (?=[adfjmnos])(?P<month>{small})\s(?P<year>{_YEAR})(?!\d|\s?%)   # as a hasty page has it
                """,
                "year-in-brackets": rf"(?<=\()(?P<year>{_YEAR})(?=\))",
                "year-too": rf"""
                    (?:(?<=(?:19|20)\d\d\sand\s)|(?<=(?:19|20)\d\d\sor\s))  # 2019 and 2020
                    (?P<year>{_YEAR})(?![\d/%]|,\d)\b
                """,
                "year-of-event": rf"""
                    (?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Mm]y|[Oo]ur|[Aa])\s|(?<=\()|(?<=[’']s\s))
                    (?P<year>{_YEAR})(?=\s[A-Za-z])                      # the 2016 U.S. election
                    (?!\s(?:people|men|women|deaths|cases|\w+s\b))
                """,
            }
        ),
        *_compiled(
            {"decade": r"\b(?:the\s)?(?:(?P<part>early|mid|late)[\s-])?(?P<decade>(?:19|20)\d)0['’]?s\b"},
            re.IGNORECASE,
        ),
    )


@cache
def _other_words() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the forms that each need a word of their own, by the name of that hint."""
    quarter = alternatives(
        *(word for word in word_values("dates", "quarters") if len(word) > 2 and word.isascii())
    )
    count = alternatives(*word_values("dates", "counts"))
    any_case = {
        "quarter": rf"""
            \b(?:the\s)?(?:(?P<quarter>{quarter})[\s-]quarter|Q(?P<quarter_figure>[1-4]))
            (?:(?:\sof|,)?\s(?P<year>{_YEAR})|\sof\s(?P<quarter_shift>last|this|next)\syear)?
            (?!\s?(?:final|back|in\sa\srow))
        """,
        "half-year": rf"\b(?:the\s)?(?P<half>first|second)\shalf\sof\s(?:the\s)?(?P<year>{_YEAR})\b",
        "today": r"""
            \b(?!(?-i:TODAY|(?<=\w\s)(?:Today|This)))                        # papers and programmes
            (?:(?P<offset>yesterday|today|tomorrow|last\snight)
               (?![’']s\s(?:world|society|youth|young|children|kids|economy|generation|standards|technology|times)\b)
               |(?P<part>tonight|this\s(?:morning|afternoon|evening)))\b
        """,
        "relative": r"""
            \b(?:the\s(?:end|beginning|start)\sof\s)?
            (?P<shift>last|this|next|earlier\sthis|later\sthis)\s(?P<unit>week(?:end)?|month|quarter|year)\b
            (?:[’']s\s(?:end|start)\b|(?![’']s|-))
        """,
        "ago": rf"""
            \b(?:(?:about|around|nearly|almost|more\sthan|over|some)\s)?
            (?P<count>{count}|\d{{1,2}})\s(?P<unit>day|week|month|year|decade)s?
            \s(?:ago|earlier(?=[.,]))\b
        """,
    }
    weekday = rf"""
        \b(?:(?P<shift>last|this|next)\s)?(?P<weekday>{_weekday_names()})\b
        (?:\s(?:morning|afternoon|evening|night)\b)?+
        (?!\s(?:{alternatives(*word_list("dates", "weekday_titles"))})\b)     # "Sunday Sport" is a programme
        # "Tuesday, October 7" is a day of its own, "As of Sunday, 21 people" is none.
        (?!,?\s(?:the\s)?{_month_names()}|\s(?:the\s)?\d|-)
        (?!,\s\d\d?(?:st|nd|rd|th)?\s(?:of\s)?{_month_names()})
    """
    weekdays = rf"""
        \b(?:from\s)?(?P<weekday>{_weekday_names()})(?:\s?[-–]\s?|\s(?:to|through|until)\s)
        (?P<last>{_weekday_names()})\b
    """
    return (*_compiled(any_case, re.IGNORECASE), *_compiled({"weekday": weekday, "weekdays": weekdays}))


@cache
def _periods() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return _compiled(period_forms(_month_names(), _YEAR), re.IGNORECASE)


def figures_form() -> str:
    """Return the form of days in figures, whose order only the context tells: 12/05/2025."""
    return rf"""
        (?<![\d/.-])(?P<first>\d{{1,2}})(?P<mark>[/.-])(?P<second>\d{{1,2}})(?P=mark)(?P<year>{_YEAR})
        (?![\d/])
    """


@cache
def _month_names() -> str:
    names = sorted(word_values("dates", "months"), key=len, reverse=True)
    forms = (
        name.capitalize() + (r"\.?" if len(name) < 5 and name not in _UNABBREVIATED else "") for name in names
    )
    return f"(?:{'|'.join(forms)})"


@cache
def _weekday_names() -> str:
    return f"(?:{'|'.join(name.capitalize() for name in word_values('dates', 'weekdays'))})"


def _compiled(
    forms: dict[str, str], flags: re.RegexFlag = re.NOFLAG
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(form, re.VERBOSE | flags)) for rule, form in forms.items())
