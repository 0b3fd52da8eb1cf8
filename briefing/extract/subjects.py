"""Where the subject of a verb of speech stands: before it, behind it, or at the sentence's head."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from briefing.extract.masked_text import MaskedText
from briefing.extract.persons import PeopleIndex, Sighting
from briefing.extract.subject_nouns import kind_of_noun
from briefing.extract.subject_phrases import PRONOUNS, Subject, noun_subject, pronoun_subject
from briefing.extract.subjects_before import MAX_SUBJECT_CHARACTERS, SubjectsBefore
from briefing.model.spans import Span
from briefing.text.lexicon import word_set
from briefing.text.offices import has_office_head
from briefing.text.words import Word

LONGEST_OPENING = 60

_TAIL_STOP = re.compile(
    r"""
    [,;:—–()\n…!?\"“”«»] | \.(?:\s|$)
    | \b(?:who|when|while|as|after|before|during|in\sa|in\san|in\sthe|on|adding|that)\b
    """,
    re.VERBOSE,
)
_SHORT_NAME = re.compile(r"\s\([A-Z][A-Za-z-]{0,9}[A-Z]\)\s")


@cache
def _as_subject(pronoun: str) -> re.Pattern[str]:
    """Match a pronoun where a main clause begins: not "when he came, NAME"."""
    return re.compile(rf"(?:(?<=, )|(?<=\bbut )|(?<=\band )|\A){pronoun}\s", re.IGNORECASE)


class SubjectReader:
    """Find subjects in one article whose quotations are masked."""

    def __init__(self, masked: MaskedText, people: PeopleIndex) -> None:
        self._masked = masked
        self._text = masked.text
        self._people = people
        self._before = SubjectsBefore(masked)

    def before(self, offset: int, lower: int) -> Subject | None:
        """Return the subject whose verb stands at `offset`, adverbs and appositions skipped."""
        return self._before.verb(offset, lower)

    def before_who(self, offset: int, lower: int) -> Subject | None:
        """Return who stands before a relative clause without commas: "NAME who came to the event"."""
        return self._before.who(offset, lower)

    def after(self, offset: int, upper: int) -> Subject | None:
        """Return the subject that begins at `offset`, as after "said"."""
        start = offset
        while start < upper and self._text[start] == " ":
            start += 1
        upper = min(upper, start + MAX_SUBJECT_CHARACTERS)
        words = self._masked.words_between(start, upper)
        if not words or words[0].start != start:
            return None
        if named := self._named_behind(words):
            return named
        if words[0].low in word_set("grammar", "prepositions"):
            return None
        ends_there = self._text[words[0].end : words[0].end + 1] in (",", ".", "")
        if pronoun := pronoun_subject(words[0], is_object=ends_there):  # "according to him"
            return pronoun
        stop = _TAIL_STOP.search(self._text, words[0].end, upper)
        phrase = [word for word in words if word.end <= (stop.start() if stop else upper)]
        subject = noun_subject(phrase, self._masked.starting)
        return replace(subject, follows_verb=True) if subject else None

    def _named_behind(self, words: list[Word]) -> Subject | None:
        """Return who is named first, be it behind an office: "the company's chief executive, NAME".

        A formal office may have a preposition in it: "Minister in the Office (Law) NAME".
        """
        is_formal = words[0].is_capitalised and has_office_head(words[:1])
        finite = word_set("grammar", "finite")
        for number, word in enumerate(words[:9]):
            is_far = number > 4 and not has_office_head(words[:number])
            if is_far and "(" not in self._text[words[0].start : word.start]:
                return None
            if found := self._masked.starting.get(word.start):
                found = self._behind_short_name(found) or found
                return Subject(span=Span(word.start, found.mention.whole.end), sighting=found)
            joins_offices = has_office_head(words[:number]) and (
                word.low == "and" or (is_formal and word.low in word_set("offices", "connectors"))
            )
            is_verb = word.text.islower() and (word.low.endswith("ed") or word.low in finite)
            if is_verb and has_office_head(words[:number]):
                return None  # "The judge summoned analyst NAME"
            if word.low in PRONOUNS or (word.low in word_set("grammar", "no_modifier") and not joins_offices):
                return None
        return None

    def _behind_short_name(self, found: Sighting) -> Sighting | None:
        """Return who follows a body with its abbreviation: "said the Long Name (LN) deputy NAME"."""
        short = _SHORT_NAME.match(self._text, found.mention.whole.end)
        if short is None or found.mention.role or found.mention.has_title:
            return None
        words = self._masked.words_between(short.end(), short.end() + 60)
        return next(
            (self._masked.starting[word.start] for word in words[:4] if word.start in self._masked.starting),
            None,
        )

    def opening(self, sentence: Span) -> Subject | None:
        """Return the person, the pronoun, the holder of an office or the body that a sentence opens with."""
        subject = self.after(sentence.start, sentence.end)
        if subject and (subject.sighting or subject.pronoun):
            return subject
        return self.noun_opening(sentence, ("office", "somebody", "body", "unnamed")) or self._proper_opening(
            sentence
        )

    def opening_before(self, end: int, lower: int) -> Subject | None:
        """Return the person or the pronoun that the sentence opens with in which a place lies."""
        stop = max(self._text.rfind(mark, lower, end) for mark in (". ", "! ", "? "))
        subject = self.after(stop + 2 if stop >= 0 else lower, end)
        return subject if subject and (subject.sighting or subject.pronoun in ("he", "she")) else None

    def _proper_opening(self, sentence: Span) -> Subject | None:
        """Return a party, a country or a firm that a sentence opens with: "Labour has attacked the plan"."""
        words = self._masked.words_between(
            sentence.start, min(sentence.end, sentence.start + LONGEST_OPENING)
        )
        if len(words) < 2 or words[0].start != sentence.start or words[0].is_genitive:
            return None
        kind = kind_of_noun(words[0], words[:1])
        is_name = kind in ("proper", "body") and words[1].text.islower()
        is_verb = (
            kind == "body"  # "Police on Tuesday banned it"
            or words[1].low in word_set("grammar", "finite")
            or words[1].low.endswith("ed")
        )
        return (
            Subject(span=Span(words[0].start, words[0].end), phrase=(words[0],))
            if is_name and is_verb
            else None
        )

    def noun_opening(self, sentence: Span, kinds: tuple[str, ...]) -> Subject | None:
        """Return "The party leader" or "The 37-year-old" at the head of a sentence, a noun of these kinds."""
        words = self._masked.words_between(
            sentence.start, min(sentence.end, sentence.start + LONGEST_OPENING)
        )
        if not words or words[0].low != "the" or words[0].start != sentence.start:
            return None
        for number, word in enumerate(words[1:6], start=1):
            if kind_of_noun(word, [word]) in kinds:
                if word.is_genitive:
                    return None  # "The judge's remarks"
                follows = words[number + 1].text if number + 1 < len(words) else ""
                is_longer = follows.lower() in word_set("offices", "heads", "bodies") and follows != "who"
                if follows in ("of", "for") or is_longer:
                    continue
                return Subject(span=Span(words[0].start, word.end), phrase=tuple(words[: number + 1]))
            if word.low in word_set("grammar", "no_modifier"):
                return None
        return None

    def only_one_in(self, start: int, end: int) -> Subject | None:
        """Return the one person named in a stretch of a sentence: "… , NAME defended it, stating that"."""
        named = [s for s in self._people.within(Span(start, end)) if s.person.is_certain]
        if len(named) != 1 or named[0].mention.is_genitive:
            return None
        return Subject(span=named[0].mention.whole, sighting=named[0])

    def is_name_with_its_office(self, start: int, end: int) -> bool:
        """Tell whether a stretch holds an office and a name behind a comma: "The bank's economist, NAME"."""
        ending = self._masked.ending.get(end)
        if ending is None or ending.mention.name.start < start:
            return False
        before = self._text[start : ending.mention.name.start]
        words = self._masked.words_between(start, ending.mention.name.start)
        finite = word_set("grammar", "finite")
        has_verb = any(word.low in finite or word.low.endswith("ed") for word in words)
        return (
            before.rstrip().endswith(",")
            and before.count(",") == 1
            and not has_verb
            and has_office_head(words)
        )

    def in_main_clause(self, subjects: list[Sighting], sentence: Span) -> list[Sighting]:
        """Return who stands behind the clause a sentence opens with: "Although NAME refused, NAME came"."""
        words = self._masked.words_between(
            sentence.start, min(sentence.end, sentence.start + LONGEST_OPENING)
        )
        comma = self._text.find(", ", sentence.start, sentence.end)
        if not words or comma < 0 or words[0].low not in word_set("grammar", "subordinators"):
            return []
        return [s for s in subjects if self._text.startswith(", ", s.mention.whole.start - 2)][:1]

    def goes_on_with(self, pronoun: str, before: Span) -> bool:
        """Tell whether a pronoun is the subject of what a sentence says before somebody is named."""
        return _as_subject(pronoun).search(before.slice(self._text)) is not None
