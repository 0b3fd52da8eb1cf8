"""Where the clause begins that a Vietnamese verb reports: behind "rằng", a comma, a colon, or the verb."""

from __future__ import annotations

import re

from briefing.extract.masked_text import MASK
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set
from briefing.text.speech import SpeechKind, SpeechVerb

_LEAD = lazy_pattern(
    r"""
    (?:\s(?:thêm|rõ|lại|tiếp|ngay|như\ssau)\b)?
    (?:\s(?:với|trước|tại|trên|trong)\s[^,;:.]{2,60}?(?=\s(?:rằng|là)\b|:))?   # với báo chí rằng
    (?P<mark>\s?[,:])?(?:\s(?P<that>rằng|là)\b)?\s?,?\s*
    """,
    re.VERBOSE,
)
_FIRST = lazy_pattern(r"[^\W_]+")
_LEAST_WORDS = 4


def vietnamese_clause_start(masked: str, verb: SpeechVerb, end: int) -> tuple[int | None, float]:
    """Return where the clause begins, None where none is reported, and how sure that is."""
    lead = _LEAD.match(masked, verb.end, end)
    if lead is None or verb.kind is SpeechKind.QUOTE:
        return None, 0.0
    start = lead.end()
    first = _FIRST.match(masked, start, end)
    if first is None or first[0].startswith(MASK) or len(masked[start:end].split()) < _LEAST_WORDS:
        return None, 0.0
    if lead["that"] or verb.lemma == "tin rằng":
        return start, 0.92
    if lead["mark"]:
        return start, 0.88
    needs_that = verb.lemma in word_set("speech", "vietnamese_needs_that")
    takes_clause = verb.lemma in word_set("speech", "vietnamese_takes_clause")
    stops = (
        ("vietnamese_prepositions",) if takes_clause else ("vietnamese_prepositions", "vietnamese_objects")
    )
    holds_that = verb.lemma.endswith(" rằng")  # "cho rằng với họ"
    is_object = not holds_that and first[0].lower() in word_set("speech", *stops)
    return (None, 0.0) if needs_that or is_object else (start, 0.85)
