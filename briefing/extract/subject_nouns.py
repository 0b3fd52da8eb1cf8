"""What the nouns that stand as subjects of speech can mean: an office, a body, a paper, somebody nameless."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from briefing.text.genders import Gender
from briefing.text.lexicon import word_list, word_set
from briefing.text.people_nouns import people_nouns
from briefing.text.words import Word

_CONJUNCTIONS = frozenset({"after", "before", "when", "while", "because", "since"})
_LETTERS = re.compile(r"[a-z][a-z-]+")


def is_adverb(word: Word) -> bool:
    """Tell whether a word may stand between subject and verb; "WHO" is a body, "who" is not."""
    if not word.text.islower():
        return word.low.endswith("day") and word.low in word_set("speech", "adverbs")
    is_noun = word.low in word_set("grammar", "nouns_in_ly")  # "the family said"
    return word.low in word_set("speech", "adverbs") or (word.low.endswith("ly") and not is_noun)


def last_noun_phrase(words: list[Word]) -> list[Word]:
    """Return the last noun phrase of a stretch: from the last article that follows no preposition."""
    determiners, prepositions = word_set("grammar", "determiners"), word_set("grammar", "prepositions")
    words = _last_clause(words)
    for at in range(len(words) - 1, -1, -1):
        if words[at].low in determiners and (at == 0 or words[at - 1].low not in prepositions):
            return words[at:]
    while words and (words[0].low in word_set("grammar", "openers") or is_adverb(words[0])):
        words = words[1:]
    if words and words[0].low in prepositions:
        return words[-1:]
    return words


def _last_clause(words: list[Word]) -> list[Word]:
    """Return what stands behind the last conjunction that a clause comes before: "a row began after X"."""
    finite = word_set("grammar", "finite")
    for at in range(len(words) - 2, 0, -1):
        if words[at].low in _CONJUNCTIONS:
            is_clause = any(word.low.endswith("ed") or word.low in finite for word in words[:at])
            return words[at + 1 :] if is_clause else words
    return words


def head_of(content: Sequence[Word]) -> Word:
    """Return the noun that the phrase is about: the one before its first preposition."""
    prepositions = word_set("grammar", "prepositions")
    content = without_participle(content)
    for at, word in enumerate(content[1:], start=1):
        if word.low in prepositions or word.low in ("who", "and"):
            is_participle = word.low == "by" and at > 1  # "a delegation led by officials"
            return content[at - 2] if is_participle else content[at - 1]
    return content[-1]


def without_participle(content: Sequence[Word]) -> Sequence[Word]:
    """Return a phrase without what its noun is doing: "the chief representing a nation"."""
    for at in range(1, len(content) - 1):
        if content[at].low.endswith("ing") and content[at + 1].low in word_set("grammar", "determiners"):
            return content[:at]
    return content


def named_behind_its_kind(content: Sequence[Word]) -> Sequence[Word]:
    """Return the name of a body behind what it is: of "Australia's flagship airline Qantas" the last word."""
    bodies = word_set("offices", "bodies", "firms")
    kinds = [at for at, word in enumerate(content) if word.text.islower() and word.low in bodies]
    name = content[kinds[-1] + 1 :] if kinds else ()
    return name if name and all(word.is_capitalised and not word.is_genitive for word in name) else ()


def _is_demonym(low: str) -> bool:
    """Tell whether one person can be called so: "the German", but not "the French"."""
    return low in word_set("names", "demonym_nouns") or (
        low in word_set("names", "demonyms") and low.endswith(("an", "i"))
    )


def kind_of_noun(head: Word, content: Sequence[Word]) -> str:
    """Return what a noun may be as a subject: paper, body, office, somebody, unnamed, proper, other."""
    singular = head.low.removesuffix("s")
    if head.low in word_set("offices", "papers"):
        return "paper"
    if head.low in word_set("offices", "bodies"):
        return "body"
    if head.low in word_set("offices", "heads"):
        return "office"
    if head.low in word_set("offices", "persons", "players") or "-of-" in head.low:
        return "somebody"  # "the opener", "the father-of-two"
    is_surname = head.is_capitalised and not head.low.endswith(
        ("chman", "shman", "tsman", "woman")
    )  # "Hoffman"
    if head.low.endswith(("man", "woman", "-old")) and not is_surname:  # "the Dutchman", "the 76-year-old"
        return "somebody"
    if len(content) == 1 and head.is_capitalised and _is_demonym(head.low):
        return "somebody"  # "the Spaniard"
    is_whole_name = len(content) > 1 and all(word.is_capitalised for word in content)
    if is_whole_name and head.low != singular:
        return "proper"  # "Federated Farmers"
    if singular in word_set("offices", "heads") or head.low in word_set("offices", "unnamed"):
        return "unnamed"
    if head.low in people_nouns():
        return "somebody"  # "the pensioner"
    if singular in word_set("offices", "bodies"):
        return "body"
    if is_whole_name:
        return "proper"
    is_ordinary = head.text.endswith("ing") or head.low in word_set("names", "never")
    return "proper" if head.is_capitalised and not is_ordinary else "other"


def without_adjectives(content: Sequence[Word]) -> list[Word]:
    """Return the words of an office without "new", "veteran" and the like, which name no office."""
    kept = [word for word in content if word.low not in word_set("offices", "adjectives")]
    return kept or list(content)


def are_kindred(office: str, role: str | None) -> bool:
    """Tell whether the holder of a role may be called by an office: a "coach" is no "striker"."""
    if role is None:
        return True
    asked, held = _groups_of(office), _groups_of(role)
    return not asked.isdisjoint(held)


def is_in_a_field(noun: str) -> bool:
    """Tell whether an office has kindred ones, so that it cannot be anybody's: a "coach", no "host"."""
    return bool(_groups_of(noun))


def _groups_of(office: str) -> set[int]:
    words = set(_LETTERS.findall(office.lower()))
    return {number for number, group in enumerate(_kindred()) if not group.isdisjoint(words)}


@cache
def _kindred() -> tuple[frozenset[str], ...]:
    groups = [frozenset(entry.split()) for entry in word_list("offices", "kindred")]
    players = word_set("offices", "players")
    return tuple(group | players if "striker" in group else group for group in groups)


def may_be_name(word: Word) -> bool:
    """Tell whether a capitalised word may be the one name of a person, and is no country or firm known so."""
    known = word_set("names", "never", "places", "institution_words")
    return word.is_capitalised and not word.is_acronym and word.low not in known


def is_one_person(role: str | None, gender: Gender) -> bool:
    """Tell whether a nameless speaker is one man or woman: "the young man", "an official in Hanoi"."""
    if role is None:
        return False
    head = role.split(" of ")[0].split(" for ")[0].split(" in ")[0].split(" at ")[0].split()[-1].lower()
    if head.endswith("woman") or head in ("mother", "wife", "daughter", "sister"):
        return gender is Gender.FEMALE
    if head.endswith("man") and head != "human":
        return gender is Gender.MALE
    is_known = head in word_set("offices", "unnamed", "heads")
    return is_known and (not head.endswith("s") or head.endswith("ss"))
