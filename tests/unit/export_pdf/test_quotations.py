from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from pdf_reading import read_structure
from sample_document import sample_document

from briefing.document import blocks as b
from briefing.document.document import Document, Note, Section
from briefing.document.inlines import Inlines, NoteMark, Text, text
from briefing.export.exporter import PageMap
from briefing.export.pdf.exporter import PdfExporter
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.loading import house_style_names, load_house_style

Write = Callable[[Document], tuple[Path, PageMap]]


def document_with(words: Inlines) -> Document:
    quotation = b.Quotation(
        words=words, speaker=text("The minister"), topic=text("Law"), source=text("Source")
    )
    heading = b.Heading(level=1, words=text("Quotes"), anchor="quotes")
    section = Section(heading=heading, blocks=(b.Quotations(lead=quotation, quotations=(quotation,)),))
    notes = (Note(number=1, words=text("A note.")),)
    return replace(sample_document(), cover=None, contents=None, sections=(section,), notes=notes)


def printed_lines(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        return [line.strip() for line in pdf[0].get_textpage().get_text_range().splitlines()]


@pytest.mark.parametrize("style", house_style_names())
def test_second_paragraph_of_a_quotation_begins_a_line(tmp_path: Path, style: str) -> None:
    words = (*text("“First part.\n“Second part.”"), NoteMark(number=1))
    path = tmp_path / "quotes.pdf"
    PdfExporter(SystemFonts(())).write(
        document_with(words), path, load_house_style(style), lambda _done: None
    )
    printed = printed_lines(path)
    assert sum(line.endswith("“First part.") for line in printed) == 2
    assert sum(line.startswith("“Second part.”") for line in printed) == 2


def test_both_paragraphs_are_one_quotation_with_a_space_between(write: Write) -> None:
    path, _ = write(document_with(text("“First part.\n“Second part.”")))
    assert "“First part. “Second part.”" in read_structure(path).text()


def test_break_at_the_seam_of_two_runs_is_kept(write: Write) -> None:
    path, _ = write(document_with((Text(text="One.\n"), Text(text="Hai.", language="vi"))))
    printed = printed_lines(path)
    assert "One." in printed
    assert "Hai." in printed


@pytest.mark.parametrize("words", ["\n", "", " \n \n", "\nOnly.\n\n"])
def test_empty_paragraphs_leave_no_trace(write: Write, words: str) -> None:
    path, _ = write(document_with(text(words)))
    assert " ".join(words.split()) in read_structure(path).text()
