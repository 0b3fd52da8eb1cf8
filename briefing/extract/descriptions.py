"""What a noun tells of whom it means, "the 24-year-old striker", and what an article tells of its people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from briefing.extract.masked_text import MaskedText
from briefing.extract.persons import PeopleIndex, Person, Sighting
from briefing.extract.roles import spelt_out
from briefing.extract.subject_nouns import are_kindred, head_of, is_in_a_field
from briefing.text.genders import Gender
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_list, word_set
from briefing.text.people_nouns import people_nouns
from briefing.text.words import Word

MOST_WORDS_BEFORE = 4
MOST_WORDS_BEHIND = 10
_AGE_BEHIND = lazy_pattern(
    r",\s(?:aged\s)?(\d{1,3}|[a-z]{3,9}teen|[a-z]{3,6})(?=[,.;:]|\s(?:from|of|who)\b)|\s\((\d{1,3})\)"
)
_AGE = lazy_pattern(r"(\w+)-year-old")
_APPOSITION = lazy_pattern(
    r"(?:\s\([^()\n]{1,20}\))?(?:,|\s[-–—])\s|\s(?:is|was)\s(?:also\s)?(?=an?\s|the\s)"
)
_STOP = lazy_pattern(r"[,.;:()–—\n“”\"]|\s-\s")
_AGES = {
    "teenager": (13, 19),
    "teen": (13, 19),
    "youngster": (3, 25),
    "schoolboy": (4, 19),
    "schoolgirl": (4, 19),
    "pensioner": (58, 120),
    "septuagenarian": (70, 79),
    "octogenarian": (80, 89),
    "nonagenarian": (90, 99),
    "centenarian": (100, 120),
}
"""Between which ages somebody is called so."""
_WOMEN = ("woman", "mother", "girl", "actress", "daughter", "wife")
_MEN = ("man", "father", "boy", "husband")


class Fit(IntEnum):
    """How well somebody fits a description."""

    NOT = 0
    HARDLY = 1  # who is known by another office: a "coach" is a minister only if nobody else spoke
    POSSIBLY = 2  # nothing speaks against it
    KINDRED = 3  # the role goes by this word, too: a "filmmaker" is a director
    TOLD = 4  # the article calls the person so


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Hold what a noun phrase tells of a person: "the Leeds-born striker", "the mother of two"."""

    head: str
    words: frozenset[str]
    age: str | None
    gender: Gender
    nationality: str | None
    is_former: bool
    is_known: bool  # the noun is one for people, in whatever list

    @classmethod
    def of(cls, content: Sequence[Word]) -> Description:
        """Return what the words of a noun phrase tell, its article left out."""
        head = head_of(content).low.split("-of-")[0]
        words = frozenset(word.low for word in content)
        ages = (_AGE.fullmatch(word) for word in words)
        people = word_set("names", "demonyms", "demonym_nouns") - word_set("names", "no_nations")
        known = _people() | word_set("offices", "unnamed") | people
        return cls(
            head=head,
            words=words,
            age=next((age[1] for age in ages if age), None),
            gender=gender_of_noun(head),
            is_known=head in known or "-old" in head,
            is_former="former" in words or head.startswith("ex-"),
            nationality=next(
                (word.low for word in content if word.is_capitalised and word.low in people), None
            ),
        )


@cache
def _people() -> frozenset[str]:
    return word_set("offices", "heads", "persons", "players") | people_nouns()


def gender_of_noun(noun: str) -> Gender:
    """Return the gender that a noun tells: "the actress", "the Dutchman"; a chairman may be a woman."""
    if noun in word_set("offices", "women") or noun.endswith(_WOMEN):
        return Gender.FEMALE
    if noun in word_set("offices", "men") or (
        noun.endswith(_MEN) and not noun.endswith(("chairman", "human"))
    ):
        return Gender.MALE
    return Gender.UNKNOWN


class ToldOfPeople:
    """Know by which words the people of one article are called, beside their names."""

    def __init__(self, masked: MaskedText, people: PeopleIndex) -> None:
        self._masked = masked
        self._people = people
        self._called: dict[str, list[Person]] | None = None
        self._words: dict[str, set[str]] = {}

    def called(self, word: str) -> Sequence[Person]:
        """Return the people whom the article calls so: "opener NAME", "NAME, a retired accountant"."""
        return self._read().get(word, ())

    def fit(self, person: Person, description: Description) -> Fit:
        """Return how well a description fits a person."""
        called = self._words_of(person)
        if not description.gender.fits(person.gender) or not _may_come_from(called, description.nationality):
            return Fit.NOT
        if description.age and any(word.startswith("age:") for word in called):
            return Fit.TOLD if f"age:{description.age}" in called else Fit.NOT
        told = [int(word[4:]) for word in called if word.startswith("age:") and word[4:].isdigit()]
        if told and (between := _AGES.get(description.head)):
            return Fit.TOLD if any(between[0] <= age <= between[1] for age in told) else Fit.NOT
        if not (called | person.role_words).isdisjoint((description.head, *synonyms(description.head))):
            return Fit.TOLD
        if description.nationality and any(_is_from(word, description.nationality) for word in called):
            return Fit.TOLD
        if description.is_former or description.head in word_set("offices", "kin"):
            return Fit.POSSIBLY
        if person.role is None or not is_in_a_field(person.role):
            return Fit.POSSIBLY
        if not description.is_known:
            return Fit.HARDLY
        if not is_in_a_field(description.head):
            return Fit.POSSIBLY
        return Fit.KINDRED if are_kindred(description.head, person.role) else Fit.HARDLY

    def learn(self, person: Person, description: Description) -> None:
        """Note which nation somebody is of whom a noun has been found to mean: "the Argentine"."""
        if description.nationality:
            self._words.setdefault(person.name, set()).add(description.nationality)

    def is_called_a_person(self, person: Person) -> bool:
        """Tell whether a noun for people stands beside a name: "Kenyan runner NAME", "NAME, a pupil of"."""
        people = _people()
        return any(
            word in people or word == "number" or word.startswith("age:") for word in self._words_of(person)
        )

    def has_office(self, person: Person) -> bool:
        """Tell whether the article gives a person an office or a rank: a constable is no mere "man"."""
        offices = word_set("offices", "heads") | word_set("names", "rank_heads")
        return bool(person.role or person.rank) or not offices.isdisjoint(self._words_of(person))

    def shared(self, person: Person, description: Description) -> int:
        """Return how many words of a description the article uses of a person."""
        return len(description.words & (self._words_of(person) | person.role_words))

    def _words_of(self, person: Person) -> set[str]:
        self._read()
        return self._words.get(person.name, set())

    def _read(self) -> dict[str, list[Person]]:
        if self._called is None:
            self._called = {}
            for sighting in self._people.sightings:
                if sighting.mention.name.start not in self._masked.visible_names:
                    continue
                known = self._words.setdefault(sighting.person.name, set())
                for word in self._beside(sighting):
                    if word not in known:
                        known.add(word)
                        self._called.setdefault(word, []).append(sighting.person)
        return self._called

    def _beside(self, sighting: Sighting) -> list[str]:
        """Return the words beside a name that tell who it is, and the age as "age:24"."""
        mention, text = sighting.mention, self._masked.text
        before = self._masked.words_between(max(0, mention.whole.start - 50), mention.name.start)
        found: list[str] = []
        start = mention.whole.start
        for word in reversed(before):
            is_outside = word.end <= mention.whole.start
            is_far = text[word.end : start].strip() or len(found) >= MOST_WORDS_BEFORE
            if is_outside and (is_far or not _may_describe(word)):
                break
            start = word.start if is_outside else start
            found += [word.low, *spelt_out().get(word.low, "").split()]
            if age := _AGE.fullmatch(word.low):
                found.append(f"age:{age[1]}")
        if age := _AGE_BEHIND.match(text, mention.name.end):
            found.append(f"age:{age[1] or age[2]}")
        is_between = text.startswith(",", mention.name.end) and text.endswith(", ", 0, mention.whole.start)
        if is_between and mention.name.end + 2 not in self._masked.starting:  # no list of people
            found += self._before_comma(mention.whole.start - 2)
        if opening := _APPOSITION.match(text, mention.name.end):
            found += self._apposition(opening.end())
        return found

    def _before_comma(self, end: int) -> list[str]:
        """Return the words of a noun before a name between commas: "The minister for roads, NAME, said"."""
        words = self._masked.words_between(max(0, end - 60), end)
        gaps = _STOP.search(self._masked.text, words[-1].start, end) if words else None
        found: list[str] = []
        for word in reversed(words[-MOST_WORDS_BEFORE - 3 :] if not gaps else []):
            if word.low in word_set("grammar", "determiners"):
                return found
            if _STOP.search(self._masked.text, word.start, end) or word.low in word_set("grammar", "finite"):
                return []
            found.append(word.low)
        return []

    def _apposition(self, start: int) -> list[str]:
        stop = _STOP.search(self._masked.text, start, start + 100)
        words = self._masked.words_between(start, stop.start() if stop else start + 100)[:MOST_WORDS_BEHIND]
        if words and words[0].low.isdigit():  # "NAME, 54, a teacher"
            return (
                self._apposition(words[0].end + 2) if stop and self._masked.text[stop.start()] == "," else []
            )
        found: list[str] = []
        for number, word in enumerate(words):
            if number and word.low in word_set("grammar", "prepositions"):
                break
            if word.low in word_set("grammar", "no_modifier") or word.low.endswith("ing"):
                return found if number else []
            found.append(word.low)
        return found


@cache
def synonyms(office: str) -> tuple[str, ...]:
    """Return the other words for an office: a "boss" is a coach or a chief, but no coach is a chief."""
    found: list[str] = []
    for entry in word_list("offices", "synonyms"):
        general, _, special = entry.partition(" > ")
        group, narrower = general.split(), special.split()
        if office in group:
            found += [other for other in (*group, *narrower) if other != office]
        elif office in narrower:
            found += group
    return tuple(found)


def _may_describe(word: Word) -> bool:
    stops = word_set("grammar", "prepositions", "determiners", "no_modifier", "finite", "openers")
    return word.low not in stops and not word.low.endswith("ed") and not word.is_genitive


def _may_come_from(called: set[str], nationality: str | None) -> bool:
    """Tell whether somebody of whom these words are told may be called by a nationality."""
    nations = word_set("names", "demonyms") - word_set("names", "no_nations")
    told = called & nations if nationality else set()
    return not told or _nation(nationality or "") in map(_nation, told)


def _is_from(word: str, nationality: str) -> bool:
    """Tell whether a word is of a nation or its country: "texas" of "texan", "poland" of "polish"."""
    known = word_set("names", "places", "demonyms") - word_set("names", "no_nations")
    return word in known and _nation(word) == _nation(nationality)


def _nation(word: str) -> str:
    """Return what a nation's words have in common: "pole" and "polish", "us" and "american"."""
    return {"us": "ame", "u.s": "ame", "uk": "bri"}.get(word, word[:3])
