"""Answers to one question: remarks whose wording differs throughout, known by what they were asked about."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache

from briefing.crosscheck.evidence import count_articles, make_finding
from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.origins import is_one_press_occasion
from briefing.crosscheck.sources import Sentence, Sources
from briefing.crosscheck.wording import alike, content_words, folded
from briefing.model.excerpt import Excerpt, QuoteDetail
from briefing.model.finding import Finding, FindingKind
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives

_SHARED = 0.3
_FEWEST_SHARED = 8
_LONGEST_ANSWER = 6
_CONFIDENCE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """Hold a remark with the words of everything that follows in the same breath."""

    excerpt: Excerpt
    name: str
    words: frozenset[str]


def find_common_answers(sources: Sources, found: Sequence[Finding]) -> list[Finding]:
    """Return answers of one speaker to one question at one press occasion; `found` are remarks known already.

    Reports of an answer may share no sentence; then the whole of what was said decides (seeds/001, 003).
    """
    known = {member for finding in found for member in finding.members}
    answers = [answer for e in sources.excerpts if e.id not in known and (answer := _answer(sources, e))]
    keys: dict[int, list[Hashable]] = {
        index: [(folded(answer.name), word) for word in answer.words] for index, answer in enumerate(answers)
    }
    pairs = [
        (first, second)
        for first, second in candidate_pairs(keys)
        if _is_one_answer(sources, answers[first], answers[second])
    ]
    return [_finding(sources, [answers[index] for index in group]) for group in groups(pairs)]


def _answer(sources: Sources, excerpt: Excerpt) -> _Answer | None:
    detail = excerpt.detail
    if not isinstance(detail, QuoteDetail) or not detail.speaker:
        return None
    sentences = sources.sentences_of(excerpt.source.article_id)
    number = sources.sentence_number(excerpt.source.article_id, excerpt.source.span.start)
    if number is None or not _question().search(folded(sentences[number].text)):
        return None
    spoken = [sentences[number], *_rest(sentences, number)]
    words = frozenset(word for sentence in spoken for word in content_words(sentence.text))
    return _Answer(excerpt=excerpt, name=detail.speaker, words=alike(words))


def _rest(sentences: Sequence[Sentence], number: int) -> list[Sentence]:
    """Return the sentences that carry an answer on: its paragraph, and paragraphs that say they go on."""
    rest: list[Sentence] = []
    paragraph = sentences[number].paragraph
    for sentence in sentences[number + 1 : number + _LONGEST_ANSWER]:
        if sentence.paragraph != paragraph and not _goes_on().match(folded(sentence.text)):
            break
        paragraph = sentence.paragraph
        rest.append(sentence)
    return rest


def _is_one_answer(sources: Sources, one: _Answer, other: _Answer) -> bool:
    first, second = one.excerpt.source.article_id, other.excerpt.source.article_id
    shared = len(one.words & other.words)
    return (
        first != second
        and shared >= _FEWEST_SHARED
        and shared / min(len(one.words), len(other.words)) >= _SHARED
        and is_one_press_occasion(sources, first, second)
    )


def _finding(sources: Sources, answers: Sequence[_Answer]) -> Finding:
    evidence = [answer.excerpt for answer in answers]
    name = answers[0].name
    return make_finding(
        sources,
        FindingKind.SAME_REMARK,
        evidence,
        topic=name,
        note=f"{count_articles(evidence)} articles give what {name} answered to one question.",
        origins=1,
        rule="remarks/answer",
        confidence=_CONFIDENCE,
    )


@cache
def _question() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(*word_list('crosscheck', 'questions'))})\b")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(*word_list('crosscheck', 'goes_on'))})\b")
