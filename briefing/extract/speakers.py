"""Who is speaking: the person, the body or the nameless one that a subject of speech means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.antecedents import Antecedents
from briefing.extract.described_people import DescribedPeople
from briefing.extract.discourse import Discourse
from briefing.extract.heard import Heard, Speaker
from briefing.extract.masked_text import MaskedText
from briefing.extract.persons import PeopleIndex, Person, Sighting
from briefing.extract.pronoun_evidence import with_evidence
from briefing.extract.roles import tidy_role
from briefing.extract.speaking_bodies import SpeakingBodies
from briefing.extract.subject_nouns import head_of, kind_of_noun, may_be_name, named_behind_its_kind
from briefing.extract.subject_phrases import Subject
from briefing.extract.subjects import SubjectReader
from briefing.model.spans import Span
from briefing.text.genders import Gender
from briefing.text.lexicon import word_set
from briefing.text.quotation_marks import FILLER, FIRST_FILLER
from briefing.text.words import Word

__all__ = ["Speaker", "SpeakerFinder"]

MAX_SENTENCES_BACK = 6
LONGEST_LOOKED_THROUGH = 1500
_HIDDEN = re.compile(rf"{FIRST_FILLER}{FILLER}+[^\w]{{1,4}}(?:\w+\s)?\Z")
"""A masked quotation, and at most a verb behind it."""
_BEHIND_A_MARK = re.compile(r"[\"”’'»][,.]?\s+\Z")


class SpeakerFinder:
    """Tell whom the subjects of one article mean, and remember who has spoken.

    Sentences must be read in the order of the text: pronouns mean those who came before.
    """

    def __init__(
        self, masked: str, people: PeopleIndex, sentences: Sequence[Span], *, text: str = ""
    ) -> None:
        """`text` is what `masked` was: whom a quotation names is not whom "he" behind it means."""
        people = with_evidence(people, masked, sentences)
        self.masked = MaskedText(masked, people.sightings)
        self.subjects = SubjectReader(self.masked, people)
        self._text = masked
        self._original = text
        self._people = people
        self._sentences = sentences
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._heard = Heard()
        discourse = Discourse(
            masked=self.masked,
            people=people,
            sentences=sentences,
            heard=self._heard,
            subjects=self.subjects,
            meaning=self._behind_nouns,
        )
        self._antecedents = Antecedents(discourse)
        self._described = DescribedPeople(discourse)
        self._bodies = SpeakingBodies(discourse)

    def remember(self, offset: int, speaker: Speaker) -> None:
        """Note that somebody has been found to speak at this place."""
        self._heard.remember(offset, speaker)

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
        if subject.sighting and (described := self._capitalised_noun(subject.sighting)):
            return self._behind_nouns(described)
        if subject.sighting:
            return Speaker.from_person(subject.sighting.person, is_doubtful=subject.sighting.is_doubtful)
        if subject.pronoun in ("it", "they"):
            return self._bodies.meant_by(subject.pronoun, subject.span.start)
        if subject.pronoun:
            return self._third_person(subject) if subject.pronoun in ("he", "she") else None
        speaker = self._behind_nouns(subject)
        if speaker and speaker.is_body and len(subject.phrase) == 1 and may_be_name(subject.phrase[0]):
            if subject.phrase[0].low in word_set("names", "male_names", "female_names"):
                return replace(speaker, may_be_person=True, gender=_gender_of_given(subject.phrase[0].low))
            return replace(speaker, may_be_person=subject.follows_verb)
        return speaker

    def _capitalised_noun(self, sighting: Sighting) -> Subject | None:
        """Return the noun phrase that looks like a name: "the Minnesota Democrat"."""
        name = sighting.mention.name
        words = self.masked.words_between(max(0, name.start - 5), name.end)
        is_noun = not sighting.person.is_certain and words[-1].low in word_set(
            "offices", "persons", "players"
        )
        if not is_noun or words[0].low != "the":
            return None
        return Subject(span=Span(words[0].start, name.end), phrase=tuple(words))

    def holder(
        self, office: str, head: str, offset: int, *, is_epithet: bool, is_anybody: bool
    ) -> Speaker | None:
        """Return who holds an office, in whatever language: as it is worded, or else by its `head` alone.

        Where nobody does, it is who spoke last, if no other office of his is known or it is none but a name
        for him ("the strategist"); a witness, or whatever anybody may be, is somebody else.
        """
        for words in (office, head):
            person, is_doubtful = self._people.with_office(words, offset)
            if person:
                return Speaker.from_person(person, is_doubtful=is_doubtful or words != office)
        recent = self._last_person(offset)
        is_meant = recent is not None and (is_epithet or (recent.role is None and not is_anybody))
        return replace(recent, is_doubtful=True) if recent and is_meant else None

    def last_heard(self, before: int, since: int) -> Speaker | None:
        """Return who spoke last between two places."""
        return self._heard.last(before, since)

    def only_speaker(self, before: int) -> Speaker | None:
        """Return the person who alone has spoken before a place, if nobody else is named since."""
        heard = self._heard.lately(before)
        place, last = heard[0] if heard else (0, None)
        if last is None or not last.name or last.is_body:
            return None
        if len({s.name for _, s in heard if not s.is_body}) > 1:
            return None
        since = self._people.within(Span(place, before))
        others = {s.person.name for s in since if s.person.is_certain} - {last.name}
        return None if others else last

    def only_person_in(self, span: Span) -> Person | None:
        """Return the one certain person named in a stretch of text, None if there is none or more."""
        named = (s for s in self._people.within(span) if s.mention.name.start in self.masked.visible_names)
        people = {s.person.name: s.person for s in named if s.person.is_certain}
        return next(iter(people.values())) if len(people) == 1 else None

    def first_subject_in(self, span: Span) -> Person | None:
        """Return the person who is the subject of a stretch of text, of several who are named."""
        return self._antecedents.first_subject_in(span)

    def _last_person(self, offset: int) -> Speaker | None:
        """Return the person who spoke last, or whom a sentence just before names alone."""
        number = bisect_right(self._sentence_starts, offset) - 1
        since = self._sentences[max(0, number - MAX_SENTENCES_BACK)].start if self._sentences else 0
        lately = (heard for place, heard in self._heard.lately(offset) if place >= since)
        if recent := next((heard for heard in lately if heard.name and not heard.is_body), None):
            return recent
        alone = self.only_person_in(Span(since, offset))
        return Speaker.from_person(alone) if alone else None

    def _third_person(self, subject: Subject) -> Speaker | None:
        """Return whom "he" means, who does not call himself by his name in the words before it."""
        pronoun, offset = subject.pronoun or "", subject.span.start
        found = self._antecedents.of(pronoun, offset)
        if found is None or not found.name or not self._is_named_before(found.name, offset):
            return found
        other = self._antecedents.of(pronoun, offset, but=frozenset({found.name}))
        return replace(other, is_doubtful=True) if other and other.name else found

    def _is_named_before(self, name: str, offset: int) -> bool:
        """Tell whether the quotation straight before a place calls somebody by a name of his."""
        lower = max(0, offset - LONGEST_LOOKED_THROUGH)
        hidden = _HIDDEN.search(self._text, lower, offset)
        if hidden is None or not self._original:
            return False
        words = self._original[hidden.start() : hidden.end()]
        if words[1:].count("“") or words.count("‘"):
            return False  # he brings what others call him
        return any(
            re.search(rf"\b{re.escape(part)}\b(?!['’]?s\b)", words) for part in name.split() if len(part) > 2
        )

    def _behind_nouns(self, subject: Subject) -> Speaker | None:
        words, offset = subject.phrase, subject.span.start
        is_definite = words[0].low not in word_set("grammar", "indefinite")
        content = words[1:] if words[0].low in word_set("grammar", "determiners") else words
        if not content:
            return None
        opening = words[0] if content[0].low == "of" else content[0]  # "some of the workers"
        phrase = tidy_role(self._text[opening.start : content[-1].end])
        kind = kind_of_noun(head_of(content), content)
        if name := named_behind_its_kind(content):
            return Speaker(name=self._text[name[0].start : name[-1].end], is_body=True)
        may_be_surname = len(words) == 1 and words[0].is_capitalised and kind not in ("paper", "body")
        if may_be_surname and (named := self._people.with_last_name(words[0].low)):
            return Speaker.from_person(named)  # "Coach said", too, of somebody who is called so
        if kind == "paper" and (issuer := self._issuer(content)):
            return issuer
        if kind == "paper":  # "the statement said": whoever spoke last issued it
            heard = self.last_heard(offset, 0) if len(content) == 1 and is_definite else None
            return heard or Speaker(role=phrase)
        is_bare = (
            content == words and content[0].text.islower() and kind != "office"
        )  # "said meeting attendee"
        is_person = kind in ("office", "somebody") or (kind == "other" and self._must_speak(subject))
        if is_person and (named := self._behind_comma(content[-1].end)):
            return Speaker.from_person(named)
        if is_person and is_definite and not is_bare:
            return self._described.holder(phrase, content, offset) or Speaker(role=phrase)
        if kind == "body" or (kind == "proper" and is_definite):
            return self._body(phrase, content, is_definite=is_definite)
        return Speaker(role=phrase) if is_person or kind == "unnamed" else None

    def _issuer(self, content: Sequence[Word]) -> Speaker | None:
        """Return whose a paper is said to be: "a statement from the company", "NAME's statement"."""
        owner = self.masked.starting.get(content[0].start)
        if owner and owner.mention.is_genitive:
            return Speaker.from_person(owner.person, is_doubtful=owner.is_doubtful)
        at = next((n for n, word in enumerate(content[:-1]) if word.low in ("from", "by")), None)
        if at is None or kind_of_noun(content[at - 1], content[at - 1 : at]) != "paper":
            return None
        behind = content[at + 1 :]
        named = self.masked.starting.get(behind[0].start)
        if named and named.mention.is_genitive:
            return None  # "a statement from NAME's office"
        if named:
            return Speaker.from_person(named.person, is_doubtful=named.is_doubtful)
        found = self._behind_nouns(Subject(span=Span(behind[0].start, behind[-1].end), phrase=tuple(behind)))
        return found if found and found.name else None

    def _behind_comma(self, end: int) -> Person | None:
        """Return whose title and name follow an office: "The Vice President, Prof. NAME in reply, said"."""
        named = self.masked.starting.get(end + 2) if self._text.startswith(", ", end) else None
        return named.person if named and named.mention.has_title and not named.mention.is_genitive else None

    def _body(self, phrase: str, content: Sequence[Word], *, is_definite: bool) -> Speaker:
        head = head_of(content)
        if (
            is_definite
            and head.is_acronym
            and (holder := self._described.abbreviated(head, content[0].start))
        ):
            return holder
        if not is_definite or (phrase.islower() and phrase.endswith("s") and phrase != "police"):
            return Speaker(role=phrase, is_body=True)
        return self._bodies.called(phrase, content, is_definite=is_definite)

    def _must_speak(self, subject: Subject) -> bool:
        """Tell whether a noun speaks, whatever it is: “…,” said the opener. “…,” the opener said."""
        start = subject.span.start
        return subject.follows_verb or _BEHIND_A_MARK.search(self._text, max(0, start - 5), start) is not None


def _gender_of_given(name: str) -> Gender:
    is_male = name in word_set("names", "male_names")
    if is_male and name in word_set("names", "female_names"):
        return Gender.UNKNOWN
    return Gender.MALE if is_male else Gender.FEMALE
