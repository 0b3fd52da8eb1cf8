"""Names of people with the titles, ranks and offices around them, in English and in Vietnamese order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.model.spans import Span
from briefing.text.genders import Gender, gender_of
from briefing.text.lexicon import word_set
from briefing.text.name_letters import letters_behind
from briefing.text.name_starts import name_at
from briefing.text.name_words import GENERATIONS, given_names, has_particle, never_in_names
from briefing.text.offices import former_role_after, office_before, role_after
from briefing.text.titles import paired_title, rank_start, titles_before
from briefing.text.vietnamese_names import without_place
from briefing.text.vietnamese_offices import speaks_itself, vietnamese_office_before, vietnamese_role_after
from briefing.text.words import Word, fold_name, split_words

_APPOSITION_OPENS = re.compile(r"\s?[,–—-]")
"""Where no role may follow, none is looked for: most names have a verb behind them."""
_NAMES_FOLLOW = re.compile(r",\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3},?\sand\s[A-Z]")
"""A list goes on: "Our coach, NAME, NAME and NAME" are four people."""
_MARKS = str.maketrans(dict.fromkeys('.,“”"‘()', " ") | {"’": "'", "ʻ": "'", "‑": "-"})
_PARTICLE = re.compile(r"^(?:al|el|ar|as|ash|at|an|az|ad|es|ul|ud|ur|bin|ben|ibn|d|l)[-'](?=\w{3})")
"""What may be left away before a surname: "al-Assad" and "Assad" are one."""
_BODY_FOLLOWS = re.compile(
    r"(?:\s(?:state|news|media|press|public|private|local|radio|television|weekly|daily|wire)){0,2}"
    r"\s(?:agency|newspaper|channel|network|station|website|magazine|broadcaster)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameMention:
    """Mark a name in a text.

    `name` holds the words of the name alone, `whole` also the title, rank and office before it and the role
    after it; `former_role` is what ", who served as" tells. `is_certain` is false where nothing but capital
    letters speaks for a person.
    """

    name: Span
    text: str
    whole: Span
    gender: Gender = Gender.UNKNOWN
    rank: Span | None = None
    office: Span | None = None
    role: Span | None = None
    former_role: Span | None = None
    has_title: bool = False
    is_genitive: bool = False
    is_certain: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Return the folded words of the name, without "Jr." and "III": "NAME Jr." is called NAME, too."""
        return _called_by(self.text)


@lru_cache(maxsize=32_768)  # asked for a dozen times of every mention
def _called_by(name: str) -> tuple[str, ...]:
    parts = (word.strip("'") for word in fold_name(name).translate(_MARKS).split())
    words = _with_joined_initials([_PARTICLE.sub("", part) for part in parts if part])
    if len(words) < 2 or words[-1] not in GENERATIONS:
        return words
    is_younger = words[-1] in ("jr", "sr")
    return words[:-1] if is_younger or (len(words) > 2 and name.rsplit(maxsplit=1)[-1].isupper()) else words


def _with_joined_initials(parts: list[str]) -> tuple[str, ...]:
    """Join initials that stand side by side: "A H NAME", "A. H. NAME" and "AH NAME" are one name."""
    words: list[str] = []
    is_initial = False
    for part in parts:
        if is_initial and len(part) == 1:
            words[-1] += part
        else:
            words.append(part)
            is_initial = len(part) == 1
    return tuple(words)


_USER_NAME = re.compile(
    r"""
    (?:^|(?<=[.!?:…”"]\s)|(?<=\b[Uu]ser\s)|(?<=\baccount\s)|(?<=,[”"]\s)|(?<=\n)|(?<=\bby\s))
    @(?P<name>\w{2,30})
    (?=:|\s[a-z]|,\swho\b)
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Somebody known by the name on a network alone, where a subject may stand: "@name tweeted"."""


def find_names(
    text: str, within: Span | None = None, *, surnames: frozenset[str] = frozenset()
) -> tuple[NameMention, ...]:
    """Return what may be names of people in one paragraph, in the order of the text, without overlaps.

    Single capitalised words come too, as uncertain ones: whoever knows the full names can tell what they are.
    `surnames` are words that are names behind a title, though they are none elsewhere: "General North".
    """
    scope = within or Span(0, len(text))
    words = split_words(text, scope.start, scope.end)
    found: list[NameMention] = []
    index = 0
    users = (
        {m.start("name") for m in _USER_NAME.finditer(text, scope.start, scope.end)} if "@" in text else ()
    )
    while index < len(words):
        if words[index].start in users:
            found.append(_user(words[index]))
            index += 1
            continue
        if not words[index].is_capitalised and not has_particle(words[index]):
            index += 1
            continue
        if paired_title(text, words, index):
            index += 2
            continue
        index, length = without_place(text, words, *name_at(text, words, index, surnames))
        in_role = found and length == 1 and words[index].start < found[-1].whole.end
        if length and not in_role and not _names_a_body(text, words, index, length):
            found.append(_mention(text, words, index, length, scope))
        index += length or 1
    return tuple(found)


def _user_names(text: str, scope: Span) -> frozenset[int]:
    return frozenset(match.start("name") for match in _USER_NAME.finditer(text, scope.start, scope.end))


def _user(word: Word) -> NameMention:
    """Return somebody who is known by a name on a network alone."""
    name = Span(word.start - 1, word.end)
    return NameMention(name=name, text=f"@{word.text}", whole=name, is_certain=True)


def is_family_first(name: str) -> bool:
    """Tell whether a full name begins with a family name that stands first."""
    words = fold_name(name).split()
    return 2 <= len(words) <= 4 and words[0] in word_set("names", "family_first")


def surname_known_otherwise(mention: NameMention) -> str | None:
    """Return the surname of a full name that is the word for a place, a body or an office elsewhere."""
    last = mention.words[-1] if mention.words else ""
    return last if len(mention.words) > 1 and last in never_in_names() else None


def _names_a_body(text: str, words: list[Word], index: int, length: int) -> bool:
    """Tell whether the name is only the first part of a longer one: "Ho Chi Minh City"."""
    if words[index].low in word_set("vietnamese", "bodies") and not words[index].low.isascii():
        return True  # "Bộ Ngoại giao", of which only two words are capitalised
    if length == 1 and _BODY_FOLLOWS.match(text, words[index].end):
        return True  # "the official Xinhua state news agency"
    last, following = words[index + length - 1], words[index + length : index + length + 1]
    if last.is_genitive or not following or text[last.end : following[0].start] != " ":
        return False
    word = following[0]
    is_body = word.low in word_set("names", "institution_words") and word.is_capitalised
    return is_body and word.low not in word_set("offices", "heads")


def _mention(text: str, words: list[Word], index: int, length: int, scope: Span) -> NameMention:
    last = words[index + length - 1]
    name = Span(words[index].start, last.start + len(last.text))  # without a genitive ending
    first, gender = titles_before(text, words, index)
    has_title = first < index
    rank_from = rank_start(text, words, first)
    rank = _with_stop(text, Span(words[rank_from].start, words[first - 1].end)) if rank_from < first else None
    office = _office_of(text, words, rank_from, name, scope)
    start = min(words[min(first, rank_from)].start, office.start if office else name.start)
    letters = letters_behind(text, words, index + length)
    role, former_role = letters.office, None
    if _APPOSITION_OPENS.match(text, letters.end, scope.end):
        is_mere = length == 1 and not has_title
        is_mere = is_mere and _is_mere_word(text, words, index, has_office=bool(office or rank))
        behind = None if is_mere else role_after(text, letters.end, scope.end)
        role = behind or vietnamese_role_after(text, letters.end, scope.end) or role
        former_role = None if role else former_role_after(text, letters.end, scope.end)
        if role and (_is_subject_of_its_own(text, start, role) or speaks_itself(text, start, role)):
            role = None
    written = name.slice(text)
    return NameMention(
        name=name,
        text=" ".join(written.split()) + _suffix_stop(text, name, last),
        whole=Span(start, max(letters.end, role.end if role else last.end)),
        gender=gender if gender is not Gender.UNKNOWN or length == 1 else gender_of(written),
        rank=rank,
        office=office,
        role=role,
        former_role=former_role,
        has_title=has_title,
        is_genitive=last.is_genitive,
        is_certain=bool(has_title or rank or office or role or former_role or _is_called(text, name))
        or (length > 1 and _looks_like_a_person(written)),
    )


def _office_of(text: str, words: list[Word], index: int, name: Span, scope: Span) -> Span | None:
    """Return the office before `words[index]`, over a comma where the name stands between two."""
    is_apposition = text[name.end : name.end + 2].strip()[:1] in (",", ".")
    is_apposition = is_apposition and not _NAMES_FOLLOW.match(text, name.end)
    if office := office_before(text, words, index, over_comma=is_apposition):
        return _with_stop(text, office)
    return vietnamese_office_before(text, words[index].start, scope.start)


def _is_mere_word(text: str, words: list[Word], index: int, *, has_office: bool) -> bool:
    """Tell whether a single word is introduced by nothing that follows: "Afterwards, the minister"."""
    is_owned = index > 0 and words[index - 1].is_genitive  # "At Prime Minister's Questions, the leader"
    return is_owned or (not has_office and _opens_sentence(text, words[index].start))


def _with_stop(text: str, span: Span) -> Span:
    """Take in the full stop of an abbreviation: "Lt. Gen.", "Rep."."""
    return Span(span.start, span.end + 1) if text[span.end : span.end + 1] == "." else span


def _is_subject_of_its_own(text: str, start: int, role: Span) -> bool:
    """Tell whether an office behind a name speaks itself: "After a talk with NAME, the minister said"."""
    follows = text[role.end : role.end + 16].split(" ", 2)
    verb = follows[1].rstrip(",:") if len(follows) > 1 and not follows[0] else ""
    is_verb = verb in word_set("offices", "role_stops") or verb.endswith("ed")
    before = text[max(0, start - 16) : start].rstrip().rpartition(" ")[2].lower()
    return is_verb and before in word_set("grammar", "prepositions")


def _suffix_stop(text: str, name: Span, last: Word) -> str:
    """Return the stop of "Jr." or "Sr.", which belongs to the name though it may end a sentence, too."""
    return "." if last.low in ("jr", "sr") and text.startswith(".", name.end) else ""


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 4) : start].strip()
    if len(before) > 1 and before[-1] in '"”’' and before[-2] == ",":
        return False  # “We saw it,” NAME, a resident, said
    return not before or before[-1] in '.!?:…"“”'


def _is_called(text: str, name: Span) -> bool:
    """Tell whether words introduce a mere name: "a woman named NAME"."""
    return text[max(0, name.start - 15) : name.start].endswith((" named ", " identified as "))


def _looks_like_a_person(name: str) -> bool:
    words = fold_name(name).split()
    if len(words) < 2 or words[0] in word_set("names", "places"):
        return False
    given = given_names()
    return words[0] in given or (words[0] in word_set("names", "family_first") and len(words) <= 4)
