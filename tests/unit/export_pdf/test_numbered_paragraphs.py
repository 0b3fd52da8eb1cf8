"""Paragraphs that a style numbers are items of a list, and each section has lists of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pdf_reading import Node, read_structure
from sample_document import sample_document

from briefing.document.blocks import Heading, Paragraph
from briefing.document.document import Section
from briefing.document.inlines import text
from briefing.export.pdf.exporter import PdfExporter
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.loading import load_house_style


def section(name: str, *paragraphs: str) -> Section:
    heading = Heading(level=1, words=text(name), anchor=name.lower())
    return Section(heading=heading, blocks=tuple(Paragraph(words=text(words)) for words in paragraphs))


def test_a_list_of_numbered_paragraphs_ends_with_its_section(tmp_path: Path) -> None:
    first, second = section("First", "A paragraph.", "Another."), section("Second", "The third.")
    document = replace(
        sample_document(), cover=None, contents=None, masthead=None, notes=(), sections=(first, second)
    )
    path = tmp_path / "out.pdf"
    PdfExporter(SystemFonts(())).write(document, path, load_house_style("classic"), lambda _done: None)

    numbers = [[item.text().split()[0] for item in _items(node)] for node in _sections(read_structure(path))]
    assert numbers == [["1.", "2."], ["3."]]


def _sections(root: Node) -> list[Node]:
    return [kid for kid in root.kids if isinstance(kid, Node) and kid.role == "Sect"]


def _items(node: Node) -> list[Node]:
    return [item for item in node.walk() if item.role == "LI"]
