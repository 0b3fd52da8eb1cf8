"""One claim in several wordings: a first, a merger, a service around the clock."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cache

from briefing.crosscheck.evidence import count_articles, make_finding
from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.sources import Sentence, Sources
from briefing.crosscheck.things import Key
from briefing.crosscheck.wording import alike, content_words
from briefing.model.excerpt import BackgroundDetail, QuoteDetail, Selector
from briefing.model.finding import Finding, FindingKind
from briefing.model.spans import Span
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives
from briefing.text.words import split_words

_KINDS = ("first_claims", "mergers", "round_the_clock")
_OF_STEMS = frozenset({"mergers"})
_FEWEST_SHARED = 4
_SAME_CLAIM = 0.4
_PHRASE_WORDS = 3
_LEAD = re.compile(r"\bthat\s|:\s|;\s")
_NUMBER = re.compile(r"\b\d[\d.,]*\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """Hold one claim; `proper` are the stems of its names, `phrase` what its marker stands before."""

    kind: str
    place: Selector
    words: frozenset[str]
    proper: frozenset[str]
    numbers: frozenset[str]
    phrase: frozenset[str]
    things: frozenset[Key]


def find_claim_relations(sources: Sources) -> tuple[Finding, ...]:
    """Return claims that sentences of at least two articles make. Needs the articles."""
    claims = [claim for sentence in sources.sentences for claim in _claims(sources, sentence)]
    keys: dict[int, list[Hashable]] = {
        index: [(claim.kind, word) for word in claim.words] for index, claim in enumerate(claims)
    }
    pairs = [
        (first, second)
        for first, second in candidate_pairs(keys)
        if _is_one_claim(sources, claims[first], claims[second])
    ]
    return tuple(_finding(sources, [claims[i].place for i in group]) for group in groups(pairs))


def _claims(sources: Sources, sentence: Sentence) -> Iterator[_Claim]:
    if not sentence.is_story:
        return
    for kind in _KINDS:
        marker = _marker(kind).search(sentence.text)
        if marker is None:
            continue
        leads = [m.end() for m in _LEAD.finditer(sentence.text, 0, marker.start())]
        start = leads[-1] if leads else 0
        start += len(sentence.text[start:]) - len(sentence.text[start:].lstrip('"“‘« '))
        words = sentence.text[start:]
        if _negation().search(words):
            continue
        span = Span(sentence.span.start + start, sentence.span.end)
        yield _Claim(
            kind=kind,
            place=sources.select(sentence.article_id, span),
            words=alike(content_words(words) - content_words(marker[0])),
            proper=_proper(words),
            numbers=frozenset(_NUMBER.findall(words)),
            phrase=_phrase(sentence.text[marker.end() :]),
            things=sources.things.within(sentence.article_id, sentence.span),
        )


def _is_one_claim(sources: Sources, one: _Claim, other: _Claim) -> bool:
    """Tell whether two sentences claim one thing; other names or other numbers make it another claim."""
    first, second = one.place, other.place
    if first.article_id == second.article_id or one.kind != other.kind or first.exact == second.exact:
        return False
    if one.things and other.things and not one.things & other.things:
        return False
    if one.kind == "round_the_clock":
        is_linked = sources.are_linked(one.place.article_id, other.place.article_id)
        return is_linked and len(one.phrase) > 1 and one.phrase == other.phrase
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return False
    if one.proper - other.words and other.proper - one.words:
        return False
    shared = len(one.words & other.words)
    return shared >= _FEWEST_SHARED and shared / min(len(one.words), len(other.words)) >= _SAME_CLAIM


def _proper(words: str) -> frozenset[str]:
    """Return the stems of capitalised words; the first of a sentence is capitalised anyway."""
    names = " ".join(w.text for w in split_words(words)[1:] if w.is_capitalised)
    return alike(content_words(names))


def _phrase(after: str) -> frozenset[str]:
    """Return the noun phrase that a marker stands before: "24/7 coordination mechanism"."""
    words = split_words(re.split(r"[,;.(]", after)[0])
    taken: list[str] = []
    for word in words[: _PHRASE_WORDS + 1]:
        stems = content_words(word.text)
        if not stems or len(taken) == 2:
            break
        taken += stems
    return frozenset(taken)


def _finding(sources: Sources, places: list[Selector]) -> Finding:
    members = [e for place in places for e in sources.members_at(place, QuoteDetail, BackgroundDetail)]
    return make_finding(
        sources,
        FindingKind.CLAIM,
        places,
        members=members,
        topic=places[0].exact,
        note=f"{count_articles(places)} articles make one claim in different words.",
        rule="claims/same-claim",
        confidence=0.7,
    )


@cache
def _marker(kind: str) -> re.Pattern[str]:
    ending = r"\w*" if kind in _OF_STEMS else r"(?!\w)"
    return re.compile(rf"(?<![\w/])(?:{alternatives(*word_list('crosscheck', kind))}){ending}", re.IGNORECASE)


@cache
def _negation() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{alternatives(*word_list('crosscheck', 'negations'))})\b|n[’']t\b", re.IGNORECASE
    )
