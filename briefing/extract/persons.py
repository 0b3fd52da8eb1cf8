"""Who is who in an article: people with rank and office, and whom a name or an office later means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from briefing.extract.couples import with_shared_surnames
from briefing.extract.nicknames import nickname_behind
from briefing.extract.passages import Passage, passages
from briefing.model.article import Article, LabelKind
from briefing.model.spans import Span
from briefing.text.genders import Gender, gender_of
from briefing.text.lexicon import word_set
from briefing.text.names import NameMention, find_names, is_family_first, surname_known_otherwise
from briefing.text.offices import institution_words
from briefing.text.words import fold_name, split_words

_CREDIT = re.compile(
    r"(?:photos?|images?|pictures?|credit|ảnh|text|story)\s{0,2}(?:[:/-]|by)\s{0,2}[\w\s/.]{0,30}$",
    re.IGNORECASE,
)
_PART_OF_ROLE = re.compile(
    r"\s+-\s+|,\s+|\s+(?:under|at|for)\s+(?:the\s+)?|\(|\s+of\s+the\s+|\s+of\s+(?=[A-Z]{2})"
)
_SPACE_BEFORE = re.compile(r"\s+([,)])")
_LONG_NAME = re.compile(r"[A-Z][a-z]+(?:\s(?:(?:of|for|the|and)\s)?[A-Z][a-z]+)+")
_EMPTY_ROLE_WORDS = frozenset(
    {"of", "the", "and", "for", "in", "at", "on", "a", "an", "s", "to", "&", "affairs", "with"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Say who somebody is, all from one article; `is_introduced` is false for a mere name.

    `is_certain` is false where nothing but capital letters speaks for a person.
    """

    name: str
    words: tuple[str, ...]
    introduction: Span
    first_seen: int
    gender: Gender = Gender.UNKNOWN
    rank: str | None = None
    role: str | None = None
    organisation: str | None = None
    aliases: tuple[str, ...] = ()
    role_words: frozenset[str] = frozenset()
    is_certain: bool = False
    is_introduced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Place a person in the text; `is_doubtful` where the name could mean another."""

    mention: NameMention
    person: Person
    is_doubtful: bool = False


class PeopleIndex:
    """Answer which person a name or an office in this article means."""

    def __init__(self, people: Sequence[Person], sightings: Sequence[Sighting]) -> None:
        self.people = tuple(people)
        self.sightings = tuple(sightings)
        self._starts = [sighting.mention.name.start for sighting in sightings]
        self._holders: dict[frozenset[str], list[Person]] = {}
        self._last_names: dict[str, list[Person]] | None = None
        self._places: dict[Person, list[int]] | None = None
        self._by_start = {sighting.mention.name.start: sighting for sighting in sightings}

    def at(self, mention: NameMention) -> Sighting | None:
        """Return whom a mention found in this text means."""
        return self._by_start.get(mention.name.start)

    def with_last_name(self, word: str) -> Person | None:
        """Return the only one whose full name ends so: "White", too, who is no name without another."""
        if self._last_names is None:
            self._last_names = {}
            for person in self.people:
                self._last_names.setdefault(person.words[-1], []).append(person)
        found = self._last_names.get(word, [])
        return found[0] if len(found) == 1 and len(found[0].words) > 1 else None

    def within(self, span: Span) -> tuple[Sighting, ...]:
        """Return the people named in a stretch of the text, in order."""
        return self.sightings[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def with_office(self, office: str, offset: int) -> tuple[Person | None, bool]:
        """Return the one who holds an office ("the Deputy Minister"), and whether that is doubtful.

        "A05 representative" says which body somebody speaks for, not which office he holds: then the body
        alone must agree. Of several the one named nearest before is taken.
        """
        wanted = office_words(office)
        if wanted not in self._holders:
            self._holders[wanted] = self._find_holders(wanted)
        holders = self._holders[wanted]
        if len(holders) < 2:
            return (holders[0] if holders else None), False
        named = [(self._last_before(holder, offset), holder) for holder in holders]
        last, nearest = max(named, key=itemgetter(0))
        if last >= 0:
            return nearest, True
        return None, True

    def _last_before(self, person: Person, offset: int) -> int:
        """Return where somebody was named last before `offset`, -1 if nowhere."""
        if self._places is None:
            self._places = {}
            for sighting in self.sightings:
                self._places.setdefault(sighting.person, []).append(sighting.mention.name.start)
        places = self._places.get(person, [])
        number = bisect_left(places, offset)
        return places[number - 1] if number else -1

    def _find_holders(self, wanted: frozenset[str]) -> list[Person]:
        body = wanted - word_set("offices", "vague_heads")
        asked_for = [wanted, body] if body and body != wanted else [wanted]
        holders = [p for p in self.people if wanted and any(words <= p.role_words for words in asked_for)]
        for word in ("deputy", "vice", "prime", "chief"):
            # "The minister" is not the deputy or prime minister, where the article has both.
            holders = [p for p in holders if (word in p.role_words) == (word in wanted)] or holders
        return holders


def office_words(office: str) -> frozenset[str]:
    """Return the words that tell offices apart: "Foreign Minister" is "Minister of Foreign Affairs"."""
    words = {w.low for w in split_words(fold_name(office))}
    if "pm" in words:
        words = words - {"pm"} | {"prime", "minister"}
    return frozenset(words - _EMPTY_ROLE_WORDS)


def read_people(article: Article) -> PeopleIndex:
    """Return the people of standfirst, body and captions."""
    text = article.text
    mentions = _mentions(article, frozenset())
    if odd := frozenset(filter(None, map(surname_known_otherwise, mentions))):
        mentions = _mentions(article, odd)
    mentions = with_shared_surnames(text, mentions)
    groups = _group([m for m in mentions if len(m.words) > 1])
    directory = _Directory(text, groups)
    placed: list[tuple[NameMention, int, bool]] = []
    for mention in mentions:
        number, is_doubtful = directory.find(text, mention)
        if number is None and len(mention.words) == 1 and mention.is_certain:
            number = directory.add(mention)
        elif number is not None and len(mention.words) == 1:
            directory.join(text, number, mention)
        if number is not None:
            placed.append((mention, number, is_doubtful))
            directory.last_named[number] = mention.name.start
    people = [_person(text, group) for group in groups]
    sightings = [Sighting(mention=m, person=people[n], is_doubtful=doubt) for m, n, doubt in placed]
    return PeopleIndex(people, sightings)


def _mentions(article: Article, surnames: frozenset[str]) -> list[NameMention]:
    mentions: list[NameMention] = []
    for passage in passages(article):
        if passage.kind is not LabelKind.SUBHEAD:
            found = find_names(article.text, passage.span, surnames=surnames)
            mentions += [m for m in found if not _is_credit(article.text, m, passage)]
    return sorted(mentions, key=lambda mention: mention.name.start)


def _is_credit(text: str, mention: NameMention, passage: Passage) -> bool:
    """Tell whether a name in a caption is the photographer's."""
    start = max(passage.span.start, mention.whole.start - 45)
    return passage.is_caption and _CREDIT.search(text, start, mention.whole.start) is not None


def _group(mentions: Sequence[NameMention]) -> list[list[NameMention]]:
    """Gather full names, the longest form first; "Antony Blinken" joins "Antony J. Blinken"."""
    by_words: dict[tuple[str, ...], list[NameMention]] = {}
    for mention in mentions:
        by_words.setdefault(mention.words, []).append(mention)
    by_ends: dict[tuple[str, str], list[NameMention]] = {}
    for words in sorted(by_words, key=len, reverse=True):
        tails = [(words[0], words[-1])]
        if len(words) > 2:  # "Dr. FAMILY NAME" may be two words, too
            tails.append((words[1 if is_family_first(" ".join(words)) else -2], words[-1]))
        if len(words) == 3 and not is_family_first(" ".join(words)):
            tails.append((words[0], words[1]))  # "Ismail Sabri" of "Ismail Sabri Yaakob"
        if len(words) > 4:  # who has five names and more is mostly called by the first two or three
            tails += [(words[0], word) for word in words[1:-1]]
        group = next((by_ends[tail] for tail in tails if tail in by_ends), None)
        if group is None:
            group = []
            for tail in tails:
                by_ends[tail] = group
        group += by_words[words]
    unique = {id(group): group for group in by_ends.values()}
    return sorted(unique.values(), key=lambda group: min(m.name.start for m in group))


class _Directory:
    """Look up whose name a mention is: by full name, by last word, by family name, by given name."""

    def __init__(self, text: str, groups: list[list[NameMention]]) -> None:
        self._text = text
        self._groups = groups
        self._by_words: dict[tuple[str, ...], int] = {}
        self._by_last: dict[str, list[int]] = {}
        self._by_family: dict[str, list[int]] = {}
        self._by_given: dict[str, list[int]] = {}
        self._by_inner: dict[str, list[int]] = {}
        self.last_named: dict[int, int] = {}
        self._telling = [list(group) for group in groups]
        self._told: list[set[tuple[object, ...]]] = [set() for _ in groups]
        for number, group in enumerate(groups):
            self._enter(number, group)

    def _enter(self, number: int, group: Sequence[NameMention]) -> None:
        for mention in group:
            self._by_words.setdefault(mention.words, number)
        full = max((mention.words for mention in group), key=len)
        self._by_last.setdefault(full[-1], []).append(number)
        if len(full) > 2:  # "NAME Kim Lee" is "Kim-Lee", too
            self._by_last.setdefault("-".join(full[-2:]), []).append(number)
        if len(full) > 1:
            first = self._by_family if is_family_first(" ".join(full)) else self._by_given
            first.setdefault(full[0], []).append(number)
            for word in set(full[1:-1]) if first is self._by_given else ():
                self._by_inner.setdefault(word, []).append(number)
            for nickname in set(filter(None, (nickname_behind(self._text, m.name) for m in group))):
                self._by_given.setdefault(nickname, []).append(number)

    def add(self, mention: NameMention) -> int:
        """Enter somebody who is never named in full: "President NAME"."""
        self._groups.append([mention])
        self._telling.append([mention])
        self._told.append(set())
        self._enter(len(self._groups) - 1, [mention])
        return len(self._groups) - 1

    def join(self, text: str, number: int, mention: NameMention) -> None:
        """Enter a further mention of somebody; of a thousand alike the first tells all that they tell."""
        self._groups[number].append(mention)
        told = (mention.text, mention.gender, mention.has_title, *_titles(text, [mention]))
        if told not in self._told[number]:
            self._told[number].add(told)
            self._telling[number].append(mention)

    def find(self, text: str, mention: NameMention) -> tuple[int | None, bool]:
        """Return the number of the person, None if nobody fits, and whether the choice is doubtful."""
        words = mention.words
        if len(words) > 1:
            return self._by_words.get(words), False
        fitting = self._by_last.get(words[0]) or self._by_family.get(words[0])
        given = [n for n in self._by_given.get(words[0], ()) if n in self.last_named]
        if fitting and given and self.last_named.keys().isdisjoint(fitting):
            fitting = given  # "Prabowo", before anybody of that surname comes
        is_kin = mention.office is not None and mention.office.slice(text).lower() in word_set(
            "offices", "kin"
        )
        if not fitting and (is_kin or not (mention.office or mention.rank)):
            fitting = self._by_given.get(words[0])
        if not fitting and len(self._by_inner.get(words[0], ())) == 1:
            fitting = self._by_inner[words[0]]  # of two surnames the first, as in Spanish
        if not fitting:
            return None, False
        fitting = [n for n in fitting if _is_spelt_alike(mention, self._telling[n])]
        if not fitting:
            return None, False
        fitting = [n for n in fitting if mention.gender.fits(_gender(self._telling[n]))] or fitting
        return (fitting[0], False) if len(fitting) == 1 else self._nearest(text, mention, fitting)

    def _nearest(self, text: str, mention: NameMention, fitting: list[int]) -> tuple[int, bool]:
        """Choose by the rank and office beside the name, then by who was named last (seeds/004: two Son)."""
        beside = office_words(" ".join(s.slice(text) for s in (mention.rank, mention.office) if s))
        for number in fitting if beside else ():
            if beside <= office_words(" ".join(_titles(text, self._telling[number]))):
                return number, False
        named = [n for n in fitting if n in self.last_named]
        best = max(named, key=lambda n: self.last_named[n]) if named else fitting[0]
        return best, len(named) != 1


def _is_spelt_alike(mention: NameMention, group: Sequence[NameMention]) -> bool:
    """Tell whether a single word can be part of a name: where both have their accents, these must agree."""
    names = [m.text for m in group if not m.text.isascii() and len(m.words) > 1]
    word = mention.text.lower()
    return word.isascii() or not names or any(word in name.lower().split() for name in names)


def _titles(text: str, group: Sequence[NameMention]) -> list[str]:
    return [span.slice(text) for m in group for span in (m.rank, m.office, m.role) if span]


def _gender(group: Sequence[NameMention]) -> Gender:
    by_title = sorted(group, key=lambda m: not m.has_title)  # "Ms Andrea NAME": the title tells more
    known = (m.gender for m in by_title if m.gender is not Gender.UNKNOWN)
    return next(known, Gender.UNKNOWN)


def _person(text: str, group: Sequence[NameMention]) -> Person:
    longest = max(group, key=lambda m: (len(m.words), len(m.text)))
    introduction = max(group, key=lambda m: (bool(m.role or m.office), len(m.whole), -m.whole.start))
    roles = [tidy_role(m.role.slice(text)) for m in group if m.role]
    roles += [_of_one(tidy_role(m.office.slice(text))) for m in group if m.office]
    former = next((f"former {tidy_role(m.former_role.slice(text))}" for m in group if m.former_role), None)
    role = max(roles, key=len, default=None)
    ranks = [m.rank.slice(text) for m in [introduction, *group] if m.rank]
    aliases = (_called(text, m) for m in sorted(group, key=lambda m: m.name.start))
    gender = _gender(group)
    return Person(
        name=longest.text,
        words=longest.words,
        introduction=introduction.whole,
        first_seen=min(m.name.start for m in group),
        gender=gender if gender is not Gender.UNKNOWN else gender_of(longest.text),
        rank=" ".join(ranks[0].split()) if ranks else None,
        role=role or former,
        organisation=organisation_of(role) if role else None,
        aliases=tuple(dict.fromkeys(alias for alias in aliases if alias != longest.text)),
        role_words=office_words(role or "") | _initials(role or "") | _also_called(role or ""),
        is_certain=any(m.is_certain for m in group),
        is_introduced=any(m.rank or m.office or m.role or m.former_role or m.has_title for m in group),
    )


def _called(text: str, mention: NameMention) -> str:
    starts = [mention.name.start, *([mention.rank.start] if mention.rank else [])]
    if mention.has_title and not mention.office:
        starts.append(mention.whole.start)
    return " ".join(text[min(starts) : mention.name.end].split())


def _initials(role: str) -> frozenset[str]:
    """Return what the bodies in a role may be called for short: "un" for the United Nations."""
    return frozenset("".join(c for c in name if c.isupper()).lower() for name in _LONG_NAME.findall(role))


def _also_called(role: str) -> frozenset[str]:
    """Return what else an office is called: a Justice is a judge, the Minister of Justice is none."""
    return frozenset({"judge"} if role.endswith("Justice") and " of " not in role else ())


def _of_one(office: str) -> str:
    """Return the office of one of several: "Commissioners NAME and NAME" are each a Commissioner."""
    *before, head = office.split(" ")
    is_plural = head.endswith("s") and head[:-1].lower() in word_set("offices", "heads")
    return " ".join([*before, head[:-1]]) if is_plural and not {"of", "for"} & set(before) else office


def tidy_role(role: str) -> str:
    """Return a role with the spaces right: scraped text has some before commas and brackets (seeds/000)."""
    tidy = " ".join(role.split())
    return _SPACE_BEFORE.sub(r"\1", tidy) if " ," in tidy or " )" in tidy else tidy


def organisation_of(role: str) -> str | None:
    """Return the body at the end of a role: of "Director of the Department, Ministry of …" the ministry."""
    parts: list[str] = [part.strip(" )(,.") for part in _PART_OF_ROLE.split(role)]
    heads = word_set("offices", "heads")
    for part in reversed(parts[1:]):
        words = split_words(part)
        if not words or not words[0].is_capitalised or words[0].low in heads:
            continue
        if len(words) > 1 or words[0].low in institution_words() or words[0].is_acronym:
            return part
    return None
