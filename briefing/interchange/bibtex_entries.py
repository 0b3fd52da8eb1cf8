"""The entries of a BibTeX file as they are written: kind, key, and fields as LaTeX, strings put in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.errors import InterchangeError
from briefing.interchange.single_lines import single_line

_ENTRY = re.compile(r"@\s*(\w+)\s*([{(])")
_KEY = re.compile(r"\s*([^,{}()\"=]*?)\s*,")
_NAME = re.compile(r"[\s,]*([^\s=,{}\"#]+)\s*=\s*")
_WORD = re.compile(r"[^\s,{}\"#()]+")
_JOIN = re.compile(r"\s*#\s*")
_END = re.compile(r"[\s,]*[})]")
_WITHOUT_FIELDS = frozenset({"comment", "preamble"})
_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Hold one entry; the names of its fields are in small letters."""

    key: str
    fields: Mapping[str, str]


def find_entries(text: str) -> Iterator[Entry]:
    """Yield the entries of a file, with the strings that it defines in the place of their names.

    Raises:
        InterchangeError: an entry is not closed, or has something in it that is no field.
    """
    strings: dict[str, str] = {}
    position = 0
    while (match := _ENTRY.search(text, position)) is not None:
        position = match.end()
        kind = match[1].lower()
        if kind in _WITHOUT_FIELDS:  # their words are looked through as any others between entries are
            continue
        key = _KEY.match(text, position) if kind != "string" else None
        position = position if key is None else key.end()
        fields: dict[str, str] = {}
        while (name := _NAME.match(text, position)) is not None:
            value, position = _value(text, name.end(), strings)
            fields.setdefault(name[1].lower(), value)
        position = _end_of(text, position, match.start())
        if kind == "string":
            strings |= fields
        else:
            yield Entry(key=key[1] if key else "", fields=fields)


def closing_place(text: str, opening: int) -> int:
    """Return where the brace or quotation mark at `opening` is closed, not counting escaped ones.

    Raises:
        InterchangeError: it is not.
    """
    depth, position = 0, opening + 1
    closing = "}" if text[opening] == "{" else '"'
    while position < len(text):
        character = text[position]
        if character == closing and not depth:
            return position
        depth += (character == "{") - (character == "}")
        position += 2 if character == "\\" else 1
    raise _broken(text, opening)


def _end_of(text: str, position: int, start: int) -> int:
    match = _END.match(text, position)
    if match is None:
        raise _broken(text, start)
    return match.end()


def _value(text: str, position: int, strings: Mapping[str, str]) -> tuple[str, int]:
    """Return a value as LaTeX and where it ends; pieces may be joined by `#`."""
    pieces = []
    while True:
        if text[position : position + 1] in ("{", '"'):
            end = closing_place(text, position)
            pieces.append(text[position + 1 : end])
            position = end + 1
        else:
            word = _WORD.match(text, position)
            if word is None:
                return single_line("".join(pieces)), position
            pieces.append(strings.get(word.group().lower(), word.group()))
            position = word.end()
        join = _JOIN.match(text, position)
        if join is None:
            return single_line("".join(pieces)), position
        position = join.end()


def _broken(text: str, place: int) -> InterchangeError:
    start = text.rfind("@", 0, place + 1)
    words = single_line(text[max(0, start) : max(0, start) + _SHOWN])
    return InterchangeError(
        f"The BibTeX entry that begins “{words}” is not closed or not complete: export the references again."
    )
