"""One remark of one speaker, found in several wordings or translations."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.wording import content_words, folded, likeness, rarity
from briefing.model.excerpt import Excerpt, QuoteDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.when import When
from briefing.text.sentences import split_sentences

_SAME = 0.5
_SURE = 0.6
_FEWEST_WORDS = 4
_INDEXED_WORDS = 6
_SAME_OCCASION_DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """Hold one sentence of a quotation: a remark may be part of a longer one (seeds/000, 001)."""

    excerpt: Excerpt
    detail: QuoteDetail
    speaker: str
    words: frozenset[str]


def find_same_remarks(excerpts: Sequence[Excerpt]) -> tuple[Finding, ...]:
    """Return quotations, direct or indirect, that render one remark of one speaker in different articles."""
    sentences = [sentence for excerpt in excerpts for sentence in _sentences(excerpt)]
    weights = rarity(sentence.words for sentence in sentences)
    keys = {index: _keys(sentence, weights) for index, sentence in enumerate(sentences)}
    scores: dict[tuple[int, int], float] = {}
    for first, second in candidate_pairs(keys):
        one, other = sentences[first], sentences[second]
        if one.excerpt.source.article_id == other.excerpt.source.article_id or _is_other_occasion(one, other):
            continue
        score = likeness(one.words, other.words, weights)
        if score >= _SAME:
            scores[first, second] = score
    return tuple(_finding(group, sentences, scores) for group in groups(scores))


def _sentences(excerpt: Excerpt) -> list[_Sentence]:
    detail = excerpt.detail
    if not isinstance(detail, QuoteDetail) or not detail.speaker:
        return []
    speaker = folded(detail.speaker)
    units = (content_words(span.slice(excerpt.text)) for span in split_sentences(excerpt.text))
    return [
        _Sentence(excerpt=excerpt, detail=detail, speaker=speaker, words=words)
        for words in units
        if len(words) >= _FEWEST_WORDS
    ]


def _keys(sentence: _Sentence, weights: dict[str, float]) -> list[Hashable]:
    rarest = sorted(sentence.words, key=lambda word: (-weights[word], word))
    common = [word for word in rarest if weights[word] < weights[rarest[0]]]
    return [(sentence.speaker, word) for word in (*rarest[:_INDEXED_WORDS], *common[:_INDEXED_WORDS])]


def _is_other_occasion(one: _Sentence, other: _Sentence) -> bool:
    """Tell whether the two were said on different days; unknown days may be the same."""
    first, second = one.detail.said_on, other.detail.said_on
    if not (isinstance(first, When) and isinstance(second, When) and first.has_year and second.has_year):
        return False
    apart = max(first.earliest(), second.earliest()) - min(first.latest(), second.latest())
    return apart.days > _SAME_OCCASION_DAYS


def _finding(
    group: Sequence[int], sentences: Sequence[_Sentence], scores: dict[tuple[int, int], float]
) -> Finding:
    members = {sentences[index].excerpt.id: sentences[index] for index in group}
    weakest = min(score for pair, score in scores.items() if set(pair) <= set(group))
    speaker = next(iter(members.values())).detail.speaker or ""
    articles = len({member.excerpt.source.article_id for member in members.values()})
    return Finding(
        kind=FindingKind.SAME_REMARK,
        topic=speaker,
        members=tuple(members),
        note=f"{articles} articles give one remark of {speaker} in different words.",
        rule="remarks/wording",
        confidence=0.85 if weakest >= _SURE else 0.5,
    )
