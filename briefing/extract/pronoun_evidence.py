"""What "he" and "she" tell of the people named before them: that they are people, and men or women."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.extract.descriptions import gender_of_noun
from briefing.extract.persons import PeopleIndex, Person
from briefing.model.spans import Span
from briefing.text.genders import Gender

FARTHEST_OPENING = 40
"""So many characters may stand in a sentence before the name that its pronouns mean."""
LONGEST_SENTENCE = 400
MANY = 3

_PRONOUN = re.compile(r"\b(?:he|his|himself|she|herself|her(?=\s[a-z]))\b")
_OBJECT = re.compile(
    r"\b(?:told|asked|met|with|of|for|to|by|at|about|against|beat|saw|helped|gave|from|on)\sher\Z"
)
_PREPOSITION = re.compile(r"\s(?:of|for|with|to|in|at|from|by|on)\s")
_GENDERS = {"he": Gender.MALE, "his": Gender.MALE, "himself": Gender.MALE}


def with_evidence(people: PeopleIndex, masked: str, sentences: Sequence[Span]) -> PeopleIndex:
    """Return the people of an article with what the pronouns behind their names tell.

    Asked are sentences that open with a name and name nobody else before the pronoun: "NAME lost her house".
    """
    votes: dict[str, Counter[Gender]] = {}
    for sentence in sentences:
        near = people.within(Span(sentence.start, min(sentence.end, sentence.start + FARTHEST_OPENING)))
        if not near or near[0].mention.is_genitive or near[0].mention.whole.start != sentence.start:
            continue
        end = min(sentence.end, sentence.start + LONGEST_SENTENCE)
        pronoun = _PRONOUN.search(masked, near[0].mention.name.end, end)
        if pronoun is None or _OBJECT.search(masked, pronoun.start() - 10, pronoun.end()):
            continue
        named = {s.person.name for s in people.within(Span(near[0].mention.name.start, pronoun.start()))}
        if len(named) == 1:
            votes.setdefault(near[0].person.name, Counter())[_GENDERS.get(pronoun[0], Gender.FEMALE)] += 1
    told = {name: gender for name, counts in votes.items() if (gender := _elected(counts))}
    told |= _by_offices(people, told)
    changed = {
        p: new
        for p in people.people
        if p.name in told and (new := _told(p, told[p.name], votes.get(p.name, Counter()))) != p
    }
    if not changed:
        return people
    return PeopleIndex(
        [changed.get(person, person) for person in people.people],
        [replace(s, person=changed[s.person]) if s.person in changed else s for s in people.sightings],
    )


def _by_offices(people: PeopleIndex, told: Mapping[str, Gender]) -> dict[str, Gender]:
    """Return the gender of those of whom nothing but their office tells it: "spokeswoman NAME"."""
    unknown = (p for p in people.people if p.role and p.gender is Gender.UNKNOWN and p.name not in told)
    heads = ((p.name, _PREPOSITION.split(p.role or "")[0].lower().split()) for p in unknown)
    genders = ((name, {gender_of_noun(word) for word in words} - {Gender.UNKNOWN}) for name, words in heads)
    return {name: next(iter(found)) for name, found in genders if len(found) == 1}


def _elected(counts: Counter[Gender]) -> Gender | None:
    men, women = counts[Gender.MALE], counts[Gender.FEMALE]
    if men == women:
        return None
    return Gender.MALE if men > women else Gender.FEMALE


def _told(person: Person, gender: Gender, counts: Counter[Gender]) -> Person:
    """Return a person of a gender; what title and given name tell counts more than a pronoun or two."""
    is_new = person.gender is Gender.UNKNOWN
    is_certain = person.is_certain or person.gender.fits(gender)
    is_sure = counts[gender] >= MANY and len(counts) == 1
    return replace(person, gender=gender if is_new or is_sure else person.gender, is_certain=is_certain)
