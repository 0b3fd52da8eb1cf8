"""Footnotes: native ones in their own part; a mark that comes again is a cross-reference to the first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from docx.opc.part import Part
from lxml import etree

from briefing.document.document import Note
from briefing.document.inlines import Inlines
from briefing.export.word.anchors import Anchors
from briefing.export.word.base import write_part
from briefing.export.word.markup import TAB, Xml, field, grown, run, text_content, w

REFERENCE = "footnote reference"


class Notes:
    """Call notes in the body and fill their part afterwards."""

    def __init__(self, notes: Mapping[int, Note], anchors: Anchors, style_id: Callable[[str], str]) -> None:
        self._notes = notes
        self._anchors = anchors
        self._style_id = style_id
        self._called: dict[int, int] = {}

    def call(self, number: int) -> list[Xml]:
        """Return the runs of a mark; the first of a number calls the note, later ones refer to that call."""
        style = self._style_id(REFERENCE)
        name = Anchors.target_name(f"note {number}")
        if number in self._called:
            return field(f"NOTEREF {name} \\f \\h", str(number), style)
        self._called[number] = len(self._called) + 1
        mark = run(w("footnoteReference", id=self._called[number]), style=style)
        return [self._anchors.enclose(mark, name)]

    def name_inside(self, number: int) -> list[Xml]:
        """Return a mark within a note, where Word allows no call: the number alone."""
        return [run(*text_content(str(number)), style=self._style_id(REFERENCE))]

    def fill(self, part: Part, runs: Callable[[Inlines], list[Xml]]) -> None:
        """Write the notes that were called into their part, in the order of the calls."""
        root = etree.fromstring(part.blob)
        for number, note_id in self._called.items():
            content = (
                run(w("footnoteRef"), style=self._style_id("Note Number")),
                run(TAB),
                *runs(self._notes[number].words),
            )
            properties = w("pPr", w("pStyle", val=self._style_id("footnote text")))
            root.append(grown(w("footnote", self._anchors.paragraph(properties, content, None), id=note_id)))
        write_part(part, root)
