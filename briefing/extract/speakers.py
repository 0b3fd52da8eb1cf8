"""Who is speaking: the subject beside a verb of speech, and the person, body or nameless one it means.

Just beyond 400 lines: the ways of finding a speaker share the sightings so far and read best in one place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from briefing.extract.persons import PeopleIndex, Person, Sighting, tidy_role
from briefing.extract.subject_nouns import (
    are_kindred,
    head_of,
    is_adverb,
    is_one_person,
    kind_of_noun,
    last_noun_phrase,
    may_be_name,
    without_adjectives,
)
from briefing.model.spans import Span
from briefing.text.lexicon import word_set
from briefing.text.names import Gender
from briefing.text.quotation_marks import FILLER, FIRST_FILLER
from briefing.text.words import Word, split_words

MAX_SUBJECT_WORDS = 16
MAX_SUBJECT_CHARACTERS = 240
MAX_SENTENCES_BACK = 6
MAX_COMMAS_IN_APPOSITION = 4
LONGEST_OPENING = 60
MOST_HEARD = 40
MASK = FIRST_FILLER + FILLER
"""How a masked quotation begins."""

_BOUNDARY = re.compile(r"[,;:—–()\n…!?\"“”«»]|\.\s|\s-\s")
_TAIL_STOP = re.compile(
    r"""
    [,;:—–()\n…!?\"“”«»] | \.(?:\s|$)
    | \b(?:who|when|while|as|after|before|during|in\sa|in\san|in\sthe|on|adding|that)\b
    """,
    re.VERBOSE,
)
_NAME_SUFFIX = re.compile(r",?\s(?:Jr|Sr|II|III)\.?$")
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
_PRONOUNS = {
    "he": Gender.MALE,
    "she": Gender.FEMALE,
    "they": Gender.UNKNOWN,
    "it": Gender.UNKNOWN,
    "we": Gender.UNKNOWN,
    "i": Gender.UNKNOWN,
    "you": Gender.UNKNOWN,
}


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
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Mark the words that name a speaker: a sighted person, a pronoun, or a noun phrase."""

    span: Span
    sighting: Sighting | None = None
    pronoun: str | None = None
    phrase: tuple[Word, ...] = ()
    follows_verb: bool = False


class SpeakerFinder:
    """Read subjects in one article whose quotations are masked, and remember who has spoken.

    Sentences must be read in the order of the text: pronouns mean those who came before.
    """

    def __init__(self, masked: str, people: PeopleIndex, sentences: Sequence[Span]) -> None:
        self._text = masked
        self._people = people
        self._sentences = sentences
        self._sentence_starts = [sentence.start for sentence in sentences]
        self._words = split_words(masked)
        self._word_starts = [word.start for word in self._words]
        self._heard_at: list[int] = []
        self._heard: list[Speaker] = []
        visible = [s for s in people.sightings if s.mention.name.slice(masked).startswith(s.mention.text[:2])]
        self._visible_names = frozenset(s.mention.name.start for s in visible)
        self._starting = {s.mention.whole.start: s for s in visible}
        self._ending = {s.mention.name.end: s for s in visible} | {s.mention.whole.end: s for s in visible}

    def remember(self, offset: int, speaker: Speaker) -> None:
        """Note that somebody has been found to speak at this place."""
        at = bisect_right(self._heard_at, offset)
        self._heard_at.insert(at, offset)
        self._heard.insert(at, speaker)

    def words_between(self, start: int, end: int) -> list[Word]:
        """Return the words that begin and end between two places."""
        first, last = bisect_left(self._word_starts, start), bisect_left(self._word_starts, end)
        if last > first and self._words[last - 1].end > end:
            last -= 1
        return self._words[first:last]

    def subject_before(self, offset: int, lower: int) -> Subject | None:
        """Return the subject whose words end before `offset`, adverbs and appositions skipped."""
        lower = max(lower, offset - MAX_SUBJECT_CHARACTERS - 200)
        end = self._skip_adverbs(offset, lower)
        if end <= lower:
            return None
        role_holder = self._ending.get(end)
        if role_holder and role_holder.mention.role:  # "NAME, Cục trưởng Cục …, Bộ Công an cho biết"
            return Subject(span=role_holder.mention.whole, sighting=role_holder)
        direct = self._subject_ending(end, lower)
        if direct or self._text[end - 1] not in ",)-–—":
            return direct
        end = self._rstrip(end - 1, lower)
        ending = self._ending.get(end)
        if ending and (ending.mention.role or self._opens_clause(ending.mention.whole.start, lower)):
            return Subject(span=ending.mention.whole, sighting=ending)
        return self._subject_before_apposition(end, lower)

    def _opens_clause(self, start: int, lower: int) -> bool:
        """Tell whether nothing but a quotation stands before: “…,” Secretary NAME, told reporters."""
        before = self._text[lower:start].rstrip()
        return not before or before[-1] in '"”’'

    def _subject_before_apposition(self, end: int, lower: int) -> Subject | None:
        """Return who stands before ", who came late, said"; what touches the last comma is no subject."""
        for _ in range(MAX_COMMAS_IN_APPOSITION):
            boundary = max(self._text.rfind(mark, lower, end) for mark in (",", " - ", " – ", " ("))
            if boundary < lower:
                return None
            end = self._rstrip(boundary, lower)
            if found := self._subject_ending(end, lower, is_before_apposition=True):
                return found
        return None

    def subject_after(self, offset: int, upper: int) -> Subject | None:
        """Return the subject that begins at `offset`, as after "said"."""
        start = offset
        while start < upper and self._text[start] == " ":
            start += 1
        upper = min(upper, start + MAX_SUBJECT_CHARACTERS)
        words = self.words_between(start, upper)
        if not words or words[0].start != start:
            return None
        for word in words[:5]:  # other words may come first: "the company's chief executive, NAME"
            if found := self._starting.get(word.start):
                return Subject(span=found.mention.whole, sighting=found)
            if word.low in _PRONOUNS or word.low in word_set("grammar", "no_modifier"):
                break
        if words[0].low in word_set("grammar", "prepositions"):
            return None
        pronoun = words[0].low
        if self._text[words[0].end : words[0].end + 1] in (",", ".", ""):
            pronoun = _OBJECTS.get(pronoun, pronoun)  # "according to him"
        if pronoun in _PRONOUNS:
            return Subject(span=Span(start, words[0].end), pronoun=pronoun)
        stop = _TAIL_STOP.search(self._text, words[0].end, upper)
        subject = self._noun_subject([w for w in words if w.end <= (stop.start() if stop else upper)])
        return replace(subject, follows_verb=True) if subject else None

    def subject_opening(self, sentence: Span) -> Subject | None:
        """Return the person, the pronoun or the holder of an office that a sentence opens with."""
        subject = self.subject_after(sentence.start, sentence.end)
        if subject and (subject.sighting or subject.pronoun):
            return subject
        return self._office_opening(sentence)

    def _office_opening(self, sentence: Span) -> Subject | None:
        """Return "The party leader" or "The 37-year-old" at the head of a sentence."""
        words = self.words_between(sentence.start, min(sentence.end, sentence.start + LONGEST_OPENING))
        if not words or words[0].low != "the" or words[0].start != sentence.start:
            return None
        for number, word in enumerate(words[1:6], start=1):
            if kind_of_noun(word, [word]) in ("office", "somebody"):
                follows = words[number + 1].low if number + 1 < len(words) else ""
                if follows in word_set("offices", "heads") or follows in ("of", "for"):
                    continue
                return Subject(span=Span(words[0].start, word.end), phrase=tuple(words[: number + 1]))
            if word.low in word_set("grammar", "no_modifier"):
                return None
        return None

    def only_subject_in(self, start: int, end: int) -> Subject | None:
        """Return the one person named in a stretch of a sentence: "… , NAME defended it, stating that"."""
        named = [s for s in self._people.within(Span(start, end)) if s.person.is_certain]
        if len(named) != 1 or named[0].mention.is_genitive:
            return None
        return Subject(span=named[0].mention.whole, sighting=named[0])

    def nameless(self, subject: Subject) -> Speaker | None:
        """Return the speaker that any people are who say something: "some exporters", "many"."""
        words = subject.phrase
        if not words or (words[0].is_capitalised and words[-1].is_capitalised):
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

    def only_person_in(self, span: Span) -> Person | None:
        """Return the one certain person named in a stretch of text, None if there is none or more."""
        people = {s.person.name: s.person for s in self._people.within(span) if s.person.is_certain}
        return next(iter(people.values())) if len(people) == 1 else None

    def _rstrip(self, end: int, lower: int) -> int:
        while end > lower and self._text[end - 1].isspace():
            end -= 1
        return end

    def _skip_adverbs(self, offset: int, lower: int) -> int:
        words = self.words_between(max(lower, offset - 80), offset)
        end = offset
        while words and is_adverb(words[-1]):
            gap = self._text[words[-1].end : end].strip()
            if gap not in ("", ","):
                break
            word = words.pop()
            end = word.start
            if word.low == "who":  # "an analyst, who asked not to be named"
                end = len(self._text[:end].rstrip(" ,"))
        end = self._rstrip(end, lower)
        suffix = _NAME_SUFFIX.search(self._text, max(lower, end - 8), end)
        return suffix.start() if suffix else end

    def _subject_ending(self, end: int, lower: int, *, is_before_apposition: bool = False) -> Subject | None:
        sighting = self._ending.get(end)
        if sighting and sighting.mention.whole.start >= lower and not sighting.mention.is_genitive:
            before = self.words_between(
                max(lower, sighting.mention.whole.start - 30), sighting.mention.whole.start
            )
            is_object = bool(before) and before[-1].low in word_set("grammar", "prepositions")
            is_adjacent = (
                bool(before) and not self._text[before[-1].end : sighting.mention.whole.start].strip()
            )
            if not (is_object and is_adjacent):
                return Subject(span=sighting.mention.whole, sighting=sighting)
        words = self.words_between(max(lower, end - MAX_SUBJECT_CHARACTERS), end)
        if not words or words[-1].end != end:
            return None
        if words[-1].low in _PRONOUNS and not is_before_apposition:
            return Subject(span=Span(words[-1].start, end), pronoun=words[-1].low)
        boundary = 0
        for match in _BOUNDARY.finditer(self._text, words[0].start, end):
            boundary = match.end()
        return self._noun_subject(last_noun_phrase([w for w in words if w.start >= boundary]))

    def _noun_subject(self, words: list[Word]) -> Subject | None:
        words = list(takewhile(lambda word: not word.text.startswith(MASK), words))
        if not words or len(words) > MAX_SUBJECT_WORDS:
            return None
        for word, following in pairwise([*words, words[-1]]):
            if word.low in word_set("grammar", "finite") and following.low != "by":  # "led by officials"
                return None  # a clause, not a noun with its modifiers
        starting = self._starting.get(words[0].start)
        is_longer = starting is not None and len(words) > len(starting.mention.text.split())
        if starting and is_longer and not starting.mention.is_genitive:  # "NAME of the bank said"
            return Subject(span=Span(words[0].start, words[-1].end), sighting=starting)
        return Subject(span=Span(words[0].start, words[-1].end), phrase=tuple(words))

    def _behind_pronoun(self, pronoun: str, offset: int) -> Speaker | None:
        if pronoun in ("it", "they"):
            heard = self.last_heard(offset, 0)
            is_fitting = heard is not None and (heard.is_body or (pronoun == "they" and heard.name is None))
            return heard if is_fitting else None
        if pronoun not in ("he", "she"):
            return None
        gender = _PRONOUNS[pronoun]
        number = bisect_right(self._sentence_starts, offset) - 1
        for back in range(number, max(-1, number - MAX_SENTENCES_BACK), -1):
            sentence = self._sentences[back]
            part = Span(sentence.start, max(sentence.start, min(sentence.end, offset)))
            if found := self._candidate_in(part, gender):
                return found
        return None

    def _candidate_in(self, part: Span, gender: Gender) -> Speaker | None:
        first, last = bisect_left(self._heard_at, part.start), bisect_left(self._heard_at, part.end)
        for speaker in reversed(self._heard[first:last]):
            is_person = not speaker.is_body or speaker.may_be_person
            if speaker.name and is_person and speaker.gender.fits(gender):
                return replace(speaker, is_body=False)
            if speaker.name is None and is_person and is_one_person(speaker.role, gender):
                return speaker
        named = [
            s
            for s in self._people.within(part)
            if (s.person.is_certain or (len(s.mention.words) > 1 and s.mention.name.start == part.start))
            and s.person.gender.fits(gender)
            and s.mention.name.start in self._visible_names
        ]
        subjects = [s for s in named if not s.mention.is_genitive]
        if not subjects and (opening := self._office_opening(part)):
            holder = self._behind_nouns(opening.phrase, opening.span.start)
            if holder and holder.name and not holder.is_body and holder.gender.fits(gender):
                return holder
        subjects = subjects or named
        if not subjects:
            return None
        others = {s.person.name for s in named}
        return Speaker.from_person(subjects[0].person, is_doubtful=len(others) > 1)

    def _behind_nouns(self, words: tuple[Word, ...], offset: int) -> Speaker | None:
        is_definite = words[0].low not in word_set("grammar", "indefinite")
        content = words[1:] if words[0].low in word_set("grammar", "determiners") else words
        if not content:
            return None
        phrase = tidy_role(self._text[content[0].start : content[-1].end])
        kind = kind_of_noun(head_of(content), content)
        if kind == "paper":  # "the statement said": whoever spoke last issued it
            return self.last_heard(offset, 0) if len(content) == 1 and is_definite else Speaker(role=phrase)
        if kind == "somebody":
            return self._holder(phrase, content[:1], offset) if is_definite else Speaker(role=phrase)
        if kind == "office":
            if is_definite and (person := self._holder(phrase, content, offset)):
                return person
            return Speaker(role=phrase)
        if kind == "body" or (kind == "proper" and is_definite):
            if not is_definite or (phrase.islower() and phrase.endswith("s") and phrase != "police"):
                return Speaker(role=phrase, is_body=True)
            return Speaker(name=self._full_name_of_body(content, offset) or phrase, is_body=True)
        return Speaker(role=phrase) if kind == "unnamed" else None

    def _holder(self, phrase: str, content: Sequence[Word], offset: int) -> Speaker | None:
        content = without_adjectives(content)
        office = self._text[content[0].start : content[-1].end] if len(content) > 1 else phrase
        person, is_doubtful = self._people.with_office(office, offset)
        if person:
            return Speaker.from_person(person, is_doubtful=is_doubtful)
        if content[-1].low.endswith("s"):
            return None
        recent = self._last_person(offset)
        is_kindred = recent is not None and (len(content) == 1 or are_kindred(phrase, recent.role))
        return replace(recent, is_doubtful=True) if recent and is_kindred else None

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

    def _full_name_of_body(self, content: Sequence[Word], offset: int) -> str | None:
        """Return "Ministry of Foreign Affairs" for "the ministry" where the article named it before."""
        if len(content) != 1 or content[0].low not in word_set("offices", "bodies"):
            return None
        head = re.escape(content[0].low.capitalize())
        name = re.compile(
            rf"""
            \b(?:[A-Z][\w-]+\s){{0,4}}{head}  # "Foreign Ministry"
            (?:\sof(?:\sthe)?(?:\s[A-Z][\w-]+)+(?:\sand(?:\s[A-Z][\w-]+)+)?)?\b  # "… of Trade and Industry"
            """,
            re.VERBOSE,
        )
        names = (m[0].removeprefix("The ") for m in name.finditer(self._text, max(0, offset - 6000), offset))
        return next(reversed([found for found in names if " " in found]), None)
