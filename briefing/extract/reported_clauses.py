"""Where a reported clause begins: after "said that", after "told reporters", or after the bare verb."""

from __future__ import annotations

import re
from itertools import pairwise

from briefing.extract.attributions import Attribution
from briefing.extract.masked_text import MASK
from briefing.extract.vietnamese_attributions import is_vietnamese
from briefing.extract.vietnamese_clauses import vietnamese_clause_start
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set
from briefing.text.speech import SpeechKind, SpeechVerb
from briefing.text.words import split_words

MIN_WORDS = 4
"""What has fewer words is no clause worth an excerpt."""

_THAT = lazy_pattern(
    r"""
    (?:
        \s*,?\s*(?:on|in|at|to\s(?:reporters|journalists|me|us|him|her|them|the|a|an|his|[A-Z]\w+)|during|after|before|from|late|earlier|last|yesterday|today|again|[A-Z][a-z]+day
            |this\s(?:week|month|year|morning|afternoon|evening))\b[^,;:]{0,70}?
        |
        \s+(?:a|the|his|her)\s(?:clear\s|strong\s)?(?:fact|view|message|point|hope|belief|idea|need|wish),?
        |
        \s+(?:\w+\s)?(?:doubts?|concerns?|confidence|fears?|hopes?|optimism|regrets?)
    )?
    \s+(?:that|rằng)\b(?:\s+is,)?\s*,?\s*
    """,
    re.VERBOSE,
)
_TOLD_THAT = lazy_pattern(
    r"\s+(?:[^,;:.]|\.(?=\s[a-z])){2,70}?(?:,[^,;:.]{2,60}?,)?\s+that\s+"
)  # "Broadcasting Corp. television"
_BARE = lazy_pattern(
    r"""
    (?:\s+(?:on|last|this|late|early)\s+[A-Z]\w+day(?:\s(?:morning|afternoon|evening|night))?
      |\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!\s(?:is|was|will|would|has|had|morning|and|or|that)\b)
      |\s+(?:yesterday|today|earlier)|\s+in\s+a\s+statement)?
    \s+
    """,
    re.VERBOSE,
)
_TOLD = lazy_pattern(
    r"\s+(?:reporters|journalists|lawmakers|parliament|investors|the\s(?:\w+\s){0,2}?\w+|an?\s(?:\w+\s){0,3}?\w+|them|us|me"
    r"|(?:(?:news|state|local|public)\s(?:\w+\s){0,2}?)?[A-Z][\w.]+(?:\s[A-Z][\w.]+){0,3}"
    r"(?:\s(?:news|radio|television|TV)(?:\s(?:agency|channel|station|network|website))?)?)"
    r"(?:\s(?:on|late|early)\s[A-Z]\w+day)?\s+"
    r"(?=(?:the|a|an|it|he|she|they|there|we|this|his|her|their|its|some|many|most|all|no|at\sleast|as\smany"
    r"|more\sthan|about|around|nearly|up\sto|dozens|hundreds|thousands|two|three|[A-Z]|\d)\b)"
)
_SHORT_SUBJECT = lazy_pattern(
    r"(?:[\w’'-]+\s){1,5}(?:is|are|was|were|has|have|had|will|would|can|could|should|must|did|does)\b"
)
_INFINITIVE = lazy_pattern(r"(?:[\w’'-]+\s){1,6}to\s[a-z]")
_BESIDE = frozenset(
    {"since", "as", "after", "when", "while", "before", "because", "until", "though", "although"}
)
"""After these a verb is not the one of the clause: "announced the first loss since the law was passed"."""
_THIS_BESIDE = lazy_pattern(r"this\s(?:during|while|when|at|in|on|after|before|to|as)\b")
_NEED = lazy_pattern(
    r"(?:(?:on\s)?[A-Z][a-z]+day\b|yesterday\b|today\b)?(?:,\s(?:in|at|on)\s[^,.;:]{2,40},)?\s?"
    r"the\s(?:need|necessity|importance|urgency|value|role)\b"
)
"""What is stressed is a noun: "stressed Monday, in Hanoi, the need to provide support"."""
_ONLY_WHEN = lazy_pattern(
    r"(?:[A-Z][a-z]+day|yesterday|today|later|earlier)(?:\s(?:morning|afternoon|evening|night))?,\s(?:as|while|when)\s"
)
"""When it was said, and what went on then: "he said Sunday, as goats stood by"."""
_QUALIFIES = frozenset(
    {"more", "new", "first", "second", "third", "other", "further", "additional", "few", "last"}
)
_FIRST_WORD = lazy_pattern(r"\w+(?:[’'-]\w+)*")
_PRONOUN = lazy_pattern(r"(?:he|she|it|they|there|we)\s")
_OPENS_AFTER_ALL = lazy_pattern(
    r"""
    (?:
        much\sof|little\sof|less\sthan|at\s(?:least|most)|as\s(?:of|many|much)|(?:about|to)\s\d[\d,.]*|no\s\w+\s\w+
        |in\s(?:order|addition|spite|fact|some|many|most|other|his|her)\s\w+
        |if\s(?!(?:so|not|true|any|asked)\b)\w+\s\w+
        |of\sthe\s[\d.,]+\s\w+
        |only\s(?:a|an|\d[\d,.]*|two|three|four|five|some)
        |enough\s\w+\s(?:is|are|was|were|has|have|had|will)
        |on\s[A-Z][a-z]+\.?\s\d{1,2},\s\d{4},\s\w+                     # told, not when it was said
        |(?:when|while|after|before|since|as|once|under|with|by|despite)\s[^.;:]{5,100}?,\s(?:he|she|they|it|we|there|you|I)
    )\b
    """,
    re.VERBOSE,
)
"""What begins a clause though its first word seldom does after "said"."""


def clause_start(masked: str, attribution: Attribution, end: int) -> tuple[int | None, float]:
    """Return where the clause begins, None where none is reported, and how sure that is."""
    verb = attribution.verb
    if is_vietnamese(verb):
        return vietnamese_clause_start(masked, verb, end)
    is_told = verb.lemma in word_set("speech", "telling")
    if that := _THAT.match(masked, verb.end, end) or (is_told and _TOLD_THAT.match(masked, verb.end, end)):
        return that.end(), 0.92
    if verb.lemma == "tell":
        told = _TOLD.match(masked, verb.end, end)
        return (told.end(), 0.8) if told and _is_clause(masked, told.end(), end) else (None, 0.0)
    bare = _BARE.match(masked, verb.end, end)
    if verb.kind is SpeechKind.THAT_CLAUSE and (bare is None or not _opens_clause(masked, verb, bare.end())):
        return None, 0.0
    if verb.lemma == "consider":
        return None, 0.0  # "considered 29 amendments that were late"
    if verb.kind is SpeechKind.BELIEF and masked.startswith((" if ", " whether "), verb.end):
        return None, 0.0  # "doubts if they would go"
    if verb.lemma == "expect" and bare and _INFINITIVE.match(masked, bare.end()):
        return None, 0.0  # "expects prices to fall"
    is_plain = verb.lemma in ("say", "add")
    if bare is None or not _is_clause(masked, bare.end(), end, needs_verb=not is_plain):
        return None, 0.0
    return bare.end(), 0.85 if is_plain else 0.7


def _opens_clause(masked: str, verb: SpeechVerb, start: int) -> bool:
    """Tell whether a pronoun or a short subject with its verb stands here: "claimed the men had gone"."""
    if _PRONOUN.match(masked, start):
        return True
    short = (
        _SHORT_SUBJECT.match(masked, start) if verb.lemma in word_set("speech", "clause_at_times") else None
    )
    return short is not None and word_set("grammar", "no_subject").isdisjoint(short[0].lower().split()[:-1])


def _is_clause(masked: str, start: int, end: int, *, needs_verb: bool = True) -> bool:
    """Tell whether words can be a clause: they open as one and, if asked for, show a finite verb."""
    first = _FIRST_WORD.match(masked, start, end)
    if first is None or first[0].startswith(MASK):
        return False
    if first[0].lower() in word_set("speech", "opens_no_clause") and not _OPENS_AFTER_ALL.match(
        masked, start
    ):
        return False
    plain = first[0].removesuffix("n't").removesuffix("n’t")
    is_verb = plain.isalpha() and plain in word_set("grammar", "finite")
    if (
        is_verb
        or _NEED.match(masked, start)
        or _ONLY_WHEN.match(masked, start)
        or _THIS_BESIDE.match(masked, start)
    ):
        return False  # "the crime that he said sent him to jail", "he said this while speaking"
    if not needs_verb:
        words = masked[start : min(end, start + 90)].split()
        return len(words) >= MIN_WORDS and any(
            map(str.islower, words)
        )  # "says MP NAME NAME." tells who spoke
    return _has_verb(masked, start, end)


def _has_verb(masked: str, start: int, end: int) -> bool:
    """Tell whether a finite verb stands among the next words; "made in May" is none."""
    words = split_words(masked, start, min(end, start + 220))
    if len(words) < MIN_WORDS:
        return False
    finite, participles = word_set("grammar", "finite"), word_set("grammar", "participles")
    prepositions = word_set("grammar", "prepositions")
    comma = masked.find(", according to", start, end)
    is_owned = words[0].low == "its"  # "affirmed its support for talks scheduled in May": an object
    first, *others = words[:25]
    before = first
    for word, following in pairwise([*others, others[-1]]):
        is_beside = word.low in _BESIDE and before.low not in ("many", "much", "far", "soon", "well")
        if is_beside or 0 <= comma <= word.start:
            return False
        is_past = len(word.low) > 4 and word.low.endswith("ed") and before.low not in _QUALIFIES
        if (word.text in finite or (is_past and not is_owned)) and not (
            word.low in participles and following.low in prepositions
        ):
            return True
        before = word
    return False
