"""Boxes: what is laid out down a page, each knowing its height, its notes and where it may be parted."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.export.pdf.canvas import TaggedCanvas

Parts = tuple["Box", "Box"] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(ABC):
    """Hold what every box has.

    `left_pt` moves it to the right of where it is drawn. `before_pt` and `after_pt` are white space, which
    falls away at the edges of a page. `keeps_with_next` holds it on one page with the start of the next box;
    `starts_page` begins a page; `least_after_pt` asks for that much room below it (a heading that would stand
    alone). `anchor` can be linked to. `repeats` stand above the box where it is the first on a page, such as
    the head of its table.
    """

    width_pt: float
    left_pt: float = 0
    before_pt: float = 0
    after_pt: float = 0
    keeps_with_next: bool = False
    starts_page: bool = False
    least_after_pt: float = 0
    is_heading: bool = False
    origin: str | None = None
    anchor: str | None = None
    repeats: tuple[Box, ...] = ()

    @property
    @abstractmethod
    def height_pt(self) -> float:
        """Return the height without the space before and after."""

    @property
    def notes(self) -> tuple[int, ...]:
        """Return the numbers of the notes called in it, in order."""
        return ()

    @property
    def head_pt(self) -> float:
        """Return the height of the least piece that may stand at the foot of a page."""
        return self.height_pt

    @property
    def head_notes(self) -> tuple[int, ...]:
        """Return the notes called in that least piece."""
        return self.notes

    def split(self, room_pt: float, *, by_force: bool = False) -> Parts:
        """Part the box so that the first piece is at most `room_pt` high; None if it must stay whole.

        `by_force` parts even what should be kept whole, because it is higher than any page.
        """
        del room_pt, by_force
        return None

    def closed(self) -> Box:
        """Return the box as it looks when it is the last on its page."""
        return self

    def draw(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw the box and let it be found."""
        left_pt += self.left_pt
        canvas.record(self.origin, left_pt, top_pt, self.width_pt, self.height_pt)
        if self.anchor is not None:
            canvas.anchor(self.anchor, top_pt)
        self.paint(canvas, left_pt, top_pt)

    @abstractmethod
    def paint(self, canvas: TaggedCanvas, left_pt: float, top_pt: float) -> None:
        """Draw what is in the box."""


def gap_between(above: Box | None, below: Box) -> float:
    """Return the white space between two boxes: the sum, or the larger for headings; none at a page's top."""
    if above is None:
        return 0
    if above.is_heading and below.is_heading:
        return max(above.after_pt, below.before_pt)
    return above.after_pt + below.before_pt


def stacked_height(boxes: Sequence[Box]) -> float:
    """Return the height of boxes below each other, the space before the first and after the last included."""
    return sum([box.before_pt + box.height_pt + box.after_pt for box in boxes])


def split_stack(boxes: Sequence[Box], room_pt: float) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """Part boxes below each other at a height, through a box if need be."""
    top_pt = 0.0
    for index, box in enumerate(boxes):
        bottom_pt = top_pt + box.before_pt + box.height_pt
        if bottom_pt > room_pt + 0.01:
            parts = box.split(room_pt - top_pt - box.before_pt, by_force=True)
            if parts is None:
                return tuple(boxes[:index]), tuple(boxes[index:])
            return (*boxes[:index], parts[0]), (parts[1], *boxes[index + 1 :])
        top_pt = bottom_pt + box.after_pt
    return tuple(boxes), ()


def draw_stack(canvas: TaggedCanvas, boxes: Sequence[Box], left_pt: float, top_pt: float) -> None:
    """Draw boxes below each other."""
    for box in boxes:
        top_pt += box.before_pt
        box.draw(canvas, left_pt, top_pt)
        top_pt += box.height_pt + box.after_pt
