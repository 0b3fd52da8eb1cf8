"""Where the subject of a verb of speech stands: beside it, before an apposition, at the sentence's head."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, takewhile

from briefing.extract.persons import PeopleIndex, Sighting
from briefing.extract.subject_nouns import is_adverb, kind_of_noun, last_noun_phrase
from briefing.model.spans import Span
from briefing.text.genders import Gender
from briefing.text.lexicon import word_set
from briefing.text.offices import has_office_head
from briefing.text.quotation_marks import FILLER, FIRST_FILLER
from briefing.text.words import Word, split_words

MAX_SUBJECT_WORDS = 16
MAX_SUBJECT_CHARACTERS = 240
MAX_COMMAS_IN_APPOSITION = 4
MANY_TIMES = 3
MOST_BETWEEN = 4
"""As many words as stand between an office and its holder's name: "(Ward 53), A/Ch Insp"."""
LONGEST_OPENING = 60
MASK = FIRST_FILLER + FILLER
"""How a masked quotation begins."""

_BOUNDARY = re.compile(r"[,;:—–()\n…!?\"“”«»]|(?<!\b[A-Z])(?<!\bSt)\.\s|\s-\s")  # "the U.N. agency" goes on
_TAIL_STOP = re.compile(
    r"""
    [,;:—–()\n…!?\"“”«»] | \.(?:\s|$)
    | \b(?:who|when|while|as|after|before|during|in\sa|in\san|in\sthe|on|adding|that)\b
    """,
    re.VERBOSE,
)
_OF_A_PLACE = re.compile(r",\s(?:of|from)\s")
_RELATIVES = frozenset({"who", "which", "that", "whose", "when", "where"})
_DASHES = (" --", " —", " –", " -", "—")
_NAME_SUFFIX = re.compile(r",?\s(?:[JS]r|[JjSs]nr|II|III)\.?$")
_SHORT_NAME = re.compile(r"\s\([A-Z][A-Za-z-]{0,9}[A-Z]\)\s")
_TIMES = frozenset((shift, unit) for shift in ("last", "this") for unit in ("week", "month", "year", "night"))
_CONJUNCTIONS_TOO = frozenset({"after", "before"})  # "It came after NAME suggested that"
_OBJECTS = {"him": "he", "her": "she", "them": "they"}
_VIETNAMESE = {"ông": "he", "bà": "she"}
"""Titles that stand for a person where no name follows: "Ông cho biết"."""
PRONOUNS = {
    "he": Gender.MALE,
    "she": Gender.FEMALE,
    "they": Gender.UNKNOWN,
    "it": Gender.UNKNOWN,
    "we": Gender.UNKNOWN,
    "i": Gender.UNKNOWN,
    "you": Gender.UNKNOWN,
}


@cache
def _as_subject(pronoun: str) -> re.Pattern[str]:
    """Match a pronoun where a main clause begins: not "when he came, NAME"."""
    return re.compile(rf"(?:(?<=, )|(?<=\bbut )|(?<=\band )|\A){pronoun}\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Mark the words that name a speaker: a sighted person, a pronoun, or a noun phrase."""

    span: Span
    sighting: Sighting | None = None
    pronoun: str | None = None
    phrase: tuple[Word, ...] = ()
    follows_verb: bool = False


class SubjectReader:
    """Find subjects in one article whose quotations are masked."""

    def __init__(self, masked: str, people: PeopleIndex) -> None:
        self._text = masked
        self._people = people
        self._words = split_words(masked)
        self._word_starts = [word.start for word in self._words]
        self._counts: Counter[str] | None = None
        self._boundaries = [match.end() for match in _BOUNDARY.finditer(masked)]
        visible = [s for s in people.sightings if s.mention.name.slice(masked).startswith(s.mention.text[:2])]
        self.visible_names = frozenset(s.mention.name.start for s in visible)
        self._starting = {s.mention.whole.start: s for s in visible}
        self._ending = {s.mention.name.end: s for s in visible} | {s.mention.whole.end: s for s in visible}
        # "NAME, the ranger of the Hoan Kiem Range said": a name at the end of an office does not speak.
        certain = {s.mention.name.end for s in visible if s.mention.is_certain}
        holders = (s for s in visible if s.mention.role and s.mention.whole.end not in certain)
        self._ending |= {s.mention.whole.end: s for s in holders}

    def words_between(self, start: int, end: int) -> list[Word]:
        """Return the words that begin and end between two places."""
        first, last = bisect_left(self._word_starts, start), bisect_left(self._word_starts, end)
        if last > first and self._words[last - 1].end > end:
            last -= 1
        return self._words[first:last]

    def before(self, offset: int, lower: int) -> Subject | None:
        """Return the subject whose words end before `offset`, adverbs and appositions skipped."""
        lower = max(lower, offset - MAX_SUBJECT_CHARACTERS - 200)
        end = self._skip_adverbs(offset, lower)
        if end <= lower:
            return None
        role_holder = self._ending.get(end)
        if (
            role_holder and role_holder.mention.role and not self.is_object(role_holder)
        ):  # "NAME, Cục trưởng Cục …, Bộ Công an cho biết"
            return Subject(span=role_holder.mention.whole, sighting=role_holder)
        direct = self._ending_at(end, lower)
        comma = self._text.rfind(", ", lower, end)
        if direct and direct.phrase and comma > 0 and _OF_A_PLACE.match(self._text, comma):
            return self._before_apposition(end, lower) or direct  # "NAME, of Hue said"
        if direct or self._text[end - 1] not in ",)-–—":
            return direct
        if inset := self._before_inset(end, lower):
            return inset
        end = self._rstrip(end - 1, lower)
        ending = self._ending.get(self._without_suffix(end, lower))
        if ending and (ending.mention.role or self._opens_clause(ending.mention.whole.start, lower)):
            return Subject(span=ending.mention.whole, sighting=ending)
        found = self._before_apposition(end, lower)
        if ending and found and found.phrase and self._are_one(found, ending):
            return Subject(span=Span(found.span.start, ending.mention.whole.end), sighting=ending)
        return found

    def _are_one(self, office: Subject, name: Sighting) -> bool:
        """Tell whether an office and a name are of one person: "The deputy commander, Insp NAME, said"."""
        words = self.words_between(office.span.end, name.mention.name.start)
        return len(words) <= MOST_BETWEEN and all(word.low not in _RELATIVES for word in words)

    def before_who(self, offset: int, lower: int) -> Subject | None:
        """Return who stands before a relative clause without commas: "NAME who came to the event"."""
        who = self._text.rfind(" who ", max(lower, offset - 80), offset)
        return self._ending_at(who, lower) if who > lower else None

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
            boundary = max(self._text.rfind(mark, lower, end) for mark in (",", " - ", " – ", " ("))
            if boundary < lower:
                break
            end = self._rstrip(boundary, lower)
            found = self._ending_at(end, lower, is_before_apposition=True)
            if found and not self._is_in_relative_clause(found, lower):
                return found
            inside = inside or found
        return inside

    def _is_in_relative_clause(self, subject: Subject, lower: int) -> bool:
        """Tell whether somebody is named in what is said of another: "NAME, who caught NAME, 35, said"."""
        since = max(lower, self._text.rfind(",", lower, subject.span.start))
        before = self.words_between(since, subject.span.start)
        return since > lower and any(word.low in ("who", "which", "that", "whose") for word in before)

    def after(self, offset: int, upper: int) -> Subject | None:
        """Return the subject that begins at `offset`, as after "said"."""
        start = offset
        while start < upper and self._text[start] == " ":
            start += 1
        upper = min(upper, start + MAX_SUBJECT_CHARACTERS)
        words = self.words_between(start, upper)
        if not words or words[0].start != start:
            return None
        # Other words may come first: "the company's chief executive, NAME".
        is_formal = words[0].is_capitalised and has_office_head(
            words[:1]
        )  # "Minister in the Office (Law) NAME"
        for number, word in enumerate(words[:9]):
            is_far = number > 4 and not has_office_head(words[:number])
            if is_far and "(" not in self._text[start : word.start]:
                break
            if found := self._starting.get(word.start):
                found = self._after_short_name(found) or found
                return Subject(span=Span(word.start, found.mention.whole.end), sighting=found)
            joins_offices = has_office_head(words[:number]) and (
                word.low == "and" or (is_formal and word.low in word_set("offices", "connectors"))
            )
            if word.low in PRONOUNS or (word.low in word_set("grammar", "no_modifier") and not joins_offices):
                break
        if words[0].low in word_set("grammar", "prepositions"):
            return None
        pronoun = _VIETNAMESE.get(words[0].low, words[0].low)
        if self._text[words[0].end : words[0].end + 1] in (",", ".", ""):
            pronoun = _OBJECTS.get(pronoun, pronoun)  # "according to him"
        if pronoun in PRONOUNS:
            return Subject(span=Span(start, words[0].end), pronoun=pronoun)
        stop = _TAIL_STOP.search(self._text, words[0].end, upper)
        subject = self._noun_subject([w for w in words if w.end <= (stop.start() if stop else upper)])
        return replace(subject, follows_verb=True) if subject else None

    def _after_short_name(self, found: Sighting) -> Sighting | None:
        """Return who follows a body with its abbreviation: "said the Long Name (LN) deputy NAME"."""
        short = _SHORT_NAME.match(self._text, found.mention.whole.end)
        if short is None or found.mention.role or found.mention.has_title:
            return None
        words = self.words_between(short.end(), short.end() + 60)
        return next((self._starting[word.start] for word in words[:4] if word.start in self._starting), None)

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
        words = self.words_between(sentence.start, min(sentence.end, sentence.start + LONGEST_OPENING))
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
        words = self.words_between(sentence.start, min(sentence.end, sentence.start + LONGEST_OPENING))
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
        ending = self._ending.get(end)
        if ending is None or ending.mention.name.start < start:
            return False
        before = self._text[start : ending.mention.name.start]
        words = self.words_between(start, ending.mention.name.start)
        finite = word_set("grammar", "finite")
        has_verb = any(word.low in finite or word.low.endswith("ed") for word in words)
        return (
            before.rstrip().endswith(",")
            and before.count(",") == 1
            and not has_verb
            and has_office_head(words)
        )

    def is_often_named(self, name: str) -> bool:
        """Tell whether each word of a name comes three times and more in the article, with a capital."""
        if self._counts is None:
            self._counts = Counter(word.text for word in self._words if word.is_capitalised)
        return all(self._counts[word.text] >= MANY_TIMES for word in split_words(name))

    def is_object(self, sighting: Sighting) -> bool:
        """Tell whether a name stands straight behind a preposition: "asked about NAME"."""
        start = sighting.mention.whole.start
        before = self.words_between(max(0, start - 20), start)
        return (
            bool(before)
            and before[-1].low in word_set("grammar", "prepositions")
            and before[-1].low not in _CONJUNCTIONS_TOO
            and self._text[before[-1].end : start] == " "
        )

    def in_main_clause(self, subjects: list[Sighting], sentence: Span) -> list[Sighting]:
        """Return who stands behind the clause a sentence opens with: "Although NAME refused, NAME came"."""
        words = self.words_between(sentence.start, min(sentence.end, sentence.start + LONGEST_OPENING))
        comma = self._text.find(", ", sentence.start, sentence.end)
        if not words or comma < 0 or words[0].low not in word_set("grammar", "subordinators"):
            return []
        return [s for s in subjects if self._text.startswith(", ", s.mention.whole.start - 2)][:1]

    def goes_on_with(self, pronoun: str, before: Span) -> bool:
        """Tell whether a pronoun is the subject of what a sentence says before somebody is named."""
        return _as_subject(pronoun).search(before.slice(self._text)) is not None

    def _rstrip(self, end: int, lower: int) -> int:
        while end > lower and self._text[end - 1].isspace():
            end -= 1
        return end

    def _skip_adverbs(self, offset: int, lower: int) -> int:
        words = self.words_between(max(lower, offset - 80), offset)
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
        if suffix is None or end in self._ending:
            return end
        return end - 1 if end - 1 in self._ending else suffix.start()

    def _ending_at(self, end: int, lower: int, *, is_before_apposition: bool = False) -> Subject | None:
        sighting = self._ending.get(end)
        if sighting and sighting.mention.whole.start >= lower and not sighting.mention.is_genitive:
            before = self.words_between(
                max(lower, sighting.mention.whole.start - 30), sighting.mention.whole.start
            )
            is_object = (
                bool(before)
                and before[-1].low in word_set("grammar", "prepositions")
                and before[-1].low not in _CONJUNCTIONS_TOO
            )
            is_adjacent = (
                bool(before) and not self._text[before[-1].end : sighting.mention.whole.start].strip()
            )
            if not (is_object and is_adjacent):
                return Subject(span=sighting.mention.whole, sighting=sighting)
        number = bisect_right(self._boundaries, end) - 1
        boundary = self._boundaries[number] if number >= 0 else 0
        words = self.words_between(max(lower, end - MAX_SUBJECT_CHARACTERS, boundary), end)
        if not words or words[-1].end != end:
            return None
        pronoun = _VIETNAMESE.get(words[-1].low, words[-1].low)
        if pronoun in PRONOUNS and not is_before_apposition:
            return Subject(span=Span(words[-1].start, end), pronoun=pronoun)
        return self._noun_subject(last_noun_phrase(words))

    def _noun_subject(self, words: list[Word]) -> Subject | None:
        longest = words[: MAX_SUBJECT_WORDS + 1]
        words = list(takewhile(lambda word: not word.text.startswith(MASK), longest))
        if not words or len(words) > MAX_SUBJECT_WORDS or words[-1].low.isdigit():
            return None  # "NAME, 32, of Hanoi": an age is no subject
        finite = word_set("grammar", "finite")
        for word, following in pairwise([*words, words[-1]]):
            if word.text in finite and following.low != "by":  # "led by officials"
                return None  # a clause, not a noun with its modifiers
        not_behind = word_set("grammar", "no_modifier")
        for first, word in enumerate(takewhile(lambda word: word.low not in not_behind, words)):
            named = self._starting.get(word.start)
            if named is None or named.mention.is_genitive:
                continue
            behind = next((w.low for w in words[first:] if w.start >= named.mention.whole.end), "")
            if behind in not_behind or (first == 0 and behind.endswith("ed")):
                # "NAME of the bank said", "nurse NAME in Hanoi said"; but "San Diego police said"
                return Subject(span=Span(words[0].start, words[-1].end), sighting=named)
        return Subject(span=Span(words[0].start, words[-1].end), phrase=tuple(words))
