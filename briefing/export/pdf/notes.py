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
from briefing.export.pdf.rows import Cell, Row, Rule
from briefing.style.house_style import Ink, Role
from briefing.style.looks import NotesLook

_WHITE_PT, _BELOW_RULE_PT = 14.0, 4.0
_HANG_PT, _WORDS_GAP_PT = 14.0, 6.0


def set_notes(layout: Layout, notes: Sequence[Note]) -> NoteArea:
    """Return the notes that the blocks set so far have called, ready to be placed."""
    elements = layout.typesetter.note_elements
    return NoteArea(
        notes={note.number: _note(layout, note) for note in notes if note.number in elements},
        overhead_pt=_WHITE_PT + layout.looks.note_rule_pt + _BELOW_RULE_PT,
    )


def set_section_notes(layout: Layout, notes: Sequence[Note], above: Box) -> list[Box]:
    """Return notes that stand at the end of a section, under a rule if there is none `above`."""
    boxes = [_note(layout, note) for note in notes]
    if boxes:
        number, *words = boxes[0].cells
        if not (isinstance(above, Row) and above.rule_below):
            rule = Rule(thickness_pt=layout.looks.note_rule_pt, colour=layout.colour(Ink.INK))
            number = replace(number, bar=rule, bar_width_pt=layout.width_pt)
        boxes[0] = replace(
            boxes[0], cells=(number, *words), top_padding_pt=_WHITE_PT / 2, before_pt=_WHITE_PT
        )
    return list(boxes)


def draw_notes(canvas: TaggedCanvas, layout: Layout, page: Page) -> None:
    """Draw a page's notes and the rule above them."""
    if not page.notes:
        return
    left_pt = layout.geometry.left_pt
    top_pt = layout.geometry.frame_top_pt + page.notes_top_pt
    looks = layout.looks
    rule_top_pt = top_pt - _BELOW_RULE_PT - looks.note_rule_pt
    canvas.draw_rule(
        left_pt, rule_top_pt, looks.note_rule_width_pt, looks.note_rule_pt, layout.colour(Ink.INK)
    )
    draw_stack(canvas, page.notes, left_pt, top_pt)


def _note(layout: Layout, note: Note) -> Row:
    element = layout.typesetter.note_elements[note.number]
    mark, hang_pt = str(note.number), _HANG_PT
    style = replace(layout.sheet.role(Role.NOTE), bold=layout.looks.is_mark_bold, ink=Ink.ACCENT)
    if layout.looks.notes is NotesLook.SECTION:
        mark = layout.phrases.note.format(number=note.number).replace(" ", "\N{NO-BREAK SPACE}")
        hang_pt = layout.typesetter.fragments.pen(style).width(mark) + _WORDS_GAP_PT
    number = layout.typesetter.set(text(mark), style, hang_pt, element.add("Lbl"))
    words = layout.paragraph(note.words, Role.NOTE, element, layout.width_pt - hang_pt)
    return Row(
        width_pt=layout.width_pt,
        cells=(Cell(left_pt=0, boxes=(number,)), Cell(left_pt=hang_pt, boxes=(words,))),
        anchor=note_anchor(note.number)[1:],
    )
