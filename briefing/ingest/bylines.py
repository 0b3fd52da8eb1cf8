"""Who wrote an article, in lines such as `By NAME and NAME, the paper`."""

from __future__ import annotations

import re

from briefing.ingest.outlets import outlet_named
from briefing.text.folding import fold_for_search

_LONGEST_BYLINE = 160
_BYLINE = re.compile(
    r"(?:by|written by|reported by|reporting by|text by|story by|words by|report by|analysis by|compiled by|"
    r"text and photos?(?: by)?|story and photos?(?: by)?|author|tac gia|"
    r"bai va anh|bai, anh|phong vien|thuc hien)\s*:?\s+(?=\S)"
)
_AGENCY_CREDITS = re.compile(
    r"(?:additional )?(?:reporting|writing|editing|compiled) by\b|reporting from\b"
    r"|[^.]{3,160}\bcontributed (?:reporting|to this (?:report|story|article))\b"
)
_NO_END_OF_A_NAME = frozenset({"by", "of", "from", "for", "in", "the"})
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[.'’-])*(?: [^\W\d_](?:[^\W\d_]|[.'’-])*){0,4}")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|&|\band\b|\bvà\b)\s*", re.IGNORECASE)
_BEHIND_NAMES = re.compile(r"\s*(?:[|•·]|\s[-–—]\s|\s(?:in|for|at)\s).*\Z", re.DOTALL)
_OCCUPATIONS = frozenset(
    {
        "reporter",
        "correspondent",
        "editor",
        "writer",
        "staff",
        "bureau",
        "producer",
        "columnist",
        "journalist",
        "desk",
    }
)


def read_byline(line: str) -> tuple[str, ...] | None:
    """Return the persons in a byline, none if it names only an outlet; None if it is no byline at all.

    The names end where an outlet or an occupation follows: `By NAME, CNN`, `By NAME, Science Editor`.
    """
    match = _BYLINE.match(fold_for_search(line[: _LONGEST_BYLINE + 1]))
    if match is None or len(line) > _LONGEST_BYLINE or line.endswith((".", "?", "!")):
        return None
    parts = [part.strip() for part in _BETWEEN_NAMES.split(_BEHIND_NAMES.sub("", line[match.end() :]))]
    parts = [part for part in parts if part]
    if not parts or not all(is_name_like(part) for part in parts):
        return None
    is_full = " " in parts[0]
    strangers = (
        index
        for index, part in enumerate(parts)
        if _is_no_person(part) or (index and is_full and " " not in part)
    )  # a single word behind a full name is where it was written
    return tuple(parts[: next(strangers, len(parts))])


def names_occupation(line: str) -> bool:
    """Tell whether a word of the line says what its author does (`Diplomatic correspondent, Hanoi`)."""
    return not _OCCUPATIONS.isdisjoint(re.findall(r"\w+", line.lower()))


def is_agency_credit(line: str) -> bool:
    """Tell whether the line is an agency's closing credit (`Reporting by NAME; Editing by NAME`)."""
    return len(line) <= 2 * _LONGEST_BYLINE and _AGENCY_CREDITS.match(line.lstrip("(").lower()) is not None


def is_name_like(words: str) -> bool:
    """Tell whether the words could be a person's name: one to five words, each with a capital letter."""
    if _NAME.fullmatch(words) is None:
        return False
    parts = words.split()
    return all(part[0].isupper() for part in parts) and parts[-1].lower() not in _NO_END_OF_A_NAME


def read_name_alone(line: str) -> str | None:
    """Return the person that a line without a word such as "by" names: `NAME`, `NAME in Hanoi`."""
    name = _BEHIND_NAMES.sub("", line).strip()
    return name if 2 <= len(name.split()) <= 4 and is_name_like(name) else None


def _is_no_person(part: str) -> bool:
    return outlet_named(part) is not None or names_occupation(part)
