"""Ranks and offices of people: differing between articles, translated in two ways, or passed on."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from briefing.crosscheck.evidence import make_finding
from briefing.crosscheck.grouping import candidate_pairs, groups
from briefing.crosscheck.offices import Office, single_offices
from briefing.crosscheck.sources import Sources
from briefing.crosscheck.wording import content_words
from briefing.model.excerpt import Excerpt, PersonDetail
from briefing.model.finding import Finding, FindingKind
from briefing.model.ids import ArticleId
from briefing.text.lexicon import word_set
from briefing.text.number_words import word_meanings
from briefing.text.words import fold_name, split_words

_FEWEST_ROLE_WORDS = 2
_FIELD = re.compile(
    r"(?P<head>(?:[a-z-]+\s)?(?:minister|secretary|governor|mayor|president)) (?:of|for) (?P<field>[^,]+)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Introduction:
    """Hold how one article introduces a person; `rank` is folded, `role` the stems of the role."""

    excerpt: Excerpt
    detail: PersonDetail
    name: frozenset[str]
    rank: str
    role: frozenset[str]

    @property
    def article(self) -> ArticleId:
        return self.excerpt.source.article_id


def find_role_relations(sources: Sources) -> tuple[Finding, ...]:
    """Return people whose rank or role reads differently in two articles, and offices with two holders."""
    people = [_introduction(e, e.detail) for e in sources.excerpts if isinstance(e.detail, PersonDetail)]
    named = {index: _keys(person) for index, person in enumerate(people)}
    pairs = [
        (first, second)
        for first, second in candidate_pairs(named)
        if people[first].article != people[second].article
        and people[first].name == people[second].name
        and _is_one_person(sources, people[first], people[second])
    ]
    findings = [_person(sources, [people[index] for index in group]) for group in groups(pairs)]
    return (*(finding for found in findings for finding in found), *_successions(sources, people))


def _introduction(excerpt: Excerpt, detail: PersonDetail) -> _Introduction:
    shorts = word_meanings("crosscheck", "rank_short")
    plain = (detail.rank or "").lower()
    english = word_meanings("glossary", "ranks").get(plain, plain)
    rank = (shorts.get(word.low, word.low) for word in split_words(english))
    role = content_words(detail.role or "") - _says_little()
    return _Introduction(
        excerpt=excerpt,
        detail=detail,
        name=frozenset(fold_name(detail.name).replace(".", " ").split()),
        rank=" ".join(rank),
        role=role,
    )


@cache
def _says_little() -> frozenset[str]:
    """Return the stems of countries, and of what every department is called."""
    words = word_set("crosscheck", "role_joints") | word_set("names", "places", "demonyms")
    return content_words(" ".join(words))


def _keys(person: _Introduction) -> list[Hashable]:
    return [person.name] if len(person.name) > 1 else []


def _is_one_person(sources: Sources, one: _Introduction, other: _Introduction) -> bool:
    """Tell namesakes apart: beside the name, the office or the matter of the articles must agree."""
    shared = len(one.role & other.role)
    return shared >= _FEWEST_ROLE_WORDS or sources.are_linked(one.article, other.article)


def _person(sources: Sources, group: Sequence[_Introduction]) -> list[Finding]:
    findings: list[Finding] = []
    ranked = [person for person in group if person.rank]
    if len({person.rank for person in ranked}) > 1:
        findings.append(_difference(sources, ranked, "rank", [p.detail.rank or "" for p in ranked]))
    held = [person for person in group if person.role]
    graded = word_set("crosscheck", "grades")
    stems = frozenset().union(*(content_words(grade) for grade in graded))
    if any(_differ_in_grade(a, b, stems) or _differ_in_field(a, b) for a in held for b in held):
        findings.append(_difference(sources, held, "role", [p.detail.role or "" for p in held]))
    elif _is_one_role(held):
        roles = dict.fromkeys(f"“{person.detail.role}”" for person in held)
        findings.append(
            make_finding(
                sources,
                FindingKind.ROLE,
                [person.excerpt for person in held],
                topic=group[0].detail.name,
                note=f"One role in different words: {'; '.join(roles)}.",
                rule="roles/wording",
                confidence=0.8,
            )
        )
    return findings


def _differ_in_grade(one: _Introduction, other: _Introduction, grades: frozenset[str]) -> bool:
    return bool(one.role ^ other.role) and (one.role ^ other.role) <= grades


def _differ_in_field(one: _Introduction, other: _Introduction) -> bool:
    """Tell whether both hold one office for two fields: the minister of health, of finance."""
    first, second = (_FIELD.fullmatch((person.detail.role or "").lower()) for person in (one, other))
    if first is None or second is None or first["head"] != second["head"]:
        return False
    here, there = (content_words(match["field"]) - _says_little() for match in (first, second))
    return bool(here) and bool(there) and not here & there


def _is_one_role(held: Sequence[_Introduction]) -> bool:
    """Tell whether all roles are one, worded differently; a country named or left out is no wording."""
    wordings = {frozenset(_plain_words(person.detail.role or "")) for person in held}
    core = min((person.role for person in held), key=len, default=frozenset())
    return (
        len(wordings) > 1 and len(core) >= _FEWEST_ROLE_WORDS and all(core <= person.role for person in held)
    )


def _plain_words(role: str) -> list[str]:
    small = {"of", "the", "and", "under", "for", "at", "in"}
    countries = word_set("names", "places", "demonyms")
    return [word.low for word in split_words(role) if word.low not in small and word.low not in countries]


def _difference(sources: Sources, group: Sequence[_Introduction], what: str, said: Sequence[str]) -> Finding:
    days = [sources.day_of(person.article) for person in group]
    if any(
        sources.is_other_time(one.article, other.article)
        for one, other in pairwise(
            sorted(group, key=lambda person: sources.day_of(person.article) or dt.date.min)
        )
    ):
        said = [f"{words} ({day})" if day else words for words, day in zip(said, days, strict=True)]
    return make_finding(
        sources,
        FindingKind.DIFFERS,
        [person.excerpt for person in group],
        topic=group[0].detail.name,
        note=f"The articles give a different {what}: {'; '.join(dict.fromkeys(said))}.",
        rule=f"roles/{what}",
        confidence=0.7,
    )


def _successions(sources: Sources, people: Sequence[_Introduction]) -> list[Finding]:
    """Return single offices that articles of different times give to different people."""
    holders: dict[Office, list[_Introduction]] = defaultdict(list)
    for person in people:
        article = sources.articles.get(person.article)
        for office in single_offices(person.detail.role or "", article) if article else ():
            holders[office].append(person)
    findings: list[Finding] = []
    for office, group in holders.items():
        alone = [p for p in group if _is_only_holder(p, group)]
        dated = sorted(
            ((day, p) for p in alone if (day := sources.day_of(p.article))), key=lambda entry: entry[0]
        )
        ordered = [p for _, p in dated]
        changes = [
            (first, second)
            for first, second in pairwise(ordered)
            if _is_succession(sources, office, first, second)
        ]
        if changes:
            evidence = list(dict.fromkeys(p.excerpt for pair in changes for p in pair))
            names = (
                f"{p.detail.role} {p.detail.name} ({sources.day_of(p.article)})"
                for p in ordered
                if p.excerpt in evidence
            )
            findings.append(
                make_finding(
                    sources,
                    FindingKind.NEWER,
                    evidence,
                    topic=changes[-1][-1].detail.role or "",
                    note=f"Holders of the office, in the order of time: {'; '.join(dict.fromkeys(names))}.",
                    rule="roles/holder",
                    confidence=0.7,
                )
            )
    return findings


def _is_only_holder(person: _Introduction, group: Sequence[_Introduction]) -> bool:
    """Tell whether an article gives an office to one person alone: else it speaks of two countries."""
    return not any(p.article == person.article and not _is_same_name(p, person) for p in group)


def _is_succession(sources: Sources, office: Office, first: _Introduction, second: _Introduction) -> bool:
    if _is_same_name(first, second) or not sources.is_other_time(first.article, second.article):
        return False
    is_stated = office[2]
    return is_stated or sources.are_linked(first.article, second.article)


def _is_same_name(one: _Introduction, other: _Introduction) -> bool:
    return one.name <= other.name or other.name <= one.name
