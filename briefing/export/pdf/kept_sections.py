"""Sections set for one file and taken over into the next, when nothing that shapes them changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefing.document.document import Section
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.structure import Element


class Circumstances(NamedTuple):
    """Say what shapes the boxes of a section besides its nodes; `white_above_pt` is None on a new page."""

    white_above_pt: float | None
    starts_page: bool
    is_tight: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _SetSection:
    """Hold a section with its boxes, its elements below the root, and what the setting began with and left.

    `notes` are those first called in it, `known_notes` those that it calls and that were called before.
    """

    section: Section
    boxes: tuple[Box, ...]
    elements: tuple[Element, ...]
    first_number: int
    next_number: int
    notes: Mapping[int, Element]
    known_notes: frozenset[int]

    def fits_into(self, layout: Layout) -> bool:
        """Tell whether the section would number its paragraphs and place its notes as it did."""
        placed = layout.typesetter.note_elements.keys()
        return (
            layout.numbered == self.first_number
            and placed >= self.known_notes
            and placed.isdisjoint(self.notes)
        )


class KeptSections:
    """Remember the sections of the last file that was written to its end.

    Sections are told by identity: whoever composes anew hands over the objects that did not change.
    """

    def __init__(self) -> None:
        self._basis: object = None
        self._known: dict[tuple[int, Circumstances], _SetSection] = {}
        self._used: dict[tuple[int, Circumstances], _SetSection] = {}

    def begin(self, basis: object) -> None:
        """Begin a file; all is forgotten unless `basis`, what shapes every section alike, is the same."""
        if basis != self._basis:
            self._known = {}
        self._basis = basis
        self._used = {}

    def finish(self) -> None:
        """End a file; what it did not need is forgotten."""
        self._known, self._used = self._used, {}

    def set_section(
        self,
        section: Section,
        circumstances: Circumstances,
        layout: Layout,
        root: Element,
        set_anew: Callable[[], list[Box]],
    ) -> list[Box]:
        """Return the boxes of a section below `root`, set anew if they must be."""
        key = (id(section), circumstances)
        known = self._known.pop(key, None)
        if known is None or not known.fits_into(layout):
            known = _watched(section, layout, root, set_anew)
        else:
            for element in known.elements:
                root.adopt(element)
            for number, note in known.notes.items():
                note.kids = []  # its words are set anew
                layout.typesetter.note_elements[number] = note
            layout.numbered = known.next_number
        self._used[key] = known
        return list(known.boxes)


def _watched(
    section: Section, layout: Layout, root: Element, set_anew: Callable[[], list[Box]]
) -> _SetSection:
    """Set a section and see what that changes."""
    setter, first_number = layout.typesetter, layout.numbered
    placed, elements = set(setter.note_elements), len(root.kids)
    boxes = tuple(set_anew())
    return _SetSection(
        section=section,
        boxes=boxes,
        elements=tuple(root.kids[elements:]),
        first_number=first_number,
        next_number=layout.numbered,
        notes={number: note for number, note in setter.note_elements.items() if number not in placed},
        known_notes=frozenset(number for box in boxes for number in box.notes if number in placed),
    )
