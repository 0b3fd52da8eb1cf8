"""From nodes to boxes: every block of a section in reading order."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, assert_never

from briefing.document import blocks as b
from briefing.document.document import Section
from briefing.document.inlines import Emphasis, Text, text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.charts import set_chart
from briefing.export.pdf.figures import set_facts, set_tiles
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.lists import set_contacts, set_label_rows, set_list, set_sources
from briefing.export.pdf.people import set_biography
from briefing.export.pdf.photographs import set_photograph
from briefing.export.pdf.questions import set_caveat, set_questions
from briefing.export.pdf.quotations import set_quotations
from briefing.export.pdf.structure import Element
from briefing.export.pdf.tables import set_table
from briefing.export.pdf.timeline import set_timeline
from briefing.style.house_style import Role
from briefing.style.looks import BodyLook

_HEADING_ROLES = {1: Role.HEADING_1, 2: Role.HEADING_2, 3: Role.HEADING_3}
_PARAGRAPH_ROLES = {
    b.ParagraphRole.BODY: Role.BODY,
    b.ParagraphRole.LEAD: Role.LEAD,
    b.ParagraphRole.SOURCE_LINE: Role.SOURCE_LINE,
    b.ParagraphRole.CAPTION: Role.CAPTION,
    b.ParagraphRole.END_MARK: Role.END_MARK,
}
_LOUD = {Emphasis.STRONG, Emphasis.ALERT}
_LINES_BELOW_HEADING_1, _LINES_BELOW_LOWERED = 8, 3
_BEFORE_SECTION_PT = 28.0
_AFTER_SOURCE_PT = 3.0


class SetterState(NamedTuple):
    """Hold the open sections, the number of the last paragraph, and where notes are read."""

    open_sections: tuple[tuple[int, Element], ...]
    numbered: int
    note_elements: dict[int, Element]


class BlockSetter:
    """Set blocks below the root of a document's tree, each heading opening its section."""

    def __init__(self, layout: Layout, root: Element) -> None:
        self._layout = layout
        self._root = root
        self._open: list[tuple[int, Element]] = []
        self._numbered: Element | None = None
        self._lowered = 0
        self._is_tight = False

    def open_section(self) -> Element:
        """Return the element that the next block belongs to."""
        return self._open[-1][1] if self._open else self._root

    def save_state(self) -> SetterState:
        """Return what setting more blocks would change, so that they can be set another way."""
        return SetterState(
            tuple(self._open), self._layout.numbered, dict(self._layout.typesetter.note_elements)
        )

    def restore_state(self, state: SetterState) -> None:
        """Forget what was set since; its elements stay empty and are never written."""
        self._open = list(state.open_sections)
        self._layout.numbered = state.numbered
        self._layout.typesetter.note_elements = dict(state.note_elements)

    def set_section(
        self, section: Section, above: Box | None, *, starts_page: bool, is_tight: bool = False
    ) -> list[Box]:
        """Return the boxes of a section; a tight one takes less room with the same words."""
        # In a memo only what begins a page has a large heading; the others look one level lower.
        self._lowered = 1 if self._layout.looks.has_memo_head and not starts_page else 0
        self._is_tight = is_tight
        self._numbered = None  # a list ends with its section
        heading = self.set_heading(section.heading, starts_page=starts_page)
        if above is not None and not self._lowered:
            heading = replace(heading, before_pt=max(0, _BEFORE_SECTION_PT - above.after_pt))
        boxes: list[Box] = [heading]
        above_block: b.Block | None = None
        for block in section.blocks:
            if _is_end_mark(block) and isinstance(above_block, b.Paragraph):
                boxes[-1] = replace(boxes[-1], keeps_with_next=True)
            if _is_source_of(block, above_block):
                boxes[-1], source = self._join_source(boxes[-1], self.set_block(block)[0])
                boxes.append(source)
            else:
                boxes += self.set_block(block)
            above_block = block
        return boxes

    def _join_source(self, words: Box, source: Box) -> tuple[Box, Box]:
        """Set a source line right below the body text it belongs to, in the same column."""
        left_pt = self._layout.body_left_pt
        below = replace(source, left_pt=left_pt, after_pt=words.after_pt + _AFTER_SOURCE_PT)
        return replace(words, after_pt=0, keeps_with_next=True), below

    def set_block(self, block: b.Block) -> list[Box]:
        """Return the boxes of a block."""
        layout, parent = self._layout, self.open_section()
        if not isinstance(block, b.Paragraph):
            self._numbered = None
        match block:
            case b.Heading():
                return [self.set_heading(block, starts_page=False)]
            case b.Paragraph():
                return self._paragraph(block)
            case b.ListBlock():
                return set_list(layout, block, parent)
            case b.LabelRows():
                return set_label_rows(layout, block, parent, is_tight=self._is_tight)
            case b.Tiles():
                return set_tiles(layout, block, parent, is_tight=self._is_tight)
            case b.Facts():
                return set_facts(layout, block, parent)
            case b.Quotations():
                return set_quotations(layout, block, parent)
            case b.Table():
                return set_table(layout, block, parent)
            case b.Timeline():
                return set_timeline(layout, block, parent)
            case b.Biography():
                return set_biography(layout, block, parent)
            case b.Sources():
                return set_sources(layout, block, parent)
            case b.Contacts():
                return set_contacts(layout, block, parent)
            case b.Questions():
                return set_questions(layout, block, parent)
            case b.Caveat():
                return set_caveat(layout, block, parent)
            case b.Chart():
                return set_chart(layout, block, parent)
            case b.Photograph():
                return set_photograph(layout, block, parent)
            case _ as never:
                assert_never(never)

    def set_heading(self, heading: b.Heading, *, starts_page: bool) -> Box:
        """Close the sections of this level and deeper, open one, and set the heading in it."""
        while self._open and self._open[-1][0] >= heading.level:
            self._open.pop()
        section = self.open_section().add("Sect")
        self._open.append((heading.level, section))
        role = _HEADING_ROLES[min(heading.level + self._lowered, 3)]
        box = self._layout.typesetter.set(
            heading.words, role, self._layout.width_pt, section.add(f"H{heading.level}")
        )
        least_after_pt = 0.0
        if heading.level == 1:
            lines = _LINES_BELOW_LOWERED if self._lowered else _LINES_BELOW_HEADING_1
            least_after_pt = lines * self._layout.sheet.role(Role.BODY).leading_pt
        return replace(
            box,
            keeps_with_next=True,
            is_heading=True,
            starts_page=starts_page,
            least_after_pt=least_after_pt,
            anchor=heading.anchor,
            origin=heading.origin,
        )

    def _paragraph(self, block: b.Paragraph) -> list[Box]:
        """Set body text in the text column, so that headings hang out to the left; all else full width."""
        if not block.words:
            return []
        layout = self._layout
        is_body = block.role in {b.ParagraphRole.BODY, b.ParagraphRole.LEAD}
        if is_body and layout.looks.body is BodyLook.NUMBERED and not _is_notice(block):
            return [self._numbered_paragraph(block)]
        self._numbered = None
        in_column = block.role is b.ParagraphRole.BODY
        width_pt = layout.body_pt if in_column else layout.width_pt
        role = _PARAGRAPH_ROLES[block.role]
        if self._is_tight and role is Role.LEAD:
            role = Role.BODY
        box = layout.paragraph(block.words, role, self.open_section(), width_pt)
        return [replace(box, left_pt=layout.body_left_pt if in_column else 0, origin=block.origin)]

    def _numbered_paragraph(self, block: b.Paragraph) -> Box:
        layout = self._layout
        if self._numbered is None:
            self._numbered = self.open_section().add("L", A="<</O/List/ListNumbering/Decimal>>")
        item = self._numbered.add("LI")
        mark = layout.typesetter.set(
            text(f"{layout.next_number()}."), Role.BODY, layout.number_pt, item.add("Lbl")
        )
        words = layout.paragraph(block.words, Role.BODY, item.add("LBody"), layout.body_pt)
        return replace(words, left_pt=layout.body_left_pt, origin=block.origin, mark=mark)


def _is_notice(block: b.Paragraph) -> bool:
    """Tell whether a paragraph is emphasised from end to end, such as an embargo."""
    return all(not isinstance(x, Text) or x.emphasis in _LOUD for x in block.words)


def _is_end_mark(block: b.Block) -> bool:
    return isinstance(block, b.Paragraph) and block.role is b.ParagraphRole.END_MARK


def _is_source_of(block: b.Block, above: b.Block | None) -> bool:
    """Tell whether a block is the source line of the body text above it."""
    return (
        isinstance(block, b.Paragraph)
        and isinstance(above, b.Paragraph)
        and block.role is b.ParagraphRole.SOURCE_LINE
        and above.role is b.ParagraphRole.BODY
        and bool(block.words and above.words)
    )
