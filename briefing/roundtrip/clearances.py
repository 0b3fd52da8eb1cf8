"""The line of clearance below an answer in the internal edition: who owns it, who cleared it, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.compose.labels import Labels
from briefing.model.pack import Item, TextItem
from briefing.roundtrip.edited import WrittenBlock
from briefing.roundtrip.fields import Field, FieldKind
from briefing.roundtrip.printed_labels import Clearance, printed_clearance, read_clearance

_ANSWER = "answer"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearanceEdit:
    """Say what one part of the line became: `before` and `after` as printed, `words` as the pack has them."""

    field: Field
    before: str
    after: str
    words: str
    is_conflict: bool


def is_clearance(block: WrittenBlock, item: Item | None, labels: Labels) -> bool:
    """Tell whether a paragraph was printed as the line of clearance of an answer in typed parts."""
    if not isinstance(item, TextItem) or item.answer is None or not block.kind.startswith(_ANSWER):
        return False
    return read_clearance(block.text, labels) is not None


def clearance_edits(
    block: WrittenBlock, theirs: str, item: TextItem, labels: Labels
) -> tuple[ClearanceEdit, ...] | None:
    """Return what an edited line of clearance changes in the pack; None where it cannot be read."""
    if item.answer is None:
        return None
    ours = printed_clearance(item.answer, labels)
    base, new = (read_clearance(line, labels, ours.when) for line in (block.text, theirs))
    if base is None or new is None:
        return None
    return tuple(_edits(base, ours, new, item, labels))


def _edits(
    base: Clearance, ours: Clearance, new: Clearance, item: TextItem, labels: Labels
) -> Iterator[ClearanceEdit]:
    if new.owner not in {base.owner, ours.owner}:
        yield ClearanceEdit(
            field=Field(kind=FieldKind.ANSWER_OWNER, id=item.id),
            before=ours.owner,
            after=new.owner,
            words=new.owner,
            is_conflict=ours.owner != base.owner,
        )
    was, now, said = (_cleared(side, labels) for side in (base, ours, new))
    if said not in {was, now}:
        kind = FieldKind.CLEARED_BY if new.when else FieldKind.CLEARANCE
        yield ClearanceEdit(
            field=Field(kind=kind, id=item.id),
            before=now,
            after=said,
            words=new.cleared_by,
            is_conflict=now != was,
        )


def _cleared(clearance: Clearance, labels: Labels) -> str:
    return ", ".join(filter(None, (clearance.cleared_by, clearance.when))) or labels.words.not_cleared
