"""Which fields of the pack an exported paragraph shows, and where in its words each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.compose.labels import Labels
from briefing.compose.passages import sentence_around, tidy_name
from briefing.compose.photos import labelled_credit
from briefing.compose.quotes import quote_words
from briefing.compose.runs import capitalised
from briefing.model.excerpt import DateDetail, QuoteDetail, StatisticDetail
from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import ExcerptItem, Item, Pack, Section
from briefing.roundtrip.edited import WrittenBlock
from briefing.roundtrip.fields import Field, FieldKind, lines_of
from briefing.roundtrip.words import Edit, apply_edits, edits, flat


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Say that a paragraph shows `length` characters of a field's words from `start` on.

    `value` are the field's words as they are printed, `skipped` how many of them stand before the first that
    is shown.
    """

    field: Field
    value: str
    start: int
    length: int
    skipped: int = 0

    @property
    def end(self) -> int:
        """Return where the field ends in the paragraph."""
        return self.start + self.length

    def changed(self, made: Sequence[Edit]) -> str:
        """Return the field's words with edits of the paragraph; the rest keeps the pack's own characters."""
        shift = self.skipped - self.start
        moved = [Edit(start=e.start + shift, end=e.end + shift, words=e.words) for e in made]
        return apply_edits(self.value, moved)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineChange:
    """Say what an edited paragraph makes of its fields; `is_beyond` if it changes words that no field has."""

    fields: tuple[tuple[Shown, str], ...]
    is_beyond: bool


Candidates = Sequence[tuple[Field, Sequence[str]]]
_HEADINGS = frozenset(
    {
        ("heading", "words"),
        ("quotation", "topic"),
        ("label row", "label"),
        ("caveat", "heading"),
        ("contact", "name"),
        ("question", "paragraph 1"),
    }
)
_DATA: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("quotation", "speaker"): ("speaker",),
    ("quotation", "role"): ("rank", "role", "organisation"),
    ("biography", "name"): ("name",),
    ("biography", "role"): ("rank", "role", "organisation"),
    ("contact", "role"): ("rank", "role", "organisation"),
}
_ROW_DATA = ("event", "venue", "press_access")
_RUNNING_TEXT = frozenset({"photograph", "paragraph", "list", "label row", "biography", "contact", "caveat"})
_COMPOSED = frozenset({"event", "row", "photograph"})
_CREDITED = frozenset({("biography", "credit"), ("photograph", "caption"), ("quotation", "source")})
_WITHIN = frozenset({FieldKind.DETAIL, FieldKind.PHOTO_CREDIT})
_ANSWER = "answer"
_CALLS_NOTE = re.compile(r"[^\W\d]$|[”’\"]$")
_AFTER_DATELINE = " – "


class ShownFields:
    """Find the fields of exported paragraphs in the pack as it is now."""

    def __init__(self, pack: Pack, labels: Labels) -> None:
        self._pack = pack
        self._labels = labels
        self._items: dict[str, Item] = {item.id: item for item in pack.items()}
        self._sections: dict[str, Section] = {section.id: section for section in pack.sections}

    def item(self, block: WrittenBlock) -> Item | None:
        """Return the item that a paragraph belongs to, if the pack still has it."""
        return self._items.get(ItemId(block.item))

    def section(self, block: WrittenBlock) -> Section | None:
        """Return the section that a paragraph belongs to itself, not through an item."""
        return self._sections.get(SectionId(block.item))

    def is_known(self, block: WrittenBlock) -> bool:
        """Tell whether the pack still has what a paragraph belongs to; a masthead is the pack's own."""
        is_of_pack = block.item == self._pack.id
        return is_of_pack or self.item(block) is not None or self.section(block) is not None

    def expected(self, block: WrittenBlock) -> Field | None:
        """Return the one field that a paragraph shows, whatever stands in it now; None if there is no one."""
        candidates = [field for field, _ in self._candidates(block)]
        if len(candidates) == 1 and block.kind != "row":
            return candidates[0]
        lines = [field for field in candidates if field.kind is FieldKind.LINE]
        index = _ordinal(block)
        return lines[index] if len(lines) == len(candidates) and index < len(lines) else None

    def shown(self, block: WrittenBlock) -> tuple[Shown, ...]:
        """Return the fields whose present words stand in a paragraph as it was exported, in their order."""
        found: list[Shown] = []
        candidates = self._candidates(block)
        is_line = [field.kind is FieldKind.LINE for field, _ in candidates]
        if candidates and all(is_line):
            return tuple(self._line(block, candidates)) or self._note(block)
        for field, values in candidates:
            place = next((p for value in values if (p := _locate(block.text, field, value, found))), None)
            if place is not None and self._is_whole(block, place):
                found.append(place)
        return tuple(sorted(found, key=lambda place: place.start))

    def _line(self, block: WrittenBlock, candidates: Candidates) -> Iterator[Shown]:
        """Yield the one line of an item that a paragraph shows; of equal ones the one in its place."""
        places = []
        for field, values in candidates:
            place = _locate(block.text, field, values[0], ())
            if place is None and block.kind.startswith(_ANSWER):
                place = _within(block.text, field, values[0])
            if place is not None and self._is_whole(block, place):
                places.append(place)
        if places:
            ordinal = _ordinal(block)
            yield max(places, key=lambda place: (place.length, -abs(place.field.index - ordinal)))

    def _is_whole(self, block: WrittenBlock, place: Shown) -> bool:
        """Tell whether what surrounds a field is printed by rule; else the pack has shortened its words."""
        if place.field.kind in _WITHIN or block.kind in _COMPOSED:
            return True
        before, after = block.text[: place.start], block.text[place.end :].lstrip(" .")
        words = self._labels.words
        is_source = after.startswith((words.source, words.sources)) or not _has_letters(after)
        return is_source and (not _has_letters(before) or before.endswith(_AFTER_DATELINE))

    def _note(self, block: WrittenBlock) -> tuple[Shown, ...]:
        """Return an item's note, which the internal edition prints behind the item's words."""
        item = self.item(block)
        if item is None or not item.note:
            return ()
        place = _locate(block.text, Field(kind=FieldKind.NOTE, id=item.id), item.note, ())
        return () if place is None else (place,)

    def _candidates(self, block: WrittenBlock) -> Candidates:
        if (section := self.section(block)) is not None:
            return list(self._of_section(block, section))
        if block.item == self._pack.id:
            return list(self._of_cover(block))
        item = self.item(block)
        return [] if item is None else list(self._of_item(block, item))

    def _of_section(self, block: WrittenBlock, section: Section) -> Iterator[tuple[Field, Sequence[str]]]:
        if block.kind == "heading":
            name = section.title or self._labels.headings[section.block]
            yield Field(kind=FieldKind.SECTION_TITLE, id=section.id), (name,)
        elif block.kind == "cover":
            yield from self._of_cover(block)

    def _of_cover(self, block: WrittenBlock) -> Iterator[tuple[Field, Sequence[str]]]:
        details = self._pack.details
        match block.part.partition(" ")[0]:
            case "title":
                yield Field(kind=FieldKind.TITLE), (details.title.strip(),)
            case "subtitle":
                yield Field(kind=FieldKind.SUBTITLE), (details.subtitle,)
            case "office":
                yield Field(kind=FieldKind.OFFICE), (details.office,)
            case "department":
                yield Field(kind=FieldKind.DEPARTMENT), (details.department,)
            case "line":
                yield Field(kind=FieldKind.PLACE), (details.place, capitalised(details.place))
                for index, (_, words) in enumerate(details.lines):
                    yield Field(kind=FieldKind.COVER_LINE, index=index), (words, capitalised(words))
            case "label":
                for index, (label, _) in enumerate(details.lines):
                    yield Field(kind=FieldKind.COVER_LABEL, index=index), (label,)
            case _:
                return

    def _of_item(self, block: WrittenBlock, item: Item) -> Iterator[tuple[Field, Sequence[str]]]:
        key, detail = (block.kind, block.part), None
        if key in _CREDITED and item.photo is not None and item.photo.credit.strip():
            credit = labelled_credit(item.photo.credit, self._labels)
            yield Field(kind=FieldKind.PHOTO_CREDIT, id=item.id), (credit,)
        if isinstance(item, ExcerptItem):
            detail = item.excerpt.detail
        if names := _DATA.get(key, _ROW_DATA if block.kind == "row" else ()):
            for name in names:
                value = getattr(detail, name, None)
                if value:
                    words = str(value)
                    yield Field(kind=FieldKind.DETAIL, id=item.id, name=name), (words, tidy_name(words))
            if detail is not None:
                return
        if key == ("contact", "name") and detail is not None:
            yield Field(kind=FieldKind.DETAIL, id=item.id, name="name"), (str(getattr(detail, "name", "")),)
        elif key in _HEADINGS:
            yield Field(kind=FieldKind.HEADING, id=item.id), (item.heading,)
        elif isinstance(item, ExcerptItem) and (values := self._wordings(block, item)):
            if block.kind == "event":
                yield Field(kind=FieldKind.HEADING, id=item.id), (item.heading.rstrip("."),)
            yield Field(kind=FieldKind.WORDING, id=item.id), values
        elif block.kind in _RUNNING_TEXT or block.kind.startswith(_ANSWER):
            yield from _lines(item)

    def _wordings(self, block: WrittenBlock, item: ExcerptItem) -> tuple[str, ...]:
        """Return how the words of an excerpt may be printed in one paragraph."""
        detail = item.excerpt.detail
        key = (block.kind, block.part)
        if isinstance(detail, QuoteDetail) and key == ("quotation", "words"):
            return (quote_words(item),)
        article = self._pack.article(item.excerpt.source.article_id)
        if isinstance(detail, StatisticDetail) and key == ("figure", "sentence"):
            return (item.wording or sentence_around(article, item.excerpt),)
        if isinstance(detail, DateDetail) and (key == ("event", "words") or block.kind == "label row"):
            if item.wording is not None:
                return (tidy_name(item.wording).rstrip(),)
            return (tidy_name(detail.event or "").rstrip(), sentence_around(article, item.excerpt).rstrip())
        return ()


def line_change(block: WrittenBlock, theirs: str, shown: Sequence[Shown]) -> LineChange:
    """Sort the edits of a paragraph by the fields that they change."""
    is_beyond = False
    by_field: dict[int, list[Edit]] = {}
    for edit in edits(block.text, theirs):
        if _is_note_number(block.text, edit):
            continue
        for index, place in enumerate(shown):
            if place.start <= edit.start and edit.end <= place.end:
                by_field.setdefault(index, []).append(edit)
                break
        else:
            if (pushed := _pushed(block.text, edit, shown)) is None:
                is_beyond = True
            else:
                by_field.setdefault(pushed[0], []).append(pushed[1])
    return LineChange(
        fields=tuple((shown[index], shown[index].changed(made)) for index, made in by_field.items()),
        is_beyond=is_beyond,
    )


def _is_note_number(text: str, edit: Edit) -> bool:
    """Tell whether an edit only counts a note anew, as programs do when another one is gone."""
    words = text[edit.start : edit.end] + edit.words
    return edit.end == len(text) and words.isdecimal() and _CALLS_NOTE.search(text[: edit.start]) is not None


def _pushed(text: str, edit: Edit, shown: Sequence[Shown]) -> tuple[int, Edit] | None:
    """Return an insertion that stands a space away from a field as one of the field's own, else None."""
    if edit.start != edit.end:
        return None
    for index, place in enumerate(shown):
        if place.end <= edit.start and not text[place.end : edit.start].strip():
            return index, Edit(start=place.end, end=place.end, words=f" {edit.words.strip()}")
        if edit.end <= place.start and not text[edit.end : place.start].strip():
            return index, Edit(start=place.start, end=place.start, words=f"{edit.words.strip()} ")
    return None


def _lines(item: Item) -> Iterator[tuple[Field, Sequence[str]]]:
    for index, line in enumerate(lines_of(item)):
        yield Field(kind=FieldKind.LINE, id=item.id, index=index), (line,)


def _ordinal(block: WrittenBlock) -> int:
    """Return which of its item's lines a paragraph shows, counted from 0, as far as its part says."""
    number = block.part.rpartition(" ")[2]
    return int(number) - 1 if number.isdecimal() else block.number


def _locate(text: str, field: Field, value: str, taken: Sequence[Shown]) -> Shown | None:
    words = flat(value)
    start = flat(text).find(words) if words else -1
    while start >= 0:
        end = start + len(words)
        if all(end <= other.start or other.end <= start for other in taken):
            return Shown(field=field, value=value, start=start, length=len(words))
        start = flat(text).find(words, start + 1)
    return None


def _has_letters(text: str) -> bool:
    return any(character.isalpha() for character in text)


def _within(text: str, field: Field, value: str) -> Shown | None:
    """Find a paragraph within a longer line, whose beginning is printed elsewhere, as a label."""
    skipped = flat(value).find(flat(text)) if len(text) > 3 else -1
    if skipped < 0:
        return None
    return Shown(field=field, value=value, start=0, length=len(text), skipped=skipped)
