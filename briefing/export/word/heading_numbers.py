"""The numbers that a house template sets before its headings, so that the contents can show them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from briefing.export.word.markup import Element, qualified
from briefing.export.word.style_index import StyleIndex

_VALUE = qualified("val")
_LEVELS = 3
_PLACE = re.compile(r"%(\d)")
_ROMAN = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
    *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)
_ALPHABET = 26


class HeadingNumbers:
    """Count headings as Word does by the lists of their styles (ECMA-376-1, 17.9)."""

    def __init__(self, styles: Element, numbering: Element) -> None:
        lists = {a.get(qualified("abstractNumId")): a for a in numbering.iterfind(qualified("abstractNum"))}
        abstracts = {
            number.get(qualified("numId")): lists.get(held.get(_VALUE))
            for number in numbering.iterfind(qualified("num"))
            if (held := number.find(qualified("abstractNumId"))) is not None
        }
        index = StyleIndex(styles)
        self._levels: dict[int, tuple[Element, int]] = {}
        for level in range(1, _LEVELS + 1):
            style = index.find("paragraph", f"heading {level}")
            call = None if style is None else index.inherited(style, "pPr/numPr/numId")
            counted = None if call is None else abstracts.get(call.get(_VALUE))
            if style is None or counted is None:
                continue
            depth = index.inherited(style, "pPr/numPr/ilvl")
            said = "" if depth is None else depth.get(_VALUE, "")
            self._levels[level] = (counted, int(said) if said.isdecimal() else 0)
        self._counts: dict[Element, dict[int, int]] = {}

    def next(self, level: int) -> str:
        """Return what stands before the next heading of a level from 1 to 3; nothing where none is set."""
        if level not in self._levels:
            return ""
        counted, depth = self._levels[level]
        counts = self._counts.setdefault(counted, {})
        counts[depth] = counts.get(depth, _start(counted, depth) - 1) + 1
        for deeper in [other for other in counts if other > depth]:
            del counts[deeper]
        shown = _said(counted, depth, "lvlText")

        def number(place: re.Match[str]) -> str:
            other = int(place[1]) - 1
            way = _WAYS.get(_said(counted, other, "numFmt") or "decimal", _nothing)
            return way(counts.get(other, _start(counted, other)))

        return _PLACE.sub(number, shown).strip() if _PLACE.search(shown) else ""


def _said(counted: Element, depth: int, name: str) -> str:
    """Return what a list says of one of its levels."""
    for level in counted.iterfind(qualified("lvl")):
        if level.get(qualified("ilvl")) == str(depth):
            found = level.find(qualified(name))
            return "" if found is None else found.get(_VALUE, "")
    return ""


def _start(counted: Element, depth: int) -> int:
    said = _said(counted, depth, "start")
    return int(said) if said.isdecimal() else 1


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        letters += sign * times
    return letters


def _letter(number: int) -> str:
    times, place = divmod(number - 1, _ALPHABET)
    return chr(ord("A") + place) * (times + 1)  # Word goes on with AA, BB


def _nothing(_number: int) -> str:
    return ""


_WAYS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letter,
    "lowerLetter": lambda number: _letter(number).lower(),
}
