"""What a percentage or a sum of money is of where no noun follows it: "Exports totalled $348.7 billion"."""

from __future__ import annotations

import re
from functools import cache

from briefing.model.spans import Span
from briefing.text.lexicon import word_list, word_set
from briefing.text.number_words import alternatives

_REACH = 160
_MOST_WORDS = 9
_BREAK = re.compile(r"[;:–—]\s|,\s(?:and|but|while|as)\s|\s(?:while|but|whereas)\s")
_LEADING = re.compile(r"^\s*(?:In|On|By|Since|During|At|After|For|Last|This|Over)\s[^,]{2,70},\s")
_INSET = re.compile(r",\s[^,]{2,60},\s*(?=\S+\s*$|\S+\s\S+\s*$)")
_NO_SUBJECT = re.compile(
    r"\d|[\"“”«»(]|^(?:it|they|he|she|this|that|these|those|which|there|who|we|i|you)\b", re.IGNORECASE
)
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her|our)\s+", re.IGNORECASE)


def read_subject(text: str, sentence: Span, start: int) -> str | None:
    """Return what the figure at `start` measures, as the words before it say; None where they do not."""
    before = text[max(sentence.start, start - _REACH) : start]
    if sentence.start >= start - _REACH:
        before = _LEADING.sub("", before)
    clause = _BREAK.split(before)[-1]
    deed = _deed().search(clause)
    if deed is not None:
        return _noun_phrase(deed["object"])
    measured = _measured().fullmatch(_INSET.sub(" ", clause))
    return _noun_phrase(measured["subject"]) if measured else None


def _noun_phrase(words: str) -> str | None:
    plain = _ARTICLE.sub("", words.strip(" ,"))
    count = len(plain.split())
    if not plain or count > _MOST_WORDS or "," in plain or _NO_SUBJECT.search(plain):
        return None
    return None if plain.split()[-1].lower() in word_set("statistics", "stops") else plain


@cache
def _measured() -> re.Pattern[str]:
    """Match a clause up to its figure: subject, helping words, a verb of measuring, a small word."""
    reports = alternatives(*word_list("crosscheck", "reports"))
    verbs = alternatives(*word_list("statistics", "measuring_verbs"))
    return re.compile(
        rf"(?:.*\b(?:{reports})\s(?:on\s\w+\s)?(?:that\s)?)?"
        r"(?:[Oo]f\swhich\s|and\s)?(?P<subject>[^\s,][^,]*?)\s"
        r"(?:(?:has|have|had|will|would|could|may|is|was|are|were|be|been|expected|forecast|to|also|now|already|only)\s){0,4}?"
        rf"(?:\w+ly\s)?(?:{verbs})(?:\sup|\sfor|\sworth)?"
        r"(?:\s(?:by|to|at|of|from|around|about|nearly|almost|over|up|just|more|than|some|the|equivalent))*\s*",
        re.DOTALL,
    )


@cache
def _deed() -> re.Pattern[str]:
    deeds = alternatives(*word_list("statistics", "measuring_deeds"))
    return re.compile(
        rf"\b(?:{deeds})\s(?P<object>(?:(?!(?:by|to|from|at)\s)[\w’'-]+\s){{1,7}}?)(?:by|to|from|at)\s(?:\w+\s)?$"
    )
