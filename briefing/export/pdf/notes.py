"""Notes: each at the foot of the page that first calls it, under a short rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.document.document import Note
from briefing.document.inlines import text
from briefing.export.pdf.boxes import Box, draw_stack
from briefing.export.pdf.canvas import TaggedCanvas
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.pages import NoteArea, Page
from briefing.export.pdf.paragraphs import note_anchor
from briefing.export.pdf.rows import Cell, Row
from briefing.style.house_style import Ink, Role

_WHITE_PT, _BELOW_RULE_PT = 14.0, 4.0
_RULE_WIDTH_PT, _RULE_HEIGHT_PT = 72.0, 0.5
_HANG_PT = 14.0


def set_notes(layout: Layout, notes: Sequence[Note]) -> NoteArea:
    """Return the notes that the blocks set so far have called, ready to be placed."""
    elements = layout.typesetter.note_elements
    return NoteArea(
        notes={note.number: _note(layout, note) for note in notes if note.number in elements},
        overhead_pt=_WHITE_PT + _RULE_HEIGHT_PT + _BELOW_RULE_PT,
    )


def draw_notes(canvas: TaggedCanvas, layout: Layout, page: Page) -> None:
    """Draw a page's notes and the rule above them."""
    if not page.notes:
        return
    left_pt = layout.geometry.left_pt
    top_pt = layout.geometry.frame_top_pt + page.notes_top_pt
    rule_top_pt = top_pt - _BELOW_RULE_PT - _RULE_HEIGHT_PT
    canvas.draw_rule(left_pt, rule_top_pt, _RULE_WIDTH_PT, _RULE_HEIGHT_PT, layout.colour(Ink.INK))
    draw_stack(canvas, page.notes, left_pt, top_pt)


def _note(layout: Layout, note: Note) -> Box:
    element = layout.typesetter.note_elements[note.number]
    style = replace(layout.sheet.role(Role.NOTE), bold=True, ink=Ink.ACCENT)
    number = layout.typesetter.set(text(str(note.number)), style, _HANG_PT, element.add("Lbl"))
    words = layout.paragraph(note.words, Role.NOTE, element, layout.width_pt - _HANG_PT)
    return Row(
        width_pt=layout.width_pt,
        cells=(Cell(left_pt=0, boxes=(number,)), Cell(left_pt=_HANG_PT, boxes=(words,))),
        anchor=note_anchor(note.number)[1:],
    )
