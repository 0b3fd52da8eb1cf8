"""Take changes into the pack: one pure edit, which one undo takes back."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from briefing.model.edits import (
    add_items,
    add_section,
    change_item,
    include_items,
    include_section,
    move_items,
    move_section,
    remove_items,
)
from briefing.model.ids import IdSource, ItemId, SectionId, new_id
from briefing.model.pack import BlockKind, Item, Pack, Section, TextItem
from briefing.model.photo_edits import add_photo_item
from briefing.model.pictures import Photo, Picture
from briefing.roundtrip.changes import (
    AddNote,
    AddPicture,
    AddText,
    Change,
    Choice,
    InsertLines,
    MoveItem,
    MoveSection,
    PutWords,
    TakeOut,
    TakeOutSection,
)
from briefing.roundtrip.fields import FieldKind, insert_line, put_words


def safe_ids(changes: Iterable[Change]) -> frozenset[str]:
    """Return the changes that may be taken without a look; an alarm is never among them."""
    return frozenset(x.id for x in changes if x.is_safe and not x.is_alarm and x.can_be_taken)


def with_partners(changes: Iterable[Change], ids: Collection[str]) -> frozenset[str]:
    """Return the ids with those of the changes that must be taken together with them."""
    known = tuple(changes)
    groups = {change.group for change in known if change.id in ids and change.group}
    return frozenset(ids) | {x.id for x in known if x.group in groups and x.can_be_taken}


def merge_changes(
    pack: Pack,
    changes: Sequence[Change],
    taken: Collection[str],
    choices: Mapping[str, Choice] | None = None,
    next_id: IdSource = new_id,
    *,
    pictures: Sequence[Picture] = (),
) -> Pack:
    """Return the pack with the changes taken whose ids are in `taken`.

    `changes` are those found for this very pack, `pictures` those that they add. `choices` says what to do
    with a change that has several; without one an alarm keeps the source's words, and a deletion ticks the
    item out.
    """
    chosen = choices or {}
    together = with_partners(changes, taken)
    wanted = [change for change in changes if change.id in together and change.can_be_taken]
    added: dict[tuple[str, str | None], str] = {}
    # Lines are counted in the pack as it is, so those of one item change from the last to the first; items
    # move while all are still there, and go at the end.
    for change in sorted(wanted, key=_turn):
        if isinstance(change.operation, AddPicture):
            pack = _add_picture(pack, change.operation, next_id, added, pictures)
        else:
            pack = _take(pack, change, chosen.get(change.id), next_id, added)
    return pack


def _turn(change: Change) -> tuple[int, float]:
    match change.operation:
        case PutWords(field=field) if field.kind is FieldKind.LINE:
            return 0, -field.index
        case InsertLines(after=after):
            return 0, -after - 0.5
        case PutWords() | AddNote() | None:
            return 1, 0
        case MoveSection() | MoveItem():
            return 2, 0
        case AddText() | AddPicture():
            return 3, 0
        case TakeOut() | TakeOutSection():
            return 4, 0
        case _ as never:
            assert_never(never)


def _take(
    pack: Pack,
    change: Change,
    choice: Choice | None,
    next_id: IdSource,
    added: dict[tuple[str, str | None], str],
) -> Pack:
    match change.operation:
        case PutWords() as put:
            return _put(pack, put, choice or _first(change))
        case InsertLines(item=item, after=after, words=words):
            return insert_line(pack, item, after, words)
        case AddNote(item=item, words=words):
            return change_item(pack, ItemId(item), lambda x: _with_note(x, words))
        case MoveItem(item=item, section=section, after=after):
            return move_items(pack, [ItemId(item)], SectionId(section), _index(pack, section, after))
        case MoveSection(section=section, after=after):
            ids = [x.id for x in pack.sections]
            at = 0 if after is None else ids.index(SectionId(after)) + 1
            return move_section(pack, SectionId(section), at)
        case AddText(section=section, after=after, heading=heading, words=words):
            new = TextItem(id=ItemId(next_id()), text=words, heading=heading)
            # Several new texts behind one item follow each other.
            at = _index(pack, section, added.get((section, after), after))
            added[section, after] = new.id
            return add_items(pack, SectionId(section), [new], at)
        case TakeOut(item=item):
            if (choice or _first(change)) is Choice.REMOVE:
                return remove_items(pack, [ItemId(item)])
            return include_items(pack, [ItemId(item)], included=False)
        case TakeOutSection(section=section):
            return include_section(pack, SectionId(section), included=False)
        case AddPicture() | None:
            return pack
        case _ as never:
            assert_never(never)


def _add_picture(
    pack: Pack,
    add: AddPicture,
    next_id: IdSource,
    added: dict[tuple[str, str | None], str],
    pictures: Sequence[Picture],
) -> Pack:
    """Show a picture where it stood in the file, or at the end of the annexes, which are made if need be."""
    picture = next(picture for picture in pictures if picture.id == add.picture)
    photo = Photo(picture=picture.id, alt=add.description)
    item = TextItem(id=ItemId(next_id()), text=add.caption, photo=photo)
    if add.section:
        at = _index(pack, add.section, added.get((add.section, add.after), add.after))
        added[add.section, add.after] = item.id
        return add_photo_item(pack, SectionId(add.section), item, picture, at)
    annexes = next((x for x in pack.sections if x.block is BlockKind.ANNEXES), None)
    if annexes is None:
        annexes = Section(id=SectionId(next_id()), block=BlockKind.ANNEXES)
        pack = add_section(pack, annexes)
    return add_photo_item(pack, annexes.id, item, picture)


def _first(change: Change) -> Choice | None:
    return change.choices[0] if change.choices else None


def _put(pack: Pack, put: PutWords, choice: Choice | None) -> Pack:
    match choice:
        case Choice.KEEP_SOURCE:
            return pack
        case Choice.MARK_EDITS if put.marked:
            return put_words(pack, put.field, put.marked)
        case _:
            return put_words(pack, put.field, put.words)


def _with_note(item: Item, words: str) -> Item:
    return replace(item, note="\n".join(filter(None, (item.note, words))))


def _index(pack: Pack, section: str, after: str | None) -> int:
    items = pack.section(SectionId(section)).items
    ids = [item.id for item in items]
    return ids.index(ItemId(after)) + 1 if after in ids else (0 if after is None else len(ids))
