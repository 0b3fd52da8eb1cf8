"""What every kind of block is set with: paragraphs, widths and the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.document.inlines import Emphasis, Inlines, plain
from briefing.export.word.anchors import Origin, stable_id
from briefing.export.word.charts import Charts
from briefing.export.word.fields import CoverFields
from briefing.export.word.markup import Xml, is_paragraph, w
from briefing.export.word.paragraphs import Paragraphs
from briefing.export.word.tables import cell, row
from briefing.export.word.words import EMPHASIS_STYLES, WITHIN_BOLD
from briefing.style.house_style import Geometry, Ink, Role, StyleSheet
from briefing.style.looks import LabelLook


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Hold what blocks are made with; what `sets_close` has to do with one page."""

    paragraphs: Paragraphs
    sheet: StyleSheet
    geometry: Geometry
    charts: Charts
    fields: CoverFields
    locks_quotes: bool = False
    lowers_headings: bool = False
    sets_close: bool = False

    @property
    def width_pt(self) -> float:
        """Return the width of the text."""
        return self.geometry.text_width_pt

    @property
    def label_pt(self) -> float:
        """Return the width of the label column with its gutter."""
        return self.sheet.label_column_pt + self.sheet.gutter_pt

    @property
    def label_widths_pt(self) -> tuple[float, float]:
        """Return the widths of a table of labels and text."""
        return self.label_pt, self.width_pt - self.label_pt

    def style(self, role: Role) -> str:
        """Return the name of the Word style of a role."""
        return self.paragraphs.styles.role(role)

    def style_id(self, name: str) -> str:
        """Return the id of a style."""
        return self.paragraphs.styles.id(name)

    def stack(
        self, parts: Iterable[tuple[str, Inlines | str, str]], item: str | None, kind: str
    ) -> list[Xml]:
        """Return a paragraph for each part that has words; a part is style, words and the part's name."""
        return [
            self.paragraphs.make(style, words, origin=part_of(item, kind, part))
            for style, words, part in parts
            if words
        ]

    def stack_quotation(self, parts: Iterable[tuple[str, Inlines | str, str]], item: str | None) -> list[Xml]:
        """Return the paragraphs of a quotation, its words locked where the house wants it."""
        elements: list[Xml] = []
        for style, words, part in parts:
            made = self.stack(((style, words, part),), item, "quotation")
            elements += [_locked(one) for one in made] if self.locks_quotes and part == "words" else made
        return [*elements, *((self.gap(),) if elements and not is_paragraph(elements[-1]) else ())]

    def character_style(self, emphasis: Emphasis, *, in_bold: bool = False) -> str | None:
        """Return the id of the character style of an emphasis, if its paragraph needs one."""
        name = EMPHASIS_STYLES[emphasis]
        if in_bold:
            name = WITHIN_BOLD.get(name, name)
        return None if name is None else self.style_id(name)

    def stack_fields(
        self, parts: Iterable[tuple[str, Inlines | str, str]], item: str | None, kind: str
    ) -> list[Xml]:
        """Return what `stack` returns, with the words that are fields of the cover bound to them."""
        return [self._field(style, words, part_of(item, kind, part)) for style, words, part in parts if words]

    def _field(self, style: str, words: Inlines | str, origin: Origin | None) -> Xml:
        """Return a paragraph whose words, if they are a field of the cover, change with it."""
        said = words if isinstance(words, str) else plain(words)
        made = self.paragraphs.words
        runs = made.plain(words) if isinstance(words, str) else made.runs(words)
        return self.paragraphs.of_runs(style, self.fields.around(runs, said), origin=origin)

    def label_row(self, labels: Sequence[Xml], text: Sequence[Xml]) -> Xml:
        """Return a row of labels and text; either may be empty."""
        label_pt, text_pt = self.label_widths_pt
        return row((cell(labels or (self.gap(),), label_pt), cell(text or (self.gap(),), text_pt)))

    @property
    def flow_widths_pt(self) -> tuple[float, ...]:
        """Return the widths of a table whose labels stand where the style wants them."""
        return (self.width_pt,) if self.has_labels_above else self.label_widths_pt

    def flow_row(self, labels: Sequence[Xml], text: Sequence[Xml]) -> Xml:
        """Return a row of labels and text, the labels beside or above as the style wants them."""
        if self.has_labels_above:
            return row((cell((*labels, *text) or (self.gap(),), self.width_pt),))
        return self.label_row(labels, text)

    @property
    def has_labels_above(self) -> bool:
        """Tell whether labels stand above their words."""
        return self.sheet.looks.labels is LabelLook.ABOVE

    def tint(self) -> Xml:
        """Return the shading of a cell that is set apart."""
        theme = self.paragraphs.styles.themed(Ink.TINT)
        fill = self.sheet.colours[Ink.TINT].lstrip("#")
        return w("shd", val="clear", color="auto", fill=fill, **({"themeFill": theme} if theme else {}))

    def bar(self, width_pt: float) -> Xml:
        """Return the left border of a cell in the accent colour."""
        theme = self.paragraphs.styles.themed(Ink.ACCENT)
        colour = self.sheet.colours[Ink.ACCENT].lstrip("#")
        themed = {"themeColor": theme} if theme else {}
        return w("left", val="single", sz=round(width_pt * 8), space=0, color=colour, **themed)

    def gap(self) -> Xml:
        """Return the empty paragraph that Word wants in an empty cell and between two tables."""
        return self.paragraphs.make("Table Gap")

    def column_pt(self, columns: int) -> float:
        """Return the width of one of equal columns with gutters between them."""
        return (self.width_pt - (columns - 1) * self.sheet.gutter_pt) / columns


def _locked(paragraph: Xml) -> Xml:
    """Return a paragraph within a control whose content cannot be edited until it is unlocked."""
    number = stable_id(f"quotation {paragraph}")
    properties = w("sdtPr", w("alias", val="Quotation"), w("id", val=number), w("lock", val="contentLocked"))
    return w("sdt", properties, w("sdtContent", paragraph))


def part_of(item: str | None, kind: str, part: str) -> Origin | None:
    """Return the origin of a part of an item; None for what no item gave."""
    return None if item is None else Origin(item=item, kind=kind, part=part)
