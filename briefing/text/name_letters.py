"""Letters behind a name: honours, degrees, orders, seats in a parliament ("NAME MP", "NAME, KC, OBE")."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.spans import Span
from briefing.text.lexicon import word_set
from briefing.text.words import Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """Say where the letters behind a name end, and which of them are an office."""

    end: int
    office: Span | None = None


def letters_behind(text: str, words: list[Word], at: int) -> Letters:
    """Return the letters behind the name that ends before `words[at]`; they end with it if there are none."""
    end = words[at - 1].end
    office = None
    while at < len(words) and not words[at - 1].is_genitive:
        word = words[at]
        gap = text[end : word.start]
        is_office = word.low in word_set("names", "letters_of_seats")
        if gap not in (" ", ", ") or not _are_letters(word):
            break
        if _goes_on(text, words, at):
            break
        end = word.end
        if is_office and gap == " ":
            office = office or Span(word.start, word.start + len(word.text))
        at += 1
    return Letters(end=end, office=office)


def _goes_on(text: str, words: list[Word], at: int) -> bool:
    """Tell whether the letters open a further name or phrase: "NAME MP Jane NAME"."""
    following = words[at + 1 : at + 2]
    if not following or text[words[at].end : following[0].start] != " ":
        return False
    return following[0].is_capitalised and not _are_letters(following[0])


def _are_letters(word: Word) -> bool:
    """Tell whether the word is written as such letters are: "KC", "PhD", but no "Ma"."""
    is_known = word.low in word_set("names", "letters_of_honour", "letters_of_seats")
    return is_known and sum(map(str.isupper, word.text)) > 1
