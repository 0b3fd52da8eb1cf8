"""The names of bodies in an article: their full name behind "the ministry" or behind an abbreviation."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from operator import itemgetter

from briefing.extract.body_kinds import all_name_words, name_words_of
from briefing.text.lazy_patterns import lazy_pattern
from briefing.text.lexicon import word_set
from briefing.text.name_words import given_names
from briefing.text.words import Word

_SHORT = lazy_pattern(r"(?<=[\w.’']\s)\(([A-Z][A-Za-z&.-]{0,10}[A-Z]|[A-Z]{2,10}\d{0,2})\)")
_SHORT_AFTER = lazy_pattern(r"\s\(([A-Z][A-Za-z&.-]{0,10}[A-Z]\d{0,2})\)")
_NAME_WORD = lazy_pattern(r"[^\W_][\w.’'&-]*")
_NAME_AND_KIND = lazy_pattern(
    r"\b(?P<name>[A-Z][\w&-]+(?:\s(?:(?:of|for|the|in|and)\s){0,2}[A-Z][\w&-]+){0,4})"
    r",\s(?:an?|the|one\sof\sthe)\s(?P<kind>(?:[\w’'-]+\s?){1,7})"
)
_CAPITALISED = lazy_pattern(
    r"\b[A-Z][a-z][\w’'-]*(?:\s(?:(?:of|the|for|and|on|to|in|&)\s){0,2}[A-Z][a-z][\w’'-]*){1,6}"
)
_TRADES = frozenset({"company", "firm"})
_KINDS_OF_ENDINGS = {
    "Airlines": _TRADES | {"airline", "carrier"},
    "Airways": _TRADES | {"airline", "carrier"},
    "Motors": _TRADES | {"carmaker", "automaker", "manufacturer"},
    "Motor": _TRADES | {"carmaker", "automaker", "manufacturer"},
    "Corporation": _TRADES,
    "Corp": _TRADES,
    "Inc": _TRADES,
    "Ltd": _TRADES,
    "Holdings": _TRADES | {"group"},
    "Union": frozenset({"union"}),
    "Party": frozenset({"party"}),
}
"""What a body is called later whose name ends so."""
_NAMED_BY_KIND = lazy_pattern(
    rf"\b[A-Z][\w&-]+’?'?(?:\s[A-Z][\w&-]+){{0,4}}\s(?P<kind>{'|'.join(_KINDS_OF_ENDINGS)})\b"
)
_NO_TRADE = frozenset({"club", "charity"})
_LONGEST_NAME = 110
_NO_NAMES = frozenset(
    {
        "the",
        "a",
        "an",
        "on",
        "in",
        "at",
        "but",
        "and",
        "for",
        "from",
        "by",
        "to",
        "of",
        "with",
        "when",
        "while",
    }
)
_LOWER_WORDS = frozenset({"of", "for", "the", "and", "on", "in", "to", "against", "&", "de"})


class BodyNames:
    """Know the bodies of one article by their names in full; the text's quotations are masked."""

    def __init__(self, masked: str) -> None:
        self._text = masked
        self._long: dict[str, str] = {}
        self._named: list[tuple[int, str, frozenset[str]]] | None = None
        self._initials: dict[str, str] | None = None
        self._firsts: dict[str, tuple[int, str]] | None = None
        self._called: dict[tuple[str, bool], list[tuple[int, str]]] = {}
        self._firms: list[tuple[int, str]] | None = None
        self._introduced: list[tuple[int, str, frozenset[str]]] | None = None
        for match in _SHORT.finditer(masked):
            if name := _long_name(masked, match.start() - 1, match[1]):
                self._long.setdefault(match[1], name)

    def name_of(self, phrase: str, content: Sequence[Word]) -> str:
        """Return the name of a body that the words of a sentence mean.

        "UNHCR" is the name it was introduced with; "the refugee agency (UNHCR)" is UNHCR; "the ministry" is
        the "Ministry of Trade" of the sentences before.
        """
        if phrase in self._long:
            return self._long[phrase]
        if phrase.isupper() and len(phrase) > 1:
            return self._with_initials(phrase) or phrase
        if len(content) == 1 and content[0].is_capitalised:
            return self._beginning_so(phrase, content[0].start) or phrase
        if len(content) > 1 and phrase.islower():
            return self.named_as(phrase, content[0].start) or phrase
        short = _SHORT_AFTER.match(self._text, content[-1].end)
        if short and content[-1].text.islower():
            return self._long.get(short[1], short[1])
        if len(content) == 1 and content[0].low in word_set("offices", "bodies"):
            return self.named_as(content[0].low, content[0].start) or phrase
        return phrase

    def named_as(self, kind: str, offset: int, *, is_told_otherwise: bool = False) -> str | None:
        """Return the body last named before a place in whose name a word stands: "the ministry".

        With `is_told_otherwise` it is one in whose name another such word stands: an Authority is a watchdog.
        """
        if self._named is None:
            self._named = _names_of_bodies(self._text)
        asked = (kind, is_told_otherwise)
        if asked not in self._called:
            words = name_words_of(kind) if is_told_otherwise else frozenset({kind, f"a {kind}"})
            self._called[asked] = [
                (end, name)
                for end, name, has in self._named
                if has & words or (" " in kind and name.lower().endswith(f" {kind}"))
            ]
        before = bisect_left(self._called[asked], offset, key=itemgetter(0)) - 1
        return self._called[asked][before][1] if before >= 0 else None

    def _with_initials(self, short: str) -> str | None:
        """Return the name of a body that the article gives without its initials, "ASU", in brackets."""
        if self._initials is None:
            self._initials = {}
            for match in _CAPITALISED.finditer(self._text):
                words = [word for word in match[0].split() if word[0].isupper()]
                for first in range(min(2, len(words) - 1)):  # "The …", "Meanwhile …"
                    letters = "".join(word[0] for word in words[first:])
                    name = match[0][match[0].index(words[first]) :]
                    if len(letters) > 2 or not all_name_words().isdisjoint(name.lower().split()):
                        self._initials.setdefault(letters, name)
        return self._initials.get(short)

    def _beginning_so(self, word: str, offset: int) -> str | None:
        """Return the body named before that goes by its first word: "Amnesty" is Amnesty International."""
        if self._named is None:
            self._named = _names_of_bodies(self._text)
        if self._firsts is None:
            self._firsts = {}
            for end, name, _ in self._named:
                self._firsts.setdefault(name.split()[0], (end, name))
        end, name = self._firsts.get(word, (offset, ""))
        return (
            name
            if end < offset and word.lower() not in word_set("names", "places", "demonyms", "never")
            else None
        )

    def introduced_as(self, kind: str, offset: int) -> str | None:
        """Return the body that was last introduced by this word: "NAME, the Hanoi-based charity,"."""
        if self._introduced is None:
            self._introduced = _introduced_behind(self._text)
        trade = word_set("offices", "firms") - _NO_TRADE
        before = [(name, kinds) for end, name, kinds in self._introduced if end <= offset]
        if same := next((name for name, kinds in reversed(before) if kind in kinds), None):
            return same
        firms = {name for name, kinds in before if kinds & trade}
        return next(iter(firms)) if kind in trade and len(firms) == 1 else None

    def only_firm_before(self, offset: int) -> str | None:
        """Return the firm that was introduced as one, if there is only one: "the mobile operator NAME"."""
        if self._firms is None:
            self._firms = _firms_introduced(self._text)
        names = {name for end, name in self._firms if end <= offset}
        return next(iter(names)) if len(names) == 1 else None


def _firms_introduced(text: str) -> list[tuple[int, str]]:
    """Return the names that stand straight behind the word for a firm, with their places."""
    firms = sorted(word_set("offices", "firms"))
    kinds = "|".join(firms + [firm.capitalize() for firm in firms])
    name = lazy_pattern(rf"\b(?:{kinds})\s([A-Z][\w&-]+(?:\s[A-Z][\w&-]+){{0,3}})(?![\w’'&-])")
    no_firm = word_set("offices", "heads") | given_names()
    return [
        (match.end(), match[1])
        for match in name.finditer(text)
        if no_firm.isdisjoint(match[1].lower().split())
    ]


def _introduced_behind(text: str) -> list[tuple[int, str, frozenset[str]]]:
    """Return the bodies whose kind stands behind a comma or ends their name, each with the words for it."""
    bodies = word_set("offices", "bodies", "firms")
    no_firm = word_set("offices", "heads") | given_names() | word_set("names", "places")
    found = []
    for match in _NAME_AND_KIND.finditer(text):
        kinds = bodies.intersection(match["kind"].lower().split())
        words = match["name"].lower().split()
        if kinds and no_firm.isdisjoint(words) and not words[-1].endswith("day"):
            found.append((match.end(), match["name"].removeprefix("The "), kinds))
    found += [
        (match.end(), match[0].removeprefix("The "), _KINDS_OF_ENDINGS[match["kind"]])
        for match in _NAMED_BY_KIND.finditer(text)
    ]
    return sorted(found, key=itemgetter(0))


@cache
def _name_of_body() -> re.Pattern[str]:
    kinds = all_name_words() | (word_set("offices", "bodies") - word_set("offices", "never_kinds"))
    capitals = "|".join(
        sorted({kind.capitalize() for kind in kinds} | {"FC", "AFC", "NHS"}, key=len, reverse=True)
    )
    small = "|".join(sorted(word_set("offices", "bodies"), key=len, reverse=True))
    return lazy_pattern(
        rf"""
        \b(?:(?:[A-Z][\w&-]*[’']?|[A-Z]\w+n[’']s)\s){{0,5}}              # "Foreign …", "Women's …"
        (?:{capitals})                                                      # "… Ministry", "… Institute"
        (?:\s(?:of|for)(?:\sthe)?(?:\s[A-Z][\w-]+)+
           (?:\sand(?:\s[A-Z][\w-]+)+)?)?\b                               # "… of Trade and Industry"
        | \b(?P<place>[A-Z]\w+)(?:[’']s)?\s                               # "China's …"
          (?:[a-z]+\s){{0,2}}(?:{small})\b(?![-’'])                        # "… foreign ministry"
        """,
        re.VERBOSE,
    )


@cache
def _kind_and_name() -> re.Pattern[str]:
    kinds = "|".join(sorted(word_set("offices", "bodies", "firms") - {"who"}, key=len, reverse=True))
    return lazy_pattern(rf"\b({kinds})\s((?:[A-Z][\w&-]+\s){{0,4}}[A-Z][\w&-]+)(?![\w’'&-])")


def _names_of_bodies(text: str) -> list[tuple[int, str, frozenset[str]]]:
    """Return the names of bodies that tell what they are, with their places and words: "Foreign Ministry"."""
    no_body = word_set("offices", "heads") | given_names() | word_set("names", "places", "demonyms")
    behind = [  # "the rights group Amnesty International"
        (match.end(), match[2], frozenset({f"a {match[1]}", *match[2].lower().split()}))
        for match in _kind_and_name().finditer(text)
        if no_body.isdisjoint(match[2].lower().split()) and not match[2].lower().endswith("day")
    ]
    return sorted(behind + _names_with_kinds(text), key=itemgetter(0))


def _names_with_kinds(text: str) -> list[tuple[int, str, frozenset[str]]]:
    """Return the names in which a word for a body stands: "Kent Police", "China's foreign ministry"."""
    places = word_set("names", "places", "demonyms")
    found = []
    for match in _name_of_body().finditer(text):
        words = match[0].split()
        if match["place"] and match["place"].lower() not in places:
            continue
        while len(words) > 1 and words[0].lower() in _NO_NAMES:
            words = words[1:]
        if len(words) > 1:
            found.append((match.end(), " ".join(words), frozenset(word.lower() for word in words)))
    return found


def _long_name(text: str, end: int, short: str) -> str | None:
    """Return the name before "(UNHCR)", if its words are those of a body or give the letters."""
    words = list(_NAME_WORD.finditer(text, max(0, end - _LONGEST_NAME), end))
    kept: list[str] = []
    start = end
    for match in reversed(words):
        gap = text[match.end() : start]
        if gap.strip(" ") or not (match[0][0].isupper() or (kept and match[0] in _LOWER_WORDS)):
            break
        if match[0].endswith(("'s", "’s")) and len(kept) > 1:
            break  # "Vietnam's Ministry of Health": the name without whose it is
        kept.insert(0, match[0])
        start = match.start()
    while kept and not kept[0][0].isupper():
        kept.pop(0)
    if kept and kept[0] == "The":
        kept.pop(0)
    if len(kept) < 2:
        return None
    letters = "".join(word[0] for word in kept if word[0].isupper())
    is_body = any(word.lower() in word_set("names", "institution_words") for word in kept)
    return " ".join(kept) if is_body or letters == short else None
