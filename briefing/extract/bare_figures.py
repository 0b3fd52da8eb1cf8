"""Figures that count without a noun behind them: beside a verb or noun of change, as a total, in dashes."""

from __future__ import annotations

import re
from functools import cache

from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_list, word_set
from briefing.text.noun_phrases import CountedNoun, is_plural
from briefing.text.number_words import alternatives, first_letters
from briefing.text.numbers import Quantity

BARE = "statistic/bare"
_NEAR = 48
_REACH = 190
_LEAST = 1000
"""Smaller figures say too little without their noun."""
_ENDS = lazy_pattern(
    r"""
    \s?(?:[.,;:)”"’]|--|[–—]|\Z)
    | \s(?:in|on|at|from|to|by|for|during|over|last|this|next|since|after|before|compared|between|an?|per|and
          |or|but|while|as|when|with|because|following|more|less|fewer|higher|lower|year-on-year|month-on-month
          |overall|[a-z]+ly)\b
    """,
    re.VERBOSE,
)
_COMPARED = lazy_pattern(r"\s(?:more|fewer|less|higher|lower)\s(?:than|from)\b")
_OF_CHANGE = lazy_pattern(
    r"\s(?:rise|increase|decrease|drop|fall|decline|jump|surge|gain|reduction|growth|estimate|forecast|projection|target"
    r"|shortfall|difference)\b"
)
_DETERMINER = lazy_pattern(r"\b(?:an?|the|its|their|this|that|another)\s$", re.IGNORECASE)
_STATED = lazy_pattern(r"\b(?:now|currently|is|are|was|were)\s$")
_SIZE = lazy_pattern(
    r"\b(?:an?|the|its|their|his|her)\s(?:[a-z-]+\s){0,3}?(?P<noun>[a-z]{3,})\sof\s$", re.IGNORECASE
)
_INSET = lazy_pattern(r"\b(?P<noun>[a-z]{3,})\s?(?:--|[–—(])\s?$")
_INSET_ENDS = lazy_pattern(r"\s?(?:--|[–—)])")
_NUMBER_OF = lazy_pattern(r"\bnumbers?\sof\s(?:[\w’'-]+\s){0,4}?(?P<noun>[a-z]{3,})\b", re.IGNORECASE)
_GOES_ON = lazy_pattern(r"(?:This|That|It|They|The\s(?:level|count))(?:[’']s)?\s(?=[a-z])")
_STEP = (" by ", " to ", " from ", " of ")


def is_told_bare(text: str, quantity: Quantity, sentence: Span) -> bool:
    """Tell whether a large figure says by how much or to what something changed, or what it comes to."""
    start, end = quantity.span.start, quantity.noun_start
    if not _is_large(text, quantity):
        return False
    if _COMPARED.match(text, end, sentence.end):
        return True
    if _OF_CHANGE.match(text, end, sentence.end):
        place = quantity.value_span.start  # "above the 12,500 estimate": the qualifier holds the article
        return _DETERMINER.search(text, max(sentence.start, place - _NEAR), place) is not None
    if not _ENDS.match(text, end, sentence.end):
        return False
    lead = text[max(sentence.start, start - _NEAR) : start]
    if _STATED.search(lead) or _size(text, quantity, sentence) or _inset(text, quantity, sentence):
        return True
    if _moving_pattern().search(lead):
        return True
    return lead.endswith(_STEP[:3]) and _last_move(text, sentence, start) is not None


def noun_told_before(
    text: str, quantity: Quantity, sentence: Span, before: CountedNoun | None
) -> CountedNoun | None:
    """Return what a bare figure counts where its sentence says so; `before` is the last noun counted."""
    start = quantity.span.start
    if noun := _inset(text, quantity, sentence) or _size(text, quantity, sentence):
        return noun
    verb = _last_move(text, sentence, start)
    if verb is None:
        return None
    subject = Span(max(sentence.start, verb - _REACH), verb)
    numbers = [m for m in _NUMBER_OF.finditer(text, subject.start, subject.end) if is_plural(m["noun"])]
    if numbers:
        return _noun(numbers[-1])
    last = _LAST_WORD.search(text, max(subject.start, subject.end - _NEAR), subject.end)
    if last and is_plural(last["noun"]) and last["noun"] not in word_set("statistics", "time_units"):
        return _noun(last)
    return before if before and text.endswith(_STEP, sentence.start, start) else None


def goes_on(text: str, sentence: Span) -> bool:
    """Tell whether a sentence goes on about the figure before it: "This is 53,000 more than in 2014"."""
    return _GOES_ON.match(text, sentence.start, sentence.end) is not None


def _size(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read "an annual traffic of 86.4 million"; "a city of two million" has so many people."""
    start = quantity.span.start
    if not text.endswith(" of ", sentence.start, start):
        return None
    found = _SIZE.search(text, max(sentence.start, start - _NEAR), start)
    if found is None or found["noun"].lower() in word_set("statistics", "stops"):
        return None
    is_place = found["noun"].lower() in word_set("statistics", "peopled")
    return CountedNoun(span=quantity.span, head="people") if is_place else _noun(found)


def _inset(text: str, quantity: Quantity, sentence: Span) -> CountedNoun | None:
    """Read "the number of unemployed people -- 12.3 million -- rose"."""
    start = quantity.span.start
    if not _INSET_ENDS.match(text, quantity.noun_start, sentence.end):
        return None
    found = _INSET.search(text, max(sentence.start, start - _NEAR), start)
    return _noun(found) if found and is_plural(found["noun"]) else None


def _last_move(text: str, sentence: Span, start: int) -> int | None:
    """Return where the last verb of change or total before `start` begins."""
    verbs = list(_verb_pattern().finditer(text, max(sentence.start, start - _REACH), start))
    return verbs[-1].start() if verbs else None


def _noun(found: re.Match[str]) -> CountedNoun:
    return CountedNoun(span=Span(*found.span("noun")), head=found["noun"].lower())


def _is_large(text: str, quantity: Quantity) -> bool:
    if quantity.is_modifier or max(quantity.low, quantity.high or 0) < _LEAST:
        return False
    is_plain = quantity.value_span.slice(text).isdigit() and quantity.qualifier is None
    return not (is_plain and quantity.low <= 2100)  # a year, perhaps


@cache
def _verb_pattern() -> re.Pattern[str]:
    verbs = word_list("statistics", "moving_verbs")
    return lazy_pattern(rf"\b{first_letters(*verbs)}(?:{alternatives(*verbs)})\b")


@cache
def _moving_pattern() -> re.Pattern[str]:
    """Match a verb of change or total that a figure follows straight: "surged back to"."""
    verbs = word_list("statistics", "moving_verbs")
    return lazy_pattern(
        rf"\b{first_letters(*verbs)}(?:{alternatives(*verbs)})"
        r"(?:\s(?:[a-z]+ly|back|again|further|up|down))?(?:\s(?:by|to|from|at))?\s(?:an?\s|the\s)?$"
    )


_LAST_WORD = lazy_pattern(r"\b(?P<noun>[A-Za-z]{3,})\s(?:ha[sd]\s|have\s|had\s)?$")
