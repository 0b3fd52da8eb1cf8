"""Who is who in an article: people with rank and office, and whom a name or an office later means."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from briefing.extract.couples import with_shared_surnames
from briefing.extract.headline_names import names_above
from briefing.extract.name_directory import NameDirectory, gender_told, group_full_names, has_initials
from briefing.extract.passages import Passage, passages
from briefing.extract.roles import office_words, organisation_of, role_of_one, role_words, tidy_role
from briefing.model.article import Article, LabelKind
from briefing.model.spans import Span
from briefing.text.genders import Gender, gender_of
from briefing.text.lexicon import word_set
from briefing.text.names import NameMention, find_names, surname_known_otherwise

_CREDIT = re.compile(
    r"(?:photos?|images?|pictures?|credit|ảnh|text|story)\s{0,2}(?:[:/-]|by)\s{0,2}[\w\s/.]{0,30}$",
    re.IGNORECASE,
)


_RANKS_OF_OFFICE = ("former", "ex", "late", "retired", "ousted", "deputy", "vice", "prime", "chief", "pho")

_SPEAKS = re.compile(r"[^.;\n“\"]{0,60}\s(?:said|says|told|added|explained)\b")
"""Somebody speaks who is named just before."""


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


_RANKS_OF_OFFICE = ("former", "ex", "late", "retired", "ousted", "deputy", "vice", "prime", "chief", "pho")


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
        if len(holders) > 1:
            holders = _of_that_rank([h for h in holders if h.first_seen < offset] or holders, wanted)
        if len(holders) < 2:
            holder = holders[0] if holders else None
            is_later = holder is not None and holder.first_seen >= offset and not wanted <= holder.role_words
            return (
                None if is_later else holder
            ), False  # "the UN leader" is no UN negotiator named only later
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
        return [p for p in self.people if wanted and any(words <= p.role_words for words in asked_for)]


def _of_that_rank(holders: list[Person], wanted: frozenset[str]) -> list[Person]:
    """Leave out the deputy, prime or former minister by "the minister", where the article has both."""
    for word in _RANKS_OF_OFFICE:
        holders = [p for p in holders if (word in p.role_words) == (word in wanted)] or holders
    return holders


def read_people(article: Article) -> PeopleIndex:
    """Return the people of standfirst, body and captions."""
    text = article.text
    mentions = _mentions(article, frozenset())
    if odd := frozenset(filter(None, map(surname_known_otherwise, mentions))):
        mentions = _mentions(article, odd)
    mentions = with_shared_surnames(text, [*names_above(article, mentions), *mentions])
    groups = group_full_names(text, [m for m in mentions if len(m.words) > 1])
    directory = NameDirectory(text, groups)
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


def _person(text: str, group: Sequence[NameMention]) -> Person:
    longest = _fullest(text, group)
    introduction = max(group, key=lambda m: (bool(m.role or m.office), len(m.whole), -m.whole.start))
    roles = [tidy_role(m.role.slice(text)) for m in group if m.role]
    roles += [role_of_one(tidy_role(m.office.slice(text))) for m in group if m.office]
    former = next((f"former {tidy_role(m.former_role.slice(text))}" for m in group if m.former_role), None)
    role = max(roles, key=len, default=None)
    ranks = [m.rank.slice(text) for m in [introduction, *group] if m.rank]
    aliases = (_called(text, m) for m in sorted(group, key=lambda m: m.name.start))
    gender = gender_told(group)
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
        role_words=frozenset().union(*map(role_words, dict.fromkeys(roles or [role or former or ""]))),
        is_certain=any(m.is_certain for m in group),
        is_introduced=any(m.rank or m.office or m.role or m.former_role or m.has_title for m in group),
    )


def _fullest(text: str, group: Sequence[NameMention]) -> NameMention:
    """Return the fullest name; of two spellings the usual one, else the one that speaks, else the first."""
    used = Counter(m.words for m in group)
    first = {m.words: -m.name.start for m in reversed(group)}
    speaking = {m.words for m in group if _SPEAKS.match(text, m.name.end)} if len(used) > 1 else frozenset()

    def fullness(mention: NameMention) -> tuple[int, bool, int, bool, int, int]:
        words = mention.words
        is_usual = (used[words], words in speaking, first[words])
        return len(words), not has_initials(mention), *is_usual, len(mention.text)

    return max(group, key=fullness)


def _called(text: str, mention: NameMention) -> str:
    starts = [mention.name.start, *([mention.rank.start] if mention.rank else [])]
    if mention.has_title and not mention.office:
        starts.append(mention.whole.start)
    return " ".join(text[min(starts) : mention.name.end].split())
