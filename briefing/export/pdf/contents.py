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
from briefing.style.looks import ContentsLook

_FOLIO_PT, _FOLIO_WORDS_PT = 40.0, 100.0
_DOT, _DOTS_AIR_PT = ".", 4.0
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
        setter, look = self.layout.typesetter, self.layout.looks.contents
        folio = str(canvas.folio(canvas.heading_pages[self.target]))
        if look is ContentsLook.WORDS:
            folio = self.layout.phrases.on_page.format(page=folio)
        right_pt = left_pt + self.width_pt
        baseline_pt = top_pt + self.height_pt - self.title.leading_pt + self.title.baseline_pt
        folio_left_pt = right_pt - setter.width(folio, self.role)
        canvas.draw_words(self.element, setter.words(folio, self.role, folio_left_pt, baseline_pt))
        if look is ContentsLook.DOTS:
            self._draw_dots(canvas, left_pt + self.title.lines[-1].width_pt, folio_left_pt, baseline_pt)
        area = (left_pt, top_pt, right_pt, top_pt + self.height_pt)
        canvas.link(self.element, f"#{self.target}", self.title.words, area)

    def _draw_dots(self, canvas: TaggedCanvas, left_pt: float, right_pt: float, baseline_pt: float) -> None:
        """Lead from words to number; dots of all rows stand below each other."""
        setter = self.layout.typesetter
        step_pt = setter.width(f"{_DOT} {_DOT}", self.role) - setter.width(_DOT, self.role)
        count = int((right_pt - left_pt - 2 * _DOTS_AIR_PT) // step_pt)
        if count > 0:
            start_pt = right_pt - _DOTS_AIR_PT - count * step_pt
            dots = " ".join(_DOT * count)
            canvas.draw_words(None, setter.words(dots, self.role, start_pt, baseline_pt))


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
    folio_pt = _FOLIO_WORDS_PT if layout.looks.contents is ContentsLook.WORDS else _FOLIO_PT
    title = layout.typesetter.set(words, role, width_pt - folio_pt, element)
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
