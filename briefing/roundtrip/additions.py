"""What an edited file has that was never exported: new text, tables, pictures, and comments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from briefing.model.ids import ItemId, SectionId
from briefing.model.pack import BlockKind, Item, TextItem
from briefing.model.photo_edits import FIGURE_BLOCKS
from briefing.roundtrip.changes import AddNote, AddPicture, AddText, Change, ChangeKind, InsertLines
from briefing.roundtrip.collation import Collation
from briefing.roundtrip.edited import EditedPicture, Remark
from briefing.roundtrip.fields import FieldKind, lines_of, printed_lines
from briefing.roundtrip.pictures_in_word import foreign_pictures
from briefing.roundtrip.quotations import quotes_anew
from briefing.roundtrip.reporting import UNSOURCED
from briefing.roundtrip.words import folded

_CAPTION_NUMBER = re.compile(r"[^\W\d]+\s+\d+\s*[.:–-]?\s*")  # `Figure 4: `, which is counted anew
_CELLS = " | "
_LABELLED = 2
_NO_CELL = 0
_NO_PLACE = "Cannot be taken: the cover and the contents have no place for more text."
_NO_ITEM = "Cannot be taken: no item of the pack stands here to keep it as a note."
_NO_PICTURE = "Cannot be taken: it is a drawing of Word's own; save it as a picture and add that to the pack."
_CHART = "Cannot be taken: it is a chart of Word's own; add its figures to the pack."
_UNREAD = "Cannot be taken: the picture is not in the file, or too large; save it as a file and add that."
_UNCREDITED = "Word does not say who took it: add the credit, and make sure that it may be used."
_TO_ANNEXES = "No picture is printed in this section, so it goes to the annexes."
_COPY = "Cannot be taken: the same text stands elsewhere; copy its item in the pack."
_NEAR_LOSS = "Text of this section is gone: it may be the same text, rewritten."
_RESOLVED = "Somebody marked it as resolved in Word."
_BOXED = "It stands in a text box, so look where it belongs."
_CONTENTS_ROW = re.compile(r"(?:[\d.]+\t)?(.+)\t\s*\d+")
_LEAST_COPIED = 40
"""Letters of a paragraph: what is shorter, such as a label, stands in many places by chance."""
_NOT_ROOMY = frozenset({BlockKind.COVER, BlockKind.CONTENTS, BlockKind.MARKING})


def find_additions(collation: Collation) -> Iterator[Change]:
    """Yield new text, run by run, and the user's own tables and pictures."""
    yield from _Additions(collation).find()


def find_remarks(collation: Collation) -> Iterator[Change]:
    """Yield comments as notes of the items they stand beside, unless the item's note has them already."""
    edited, report = collation.edited, collation.report
    done = set()
    for place, paragraph in enumerate(edited.paragraphs):
        index = collation.matches.blocks.get(place)
        for number in paragraph.remarks:
            remark = edited.remarks.get(number)
            if remark is None or number in done or remark.parent in edited.remarks:
                continue
            done.add(number)
            item = collation.fields.item(collation.blocks[index]) if index is not None else None
            note = "\n".join(_signed(one) for one in (remark, *remark.replies))
            if item is not None and note in item.note:
                continue
            yield Change(
                id="",
                kind=ChangeKind.COMMENT,
                section=report.section_of(index) if index is not None else "",
                place=report.place(index) if index is not None else "text",
                before="",
                after="\n".join((remark.text, *(_signed(reply) for reply in remark.replies))),
                item=item.id if item is not None else "",
                operation=AddNote(item=item.id, words=note) if item is not None else None,
                reason=_NO_ITEM if item is None else _RESOLVED if remark.is_resolved else "",
                author=remark.author,
                date=remark.date,
            )


def _signed(remark: Remark) -> str:
    return f"{remark.author}: {remark.text}" if remark.author else remark.text


class _Additions:
    def __init__(self, collation: Collation) -> None:
        self._pack = collation.pack
        self._fields = collation.fields
        self._report = collation.report
        self._blocks = collation.blocks
        self._standing = collation.standing
        self._paragraphs = collation.paragraphs
        self._matches = collation.matches
        self._printed = collation.printed
        missing = collation.missing() - set(self._matches.joined)
        self._losing = {self._standing.before[index] for index in missing}
        self._known = {folded(line) for item in self._pack.items() for line in lines_of(item)}
        self._known |= {folded(item.heading) for item in self._pack.items()}
        charts = sum((block.kind, block.part) == ("chart", "caption") for block in collation.blocks)
        self._images = collation.edited.images
        self._pictures = tuple(
            foreign_pictures(self._paragraphs, self._images, collation.descriptions, charts)
        )
        self._captions = {caption for place, _ in self._pictures if (caption := self._caption(place))}
        self._exported = Counter(folded(block.text) for block in self._blocks)
        self._copies = self._find_copies()
        self._own_rows = {p.row for i, p in enumerate(self._paragraphs) if i in self._matches.blocks}
        self._own_tables = {p.table for i, p in enumerate(self._paragraphs) if i in self._matches.blocks}

    def find(self) -> Iterator[Change]:
        """Yield what is new, in the order of the file."""
        places = [i for i, p in enumerate(self._paragraphs) if p.text.strip() or p.pictures]
        for is_new, run in groupby(places, self._run_of):
            if is_new is not None:
                yield from (x for x in self._of_run(list(run), is_new) if not self._is_known(x))
        for _, run in groupby(sorted(self._copies), lambda place: self._matched_beside(place, -1)):
            copies = list(run)
            words = "\n".join(self._paragraphs[place].text.strip() for place in copies)
            yield self._change(copies[0], ChangeKind.NEW_TEXT, words, None, _COPY)
        for place, picture in self._pictures:
            yield self._picture(place, picture)

    def _find_copies(self) -> frozenset[int]:
        """Return the paragraphs whose words stand in the file more often than they are printed."""
        waiting: dict[str, list[int]] = {}
        for place, paragraph in enumerate(self._paragraphs):
            words = folded(paragraph.text)
            if place not in self._matches.blocks and len(words) >= _LEAST_COPIED:
                waiting.setdefault(words, []).append(place)
        exported = self._exported
        return frozenset(
            place
            for words, places in waiting.items()
            if exported[words]
            for place in places[max(self._printed.get(words, 0) - exported[words], 0) :]
        )

    def _is_contents_row(self, text: str) -> bool:
        """Tell whether a paragraph is a row of contents that a program took out of its table."""
        row = _CONTENTS_ROW.fullmatch(text.strip())
        return row is not None and folded(row[1]) in self._printed

    def _is_known(self, change: Change) -> bool:
        """Tell whether the pack has new text already, from an earlier merge of the same edit."""
        return all(folded(line) in self._known for line in printed_lines(change.after))

    def _run_of(self, place: int) -> tuple[int | None, int | None] | None:
        """Return what new paragraphs are put together by: their table, or their cell; None if not new."""
        paragraph = self._paragraphs[place]
        is_told = place in self._captions or place in self._copies
        if place in self._matches.blocks or is_told or not paragraph.text.strip():
            return None
        if paragraph.table is not None and paragraph.table not in self._own_tables:
            return paragraph.table, None
        words = folded(paragraph.text)
        if words in self._printed or words in self._exported or self._is_contents_row(paragraph.text):
            return None
        if paragraph.row is not None and paragraph.row not in self._own_rows:
            return paragraph.table, -paragraph.row
        return paragraph.table, paragraph.cell or _NO_CELL

    def _of_run(self, run: list[int], key: tuple[int | None, int | None]) -> Iterator[Change]:
        if key[0] is not None and key[1] is None:
            rows = groupby((self._paragraphs[place] for place in run), lambda p: p.row)
            if all(folded(self._paragraphs[place].text) in self._printed for place in run):
                return
            words = "\n".join(_CELLS.join(" ".join(p.text.split()) for p in row) for _, row in rows)
            yield self._text(run, "", words, ChangeKind.NEW_TABLE)
            return
        if key[1] is not None and key[1] < 0:
            yield self._row_as_text(run)
            return
        begun: list[int] = []
        for place in run:  # a heading begins a text of its own
            if begun and self._is_heading(place):
                yield self._paragraphs_as_text(begun)
                begun = []
            begun.append(place)
        yield self._paragraphs_as_text(begun)

    def _caption(self, place: int) -> int | None:
        """Return the new paragraph below a picture that Word styles as its caption."""
        below = place + 1
        if below >= len(self._paragraphs) or below in self._matches.blocks:
            return None
        return below if self._paragraphs[below].style == "caption" else None

    def _picture(self, place: int, picture: EditedPicture) -> Change:
        caption_place = self._caption(place)
        said = "" if caption_place is None else " ".join(self._paragraphs[caption_place].text.split())
        caption = _CAPTION_NUMBER.sub("", said, count=1)
        shown = caption or picture.description or picture.name
        if picture.embed not in self._images:
            reason = _CHART if picture.is_chart else _UNREAD if picture.embed else _NO_PICTURE
            return self._change(place, ChangeKind.NEW_PICTURE, shown, None, reason)
        before = self._matched_beside(place + 1, -1)
        section = self._standing.now.get(before, "") if before is not None else ""
        has_pictures = any(x.id == section and x.block in FIGURE_BLOCKS for x in self._pack.sections)
        operation = AddPicture(
            section=section if has_pictures else "",
            after=self._item_before(place + 1, section) if has_pictures else None,
            caption=caption,
            description=picture.description,
            image=picture.embed,
        )
        reason = _UNCREDITED if has_pictures else f"{_TO_ANNEXES} {_UNCREDITED}"
        return self._change(place, ChangeKind.NEW_PICTURE, shown, operation, reason)

    def _is_heading(self, place: int) -> bool:
        return self._paragraphs[place].style.startswith("heading")

    def _row_as_text(self, run: list[int]) -> Change:
        """Return a new row of one of the pack's own tables; what stands in its first cell is its label."""
        cells = [
            " ".join(" ".join(p.text.split()) for p in cell)
            for _, cell in groupby((self._paragraphs[place] for place in run), lambda p: p.cell)
        ]
        heading, words = (cells[0], cells[1]) if len(cells) == _LABELLED else ("", _CELLS.join(cells))
        return self._text(run, heading, words, ChangeKind.NEW_TEXT)

    def _paragraphs_as_text(self, run: list[int]) -> Change:
        heading = " ".join(self._paragraphs[run[0]].text.split()) if self._is_heading(run[0]) else ""
        lines = [self._paragraphs[place].text.strip() for place in (run[1:] if heading else run)]
        return self._text(run, heading, "\n".join(lines), ChangeKind.NEW_TEXT)

    def _text(self, run: list[int], heading: str, words: str, kind: ChangeKind) -> Change:
        words = words.replace("\u00a0", " ")
        before = self._matched_beside(run[0], -1)
        after = self._matched_beside(run[-1], 1)
        section = self._standing.now.get(before, "") if before is not None else ""
        shown = "\n".join(filter(None, (heading, words)))
        if not self._has_room(section):
            return self._change(run[0], kind, shown, None, _NO_PLACE)
        item = self._continued(run, before, after) if not heading and kind is ChangeKind.NEW_TEXT else None
        operation: AddText | InsertLines
        if item is not None and before is not None:
            operation = InsertLines(item=item.id, after=self._line_of(before), words=words)
        else:
            operation = AddText(
                section=section, after=self._item_before(run[0], section), heading=heading, words=words
            )
        is_near_loss = section in self._losing or before in self._matches.by_text
        reason = _BOXED if self._paragraphs[run[0]].is_boxed else _NEAR_LOSS if is_near_loss else ""
        reason = UNSOURCED if quotes_anew("", words) else reason
        return self._change(run[0], kind, shown, operation, reason)

    def _has_room(self, section: str) -> bool:
        blocks = [x.block for x in self._pack.sections if x.id == section]
        return bool(blocks) and blocks[0] not in _NOT_ROOMY

    def _continued(self, run: list[int], before: int | None, after: int | None) -> Item | None:
        """Return the own text that a run goes on: it stands inside of it, or in its cell."""
        if before is None:
            return None
        item = self._fields.item(self._blocks[before])
        if not isinstance(item, TextItem):
            return None
        is_inside = after is not None and self._blocks[after].item == item.id
        cell = self._paragraphs[run[0]].cell
        same_cell = cell is not None and cell == self._paragraphs[self._place_of(before)].cell
        return item if is_inside or same_cell else None

    def _line_of(self, index: int) -> int:
        shown = self._fields.shown(self._blocks[index])
        lines = [place.field.index for place in shown if place.field.kind is FieldKind.LINE]
        return lines[0] if lines else -1

    def _place_of(self, index: int) -> int:
        return self._matches.paragraphs[index][-1]

    def _matched_beside(self, place: int, step: int) -> int | None:
        place += step
        while 0 <= place < len(self._paragraphs):
            if place in self._matches.blocks:
                return self._matches.blocks[place]
            place += step
        return None

    def _item_before(self, place: int, section: str) -> str | None:
        """Return the item of a section that stands before a paragraph, None if there is none."""
        members = {str(item.id) for item in self._pack.section(SectionId(section)).items}
        for earlier in range(place - 1, -1, -1):
            index = self._matches.blocks.get(earlier)
            if index is None:
                continue
            if self._standing.now.get(index) != section:
                return None
            if self._blocks[index].item in members:
                return ItemId(self._blocks[index].item)
        return None

    def _change(
        self,
        place: int,
        kind: ChangeKind,
        words: str,
        operation: AddText | InsertLines | AddPicture | None,
        reason: str,
    ) -> Change:
        before = self._matched_beside(place, -1)
        section = self._standing.now.get(before, "") if before is not None else ""
        paragraph = self._paragraphs[place]
        return Change(
            id="",
            kind=kind,
            section=self._report.section_name(section),
            place="new picture" if kind is ChangeKind.NEW_PICTURE else "new text",
            before="",
            after=words,
            operation=operation,
            is_safe=operation is not None and not reason,
            reason=reason,
            author=paragraph.author,
            date=paragraph.date,
        )
