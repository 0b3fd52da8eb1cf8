"""Find what was changed beside the body: notes, and heads and feet of the pages. None of it can be taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from briefing.roundtrip.changes import AddNote, Change, ChangeKind
from briefing.roundtrip.collation import Collation
from briefing.roundtrip.edited import Asides
from briefing.roundtrip.words import folded

_ALIKE = 55
_NOTE = "Cannot be taken: notes are printed from the sources and figures of the pack; change them there."
_LOST_NOTE = (
    "Cannot be taken: notes are printed from the sources and figures of the pack; take them out there."
)
_NEW_NOTE = "A pack has no footnotes of its own: it becomes a note of the item, for colleagues only."
_NO_ITEM = "Cannot be taken: no item of the pack stands here to keep it as a note."
_RUNNING = "Cannot be taken: heads and feet are printed from the details of the pack; change them there."
_RUNNING_PLACE = "head or foot of the pages"


def find_asides(collation: Collation, exported: Asides) -> Iterator[Change]:
    """Yield notes that were reworded, are new or are gone, then the same of heads and feet.

    A note that went with the paragraph that calls it is not told: the paragraph is.
    """
    yield from _notes(collation, exported)
    edited = collation.edited.asides
    known = {folded(piece) for piece in exported.running}
    left = [piece for piece in exported.running if folded(piece) not in set(map(folded, edited.running))]
    for piece in edited.running:
        if folded(piece) not in known:
            before = _most_alike(piece, left)
            yield _running(ChangeKind.EDITED if before else ChangeKind.NEW_TEXT, before, piece)
            left = [other for other in left if other != before]
    shown = "\n".join(folded(words) for words in edited.shown)
    for piece in left:
        if folded(piece) not in shown:  # programs turn words into fields that show them
            yield _running(ChangeKind.DELETED, piece, "")


def _running(kind: ChangeKind, before: str, after: str) -> Change:
    place = _RUNNING_PLACE
    return Change(id="", kind=kind, section="", place=place, before=before, after=after, reason=_RUNNING)


def _notes(collation: Collation, exported: Asides) -> Iterator[Change]:
    edited = collation.edited.asides
    known = {folded(text) for _, text in exported.notes}
    kept = {folded(text) for _, text in edited.notes}
    left = [text for _, text in exported.notes if folded(text) not in kept]
    for number, text in edited.notes:
        if folded(text) in known:
            continue
        before = _most_alike(text, left)
        left = [other for other in left if other != before]
        index = _calling_block(collation, number)
        item = collation.fields.item(collation.blocks[index]) if index is not None else None
        own_note = AddNote(item=item.id, words=text) if item is not None and not before else None
        if own_note is not None and item is not None and text in item.note:
            continue
        yield Change(
            id="",
            kind=ChangeKind.EDITED if before else ChangeKind.NEW_TEXT,
            section=collation.report.section_of(index) if index is not None else "",
            place=number.partition(" ")[0],
            before=before,
            after=text,
            item=item.id if item is not None else "",
            operation=own_note,
            reason=_NOTE if before else _NEW_NOTE if own_note is not None else _NO_ITEM,
        )
    yield from _lost_notes(collation, left)


def _lost_notes(collation: Collation, left: Sequence[str]) -> Iterator[Change]:
    """Yield the notes that are gone although the words that call them are there."""
    missing = {collation.blocks[index].item for index in collation.missing()}
    for text in left:
        callers = collation.callers.get(folded(text), frozenset())
        if callers & missing:
            continue
        index = next((i for i, block in enumerate(collation.blocks) if block.item in callers), None)
        yield Change(
            id="",
            kind=ChangeKind.DELETED,
            section=collation.report.section_of(index) if index is not None else "",
            place="footnote",
            before=text,
            after="",
            item=collation.blocks[index].item if index is not None else "",
            reason=_LOST_NOTE,
        )


def _calling_block(collation: Collation, number: str) -> int | None:
    """Return the exported paragraph in which a note is called."""
    for place, paragraph in enumerate(collation.paragraphs):
        if number in paragraph.notes:
            return collation.matches.blocks.get(place)
    return None


def _most_alike(text: str, candidates: Sequence[str]) -> str:
    """Return the text that another one was made of, or nothing; of one alone it was made in any case."""
    if len(candidates) == 1:
        return candidates[0]
    scored = [(fuzz.ratio(folded(text), folded(candidate)), candidate) for candidate in candidates]
    score, best = max(scored, default=(0.0, ""))
    return best if score >= _ALIKE else ""
