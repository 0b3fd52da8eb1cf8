"""Whose verb it is, read backwards from it: over adverbs, appositions, insets and relative clauses."""

from __future__ import annotations

import re
from bisect import bisect_right

from briefing.extract.masked_text import MaskedText
from briefing.extract.persons import Sighting
from briefing.extract.subject_nouns import is_adverb, last_noun_phrase
from briefing.extract.subject_phrases import Subject, noun_subject, pronoun_subject
from briefing.model.spans import Span

MAX_SUBJECT_CHARACTERS = 240
MAX_COMMAS_IN_APPOSITION = 4
MOST_BETWEEN = 4
"""As many words as stand between an office and its holder's name: "(Ward 53), A/Ch Insp"."""

_BOUNDARY = re.compile(r"[,;:—–()\n…!?\"“”«»]|(?<!\b[A-Z])(?<!\bSt)\.\s|\s-\s")  # "the U.N. agency" goes on
_OF_A_PLACE = re.compile(r",\s(?:of|from)\s")
_RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whose"})
_RELATIVES = _RELATIVE_PRONOUNS | {"when", "where"}
_DASHES = (" --", " —", " –", " -", "—")
_APPOSITION_OPENS = (",", " - ", " – ", " (")
_NAME_SUFFIX = re.compile(r",?\s(?:[JS]r|[JjSs]nr|II|III)\.?$")
_TIMES = frozenset((shift, unit) for shift in ("last", "this") for unit in ("week", "month", "year", "night"))


class SubjectsBefore:
    """Find the subjects that stand before their verbs in one article."""

    def __init__(self, masked: MaskedText) -> None:
        self._masked = masked
        self._text = masked.text
        self._boundaries = [match.end() for match in _BOUNDARY.finditer(masked.text)]

    def verb(self, offset: int, lower: int) -> Subject | None:
        """Return the subject whose words end before `offset`, adverbs and appositions skipped."""
        lower = max(lower, offset - MAX_SUBJECT_CHARACTERS - 200)
        end = self._skip_adverbs(offset, lower)
        if end <= lower:
            return None
        holder = self._masked.ending.get(end)
        if holder and holder.mention.role and not self._masked.is_object(holder):
            # "NAME, Cục trưởng Cục …, Bộ Công an cho biết"
            return Subject(span=holder.mention.whole, sighting=holder)
        direct = self._ending_at(end, lower)
        comma = self._text.rfind(", ", lower, end)
        if direct and direct.phrase and comma > 0 and _OF_A_PLACE.match(self._text, comma):
            return self._before_apposition(end, lower) or direct  # "NAME, of Hue said"
        if direct or self._text[end - 1] not in ",)-–—":
            return direct
        return self._before_inset(end, lower) or self._before_mark(self._rstrip(end - 1, lower), lower)

    def who(self, offset: int, lower: int) -> Subject | None:
        """Return who stands before a relative clause without commas: "NAME who came to the event"."""
        who = self._text.rfind(" who ", max(lower, offset - 80), offset)
        return self._ending_at(who, lower) if who > lower else None

    def _before_mark(self, end: int, lower: int) -> Subject | None:
        """Return who stands before the comma, the bracket or the dash at `end` that closes an apposition."""
        ending = self._masked.ending.get(self._without_suffix(end, lower))
        if ending and (ending.mention.role or self._opens_clause(ending.mention.whole.start, lower)):
            return Subject(span=ending.mention.whole, sighting=ending)
        found = self._before_apposition(end, lower)
        if ending and found and found.phrase and self._are_one(found, ending):
            return Subject(span=Span(found.span.start, ending.mention.whole.end), sighting=ending)
        return found

    def _are_one(self, office: Subject, name: Sighting) -> bool:
        """Tell whether an office and a name are of one person: "The deputy commander, Insp NAME, said"."""
        words = self._masked.words_between(office.span.end, name.mention.name.start)
        return len(words) <= MOST_BETWEEN and all(word.low not in _RELATIVES for word in words)

    def _opens_clause(self, start: int, lower: int) -> bool:
        """Tell whether nothing but a quotation stands before: “…,” Secretary NAME, told reporters."""
        before = self._text[lower:start].rstrip()
        return not before or before[-1] in '"”’'

    def _before_inset(self, end: int, lower: int) -> Subject | None:
        """Return who stands before an inset between two dashes: "NAME -- who has lost NAME -- said"."""
        dash = next((dash for dash in _DASHES if self._text.endswith(dash, lower, end)), None)
        opened = self._text.rfind(dash, lower, end - len(dash)) if dash else -1
        return self._ending_at(self._rstrip(opened, lower), lower) if opened > lower else None

    def _before_apposition(self, end: int, lower: int) -> Subject | None:
        """Return who stands before ", who came late, said"; what touches the last comma is no subject."""
        inside: Subject | None = None
        for _ in range(MAX_COMMAS_IN_APPOSITION):
            boundary = max(self._text.rfind(mark, lower, end) for mark in _APPOSITION_OPENS)
            if boundary < lower:
                break
            end = self._rstrip(boundary, lower)
            found = self._ending_at(end, lower, is_before_apposition=True)
            if found and (named := self._before_its_apposition(found, lower)):
                return named
            if found and not self._is_in_relative_clause(found, lower):
                return found
            inside = inside or found
        return inside

    def _before_its_apposition(self, subject: Subject, lower: int) -> Subject | None:
        """Return who stands before a noun with an article: "NAME, a chemist in Leeds, England, said"."""
        is_noun = bool(subject.phrase) and subject.phrase[0].low in ("a", "an", "the")
        if not is_noun or not self._text.endswith(", ", lower, subject.span.start):
            return None
        named = self._named_at(self._rstrip(subject.span.start - 2, lower), lower)
        return Subject(span=named.mention.whole, sighting=named) if named else None

    def _is_in_relative_clause(self, subject: Subject, lower: int) -> bool:
        """Tell whether somebody is named in what is said of another: "NAME, who caught NAME, 35, said"."""
        since = max(lower, self._text.rfind(",", lower, subject.span.start))
        before = self._masked.words_between(since, subject.span.start)
        return since > lower and any(word.low in _RELATIVE_PRONOUNS for word in before)

    def _rstrip(self, end: int, lower: int) -> int:
        while end > lower and self._text[end - 1].isspace():
            end -= 1
        return end

    def _skip_adverbs(self, offset: int, lower: int) -> int:
        words = self._masked.words_between(max(lower, offset - 80), offset)
        end = offset
        if len(words) > 2 and (words[-2].low, words[-1].low) in _TIMES:  # "The airline last week said"
            words, end = words[:-2], words[-2].start
        while words and is_adverb(words[-1]):
            gap = self._text[words[-1].end : end].strip()
            if gap not in ("", ","):
                break
            word = words.pop()
            end = word.start
            if word.low == "who":  # "an analyst, who asked not to be named"
                end = len(self._text[:end].rstrip(" ,"))
        return self._without_suffix(self._rstrip(end, lower), lower)

    def _without_suffix(self, end: int, lower: int) -> int:
        """Return where a name ends before what stands behind it; "Jr" is part of a name, its stop is not."""
        suffix = _NAME_SUFFIX.search(self._text, max(lower, end - 8), end)
        if suffix is None or end in self._masked.ending:
            return end
        return end - 1 if end - 1 in self._masked.ending else suffix.start()

    def _ending_at(self, end: int, lower: int, *, is_before_apposition: bool = False) -> Subject | None:
        if named := self._named_at(end, lower):
            return Subject(span=named.mention.whole, sighting=named)
        number = bisect_right(self._boundaries, end) - 1
        boundary = self._boundaries[number] if number >= 0 else 0
        words = self._masked.words_between(max(lower, end - MAX_SUBJECT_CHARACTERS, boundary), end)
        if not words or words[-1].end != end:
            return None
        if not is_before_apposition and (pronoun := pronoun_subject(words[-1])):
            return pronoun
        return noun_subject(last_noun_phrase(words), self._masked.starting)

    def _named_at(self, end: int, lower: int) -> Sighting | None:
        """Return who is named up to a place, unless it is somebody's or behind a preposition."""
        named = self._masked.ending.get(end)
        if named is None or named.mention.is_genitive or named.mention.whole.start < lower:
            return None
        start = named.mention.whole.start
        preposition = self._masked.preposition_before(start, max(lower, start - 30))
        is_object = preposition is not None and not self._text[preposition.end : start].strip()
        return None if is_object else named
