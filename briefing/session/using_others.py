"""An item of a pack is made to say what another place says: pure edits, each one step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefing.model import edits
from briefing.model.doubts import Value, settle_doubts
from briefing.model.excerpt import DateDetail, Excerpt, PersonDetail, QuoteDetail, RecordStatus, Selector
from briefing.model.ids import ItemId
from briefing.model.pack import ExcerptItem, Item, Pack
from briefing.model.spans import Span
from briefing.session.reimport import Change, ChangeKind, take_change

_END = "is_closed"
_OFFICE = frozenset({"rank", "role", "organisation"})


def restore_words(pack: Pack, item_id: ItemId) -> Pack:
    """Print the words of the source again."""
    return edits.reword_item(pack, item_id, _excerpt_item(pack, item_id).excerpt.text)


def settle_item(pack: Pack, item_id: ItemId, values: Mapping[str, Value]) -> Pack:
    """Take fields of an item as a person confirmed or changed them."""

    def settle(item: Item) -> Item:
        if not isinstance(item, ExcerptItem):
            return item
        return replace(item, excerpt=settle_doubts(item.excerpt, values))

    return edits.change_item(pack, item_id, settle)


def set_record(pack: Pack, item_id: ItemId, record: RecordStatus) -> Pack:
    """Say what may be done with a quotation; other excerpts stay as they are."""

    def change(item: Item) -> Item:
        if not isinstance(item, ExcerptItem) or not isinstance(item.excerpt.detail, QuoteDetail):
            return item
        detail = replace(item.excerpt.detail, record=record)
        return replace(item, excerpt=replace(item.excerpt, detail=detail))

    return edits.change_item(pack, item_id, change)


def use_wording(pack: Pack, item_id: ItemId, other: Excerpt) -> Pack:
    """Print another wording of the same remark; the sources of both stay with the item.

    Who said it, when, and what may be done with it stays as the item has it, names with their accents. Where
    the section has that wording as an item of its own, that one is left out.
    """
    item = _excerpt_item(pack, item_id)
    twins = _twins(pack, item, other)
    other = _said_by_the_same(item.excerpt, other)
    places = [item.excerpt.source, *item.further, *(place for twin in twins for place in twin.further)]
    changed = replace(item, excerpt=other, wording=None, further=_of_others(other, places))
    return _merged(pack, changed, twins)


def use_value(pack: Pack, item_id: ItemId, other: Excerpt) -> Pack:
    """Let an item give the figure, date, venue or office that another place gives.

    The place becomes the item's source, with those that confirm it: what confirmed the earlier value does
    not confirm this one. A person keeps the words about them and names the place of the office beside their
    own. No article leaves the pack, so that the difference can still be traced.
    """
    item = _excerpt_item(pack, item_id)
    own = item.excerpt
    if isinstance(own.detail, PersonDetail) and isinstance(other.detail, PersonDetail):
        office = {name: getattr(other.detail, name) for name in sorted(_OFFICE)}
        further = _of_others(own, [*item.further, other.source])
        return _merged(pack, replace(item, excerpt=settle_doubts(own, office), further=further), ())
    twins = _twins(pack, item, other)
    changed = replace(
        item,
        excerpt=other,
        wording=item.wording if _still_fits(item) else None,
        further=_of_others(other, [place for twin in twins for place in twin.further]),
    )
    return _merged(pack, changed, twins)


def use_passage(pack: Pack, item_id: ItemId, span: Span, offered: Sequence[Excerpt]) -> Pack:
    """Take other words of its source for an item whose own are lost; data not offered there are in doubt."""
    item = _excerpt_item(pack, item_id)
    change = Change(kind=ChangeKind.DOUBTFUL, item_id=item_id, before=item.excerpt.text, span=span)
    return take_change(pack, change, offered)


def _excerpt_item(pack: Pack, item_id: ItemId) -> ExcerptItem:
    _, item = pack.find_item(item_id)
    if not isinstance(item, ExcerptItem):
        raise KeyError(item_id)
    return item


def _twins(pack: Pack, item: ExcerptItem, other: Excerpt) -> tuple[ExcerptItem, ...]:
    """Return the items of the same section that hold the other excerpt already."""
    section, _ = pack.find_item(item.id)
    return tuple(
        x
        for x in section.items
        if isinstance(x, ExcerptItem)
        and x.id != item.id
        and (x.excerpt.source, x.excerpt.kind) == (other.source, other.kind)
    )


def _said_by_the_same(own: Excerpt, other: Excerpt) -> Excerpt:
    """Return another wording with all that an item knows of its speaker, as one remark has one speaker.

    A remark of which one wording was not said on the record does not come on it by another.
    """
    said, wording = own.detail, other.detail
    if not isinstance(said, QuoteDetail) or not isinstance(wording, QuoteDetail) or not said.speaker:
        return other
    detail = replace(
        wording,
        speaker=said.speaker,
        role=said.role or wording.role,
        rank=said.rank or wording.rank,
        organisation=said.organisation or wording.organisation,
        attribution=said.attribution,
        occasion=said.occasion or wording.occasion,
        said_on=said.said_on or wording.said_on,
        record=wording.record if said.record is RecordStatus.ON_THE_RECORD else said.record,
    )
    doubts = {doubt for doubt in own.doubts if doubt != _END} | {x for x in other.doubts if x == _END}
    return replace(other, detail=detail, doubts=tuple(sorted(doubts)))


def _merged(pack: Pack, changed: ExcerptItem, twins: Sequence[ExcerptItem]) -> Pack:
    pack = edits.change_item(pack, changed.id, lambda _: changed)
    return edits.include_items(pack, [twin.id for twin in twins], included=False)


def _of_others(excerpt: Excerpt, places: Iterable[Selector]) -> tuple[Selector, ...]:
    """Return the first place in each article but the excerpt's own."""
    first: dict[str, Selector] = {}
    for place in places:
        if place.article_id != excerpt.source.article_id:
            first.setdefault(place.article_id, place)
    return tuple(first.values())


def _still_fits(item: ExcerptItem) -> bool:
    """Tell whether own words can stay beside another date: those that do not give the date themselves."""
    is_date = isinstance(item.excerpt.detail, DateDetail)
    wording = item.wording or ""
    return is_date and item.excerpt.text.casefold() not in wording.casefold() and not _has_digit(wording)


def _has_digit(words: str) -> bool:
    return any(character.isdigit() for character in words)
