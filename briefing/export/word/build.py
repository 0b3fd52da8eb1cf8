"""Build the package of one document: base dressed, body filled, then the parts that follow from the body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import plain
from briefing.document.walk import headings
from briefing.export.word.anchors import Anchors
from briefing.export.word.asides import asides_of
from briefing.export.word.base import Base, place, save
from briefing.export.word.blocks import LOWERED_HEADINGS, elements_of, heading
from briefing.export.word.charts import Charts
from briefing.export.word.comments import Comments
from briefing.export.word.contents import contents_elements, is_contents
from briefing.export.word.cover import cover_elements
from briefing.export.word.cover_logo import cover_logo
from briefing.export.word.dressing import dress
from briefing.export.word.fields import CoverFields
from briefing.export.word.gate import clean
from briefing.export.word.joining import joined_blocks
from briefing.export.word.manifest import manifest
from briefing.export.word.markup import Xml, is_table, style_of
from briefing.export.word.masthead import masthead_elements
from briefing.export.word.notes import Notes, note_form, with_notes
from briefing.export.word.page_estimate import estimate_pages
from briefing.export.word.paragraphs import Paragraphs
from briefing.export.word.pictures import Pictures
from briefing.export.word.properties import describe
from briefing.export.word.running import RunningLines
from briefing.export.word.words import Links, Words
from briefing.export.word.writer import Writer
from briefing.style.house_style import PLAIN_WORD, Role, StyleSheet, WordHouse
from briefing.style.looks import BodyLook

if TYPE_CHECKING:  # loaded where a house has a template
    from briefing.export.word.template_reading import Template

_GAPS = ("Table Gap", "Question Gap")
_NEEDS_NO_GAP = (Role.HEADING_2, Role.HEADING_3, Role.SOURCE_LINE, Role.END_MARK)


class Build:
    """Hold everything that one export changes."""

    def __init__(
        self,
        document: Document,
        sheet: StyleSheet,
        template: Template | None = None,
        house: WordHouse = PLAIN_WORD,
        logo: str | None = None,
    ) -> None:
        self._document = document
        form = note_form(house, sheet)
        sheet = with_notes(sheet, form)
        self._base = Base()
        self._dress = dress(self._base, document, sheet, template)
        self._styles = self._dress.styles
        self._comments = Comments(document, self._styles.id)
        self._anchors = Anchors(self._comments.around)
        self._notes = Notes(document, self._anchors, self._styles.id, form)
        self._fields = CoverFields(document)
        self._targets = _targets(document)
        self._words = self._words_of(self._base.main, is_body=True)
        sheet = self._dress.sheet
        self._writer = Writer(
            paragraphs=self._paragraphs(self._words),
            sheet=sheet,
            geometry=self._dress.geometry,
            fields=self._fields,
            locks_quotes=house.locks_quotes,
            charts=Charts(self._base.main, sheet, self._styles.themed, document.language),
        )
        self._pictures = Pictures(self._base.main)
        self._logo = logo
        self._blocks: list[Xml] = []
        describe(self._base.package, document)
        self._fields.add_part(self._base.main)

    def estimate_pages(self) -> dict[str, int]:
        """Return the page of each heading, counted from 1, as far as the amount of text tells it."""
        return estimate_pages(self._document, self._dress.sheet, self._dress.geometry)

    def fill_front(self, pages: Mapping[str, int]) -> None:
        """Add the cover and the contents; `pages` counts from 1."""
        document = self._document
        if document.cover is not None:
            letterhead = self._dress.letterhead
            logo = cover_logo(self._writer, self._pictures, document.cover, self._logo, letterhead)
            self._blocks += cover_elements(self._writer, document.cover, self._dress.cover_end, logo)
        if document.contents is not None:
            numbers = self._dress.heading_numbers
            self._blocks += contents_elements(self._writer, document, document.contents, pages, numbers)
        if document.masthead is not None:
            is_first = document.cover is None and document.contents is None
            begins = not is_first and self._dress.cover_end is None
            self._blocks += masthead_elements(self._writer, document.masthead, starts_page=begins)

    def fill_section(self, section: Section, *, shares_page: bool = False) -> None:
        """Add a section; one after the cover or the contents begins a page in any case.

        One that `shares_page` stays on the page of the section before it although it asks for its own.
        """
        is_first = section is self._document.sections[0]
        is_below_head = is_first and self._document.masthead is not None
        runs_on = is_below_head or (not section.starts_page and not is_first)
        # In a memo only those sections have a large heading that begin a page.
        is_low = runs_on and self._writer.sheet.looks.has_memo_head
        has_columns = self._writer.sheet.looks.body is BodyLook.COLUMN or self._writer.has_labels_above
        is_close = section.fits_page and not has_columns
        writer = replace(self._writer, lowers_headings=is_low, sets_close=is_close)
        self._blocks.append(
            heading(writer, section.heading, runs_on=runs_on or (shares_page and not is_first))
        )
        for block in joined_blocks(section.blocks):
            self._blocks += elements_of(writer, self._pictures, block)
        self._blocks += self._notes.at_section_end(writer.paragraphs)

    def finish(self) -> None:
        """Put the body in place and write the parts that depend on it."""
        base, document = self._base, self._document
        body = base.main.element.body
        body.insert(len(body) - 1, place())
        for relationship in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
            part = base.part(relationship)
            self._notes.fill(part, self._words_of(part, is_body=False).runs)
        lines = RunningLines(
            paragraphs=self._paragraphs(self._words_of(base.main, is_body=False)),
            running=document.running,
            fields=self._fields,
            sections=tuple(clean(plain(h.words)) for h in headings(document, 1)),
            sheet=self._dress.sheet,
            geometry=self._dress.geometry,
            has_cover=document.cover is not None,
        )
        lines.fill(base, self._dress.letterhead)
        self._comments.add_part(base.main)

    def save(self, path: Path) -> None:
        """Write the file, whole once `finish` has run; the body goes into it piece by piece."""
        filled: dict[Part, Iterable[str]] = {self._base.main: self._spaced()}
        if self._document.carries_manifest:
            listed = manifest(self._anchors.entries, asides_of(self._base.main), self._document.origin)
            filled[self._base.manifest_part] = listed
        else:
            self._base.drop_manifest()
        save(self._base.package, path, filled)

    def _spaced(self) -> Iterator[Xml]:
        """Yield the body with a small paragraph where a style alone cannot make room.

        Word joins two tables without a paragraph between them, and wants one after the last; a heading of
        level 1 that runs on has no space above, since on a new page it must have none.
        """
        close = {self._styles.id(self._styles.role(role)) for role in _NEEDS_NO_GAP}
        close |= {self._styles.id(name) for name in (*LOWERED_HEADINGS, *_GAPS)}
        section, end_mark = (self._styles.id(self._styles.role(r)) for r in (Role.HEADING_1, Role.END_MARK))
        before: Xml | None = None
        for block in self._blocks:
            style, others = style_of(block)
            if style == section and self._is_without_room(others):
                if before is not None and style_of(before)[0] != end_mark:
                    yield self._writer.paragraphs.make("Section Gap")
            elif is_table(before) and style != section and style not in close and not is_contents(block):
                yield self._writer.gap()
            yield block
            before = block
        if before is None or is_table(before):
            yield self._writer.gap()

    def _is_without_room(self, others: str) -> bool:
        """Tell whether a section's heading runs on although its style begins a page, with no room above."""
        return self._styles.begins_page(self._styles.role(Role.HEADING_1)) and "pageBreakBefore" in others

    def _words_of(self, part: Part, *, is_body: bool) -> Words:
        return Words(
            links=Links(part),
            style_id=self._styles.id,
            targets=self._targets,
            language=self._document.language,
            call_note=self._notes.call if is_body else self._notes.name_inside,
        )

    def _paragraphs(self, words: Words) -> Paragraphs:
        return Paragraphs(self._styles, words, self._anchors, self._dress.numbering)


def _targets(document: Document) -> dict[str, str]:
    """Return the bookmark of every node that a link can lead to."""
    targets = {h.anchor: Anchors.heading_name(h.anchor) for h in headings(document)}
    for section in document.sections:
        for block in section.blocks:
            if isinstance(block, b.Sources):
                targets |= {source.anchor: Anchors.target_name(source.anchor) for source in block.sources}
    return targets
