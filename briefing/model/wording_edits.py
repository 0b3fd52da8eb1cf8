"""Editing a wording at the caret: what is deleted becomes a cut, and what is typed an insertion."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.letters import end_of_letter, whole_letters
from briefing.model.marked_edits import (
    Insertion,
    MarkedEdits,
    Piece,
    PieceKind,
    pieces_of,
    read_edits,
    write_edits,
)
from briefing.model.spans import Span

_NOTHING = re.compile(r"[\s.…]*")
_WORDS = re.compile(r"\w+(?:[’'‑-]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """Hold the wording after an edit, and where the caret stands in it."""

    wording: str
    caret: int


def cut_words(exact: str, wording: str, selection: Span) -> Edited | None:
    """Cut what is selected in `wording`, a wording of the source's words `exact`; whole words go.

    Nothing is cut where no word would be left. None if the wording has changes that do not show: it has to be
    restored first, or edited as free text.
    """
    return replace_words(exact, wording, selection, "")


def insert_words(exact: str, wording: str, at: int, words: str) -> Edited | None:
    """Put words in at a place of `wording`, within brackets; None as for `cut_words`."""
    return replace_words(exact, wording, Span(at, at), words)


def replace_words(exact: str, wording: str, selection: Span, words: str) -> Edited | None:
    """Cut what is selected and put words in its place; None as for `cut_words`.

    Within an insertion the words are the officer's own and are changed as they stand.
    """
    edits = read_edits(exact, wording)
    if edits is None:
        return None
    own = _insertion_around(exact, edits, selection)
    if own is not None:
        return _retype(exact, edits, own, selection, words)
    source = _to_source(exact, edits, selection)
    if len(selection):
        cut = with_cut(exact, edits, source)
        if cut == edits and source.slice(exact).strip():
            return Edited(wording=wording, caret=selection.end)
        edits = cut
        source = whole_words(exact, source)
    return _edited(exact, with_insertion(exact, edits, source.end, words), source.end)


def restore_words(exact: str, wording: str, selection: Span) -> Edited | None:
    """Undo the cuts and insertions that a selection, or a caret, touches; None as for `cut_words`."""
    edits = read_edits(exact, wording)
    if edits is None:
        return None
    touched = [
        piece
        for piece in pieces_of(exact, edits)
        if piece.start <= selection.end and selection.start <= piece.end and piece.kind is not PieceKind.KEPT
    ]
    cuts = {piece.source for piece in touched if piece.kind is PieceKind.CUT}
    own = {piece.source.start for piece in touched if piece.kind is PieceKind.INSERTION}
    kept = MarkedEdits(
        cuts=tuple(cut for cut in edits.cuts if cut not in cuts),
        insertions=tuple(insertion for insertion in edits.insertions if insertion.at not in own),
    )
    return _edited(exact, kept, _to_source(exact, edits, selection).end)


def with_cut(exact: str, edits: MarkedEdits, span: Span) -> MarkedEdits:
    """Return the edits with one more cut of whole words; unchanged where no word would be left.

    Insertions inside the span go with it, for they were selected together with the words around them.
    """
    span = whole_words(exact, span)
    cuts = _merged(exact, (*edits.cuts, span)) if len(span) else edits.cuts
    if not _has_words(exact, cuts):
        return edits
    kept = [insertion for insertion in edits.insertions if not span.start < insertion.at < span.end]
    return MarkedEdits(cuts=cuts, insertions=_joined(kept, cuts))


def with_insertion(exact: str, edits: MarkedEdits, at: int, words: str) -> MarkedEdits:
    """Return the edits with words put in; brackets in them become round, and dots alone are nothing."""
    words = re.sub(r"\s", " ", words).replace("[", "(").replace("]", ")")
    if _NOTHING.fullmatch(words):
        return edits
    place = end_of_letter(exact, len(exact[:at].rstrip()))  # white space comes after what is put in
    insertions = (*edits.insertions, Insertion(at=place, words=words))
    return MarkedEdits(cuts=edits.cuts, insertions=_joined(insertions, edits.cuts))


def whole_words(text: str, span: Span) -> Span:
    """Return the span widened to whole words, without white space at its edges; an empty one stays."""
    if not len(span):
        return span
    known, start, end = None, span.start, span.end
    while known != (start, end):  # a word may go on behind a letter that goes on behind a word
        known = (start, end)
        for match in _WORDS.finditer(text):
            if match.start() >= end:
                break
            if match.end() > start:
                start, end = min(start, match.start()), max(end, match.end())
        letters = whole_letters(text, Span(start, end))
        start, end = letters.start, letters.end
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return Span(start, max(start, end - len(words) + len(words.rstrip())))


def _retype(exact: str, edits: MarkedEdits, piece: Piece, selection: Span, words: str) -> Edited:
    opening = piece.start + piece.text.index("[") + 1
    inner = piece.text.strip()[1:-1]
    start, end = selection.start - opening, selection.end - opening
    others = tuple(insertion for insertion in edits.insertions if insertion.at != piece.source.start)
    rest = MarkedEdits(cuts=edits.cuts, insertions=others)
    changed = with_insertion(exact, rest, piece.source.start, inner[:start] + words + inner[end:])
    if changed == rest:
        return _edited(exact, rest, piece.source.start)
    return Edited(wording=write_edits(exact, changed), caret=opening + start + len(words))


def _insertion_around(exact: str, edits: MarkedEdits, selection: Span) -> Piece | None:
    for piece in pieces_of(exact, edits):
        if piece.kind is PieceKind.INSERTION:
            opening = piece.start + piece.text.index("[") + 1
            if opening <= selection.start and selection.end <= piece.start + piece.text.rindex("]"):
                return piece
    return None


def _edited(exact: str, edits: MarkedEdits, place: int) -> Edited:
    """Return the wording of edits with the caret behind what stands at a place of the source."""
    wording, caret = "", 0
    for piece in pieces_of(exact, edits):
        wording += piece.text
        if piece.source.start <= place:
            is_kept = piece.kind is PieceKind.KEPT
            caret = piece.start + min(len(piece.text), place - piece.source.start) if is_kept else piece.end
    return Edited(wording=wording, caret=caret)


def _to_source(exact: str, edits: MarkedEdits, selection: Span) -> Span:
    """Return what a selection in the wording stands for; signs that it touches count with all they hide."""
    pieces = pieces_of(exact, edits)
    if not len(selection):
        place = _place_in(next((p for p in pieces if selection.start < p.end), None), selection.start, exact)
        return Span(place, place)
    touched = [piece for piece in pieces if piece.start < selection.end and selection.start < piece.end]
    if not touched:
        return Span(len(exact), len(exact))
    first, last = touched[0], touched[-1]
    start = first.source.start
    if first.kind is PieceKind.KEPT:
        start += max(0, selection.start - first.start)
    end = last.source.end
    if last.kind is PieceKind.KEPT:
        end = last.source.start + selection.end - last.start
    return Span(start, max(start, end))


def _place_in(piece: Piece | None, caret: int, exact: str) -> int:
    if piece is None:
        return len(exact)
    if piece.kind is PieceKind.KEPT:
        return piece.source.start + caret - piece.start
    return piece.source.start if caret == piece.start else piece.source.end


def _merged(exact: str, cuts: Iterable[Span]) -> tuple[Span, ...]:
    """Return cuts in order; those that overlap, or have only white space between them, become one."""
    merged: list[Span] = []
    for cut in sorted(cuts):
        if merged and not exact[merged[-1].end : cut.start].strip():
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, cut.end))
        else:
            merged.append(cut)
    return tuple(merged)


def _has_words(exact: str, cuts: Iterable[Span]) -> bool:
    position, kept = 0, ""
    for cut in cuts:
        kept += exact[position : cut.start]
        position = cut.end
    return any(character.isalnum() for character in kept + exact[position:])


def _joined(insertions: Iterable[Insertion], cuts: Iterable[Span]) -> tuple[Insertion, ...]:
    """Return insertions in order and outside the cuts; those at one place become one."""
    words_at: dict[int, list[str]] = {}
    for insertion in insertions:
        hiding = next((cut for cut in cuts if cut.start < insertion.at < cut.end), None)
        words_at.setdefault(insertion.at if hiding is None else hiding.end, []).append(insertion.words)
    return tuple(Insertion(at=at, words=" ".join(words_at[at])) for at in sorted(words_at))
