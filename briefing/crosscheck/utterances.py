"""The sentences in which somebody is reported: of quotations, and of the running text around them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing.crosscheck.places import places_in
from briefing.crosscheck.sources import Sentence, Sources
from briefing.crosscheck.wording import alike, content_words, folded
from briefing.model.excerpt import Excerpt, QuoteDetail, Selector
from briefing.model.ids import ArticleId
from briefing.model.spans import Span
from briefing.model.when import When
from briefing.text.lexicon import word_list
from briefing.text.number_words import alternatives
from briefing.text.sentences import split_sentences

_FEWEST_WORDS = 4
_ATTRIBUTION = re.compile(r",\s(?:according\sto|he|she)\b[^,]{1,60},|,\s(?:he|she)\s\w+,?$")
_LEADING_CLAUSE = re.compile(
    r"^(?:in\sorder\sto|after|before|when|if|as|to|with|for|in|at|on|along\swith|regarding|we\shope\sthat\swhen)"
    r"\b[^,]{1,140},\s",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[\d.,]*(?<=\d)")
_CAPITALISED = re.compile(r"\b[A-ZĐ][\w-]*")
_CORE_END = re.compile(r"\s(?:to|so\sthat|in\sorder|which|who|where|while|because)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """Hold one sentence as it is compared; a remark may be part of a longer quotation (seeds/000, 001).

    `speaker` is folded, and None for running text that no quotation covers. `core` holds the words of the
    main clause, without purpose and circumstance, `plain` those that are no names, `figures` its
    numbers as they are written.
    """

    place: Selector
    excerpt: Excerpt | None
    speaker: str | None
    name: str
    said_on: When | None
    is_direct: bool
    words: frozenset[str]
    core: frozenset[str]
    plain: frozenset[str]
    places: frozenset[str]
    figures: frozenset[str]
    is_negated: bool

    @property
    def is_by_name(self) -> bool:
        """Tell whether the speaker has a name: "the police" are others in another town."""
        return self.name != self.name.lower()

    @property
    def article(self) -> ArticleId:
        """Return the article it stands in."""
        return self.place.article_id


def read_utterances(sources: Sources) -> tuple[Utterance, ...]:
    """Return the sentences of all quotations with a speaker, and the story sentences that none covers."""
    quoted = [utterance for excerpt in sources.excerpts for utterance in _of_quotation(sources, excerpt)]
    covered: dict[ArticleId, list[Span]] = {}
    for excerpt in sources.excerpts:
        if isinstance(excerpt.detail, QuoteDetail):
            covered.setdefault(excerpt.source.article_id, []).append(excerpt.source.span)
    open_text = (
        utterance
        for sentence in sources.sentences
        if sentence.is_story
        and not any(sentence.span.overlaps(x) for x in covered.get(sentence.article_id, ()))
        for utterance in _of_running_text(sources, sentence)
    )
    return (*quoted, *open_text)


def _of_quotation(sources: Sources, excerpt: Excerpt) -> Iterator[Utterance]:
    detail = excerpt.detail
    if not isinstance(detail, QuoteDetail) or not detail.speaker:
        return
    source = excerpt.source
    sentences = split_sentences(excerpt.text)
    said_on = detail.said_on or sources.day_beside(source)
    for span in sentences:
        words = span.slice(excerpt.text)
        stems = content_words(words)
        if len(stems) < _FEWEST_WORDS:
            continue
        is_whole = len(sentences) == 1
        place = source if is_whole else _part(source, span)
        yield Utterance(
            place=place,
            excerpt=excerpt,
            speaker=folded(detail.speaker),
            name=detail.speaker,
            said_on=said_on,
            is_direct=detail.direct,
            words=alike(stems),
            core=_core(words),
            plain=_plain(words),
            places=places_in(words),
            figures=frozenset(_FIGURE.findall(words)),
            is_negated=_negation().search(words) is not None,
        )


def _part(source: Selector, span: Span) -> Selector:
    """Return one sentence of an excerpt as a place of its own."""
    around = f"{source.prefix}{source.exact}{source.suffix}"
    within = Span(span.start + len(source.prefix), span.end + len(source.prefix))
    part = Selector.from_text(source.article_id, around, within)
    start = source.span.start + span.start
    return Selector(
        article_id=source.article_id,
        span=Span(start, start + len(span)),
        exact=part.exact,
        prefix=part.prefix,
        suffix=part.suffix,
    )


def _of_running_text(sources: Sources, sentence: Sentence) -> Iterator[Utterance]:
    stems = content_words(sentence.text)
    if len(stems) >= _FEWEST_WORDS:
        yield Utterance(
            place=sources.select(sentence.article_id, sentence.span),
            excerpt=None,
            speaker=None,
            name="",
            said_on=None,
            is_direct=False,
            words=alike(stems),
            core=frozenset(),
            plain=_plain(sentence.text),
            places=places_in(sentence.text),
            figures=frozenset(_FIGURE.findall(sentence.text)),
            is_negated=_negation().search(sentence.text) is not None,
        )


@cache
def _negation() -> re.Pattern[str]:
    words = alternatives(*word_list("crosscheck", "negations"))
    return re.compile(rf"\b(?:{words}|cannot|without)\b|n[’']t\b", re.IGNORECASE)


def _plain(words: str) -> frozenset[str]:
    return alike(content_words(_CAPITALISED.sub(" ", words)))


def _core(words: str) -> frozenset[str]:
    plain = _LEADING_CLAUSE.sub("", _ATTRIBUTION.sub("", words))
    end = _CORE_END.search(plain)
    return alike(content_words(plain[: end.start()] if end else plain))
