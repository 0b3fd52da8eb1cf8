"""Quotations in single marks, told from apostrophes, genitives and the years of a century."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefing.model.spans import Span
from briefing.text.quotation_pieces import Piece

SINGLE_OPEN = re.compile(
    r"""
    (?:(?<=[\s(\[—–“"])|^)                   # at the start, or after space, bracket, dash or another mark
    [‘']
    (?=[“"(\[$£€…]?\.{0,3}\s?[^\W_])          # before a letter or digit, or a mark or bracket inside
    (?!(?:\d0s|em|til|till|cause|cos|coz|bout|nuff|twas|tis|n)\b)  # and no elision
    (?!(?<=[a-z]\s[‘'])\d\d\b)              # nor a year: "the class of '08"
    """,
    re.VERBOSE,
)
_SINGLE_CLOSE = re.compile(r"(?<=[^\s(\[])[’'](?![^\W_])")
_STOPS = ".,!?…;"


def with_singles(
    text: str, paragraph: Span, doubles: list[Piece], *, goes_on: bool, is_usual: bool
) -> tuple[Piece, ...]:
    """Add quotations in single marks; those inside double marks stay part of them.

    With `goes_on` the next paragraph opens with a single mark: what is not closed here goes on there.
    `is_usual` says that the article has quotations in single marks: one that opens the paragraph, or that a
    colon leads to, is one though nothing closes it.
    """
    opens = [m.start() for m in SINGLE_OPEN.finditer(text, paragraph.start, paragraph.end)]
    if not opens:
        return tuple(doubles)
    closes = [m.start() for m in _SINGLE_CLOSE.finditer(text, paragraph.start, paragraph.end)]
    stops = [at for at in closes if text[at - 1] in _STOPS]
    starts = [piece.start for piece in doubles]
    singles: list[Piece] = []
    inner: set[int] = set()
    for number, at in enumerate(opens):
        left = bisect_left(starts, at)
        if (singles and at < singles[-1].end) or (left and at < doubles[left - 1].end):
            continue
        is_statement = text[at + 1].isupper() and _is_led_to(text, paragraph, at)
        is_leading = is_statement and (goes_on or is_usual)
        is_leading = is_leading or (goes_on and _is_led_to(text, paragraph, at, signs=",:.!?"))
        if is_leading and not doubles and bisect_left(stops, at + 2) == len(stops):
            singles.append(Piece(at + 1, paragraph.end, has_end=False))
            break
        following = opens[number + 1] if number + 1 < len(opens) else paragraph.end
        end = _single_end(text, closes, stops, at, following, is_statement=is_statement)
        right = bisect_left(starts, end + 1) if end else left
        if end and (right == left or doubles[right - 1].end <= end):
            singles.append(Piece(at + 1, end, has_end=True))
            inner.update(range(left, right))
    outer = [piece for index, piece in enumerate(doubles) if index not in inner]
    return tuple(sorted([*outer, *singles], key=lambda piece: piece.start))


def _is_led_to(text: str, paragraph: Span, at: int, signs: str = ",:") -> bool:
    """Tell whether a mark opens its paragraph, or what a sign leads to."""
    lead = text[max(paragraph.start, at - 3) : at].rstrip()
    return lead[-1] in signs if lead else at - paragraph.start <= 3


def _single_end(
    text: str, closes: Sequence[int], stops: Sequence[int], at: int, following: int, *, is_statement: bool
) -> int | None:
    first = bisect_left(closes, at + 2)
    if first == len(closes):
        return None
    close, *later = closes[first : first + 2]
    if text[close - 1] == "s":  # perhaps a genitive: "the workers' rights"
        stop = bisect_left(stops, close)
        if stop < len(stops) and stops[stop] < following:
            return stops[stop]
        if is_statement and later and later[0] < following:
            return later[0]
    if is_statement and following < close and text[close - 1] not in _STOPS and later:
        return later[0]  # a term in marks of the same kind: 'It is the 'system' that is wrong.'
    return close
