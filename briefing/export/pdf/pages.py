"""Lay boxes out on pages in one pass: what stays together, where a box is parted, which notes stand below."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from briefing.export.pdf.boxes import Box, gap_between, stacked_height

_SLACK_PT = 0.01
_STEP_PT = 0.5  # far below any leading
_TAIL = 1 / 3  # of a page: what leaves room for a section that else begins a page
_MANY = 40  # boxes: more than eight lines in any case
_SHORT_CHAIN = 3  # a heading and what stands below it


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """Put a box at a height of the frame, counted from its top."""

    box: Box
    top_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Hold what stands on a page; the notes stand at the foot of the frame, `notes_top_pt` below its top."""

    placements: tuple[Placement, ...]
    notes: tuple[Box, ...]
    notes_top_pt: float


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteArea:
    """Give the notes by number, and the white and the rule above the first of a page."""

    notes: Mapping[int, Box]
    overhead_pt: float


@dataclass(slots=True)
class _Draft:
    """Hold the page being filled."""

    placements: list[Placement] = field(default_factory=list)
    notes: list[Box] = field(default_factory=list)
    filled_pt: float = 0
    above: Box | None = None


class Paginator:
    """Fill pages of one frame with boxes; notes are numbered through, so each is placed once."""

    def __init__(self, frame_pt: float, note_area: NoteArea, on_page: Callable[[float], None]) -> None:
        self._frame_pt = frame_pt
        self._area = note_area
        self._on_page = on_page
        self._placed_notes: set[int] = set()
        self._pages: list[Page] = []
        self._draft = _Draft()

    def paginate(self, boxes: Sequence[Box]) -> tuple[Page, ...]:
        """Return the pages; `on_page` is told after each how much of the boxes is done, from 0 to 1."""
        queue = deque(boxes)
        while queue:
            if queue[0].starts_page and self._draft.placements and not self._follows_tail(queue):
                self._close(1 - len(queue) / len(boxes))
            if self._is_alone(queue):
                self._close(1 - len(queue) / len(boxes))
            rest = self._place(queue.popleft())
            if rest is not None:
                queue.appendleft(rest)
                self._close(1 - len(queue) / len(boxes))
        if self._draft.placements or self._draft.notes:
            self._close(1)
        while self._draft.notes:  # a last note ran on
            self._close(1)
        return tuple(self._pages)

    def _is_alone(self, queue: Sequence[Box]) -> bool:
        """Tell whether the next box would part from what it must stand with."""
        if self._draft.above is None:
            return False
        height_pt, called = _chain_height(self._draft.above, queue)
        whole_pt = (
            self._draft.filled_pt + height_pt + self._notes_pt(called) if self._is_bound() else height_pt
        )
        if whole_pt > self._frame_pt + _SLACK_PT:  # no page holds them all
            is_further = self._is_bound() and not (self._draft.above.is_heading or queue[0].is_heading)
            # What repeats its head can begin a page alone, and so can what is further down such a page.
            few = 1 if queue[0].repeats or is_further else _SHORT_CHAIN
            height_pt, called = _chain_height(self._draft.above, list(islice(queue, few)))
        if queue[0].least_after_pt:
            height_pt = max(
                height_pt,
                min(queue[0].height_pt + queue[0].least_after_pt, stacked_height(_section(queue, _MANY))),
            )
        return self._draft.filled_pt + height_pt + self._notes_pt(called) > self._frame_pt + _SLACK_PT

    def _is_bound(self) -> bool:
        """Tell whether all of the page must stand with what comes next, so that moving on would leave it."""
        return all(placement.box.keeps_with_next for placement in self._draft.placements)

    def _follows_tail(self, queue: Sequence[Box]) -> bool:
        """Tell whether a section that begins a page may stand below the last lines of the one before.

        It fits there whole, or no page holds it.
        """
        draft = self._draft
        if draft.placements[0].box.starts_page or draft.filled_pt > _TAIL * self._frame_pt:
            return False
        section = _section(queue)
        height_pt = gap_between(draft.above, section[0]) - section[0].before_pt + stacked_height(section)
        notes_pt = self._notes_pt(number for box in section for number in box.notes)
        if height_pt > self._frame_pt:
            return True
        return draft.filled_pt + height_pt + notes_pt <= self._frame_pt + _SLACK_PT

    def _place(self, box: Box) -> Box | None:
        """Put a box on the page, whole or in part; return what is left of it."""
        draft = self._draft
        if draft.above is None:
            for repeated in box.repeats:
                self._put(repeated)
        top_pt = draft.filled_pt + gap_between(draft.above, box)
        room_pt = self._frame_pt - top_pt
        if self._fits(box, room_pt):
            self._put(box)
            return None
        is_fresh = len(draft.placements) <= len(box.repeats)
        parts = self._split(box, room_pt, by_force=False)
        if draft.notes and not draft.placements:
            return box  # notes that ran on take the page first
        if parts is None and is_fresh:
            parts = self._split(box, room_pt, by_force=True)
            if parts is None:  # its notes fill the page, or one line is higher than a page
                self._put(box)
                return None
        if parts is None:
            return box
        self._put(parts[0])
        return parts[1]

    def _split(self, box: Box, room_pt: float, *, by_force: bool) -> tuple[Box, Box] | None:
        """Part a box so that its first piece is as high as can be with the notes it calls below it."""
        most_pt = room_pt - self._notes_pt(())
        parts = box.split(most_pt, by_force=by_force)
        if parts is None or self._fits(parts[0], room_pt):
            return parts
        best, fitting_pt = None, 0.0
        while most_pt - fitting_pt > _STEP_PT:
            middle_pt = (fitting_pt + most_pt) / 2
            parts = box.split(middle_pt, by_force=by_force)
            if parts is None or self._fits(parts[0], room_pt):
                best, fitting_pt = parts or best, middle_pt
            else:
                most_pt = middle_pt
        return best

    def _fits(self, box: Box, room_pt: float) -> bool:
        return box.height_pt + self._notes_pt(box.notes) <= room_pt + _SLACK_PT

    def _put(self, box: Box) -> None:
        draft = self._draft
        draft.filled_pt += gap_between(draft.above, box)
        draft.placements.append(Placement(box=box, top_pt=draft.filled_pt))
        draft.filled_pt += box.height_pt
        draft.above = box
        for number in self._new_notes(box.notes):
            self._placed_notes.add(number)
            draft.notes.append(self._area.notes[number])

    def _new_notes(self, numbers: Iterable[int]) -> list[int]:
        return [n for n in dict.fromkeys(numbers) if n not in self._placed_notes and n in self._area.notes]

    def _notes_pt(self, numbers: Iterable[int]) -> float:
        """Return the height of the page's notes if these were called on it too."""
        notes = [*self._draft.notes, *(self._area.notes[number] for number in self._new_notes(numbers))]
        return self._area.overhead_pt + stacked_height(notes) if notes else 0

    def _close(self, done: float) -> None:
        draft = self._draft
        placements = draft.placements
        if placements:
            placements[-1] = replace(placements[-1], box=placements[-1].box.closed())
        room_pt = self._frame_pt - (draft.filled_pt if placements else 0) - self._area.overhead_pt
        notes, rest = _cut_notes(draft.notes, room_pt, is_fresh=not placements)
        top_pt = self._frame_pt - stacked_height(notes)
        self._pages.append(Page(placements=tuple(placements), notes=tuple(notes), notes_top_pt=top_pt))
        self._draft = _Draft(notes=rest)
        self._on_page(done)


def _chain_height(above: Box, queue: Iterable[Box]) -> tuple[float, list[int]]:
    """Return the height of boxes that keep with the next, and the notes they call."""
    height_pt, called = 0.0, list[int]()
    for box in queue:
        height_pt += gap_between(above, box)
        if not box.keeps_with_next:
            height_pt += box.head_pt
            called += box.head_notes
            break
        height_pt += box.height_pt
        called += box.notes
        above = box
    return height_pt, called


def _cut_notes(notes: Sequence[Box], room_pt: float, *, is_fresh: bool) -> tuple[list[Box], list[Box]]:
    """Return the notes that fit, the last of them perhaps in part, and what runs on to the next page."""
    fitting: list[Box] = []
    for index, note in enumerate(notes):
        height_pt = stacked_height([note])
        if height_pt <= room_pt + _SLACK_PT:
            fitting.append(note)
            room_pt -= height_pt
            continue
        parts = note.split(room_pt, by_force=True)
        if parts is not None:
            return [*fitting, parts[0]], [parts[1], *notes[index + 1 :]]
        if is_fresh and not fitting:  # never an endless run of empty pages
            return [note], list(notes[index + 1 :])
        return fitting, list(notes[index:])
    return fitting, []


def _section(queue: Sequence[Box], most: int | None = None) -> list[Box]:
    """Return a heading with all that stands below it until the next page or section begins."""
    boxes: list[Box] = []
    for box in islice(queue, most):
        if boxes and (box.starts_page or box.least_after_pt):
            break
        boxes.append(box)
    return boxes
