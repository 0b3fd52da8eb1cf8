"""From a document to boxes: contents, masthead, then the sections, each as large as its page allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.document.blocks import Contacts, Sources
from briefing.document.document import Document, Section
from briefing.document.walk import headings
from briefing.export.pdf.blocks import BlockSetter
from briefing.export.pdf.boxes import Box, gap_between, stacked_height
from briefing.export.pdf.contents import set_contents
from briefing.export.pdf.kept_sections import Circumstances, KeptSections
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.masthead import set_masthead
from briefing.export.pdf.notes import set_notes, set_section_notes
from briefing.export.pdf.structure import Element
from briefing.style.looks import NotesLook


class DocumentSetter:
    """Set a document below the root of its tree.

    `overfull` are the sections that were to fit one page and did not.
    """

    def __init__(
        self, layout: Layout, root: Element, document: Document, kept: KeptSections | None = None
    ) -> None:
        self._layout = layout
        self._kept = kept
        self._root = root
        self._document = document
        self._setter = BlockSetter(layout, root)
        self._state = self._setter.save_state()
        self._noted: set[int] = set()
        self.overfull: list[Section] = []
        geometry = layout.geometry
        self._frame_pt = geometry.frame_bottom_pt - geometry.frame_top_pt

    def boxes(self) -> list[Box]:
        """Return all boxes after the cover; a sheet that runs over is set tighter if it fits then."""
        boxes = self._all()
        if not self._is_sheet() or self._fits_sheet(boxes):
            return boxes
        tight = self._all(is_tight=True)
        return tight if self._fits_sheet(tight) else self._all()

    def _is_sheet(self) -> bool:
        """Tell whether the document is one page at a glance, below a masthead and with its sources."""
        document = self._document
        first, *others = document.sections or (None,)
        is_headed = document.masthead is not None and document.contents is None
        return is_headed and first is not None and first.fits_page and not any(x.starts_page for x in others)

    def _fits_sheet(self, boxes: Sequence[Box]) -> bool:
        self._noted = set()  # all notes stand on the one page
        return self._layout.has_labels_above or self._fits(boxes)

    def _all(self, *, is_tight: bool = False) -> list[Box]:
        self._setter.restore_state(self._state)
        self._noted, self.overfull = set(), []
        boxes = [*self._contents(), *self._masthead()]
        begun = len(boxes)
        for index, section in enumerate(self._document.sections):
            is_below_head = index == 0 and self._document.masthead is not None
            starts_page = not is_below_head and (section.starts_page or index == 0)
            placed = self._section(section, boxes, starts_page=starts_page, is_tight=is_tight)
            if _is_sources(section) and index and _is_contacts(self._document.sections[index - 1]):
                placed = self._share_page(boxes, begun, placed)
            begun = len(boxes)
            boxes += placed
        return boxes

    def _contents(self) -> list[Box]:
        contents = self._document.contents
        if contents is None:
            return []
        heading = self._setter.set_heading(contents.heading, starts_page=True)
        parent = self._setter.open_section()
        for depth in range(contents.depth, 1, -1):
            rows = set_contents(self._layout, list(headings(self._document, depth)), parent)
            if self._fits([heading, *rows]):
                return [heading, *rows]
        return [heading, *set_contents(self._layout, list(headings(self._document, 1)), parent)]

    def _masthead(self) -> list[Box]:
        if self._document.masthead is None:
            return []
        first, *rest = set_masthead(self._layout, self._document.masthead, self._root.add("Sect"))
        return [replace(first, starts_page=True), *rest]

    def _section(
        self, section: Section, above: Sequence[Box], *, starts_page: bool, is_tight: bool
    ) -> list[Box]:
        """Set a section, tighter if it is to fit its page and does not."""
        state = self._setter.save_state()
        last = above[-1] if above else None
        boxes = self._set(section, last, starts_page=starts_page, is_tight=is_tight)
        page = _of_last_page(above) if section.fits_page and not starts_page else []
        # Large print, where labels stand above their words, was never meant to do with one page.
        if section.fits_page and not self._layout.has_labels_above and not self._fits([*page, *boxes]):
            self._setter.restore_state(state)
            boxes = self._set(section, last, starts_page=starts_page, is_tight=True)
            if not self._fits([*page, *boxes]):
                self.overfull.append(section)
        called = [number for box in boxes for number in box.notes if number not in self._noted]
        self._noted.update(called)
        if self._layout.looks.notes is NotesLook.SECTION:
            notes = [note for note in self._document.notes if note.number in called]
            boxes += set_section_notes(self._layout, notes, boxes[-1])
        return boxes

    def _set(
        self, section: Section, above: Box | None, *, starts_page: bool, is_tight: bool = False
    ) -> list[Box]:
        def set_anew() -> list[Box]:
            return self._setter.set_section(section, above, starts_page=starts_page, is_tight=is_tight)

        if self._kept is None:
            return set_anew()
        white_above_pt = None if above is None else above.after_pt
        circumstances = Circumstances(white_above_pt, starts_page, is_tight)
        return self._kept.set_section(section, circumstances, self._layout, self._root, set_anew)

    def _share_page(self, boxes: list[Box], begun: int, sources: list[Box]) -> list[Box]:
        """Let contacts and sources stand on one page of their own if both fit it."""
        joined = replace(sources[0], starts_page=False)
        if not self._fits([*boxes[begun:], joined, *sources[1:]]):
            return sources
        boxes[begun] = replace(boxes[begun], starts_page=True)
        return [joined, *sources[1:]]

    def _fits(self, boxes: Sequence[Box]) -> bool:
        """Tell whether boxes with the notes they call first fit one page."""
        height_pt = sum(box.height_pt for box in boxes)
        height_pt += sum(gap_between(above, below) for above, below in pairwise(boxes))
        if self._layout.looks.notes is NotesLook.FOOT:
            called = {number for box in boxes for number in box.notes} - self._noted
            area = set_notes(self._layout, [n for n in self._document.notes if n.number in called])
            height_pt += stacked_height(list(area.notes.values())) + (area.overhead_pt if area.notes else 0)
        return height_pt <= self._frame_pt


def _of_last_page(boxes: Sequence[Box]) -> Sequence[Box]:
    """Return the boxes from the last one that begins a page."""
    start = max((index for index, box in enumerate(boxes) if box.starts_page), default=0)
    return boxes[start:]


def _is_contacts(section: Section) -> bool:
    return any(isinstance(block, Contacts) for block in section.blocks)


def _is_sources(section: Section) -> bool:
    return any(isinstance(block, Sources) for block in section.blocks)
