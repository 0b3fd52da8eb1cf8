"""The places of a pack that an edited Word file can change: what stands there, and putting words there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.model.edits import change_item, retitle_section, retopic_item, reword_item, set_details
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import Details, ExcerptItem, Item, Pack


class FieldKind(StrEnum):
    """What kind of place a field is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    PLACE = "place"
    OFFICE = "office"
    DEPARTMENT = "department"
    COVER_LABEL = "cover_label"
    COVER_LINE = "cover_line"
    SECTION_TITLE = "section_title"
    HEADING = "heading"
    LINE = "line"
    """One paragraph of an item's words; a line feed makes two of it, no words take it out."""
    WORDING = "wording"
    """All that is printed of an excerpt's words."""
    NOTE = "note"
    DETAIL = "detail"
    """One of the data of an excerpt that is plain text, by its `name`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """Name one place: `id` is that of its item or section, `index` counts lines, `name` names a datum."""

    kind: FieldKind
    id: str = ""
    index: int = 0
    name: str = ""


_DETAILS: Mapping[FieldKind, str] = {
    FieldKind.TITLE: "title",
    FieldKind.SUBTITLE: "subtitle",
    FieldKind.PLACE: "place",
    FieldKind.OFFICE: "office",
    FieldKind.DEPARTMENT: "department",
}
_KEEPS_LINE_FEEDS = frozenset({FieldKind.LINE, FieldKind.WORDING, FieldKind.NOTE})


def words_in(pack: Pack, place: Field) -> str:
    """Return what stands in a field; KeyError or IndexError if the pack has no such place."""
    match place.kind:
        case FieldKind.COVER_LABEL:
            return pack.details.lines[place.index][0]
        case FieldKind.COVER_LINE:
            return pack.details.lines[place.index][1]
        case FieldKind.SECTION_TITLE:
            return pack.section(SectionId(place.id)).title or ""
        case FieldKind.HEADING:
            return _item(pack, place).heading
        case FieldKind.NOTE:
            return _item(pack, place).note
        case FieldKind.WORDING:
            return _item(pack, place).text
        case FieldKind.LINE:
            return printed_lines(_item(pack, place).text)[place.index]
        case FieldKind.DETAIL:
            item = _item(pack, place)
            if not isinstance(item, ExcerptItem):
                raise KeyError(place.name)
            return str(getattr(item.excerpt.detail, place.name) or "")
        case _:
            return str(getattr(pack.details, _DETAILS[place.kind]))


def put_words(pack: Pack, place: Field, words: str) -> Pack:
    """Return the pack with words put in a field."""
    words = words.strip() if place.kind in _KEEPS_LINE_FEEDS else " ".join(words.split())
    match place.kind:
        case FieldKind.COVER_LABEL | FieldKind.COVER_LINE:
            return set_details(pack, _with_cover_line(pack.details, place, words))
        case FieldKind.SECTION_TITLE:
            return retitle_section(pack, SectionId(place.id), words)
        case FieldKind.HEADING:
            return retopic_item(pack, ItemId(place.id), words)
        case FieldKind.NOTE:
            return change_item(pack, ItemId(place.id), lambda item: replace(item, note=words))
        case FieldKind.WORDING:
            return reword_item(pack, ItemId(place.id), words)
        case FieldKind.LINE:
            lines = _with_line(_item(pack, place).text, place.index, words)
            return reword_item(pack, ItemId(place.id), lines)
        case FieldKind.DETAIL:
            return change_item(pack, ItemId(place.id), _with_datum(place.name, words))
        case _:
            changes = {_DETAILS[place.kind]: words}
            return set_details(pack, replace(pack.details, **changes))  # type: ignore[arg-type]  # all are text


def insert_line(pack: Pack, item_id: str, after: int, words: str) -> Pack:
    """Put lines in behind a line of an item's words; −1 puts them before the first."""
    lines = printed_lines(pack.find_item(ItemId(item_id))[1].text)
    lines[after + 1 : after + 1] = [line for line in words.split("\n") if line.strip()]
    return reword_item(pack, ItemId(item_id), "\n".join(lines))


def printed_lines(text: str) -> list[str]:
    """Return the lines that are printed as paragraphs of their own."""
    return [line for line in text.splitlines() if line.strip()]


def _item(pack: Pack, place: Field) -> Item:
    return pack.find_item(ItemId(place.id))[1]


def _with_line(text: str, index: int, words: str) -> str:
    lines = printed_lines(text)
    lines[index : index + 1] = [line for line in words.split("\n") if line.strip()]
    return "\n".join(lines)


def _with_cover_line(details: Details, place: Field, words: str) -> Details:
    lines = list(details.lines)
    label, line = lines[place.index]
    lines[place.index] = (words, line) if place.kind is FieldKind.COVER_LABEL else (label, words)
    return replace(details, lines=tuple(lines))


def _with_datum(name: str, words: str) -> Callable[[Item], Item]:
    def change(item: Item) -> Item:
        if not isinstance(item, ExcerptItem):
            return item
        value: dict[str, str | None] = {name: words or None}
        detail = replace(item.excerpt.detail, **value)  # type: ignore[arg-type]  # only data that are text
        return replace(item, excerpt=replace(item.excerpt, detail=detail))

    return change
