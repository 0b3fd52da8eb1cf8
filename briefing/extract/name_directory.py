"""Whose name a mention is: full names gathered in groups, one of each person, and shorter ones looked up."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.extract.name_spellings import is_other_spelling, join_spellings, longest_words
from briefing.extract.nicknames import nickname_behind
from briefing.extract.roles import office_words
from briefing.text.genders import Gender
from briefing.text.lexicon import word_set
from briefing.text.names import NameMention, is_family_first

MOST_INITIALS = 3
"""So many initials stand for the given names of somebody: "AHM NAME"."""
SHORTEST_MISSPELT = 6
_VIETNAMESE_MIDDLES = ("thi", "van")
"""Half of all names have one of these in the middle: with the last word it names nobody."""
MOST_LASTS = 40
"""With so many last names of one initial a misspelt one is compared."""


def group_full_names(text: str, mentions: Sequence[NameMention]) -> list[list[NameMention]]:
    """Gather full names, the longest form first; "Antony Blinken" joins "Antony J. Blinken"."""
    by_words: dict[tuple[str, ...], list[NameMention]] = {}
    for mention in mentions:
        by_words.setdefault(mention.words, []).append(mention)
    by_ends: dict[tuple[str, str], list[NameMention]] = {}
    by_last: dict[str, list[list[NameMention]]] = {}
    particles = word_set("names", "particles")  # "Jane van NAME" and "John van NAME" are two
    by_first: dict[str, list[NameMention]] = {}
    for words in sorted(by_words, key=_fullness, reverse=True):
        tails = [(words[0], words[-1])]
        is_family = is_family_first(" ".join(words))
        if len(words) > 2:  # "Dr. FAMILY NAME" may be two words, too
            middle = words[1 if is_family else -2]
            says_nothing = is_family and middle in _VIETNAMESE_MIDDLES
            tails += [] if says_nothing else [(middle, words[-1])]
        if len(words) == 3 and not is_family:
            tails.append((words[0], words[1]))  # "Ismail Sabri" of "Ismail Sabri Yaakob"
        if len(words) > 4:  # who has five names and more is mostly called by the first two or three
            tails += [(words[0], word) for word in words[1:-1]]
        asked = [tail for tail in tails if tail[0] not in particles or words[0] in particles]
        known = (by_ends[tail] for tail in asked if tail in by_ends)
        group = next((group for group in known if not _differ_within(words, longest_words(group))), None)
        if group is None and len(words) == 2 and words[0] in word_set("names", "titles_before_sons"):
            group = by_first.get(words[1])  # "Sheikh Mohammed" of "Sheikh Mohammed bin NAME"
        if group is None and has_initials(by_words[words][0]):
            group = _of_initials(words, by_last.get(words[-1], []))
        if group is None:
            group = []
            for tail in tails:
                by_ends[tail] = group
            by_last.setdefault(words[-1], []).append(group)
            by_first.setdefault(words[0], group)
        group += by_words[words]
    unique = {id(group): group for group in by_ends.values()}
    in_order = sorted(unique.values(), key=lambda group: min(m.name.start for m in group))
    return join_spellings(text, in_order)


def _differ_within(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether two names of three words are two brothers': alike but for the word in the middle."""
    if len(words) != 3 or len(others) != 3 or (words[0], words[2]) != (others[0], others[2]):
        return False
    middles = {words[1], others[1]}
    is_short = any(len(word) <= MOST_INITIALS or word in word_set("names", "particles") for word in middles)
    return len(middles) == 2 and not is_short and not is_other_spelling(words[1], others[1])


def _fullness(words: tuple[str, ...]) -> tuple[int, bool]:
    """Order names so that full ones come before those with initials of as many words."""
    return len(words), len(words[0]) > MOST_INITIALS


def has_initials(mention: NameMention) -> bool:
    """Tell whether nothing but initials stands before a last name: "J. NAME", "JD NAME"."""
    first = mention.words[0]
    return len(mention.words) == 2 and len(first) <= MOST_INITIALS and mention.text[: len(first)].isupper()


def _of_initials(words: tuple[str, ...], groups: list[list[NameMention]]) -> list[NameMention] | None:
    """Return the group of the only one with a last name: "J. NAME" is "Jane NAME", "SG NAME" an officer."""
    full = [group for group in groups if len(longest_words(group)[0]) > MOST_INITIALS]
    if len(full) != 1 or len(groups) != 1:
        return None
    is_one = len(words[0]) > 1 or longest_words(full[0])[0].startswith(words[0])
    return full[0] if is_one else None


class NameDirectory:
    """Look up whose name a mention is: by full name, by last word, by family name, by given name."""

    def __init__(self, text: str, groups: list[list[NameMention]]) -> None:
        self._text = text
        self._groups = groups
        self._by_words: dict[tuple[str, ...], int] = {}
        self._by_last: dict[str, list[int]] = {}
        self._by_family: dict[str, list[int]] = {}
        self._by_given: dict[str, list[int]] = {}
        self._by_inner: dict[str, list[int]] = {}
        self._lasts_by_initial: dict[str, list[str]] | None = None
        self.last_named: dict[int, int] = {}
        self._telling = [list(group) for group in groups]
        self._told: list[set[tuple[object, ...]]] = [set() for _ in groups]
        for number, group in enumerate(groups):
            self._enter(number, group)

    def _enter(self, number: int, group: Sequence[NameMention]) -> None:
        for mention in group:
            self._by_words.setdefault(mention.words, number)
        full = max((mention.words for mention in group), key=len)
        spellings = {m.words[-1] for m in group if is_other_spelling(m.words[-1], full[-1])}
        for last in (full[-1], *sorted(spellings)):
            self._by_last.setdefault(last, []).append(number)
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
        told = (mention.text, mention.gender, mention.has_title, *titles_of(text, [mention]))
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
        if not fitting and mention.is_certain:
            fitting = self._spelt_otherwise(words[0])
            if fitting:
                self._by_last[words[0]] = fitting
        if not fitting:
            return None, False
        fitting = [n for n in fitting if _is_spelt_alike(mention, self._telling[n])]
        if not fitting:
            return None, False
        fitting = [n for n in fitting if mention.gender.fits(gender_told(self._telling[n]))] or fitting
        return (fitting[0], False) if len(fitting) == 1 else self._nearest(text, mention, fitting)

    def _spelt_otherwise(self, last: str) -> list[int]:
        """Return the number of the only one whose last name differs by a letter."""
        if len(last) < SHORTEST_MISSPELT:
            return []
        if self._lasts_by_initial is None:
            self._lasts_by_initial = {}
            for known in self._by_last:
                self._lasts_by_initial.setdefault(known[:1], []).append(known)
        lasts = self._lasts_by_initial.get(last[:1], ())[:MOST_LASTS]
        numbers = {n for known in lasts if is_other_spelling(known, last) for n in self._by_last[known]}
        return list(numbers) if len(numbers) == 1 else []

    def _nearest(self, text: str, mention: NameMention, fitting: list[int]) -> tuple[int, bool]:
        """Choose by the rank and office beside the name, then by who was named last (seeds/004: two Son)."""
        beside = office_words(" ".join(s.slice(text) for s in (mention.rank, mention.office) if s))
        for number in fitting if beside else ():
            if beside <= office_words(" ".join(titles_of(text, self._telling[number]))):
                return number, False
        named = [n for n in fitting if n in self.last_named]
        best = max(named, key=lambda n: self.last_named[n]) if named else fitting[0]
        return best, len(named) != 1


def titles_of(text: str, group: Sequence[NameMention]) -> list[str]:
    """Return the ranks, offices and roles that stand beside the mentions of a group."""
    return [span.slice(text) for m in group for span in (m.rank, m.office, m.role) if span]


def gender_told(group: Sequence[NameMention]) -> Gender:
    """Return the gender that a title or a given name tells in one of the mentions."""
    by_title = sorted(group, key=lambda m: not m.has_title)  # "Ms Andrea NAME": the title tells more
    known = (m.gender for m in by_title if m.gender is not Gender.UNKNOWN)
    return next(known, Gender.UNKNOWN)


def _is_spelt_alike(mention: NameMention, group: Sequence[NameMention]) -> bool:
    """Tell whether a single word can be part of a name: where both have their accents, these must agree."""
    names = [m.text for m in group if not m.text.isascii() and len(m.words) > 1]
    word = mention.text.lower()
    return word.isascii() or not names or any(word in name.lower().split() for name in names)
