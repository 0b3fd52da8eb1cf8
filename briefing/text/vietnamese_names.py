"""Where a Vietnamese name begins behind an office, a country or a place: "Tổng thống Nga NAME"."""

from __future__ import annotations

import re
from functools import cache

from briefing.text.lexicon import word_list, word_set
from briefing.text.words import Word, fold_name

_LONGEST_PLACE = 4
_LONGEST_NAME = 4
"""Syllables that a Vietnamese name has at most."""
_NEAR = 60
_VIETNAMESE_WORD = re.compile(
    r"(?<!\w)[a-zđ]{0,3}(?:[đăâêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ])"
)


def without_place(text: str, words: list[Word], index: int, length: int) -> tuple[int, int]:
    """Return the first word and the number of words of the name in a run of capitalised words, 0 if none.

    What stands before it may be the country or the place of an office: "Tổng thống Nga NAME", "Chủ tịch UBND
    huyện Nam Đông NAME". A run that is nothing but a place is no name. What is not Vietnamese is left alone.
    """
    if not length or not _is_vietnamese(text, words[index].start, words[index + length - 1].end):
        return index, length
    if _is_family_name(text, words, index):
        return index - 1, length + 1
    if index and words[index - 1].low in word_set("names", "male_titles", "female_titles"):
        return index, length  # "ông Đức" is nobody from Germany
    first = _first_capital(text, words, index)
    ahead = max(0, _place_ahead(words[first : index + length]) - (index - first))
    if ahead == length:
        return index + length - 1, 0
    before = _syllables_before(text, words, first)
    is_behind_office = not word_set("vietnamese", "office_heads").isdisjoint(before)  # "Chủ tịch nước NAME"
    is_behind_class = not (is_behind_office or word_set("vietnamese", "classifiers").isdisjoint(before))
    if not is_behind_class and not _office_tails().isdisjoint(before):
        return index + ahead, length - ahead
    if not is_behind_class:
        return index, length
    split = ahead or _holder_after(words[index : index + length])
    return (index + split, length - split) if split else (index + length - 1, 0)


def _is_vietnamese(text: str, start: int, end: int) -> bool:
    """Tell whether the words around are Vietnamese; names with their accents are in English texts, too."""
    around = text[max(0, start - _NEAR) : end + _NEAR]
    return not around.isascii() and _VIETNAMESE_WORD.search(around) is not None


def _is_family_name(text: str, words: list[Word], index: int) -> bool:
    """Tell whether a word that begins no name elsewhere is a family name here: "HLV Park NAME"."""
    if index < 2 or text[words[index - 1].end : words[index].start] != " ":
        return False
    word = words[index - 1]
    before = _syllables_before(text, words, _first_capital(text, words, index - 1))
    is_behind_office = not _office_tails().isdisjoint(before)
    return is_behind_office and _is_proper(word) and word.low in word_set("names", "family_first")


def _first_capital(text: str, words: list[Word], index: int) -> int:
    """Return where the capitals begin that a word goes on: "đội Olympic Macau NAME"."""
    while index and _is_proper(words[index - 1]) and text[words[index - 1].end : words[index].start] == " ":
        index -= 1
    return index


def _is_proper(word: Word) -> bool:
    return word.is_capitalised and not word.is_acronym


def _syllables_before(text: str, words: list[Word], index: int) -> tuple[str, ...]:
    """Return what ends straight before a word: its last syllable, its last two, its last three."""
    found: list[str] = []
    start = index
    while start and index - start < 3 and text[words[start - 1].end : words[start].start] == " ":
        start -= 1
        found.append(" ".join(word.low for word in words[start:index]))
    return tuple(found)


def _place_ahead(run: list[Word]) -> int:
    """Return how many words a country or a province takes up at the beginning of a run, or inside it."""
    for first in range(len(run)):
        for length in range(min(_LONGEST_PLACE, len(run) - first), 0, -1):
            if " ".join(word.text for word in run[first : first + length]) in _places():
                is_rest = first == 0 or len(run) - first - length > 1
                return first + length if is_rest else 0
    return 0


def _holder_after(run: list[Word]) -> int:
    """Return where the holder of an office begins behind a place in no list: at a family name."""
    families = word_set("names", "vietnamese_families")
    firsts = range(len(run) - _LONGEST_NAME, len(run) - 1)
    fitting = [at for at in firsts if at > 0 and fold_name(run[at].text) in families]
    return max(fitting, key=lambda at: (at > 1, -at), default=0)


@cache
def _places() -> frozenset[str]:
    return word_set("vietnamese", "countries", "provinces")


@cache
def _office_tails() -> frozenset[str]:
    """Return the last syllable of every office: what stands straight before a country or a name."""
    return frozenset(head.rsplit(" ", 1)[-1] for head in word_list("vietnamese", "office_heads"))
