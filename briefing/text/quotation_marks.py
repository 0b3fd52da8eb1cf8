"""Quotation marks of all styles: what lies between them over paragraphs, and whether they are ever closed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from briefing.model.spans import Span

MAX_UNMARKED_PARAGRAPHS = 2
"""So many paragraphs without any mark may lie between an opening mark and its closing one."""

FILLER = "q"
FIRST_FILLER = "Q"

_MARK = re.compile(r"[\"“”„‟«»＂]|(?<=[^\s(\[\d])(?:’’|'')(?![^\W_])")
"""A mark, or two single ones where they can close: “we wait,’’ he said; after a digit they are inches."""
_TWO_OPEN = re.compile(r"(?:(?<=[\s(\[—–])|^)(?:‘‘|''|``)(?=[^\W_])", re.MULTILINE)
"""Two single marks that open as a double one does: ‘‘we wait,’’ he said."""
_TWO_SINGLES = ("’’", "''")
_SINGLE_OPEN = re.compile(
    r"""
    (?:(?<=[\s(\[—–“"])|^)                 # at the start, or after space, bracket, dash or another mark
    [‘']
    (?=[^\W_])                             # before a letter or digit
    (?!\d0s|em\b|til\b|cause\b|twas\b|n\b)  # and no elision
    """,
    re.VERBOSE,
)
_SINGLE_CLOSE = re.compile(r"(?<=[^\s(\[])[’'](?![^\W_])")
_STOPS = ".,!?…;"
_SPEAKS = re.compile(
    r"\s(?:[^\W\d_][\w.’'-]*\s){0,4}?(?:said|says|told|added|asked|adds|recalled|explained)\b"
)
"""Who speaks, straight after a closing mark: "said NAME", "the minister said"."""
_SENTENCE_ENDS = re.compile(r"(?<=[a-z]{2})[.!?](?=\s+[A-Z])")
_BEFORE_OPENING = "([—–-/:"
_AFTER_CLOSING = ".,;:!?)]—–…"


class _Role(Enum):
    OPENS = auto()
    CLOSES = auto()
    EITHER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Mark what stands between one pair of marks.

    `inside` runs from the first to the last word, over paragraphs where the pair does. `pieces` are the same
    words paragraph by paragraph, without the marks that open a paragraph again. `outside` takes in the marks.
    """

    inside: Span
    outside: Span
    pieces: tuple[Span, ...]
    is_closed: bool = True


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words between marks in one paragraph, `start` just after the opening mark if there is one."""

    start: int
    end: int
    has_end: bool
    has_start: bool = True


@dataclass(frozen=True, slots=True)
class _Scan:
    pieces: tuple[_Piece, ...]
    leading_close: int | None  # a closing mark before anything is opened
    is_marked: bool


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of consecutive paragraphs, in the order of the text.

    A quotation that is never closed ends with its paragraph, or where the next opening mark follows, unless
    the next paragraph opens with a mark again (it goes on) or closes it first (one pair around several).
    """
    as_written, text = text, _TWO_OPEN.sub(" “", text)  # of one length: every place stays
    found: list[Quotation] = []
    pending: list[_Piece] = []  # an open quotation: its words in the paragraphs so far
    unmarked: list[_Piece] = []  # paragraphs that belong to it if it is closed later
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = (
            following is not None and _SINGLE_OPEN.match(text, following.start, following.end) is not None
        )
        scan = _scan(text, paragraph, goes_on=goes_on)
        pieces = list(scan.pieces)
        is_marked = scan.is_marked or (bool(pieces) and _is_single(text, pending))
        if pending and not is_marked and len(unmarked) < MAX_UNMARKED_PARAGRAPHS:
            unmarked.append(_Piece(paragraph.start, paragraph.end, has_end=False))
            continue
        if pending:
            if scan.leading_close is not None:
                pending += [*unmarked, _Piece(paragraph.start, scan.leading_close, has_end=True)]
            elif not unmarked and pieces and not text[paragraph.start : pieces[0].start - 1].strip():
                pending.append(pieces.pop(0))
            if not (not pieces and pending[-1].start >= paragraph.start and not pending[-1].has_end):
                found.append(_quotation(text, pending))
                pending = []
        elif scan.leading_close is not None and _is_said(text, paragraph, scan.leading_close):
            pieces.insert(0, _Piece(paragraph.start, scan.leading_close, has_end=True, has_start=False))
        unmarked = []
        if pieces and not pieces[-1].has_end:
            pending = [pieces.pop()]
        found += [_quotation(text, [piece]) for piece in pieces]
    if pending:
        found.append(_quotation(text, pending))
    if as_written != text:
        found = [_with_both_marks(as_written, quotation) for quotation in found]
    return tuple(sorted((x for x in found if len(x.inside)), key=lambda x: x.inside.start))


def _with_both_marks(text: str, quotation: Quotation) -> Quotation:
    """Take in the first of two single marks that open a quotation."""
    outside = quotation.outside
    is_double = _TWO_OPEN.match(text, max(0, outside.start - 1)) is not None
    return replace(quotation, outside=Span(outside.start - 1, outside.end)) if is_double else quotation


def _is_said(text: str, paragraph: Span, close: int) -> bool:
    """Tell whether a mark closes what its paragraph opens with: a large initial may replace the other."""
    return (
        text[close - 1 : close] in (",", "?", "!")
        and _SPEAKS.match(text, close + 1, paragraph.end) is not None
    )


def _is_single(text: str, pending: Sequence[_Piece]) -> bool:
    """Tell whether an open quotation began with a single mark, so that single marks may end it."""
    return bool(pending) and text[pending[0].start - 1] in "‘'"


def mask_quotations(text: str, quotations: Sequence[Quotation]) -> str:
    """Return the text with each quotation as one word of the same length, "Qqqqq".

    Offsets stay; what is left is what the author of the article says, attributions above all. The stop that
    ends a quotation and the mark after it stay too, so that sentences still end where they did.
    """
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        outside = quotation.outside
        kept = outside.end - quotation.inside.end
        if quotation.inside.slice(text)[-1] in _STOPS:
            kept += 1
        hidden = len(outside) - kept
        pieces += [
            text[at : outside.start],
            FIRST_FILLER,
            FILLER * (hidden - 1),
            text[outside.end - kept : outside.end],
        ]
        at = outside.end
    pieces.append(text[at:])
    return "".join(pieces)


def _quotation(text: str, chain: Sequence[_Piece]) -> Quotation:
    spans = [_stripped(text, piece.start, piece.end) for piece in chain]
    closed = chain[-1].has_end
    if not closed and len(chain) == 1:
        spans = [_first_sentence(text, spans[0])]
    inside = Span(spans[0].start, max(spans[0].start, spans[-1].end))
    return Quotation(
        inside=inside,
        outside=Span(
            chain[0].start - chain[0].has_start, _after_mark(text, chain[-1]) if closed else inside.end
        ),
        pieces=tuple(spans),
        is_closed=closed,
    )


def _after_mark(text: str, piece: _Piece) -> int:
    """Return where the closing mark ends: two single ones may close what a double one opens."""
    is_double = text[piece.start - 1 : piece.start] not in ("‘", "'")
    return piece.end + (2 if is_double and text[piece.end : piece.end + 2] in _TWO_SINGLES else 1)


def _scan(text: str, paragraph: Span, *, goes_on: bool) -> _Scan:
    marks = [m.start() for m in _MARK.finditer(text, paragraph.start, paragraph.end)]
    roles = [_role(text, at, paragraph) for at in marks]
    pieces: list[_Piece] = []
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
        elif role is _Role.OPENS:
            if roles[index + 1 : index + 3] == [_Role.CLOSES, _Role.CLOSES]:
                depth += 1
            else:  # opened twice: the second mark ends the first quotation (seeds/004, "favorable. “We want")
                pieces.append(_Piece(opened, at, has_end=False))
                opened, depth = at + 1, 0
        elif depth:
            depth -= 1
        else:
            pieces.append(_Piece(opened, at, has_end=True))
            opened = None
    if opened is not None:
        pieces.append(_Piece(opened, paragraph.end, has_end=False))
    singles = _with_singles(text, paragraph, pieces, goes_on=goes_on)
    return _Scan(singles, leading_close, any(text[at] not in "’'" for at in marks))


def _role(text: str, at: int, paragraph: Span) -> _Role:
    if text[at] in "’'":
        return _Role.CLOSES
    before = text[at - 1] if at > paragraph.start else " "
    after = text[at + 1] if at + 1 < paragraph.end else " "
    open_side = before.isspace() or before in _BEFORE_OPENING
    close_side = after.isspace() or after in _AFTER_CLOSING
    if open_side != close_side:
        # The place tells more than the shape: marks turned the wrong way are common.
        return _Role.OPENS if open_side else _Role.CLOSES
    if text[at] in "“„«":
        return _Role.OPENS
    return _Role.CLOSES if text[at] in "”»" else _Role.EITHER


def _with_singles(text: str, paragraph: Span, doubles: list[_Piece], *, goes_on: bool) -> tuple[_Piece, ...]:
    """Add quotations in single marks; those inside double marks stay part of them.

    With `goes_on` the next paragraph opens with a single mark: what is not closed here goes on there.
    """
    opens = [m.start() for m in _SINGLE_OPEN.finditer(text, paragraph.start, paragraph.end)]
    if not opens:
        return tuple(doubles)
    closes = [m.start() for m in _SINGLE_CLOSE.finditer(text, paragraph.start, paragraph.end)]
    stops = [at for at in closes if text[at - 1] in _STOPS]
    starts = [piece.start for piece in doubles]
    singles: list[_Piece] = []
    inner: set[int] = set()
    for number, at in enumerate(opens):
        left = bisect_left(starts, at)
        if (singles and at < singles[-1].end) or (left and at < doubles[left - 1].end):
            continue
        if goes_on and not doubles and _never_closed(text, paragraph, at, stops):
            singles.append(_Piece(at + 1, paragraph.end, has_end=False))
            break
        following = opens[number + 1] if number + 1 < len(opens) else paragraph.end
        end = _single_end(text, closes, stops, at, following)
        right = bisect_left(starts, end + 1) if end else left
        if end and (right == left or doubles[right - 1].end <= end):
            singles.append(_Piece(at + 1, end, has_end=True))
            inner.update(range(left, right))
    outer = [piece for index, piece in enumerate(doubles) if index not in inner]
    return tuple(sorted([*outer, *singles], key=lambda piece: piece.start))


def _never_closed(text: str, paragraph: Span, at: int, stops: list[int]) -> bool:
    """Tell whether a mark that opens a statement has none that closes it in the paragraph."""
    lead = text[paragraph.start : at].rstrip()
    return (not lead or lead[-1] in ",:") and bisect_left(stops, at + 2) == len(stops)


def _single_end(text: str, closes: list[int], stops: list[int], at: int, following: int) -> int | None:
    first = bisect_left(closes, at + 2)
    if first == len(closes):
        return None
    close = closes[first]
    if text[close - 1] == "s":  # perhaps a genitive: "the workers' rights"
        stop = bisect_left(stops, close)
        if stop < len(stops) and stops[stop] < following:
            return stops[stop]
    return close


def _first_sentence(text: str, span: Span) -> Span:
    """Cut a piece that nobody closes where its sentence ends: 'they were “working on it. He left.'."""
    if not len(span) or not text[span.start].islower():
        return span
    end = _SENTENCE_ENDS.search(text, span.start, span.end)
    return Span(span.start, end.end()) if end else span


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))
