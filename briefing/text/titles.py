"""Titles of address and ranks before a name: "Mr.", "Datuk Seri Dr", "Lt. Gen."."""

from __future__ import annotations

from briefing.text.genders import Gender
from briefing.text.lexicon import word_set
from briefing.text.offices import has_office_head
from briefing.text.words import Word

_BETWEEN = (" ", ".", ". ", "' ", "’ ")
"""What may stand between a title and a name; "Mr.Dang" (seeds/003) has no space."""


def title_gender(text: str, title: Word, name: Word) -> Gender | None:
    """Return the gender of a title of address, None if it is none."""
    if text[title.end : name.start] not in _BETWEEN:
        return None
    if title.low in word_set("names", "male_titles") or title.text == "U":
        return Gender.MALE
    if title.low in word_set("names", "female_titles"):
        return Gender.FEMALE
    is_title = title.low in word_set("names", "neutral_titles", "titles_before_sons") or title.low == "tun"
    return Gender.UNKNOWN if is_title else None


def paired_title(text: str, words: list[Word], index: int) -> bool:
    """Tell whether a title of two words begins here that are names elsewhere: "Tan Sri NAME"."""
    pair = words[index : index + 2]
    return (
        len(pair) == 2
        and f"{pair[0].low} {pair[1].low}" in word_set("names", "paired_titles")
        and text[pair[0].end : pair[1].start] in _BETWEEN
    )


def titles_before(text: str, words: list[Word], index: int) -> tuple[int, Gender]:
    """Return the index of the first title before a name, `index` if there is none, and what they tell."""
    first, gender = index, Gender.UNKNOWN
    while first:
        if first > 1 and paired_title(text, words, first - 2):
            first -= 2
            continue
        told = title_gender(text, words[first - 1], words[first])
        if told is None:
            break
        gender = told if gender is Gender.UNKNOWN else gender
        first -= 1
    return first, gender


def rank_start(text: str, words: list[Word], end: int) -> int:
    """Return the index of the first word of the rank that ends before `end`, or `end` if there is none."""
    first = end
    while first and text[words[first - 1].end : words[first].start] in (" ", ". "):
        word = words[first - 1]
        is_rank_word = word.low in word_set("names", "rank_words")
        is_rank_word = is_rank_word and (word.is_capitalised or word.text[0].isdigit())
        if not is_rank_word and not _is_vietnamese_rank(words, first):
            break
        first -= 1 if is_rank_word else 2
    if first == end:
        return end
    if not _is_vietnamese_rank(words, end) and not any(
        word.low in word_set("names", "rank_heads") for word in words[first:end]
    ):
        return end
    # "Secretary General", "Chief Executive Officer": the rank words belong to an office.
    before = words[first - 1] if first else None
    is_office = (
        before is not None
        and before.is_capitalised
        and text[before.end : words[first].start] == " "
        and has_office_head([before])
    )
    return end if is_office else first


def _is_vietnamese_rank(words: list[Word], end: int) -> bool:
    return end >= 2 and f"{words[end - 2].low} {words[end - 1].low}" in word_set("names", "vietnamese_ranks")
