"""Who is speaking: the person, the body or the nameless one that a subject of speech means."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from briefing.extract.bodies import BodyNames
from briefing.extract.masked_text import MaskedText
from briefing.extract.persons import PeopleIndex, Person, Sighting
from briefing.extract.roles import office_words, tidy_role
from briefing.extract.subject_nouns import (
    are_kindred,
    head_of,
    is_one_person,
    kind_of_noun,
    may_be_name,
    without_adjectives,
    without_participle,
)
from briefing.extract.subject_phrases import PRONOUNS, Subject
from briefing.extract.subjects import LONGEST_OPENING, SubjectReader
from briefing.model.spans import Span
from briefing.text.genders import Gender
from briefing.text.lexicon import word_set
from briefing.text.words import Word

_REPORTED = re.compile(r"\b(?:reported|reports|revealed|tweeted)\b")
_PLAYED = re.compile(r"\b(?:(?:role|part|stars?|starring|appears|cast)\sas|plays|playing)\s\Z")
"""Who is played is nobody: "her first leading role as NAME, a woman with"."""
MAX_SENTENCES_BACK = 6
MOST_HEARD = 40
MOST_HEARD_AT_ONCE = 10
"""So many speak in one sentence at most, a real one."""


class _Reach(Enum):
    """Who of those named in a sentence may be meant by a pronoun after it."""

    SUBJECTS = 0
    OBJECTS = 1  # also who is named behind a preposition: "a letter from NAME"
    ALL = 2  # also whose something is: "NAME's letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Say who spoke; without a name it is somebody the article leaves nameless, known by `role` alone."""

    name: str | None = None
    role: str | None = None
    rank: str | None = None
    organisation: str | None = None
    gender: Gender = Gender.UNKNOWN
    is_body: bool = False
    is_doubtful: bool = False
    may_be_body: bool = False  # a name that nothing but its capitals speaks for: "Thomson Reuters said"
    may_be_person: bool = False  # a single name that nothing introduces: "said Abdullah"

    @classmethod
    def from_person(cls, person: Person, *, is_doubtful: bool = False) -> Speaker:
        """Return the speaker that this person is."""
        return cls(
            name=person.name,
            role=person.role,
            rank=person.rank,
            organisation=person.organisation,
            gender=person.gender,
            is_doubtful=is_doubtful,
            may_be_body=not person.is_certain,
        )


class SpeakerFinder:
    """Tell whom the subjects of one article mean, and remember who has spoken.

    Sentences must be read in the order of the text: pronouns mean those who came before.
    """

    def __init__(self, masked: str, people: PeopleIndex, sentences: Sequence[Span]) -> None:
        self.masked = MaskedText(masked, people.sightings)
        self.subjects = SubjectReader(self.masked, people)
        self._text = masked
        self._people = people
        self._sentences = sentences
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._bodies = BodyNames(masked)
        self._called_so: dict[frozenset[str], Speaker] = {}  # offices that nobody was introduced with
        self._heard_at: list[int] = []
        self._heard: list[Speaker] = []
        self._reports = [match.start() for match in _REPORTED.finditer(masked)]
        self._candidates: dict[tuple[int, str, _Reach, int], Speaker | None] = {}

    def remember(self, offset: int, speaker: Speaker) -> None:
        """Note that somebody has been found to speak at this place."""
        at = bisect_right(self._heard_at, offset)
        self._heard_at.insert(at, offset)
        self._heard.insert(at, speaker)

    def nameless(self, subject: Subject) -> Speaker | None:
        """Return the speaker that any people are who say something: "some exporters", "many"."""
        words = subject.phrase
        is_one_word = len(words) == 1 and words[0].low in word_set("offices", "unnamed")  # "Many say"
        if not words or (words[0].is_capitalised and words[-1].is_capitalised and not is_one_word):
            return None
        head = head_of(words[1:] or words)
        is_many = head.low.endswith("s") or words[0].low in word_set("grammar", "indefinite")
        return Speaker(role=tidy_role(self._text[words[0].start : words[-1].end])) if is_many else None

    def speaker_of(self, subject: Subject) -> Speaker | None:
        """Return whom a subject means, None where it means nobody who could be named or described."""
        if subject.sighting:
            return Speaker.from_person(subject.sighting.person, is_doubtful=subject.sighting.is_doubtful)
        if subject.pronoun:
            return self._behind_pronoun(subject.pronoun, subject.span.start)
        speaker = self._behind_nouns(subject.phrase, subject.span.start)
        is_single = (
            speaker is not None and speaker.is_body and subject.follows_verb and len(subject.phrase) == 1
        )
        if speaker and is_single and may_be_name(subject.phrase[0]):
            return replace(speaker, may_be_person=True)
        return speaker

    def last_heard(self, before: int, since: int) -> Speaker | None:
        """Return who spoke last between two places."""
        at = bisect_left(self._heard_at, before) - 1
        return self._heard[at] if at >= 0 and self._heard_at[at] >= since else None

    def only_speaker(self, before: int) -> Speaker | None:
        """Return the person who alone has spoken before a place, if nobody else is named since."""
        at = bisect_left(self._heard_at, before)
        oldest = max(0, at - MOST_HEARD)
        heard = self._heard[oldest:at]
        if not heard or not heard[-1].name or heard[-1].is_body:
            return None
        if len({s.name for s in heard if not s.is_body}) > 1:
            return None
        since = self._people.within(Span(self._heard_at[at - 1], before))
        others = {s.person.name for s in since if s.person.is_certain} - {heard[-1].name}
        return None if others else heard[-1]

    def only_person_in(self, span: Span) -> Person | None:
        """Return the one certain person named in a stretch of text, None if there is none or more."""
        named = (s for s in self._people.within(span) if s.mention.name.start in self.masked.visible_names)
        people = {s.person.name: s.person for s in named if s.person.is_certain}
        return next(iter(people.values())) if len(people) == 1 else None

    def _behind_pronoun(self, pronoun: str, offset: int) -> Speaker | None:
        if pronoun in ("it", "they"):
            return self._last_body(offset, or_nameless=pronoun == "they") or self._body_before(offset)
        if pronoun not in ("he", "she"):
            return None
        number = bisect_right(self._sentence_starts, offset) - 1
        if number < 0:
            return None
        sentence = self._sentences[number]
        part = Span(sentence.start, max(sentence.start, min(sentence.end, offset)))
        for reach in (_Reach.SUBJECTS, _Reach.ALL):
            found = self._candidate_in(part, pronoun, reach) or self._candidate_before(number, pronoun, reach)
            if found:
                return found
        return None

    def _candidate_before(self, number: int, pronoun: str, reach: _Reach) -> Speaker | None:
        """Return whom a pronoun in a sentence can mean of those in the sentences before it."""
        heard = bisect_left(self._heard_at, self._sentences[number].start)
        asked = (number, pronoun, reach, heard)
        if asked not in self._candidates:
            next_reach = _Reach.OBJECTS if reach is _Reach.SUBJECTS else reach
            found = (
                self._candidate_in(self._sentences[number - far], pronoun, next_reach if far == 1 else reach)
                for far in range(1, min(number + 1, MAX_SENTENCES_BACK))
            )
            self._candidates[asked] = next((speaker for speaker in found if speaker), None)
        return self._candidates[asked]

    def _last_body(self, offset: int, *, or_nameless: bool) -> Speaker | None:
        """Return the body that spoke last, though an official may have been heard since."""
        at = bisect_left(self._heard_at, offset) - 1
        number = bisect_right(self._sentence_starts, offset) - 1
        since = self._sentences[max(0, number - 2)].start if self._sentences else 0
        for back in range(at, max(-1, at - 3), -1):
            heard = self._heard[back]
            if back < at and self._heard_at[back] < since:
                break
            if heard.is_body or heard.may_be_body or (or_nameless and heard.name is None):
                return heard
        return None

    def _last_firm(self, offset: int) -> Speaker | None:
        """Return the only body heard lately that is named often, or else the only one that has a name."""
        at = bisect_left(self._heard_at, offset)
        lately = self._heard[max(0, at - MOST_HEARD) : at]
        bodies = {heard.name: heard for heard in lately if heard.name and heard.is_body}
        often = [heard for name, heard in bodies.items() if self.masked.is_often_named(name)]
        firms = often or [heard for name, heard in bodies.items() if _may_be_firm(name)]
        return firms[0] if len(firms) == 1 else None

    def _body_before(self, offset: int) -> Speaker | None:
        """Return the body or the people that the sentence before opens with, silent so far."""
        number = bisect_right(self._sentence_starts, offset) - 1
        if number < 1:
            return None
        before = self._sentences[number - 1]
        words = self.masked.words_between(before.start, min(before.end, before.start + LONGEST_OPENING))[:5]
        for at, word in enumerate(words):
            if word.low in word_set("grammar", "finite", "prepositions"):
                return None
            follows = words[at + 1] if at + 1 < len(words) else None
            is_head = follows is None or (
                follows.text.islower()
                and not any(follows.low in word_set("offices", key) for key in ("heads", "bodies"))
            )
            is_many = word.low.endswith("s") and kind_of_noun(word, [word]) == "unnamed"
            if is_head and (word.low in word_set("offices", "bodies") or is_many):
                return self._behind_nouns(tuple(words[: at + 1]), before.start)
        return None

    def _candidate_in(self, part: Span, pronoun: str, reach: _Reach) -> Speaker | None:
        """Return whom a pronoun can mean of those in a stretch of text before it."""
        gender = PRONOUNS[pronoun]
        first, last = bisect_left(self._heard_at, part.start), bisect_left(self._heard_at, part.end)
        for speaker in reversed(self._heard[max(first, last - MOST_HEARD_AT_ONCE) : last]):
            is_person = not speaker.is_body or speaker.may_be_person
            if speaker.name and is_person and speaker.gender.fits(gender):
                return replace(speaker, is_body=False)
            if speaker.name is None and is_person and is_one_person(speaker.role, gender):
                return speaker
        named = [
            s
            for s in self._people.within(part)[:MOST_HEARD]
            if (s.person.is_certain or (len(s.mention.words) > 1 and s.mention.name.start == part.start))
            and s.person.gender.fits(gender)
            and s.mention.name.start in self.masked.visible_names
            and not _PLAYED.search(self._text, max(0, s.mention.whole.start - 20), s.mention.whole.start)
        ]
        named = self._without_reporters(named, part)
        if named and self.subjects.goes_on_with(pronoun, Span(part.start, named[0].mention.whole.start)):
            return None  # "He met NAME": whom he means is told before
        objects = [s for s in named if self.masked.is_object(s)]
        subjects = [s for s in named if not (s.mention.is_genitive or s in objects)]
        subjects = self.subjects.in_main_clause(subjects, part) or subjects
        if opening := self.subjects.noun_opening(part, ("office", "somebody")):
            holder = self._behind_nouns(opening.phrase, opening.span.start)
            if holder and holder.name and not holder.is_body and holder.gender.fits(gender):
                return holder
        if reach is _Reach.OBJECTS:
            subjects = subjects or [s for s in objects if not s.mention.is_genitive]
        elif reach is _Reach.ALL:
            subjects = subjects or named
        if not subjects:
            return None
        others = {s.person.name for s in named}
        return Speaker.from_person(subjects[0].person, is_doubtful=len(others) > 1)

    def _without_reporters(self, named: list[Sighting], part: Span) -> list[Sighting]:
        """Leave out journalists who only report on others: "NAME, our correspondent, reported that NAME"."""
        report = bisect_left(self._reports, part.start)
        if not named or report == len(self._reports) or self._reports[report] >= part.end:
            return named
        reporters = word_set("offices", "reporters")
        return [s for s in named if s.person.role_words.isdisjoint(reporters)] or named

    def _behind_nouns(self, words: tuple[Word, ...], offset: int) -> Speaker | None:
        is_definite = words[0].low not in word_set("grammar", "indefinite")
        content = words[1:] if words[0].low in word_set("grammar", "determiners") else words
        if not content:
            return None
        opening = words[0] if content[0].low == "of" else content[0]  # "some of the workers"
        phrase = tidy_role(self._text[opening.start : content[-1].end])
        kind = kind_of_noun(head_of(content), content)
        may_be_surname = len(words) == 1 and words[0].is_capitalised and kind not in ("paper", "body")
        if may_be_surname and (named := self._people.with_last_name(words[0].low)):
            return Speaker.from_person(named)  # "Coach said", too, of somebody who is called so
        if kind == "paper":  # "the statement said": whoever spoke last issued it
            heard = self.last_heard(offset, 0) if len(content) == 1 and is_definite else None
            return heard or Speaker(role=phrase)
        if kind == "somebody":
            return self._holder(phrase, content[:1], offset) if is_definite else Speaker(role=phrase)
        if kind == "office":
            if is_definite and (person := self._holder(phrase, content, offset)):
                return person
            return Speaker(role=phrase)
        if kind == "body" or (kind == "proper" and is_definite):
            if not is_definite or (phrase.islower() and phrase.endswith("s") and phrase != "police"):
                return Speaker(role=phrase, is_body=True)
            name = self._bodies.name_of(phrase, content)
            if name == phrase and phrase in word_set("offices", "firms"):
                if firm := self._last_firm(offset):
                    return replace(firm, is_doubtful=True)  # "the company", of which only the name was said
                name = self._bodies.only_firm_before(words[0].start) or name
            if name == phrase and len(content) == 1 and is_definite:
                name = self._bodies.introduced_as(phrase, words[0].start) or name
            return Speaker(name=name, is_body=True)
        return Speaker(role=phrase) if kind == "unnamed" else None

    def _holder(self, phrase: str, content: Sequence[Word], offset: int) -> Speaker | None:
        content = without_adjectives(without_participle(content))
        if nameless := self._nameless_called(content[-1].low, offset):
            return nameless  # "a resident said", then "the resident said"
        office = self._text[content[0].start : content[-1].end] if len(content) > 1 else phrase
        person, is_doubtful = self._people.with_office(office, offset)
        if person:
            return Speaker.from_person(person, is_doubtful=is_doubtful)
        if content[-1].low.endswith("s"):
            return None
        words = office_words(office)
        recent = self._called_so.get(words) or self._last_person(offset)
        is_kindred = recent is not None and (len(content) == 1 or are_kindred(phrase, recent.role))
        if recent is None or not is_kindred:
            return self._only_kindred(phrase, offset)
        if len(content) > 1 or words > {content[0].low}:  # "the PM" is whoever "the Prime Minister" was
            self._called_so[words] = recent
        return replace(recent, is_doubtful=True)

    def _only_kindred(self, phrase: str, offset: int) -> Speaker | None:
        """Return the only one lately named whose role goes by this word, too: a director is a filmmaker."""
        number = bisect_right(self._sentence_starts, offset) - 1
        since = self._sentences[max(0, number - MAX_SENTENCES_BACK)].start if self._sentences else 0
        named = {s.person.name: s.person for s in self._people.within(Span(since, offset)) if s.person.role}
        kindred = [person for person in named.values() if are_kindred(phrase, person.role)]
        return Speaker.from_person(kindred[0], is_doubtful=True) if len(kindred) == 1 else None

    def _nameless_called(self, head: str, offset: int) -> Speaker | None:
        """Return who spoke last, if that is somebody nameless of the same kind."""
        heard = self.last_heard(offset, 0)
        if heard is None or heard.name or heard.is_body or not heard.role:
            return None
        return heard if heard.role.lower().split()[-1] == head else None

    def _last_person(self, offset: int) -> Speaker | None:
        """Return the person who spoke last, or whom a sentence just before names alone."""
        at = bisect_left(self._heard_at, offset) - 1
        number = bisect_right(self._sentence_starts, offset) - 1
        since = self._sentences[max(0, number - MAX_SENTENCES_BACK)].start if self._sentences else 0
        oldest = max(0, at - MOST_HEARD)
        while at >= oldest and self._heard_at[at] >= since:
            if self._heard[at].name and not self._heard[at].is_body:
                return self._heard[at]
            at -= 1
        alone = self.only_person_in(Span(since, offset))
        return Speaker.from_person(alone) if alone else None


def _may_be_firm(name: str) -> bool:
    """Tell whether a body goes by a mere name, which is that of no country and no ministry."""
    known = word_set("names", "places", "demonyms", "institution_words") | word_set("offices", "bodies")
    return name[0].isupper() and not name.isupper() and known.isdisjoint(name.lower().split())
