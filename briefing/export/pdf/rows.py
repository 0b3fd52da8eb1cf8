"""Rows: boxes side by side under a rule, the one shape of tables, labels, tiles, quotations and notes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from briefing.export.pdf.boxes import Box, Parts, draw_stack, split_stack, stacked_height
from briefing.export.pdf.canvas import TaggedCanvas

_HEAVY_PT, _BETWEEN_PT, _LIGHT_PT = 2.0, 2.5, 0.5


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
class DoubleRule(Box):
    """Draw a heavy line and a hairline near it, the heavy one above unless it is `inverted`."""

    colour: str
    inverted: bool = False

    @property
    def height_pt(self) -> float:
        """Return the height of both lines with the white between."""
        return _HEAVY_PT + _BETWEEN_PT + _LIGHT_PT

    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw both lines."""
        heavy_pt, light_pt = (
            (_LIGHT_PT + _BETWEEN_PT, 0.0) if self.inverted else (0.0, _HEAVY_PT + _BETWEEN_PT)
        )
        canvas.draw_rectangle(left_pt, top_pt + heavy_pt, self.width_pt, _HEAVY_PT, self.colour)
        canvas.draw_rectangle(left_pt, top_pt + light_pt, self.width_pt, _LIGHT_PT, self.colour)


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
    frame: Rule | None = None
    _height_pt: float = field(default=-1, init=False, repr=False, compare=False)

    @property
    def height_pt(self) -> float:
        """Return the height of what is drawn."""
        if self._height_pt < 0:
            content_pt = max([stacked_height(cell.boxes) for cell in self.cells], default=0)
            height_pt = self.top_padding_pt + content_pt + self.bottom_padding_pt
            object.__setattr__(self, "_height_pt", height_pt)  # asked for again and again, and never changed
        return self._height_pt

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
        if self.frame is not None:
            self._paint_frame(canvas, self.frame, left_pt, top_pt, height_pt)
        self._rule(canvas, self.rule_above, left_pt, top_pt)
        self._rule(canvas, self.rule_below, left_pt, top_pt + height_pt)
        for cell in self.cells:
            cell_left_pt = left_pt + cell.left_pt
            if cell.bar is not None:
                canvas.draw_rectangle(
                    cell_left_pt, top_pt, cell.bar_width_pt, cell.bar.thickness_pt, cell.bar.colour
                )
            draw_stack(canvas, cell.boxes, cell_left_pt, top_pt + self.top_padding_pt)

    def _paint_frame(
        self, canvas: TaggedCanvas, frame: Rule, left_pt: float, top_pt: float, height_pt: float
    ) -> None:
        thickness_pt = frame.thickness_pt
        for shift_pt in (0.0, height_pt - thickness_pt):
            canvas.draw_rectangle(left_pt, top_pt + shift_pt, self.width_pt, thickness_pt, frame.colour)
        for shift_pt in (0.0, self.width_pt - thickness_pt):
            canvas.draw_rectangle(left_pt + shift_pt, top_pt, thickness_pt, height_pt, frame.colour)

    def _rule(self, canvas: TaggedCanvas, rule: Rule | None, left_pt: float, top_pt: float) -> None:
        if rule is not None:
            canvas.draw_rule(left_pt, top_pt, self.width_pt, rule.thickness_pt, rule.colour)
