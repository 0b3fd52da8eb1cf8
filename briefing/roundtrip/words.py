"""Compare words: what counts as the same, how alike two paragraphs are, and what exactly was changed."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

_SHAPES = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u202f\u2007\u2009\t\n", " "),
        **dict.fromkeys("‘’‚‛ʼ‹›", "'"),
        **dict.fromkeys("“”„‟«»", '"'),
        **dict.fromkeys("‐‑‒–—―−", "-"),
    }
)
_ENDS = " '\""
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")  # where a word may be broken, or must not
_SPACES = re.compile(r" +")
_TOKEN = re.compile(r"\s+|\d+|[^\W\d]+|[^\w\s]")  # the number of a note stands close behind a word
_LONGEST_COMPARED = 4_000_000
"""Tokens times tokens: above it a difference is shown as one piece, not worked out for seconds."""


class Piece(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """Say that `before[start:end]` became `words`; an insertion has `start == end`."""

    start: int
    end: int
    words: str


def composed(text: str) -> str:
    """Return the text in NFC, without signs that nobody sees and programs put in or drop."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))


def flat(text: str) -> str:
    """Return the text with quotation marks, dashes and spaces in one shape, one character for one."""
    return text.translate(_SHAPES)


def folded(text: str) -> str:
    """Return what two paragraphs are matched by: NFC, one shape of marks, no marks at the ends."""
    return _SPACES.sub(" ", flat(composed(text)).replace("…", "...")).strip(_ENDS)


def is_same(first: str, second: str) -> bool:
    """Tell whether two texts differ in typography at most."""
    return folded(first) == folded(second)


def edits(before: str, after: str) -> tuple[Edit, ...]:
    """Return what turns `before` into `after`, word by word; a change of typography alone is none."""
    old, new = _tokens(before), _tokens(after)
    old_keys, new_keys = [_key(t) for t in old], [_key(t) for t in new]
    found = []
    old_at, new_at = _offsets(old), _offsets(new)
    for i1, i2, j1, j2 in _differences(old_keys, new_keys):
        found.append(Edit(start=old_at[i1], end=old_at[i2], words=after[new_at[j1] : new_at[j2]]))
    return tuple(found)


def apply_edits(before: str, changes: Sequence[Edit]) -> str:
    """Return `before` with changes made; they are in order and do not overlap."""
    parts, position = [], 0
    for change in changes:
        parts += [before[position : change.start], change.words]
        position = change.end
    return "".join((*parts, before[position:]))


def pieces(before: str, after: str) -> tuple[tuple[Piece, str], ...]:
    """Return both texts as one run of pieces: the same, gone, new; for showing."""
    found: list[tuple[Piece, str]] = []
    position = 0
    for change in edits(before, after):
        for kind, words in (
            (Piece.SAME, before[position : change.start]),
            (Piece.GONE, before[change.start : change.end]),
            (Piece.NEW, change.words),
        ):
            if words:
                found.append((kind, words))
        position = change.end
    if before[position:]:
        found.append((Piece.SAME, before[position:]))
    return tuple(found)


def merge_words(base: str, ours: str, theirs: str) -> str | None:
    """Return `ours` with the changes that made `theirs` of `base`; None where both changed the same words."""
    own = edits(base, ours)
    made: list[Edit] = []
    for change in edits(base, theirs):
        if change in own:
            continue
        shift = 0
        for mine in own:
            if mine.end < change.start:
                shift += len(mine.words) - (mine.end - mine.start)
            elif mine.start <= change.end:
                return None
        made.append(Edit(start=change.start + shift, end=change.end + shift, words=change.words))
    return apply_edits(ours, made)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text)


def _key(token: str) -> str:
    """Return what a token is compared by: where a paragraph ends counts, how wide a space is does not."""
    if token.isspace():
        return "\n" if "\n" in token else " "
    return flat(token)


def _offsets(tokens: Sequence[str]) -> list[int]:
    offsets = [0]
    for token in tokens:
        offsets.append(offsets[-1] + len(token))
    return offsets


def _differences(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """Return the ranges that differ, neighbours with only a space between them as one."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    a, b = old[head : len(old) - tail], new[head : len(new) - tail]
    if not a and not b:
        return []
    if len(a) * len(b) > _LONGEST_COMPARED:
        return [(head, head + len(a), head, head + len(b))]
    joined: list[tuple[int, int, int, int]] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        at = (i1 + head, i2 + head, j1 + head, j2 + head)
        if joined and not "".join(old[joined[-1][1] : at[0]]).strip():
            joined[-1] = (joined[-1][0], at[1], joined[-1][2], at[3])
        else:
            joined.append(at)
    return joined
