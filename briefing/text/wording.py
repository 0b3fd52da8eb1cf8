"""Say how printed words stand to the words of their source."""

from __future__ import annotations

import re
from enum import StrEnum

from briefing.text.folding import fold_typography


class WordingState(StrEnum):
    """How a printed wording stands to its source."""

    VERBATIM = "verbatim"
    MARKED_EDITS = "marked_edits"
    ALTERED = "altered"
    ORPHANED = "orphaned"


_BRACKET = re.compile(r"\[[^\[\]]*\]")
_PRIVATE_USE = 0xF0000
"""Code points that mean nothing by themselves; one stands for each bracket."""

_CUT = re.compile(r"\[ ?\.\.\. ?\]")  # […] after folding
_INSERTION = re.compile(
    r"""
      [ ] \[[^\[\]]*\] (?!\w)       # said [the minister], … : the space before it came with it
    | (?<!\w) \[[^\[\]]*\] [ ]?     # "[The] country …      : the space behind it did
    | \[[^\[\]]*\]                  # organi[s]ations       : inside a word
    """,
    re.VERBOSE,
)


def wording_state(wording: str, exact: str) -> WordingState:
    """Say how `wording` stands to `exact`, the source's own words, compared as `folding.FOLDING` says.

    Marked edits are cuts shown as `[…]` and words put in within `[ ]`, nothing else: a bracket that silently
    takes the place of a word is an alteration. A bracket that the source has itself is one of its words.
    Never returns `ORPHANED`: that the source no longer holds the words is for `reanchor` to find.
    """
    printed, source = fold_typography(wording).strip(), fold_typography(exact).strip()
    if printed == source:
        return WordingState.VERBATIM
    own_brackets = set(_BRACKET.findall(source))
    pieces: list[str] = [""]
    position = 0
    for match in _BRACKET.finditer(printed):
        if match.group() in own_brackets or not _CUT.fullmatch(match.group()):
            continue
        pieces[-1] = printed[position : match.start()]
        pieces.append("")
        position = match.end()
    pieces[-1] = printed[position:]
    kept = [_without_insertions(piece, own_brackets) for piece in pieces]
    return WordingState.MARKED_EDITS if _is_made_of(source, kept) else WordingState.ALTERED


def _without_insertions(piece: str, own_brackets: set[str]) -> str:
    # A bracket of the source is out of the way meanwhile: the space beside it may be an insertion's.
    signs = {bracket: chr(_PRIVATE_USE + number) for number, bracket in enumerate(sorted(own_brackets))}
    for bracket, sign in signs.items():
        piece = piece.replace(bracket, sign)
    piece = _INSERTION.sub("", piece)
    for bracket, sign in signs.items():
        piece = piece.replace(sign, bracket)
    return piece.strip()


def _is_made_of(source: str, pieces: list[str]) -> bool:
    """Tell whether the pieces stand in the source in this order, with something cut between each two.

    The first begins where the source begins and the last ends where it ends, unless they are empty.
    """
    first, *others = pieces
    if not any(pieces) or not source.startswith(first):
        return False
    if not others:
        return source == first
    *middle, last = others
    end = len(first)
    for piece in filter(None, middle):
        end = _end_after_a_cut(source, piece, end)
        if end < 0:
            return False
    return source.endswith(last) and bool(source[end : len(source) - len(last)].strip())


def _end_after_a_cut(source: str, piece: str, start: int) -> int:
    """Return where `piece` first ends behind `start` with something cut before it, -1 if nowhere."""
    cut = start + len(source[start:]) - len(source[start:].lstrip()) + 1
    place = source.find(piece, cut)
    return -1 if place < 0 else place + len(piece)
