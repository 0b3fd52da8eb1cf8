"""What a bare percentage or sum of money is of, as the words of its sentence say."""

from __future__ import annotations

import re
from functools import cache

from briefing.crosscheck.wording import content_words
from briefing.text.lexicon import word_list, word_set
from briefing.text.number_words import alternatives, word_meanings

_BREAK = re.compile(r"[,;:–—]\s|\s[–—-]\s")
_OWNER = re.compile(r"\b[A-ZĐ][\w-]*['’]s?\s")
_NATIONAL = re.compile(r"\b[A-ZĐ]\w+\b")


def subject_words(sentence: str, start: int, end: int) -> frozenset[str]:
    """Return the stems of what the figure at `sentence[start:end]` measures: exports, the bridge.

    They stand before it in its clause; where nothing does, anywhere before it, else behind it. Whose
    exports they are, that they rose and who says so is left out.
    """
    before = sentence[:start]
    if any(char.isdigit() for char in before):  # "exports rose 16 percent and imports 18 percent"
        before = _joined().sub(", ", before)
    clause = _BREAK.split(before)[-1]
    behind = _BREAK.split(sentence[end:])[0]
    return _words(clause) or _words(before) or _words(behind)


def _words(clause: str) -> frozenset[str]:
    plain = _OWNER.sub(" ", _reported().sub(" ", clause))
    demonyms = word_set("names", "demonyms")
    plain = _NATIONAL.sub(lambda word: " " if word[0].lower() in demonyms else word[0], plain)
    return content_words(plain) - _of_measuring()


@cache
def _of_measuring() -> frozenset[str]:
    changes = (*word_list("numbers", "changes"), *word_list("crosscheck", "measuring"))
    periods = (*word_list("statistics", "time_units"), *word_list("statistics", "period_words"))
    days = (*word_meanings("dates", "months"), *word_meanings("dates", "weekdays"))
    return content_words(", ".join((*changes, *periods, *days)))


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"\s(?:and|while|but|whereas|against|as)\s(?=\D{0,80}\Z)")


@cache
def _reported() -> re.Pattern[str]:
    verbs = alternatives(*word_list("statistics", "reports"))
    return re.compile(rf"^.*\b(?:{verbs})\b(?:[^,]{{0,40}}?\bthat\b)?", re.DOTALL)
