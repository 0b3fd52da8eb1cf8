"""Verbs of speech in all their forms, and what stands beside them: "said that", "according to", "adding"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from briefing.text.lexicon import word_list, word_set

_DOUBLING = re.compile(r"[^aeiou][aeiou][bdgmnprt]$")


class SpeechKind(Enum):
    """What may follow a verb of speech."""

    CLAUSE = auto()  # a clause, with "that" or without
    THAT_CLAUSE = auto()  # a clause with "that" only
    QUOTE = auto()  # quotation marks
    BELIEF = auto()  # what somebody holds rather than says
    ACCORDING = auto()  # not a verb: "according to"


class SpeechForm(Enum):
    """Which form of the verb it is."""

    FINITE = auto()
    PARTICIPLE = auto()  # "adding"


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechVerb:
    """Mark one verb of speech, or "according to", in a text."""

    start: int
    end: int
    lemma: str
    kind: SpeechKind
    form: SpeechForm = SpeechForm.FINITE


def find_speech_verbs(text: str, start: int = 0, end: int | None = None) -> list[SpeechVerb]:
    """Return the verbs of speech in a stretch of text; nouns of the same form may be among them."""
    forms = _forms()
    verbs = []
    for match in _pattern().finditer(text, start, len(text) if end is None else end):
        lemma, form = forms[match[0].lower()]
        verbs.append(
            SpeechVerb(start=match.start(), end=match.end(), lemma=lemma, kind=_kind(lemma), form=form)
        )
    return verbs


def inflect(lemma: str) -> tuple[str, str, str]:
    """Return the third person, the past and the -ing form of a regular verb."""
    if lemma.endswith("e"):
        return f"{lemma}s", f"{lemma}d", f"{lemma[:-1]}ing"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return f"{lemma[:-1]}ies", f"{lemma[:-1]}ied", f"{lemma}ing"
    if len(lemma) < 5 and _DOUBLING.search(lemma):
        return f"{lemma}s", f"{lemma}{lemma[-1]}ed", f"{lemma}{lemma[-1]}ing"
    third = f"{lemma}es" if lemma.endswith(("s", "sh", "ch", "x")) else f"{lemma}s"
    return third, f"{lemma}ed", f"{lemma}ing"


@cache
def _forms() -> dict[str, tuple[str, SpeechForm]]:
    forms: dict[str, tuple[str, SpeechForm]] = {}
    for key in ("statement", "quoting", "belief"):
        for lemma in word_list("speech", key):
            third, past, ing = inflect(lemma)
            forms[third] = forms[past] = (lemma, SpeechForm.FINITE)
            forms[ing] = (lemma, SpeechForm.PARTICIPLE)
    for key in ("used_bare", "vietnamese", "vietnamese_quoting"):
        for lemma in word_list("speech", key):
            forms[lemma] = (lemma, SpeechForm.FINITE)
    for entry in word_list("speech", "irregular"):
        form, lemma = entry.split("=")
        participle = form.split()[0].endswith("ing")
        forms[form] = (lemma, SpeechForm.PARTICIPLE if participle else SpeechForm.FINITE)
    for phrase in word_list("speech", "according"):
        forms[phrase] = (phrase, SpeechForm.FINITE)
    return forms


@cache
def _pattern() -> re.Pattern[str]:
    # Longest first; lower case only, so that "States" is no verb; only "According to" may begin a sentence.
    words = sorted(_forms(), key=len, reverse=True)
    openers = [phrase[0].upper() + phrase[1:] for phrase in word_list("speech", "according")]
    forms = [*openers, *words]
    initials = "".join(sorted({form[0] for form in forms}))  # looked at first: most words begin with no other
    return re.compile(rf"\b(?=[{initials}])(?:{'|'.join(map(re.escape, forms))})\b(?!-)")


@cache
def _kind(lemma: str) -> SpeechKind:
    if lemma in word_set("speech", "according"):
        return SpeechKind.ACCORDING
    if lemma in word_set("speech", "belief"):
        return SpeechKind.BELIEF
    if lemma in word_set("speech", "needs_that"):
        return SpeechKind.THAT_CLAUSE
    clause = word_set("speech", "statement", "vietnamese")
    return SpeechKind.CLAUSE if lemma in clause else SpeechKind.QUOTE
