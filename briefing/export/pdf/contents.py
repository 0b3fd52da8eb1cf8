"""The table of contents: a row for each heading, its page number looked up when the row is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.document.blocks import Heading
from briefing.document.inlines import plain, text
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import TextBox
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Role

_FOLIO_PT = 40.0
_INDENT_PT = 14.0
_ROLES = {1: Role.CONTENTS_1}


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsRow(Box):
    """Show a heading's words and, at the right, the number of the page it stands on."""

    title: TextBox
    target: str
    role: Role
    layout: Layout
    element: Element

    @property
    def height_pt(self) -> float:
        """Return the height of what is drawn."""
        return self.title.height_pt

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the content."""
        self.title.draw(canvas, left_pt, top_pt)
        folio = str(canvas.heading_pages[self.target] + 1)
        setter = self.layout.typesetter
        right_pt = left_pt + self.width_pt
        baseline_pt = top_pt + self.height_pt - self.title.leading_pt + self.title.baseline_pt
        folio_left_pt = right_pt - setter.width(folio, self.role)
        canvas.draw_words(self.element, setter.words(folio, self.role, folio_left_pt, baseline_pt))
        area = (left_pt, top_pt, right_pt, top_pt + self.height_pt)
        canvas.link(self.element, f"#{self.target}", self.title.words, area)


def set_contents(layout: Layout, headings: Sequence[Heading], parent: Element) -> list[Box]:
    """Return a row for each heading."""
    toc = parent.add("TOC")
    return [_row(layout, heading, toc) for heading in headings]


def _row(layout: Layout, heading: Heading, toc: Element) -> ContentsRow:
    element = toc.add("TOCI").add("Reference").add("Link")
    role = _ROLES.get(heading.level, Role.CONTENTS_2)
    indent_pt = _INDENT_PT * (heading.level - 1)
    # A space ends the title, so that it stays apart from the number in extracted text.
    words = text(" ".join(plain(heading.words).split()) + "\N{NO-BREAK SPACE}")
    width_pt = layout.width_pt - indent_pt
    title = layout.typesetter.set(words, role, width_pt - _FOLIO_PT, element)
    return ContentsRow(
        width_pt=width_pt,
        left_pt=indent_pt,
        before_pt=title.before_pt,
        after_pt=title.after_pt,
        title=replace(title, before_pt=0, after_pt=0),
        target=heading.anchor,
        role=role,
        layout=layout,
        element=element,
    )
