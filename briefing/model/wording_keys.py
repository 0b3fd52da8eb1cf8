"""What the keys of an editor do to the words of a source: every step shows in the wording."""

from __future__ import annotations

from briefing.model.marked_edits import Piece, PieceKind, pieces_of, read_edits
from briefing.model.spans import Span
from briefing.model.wording_edits import Edited, replace_words, restore_words, whole_words


def type_words(exact: str, wording: str, selection: Span, words: str) -> Edited | None:
    """Put words in the place of a selection, or in at a caret, and leave the caret behind them.

    What is typed next goes into the same brackets. None if the wording has changes that do not show.
    """
    edited = replace_words(exact, wording, selection, words)
    if edited is None or edited.wording == wording:
        return edited
    bracket = _own_words_before(exact, edited)
    if bracket is None:
        return edited
    return Edited(wording=edited.wording, caret=bracket.start + bracket.text.rindex("]"))


def delete_beside(exact: str, wording: str, caret: int, *, forward: bool) -> Edited | None:
    """Delete what stands before a caret, or behind it: a word of the source, or a letter of one's own.

    The sign of a cut and the bracket of an insertion go whole: what they did is undone. None as above.
    """
    edits = read_edits(exact, wording)
    if edits is None:
        return None
    at = _beside(wording, caret, forward=forward)
    piece = next((piece for piece in pieces_of(exact, edits) if piece.start <= at < piece.end), None)
    if piece is None:
        return Edited(wording=wording, caret=caret)
    letter = Span(at, at + 1)
    if piece.kind is PieceKind.KEPT:
        word = whole_words(piece.text, letter.shifted(-piece.start)).shifted(piece.start)
        edited = replace_words(exact, wording, word, "")
        if edited is not None and edited.wording == wording:  # the last word of all stays
            return Edited(wording=wording, caret=word.end if forward else word.start)
        return edited
    if piece.kind is PieceKind.INSERTION and _is_own_word(piece, at):
        own = replace_words(exact, wording, letter, "")
        return own and Edited(wording=own.wording, caret=min(at, own.caret))
    return restore_words(exact, wording, letter)


def _beside(wording: str, caret: int, *, forward: bool) -> int:
    """Return the letter beside a caret; between words that are kept, the white space is passed over."""
    step, at = (1, caret) if forward else (-1, caret - 1)
    within = wording.count("[", 0, caret) > wording.count("]", 0, caret)
    while not within and 0 <= at < len(wording) and wording[at].isspace():
        at += step
    return at


def _is_own_word(piece: Piece, at: int) -> bool:
    inside = piece.start + piece.text.index("[") < at < piece.start + piece.text.rindex("]")
    return inside and len(piece.text.strip()) > len("[x]")


def _own_words_before(exact: str, edited: Edited) -> Piece | None:
    edits = read_edits(exact, edited.wording)
    if edits is None:
        return None
    for piece in pieces_of(exact, edits):
        if piece.kind is PieceKind.INSERTION and piece.start < edited.caret == piece.end:
            return piece
    return None
