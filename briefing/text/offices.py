"""Offices and roles around a name: "Deputy Minister of Foreign Affairs", "head of research at the bank"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.model.spans import Span
from briefing.text.lexicon import word_set
from briefing.text.words import Word, split_words

MAX_OFFICE_WORDS = 14
MAX_ROLE_CHARACTERS = 260

_ROLE_OPENS = re.compile(
    r"""
    \s?(?:,|[-–—])\s+                                            # a comma or a dash, loosely set
    (?:\d{1,3},\s+)?                                             # an age
    (?:who\s(?:is|(?:serves|works|acts)\sas)\s)?
    (?:(?:a|an|the|also|currently|now)\s+){0,2}
    """,
    re.VERBOSE,
)
_FORMER_ROLE_OPENS = re.compile(
    r"""
    ,\s+who\s(?:(?:has|had)\s)?(?:(?:previously|formerly|once|also|earlier|first)\s)?
    (?:(?:served|worked|acted)\sas|was)\s
    (?:(?:a|an|the|its|his|her|their)\s)?
    """,
    re.VERBOSE,
)
_TENURE = re.compile(
    r"\s(?:(?:until|till|from|between|since|during)\s|(?:in|for)\s(?:\d|the\s\d|[a-z]+\s(?:years|months|terms)\b))"
)
"""How long somebody was what he was: no part of the role."""
_BRACKET = re.compile(r"\s?\(([^()\n]{2,70})\)")
_SEGMENT_END = re.compile(r"[,;:()]|\s[-–—]\s|\.\s")
_SEGMENT_GAP = re.compile(r"\s?(?:,|[-–—])\s+")


def institution_words() -> frozenset[str]:
    """Return the words that mark a body, a law or a place."""
    return word_set("names", "institution_words", "places", "demonyms")


def has_office_head(words: list[Word]) -> bool:
    """Tell whether one of the words is the name of an office, in the singular or the plural."""
    return any(_is_office_head(word.text) for word in words)


@lru_cache(maxsize=8192)  # rules ask it of every word before every name
def _is_office_head(word: str) -> bool:
    heads, low = word_set("offices", "heads"), word.lower()
    is_head = low in heads or low.removesuffix("s") in heads or not heads.isdisjoint(low.split("-"))
    return is_head or _is_calling(word)


def _is_calling(word: str) -> bool:
    """Tell whether a common noun says what somebody plays or is: "the Hanoi Lions forward NAME"."""
    return not word[0].isupper() and word.lower() in word_set("offices", "players", "persons", "callings")


def office_before(text: str, words: list[Word], index: int, *, over_comma: bool = False) -> Span | None:
    """Return the office that ends straight before `words[index]`, without an article.

    Args:
        text: where the words stand.
        words: the words of the paragraph.
        index: the first word of the name, or of the rank before it.
        over_comma: also take "the company's chief executive, NAME,".
    """
    if not index or words[index - 1].low in word_set("offices", "connectors") or words[index - 1].is_genitive:
        return None  # what ends so is no office: the words before need not be looked at
    first = index
    while first > 0 and index - first < MAX_OFFICE_WORDS:
        gap = text[words[first - 1].end : words[first].start]
        is_comma = over_comma and first == index and gap.strip() == "," and gap.endswith(" ")
        if (
            not (gap.isspace() and "\n" not in gap)
            and not is_comma
            and not _is_in_brackets(gap, words[first - 1], words[first])
            and not _is_abbreviated(words[first - 1], gap)
        ):
            break
        if not _may_stand_in_office(words, first - 1):
            break
        first -= 1
    while first < index and words[first].low in word_set("offices", "connectors"):
        first += 1
    while first < index and words[first].is_genitive and not words[first].is_capitalised:
        first += 1  # "the company's chief executive": the office without the owner
    if first == index or not has_office_head(words[first:index]):
        return None
    end = words[index - 1].end
    return Span(words[first].start, end + text.startswith(") ", end))


def role_after(text: str, start: int, limit: int) -> Span | None:
    """Return the role that follows a name which ends at `start`: ", head of research at the bank"."""
    return _role_behind(text, _ROLE_OPENS.match(text, start, limit), limit)


def former_role_after(text: str, start: int, limit: int) -> Span | None:
    """Return the role in ", who served as head of the mission": one that somebody held then, not now."""
    role = _role_behind(text, _FORMER_ROLE_OPENS.match(text, start, limit), limit)
    tenure = _TENURE.search(text, role.start, role.end) if role else None
    return Span(role.start, tenure.start()) if role and tenure else role


def _role_behind(text: str, opening: re.Match[str] | None, limit: int) -> Span | None:
    if opening is None:
        return None
    scope_end = min(limit, opening.end() + MAX_ROLE_CHARACTERS)
    segment_end = _SEGMENT_END.search(text, opening.end(), scope_end)
    words = split_words(text, opening.end(), segment_end.start() if segment_end else scope_end)
    if not words or words[0].start != opening.end() or _is_present(words):
        return None
    count = _segment_length(text, words, 0)
    if not count or not has_office_head(words[:count]):
        return None
    words = split_words(text, opening.end(), scope_end)
    if words[0].is_capitalised:
        count = _more_segments(text, words, count, scope_end)
    end = words[count - 1].end
    bracket = _BRACKET.match(text, end, limit)
    if bracket and bracket[1][0].isupper():
        end = bracket.end()
        end = _segment_after_bracket(text, end, limit)
    return Span(words[0].start, end)


def _may_stand_in_office(words: list[Word], at: int) -> bool:
    word = words[at]
    if word.low in word_set("offices", "connectors"):
        return at > 0 and _may_follow(words[at - 1], word, words[at + 1])
    return _is_written_as_in_office(word.text)


@lru_cache(maxsize=8192)
def _is_written_as_in_office(text: str) -> bool:
    low = text.lower()
    if (len(text) > 1 and text.isupper()) or low in word_set("offices", "heads", "modifiers"):
        return True
    is_plain = not text[0].isupper() or low in word_set("names", "never") or text.endswith("ing")
    return not is_plain or _is_calling(text)


def _may_follow(before: Word, connector: Word, after: Word) -> bool:
    """Tell whether `before connector after` can be inside one office, read from right to left."""
    offices = word_set("offices", "heads", "modifiers")
    if connector.low == "the":
        return before.low in {"of", "for", "at", "to", "in", "under", "with"}
    if connector.low in {"and", "&", "on"}:
        if before.is_capitalised != after.is_capitalised:
            return False  # "the party and Prime Minister NAME"
        return before.low in institution_words() or (before.low in offices and after.low in offices)
    if before.low in word_set("offices", "heads"):
        return True
    return connector.low == "of" and before.is_capitalised and before.low in offices | institution_words()


def _is_in_brackets(gap: str, before: Word, after: Word) -> bool:
    """Tell whether the gap is a bracket around the short name of a body: "head of the Union (ABC) NAME"."""
    return (gap == ") " and before.is_acronym) or (gap == " (" and after.is_acronym)


def _is_abbreviated(word: Word, gap: str) -> bool:
    return gap in (". ", ".") and word.low in word_set("sentences", "abbreviations")


def _segment_length(text: str, words: list[Word], first: int) -> int:
    """Return how many words from `first` on belong to one stretch of a role, without a comma inside."""
    is_formal = words[first].is_capitalised and not words[first].is_genitive  # "Hanoi's head of research"
    connectors = word_set("offices", "connectors")
    offices = word_set("offices", "heads", "modifiers")
    last = first
    for at in range(first, len(words)):
        word = words[at]
        if at > first and not _is_inner_gap(text[words[at - 1].end : word.start], words[at - 1]):
            break
        if word.low in word_set("offices", "role_stops") or _is_past(words, first, at):
            break
        if word.is_capitalised or word.low in offices:
            last = at + 1
        elif word.low in connectors:
            continue
        elif is_formal and not _leads_to_office(text, words, at):
            break
        else:
            last = at + 1
    return last - first


def _is_present(words: list[Word]) -> bool:
    """Tell whether a verb opens what follows a name: "NAME, 45, runs a shop with her brother"."""
    is_verb = words[0].text.islower() and words[0].low.endswith("s") and not words[0].low.endswith("ss")
    return is_verb and len(words) > 1 and words[1].low in word_set("grammar", "determiners", "prepositions")


def _is_past(words: list[Word], first: int, at: int) -> bool:
    """Tell whether a word is the verb of a holder: "the governor called on", "the minister for disabled"."""
    is_verb = words[at].text.islower() and words[at].low.endswith("ed") and "-" not in words[at].low
    if not is_verb or not has_office_head(words[first:at]):
        return False
    return words[at - 1].low not in word_set("offices", "connectors")


def _leads_to_office(text: str, words: list[Word], at: int) -> bool:
    """Tell whether ordinary words of a formal role lead to an office: "Acme Corp regional sales manager"."""
    for number in range(at, min(at + 3, len(words) - 1)):
        if text[words[number].end : words[number + 1].start] != " ":
            return False
        following = words[number + 1].low
        if following in word_set("offices", "heads"):
            return True
        if following in word_set("offices", "role_stops") or following in word_set("offices", "connectors"):
            return False
    return False


def _more_segments(text: str, words: list[Word], count: int, limit: int) -> int:
    """Add what follows after commas as long as it names bodies or fields, all in capitals."""
    while count < len(words):
        after = words[count - 1].end
        gap = _SEGMENT_GAP.match(text, after, limit)
        if gap is None or words[count].start != gap.end() or not words[count].is_capitalised:
            break
        length = _segment_length(text, words, count)
        segment = words[count : count + length]
        if not any(
            w.low in institution_words() and w.low not in word_set("names", "places") for w in segment
        ):
            break
        count += length
    return count


def _segment_after_bracket(text: str, end: int, limit: int) -> int:
    """Take in the body named after "(A05) - Ministry of …"."""
    gap = _SEGMENT_GAP.match(text, end, limit)
    if gap is None:
        return end
    words = split_words(text, gap.end(), min(limit, gap.end() + MAX_ROLE_CHARACTERS))
    if not words or words[0].start != gap.end() or not words[0].is_capitalised:
        return end
    count = _segment_length(text, words, 0)
    if count and any(w.low in word_set("names", "institution_words") for w in words[:count]):
        return words[count - 1].end
    return end


def _is_inner_gap(gap: str, before: Word) -> bool:
    if gap.strip(" ") in ("", "&", "/"):
        return "\n" not in gap
    if gap in ("' ", "’ ") and before.low.endswith("s"):
        return True  # "the Victims' Association"
    is_abbreviation = len(before.text) == 1 or before.low in word_set("sentences", "abbreviations")
    return gap in (".", ". ") and is_abbreviation
