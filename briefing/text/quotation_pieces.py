"""The words between double marks in one paragraph: what opens, what closes, what stands inside another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from briefing.model.spans import Span
from briefing.text.lazy_patterns import lazy_pattern

MOST_NESTED = 12
"""So many marks are looked at to tell whether quotations inside another are closed before it."""

_MARK = lazy_pattern(r"[\"“”„‟«»]|(?<=[^\s(\[\d])(?:’’|'')(?![^\W_])")
"""A mark, or two single ones where they can close: “we wait,’’ he said; after a digit they are inches."""
_DOUBLE = '"“”„‟'
_BEFORE_OPENING = "([—–-/:"
_AFTER_CLOSING = ".,;:!?)]—–…"
_SPEAKS = r"""(?:[^\W\d_][\w.’'-]*\s){0,4}?(?:said|says|told|added|asked|adds|recalled|explained)\b"""
"""Who speaks, straight after a closing mark: "said NAME", "the minister said"."""
_ANSWERS = lazy_pattern(rf"\s{_SPEAKS}")
_ANSWERS_GLUED = lazy_pattern(_SPEAKS)
_CLOSED_BY_ONE = lazy_pattern(rf"(?<=[.,!?…])[’'](?:$|\s{_SPEAKS})", re.MULTILINE)
"""One single mark where a double one has to close: “We wait,’ he said."""
_ONE_OPENS = lazy_pattern(r"(?<=[\s(\[—–“\"])[‘'](?=[^\W_])")
_SPOKE = lazy_pattern(r"(?:said|says|told|added|asked|adds|that|and|or|as)$")


class _Role(Enum):
    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between marks in one paragraph, `start` just after the opening mark if there is one."""

    start: int
    end: int
    has_end: bool
    has_start: bool = True


@dataclass(frozen=True, slots=True)
class Scan:
    """Hold the pieces of a paragraph, and a closing mark that comes before anything is opened."""

    pieces: list[Piece]
    leading_close: int | None
    is_marked: bool


def scan_marks(text: str, paragraph: Span) -> Scan:
    """Return what stands between double marks in a paragraph."""
    marks = [m.start() for m in _MARK.finditer(text, paragraph.start, paragraph.end)]
    roles = [_role(text, at, paragraph) for at in marks]
    pieces: list[Piece] = []
    leading_close: int | None = None
    opened: int | None = None
    depth = 0
    for index, (at, role) in enumerate(zip(marks, roles, strict=True)):
        if opened is None:
            if text[at] in "’'":
                continue  # the end of single marks within single marks
            if role is _Role.OPENS or (role is _Role.EITHER and not text[at - 1 : at].isdigit()):
                opened, depth = at + 1, 0
            elif role is _Role.CLOSES and not pieces and leading_close is None:
                leading_close = at
        elif role is _Role.OPENS and not _is_late(text, at):
            if depth or _is_balanced(roles, index):
                depth += 1
            elif not _is_in_sentence(text, opened, at):
                # Opened twice: the second mark ends the first quotation (seeds/004, "favorable. “We want").
                pieces.append(_unclosed(text, opened, at))
                opened = at + 1
        elif depth:
            depth -= 1
        else:
            pieces.append(Piece(opened, at, has_end=True))
            opened = None
    if opened is not None:
        pieces.append(_unclosed(text, opened, paragraph.end))
    return Scan(pieces, leading_close, any(text[at] not in "’'" for at in marks))


def is_said(text: str, paragraph: Span, close: int) -> bool:
    """Tell whether a mark closes what its paragraph opens with: a large initial may replace the other."""
    return (
        text[close - 1 : close] in (",", "?", "!")
        and _ANSWERS.match(text, close + 1, paragraph.end) is not None
    )


def _role(text: str, at: int, paragraph: Span) -> _Role:
    if text[at] in "’'":
        return _Role.CLOSES
    first, last = at - 1, at + 1  # past the mark beside it where marks are doubled: ““We wait,”” he said
    if first >= paragraph.start and text[first] in _DOUBLE:
        first -= 1
    if last < paragraph.end and text[last] in _DOUBLE:
        last += 1
    before = text[first] if first >= paragraph.start else " "
    after = text[last] if last < paragraph.end else " "
    open_side = before.isspace() or before in _BEFORE_OPENING
    close_side = after.isspace() or after in _AFTER_CLOSING
    if open_side and close_side and text[at - 2 : at - 1] in tuple(",.!?…"):
        return _Role.EITHER  # “We wait, “ he said
    if open_side != close_side:
        # The place tells more than the shape: marks turned the wrong way are common.
        return _Role.OPENS if open_side else _Role.CLOSES
    if text[at] in "“„«":
        return _Role.OPENS
    return _Role.CLOSES if text[at] in "”»" else _Role.EITHER


def _is_late(text: str, at: int) -> bool:
    """Tell whether a mark that stands where one opens closes what is open: "We wait, "he said."""
    return text[at - 2 : at] in (", ", "? ", "! ") and _ANSWERS_GLUED.match(text, at + 1) is not None


def _is_balanced(roles: Sequence[_Role], index: int) -> bool:
    """Tell whether a mark that opens inside a quotation is closed first: “We said “go” twice” (both are)."""
    depth = 2
    for role in roles[index + 1 : index + 1 + MOST_NESTED]:
        depth += 1 if role is _Role.OPENS else -1
        if not depth:
            return True
    return False


def _is_in_sentence(text: str, opened: int, at: int) -> bool:
    """Tell whether a mark stands within the sentence that another opened: “It is “a danger” (closed once)."""
    lead = text[opened:at].strip()
    return lead[:1].isupper() and lead[-1:].islower() and not _SPOKE.search(lead)


def _unclosed(text: str, start: int, end: int) -> Piece:
    """Return words that no double mark closes: up to a single one that closes them, if there is one."""
    close = _CLOSED_BY_ONE.search(text, start, end)
    if close and not _ONE_OPENS.search(text, start - 1, close.start()):
        return Piece(start, close.start(), has_end=True)
    return Piece(start, end, has_end=False)
