"""Pictures that somebody put into an edited Word file: read apart, like every picture that comes in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.errors import ImportRejected
from briefing.model.pack import Pack
from briefing.model.pictures import Picture
from briefing.roundtrip.changes import AddPicture, Change, Comparison
from briefing.session.sandbox import read_picture_data

MOST = 20
"""More pictures are named, and not taken: each is read in a process of its own."""
_TOO_MANY = "Cannot be taken: a merge takes 20 pictures; save this one as a file and add that to the pack."


def with_pictures(
    comparison: Comparison, pack: Pack, read: Callable[[bytes, str], Picture] = read_picture_data
) -> Comparison:
    """Return the comparison with the pictures that it adds, read; one that cannot be says why.

    A picture that the pack has already, perhaps from an earlier merge of the same file, is no change.
    """
    known = {picture.id for picture in pack.pictures}
    pictures: dict[str, Picture | str] = {}
    changes: list[Change] = []
    for change in comparison.changes:
        add = change.operation
        if not isinstance(add, AddPicture):
            changes.append(change)
            continue
        if add.image not in pictures:
            is_one_more = len(pictures) < MOST
            pictures[add.image] = _read(comparison, add, read) if is_one_more else _TOO_MANY
        picture = pictures[add.image]
        if isinstance(picture, str):
            changes.append(replace(change, operation=None, is_safe=False, reason=picture))
        elif picture.id not in known:
            changes.append(replace(change, operation=replace(add, picture=picture.id)))
    read_ones = {x.id: x for x in pictures.values() if isinstance(x, Picture) and x.id not in known}
    return replace(comparison, changes=tuple(changes), pictures=tuple(read_ones.values()), images={})


def _read(comparison: Comparison, add: AddPicture, read: Callable[[bytes, str], Picture]) -> Picture | str:
    try:
        return read(comparison.images[add.image], add.caption or add.description or "This picture")
    except ImportRejected as refusal:
        return f"Cannot be taken: {refusal.message}"
