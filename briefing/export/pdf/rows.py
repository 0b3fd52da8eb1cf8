"""Rows: boxes side by side under a rule, the one shape of tables, labels, tiles, quotations and notes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.export.pdf.boxes import Box, Parts, draw_stack, split_stack, stacked_height
from briefing.export.pdf.canvas import TaggedCanvas


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Draw a line: how thick, in which colour."""

    thickness_pt: float
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Hold boxes below each other; `left_pt` counts from the row's left edge."""

    left_pt: float
    boxes: tuple[Box, ...]
    bar: Rule | None = None
    bar_width_pt: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Box):
    """Hold cells side by side, kept whole unless they are higher than a page."""

    cells: tuple[Cell, ...]
    top_padding_pt: float = 0
    bottom_padding_pt: float = 0
    rule_above: Rule | None = None
    rule_below: Rule | None = None
    background: str | None = None
    left_bar: Rule | None = None

    @property
    def height_pt(self) -> float:
        """Return the height of what is drawn."""
        content_pt = max((stacked_height(cell.boxes) for cell in self.cells), default=0)
        return self.top_padding_pt + content_pt + self.bottom_padding_pt

    @property
    def notes(self) -> tuple[int, ...]:
        """Return the notes called, in order."""
        return tuple(note for cell in self.cells for box in cell.boxes for note in box.notes)

    def split(self, room_pt: float, *, by_force: bool = False) -> Parts:
        """Part every cell at the same height."""
        if not by_force:
            return None
        firsts, rests = [], []
        for cell in self.cells:
            first, rest = split_stack(cell.boxes, room_pt - self.top_padding_pt - self.bottom_padding_pt)
            firsts.append(replace(cell, boxes=first))
            rests.append(replace(cell, boxes=rest, bar=None))
        if not any(cell.boxes for cell in firsts) or not any(cell.boxes for cell in rests):
            return None
        return (
            replace(self, cells=tuple(firsts), after_pt=0, keeps_with_next=False),
            replace(self, cells=tuple(rests), before_pt=0, anchor=None, starts_page=False),
        )

    def closed(self) -> Box:
        """Return the row with a rule below it, if it has rules at all."""
        return self if self.rule_below or not self.rule_above else replace(self, rule_below=self.rule_above)

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the content."""
        height_pt = self.height_pt
        if self.background is not None:
            canvas.draw_rectangle(left_pt, top_pt, self.width_pt, height_pt, self.background)
        if self.left_bar is not None:
            canvas.draw_rectangle(
                left_pt, top_pt, self.left_bar.thickness_pt, height_pt, self.left_bar.colour
            )
        self._rule(canvas, self.rule_above, left_pt, top_pt)
        self._rule(canvas, self.rule_below, left_pt, top_pt + height_pt)
        for cell in self.cells:
            cell_left_pt = left_pt + cell.left_pt
            if cell.bar is not None:
                canvas.draw_rectangle(
                    cell_left_pt, top_pt, cell.bar_width_pt, cell.bar.thickness_pt, cell.bar.colour
                )
            draw_stack(canvas, cell.boxes, cell_left_pt, top_pt + self.top_padding_pt)

    def _rule(self, canvas: TaggedCanvas, rule: Rule | None, left_pt: float, top_pt: float) -> None:
        if rule is not None:
            canvas.draw_rule(left_pt, top_pt, self.width_pt, rule.thickness_pt, rule.colour)
