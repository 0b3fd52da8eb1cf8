"""What is no longer in an edited file: sections, items, single paragraphs; offered, never taken by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.model.ids import ItemId
from briefing.model.pack import ExcerptItem
from briefing.roundtrip.changes import Change, ChangeKind, Choice, PutWords, TakeOut, TakeOutSection
from briefing.roundtrip.collation import Collation
from briefing.roundtrip.fields import FieldKind
from briefing.roundtrip.reporting import joined_group

_CAN_BE_EMPTY = frozenset(
    {
        FieldKind.LINE,
        FieldKind.HEADING,
        FieldKind.SUBTITLE,
        FieldKind.PLACE,
        FieldKind.COVER_LINE,
        FieldKind.DEPARTMENT,
        FieldKind.PHOTO_CREDIT,
    }
)
_QUOTED = ("quotation", "words")
_FROM_DATA = "Cannot be taken: it is printed from data; tick its item out instead."
_ELSEWHERE = "Cannot be taken: it stands in another section, and is only shown here."
_JOINED = "Its words now stand in another paragraph."
_NOT_JOINED = (
    "Cannot be taken: its words were joined with others that cannot take them; join them in the pack."
)


def find_omissions(collation: Collation, joins: Mapping[int, bool]) -> Iterator[Change]:
    """Yield what is gone: whole sections first, then items, then single paragraphs.

    `joins` holds the exported paragraphs that others were joined with, as far as the pack can take that, and
    whether it may do so without a look.
    """
    finder = _Finder(collation, joins)
    yield from finder.sections()
    yield from finder.items()
    yield from finder.paragraphs()


class _Finder:
    def __init__(self, collation: Collation, joins: Mapping[int, bool]) -> None:
        self._joins = joins
        self._pack = collation.pack
        self._fields = collation.fields
        self._report = collation.report
        self._blocks = collation.blocks
        self._standing = collation.standing
        self._paragraphs = collation.paragraphs
        self._matches = collation.matches
        self._missing = collation.missing() - collation.together.unchanged
        self._told: set[int] = set()

    def sections(self) -> Iterator[Change]:
        """Yield sections of which nothing is left."""
        members: dict[str, list[int]] = {}
        for index, section_id in enumerate(self._standing.before):
            members.setdefault(section_id, []).append(index)
        for section in self._pack.sections:
            indexes = members.get(section.id, [])
            if indexes and section.included and set(indexes) <= self._missing - set(self._matches.joined):
                self._told.update(indexes)
                yield self._change(indexes, TakeOutSection(section=section.id))

    def items(self) -> Iterator[Change]:
        """Yield items of which nothing is left in their own section."""
        for item_id, indexes in self._standing.homes.items():
            item = self._pack.find_item(ItemId(item_id))[1]
            main = list(indexes)
            if isinstance(
                item, ExcerptItem
            ):  # without its words, neither a heading nor a speaker says anything
                main = [i for i in indexes if self._blocks[i].kind != "heading"] or main
                main = [i for i in main if (self._blocks[i].kind, self._blocks[i].part) == _QUOTED] or main
            is_gone = set(main) <= self._missing - self._told
            if is_gone and item.included and not set(main) & set(self._matches.joined):
                copies = [i for i, block in enumerate(self._blocks) if block.item == item_id]
                self._told.update(i for i in copies if i in self._missing)
                yield self._change(main, TakeOut(item=item_id), (Choice.LEAVE_OUT, Choice.REMOVE))

    def paragraphs(self) -> Iterator[Change]:
        """Yield single paragraphs that are gone."""
        for index in sorted(self._missing - self._told):
            block = self._blocks[index]
            item = self._fields.item(block)
            if not self._fields.is_known(block):
                continue
            shown = self._fields.shown(block)
            is_home = index in self._standing.homes.get(block.item, ()) or item is None
            if is_home and len(shown) == 1 and shown[0].field.kind in _CAN_BE_EMPTY:
                yield self._change([index], PutWords(field=shown[0].field, words=""))
            elif index not in self._matches.joined and (block.item in self._standing.homes or item is None):
                yield self._change([index], None, reason=_FROM_DATA if is_home else _ELSEWHERE)

    def _change(
        self,
        indexes: Sequence[int],
        operation: PutWords | TakeOut | TakeOutSection | None,
        choices: tuple[Choice, ...] = (),
        reason: str = "",
    ) -> Change:
        index = indexes[0]
        places = self._matches.paragraphs.get(index, ())
        tracked = next((self._paragraphs[place] for place in places), None)
        block = self._blocks[index]
        is_excerpt = isinstance(self._fields.item(block), ExcerptItem)
        owner = self._matches.joined.get(index)
        if owner is not None and owner not in self._joins:
            operation, choices = None, ()  # its words would be lost
        return Change(
            id="",
            kind=ChangeKind.DELETED if tracked is None else ChangeKind.DELETION_PROPOSED,
            section=self._report.section_of(index),
            place=self._report.place(index),
            before="\n".join(self._blocks[i].text for i in indexes),
            after="",
            item=block.item if self._fields.item(block) is not None else "",
            operation=operation,
            is_safe=operation is not None and owner is not None and self._joins[owner] and not is_excerpt,
            reason=reason if owner is None else _JOINED if owner in self._joins else _NOT_JOINED,
            author=tracked.author if tracked is not None else "",
            date=tracked.date if tracked is not None else "",
            choices=choices,
            group=joined_group(owner) if owner is not None and owner in self._joins else "",
        )
