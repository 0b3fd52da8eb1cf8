"""Words in marks that are no quotation by themselves: pieces of somebody's words in a reporter's sentence.

A quotation is direct when all that is reported stands in marks. Where the reporter's words are needed to make
it a statement ('the plan was "a disgrace to the city"') it belongs to the indirect quotation around it: these
are the direct and the mixed quotations of O'Keefe et al. (2013). Only a long piece is offered by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set

LONG_PIECE = 12
"""From so many words on a piece with a verb is printed as a quotation of its own, an ellipsis before it."""
LONGEST_LOOK = 400
"""So many characters of a quotation are looked at: its first clause decides."""

_WORD = lazy_pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_FULL_SENTENCE_FOLLOWS = lazy_pattern(r"[a-z]{2}[.!?…]\s+[A-Z]")
_ADDRESSEE = lazy_pattern(
    r"\s*(?:that|reporters|journalists|lawmakers|(?:the\s)?(?:\w+\s)?(?:agency|newspaper|court|media|press|BBC)"
    r"|(?:on|in|at|via)\s[\w\s]{2,40}|[A-Z]\w+|him|her|them|me|us)?\s*,?\s*"
)
_WHO_MAY_OPEN_A_CLAUSE = frozenset({"i", "we", "you", "he", "she", "they"})
_PURPOSE_FIRST = lazy_pattern(
    r"""
    to\s(?P<verb>[a-z]+)(?:\s[\w’'-]+){0,6}?       # "to get there", "to achieve that", "to be honest,"
    (?:,|\s(?:that|this|these|it|them|there))\s
    (?=(?:i|we)\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RELATIVES = ("who ", "whom ", "whose ", "which ")
_MODALS = frozenset({"can", "could", "may", "might", "must", "shall", "should", "will", "would"})
_ENDS_STATEMENT = lazy_pattern(r"\s*(?:[.,;:!?—–]|$|and\b|but\b)")


def is_fragment(lead: str, inside: str) -> bool:
    """Tell whether words in marks only fill a place in the sentence around them.

    Args:
        lead: what stands before the opening mark in its sentence.
        inside: the words between the marks.
    """
    lead = lead.rstrip()
    if inside.startswith(_RELATIVES) and _has_words(lead):
        return True  # it says something of a noun before it
    if not _has_words(lead) or lead.endswith(":") or _is_long(inside):
        return False
    if _FULL_SENTENCE_FOLLOWS.search(inside[:LONGEST_LOOK]):
        return False  # it goes on with sentences of its own
    before = _WORD.findall(lead[-40:])
    is_linked = lead.endswith((",", ", so"))  # "…, so" links clauses; in 'was so "tired of it"' it does not
    last = before[-1].lower() if before and not is_linked else ""
    if last in word_set("grammar", "takes_a_noun"):
        return True
    if inside[:1].isupper() and (lead.endswith(",") or inside[-1:] in ".!?…"):
        return False
    return last in word_set("grammar", "takes_a_predicate") or not is_clause(inside)


def is_all_that_is_said(between: str, rest: str) -> bool:
    """Tell whether nothing of a report stands outside the marks: 'wrote on Friday "thanks to all"'.

    Args:
        between: what stands between the verb of speech with its subject and the opening mark.
        rest: what follows the closing mark in the sentence.
    """
    return _ADDRESSEE.fullmatch(between) is not None and _ENDS_STATEMENT.match(rest) is not None


def is_clause(words_in_marks: str) -> bool:
    """Tell whether words are a clause with a subject of their own, or open as a sentence does."""
    purpose = _PURPOSE_FIRST.match(words_in_marks)
    if purpose and purpose["verb"].lower() not in word_set("speech", "statement", "belief"):
        return is_clause(words_in_marks[purpose.end() :])
    words = _WORD.findall(words_in_marks[:LONGEST_LOOK])
    while words and words[0].lower() in word_set("grammar", "clause_openers"):
        words = words[1:]
    if len(words) < 2:
        return False
    first = words[0].lower().replace("’", "'")
    if first.split("'")[0] in word_set("grammar", "subject_pronouns"):
        return "'" in first or _has_finite(words[1:5]) or first in ("i", "we", "he", "they")
    if first in word_set("grammar", "finite", "prepositions") or first.endswith("ing"):
        return False
    return _has_finite(words[1:], is_noun=first in word_set("grammar", "determiners"))


def _has_finite(words: Sequence[str], *, is_noun: bool = False) -> bool:
    """Tell whether a finite verb comes before any relative clause could begin.

    With `is_noun` a noun stands before the words, and "the best we can do" is not said of it yet.
    """
    is_in_clause = False
    before = ""
    for word in words:
        low = word.lower().replace("’", "'")
        if low in word_set("grammar", "clause_links"):
            return False
        if is_noun and low.split("'")[0] in _WHO_MAY_OPEN_A_CLAUSE:
            is_in_clause = "'" not in low  # "the best we've got": its verb is in the same word
        elif low in word_set("grammar", "finite") and before not in _MODALS:
            if not is_in_clause:
                return low not in ("be", "been")
            is_in_clause = False
        before = low if is_noun else ""
    return False


def _is_long(inside: str) -> bool:
    """Tell whether a piece is long enough to stand alone, and says something with a verb."""
    words = inside[:LONGEST_LOOK].lower().split()
    return len(words) >= LONG_PIECE and not word_set("grammar", "finite").isdisjoint(words)


def _has_words(lead: str) -> bool:
    words = _WORD.findall(lead)
    return any(word.lower() not in ("and", "but", "so", "yet", "then") for word in words)
