"""Names of people with the titles, ranks and offices around them, in English and in Vietnamese order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.model.spans import Span
from briefing.text.genders import Gender, gender_of
from briefing.text.lexicon import word_set
from briefing.text.name_words import given_names, is_initial, is_plain, never_in_names
from briefing.text.offices import former_role_after, has_office_head, office_before, role_after
from briefing.text.titles import paired_title, rank_start, title_gender, titles_before
from briefing.text.vietnamese_offices import vietnamese_office_before, vietnamese_role_after
from briefing.text.words import Word, fold_name, split_words

MAX_NAME_WORDS = 8
"""As many as "Sheikh NAME bin NAME bin NAME Al NAME" has."""
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "v", "vii", "viii"})
"""What stands behind a name and is no part of what somebody is called by."""

_NICKNAME_OPENS = (" “", ' "', " ‘", " '", " (")
_NICKNAME_CLOSES = ("” ", '" ', "’ ", "' ", ") ")
_APPOSITION_OPENS = re.compile(r"\s?[,–—-]")
"""Where no role may follow, none is looked for: most names have a verb behind them."""
_NAMES_FOLLOW = re.compile(r",\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3},?\sand\s[A-Z]")
"""A list goes on: "Our coach, NAME, NAME and NAME" are four people."""
_NAMES_TOO = frozenset({"son", "king", "dean", "judge", "prince", "bishop"})
"""Words for offices and kin that are names as often where a title or an office stands before them."""


_MARKS = str.maketrans(dict.fromkeys('.“”"‘()', " "))
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


@lru_cache(maxsize=4096)  # asked for a dozen times of every mention
def _called_by(name: str) -> tuple[str, ...]:
    words = tuple(word.strip("'’") for word in fold_name(name).translate(_MARKS).split())
    return words[:-1] if len(words) > 2 and words[-1] in _GENERATIONS else words


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
    while index < len(words):
        if not words[index].is_capitalised or paired_title(text, words, index):
            index += 1 if not words[index].is_capitalised else 2
            continue
        index += _endless_initials(words, index)
        length = _name_length(text, words, index) or _titled_surname(words, index, surnames)
        if ahead := _before_given_name(text, words, index, length):
            index, length = index + ahead, length - ahead
        in_role = found and length == 1 and words[index].start < found[-1].whole.end
        if length and not in_role and not _names_a_body(text, words, index, length):
            found.append(_mention(text, words, index, length, scope))
        index += length or 1
    return tuple(found)


def is_family_first(name: str) -> bool:
    """Tell whether a full name begins with a family name that stands first."""
    words = fold_name(name).split()
    return 2 <= len(words) <= 4 and words[0] in word_set("names", "family_first")


def _name_length(text: str, words: list[Word], index: int) -> int:
    """Return of how many words a name that begins at `index` consists, 0 if none does."""
    first = words[index]
    is_titled = index > 0 and first.is_capitalised and title_gender(text, words[index - 1], first) is not None
    if not (
        is_plain(first)
        or _is_given_name(text, words, index)
        or _are_initials(text, words, index)
        or (is_initial(first) and (first.low not in {"a", "i"} or _is_initial_here(text, words, index)))
    ):
        # After "Mr." even a word that is an office elsewhere is a name: "Mr. Son", "Ms. Price".
        is_name = (
            is_titled and not first.is_acronym and first.low not in word_set("names", "institution_words")
        )
        is_after_office = index > 0 and first.low in _NAMES_TOO and has_office_head(words[index - 1 : index])
        return 1 if (is_name and not _is_title(first)) or is_after_office else 0
    length = 1
    while index + length < len(words) and length < MAX_NAME_WORDS:
        step = _next_part(text, words, index + length, first)
        if not step:
            break
        length += step
    if all(is_initial(word) for word in words[index : index + length]):
        return 0
    places = word_set("names", "places")
    return 0 if all(word.low in places for word in words[index : index + length]) else length


def surname_known_otherwise(mention: NameMention) -> str | None:
    """Return the surname of a full name that is the word for a place, a body or an office elsewhere."""
    last = mention.words[-1] if mention.words else ""
    return last if len(mention.words) > 1 and last in never_in_names() else None


def _titled_surname(words: list[Word], index: int, surnames: frozenset[str]) -> int:
    if not surnames or words[index].low not in surnames or not index:
        return 0
    before = words[index - 1]
    titles = ("male_titles", "female_titles", "neutral_titles", "rank_words")
    is_title = before.is_capitalised and any(before.low in word_set("names", key) for key in titles)
    return int(is_title or has_office_head([before]))


def _before_given_name(text: str, words: list[Word], index: int, length: int) -> int:
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
    if not is_body and before.low not in {"of", "at", "for", "in", "from", "with"}:
        return 0
    if text[before.end : first.start] != " " or first.low in given_names():
        return 0
    if first.low in word_set("names", "places"):
        return 1  # "Chief Minister of Punjab NAME"
    if fold_name(first.text) in word_set("names", "family_first"):
        return 0
    inside = range(1, length - 1)
    return next((ahead for ahead in inside if words[index + ahead].low in given_names()), 0)


def _are_initials(text: str, words: list[Word], index: int) -> bool:
    """Tell whether two capitals behind an office stand for given names: "Justice DY Chandrachud"."""
    word, following = words[index], words[index + 1 : index + 2]
    if len(word.text) != 2 or not word.is_acronym or not word.text.isalpha() or not index or not following:
        return False
    is_name = text[word.end : following[0].start] == " " and is_plain(following[0])
    return is_name and has_office_head(words[index - 1 : index]) and text[words[index - 1].end] == " "


def _is_initial_here(text: str, words: list[Word], index: int) -> bool:
    """Tell whether "A" is an initial, no article: behind an office or a title, "the officer, A NAME"."""
    word, following = words[index], words[index + 1 : index + 2]
    if word.low != "a" or not index or not following or not is_plain(following[0]):
        return False
    before = words[index - 1]
    if text[word.end : following[0].start] != " " or before.is_genitive:
        return False
    if text[before.end : word.start] in (" ", ", ") and has_office_head([before]):
        return True
    is_abbreviated = before.is_capitalised and len(before.text) <= 4  # no "the doctor. A resident"
    return is_abbreviated and title_gender(text, before, word) is not None


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


def _next_part(text: str, words: list[Word], at: int, first: Word) -> int:
    """Return how many words carry the name on: a plain word, an initial, or particles and a word."""
    before, word = words[at - 1], words[at]
    gap = text[before.end : word.start]
    if not before.is_genitive and _is_nickname(text, words, at):
        return 2
    is_joined = gap == " " or (gap in (". ", ".") and is_initial(before))
    if before.is_genitive or not is_joined:
        return 0
    if word.low in word_set("names", "particles") and not word.is_capitalised:
        for further in range(at + 1, min(at + 4, len(words))):
            if text[words[further - 1].end : words[further].start] != " ":
                return 0
            if words[further].low in word_set("names", "inner_titles"):
                continue
            if words[further].is_capitalised:
                return further - at + 1 if is_plain(words[further]) else 0
        return 0
    if not word.is_capitalised:
        return 0
    if (
        is_plain(word)
        or (word.low in _GENERATIONS and not _leads_on(text, words, at))
        or (is_initial(word) and text[word.end : word.end + 2] == ". ")
        or _is_bare_initial(text, words, at)
    ):
        return 1
    if word.low in word_set("names", "inner_titles") and at + 1 < len(words) and is_plain(words[at + 1]):
        return 2 if text[word.end : words[at + 1].start] == " " else 0
    return int(_is_surname_anyway(text, words, at, first))


def _is_nickname(text: str, words: list[Word], at: int) -> bool:
    """Tell whether a name in marks stands here within a name: "Joko “Jokowi” Widodo"."""
    pair = words[at : at + 2]
    return (
        len(pair) == 2
        and text[words[at - 1].end : pair[0].start] in _NICKNAME_OPENS
        and text[pair[0].end : pair[1].start] in _NICKNAME_CLOSES
        and pair[0].is_capitalised
        and not pair[0].is_acronym  # "Regulator (AER) NAME"
        and is_plain(pair[1])
    )


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


def _is_surname_anyway(text: str, words: list[Word], at: int, first: Word) -> bool:
    """Tell whether a word that is an office elsewhere ends this name: "Theresa May", "Bui Thanh Son"."""
    word = words[at]
    if not word.is_capitalised or word.is_acronym or len(word.text) < 3:
        return False
    following = next((w for w in words[at + 1 : at + 2] if w.low not in _GENERATIONS), None)
    if following and text[word.end : following.start] == " " and following.is_capitalised:
        return False
    is_next = words[at - 1] is first or word.low in _NAMES_TOO  # "Martin Luther King"
    if is_next and first.low in given_names() and first.low not in word_set("names", "places"):
        return True
    is_office = word.low in word_set("offices", "heads", "modifiers")
    is_office = is_office and word.low not in word_set("names", "institution_words")
    return is_office and fold_name(first.text) in word_set("names", "family_first")


def _is_given_name(text: str, words: list[Word], index: int) -> bool:
    """Tell whether a word that is an office or a law elsewhere is a given name here: "Bill Dodd"."""
    word, following = words[index], words[index + 1 : index + 2]
    if word.low not in given_names() or not word.is_capitalised or word.is_acronym or not following:
        return False
    return text[word.end : following[0].start] == " " and is_plain(following[0])


def _endless_initials(words: list[Word], index: int) -> int:
    """Return how many words begin no name, since more initials follow them than a name has words."""
    end = index
    while end < len(words) and is_initial(words[end]):
        end += 1
    return max(0, end - index - MAX_NAME_WORDS)


def _mention(text: str, words: list[Word], index: int, length: int, scope: Span) -> NameMention:
    last = words[index + length - 1]
    name = Span(
        words[index].start, words[index].start + len(_without_genitive(text, words[index].start, last))
    )
    first, gender = titles_before(text, words, index)
    has_title = first < index
    rank_from = rank_start(text, words, first)
    rank = _with_stop(text, Span(words[rank_from].start, words[first - 1].end)) if rank_from < first else None
    is_apposition = text[name.end : name.end + 2].strip()[:1] in (",", ".") and not _NAMES_FOLLOW.match(
        text, name.end
    )
    office = office_before(text, words, rank_from, over_comma=is_apposition)
    office = _with_stop(text, office) if office else None
    office = office or vietnamese_office_before(text, words[rank_from].start, scope.start)
    # "Afterwards, the minister": a single word that opens a sentence is not introduced by what follows.
    is_opener = (
        length == 1 and first == index and office is None and rank is None and _opens_sentence(text, name)
    )
    # "At Prime Minister's Questions, the leader": nor is one that is somebody's.
    is_owned = length == 1 and first == index and index > 0 and words[index - 1].is_genitive
    role = former_role = None
    if _APPOSITION_OPENS.match(text, name.end, scope.end):
        role = None if last.is_genitive or is_opener or is_owned else role_after(text, name.end, scope.end)
        role = role or vietnamese_role_after(text, name.end, scope.end)
        if role is None and not last.is_genitive:
            former_role = former_role_after(text, name.end, scope.end)
    starts = [words[min(first, rank_from)].start, *([office.start] if office else [])]
    if role and _is_subject_of_its_own(text, min(starts), role):
        role = None
    written = name.slice(text)
    return NameMention(
        name=name,
        text=" ".join(written.split()) + _suffix_stop(text, name, last),
        whole=Span(min(starts), role.end if role else last.end),
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


def _with_stop(text: str, span: Span) -> Span:
    """Take in the full stop of an abbreviation: "Lt. Gen.", "Rep."."""
    return Span(span.start, span.end + 1) if text[span.end : span.end + 1] == "." else span


def _is_subject_of_its_own(text: str, start: int, role: Span) -> bool:
    """Tell whether an office behind a name speaks itself: "After a talk with NAME, the minister said"."""
    follows = text[role.end : role.end + 16].split(" ", 2)
    is_verb = (
        len(follows) > 1 and not follows[0] and follows[1].rstrip(",:") in word_set("offices", "role_stops")
    )
    before = text[max(0, start - 16) : start].rstrip().rpartition(" ")[2].lower()
    return is_verb and before in word_set("grammar", "prepositions")


def _suffix_stop(text: str, name: Span, last: Word) -> str:
    """Return the stop of "Jr." or "Sr.", which belongs to the name though it may end a sentence, too."""
    return "." if last.low in ("jr", "sr") and text.startswith(".", name.end) else ""


def _opens_sentence(text: str, name: Span) -> bool:
    before = text[max(0, name.start - 4) : name.start].strip()
    if len(before) > 1 and before[-1] in '"”’' and before[-2] == ",":
        return False  # “We saw it,” NAME, a resident, said
    return not before or before[-1] in '.!?:…"“”'


def _is_called(text: str, name: Span) -> bool:
    """Tell whether words introduce a mere name: "a woman named NAME"."""
    return text[max(0, name.start - 15) : name.start].endswith((" named ", " identified as "))


def _without_genitive(text: str, start: int, last: Word) -> str:
    return text[start : last.start + len(last.text)]


def _looks_like_a_person(name: str) -> bool:
    words = fold_name(name).split()
    if len(words) < 2 or words[0] in word_set("names", "places"):
        return False
    given = given_names()
    return words[0] in given or (words[0] in word_set("names", "family_first") and len(words) <= 4)


def _is_title(word: Word) -> bool:
    titles = ("male_titles", "female_titles", "neutral_titles", "rank_words")
    is_head = word.low in word_set("offices", "heads") and word.low not in _NAMES_TOO
    return is_head or any(word.low in word_set("names", key) for key in titles)
