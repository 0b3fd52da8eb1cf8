"""Where a Vietnamese name begins behind an office, a country or a place: "Tổng thống Nga NAME"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from briefing.text.lexicon import word_list, word_set
from briefing.text.vietnamese_words import has_vietnamese_word, is_syllable
from briefing.text.words import Word, fold_name

_LONGEST_PLACE = 4
_LONGEST_NAME = 4
"""Syllables that a Vietnamese name has at most."""
_NEAR = 60
_ABBREVIATED_PLACE = re.compile(r"(?:H|Q|P|X|TP|Tp|TX|TT)\.\s?[A-ZĐ]")
_ABBREVIATED_BEFORE = re.compile(r"\b(?:H|Q|P|X|TP|Tp|TX|TT)\.\s?\Z")
"""What short forms of district, ward and town stand before: "H.Nam Đông", "TP. Huế"."""


def without_place(text: str, words: list[Word], index: int, length: int) -> tuple[int, int]:
    """Return the first word and the number of words of the name in a run of capitalised words, 0 if none.

    What stands before it may be the country or the place of an office: "Tổng thống Nga NAME", "Chủ tịch UBND
    huyện Nam Đông NAME". A run that is nothing but a place is no name. What is not Vietnamese is left alone.
    """
    if not length:
        return index, length
    start, end = words[index].start - _NEAR, words[index + length - 1].end + _NEAR
    if not has_vietnamese_word(text, start, end):
        return index, length
    if _is_family_name(text, words, index):
        return index - 1, length + 1
    if length > 2 and words[index].low in word_set("vietnamese", "kin_titles"):
        index, length = index + 1, length - 1  # "Em NAME"
    length += _syllables_left_out(text, words, index, length)
    if _ABBREVIATED_PLACE.match(text, words[index].start) or _ABBREVIATED_BEFORE.search(
        text, max(0, words[index].start - 5), words[index].start
    ):
        return index + length - 1, 0
    is_titled = index > 0 and words[index - 1].low in word_set("names", "male_titles", "female_titles")
    if is_titled and text[words[index - 1].end : words[index].start] == " ":
        return index, length  # "ông Đức" is nobody from Germany
    length -= _compound_at_end(text, words, index, length)
    if not length or _begins_office(words[index : index + length]):
        return index + max(0, length - 1), 0
    first = _first_capital(text, words, index)
    ahead = max(0, _place_ahead(words[first : index + length]) - (index - first))
    if ahead == length:
        return index + length - 1, 0
    before = _syllables_before(text, words, first)
    is_behind_office = not word_set("vietnamese", "office_heads").isdisjoint(before)  # "Chủ tịch nước NAME"
    is_behind_class = not (is_behind_office or word_set("vietnamese", "classifiers").isdisjoint(before))
    if not _office_tails().isdisjoint(before):
        ahead = max(ahead, _firm_ahead(words[index : index + length]))
    if not is_behind_class and not _office_tails().isdisjoint(before):
        is_artist = length - ahead == 1 and not word_set("vietnamese", "professions").isdisjoint(before)
        return (
            (index, length) if is_artist else (index + ahead, length - ahead)
        )  # "ca sĩ Mỹ NAME" is no American
    if not is_behind_class:
        is_holder = length - ahead > 1 and fold_name(words[index + ahead].text) in word_set(
            "names", "vietnamese_families"
        )  # "Bộ Ngoại giao Việt Nam NAME"
        return (index + ahead, length - ahead) if is_holder else (index, length)
    split = ahead or _holder_after(words[index : index + length])
    return (index + split, length - split) if split else (index + length - 1, 0)


def _syllables_left_out(text: str, words: list[Word], index: int, length: int) -> int:
    """Return how many words go on a Vietnamese name that are none elsewhere: "NAME Vân Anh"."""
    end = index + length
    if fold_name(words[index].text) not in word_set("names", "vietnamese_families"):
        return int(_is_two_given(text, words, index, length))
    while end < len(words) and end - index < _LONGEST_NAME:
        word = words[end]
        is_next = text[words[end - 1].end : word.start] == " " and _is_proper(word) and is_syllable(word.text)
        if not is_next or _compound_at_end(text, words, end, 1):
            break
        end += 1
    return end - index - length


def _is_two_given(text: str, words: list[Word], index: int, length: int) -> bool:
    """Tell whether a given name has a second syllable that is a country elsewhere: "tiền vệ Tuấn Anh"."""
    first, after = words[index], words[index + 1 : index + 2]
    is_one = length == 1 and not first.text.isascii() and is_syllable(first.text) and bool(after)
    if not is_one or (index and _is_proper(words[index - 1])) or first.text in _places():
        return False
    is_next = text[first.end : after[0].start] == " " and after[0].text in word_set(
        "vietnamese", "second_given"
    )
    return is_next and not _compound_at_end(text, words, index + 1, 1)


def _firm_ahead(run: list[Word]) -> int:
    """Return how many words of a firm stand before a Vietnamese name: "nhà sáng lập Viettel NAME"."""
    at = next((number for number, word in enumerate(run) if is_syllable(word.text)), 0)
    name = run[at:]
    is_name = 2 <= len(name) <= _LONGEST_NAME and all(is_syllable(word.text) for word in name)
    return at if is_name and not all(word.text.isascii() for word in name) else 0


def _compound_at_end(text: str, words: list[Word], index: int, length: int) -> int:
    """Return 1 where the last word of a run goes on in small letters: "Thủ tướng Chính phủ"."""
    last = index + length - 1
    if last + 1 >= len(words) or text[words[last].end : words[last + 1].start] != " ":
        return 0
    return int(f"{words[last].low} {words[last + 1].low}" in _compounds())


def _begins_office(run: list[Word]) -> bool:
    """Tell whether capitals are those of an office or a body: "Phó Phát Ngôn", "Điện Kremlin"."""
    heads = word_set("vietnamese", "office_heads", "office_openers", "classifiers", "speaking_bodies")
    lows = [word.low for word in run]
    least = 2 if fold_name(lows[0]) in word_set("names", "vietnamese_families") else 1  # "Hồ" is a lake, too
    return any(" ".join(lows[:count]) in heads for count in range(least, min(4, len(run)) + 1))


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
    if len(run) <= _LONGEST_NAME and fold_name(run[0].text) in families:
        return 0  # "trường Nguyễn Trãi"
    firsts = range(len(run) - _LONGEST_NAME, len(run) - 1)
    fitting = [at for at in firsts if at > 0 and fold_name(run[at].text) in families]
    return max(fitting, key=lambda at: (at > 1, -at), default=0)


@cache
def _places() -> frozenset[str]:
    return word_set("vietnamese", "countries", "provinces")


@cache
def _compounds() -> frozenset[str]:
    """Return the pairs of syllables that offices and bodies are made of."""
    entries = word_list("vietnamese", "office_heads") + word_list("vietnamese", "speaking_bodies")
    return frozenset(
        " ".join(pair)
        for entry in entries + word_list("vietnamese", "compounds")
        for pair in pairwise(entry.split())
    )


@cache
def _office_tails() -> frozenset[str]:
    """Return the last syllable of every office: what stands straight before a country or a name."""
    return frozenset(head.rsplit(" ", 1)[-1] for head in word_list("vietnamese", "office_heads"))
