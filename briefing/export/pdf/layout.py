"""What every block needs to be set: the typesetter, the columns of the page, and its rules."""

from __future__ import annotations

from dataclasses import replace

from briefing.document.document import Phrases
from briefing.document.inlines import Inlines
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.paragraphs import TextBox, Typesetter
from briefing.export.pdf.pictures import Picture
from briefing.export.pdf.rows import Cell, Rule
from briefing.export.pdf.structure import Element
from briefing.style.house_style import Geometry, Ink, Role, StyleSheet
from briefing.style.looks import BodyLook, LabelLook, Looks


class Layout:
    """Know the columns and rules of a page, and set words in them.

    `words_left_pt` and `words_pt` place what a label belongs to, `body_left_pt` and `body_pt` running text.
    """

    def __init__(
        self, typesetter: Typesetter, geometry: Geometry, phrases: Phrases, logo: Picture | None = None
    ) -> None:
        self.typesetter = typesetter
        self.geometry = geometry
        self.phrases = phrases
        self.logo = logo
        self.width_pt = geometry.text_width_pt
        self.label_pt = self.sheet.label_column_pt
        self.text_left_pt = self.label_pt + self.sheet.gutter_pt
        self.text_pt = self.width_pt - self.text_left_pt
        self.has_labels_above = self.looks.labels is LabelLook.ABOVE
        self.words_left_pt = 0.0 if self.has_labels_above else self.text_left_pt
        self.words_pt = self.width_pt - self.words_left_pt
        self.number_pt = self.looks.number_hang_pt
        self.body_left_pt = {
            BodyLook.COLUMN: self.text_left_pt,
            BodyLook.NUMBERED: self.number_pt,
            BodyLook.FULL: 0.0,
        }[self.looks.body]
        self.body_pt = self.width_pt - self.body_left_pt
        self.numbered = 0
        self.hairline = Rule(thickness_pt=self.sheet.hairline_pt, colour=self.colour(Ink.HAIRLINE))
        self.bar = Rule(thickness_pt=self.looks.block_rule_pt, colour=self.colour(Ink.ACCENT))

    @property
    def sheet(self) -> StyleSheet:
        """Return the style sheet."""
        return self.typesetter.sheet

    @property
    def looks(self) -> Looks:
        """Return the shapes of blocks."""
        return self.sheet.looks

    def next_number(self) -> int:
        """Return the number of the next paragraph of a style that numbers them through the document."""
        self.numbered += 1
        return self.numbered

    def labelled(self, label: TextBox, words: tuple[Box, ...]) -> tuple[Cell, ...]:
        """Return a label that stands on the baseline of its words, in its place beside or above them."""
        if not self.has_labels_above:
            return Cell(left_pt=0, boxes=(label,)), Cell(left_pt=self.text_left_pt, boxes=words)
        first = tuple(replace(box, before_pt=0) if index == 0 else box for index, box in enumerate(words))
        above_pt = self.sheet.role(Role.LABEL).before_pt
        return (Cell(left_pt=0, boxes=(replace(label, before_pt=above_pt, after_pt=0), *first)),)

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
