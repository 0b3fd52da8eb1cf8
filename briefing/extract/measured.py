"""What a percentage or a sum of money is of where no noun follows it: "Exports totalled $348.7 billion"."""

from __future__ import annotations

import re
from functools import cache

from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set

_REACH = 160
_MOST_WORDS = 9
_BREAK = lazy_pattern(r"[;:–—]\s|,\s(?:and|but|while|as)\s|\s(?:while|but|whereas)\s")
_LEADING = lazy_pattern(r"\s*(?:In|On|By|Since|During|At|After|For|Last|This|Over)\s[^,]{2,70},\s")
_INSET = lazy_pattern(r",\s[^,]{2,60},\s*\Z")
_WORD = lazy_pattern(r"[^\s,]+")
_AFTER_DEEDS = frozenset({"by", "to", "from", "at"})
_NO_SUBJECT = lazy_pattern(
    r"\d|[\"“”«»(]|^(?:it|they|he|she|this|that|these|those|which|there|who|we|i|you)\b", re.IGNORECASE
)
_ARTICLE = lazy_pattern(r"(?:(?:of\swhich|and|the|a|an|its|their|his|her|our)\s+){1,3}", re.IGNORECASE)


def read_subject(text: str, sentence: Span, start: int) -> str | None:
    """Return what the figure at `start` measures, as the words before it say; None where they do not.

    Either somebody does something to it ("raised its key rate by"), or it does itself ("exports totalled").
    """
    low = max(sentence.start, start - _REACH)
    before = text[low:start]
    leading = _LEADING.match(before) if low == sentence.start else None
    clause = _BREAK.split(before[leading.end() :] if leading else before)[-1]
    words = list(_WORD.finditer(clause))
    small = word_set("statistics", "before_sums")
    last = len(words) - 1
    while last >= 0 and words[last][0].lower() in small:
        last -= 1
    if last < 1:
        return None
    if words[last][0].lower() in word_set("statistics", "measuring_verbs"):
        return _before_verb(clause, words[:last])
    if last + 1 < len(words) and words[last + 1][0].lower() in _AFTER_DEEDS:
        for place in range(last - 1, max(-1, last - _MOST_WORDS), -1):
            if words[place][0].lower() in word_set("statistics", "measuring_deeds"):
                return _noun_phrase(clause[words[place].end() : words[last].end()])
    return None


def _before_verb(clause: str, words: list[re.Match[str]]) -> str | None:
    helpers = word_set("statistics", "helping_verbs")
    last = len(words) - 1
    while last >= 0 and (words[last][0].lower() in helpers or words[last][0].endswith("ly")):
        last -= 1
    if last < 0:
        return None
    subject = _INSET.sub("", clause[: words[last].end()] + ("," if _ends_inset(clause, words[last]) else ""))
    for place in range(last, -1, -1):
        if words[place][0].lower() in _reports():
            subject = subject[words[place].end() :]
            subject = subject.removeprefix(" that")
            break
    return _noun_phrase(subject)


def _ends_inset(clause: str, word: re.Match[str]) -> bool:
    """Tell whether a comma follows: "its largest market, jumped"."""
    return clause[word.end() : word.end() + 1] == ","


def _noun_phrase(words: str) -> str | None:
    plain = words.strip(" ,")
    if article := _ARTICLE.match(plain):
        plain = plain[article.end() :]
    if not plain or len(plain.split()) > _MOST_WORDS or "," in plain or _NO_SUBJECT.search(plain):
        return None
    return None if plain.split()[-1].lower() in word_set("statistics", "stops") else plain


@cache
def _reports() -> frozenset[str]:
    return word_set("statistics", "reports")
