"""Whom "he" and "she" mean: who spoke last, who was a subject before, or whose office opens a sentence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from enum import Enum
from itertools import takewhile

from briefing.extract.descriptions import gender_of_noun
from briefing.extract.discourse import Discourse
from briefing.extract.heard import MOST_HEARD, Speaker
from briefing.extract.persons import Person, Sighting
from briefing.extract.subject_nouns import is_one_person, kind_of_noun
from briefing.extract.subject_phrases import PRONOUNS
from briefing.extract.subjects import LONGEST_OPENING
from briefing.model.spans import Span
from briefing.text.genders import Gender
from briefing.text.lexicon import word_set

_REPORTED = re.compile(r"\b(?:reported|reports|revealed|tweeted)\b")
_PLAYED = re.compile(r"\b(?:(?:role|part|stars?|starring|appears|cast)\sas|plays|playing)\s\Z")
"""Who is played is nobody: "her first leading role as NAME, a woman with"."""
_ASKED = re.compile(r"\b(?:asked|asks|quizzed|pressed|questioned|interviewed|grilled)\s(him|her)\b")
_AND = re.compile(r"\s(?:and|&)\s")
_PEOPLE = ("office", "somebody", "unnamed")
_ONE = frozenset({"a", "an", "one", "another"})
_ASKED_ONES = {"him": "he", "her": "she"}
MAX_SENTENCES_BACK = 6


class _Reach(Enum):
    """Who of those named in a sentence may be meant by a pronoun after it."""

    SUBJECTS = 0
    OBJECTS = 1  # also who is named behind a preposition: "a letter from NAME"
    ALL = 2  # also whose something is: "NAME's letter"


class Antecedents:
    """Find the people that the pronouns of one article go back to."""

    def __init__(self, discourse: Discourse) -> None:
        self._masked = discourse.masked
        self._text = discourse.masked.text
        self._people = discourse.people
        self._sentences = discourse.sentences
        self._sentence_starts = discourse.sentence_starts
        self._heard = discourse.heard
        self._subjects = discourse.subjects
        self._meaning = discourse.meaning
        self._asked = list(_ASKED.finditer(discourse.masked.text))
        self._asked_starts = [match.start() for match in self._asked]
        self._reports = [match.start() for match in _REPORTED.finditer(discourse.masked.text)]
        self._candidates: dict[tuple[int, str, _Reach, frozenset[str], int], Speaker | None] = {}

    def of(self, pronoun: str, offset: int, *, but: frozenset[str] = frozenset()) -> Speaker | None:
        """Return whom "he" or "she" at a place means, none of those whose names are left out."""
        number = bisect_right(self._sentence_starts, offset) - 1
        if number < 0:
            return None
        sentence = self._sentences[number]
        part = Span(sentence.start, max(sentence.start, min(sentence.end, offset)))
        for reach in (_Reach.SUBJECTS, _Reach.ALL):
            found = self._candidate_in(part, pronoun, reach, but)
            found = found or self._candidate_before(number, pronoun, reach, but)
            if found:
                return found
        return None

    def first_subject_in(self, span: Span) -> Person | None:
        """Return the person who is the subject of a stretch of text, neither an object nor an owner."""
        named = [s for s in self._named_in(span) if s.person.is_certain]
        subjects = [s for s in named if not (s.mention.is_genitive or self._masked.is_object(s))]
        return subjects[0].person if subjects else None

    def _candidate_before(
        self, number: int, pronoun: str, reach: _Reach, but: frozenset[str]
    ) -> Speaker | None:
        """Return whom a pronoun in a sentence can mean of those in the sentences before it."""
        asked = (number, pronoun, reach, but, self._heard.count_before(self._sentences[number].start))
        if asked not in self._candidates:
            back = range(1, min(number + 1, MAX_SENTENCES_BACK))
            next_reach = _Reach.OBJECTS if reach is _Reach.SUBJECTS else reach
            found = (
                self._candidate_in(
                    self._sentences[number - far], pronoun, next_reach if far == 1 else reach, but
                )
                for far in back
            )
            self._candidates[asked] = next((speaker for speaker in found if speaker), None)
        return self._candidates[asked]

    def _candidate_in(self, part: Span, pronoun: str, reach: _Reach, but: frozenset[str]) -> Speaker | None:
        """Return whom a pronoun can mean of those in a stretch of text before it."""
        gender = PRONOUNS[pronoun]
        if self._who_is_asked(part) == pronoun:
            return None  # "NAME asked her": whoever answers is told before
        for speaker in self._heard.within(part):
            is_person = not speaker.is_body or speaker.may_be_person
            if speaker.name in but:
                continue
            if speaker.name and is_person and speaker.gender.fits(gender):
                return replace(speaker, is_body=False)
            if speaker.name is None and is_person and is_one_person(speaker.role, gender):
                return speaker
        named = [s for s in self._named_in(part) if s.person.gender.fits(gender) and s.person.name not in but]
        if named and self._subjects.goes_on_with(pronoun, Span(part.start, named[0].mention.whole.start)):
            return None  # "He met NAME": whom he means is told before
        objects = [s for s in named if self._masked.is_object(s)]
        subjects = [s for s in named if not (s.mention.is_genitive or s in objects)]
        subjects = (subjects and self._subjects.in_main_clause(subjects, part)) or subjects
        if opening := self._subjects.noun_opening(part, ("office", "somebody")):
            holder = self._meaning(opening)
            if (
                holder
                and holder.name
                and holder.name not in but
                and not holder.is_body
                and holder.gender.fits(gender)
            ):
                return holder
        if reach is _Reach.OBJECTS:
            subjects = subjects or [s for s in objects if not s.mention.is_genitive]
        elif reach is _Reach.ALL:
            subjects = subjects or named
        if owner := self._owner(named, part):
            subjects = [owner, *subjects]
        if not subjects:
            return self._nameless_opening(part, gender) if reach is not _Reach.ALL else None
        if len(subjects) > 1 and _AND.fullmatch(
            self._text, subjects[0].mention.whole.end, subjects[1].mention.whole.start
        ):
            # "NAME and NAME run it"
            subjects = [s for s in subjects if s.person.gender is gender] or subjects
        others = {s.person.name for s in named}
        return Speaker.from_person(subjects[0].person, is_doubtful=len(others) > 1)

    def _who_is_asked(self, part: Span) -> str | None:
        """Return the pronoun for whom a stretch of text asks first."""
        at = bisect_left(self._asked_starts, part.start)
        asked = self._asked[at] if at < len(self._asked) else None
        return _ASKED_ONES[asked[1]] if asked and asked.end() <= part.end else None

    def _nameless_opening(self, part: Span, gender: Gender) -> Speaker | None:
        """Return the man or woman without a name that a sentence opens with: "A witness saw it"."""
        words = self._masked.words_between(part.start, min(part.end, part.start + LONGEST_OPENING))[:6]
        if not words or words[0].start != part.start or words[0].low not in _ONE:
            return None
        for at, word in enumerate(words[1:], start=1):
            kind = kind_of_noun(word, [word])
            follows = words[at + 1] if at + 1 < len(words) else None
            is_longer = (
                follows and follows.low != "who" and kind_of_noun(follows, [follows]) in (*_PEOPLE, "body")
            )
            if kind in _PEOPLE and not is_longer:
                role = self._text[words[1].start : word.end]
                is_named = word.end + 2 in self._masked.starting or word.end + 1 in self._masked.starting
                is_meant = gender_of_noun(word.low).fits(gender) and is_one_person(role, gender)
                return Speaker(role=role) if is_meant and not is_named else None
            if not word.text.islower() or word.low in word_set("grammar", "no_modifier", "finite"):
                return None
        return None

    def _named_in(self, part: Span) -> list[Sighting]:
        """Return who is named in a stretch of text and is a person there, but for journalists."""
        named = [
            s
            for s in self._people.within(part)[:MOST_HEARD]
            if (s.person.is_certain or (len(s.mention.words) > 1 and s.mention.name.start == part.start))
            and s.mention.name.start in self._masked.visible_names
            and not _PLAYED.search(self._text, max(0, s.mention.whole.start - 20), s.mention.whole.start)
        ]
        return self._without_reporters(named, part)

    def _owner(self, named: Sequence[Sighting], part: Span) -> Sighting | None:
        """Return whose words or doings open a sentence: "NAME's warning was stark", not "NAME's wife"."""
        first = named[0] if named else None
        if first is None or not first.mention.is_genitive or first.mention.whole.start != part.start:
            return None
        end = first.mention.whole.end
        follows = self._masked.words_between(end, min(part.end, end + 60))[:4]
        owned = list(
            takewhile(lambda word: word.low not in word_set("grammar", "finite", "prepositions"), follows)
        )
        people = word_set("offices", "heads", "unnamed", "persons", "players", "bodies")
        return (
            None if not owned or any(word.low in people or word.is_capitalised for word in owned) else first
        )

    def _without_reporters(self, named: list[Sighting], part: Span) -> list[Sighting]:
        """Leave out journalists who only report on others: "NAME, our correspondent, reported that NAME"."""
        report = bisect_left(self._reports, part.start)
        if not named or report == len(self._reports) or self._reports[report] >= part.end:
            return named
        reporters = word_set("offices", "reporters")
        return [s for s in named if s.person.role_words.isdisjoint(reporters)] or named
