"""Lives: the sentences of the articles that say most of a person, for the biography."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz.fuzz import token_set_ratio

from briefing.compose.passages import going_on, quotes_somebody
from briefing.compose.ranking import person_key, points_back
from briefing.model.article import Article, LabelKind
from briefing.model.excerpt import BackgroundDetail, Excerpt, PersonDetail, Selector
from briefing.model.ids import ArticleId, ExcerptId, IdSource
from briefing.model.spans import Span
from briefing.text.lexicon import word_list
from briefing.text.sentences import split_sentences
from briefing.text.speech import find_speech_verbs

MOST_PASSAGES = 2
_MOST_WORDS = 90
_FEWEST_WORDS, _LONGEST = 8, 65
_ALIKE = 65
_GOOD_SECOND = 0.8
"""So much a second passage must be worth; the first may be the only thing that is known."""
_NEAR = 60
"""Code points after a name within which a verb is the person's own."""
_STORY = (LabelKind.STANDFIRST, LabelKind.BODY)
_AGE = re.compile(r",\s\d{2},\s")
_CITED = re.compile(r"\b(?:according to|theo)(?:\s[^\s,]+){0,6}\s*$", re.IGNORECASE)
_LEAD_IN = re.compile(r"[^,]{1,70},\s+(?=[^\W\d_a-z])")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Passage:
    """Hold a sentence about a person: `worth` ranks it, `tells_life` puts it first."""

    place: Selector
    worth: float
    tells_life: bool

    @property
    def length(self) -> int:
        return len(self.place.exact.split())


class Lives:
    """Find what articles say of people whom they introduce; `used` are places that are printed already."""

    def __init__(
        self, introductions: Sequence[Excerpt], articles: Sequence[Article], used: Sequence[Selector]
    ) -> None:
        self._names: dict[str, dict[ArticleId, set[str]]] = {}
        for excerpt in introductions:
            if isinstance(person := excerpt.detail, PersonDetail):
                names = self._names.setdefault(person_key(person.name), {})
                names.setdefault(excerpt.source.article_id, set()).update((person.name, *person.aliases))
        self._articles = articles
        self._used = used
        self._sentences = {article.id: tuple(_sentences(article)) for article in articles}

    def passages(
        self, person: PersonDetail, next_id: IdSource, told: Sequence[Selector] = ()
    ) -> tuple[Excerpt, ...]:
        """Return the best sentences about a person: first of their life, then what they did or said.

        `told` are places that stand in the biography of somebody else.
        """
        found = [
            passage
            for article in self._articles
            for passage in self._passages_in(article, person)
            if passage.worth > 0 and passage.place not in told
        ]
        found.sort(key=lambda passage: (not passage.tells_life, -passage.worth))
        chosen: list[_Passage] = []
        for passage in found:
            words = sum(known.length for known in chosen) + passage.length
            is_good = not chosen or passage.worth >= _GOOD_SECOND
            has_room = len(chosen) < MOST_PASSAGES and words <= _MOST_WORDS
            if is_good and has_room and not _repeats(passage, chosen):
                chosen.append(passage)
        return tuple(
            Excerpt(
                id=ExcerptId(next_id()),
                source=passage.place,
                detail=BackgroundDetail(),
                rule="life",
                confidence=0.5,
            )
            for passage in chosen
        )

    def _passages_in(self, article: Article, person: PersonDetail) -> Iterator[_Passage]:
        names = self._names.get(person_key(person.name), {}).get(article.id, set())
        if not names:
            return
        pattern = _pattern_of(frozenset(names))
        for number, span in enumerate(self._sentences[article.id]):
            place = Selector.from_text(article.id, article.text, span)
            if (mention := pattern.search(place.exact)) is None:
                continue
            passage = _judged(place, mention, person)
            if passage.worth <= 0:
                continue
            early = 0.2 / (number + 1)
            again = 1.5 * any(_overlap(place, used) or _alike(place, used) for used in self._used)
            yield _Passage(place=place, worth=passage.worth + early - again, tells_life=passage.tells_life)


def _sentences(article: Article) -> Iterator[Span]:
    """Yield sentences that stand alone and are nobody's quotation."""
    for label in article.spans_labelled(*_STORY):
        for sentence in split_sentences(article.text, label):
            span = _standing_alone(article, sentence)
            words = span.slice(article.text)
            is_fit = _FEWEST_WORDS <= len(words.split()) <= _LONGEST
            if is_fit and not quotes_somebody(words) and not points_back(words):
                yield span


def _standing_alone(article: Article, sentence: Span) -> Span:
    """Return a sentence without the words that lean on the one before it: "Also at the briefing, …"."""
    words = sentence.slice(article.text)
    if not going_on().match(words):
        return sentence
    lead = _LEAD_IN.match(words)
    return Span(sentence.start + lead.end(), sentence.end) if lead else Span(sentence.end, sentence.end)


def _judged(place: Selector, mention: re.Match[str], person: PersonDetail) -> _Passage:
    """Weigh a sentence by what follows the name: a life, a deed, or a word; else it is nothing."""
    words = place.exact
    # An office behind the name is no part of what the person does: "Mr. Minh, Director of …, said".
    office = words.find((person.role or "")[:_NEAR], mention.end()) if person.role else -1
    start = mention.end() if office < 0 else office + len(person.role or "")
    rest = words[start : start + _NEAR]
    is_cited = _CITED.search(words, 0, mention.start()) is not None  # what follows is what was said
    tells_life = not is_cited and (_cues("life").search(rest) is not None or _AGE.match(rest) is not None)
    verb = next(iter(find_speech_verbs(rest)), None)
    deed = _cues("doing").search(rest)
    # What stands behind a verb of speech is what somebody said, and no deed.
    does = not is_cited and deed is not None and (verb is None or deed.start() < verb.start)
    speaks = is_cited or verb is not None
    worth = 3.0 * tells_life + 2.0 * does + (0.7 if is_cited else 1.0) * speaks
    # The office stands in the head of the biography.
    return _Passage(place=place, worth=worth - 0.8 * (office >= 0), tells_life=tells_life)


def _repeats(passage: _Passage, chosen: Sequence[_Passage]) -> bool:
    return any(passage.place == known.place or _alike(passage.place, known.place) for known in chosen)


def _alike(one: Selector, other: Selector) -> bool:
    """Tell whether two sentences say nearly the same; a few words are always part of something longer."""
    words, others = one.exact.casefold(), other.exact.casefold()
    return len(others.split()) >= _FEWEST_WORDS and token_set_ratio(words, others) >= _ALIKE


def _overlap(one: Selector, other: Selector) -> bool:
    return one.article_id == other.article_id and one.span.overlaps(other.span)


def _pattern_of(names: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


@cache
def _cues(key: str) -> re.Pattern[str]:
    phrases: Mapping[str, None] = dict.fromkeys(word_list("biographies", key))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, phrases))})(?!\w)")
