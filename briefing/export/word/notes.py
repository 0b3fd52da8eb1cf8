"""Notes: Word's own footnotes or endnotes in their part, or paragraphs at the end of each section.

A mark that comes again is a cross-reference to the first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from docx.opc.part import Part
from lxml import etree

from briefing.document.document import Document
from briefing.document.inlines import Inlines
from briefing.export.word.anchors import Anchors
from briefing.export.word.base import write_part
from briefing.export.word.markup import TAB, Xml, field, grown, qualified, run, text_content, w
from briefing.export.word.paragraphs import Paragraphs
from briefing.style.house_style import StyleSheet, WordHouse, WordNotes
from briefing.style.looks import NotesLook

_NO_BREAK = "\N{NO-BREAK SPACE}"
_SENTENCE_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", ".’", "!’", "?’")
_KINDS = {WordNotes.FOOTNOTES: "footnote", WordNotes.ENDNOTES: "endnote"}
"""What the standard calls the notes of a form that Word numbers itself."""


def note_form(house: WordHouse, sheet: StyleSheet) -> WordNotes:
    """Return where the notes of a file stand; the house has the last word."""
    if house.notes is not WordNotes.AS_STYLE:
        return house.notes
    return WordNotes.FOOTNOTES if sheet.looks.notes is NotesLook.FOOT else WordNotes.SECTION


def with_notes(sheet: StyleSheet, form: WordNotes) -> StyleSheet:
    """Return a sheet that sets notes in this form."""
    look = NotesLook.FOOT if form in _KINDS else NotesLook.SECTION
    return replace(sheet, looks=replace(sheet.looks, notes=look))


class Notes:
    """Call notes in the body and fill their part afterwards, or set them at the end of each section."""

    def __init__(
        self, document: Document, anchors: Anchors, style_id: Callable[[str], str], form: WordNotes
    ) -> None:
        self._notes = {note.number: note for note in document.notes}
        self._phrases = document.phrases
        self._anchors = anchors
        self._style_id = style_id
        self._form = form
        self._kind = _KINDS.get(form, "footnote")
        self._called: dict[int, int] = {}
        self._waiting: list[int] = []

    def call(self, number: int, before: str, in_bold: bool) -> list[Xml]:  # noqa: FBT001 - as CallNote says
        """Return the runs that call a note; `before` is what they follow."""
        match self._form:
            case WordNotes.FOOTNOTES | WordNotes.ENDNOTES:
                return self._mark(number)
            case WordNotes.SECTION | WordNotes.AS_STYLE:
                return self._words(number, before, in_bold=in_bold)
            case WordNotes.SOURCES:
                return []
            case _ as never:
                assert_never(never)

    def _mark(self, number: int) -> list[Xml]:
        """Return a mark; the first of a number calls the note, later ones refer to that call."""
        style = self._style_id(f"{self._kind} reference")
        name = Anchors.target_name(f"note {number}")
        if number in self._called:
            return field(f"NOTEREF {name} \\f \\h", str(number), style)
        self._called[number] = len(self._called) + 1
        mark = run(w(f"{self._kind}Reference", id=self._called[number]), style=style)
        return [self._anchors.enclose(mark, name)]

    def _words(self, number: int, before: str, *, in_bold: bool) -> list[Xml]:
        """Return words that lead to a note at the end of the section."""
        if number not in self._called:
            self._called[number] = number
            self._waiting.append(number)
        ends = before.rstrip().endswith(_SENTENCE_ENDS)
        pattern = self._phrases.see_note if ends else self._phrases.see_note_within
        words = pattern.format(number=number).replace(" ", _NO_BREAK)
        style = self._style_id("Note Words") if in_bold else None
        said = run(*text_content(words), style=style)
        link = w("hyperlink", said, anchor=Anchors.target_name(f"note {number}"), history=1)
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

    def name_inside(self, number: int, _before: str, _in_bold: bool) -> list[Xml]:  # noqa: FBT001
        """Return a mark within a note, where Word allows no call: the number alone."""
        return [run(*text_content(str(number)), style=self._style_id(f"{self._kind} reference"))]

    def fill(self, part: Part, runs: Callable[[Inlines], list[Xml]]) -> None:
        """Write the notes that were called, in the order of the calls, if this is their part."""
        root = etree.fromstring(part.blob)
        if self._form not in _KINDS or root.tag != qualified(f"{self._kind}s"):
            return
        for number, note_id in self._called.items():
            content = (
                run(w(f"{self._kind}Ref"), style=self._style_id("Note Number")),
                run(TAB),
                *runs(self._notes[number].words),
            )
            properties = w("pPr", w("pStyle", val=self._style_id(f"{self._kind} text")))
            root.append(grown(w(self._kind, self._anchors.paragraph(properties, content, None), id=note_id)))
        write_part(part, root)
