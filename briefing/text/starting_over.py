"""The start of a pack from an older one: what stays from week to week stays, what was decided then goes."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.ids import IdSource, ItemId, PackId, SectionId
from briefing.model.pack import BlockKind, Details, ExcerptItem, Item, Pack, Section, Status, TextItem
from briefing.text.answers import read_answer


def start_from(old: Pack, next_id: IdSource, *, keeps_excerpts: bool = False) -> Pack:
    """Return a new pack with the style, sections, own text and contacts of an older one.

    Version, "as at" time, dates of the event, embargo and every clearance are reset, and it is a draft.
    Excerpts and their articles come along only where they are asked for.
    """
    sections = tuple(_section(section, next_id, keeps_excerpts=keeps_excerpts) for section in old.sections)
    new = replace(
        old,
        id=PackId(next_id()),
        details=_details(old.details),
        sections=sections,
        articles=old.articles if keeps_excerpts else (),
    )
    return new.with_used_pictures()


def _details(old: Details) -> Details:
    fresh = Details()
    return replace(
        old,
        when=None,
        version=fresh.version,
        as_at=None,
        status=Status.DRAFT,
        embargo=None,
    )


def _section(old: Section, next_id: IdSource, *, keeps_excerpts: bool) -> Section:
    kept = (item for item in old.items if keeps_excerpts or not isinstance(item, ExcerptItem))
    items = tuple(_item(item, old.block, next_id) for item in kept)
    return replace(old, id=SectionId(next_id()), items=items)


def _item(old: Item, block: BlockKind, next_id: IdSource) -> Item:
    new = replace(old, id=ItemId(next_id()))
    is_answer = isinstance(new, TextItem) and (new.answer is not None or block is BlockKind.QUESTIONS)
    if not is_answer or not isinstance(new, TextItem) or not new.heading:
        return new
    line, answer = read_answer(new)
    # A note beside plain text says who cleared it; beside typed parts it is only a note.
    note = new.note if new.answer is not None else ""
    return replace(new, text=line, note=note, answer=replace(answer, cleared_by="", cleared_at=None))
