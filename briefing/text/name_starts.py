"""Where a name begins, behind titles, offices and bodies, and of how many words it consists."""

from __future__ import annotations

from briefing.text.lexicon import word_set
from briefing.text.name_parts import next_part
from briefing.text.name_words import (
    SURNAMES_TOO,
    given_names,
    has_particle,
    is_in_capitals,
    is_initial,
    is_plain,
    never_in_names,
)
from briefing.text.offices import has_office_head
from briefing.text.people_nouns import describes_somebody
from briefing.text.titles import title_gender
from briefing.text.words import Word, fold_name

MAX_NAME_WORDS = 8
"""As many as "Sheikh NAME bin NAME bin NAME Al NAME" has."""
_OF_PEOPLE_ALONE = frozenset({"mr", "mrs", "ms", "miss", "lord", "baroness"})
"""Behind these even the word for a body is a surname: "Mr Park", "Lord West"."""
_SMALL = frozenset({"de", "du", "da", "di", "van", "von", "le", "la", "al", "el"})
_TITLES = ("male_titles", "female_titles", "neutral_titles", "rank_words")
_SONS = frozenset({"bin", "bint", "ibn", "al"})
"""Behind one of these a sheikh has names enough: "Sheikh NAME bin NAME"; "Sheikh Hasina" has no others."""
_LEAD_TO_BODIES = frozenset({"of", "at", "for", "in", "from", "with"})


def name_at(text: str, words: list[Word], index: int, surnames: frozenset[str]) -> tuple[int, int]:
    """Return the first word of a name that may begin at `index`, and how many words it has, 0 if none does.

    Its first word is a later one where those before belong to a body or are no name's initials. `surnames`
    are words that are names behind a title, though they are none elsewhere.
    """
    first = index + _endless_initials(words, index)
    length = _name_length(text, words, first) or _titled_surname(words, first, surnames)
    if describing := _describing(text, words[first : first + length]):
        return name_at(text, words, first + describing, surnames)
    ahead = _words_of_body(text, words, first, length) or _honorific(text, words[first : first + length])
    return first + ahead, length - ahead


def _name_length(text: str, words: list[Word], index: int) -> int:
    first = words[index]
    if not _may_begin(text, words, index):
        return int(_is_surname_here(text, words, index))
    length = 1
    while index + length < len(words) and length < MAX_NAME_WORDS:
        step = next_part(text, words, index + length, first)
        if not step:
            break
        length += step
    name = words[index : index + length]
    if all(is_initial(word) for word in name):
        return 0
    places = word_set("names", "places")
    return 0 if all(word.low in places for word in name) else length


def _may_begin(text: str, words: list[Word], index: int) -> bool:
    """Tell whether a word begins a name that may go on: a plain word, a given name, or initials."""
    first = words[index]
    if first.low == "class" and index and words[index - 1].low in ("1st", "2nd", "3rd", "first", "second"):
        return False
    return (
        is_plain(first)
        or _is_given_name(text, words, index)
        or _are_initials(text, words, index)
        or (is_initial(first) and (first.low not in {"a", "i"} or _is_initial_here(text, words, index)))
        or _is_in_capitals(text, words, index)
    )


def _is_given_name(text: str, words: list[Word], index: int) -> bool:
    """Tell whether a word that is an office or a law elsewhere is a given name here: "Bill Dodd"."""
    word, following = words[index], words[index + 1 : index + 2]
    if word.low not in given_names() or not word.is_capitalised or word.is_acronym or not following:
        return False
    return text[word.end : following[0].start] == " " and is_plain(following[0])


def _are_initials(text: str, words: list[Word], index: int) -> bool:
    """Tell whether two or three capitals stand for given names: "Justice DY Chandrachud", "PV Sindhu".

    Three do so behind an office only; two elsewhere, too, where they are no body's and one surname follows.
    """
    word, following = words[index], words[index + 1 : index + 2]
    if len(word.text) not in (2, 3) or not word.is_acronym or not word.text.isalpha() or not following:
        return False
    surname = following[0]
    if text[word.end : surname.start] != " " or not (is_plain(surname) or surname.low in _SMALL):
        return False
    if _is_behind_office(text, words, index):
        return True
    is_seat = word.low in word_set("names", "letters_of_seats") and word.low != "ms"  # "MS Dhoni"
    if len(word.text) == 3 or is_seat or word.low in word_set("names", "letters"):
        return False
    if word.low in word_set("names", "vietnamese_letters"):
        return fold_name(surname.text) not in word_set("names", "family_first")
    goes_on = words[index + 2 : index + 3]
    is_full = bool(goes_on) and text[surname.end : goes_on[0].start] == " " and is_plain(goes_on[0])
    return not (is_full and surname.low in given_names())


def _is_behind_office(text: str, words: list[Word], index: int) -> bool:
    """Tell whether an office stands straight before a word, or with its letters: "Officer (OC) KM NAME"."""
    if not index:
        return False
    before = words[index - 1]
    if text[before.end : words[index].start] == ") " and before.is_acronym and index > 1:
        is_inset = text[words[index - 2].end : before.start] == " ("
        return is_inset and has_office_head(words[index - 2 : index - 1])
    return has_office_head([before]) and text[before.end] == " "


def _is_initial_here(text: str, words: list[Word], index: int) -> bool:
    """Tell whether "A" or "I" is an initial: before another, or behind an office, "the officer, A NAME"."""
    word, following = words[index], words[index + 1 : index + 2]
    if not following or (index and words[index - 1].low in word_set("names", "lettered")):
        return False
    gap = text[word.end : following[0].start]
    if is_initial(following[0]) and following[0].low != "i":
        is_bare = gap == " " and word.low == "a"
        return gap in (".", ". ") or (is_bare and _is_plain_after(text, words, index + 1))
    if gap == "." and is_plain(following[0]):
        return True  # "A.NAME"
    if word.low != "a" or not index or not is_plain(following[0]):
        return False
    before = words[index - 1]
    if text[word.end : following[0].start] != " " or before.is_genitive:
        return False
    if text[before.end : word.start] in (" ", ", ") and has_office_head([before]):
        return True
    is_abbreviated = before.is_capitalised and len(before.text) <= 4  # no "the doctor. A resident"
    return is_abbreviated and title_gender(text, before, word) is not None


def _is_plain_after(text: str, words: list[Word], index: int) -> bool:
    """Tell whether a plain word follows straight, perhaps behind one more initial."""
    following = words[index + 1 : index + 2]
    if not following or text[words[index].end : following[0].start] != " ":
        return False
    return is_plain(following[0]) or (
        is_initial(following[0]) and following[0].low != "i" and bool(words[index + 2 : index + 3])
    )


def _is_in_capitals(text: str, words: list[Word], index: int) -> bool:
    """Tell whether a name is set in capitals here, as the first words of an article are: "JOHN SMITH"."""
    word, following = words[index], words[index + 1 : index + 2]
    if not following or not is_in_capitals(word) or word.low not in given_names():
        return False
    return text[word.end : following[0].start] == " " and is_in_capitals(following[0])


def _honorific(text: str, name: list[Word]) -> int:
    """Return 1 where what looks like a name opens with a title: "Sheikh NAME bin NAME", "U NAME"."""
    if len(name) < 2:
        return 0
    first, following = name[0], name[1]
    if first.low in word_set("names", "titles_before_sons"):
        return int(any(word.low in _SONS or has_particle(word) for word in name[2:]))
    if first.low in word_set("names", "demonym_nouns"):
        return int(len(name) > 2 and not is_initial(following))  # "Swede NAME NAME"
    if (first.text, following.text) == ("H", "E") and len(name) > 2:
        return 2  # "H.E. NAME NAME"
    if first.text == "U":  # of Myanmar, without a stop
        return int(text[first.end : following.start] == " " and is_plain(following))
    return int(first.low == "tun" and len(name) > 2 and following.low in given_names())


def _describing(text: str, name: list[Word]) -> int:
    """Return how many words describe who has the name: "Passenger NAME NAME", "Top-seeded NAME"."""
    count = 0
    while len(name) - count > 1 and describes_somebody(name[count]):
        word, following = name[count], name[count + 1]
        is_surname = len(name) - count == 2 and "-" not in word.text  # "Butcher NAME" may be a full name
        if is_surname or is_initial(following) or text[word.end : following.start] != " ":
            break
        count += 1
    return count


def _endless_initials(words: list[Word], index: int) -> int:
    """Return how many words begin no name, since more initials follow them than a name has words."""
    end = index
    while end < len(words) and is_initial(words[end]):
        end += 1
    return max(0, end - index - MAX_NAME_WORDS)


def _is_surname_here(text: str, words: list[Word], index: int) -> bool:
    """Tell whether an office or kin elsewhere is a surname behind a title: "Mr. Son", "President Dean"."""
    if not index:
        return False
    before, word = words[index - 1], words[index]
    if title_gender(text, before, word) is not None:
        is_body = word.is_acronym or word.low in word_set("names", "institution_words", "never")
        is_body = is_body and (word.is_acronym or before.low not in _OF_PEOPLE_ALONE)
        if not is_body and not _is_title(word):
            return True
    return word.low in SURNAMES_TOO and has_office_head([before])


def _titled_surname(words: list[Word], index: int, surnames: frozenset[str]) -> int:
    """Return 1 where a word stands behind a title or an office that ends a full name elsewhere, else 0."""
    if not surnames or words[index].low not in surnames or not index:
        return 0
    before = words[index - 1]
    is_title = before.is_capitalised and before.low in word_set("names", *_TITLES)
    return int(is_title or has_office_head([before]))


def _is_title(word: Word) -> bool:
    is_head = word.low in word_set("offices", "heads") and word.low not in SURNAMES_TOO
    return is_head or word.low in word_set("names", *_TITLES)


def _words_of_body(text: str, words: list[Word], index: int, length: int) -> int:
    """Return how many words belong to a body before the name: "president of Dairy Farmers Katie Milne"."""
    if length < 3 or not index:
        return 0
    before, first = words[index - 1], words[index]
    is_body = (
        before.low.endswith("s")
        and before.low in never_in_names()
        and index > 1
        and words[index - 2].is_capitalised
        and before.is_capitalised
    )  # "Federated Farmers Waikato NAME"
    if not is_body and before.low not in _LEAD_TO_BODIES:
        return 0
    if text[before.end : first.start] != " " or first.low in given_names():
        return 0
    if first.low in word_set("names", "places"):
        return 1  # "Chief Minister of Punjab NAME"
    if fold_name(first.text) in word_set("names", "family_first"):
        return 0
    inside = range(1, length - 1)
    return next((ahead for ahead in inside if words[index + ahead].low in given_names()), 0)
