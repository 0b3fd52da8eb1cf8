"""Quotation marks of all styles: what lies between them over paragraphs, and whether they are ever closed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model.spans import Span
from briefing.text.quotation_pieces import Piece, is_said, scan_marks
from briefing.text.single_marks import SINGLE_OPEN, with_singles
from briefing.text.vietnamese_words import is_vietnamese

MAX_UNMARKED_PARAGRAPHS = 2
"""So many paragraphs without any mark may lie between an opening mark and its closing one."""
MOST_UNMARKED_IN_VIETNAMESE = 8
"""Vietnamese papers open a quotation once, however many paragraphs it has."""

FILLER = "q"
FIRST_FILLER = "Q"

_ODD_MARKS = re.compile("[＂″‶〝〞❝❞「」『』`´′‛‚]")
_USUAL_MARKS = str.maketrans("＂″‶〝〞❝❞「」『』`´′‛‚", '"""""“”“”“”‘\'\'‘‘')
"""Marks that stand for others: primes and accents, those of East Asia, those of ornaments."""
_TWO_OPEN = re.compile(r"(?:(?<=[\s(\[—–])|^)(?:[‘’]{2}|'')(?=[^\W_])", re.MULTILINE)
"""Two single marks that open as a double one does, whichever way they turn: ‘‘we wait,’’ he said."""
_TWO_SINGLES = ("’’", "''")
_SINGLES = ("‘", "'")
_DOUBLE = '"“”'
_STOPS = ".,!?…;"
_CLOSING = " )]’'”\""
"""What may stand behind the last stop of a quotation: “He said ‘go.’ ”"""
_SENTENCE_ENDS = re.compile(r"(?<=[a-z]{2})[.!?](?=\s+[A-Z])")
_TOLD = re.compile(
    r"""
    (?<=[^\s][,?!])\s
    (?:
        (?:he|she|they|the\s[\w-]+(?:\s[\w-]+){0,2}|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})
        \s(?:said|says|told|added|explained|recalled)
    |
        (?:said|says|added|explained|recalled)\s(?:he|she|they|the|[A-Z][\w’'-]+)
    )\b
    """,
    re.VERBOSE,
)
"""Who speaks, within words that nobody closes."""


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

    def ending(self, text: str) -> int:
        """Return where the words end, their last stop taken in, without marks and brackets behind it."""
        end = self.inside.end
        while end > self.inside.start + 1 and text[end - 1] in _CLOSING:
            end -= 1
        return end if text[end - 1] in _STOPS else self.inside.end


def with_usual_marks(text: str) -> str:
    """Return a text with the marks that stand for others as usual ones; every place stays."""
    return text.translate(_USUAL_MARKS) if _ODD_MARKS.search(text) else text


def find_quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    """Return the outermost quotations of consecutive paragraphs, in the order of the text.

    A quotation that is never closed ends with its paragraph, or where the next opening mark follows, unless
    the next paragraph opens with a mark again (it goes on) or closes it first (one pair around several).
    """
    text = with_usual_marks(text)
    as_written, text = text, _TWO_OPEN.sub(" “", text)  # of one length: every place stays
    found: list[Quotation] = []
    pending: list[Piece] = []  # an open quotation: its words in the paragraphs so far
    unmarked: list[Piece] = []  # paragraphs that belong to it if it is closed later
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        goes_on = (
            following is not None and SINGLE_OPEN.match(text, following.start, following.end) is not None
        )
        scan = scan_marks(text, paragraph)
        is_usual = bool(found) and text[found[-1].outside.start] in _SINGLES
        pieces = list(with_singles(text, paragraph, scan.pieces, goes_on=goes_on, is_usual=is_usual))
        is_marked = scan.is_marked or (bool(pieces) and _is_single(text, pending))
        if pending and not is_marked and len(unmarked) < _most_unmarked(text, paragraph):
            unmarked.append(Piece(paragraph.start, paragraph.end, has_end=False))
            continue
        if pending:
            if scan.leading_close is not None:
                pending += [*unmarked, Piece(paragraph.start, scan.leading_close, has_end=True)]
            elif not unmarked and pieces and not text[paragraph.start : pieces[0].start - 1].strip():
                pending.append(pieces.pop(0))
            if not (not pieces and pending[-1].start >= paragraph.start and not pending[-1].has_end):
                found.append(_quotation(text, pending))
                pending = []
        elif scan.leading_close is not None and is_said(text, paragraph, scan.leading_close):
            pieces.insert(0, Piece(paragraph.start, scan.leading_close, has_end=True, has_start=False))
        unmarked = []
        if pieces and not pieces[-1].has_end:
            pending = [pieces.pop()]
        found += [_quotation(text, [piece]) for piece in pieces]
    if pending:
        found.append(_quotation(text, pending))
    if as_written != text:
        found = [_with_both_marks(as_written, quotation) for quotation in found]
    return tuple(_apart(sorted((x for x in found if len(x.inside)), key=lambda x: x.inside.start)))


def _apart(quotations: Iterable[Quotation]) -> Iterator[Quotation]:
    """Leave out single marks inside words that the next paragraph closes."""
    end = 0
    for quotation in quotations:
        if quotation.outside.start >= end:
            yield quotation
            end = quotation.outside.end


def _most_unmarked(text: str, paragraph: Span) -> int:
    is_long = is_vietnamese(text, paragraph.start, paragraph.end)
    return MOST_UNMARKED_IN_VIETNAMESE if is_long else MAX_UNMARKED_PARAGRAPHS


def _with_both_marks(text: str, quotation: Quotation) -> Quotation:
    """Take in the first of two single marks that open a quotation."""
    outside = quotation.outside
    is_double = _TWO_OPEN.match(text, max(0, outside.start - 1)) is not None
    return replace(quotation, outside=Span(outside.start - 1, outside.end)) if is_double else quotation


def _is_single(text: str, pending: Sequence[Piece]) -> bool:
    """Tell whether an open quotation began with a single mark, so that single marks may end it."""
    return bool(pending) and text[pending[0].start - 1] in _SINGLES


def mask_quotations(text: str, quotations: Sequence[Quotation]) -> str:
    """Return the text with each quotation as one word of the same length, "Qqqqq".

    Offsets stay; what is left is what the author of the article says, attributions above all. The stop that
    ends a quotation and the mark after it stay too, so that sentences still end where they did.
    """
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        outside, ending = quotation.outside, quotation.ending(text)
        kept = outside.end - (ending if text[ending - 1] in _STOPS else quotation.inside.end + 1) + 1
        hidden = max(1, len(outside) - kept)
        pieces += [
            text[at : outside.start],
            FIRST_FILLER,
            FILLER * (hidden - 1),
            text[outside.start + hidden : outside.end],
        ]
        at = outside.end
    pieces.append(text[at:])
    return "".join(pieces)


def _quotation(text: str, chain: Sequence[Piece]) -> Quotation:
    spans = [_stripped(text, piece.start, piece.end) for piece in chain]
    closed = chain[-1].has_end
    if not closed and len(chain) == 1:
        spans = [_up_to_speaker(text, _first_sentence(text, spans[0]))]
    inside = Span(spans[0].start, max(spans[0].start, spans[-1].end))
    return Quotation(
        inside=inside,
        outside=Span(
            chain[0].start - chain[0].has_start, _after_mark(text, chain[-1]) if closed else inside.end
        ),
        pieces=tuple(spans),
        is_closed=closed,
    )


def _after_mark(text: str, piece: Piece) -> int:
    """Return where the closing mark ends: two single ones may close what a double one opens."""
    is_double = text[piece.start - 1 : piece.start] not in _SINGLES
    return piece.end + (2 if is_double and text[piece.end : piece.end + 2] in _TWO_SINGLES else 1)


def _first_sentence(text: str, span: Span) -> Span:
    """Cut a piece that nobody closes where its sentence ends: 'they were “working on it. He left.'."""
    if not len(span) or not text[span.start].islower():
        return span
    end = _SENTENCE_ENDS.search(text, span.start, span.end)
    return Span(span.start, end.end()) if end else span


def _up_to_speaker(text: str, span: Span) -> Span:
    """Cut a piece that nobody closes where the text says whose it is: "We agree, the minister said."."""
    told = _TOLD.search(text, span.start, span.end)
    return Span(span.start, told.start()) if told else span


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 2 and text[start] in _DOUBLE and text[end - 1] in _DOUBLE:
        is_doubled = not any(mark in text[start + 1 : end - 1] for mark in _DOUBLE)
        return Span(start + 1, end - 1) if is_doubled else Span(start, end)
    return Span(start, max(start, end))
