"""The places of a pack that an edited Word file can change: what stands there, and putting words there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.model.answers import Answer
from briefing.model.edits import change_item, retitle_section, retopic_item, reword_item, set_details
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import Details, ExcerptItem, Item, Pack, TextItem
from briefing.model.pictures import Photo


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
    PHOTO_CREDIT = "photo_credit"
    ANSWER_OWNER = "answer_owner"
    CLEARED_BY = "cleared_by"
    """Who cleared an answer; the moment stays as it is."""
    CLEARANCE = "clearance"
    """Who cleared an answer and when, in words; the moment goes."""


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
_ANSWER_PARTS = ("if_pressed", "not_for_use")
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
            return lines_of(_item(pack, place))[place.index]
        case FieldKind.DETAIL:
            item = _item(pack, place)
            if not isinstance(item, ExcerptItem):
                raise KeyError(place.name)
            return str(getattr(item.excerpt.detail, place.name) or "")
        case FieldKind.PHOTO_CREDIT:
            return _photo(_item(pack, place)).credit
        case FieldKind.ANSWER_OWNER:
            return _answer(_item(pack, place)).owner
        case FieldKind.CLEARED_BY | FieldKind.CLEARANCE:
            return _answer(_item(pack, place)).cleared_by
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
            return _with_lines(pack, place.id, slice(place.index, place.index + 1), words)
        case FieldKind.DETAIL:
            return change_item(pack, ItemId(place.id), _with_datum(place.name, words))
        case FieldKind.PHOTO_CREDIT:
            return change_item(pack, ItemId(place.id), _with_credit(words))
        case FieldKind.ANSWER_OWNER | FieldKind.CLEARED_BY | FieldKind.CLEARANCE:
            return change_item(pack, ItemId(place.id), _with_clearance(place.kind, words))
        case _:
            changes = {_DETAILS[place.kind]: words}
            return set_details(pack, replace(pack.details, **changes))  # type: ignore[arg-type]  # all are text


def insert_line(pack: Pack, item_id: str, after: int, words: str) -> Pack:
    """Put lines in behind a line of an item's words; −1 puts them before the first."""
    return _with_lines(pack, item_id, slice(after + 1, after + 1), words)


def lines_of(item: Item) -> list[str]:
    """Return the lines of an item's own words, those of the parts of an answer behind each other."""
    return [line for _, lines in _parts(item) for line in lines]


def printed_lines(text: str) -> list[str]:
    """Return the lines that are printed as paragraphs of their own."""
    return [line for line in text.splitlines() if line.strip()]


def _item(pack: Pack, place: Field) -> Item:
    return pack.find_item(ItemId(place.id))[1]


def _photo(item: Item) -> Photo:
    if item.photo is None:
        raise KeyError(item.id)
    return item.photo


def _answer(item: Item) -> Answer:
    if not isinstance(item, TextItem) or item.answer is None:
        raise KeyError(item.id)
    return item.answer


def _parts(item: Item) -> list[tuple[str, list[str]]]:
    parts = [("text", printed_lines(item.text))]
    if isinstance(item, TextItem) and item.answer is not None:
        parts += [(name, printed_lines(getattr(item.answer, name))) for name in _ANSWER_PARTS]
    return parts


def _with_lines(pack: Pack, item_id: str, place: slice, words: str) -> Pack:
    """Put lines in the place of others; they belong to the part that the line before them belongs to."""
    item = pack.find_item(ItemId(item_id))[1]
    new = [line for line in words.split("\n") if line.strip()]
    first = 0
    for name, lines in _parts(item):
        # What is put in behind the last line of a part still belongs to it.
        is_here = place.start < first + len(lines) or (place.start == place.stop == first + len(lines))
        if is_here:
            lines[place.start - first : place.stop - first] = new
            if name == "text":
                return reword_item(pack, item.id, "\n".join(lines))
            return change_item(pack, item.id, _with_part(name, "\n".join(lines)))
        first += len(lines)
    raise IndexError(place.start)


def _with_part(name: str, words: str) -> Callable[[Item], Item]:
    def change(item: Item) -> Item:
        if not isinstance(item, TextItem) or item.answer is None:
            return item
        changes = {name: words}
        return replace(item, answer=replace(item.answer, **changes))  # type: ignore[arg-type]  # both are text

    return change


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


def _with_credit(words: str) -> Callable[[Item], Item]:
    def change(item: Item) -> Item:
        return item if item.photo is None else replace(item, photo=replace(item.photo, credit=words))

    return change


def _with_clearance(kind: FieldKind, words: str) -> Callable[[Item], Item]:
    def change(item: Item) -> Item:
        if not isinstance(item, TextItem) or item.answer is None:
            return item
        if kind is FieldKind.ANSWER_OWNER:
            return replace(item, answer=replace(item.answer, owner=words))
        when = item.answer.cleared_at if kind is FieldKind.CLEARED_BY and words else None
        return replace(item, answer=replace(item.answer, cleared_by=words, cleared_at=when))

    return change
