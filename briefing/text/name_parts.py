"""What carries a name on: plain words, initials, particles, nicknames in marks, and "Jr." behind it."""

from __future__ import annotations

from briefing.text.lexicon import word_set
from briefing.text.name_words import (
    GENERATIONS,
    SURNAMES_TOO,
    given_names,
    is_generation,
    is_in_capitals,
    is_initial,
    is_plain,
)
from briefing.text.words import Word, fold_name

MOST_PARTICLES = 3
"""As many as stand before a surname: "van der", "bin Haji"."""
_NICKNAME_OPENS = (" “", ' "', " ‘", " '", " (")
_NICKNAME_CLOSES = ("” ", '" ', "’ ", "' ", ") ")
_LONGEST_NICKNAME = 4
_LONGEST_SYLLABLE = 4
_PATRONYMS = (" a/l ", " a/p ", " s/o ", " d/o ")
"""Son or daughter of, in Malaysia and Singapore."""


def next_part(text: str, words: list[Word], at: int, first: Word) -> int:
    """Return how many words from `at` on carry a name on that began with `first`, 0 where it ends."""
    before, word = words[at - 1], words[at]
    if before.is_genitive:
        return 0
    if nickname := _nickname_length(text, words, at):
        return nickname + (_with_particles(text, words, at + nickname) or 1)
    gap = text[before.end : word.start]
    if gap == ", " and word.low in GENERATIONS and word.low != "v":
        return int(is_generation(word))
    if gap != " " and not (gap in (". ", ".") and is_initial(before)):
        return 0
    if text.startswith(_PATRONYMS, before.end) and at + 2 < len(words) and is_plain(words[at + 2]):
        return 3
    if not word.is_capitalised and not is_plain(word):
        return _with_particles(text, words, at) if word.low in word_set("names", "particles") else 0
    if (
        is_plain(word)
        or (is_generation(word) and not _leads_on(text, words, at))
        or (is_initial(word) and _has_stop(text, word))
        or (is_in_capitals(word) and is_in_capitals(first))
        or _is_last_syllable(text, words, at, first)
        or _is_bare_initial(text, words, at)
    ):
        return 1
    if word.low in word_set("names", "inner_titles") and at + 1 < len(words) and is_plain(words[at + 1]):
        return 2 if text[word.end : words[at + 1].start] == " " else 0
    return int(_is_surname_anyway(text, words, at, first))


def _nickname_length(text: str, words: list[Word], at: int) -> int:
    """Return of how many words a name in marks is that stands within a name: "Joko “Jokowi” Widodo"."""
    opening = text[words[at - 1].end : words[at].start]
    if opening not in _NICKNAME_OPENS or not words[at].is_capitalised:
        return 0
    if words[at].is_acronym and opening == " (":
        return 0  # "Regulator (AER) NAME"
    for last in range(at, min(at + _LONGEST_NICKNAME, len(words) - 1)):
        gap = text[words[last].end : words[last + 1].start]
        if gap in _NICKNAME_CLOSES:
            following = words[last + 1]
            goes_on = is_plain(following) or following.low in word_set("names", "particles")
            return last - at + 1 if goes_on else 0
        if gap != " ":
            return 0
    return 0


def _has_stop(text: str, initial: Word) -> bool:
    """Tell whether a stop follows an initial, and a name that stop: "J. NAME", "R.R. NAME"."""
    following = text[initial.end : initial.end + 2]
    return following == ". " or (following[:1] == "." and following[1:].isupper())


def _with_particles(text: str, words: list[Word], at: int) -> int:
    """Return how many words a particle and the surname behind it are: "van der Berg", "bin Haji Minh"."""
    for further in range(at + 1, min(at + MOST_PARTICLES + 1, len(words))):
        word = words[further]
        if text[words[further - 1].end : word.start] != " ":
            return 0
        if word.is_capitalised and word.low not in word_set("names", "inner_titles"):
            return further - at + 1 if is_plain(word) else 0
    return 0


def _leads_on(text: str, words: list[Word], at: int) -> bool:
    """Tell whether another name follows straight: "Roe V Wade"."""
    return at + 1 < len(words) and words[at + 1].is_capitalised and text[words[at].end] == " "


def _is_bare_initial(text: str, words: list[Word], at: int) -> bool:
    """Tell whether a capital without a stop is an initial: "NAME A NAME", "R K NAME"."""
    word, following = words[at], words[at + 1 : at + 2]
    if not is_initial(word) or word.low == "i" or word.is_genitive or not following:
        return False
    if text[word.end : following[0].start] != " ":
        return False
    if words[at - 1].low in word_set("names", "lettered"):
        return False  # "Serie A"
    is_first = is_initial(words[at - 1]) and is_initial(following[0]) and following[0].low != "i"
    return is_plain(following[0]) or is_first


def _is_last_syllable(text: str, words: list[Word], at: int, first: Word) -> bool:
    """Tell whether a small word is the third of a name whose family stands first: "Kim Jong Un"."""
    word, following = words[at], words[at + 1 : at + 2]
    if at < 2 or words[at - 2] is not first or word.is_acronym or len(word.text) > _LONGEST_SYLLABLE:
        return False
    if fold_name(first.text) not in word_set("names", "family_first"):
        return False
    goes_on = bool(following) and text[word.end : following[0].start] == " " and following[0].is_capitalised
    return not goes_on and word.low not in word_set("grammar", "prepositions", "determiners") - {"an"}


def _is_surname_anyway(text: str, words: list[Word], at: int, first: Word) -> bool:
    """Tell whether a word that is an office elsewhere ends this name: "Theresa May", "Bui Thanh Son"."""
    word = words[at]
    if word.is_acronym or len(word.text) < 3:
        return False
    following = next((w for w in words[at + 1 : at + 2] if w.low not in GENERATIONS), None)
    if following and text[word.end : following.start] == " " and following.is_capitalised:
        return False
    is_next = words[at - 1] is first or word.low in SURNAMES_TOO  # "Martin Luther King"
    if is_next and first.low in given_names() and first.low not in word_set("names", "places"):
        return True
    is_office = word.low in word_set("offices", "heads", "modifiers")
    is_office = is_office and word.low not in word_set("names", "institution_words")
    return is_office and fold_name(first.text) in word_set("names", "family_first")
