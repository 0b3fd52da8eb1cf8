"""Which body speaks: "it" after a ministry, "the company" of which only the name was said, "the watchdog"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefing.extract.bodies import BodyNames
from briefing.extract.body_kinds import may_be_called, stands_for_any
from briefing.extract.discourse import Discourse
from briefing.extract.heard import Speaker
from briefing.extract.subject_nouns import kind_of_noun
from briefing.extract.subject_phrases import Subject
from briefing.extract.subjects import LONGEST_OPENING
from briefing.model.spans import Span
from briefing.text.lexicon import word_set
from briefing.text.name_words import given_names
from briefing.text.words import Word

SENTENCES_BACK = 4
_OPENING = re.compile(
    r"(?:The\s)?(?P<name>[A-Z][\w&’'-]*(?:\s(?:(?:of|for|the|and|&)\s){0,2}[A-Z][\w&’'-]*){0,5})(?=\s[a-z]+\b)"
)


class SpeakingBodies:
    """Find the bodies of one article that pronouns and nouns mean."""

    def __init__(self, discourse: Discourse) -> None:
        self._masked = discourse.masked
        self._people = discourse.people
        self._sentences = discourse.sentences
        self._sentence_starts = discourse.sentence_starts
        self._heard = discourse.heard
        self._meaning = discourse.meaning
        self._names = BodyNames(discourse.masked.text)

    def called(self, phrase: str, content: Sequence[Word], *, is_definite: bool) -> Speaker:
        """Return the body that words mean, by its name where the article has one: "the watchdog"."""
        offset = content[0].start
        name = self._names.name_of(phrase, content)
        if name == phrase and phrase in word_set("offices", "firms"):
            if firm := self._last_firm(offset):
                return replace(firm, is_doubtful=True)  # "the company", of which only the name was said
            name = self._names.only_firm_before(offset) or name
        if name == phrase and len(content) == 1 and is_definite:
            name = self._names.introduced_as(phrase, offset) or name
        kind = content[-1].low
        if (
            name == phrase
            and is_definite
            and phrase.islower()
            and kind in word_set("offices", "bodies", "firms")
        ):
            found = self._told_otherwise(kind, offset) if len(content) == 1 else None
            found = found or (self._silent(kind, offset) if stands_for_any(kind) else None)
            return found or Speaker(name=name, is_body=True)
        return Speaker(name=name, is_body=True)

    def meant_by(self, pronoun: str, offset: int) -> Speaker | None:
        """Return the body that "it" means, or the people that "they" does."""
        return self._last(offset, or_nameless=pronoun == "they") or self._opening_before(offset)

    def _told_otherwise(self, kind: str, offset: int) -> Speaker | None:
        """Return the body whose name has another word for its kind: an Authority is a watchdog."""
        name = self._names.named_as(kind, offset, is_told_otherwise=True)
        return Speaker(name=name, is_body=True, is_doubtful=True) if name else None

    def _silent(self, kind: str, offset: int) -> Speaker | None:
        """Return the body that has just spoken or opens a sentence just before, if it may be of this kind."""
        number = bisect_right(self._sentence_starts, offset) - 1
        since = self._sentences[max(0, number - SENTENCES_BACK)].start if self._sentences else 0
        for place, heard in self._heard.lately(offset):
            if place < since:
                break
            if (
                heard.is_body
                and heard.name
                and _may_be_any_kind(heard.name)
                and may_be_called(heard.name, kind)
            ):
                return replace(heard, is_doubtful=True)
        for back in range(1, min(SENTENCES_BACK, number) + 1):
            name = self._name_opening(self._sentences[number - back])
            if name and may_be_called(name, kind):
                return Speaker(name=name, is_body=True, is_doubtful=True)
        return None

    def _name_opening(self, sentence: Span) -> str | None:
        """Return the name of a body that a sentence opens with: "NASA will send", "Hull City have parted"."""
        opening = _OPENING.match(self._masked.text, sentence.start, min(sentence.end, sentence.start + 80))
        if opening is None:
            return None
        named = self._people.within(Span(sentence.start, opening.end()))
        known = word_set("names", "places", "demonyms", "never") | word_set(
            "grammar", "openers", "prepositions"
        )
        words = opening["name"].lower().split()
        is_single = len(words) == 1 and not opening["name"].isupper()
        if any(s.person.is_certain for s in named) or words[0] in known - word_set("names", "places"):
            return None
        if is_single:  # "Shell will cut jobs"
            verb = self._masked.words_between(opening.end("name"), sentence.end)[:1]
            people = word_set("offices", "heads", "persons", "unnamed", "bodies", "players")
            is_verb = bool(verb) and verb[0].low in word_set("grammar", "finite")
            is_single = not is_verb or words[0].removesuffix("s") in people or words[0] in given_names()
        return None if is_single or known.issuperset(words) else opening["name"]

    def _last(self, offset: int, *, or_nameless: bool) -> Speaker | None:
        """Return the body that spoke last, though an official may have been heard since."""
        number = bisect_right(self._sentence_starts, offset) - 1
        since = self._sentences[max(0, number - 2)].start if self._sentences else 0
        for back, (place, heard) in enumerate(self._heard.lately(offset, most=3)):
            if back and place < since:
                break
            if heard.is_body or heard.may_be_body or (or_nameless and heard.name is None):
                return heard
        return None

    def _last_firm(self, offset: int) -> Speaker | None:
        """Return the only body heard lately that is named often, or else the only one that has a name."""
        lately = reversed([heard for _, heard in self._heard.lately(offset)])
        bodies = {heard.name: heard for heard in lately if heard.name and heard.is_body}
        often = [heard for name, heard in bodies.items() if self._masked.is_often_named(name)]
        firms = often or [heard for name, heard in bodies.items() if _may_be_firm(name)]
        return firms[0] if len(firms) == 1 else None

    def _opening_before(self, offset: int) -> Speaker | None:
        """Return the body or the people that the sentence before opens with, silent so far."""
        number = bisect_right(self._sentence_starts, offset) - 1
        if number < 1:
            return None
        before = self._sentences[number - 1]
        words = self._masked.words_between(before.start, min(before.end, before.start + LONGEST_OPENING))[:5]
        for at, word in enumerate(words):
            if word.low in word_set("grammar", "finite", "prepositions"):
                return None
            follows = words[at + 1] if at + 1 < len(words) else None
            is_head = follows is None or (
                follows.text.islower() and follows.low not in word_set("offices", "heads", "bodies")
            )
            is_many = word.low.endswith("s") and kind_of_noun(word, [word]) == "unnamed"
            if is_head and (word.low in word_set("offices", "bodies") or is_many):
                return self._meaning(
                    Subject(span=Span(words[0].start, word.end), phrase=tuple(words[: at + 1]))
                )
        return None


def _may_be_any_kind(name: str) -> bool:
    """Tell whether a name is one of its own: no country's, and no mere word for a body."""
    return not name.islower() and not word_set("names", "places", "demonyms").issuperset(name.lower().split())


def _may_be_firm(name: str) -> bool:
    """Tell whether a body goes by a mere name, which is that of no country and no ministry."""
    known = word_set("names", "places", "demonyms", "institution_words") | word_set("offices", "bodies")
    return name[0].isupper() and not name.isupper() and known.isdisjoint(name.lower().split())
