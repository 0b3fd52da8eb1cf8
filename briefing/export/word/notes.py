"""Footnotes: native ones in their own part; a mark that comes again is a cross-reference to the first."""

from __future__ import annotations

from collections.abc import Callable

from docx.opc.part import Part
from lxml import etree

from briefing.document.document import Document
from briefing.document.inlines import Inlines
from briefing.export.word.anchors import Anchors
from briefing.export.word.base import write_part
from briefing.export.word.markup import TAB, Xml, field, grown, run, text_content, w
from briefing.export.word.paragraphs import Paragraphs

REFERENCE = "footnote reference"
_NO_BREAK = "\N{NO-BREAK SPACE}"
_SENTENCE_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", ".’", "!’", "?’")


class Notes:
    """Call notes in the body and fill their part afterwards, or set them at the end of each section."""

    def __init__(self, document: Document, anchors: Anchors, style_id: Callable[[str], str]) -> None:
        self._notes = {note.number: note for note in document.notes}
        self._phrases = document.phrases
        self._anchors = anchors
        self._style_id = style_id
        self._called: dict[int, int] = {}
        self._waiting: list[int] = []

    def call(self, number: int, _before: str = "") -> list[Xml]:
        """Return the runs of a mark; the first of a number calls the note, later ones refer to that call."""
        style = self._style_id(REFERENCE)
        name = Anchors.target_name(f"note {number}")
        if number in self._called:
            return field(f"NOTEREF {name} \\f \\h", str(number), style)
        self._called[number] = len(self._called) + 1
        mark = run(w("footnoteReference", id=self._called[number]), style=style)
        return [self._anchors.enclose(mark, name)]

    def send(self, number: int, before: str = "") -> list[Xml]:
        """Return words that lead to a note at the end of the section; `before` is what they follow."""
        if number not in self._called:
            self._called[number] = number
            self._waiting.append(number)
        ends = before.rstrip().endswith(_SENTENCE_ENDS)
        pattern = self._phrases.see_note if ends else self._phrases.see_note_within
        words = pattern.format(number=number).replace(" ", _NO_BREAK)
        link = w(
            "hyperlink", run(*text_content(words)), anchor=Anchors.target_name(f"note {number}"), history=1
        )
        return [run(*text_content(" ")), link]

    def at_section_end(self, paragraphs: Paragraphs) -> list[Xml]:
        """Return a rule and the notes that were first called since the last section."""
        numbers, self._waiting = self._waiting, []
        made = [paragraphs.make("Note Rule")] if numbers else []
        for number in numbers:
            mark = self._phrases.note.format(number=number).replace(" ", _NO_BREAK)
            runs = [
                *paragraphs.words.plain(mark, style="Note Number"),
                run(TAB),
                *paragraphs.words.runs(self._notes[number].words),
            ]
            made.append(paragraphs.of_runs("footnote text", runs, target=f"note {number}"))
        return made

    def name_inside(self, number: int, _before: str = "") -> list[Xml]:
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
