"""Whom an office or another noun means: "the deputy minister", "the England opener", "the CS"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from operator import itemgetter

from briefing.extract.body_kinds import all_name_words
from briefing.extract.descriptions import Description, Fit, ToldOfPeople, synonyms
from briefing.extract.discourse import Discourse
from briefing.extract.heard import Speaker
from briefing.extract.persons import Person, Sighting
from briefing.extract.roles import office_words
from briefing.extract.subject_nouns import head_of, without_adjectives, without_participle
from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set
from briefing.text.words import Word

SENTENCES_BACK = 10
DEEPEST = 6
"""So many sentences that each open with a noun are looked through for whom the last one means."""
MOST_NAMED = 20
_WORTH = {Fit.TOLD: 4.0, Fit.KINDRED: 2.0, Fit.POSSIBLY: 1.2}
_FARTHER = 0.3
_NAME_WORD = lazy_pattern(r"[^\W\d_][a-z’'-]+|[A-Z]\.?|[A-Z][a-z]+-?[A-Z][a-z]+")
NAMELESS_SENTENCES_BACK = 5
_NAMELESS = lazy_pattern(
    r"(?<!\bis\s)(?<!\bwas\s)(?<!\bas\s)(?<![,–—(]\s)(?<!\bbe\s)(?<!\bbecame\s)(?<!\blike\s)"
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s(?:[a-z’'-]+\s){0,4}?(?P<head>[a-z-]+)\b(?=\s[a-z]|[.,;]\s)(?!,\s[A-Z])"
)
_LISTED = lazy_pattern(r",?\s(?:and\s|&\s)?")
_OFFICE = lazy_pattern(r"[A-Z][a-z]+(?:[-\s](?:(?:of|for|the)\s){0,2}[A-Z][a-z]+){1,4}")
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_SMALL_WORDS = frozenset({"of", "for", "the", "and", "in", "to", "at", "on"})
_OBJECT = 0.5
_UNCERTAIN = 0.4


class DescribedPeople:
    """Find the people of one article that nouns mean."""

    def __init__(self, discourse: Discourse) -> None:
        self._masked = discourse.masked
        self._text = discourse.masked.text
        self._people = discourse.people
        self._sentences = discourse.sentences
        self._sentence_starts = discourse.sentence_starts
        self._heard = discourse.heard
        self._subjects = discourse.subjects
        self._meaning = discourse.meaning
        self._by_name = {person.name: person for person in discourse.people.people}
        self._told = ToldOfPeople(discourse.masked, discourse.people)
        self._openings: dict[int, Speaker | None] = {}
        self._depth = 0
        self._initials: list[tuple[int, str, Person]] | None = None
        self._called_before: dict[str, Speaker] = {}  # whom a noun has meant
        self._called_so: dict[frozenset[str], Speaker] = {}  # offices that nobody was introduced with

    def holder(self, phrase: str, content: Sequence[Word], offset: int) -> Speaker | None:
        """Return who holds an office or is described so, None if that cannot be told."""
        described = Description.of(content)
        if described.is_former:
            person, is_doubtful = self._people.with_office(phrase, offset)
            if person:
                return Speaker.from_person(person, is_doubtful=is_doubtful)
        content = without_adjectives(without_participle(content))
        head = head_of(content).low
        if nameless := self._nameless_called(head, offset):
            return nameless  # "a resident said", then "the resident said"
        office = self._text[content[0].start : content[-1].end] if len(content) > 1 else phrase
        person, is_doubtful = self._with_office(office, head, offset)
        if person:
            return Speaker.from_person(person, is_doubtful=is_doubtful)
        if head.endswith("s") and not head.endswith("ss"):
            return None
        words = office_words(office)
        if known := self._called_so.get(words):
            return known
        if (known := self._called_before.get(head)) and self._fit_of(known, described) is not Fit.NOT:
            return replace(known, is_doubtful=True)  # "the owner", then "the shop owner"
        found = self._described(described, offset)
        if found and self._is_of_another(head, found, offset):
            return Speaker(role=phrase)
        if found and (person := self._person(found.name or "")):
            self._told.learn(person, described)
            if head not in word_set("offices", "unnamed", "kin") and not described.age:
                self._called_before[head] = found
        if found and len(words) > 1 and head in word_set("offices", "heads"):
            self._called_so[words] = found  # "the PM" is whoever "the Prime Minister" was
        return found

    def abbreviated(self, word: Word, offset: int) -> Speaker | None:
        """Return whom the initials of an office mean: "the CS" is the Cabinet Secretary, or "CS NAME"."""
        initials = word.low
        called = [person for person in self._told.called(initials) if person.first_seen < offset]
        called = called or [
            person for at, letters, person in self._offices() if at < offset and initials in letters
        ]
        if called:
            return Speaker.from_person(called[-1], is_doubtful=len(set(called)) > 1)
        if initials in word_set("offices", "office_initials"):
            return self._described(Description.of([word]), offset)
        return None

    def _offices(self) -> list[tuple[int, str, Person]]:
        """Return the initials of the offices in the article, with the one named next to each."""
        if self._initials is None:
            self._initials = []
            heads = word_set("offices", "heads")
            for match in _OFFICE.finditer(self._text):
                words = [word for word in _LETTERS.findall(match[0]) if word not in _SMALL_WORDS]
                if heads.isdisjoint(word.lower() for word in words):
                    continue
                number = bisect_right(self._sentence_starts, match.start()) - 1
                sentence = self._sentences[number] if number >= 0 else Span(0, 0)
                behind = self._people.within(Span(match.start(), max(match.start(), sentence.end)))[:1]
                named = behind or self._people.within(Span(sentence.start, match.start()))[-1:]
                letters = "".join(word[0] for word in words).lower()
                self._initials += [(match.start(), letters, s.person) for s in named]
        return self._initials

    def _with_office(self, office: str, head: str, offset: int) -> tuple[Person | None, bool]:
        """Return who was introduced with an office or another word for it: the skipper is the captain."""
        found = self._people.with_office(office, offset)
        for other in synonyms(head) if found == (None, False) else ():
            found = self._people.with_office(re.sub(rf"\b{re.escape(head)}\b", other, office.lower()), offset)
            if found != (None, False):
                return found[0], True
        return found

    def _described(self, description: Description, offset: int) -> Speaker | None:
        """Return who fits a description best of those the article calls so, or of those named lately."""
        heads = (
            (f"age:{description.age}",)
            if description.age
            else (description.head, *synonyms(description.head))
        )
        called = [
            person for head in heads for person in self._told.called(head) if person.first_seen < offset
        ]
        called = [p for p in dict.fromkeys(called) if self._told.fit(p, description) is Fit.TOLD]
        if called:
            most = max(self._told.shared(person, description) for person in called)
            called = [person for person in called if self._told.shared(person, description) == most]
        if len(called) == 1:
            is_told = called[0] in self._told.called(heads[0])
            return Speaker.from_person(called[0], is_doubtful=not is_told)
        found = [
            (_WORTH[fit] - _FARTHER * distance - penalty, fit, speaker)
            for distance, penalty, speaker, person in self._candidates(offset)
            if (fit := self._fit(speaker, person, description)) in _WORTH and (not called or person in called)
        ]
        if not found:
            return (
                Speaker.from_person(called[-1], is_doubtful=True)
                if called
                else self._hardly(description, offset)
            )
        worth, fit, speaker = max(found, key=itemgetter(0))
        others = [(value, other.name) for value, _, other in found if other.name != speaker.name]
        if fit is Fit.POSSIBLY and worth in dict(others):
            return None  # "Our coach, NAME, NAME and NAME"
        return replace(speaker, is_doubtful=True, is_body=False)

    def _is_of_another(self, head: str, found: Speaker, offset: int) -> bool:
        """Tell whether somebody nameless came after who is found: "NAME left. A man called. The man said"."""
        number = bisect_right(self._sentence_starts, offset) - 1
        person = self._person(found.name or "")
        if number < 1 or person is None or head in person.role_words or person in self._told.called(head):
            return False
        since = self._sentences[max(0, number - NAMELESS_SENTENCES_BACK)].start
        before = self._text[since:offset]
        introduced = [m for m in _NAMELESS.finditer(before) if m["head"].lower() == head]
        if not introduced:
            return False
        if person.first_seen > since + introduced[-1].start() and not self._told.has_office(person):
            return False
        place = since + introduced[-1].end()
        later = {s.person for s in self._people.within(Span(place, offset)) if s.person.first_seen > place}
        return all(map(self._told.has_office, later))

    def _fit_of(self, speaker: Speaker, description: Description) -> Fit:
        return self._fit(speaker, self._person(speaker.name or ""), description)

    def _hardly(self, description: Description, offset: int) -> Speaker | None:
        """Return who has just spoken, though of another office: a director whom one word calls a diplomat."""
        number = bisect_right(self._sentence_starts, offset) - 1
        heard = self._heard.last(offset, self._sentences[max(0, number - 1)].start) if number >= 0 else None
        if heard is None or not heard.name or heard.is_body or len(description.words) > 1:
            return None
        fit = self._fit(heard, self._person(heard.name), description)
        return None if fit is Fit.NOT else replace(heard, is_doubtful=True)

    def _fit(self, speaker: Speaker, person: Person | None, description: Description) -> Fit:
        if person:
            return self._told.fit(person, description)
        return Fit.POSSIBLY if description.gender.fits(speaker.gender) else Fit.NOT

    def _candidates(self, offset: int) -> Iterator[tuple[int, float, Speaker, Person | None]]:
        """Yield who may be meant, the nearest first: how far, how much less likely, and who it is."""
        number = bisect_right(self._sentence_starts, offset) - 1
        by_name = {}
        for back in range(min(SENTENCES_BACK, number + 1)):
            sentence = self._sentences[number - back]
            part = Span(sentence.start, max(sentence.start, min(sentence.end, offset)))
            sightings = self._people.within(part)[:MOST_NAMED]
            by_name = {s.person.name: s.person for s in sightings}
            for speaker in self._heard.within(part):
                if speaker.name and (not speaker.is_body or speaker.may_be_person):
                    yield back, 0, speaker, by_name.get(speaker.name) or self._person(speaker.name)
            if back and (opening := self._opening(number - back)) and opening.name:
                yield back, 0, opening, self._person(opening.name)
            is_list = any(
                _LISTED.fullmatch(self._text, a.mention.whole.end, b.mention.whole.start)
                for a, b in pairwise(sightings)
            )
            for number_in, sighting in enumerate(sightings):
                if sighting.mention.name.start not in self._masked.visible_names:
                    continue
                if not (sighting.person.is_certain or self._may_be_person(sighting, sentence)):
                    continue
                is_less = sighting.mention.is_genitive or self._masked.is_object(sighting)
                penalty = _OBJECT * (is_less or is_list or number_in > 0) + _UNCERTAIN * (
                    not sighting.person.is_certain
                )
                yield back, penalty, Speaker.from_person(sighting.person), sighting.person

    def _is_list(self, sightings: Sequence[Sighting]) -> bool:
        """Tell whether a sentence lists people: "NAME, NAME and NAME were there"."""
        spans = [sighting.mention.whole for sighting in sightings]
        return any(_LISTED.fullmatch(self._text, one.end, other.start) for one, other in pairwise(spans))

    def _may_be_person(self, sighting: Sighting, sentence: Span) -> bool:
        """Tell whether capitalised words may name a person: they open a sentence, and are no body's."""
        known = word_set("names", "institution_words", "places", "demonyms", "never") | all_name_words()
        words = sighting.mention.text.split()
        is_introduced = sighting.mention.whole.start == sentence.start
        return (
            (len(words) > 1 or len(sighting.person.words) > 1)
            and (is_introduced or self._told.is_called_a_person(sighting.person))
            and all(_NAME_WORD.fullmatch(word) for word in words)
            and known.isdisjoint(word.lower() for word in words)
            and not words[0].endswith("ly")
        )

    def _person(self, name: str) -> Person | None:
        return self._by_name.get(name)

    def _opening(self, number: int) -> Speaker | None:
        """Return whom the noun means that a sentence opens with."""
        if number in self._openings:
            return self._openings[number]
        if self._depth >= DEEPEST:
            return None
        opening = self._subjects.noun_opening(self._sentences[number], ("office", "somebody"))
        self._depth += 1
        found = self._meaning(opening) if opening else None
        self._depth -= 1
        self._openings[number] = found if found and not found.is_body else None
        return self._openings[number]

    def _nameless_called(self, head: str, offset: int) -> Speaker | None:
        """Return who spoke last, if that is somebody nameless of the same kind."""
        heard = self._heard.last(offset, 0)
        if heard is None or heard.name or heard.is_body or not heard.role:
            return None
        return heard if heard.role.lower().split()[-1] == head else None
