"""One remark of one speaker, found in several wordings or translations."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations

from briefing.crosscheck.answers import find_common_answers
from briefing.crosscheck.evidence import count_articles, make_finding
from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.origins import is_one_press_occasion
from briefing.crosscheck.places import are_apart
from briefing.crosscheck.sources import Sources
from briefing.crosscheck.utterances import Utterance, read_utterances
from briefing.crosscheck.wording import rarity
from briefing.model.finding import Finding, FindingKind
from briefing.model.when import When

_SAME = 0.5
_SURE = 0.6
_VERBATIM = 0.9
_CONTAINED = 0.7
_FEWEST_SHARED = 8
"""A sentence counts as part of a longer one only if it has this many words in common with it."""
_SAME_CORE = 0.4
_CORE_WORDS = 3
_PLAIN_WORDS = 5
_INDEXED_WORDS = 6
_INDEXED_OF_SPEAKER = 16
_LEAST = 0.1
"""Sentences less alike than this are not looked at any further."""
_SAME_OCCASION_DAYS = 7
_DOUBTFUL = 0.5
_OPPOSITE = 0.8
"""How alike two sentences are of which only one has a "not"."""


def find_same_remarks(sources: Sources) -> tuple[Finding, ...]:
    """Return quotations, direct or indirect, that render one remark of one speaker in different articles.

    Running text without an attribution joins only where its wording leaves hardly a doubt.
    """
    utterances = read_utterances(sources)
    weights = rarity(utterance.words for utterance in utterances)
    squares = {word: weight**2 for word, weight in weights.items()}
    lengths = [math.sqrt(sum(squares[word] for word in u.words)) for u in utterances]
    keys = {index: _keys(utterance, weights) for index, utterance in enumerate(utterances)}
    articles = [utterance.article for utterance in utterances]
    scores: dict[tuple[int, int], float] = {}
    opposite: list[tuple[int, int]] = []
    for first, second in candidate_pairs(keys):
        if articles[first] == articles[second]:
            continue
        one, other = utterances[first], utterances[second]
        shared = sum(squares[word] for word in one.words & other.words)
        if shared < _LEAST * lengths[first] * lengths[second] or not _may_be_one(sources, one, other):
            continue
        score = shared / (lengths[first] * lengths[second])
        if one.is_negated != other.is_negated:
            if score >= _OPPOSITE and one.speaker == other.speaker and one.is_by_name:
                opposite.append((first, second))
            continue
        confidence = _confidence(
            sources, one, other, score, shared / min(lengths[first], lengths[second]) ** 2
        )
        if confidence:
            scores[first, second] = confidence
    found = [_finding(group, utterances, scores, sources) for group in groups(scores)]
    denied = [_contradiction([utterances[i] for i in pair], sources) for pair in opposite]
    return (*found, *denied, *find_common_answers(sources, found))


def _keys(utterance: Utterance, weights: Mapping[str, float]) -> list[Hashable]:
    rarest = sorted(utterance.words, key=lambda word: (-weights[word], word))
    anybody: list[Hashable] = [("", word) for word in rarest[:_INDEXED_WORDS]]
    if utterance.speaker is None:
        return anybody
    return [*anybody, *((utterance.speaker, word) for word in rarest[:_INDEXED_OF_SPEAKER])]


def _may_be_one(sources: Sources, one: Utterance, other: Utterance) -> bool:
    """Tell whether speakers, places and occasions allow that two sentences render one remark."""
    texts = (sources.folded_text(utterance.article) for utterance in (one, other))
    if one.places != other.places and are_apart(one.places, other.places, *texts):
        return False
    if one.speaker is None or other.speaker is None:
        named, open_text = (one, other) if one.speaker else (other, one)
        return named.speaker is not None and _names(sources, open_text, named.speaker)
    if one.speaker != other.speaker or _is_other_day(one, other):
        return False
    return one.is_by_name or not (one.figures ^ other.figures)


def _names(sources: Sources, open_text: Utterance, speaker: str) -> bool:
    """Tell whether the article of unattributed words names the speaker somewhere."""
    return speaker in sources.folded_text(open_text.article)


def _confidence(
    sources: Sources, one: Utterance, other: Utterance, score: float, contained: float
) -> float | None:
    """Return how sure it is that two sentences are one remark; None if they are not, or not surely enough."""
    if sources.is_other_time(one.article, other.article) and score < _VERBATIM:
        return None  # the same message months apart is not the same remark (seeds/002, 004)
    if one.speaker is None or other.speaker is None:
        # Two sentences on one person share many rare names, and need not say the same.
        plain = len(one.plain & other.plain)
        is_alike = plain >= _PLAIN_WORDS and plain / min(len(one.plain), len(other.plain)) >= _SURE
        return 0.7 if score >= _SURE and is_alike else None
    if score >= _SURE:
        return 0.85
    if score >= _SAME:
        return _DOUBTFUL
    shared = len(one.words & other.words)
    if contained >= _CONTAINED and shared >= _FEWEST_SHARED:
        return 0.6
    core = len(one.core & other.core)
    is_core_alike = core >= _CORE_WORDS and core / min(len(one.core), len(other.core)) >= _SAME_CORE
    if is_core_alike and is_one_press_occasion(sources, one.article, other.article):
        return _DOUBTFUL
    return None


def _is_other_day(one: Utterance, other: Utterance) -> bool:
    """Tell whether the two were said on different days; unknown days may be the same."""
    first, second = one.said_on, other.said_on
    if not (isinstance(first, When) and isinstance(second, When) and first.has_year and second.has_year):
        return False
    apart = max(first.earliest(), second.earliest()) - min(first.latest(), second.latest())
    return apart.days > _SAME_OCCASION_DAYS


def _contradiction(members: Sequence[Utterance], sources: Sources) -> Finding:
    speaker = members[0].name
    return make_finding(
        sources,
        FindingKind.DIFFERS,
        [member.place for member in members],
        members=[member.excerpt for member in members if member.excerpt],
        topic=speaker,
        note=f"One article gives a remark of {speaker} with a negation, the other without.",
        rule="remarks/negation",
        confidence=_DOUBTFUL,
    )


def _finding(
    group: Sequence[int],
    utterances: Sequence[Utterance],
    scores: Mapping[tuple[int, int], float],
    sources: Sources,
) -> Finding:
    members = [utterances[index] for index in group]
    weakest = min(scores[pair] for pair in combinations(group, 2) if pair in scores)
    speaker = next(member.name for member in members if member.name)
    places = [member.place for member in members]
    return make_finding(
        sources,
        FindingKind.SAME_REMARK,
        places,
        members=[member.excerpt for member in members if member.excerpt],
        topic=speaker,
        note=f"{count_articles(places)} articles give one remark of {speaker} in different words.",
        origins=1,
        rule="remarks/wording",
        confidence=weakest,
    )
