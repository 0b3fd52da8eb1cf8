"""What every block needs to be set: the typesetter, the columns of the page, and its rules."""

from __future__ import annotations

from briefing.document.inlines import Inlines
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.paragraphs import TextBox, Typesetter
from briefing.export.pdf.rows import Rule
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Geometry, Ink, Role, StyleSheet

_BAR_PT = 2.0


class Layout:
    """Know the columns and rules of a page, and set words in them."""

    def __init__(self, typesetter: Typesetter, geometry: Geometry) -> None:
        self.typesetter = typesetter
        self.geometry = geometry
        self.width_pt = geometry.text_width_pt
        self.label_pt = self.sheet.label_column_pt
        self.text_left_pt = self.label_pt + self.sheet.gutter_pt
        self.text_pt = self.width_pt - self.text_left_pt
        self.hairline = Rule(thickness_pt=self.sheet.hairline_pt, colour=self.colour(Ink.HAIRLINE))
        self.bar = Rule(thickness_pt=_BAR_PT, colour=self.colour(Ink.ACCENT))

    @property
    def sheet(self) -> StyleSheet:
        """Return the style sheet."""
        return self.typesetter.sheet

    def colour(self, ink: Ink) -> str:
        """Return a colour of the style."""
        return self.sheet.colours[ink]

    def column_pt(self, count: int) -> float:
        """Return the width of one of so many equal columns."""
        return (self.width_pt - (count - 1) * self.sheet.gutter_pt) / count

    def paragraph(self, words: Inlines, role: Role, parent: Element, width_pt: float) -> TextBox:
        """Set words as a paragraph of their own."""
        return self.typesetter.set(words, role, width_pt, parent.add("P"))

    def paragraphs(
        self, parts: tuple[tuple[Inlines, Role], ...], parent: Element, width_pt: float
    ) -> tuple[Box, ...]:
        """Set several paragraphs; those without words are left out."""
        return tuple(self.paragraph(words, role, parent, width_pt) for words, role in parts if words)
