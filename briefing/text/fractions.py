"""Parts of a whole in words: "two-thirds of voters", "a quarter of its sales", "one in five children"."""

from __future__ import annotations

import re
from functools import cache

from briefing.model.spans import Span
from briefing.text.number_words import alternatives, as_number, word_values
from briefing.text.numbers import Quantity
from briefing.text.qualifiers import find_qualifier

_LOOK_BACK = 48
_LEFT_OPEN = r"(?:it|them|that|this|what|which|whom|us|you|all)\b"
_HALVED = (
    "population|people|country|workforce|world|electorate|seats|votes|voters|members|houses|homes|children"
    "|families|land|money|budget|total"
)
_HINT = re.compile(
    r"\b(?:hal(?:f|ves)|thirds?|quarters?|(?:four|fif|six|seven|eigh|nin|ten)ths?|in|of)\b", re.IGNORECASE
)


def find_fractions(text: str, within: Span) -> tuple[Quantity, ...]:
    """Return the parts of a whole in a stretch of text, as quantities between 0 and 1."""
    if _HINT.search(text, within.start, within.end) is None:
        return ()
    matches = _pattern().finditer(text, within.start, within.end)
    return tuple(_quantity(text, match, within) for match in matches if _value(match) < 1)


def _quantity(text: str, match: re.Match[str], within: Span) -> Quantity:
    lead = find_qualifier(text, max(within.start, match.start() - _LOOK_BACK), match.start())
    return Quantity(
        span=Span(lead.start() if lead else match.start(), match.end()),
        value_span=Span(match.start(), match.end()),
        low=_value(match),
        qualifier=" ".join(lead["words"].lower().split()) if lead else None,
        noun_start=match.end(),
        is_word=True,
        is_scaled=True,
    )


def _value(match: re.Match[str]) -> int | float:
    if match["half"] or match["by_half"]:
        return 0.5
    if match["part"]:
        parts, part = word_values("numbers", "fraction_parts"), match["part"].lower()
        return as_number(_count(match["count"]) / (parts.get(part) or parts[part.removesuffix("s")]))
    return as_number(_count(match["some"]) / _count(match["all"]))


def _count(word: str) -> float:
    if word.isdigit():
        return float(word)
    values = {"a": 1, "an": 1, "hundred": 100} | word_values("numbers", "english_values")
    return float(values[word.lower()])


@cache
def _pattern() -> re.Pattern[str]:
    parts = alternatives(*word_values("numbers", "fraction_parts"))
    digits = "one|two|three|four|five|six|seven|eight|nine|ten"
    alone = r"(?=[.,;:)]|\s\(|$|\s(?:to|from|in|on|at|over|since|this|last|next|compared"
    alone += r"|during|after|and|or|between|for|as|by)\b)"
    whole = rf"(?=\sof\s(?!an?\s|{_LEFT_OPEN})|-?\s?majority\b)"  # no "quarter of an hour"
    return re.compile(
        rf"""
        (?<![\w-])(?=[aefhnost\d])           # what any of these begins with
        (?:
            (?P<by>(?<=\bby\s)|(?<=almost\s)|(?<=nearly\s)|(?<=\bthan\s))?
            (?P<count>an?|{digits})[\s-](?P<part>(?:{parts})s?)
            (?(by)(?:{whole}|{alone})|{whole})                          # two-thirds of, rose by a third
          | (?<=\bby\s)(?P<by_half>half){alone}
          | (?<!\b[Tt]he\s)(?<!first\s)(?<!second\s)(?<!other\s)(?<!last\s)(?<!final\s)(?<!latter\s)
            (?P<half>half)(?=\sof\s(?!an?\s|{_LEFT_OPEN})|\s(?:the|its|their|all)\s(?:{_HALVED})\b)
          | (?P<some>{digits}|\d{{1,2}})\s(?:in|out\sof)\s(?:every\s)?
            (?P<all>{digits}|twenty|fifty|hundred|[2-9]|10|12|15|20|25|50|100)(?=\s[a-z])   # one in five
        )
        """,
        re.VERBOSE | re.IGNORECASE,
    )
