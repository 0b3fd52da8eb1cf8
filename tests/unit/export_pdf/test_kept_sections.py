"""Sections that did not change keep their boxes from one file to the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sample_document import sample_document

from briefing.document.document import Document
from briefing.export.pdf.boxes import Box
from briefing.export.pdf.document_setter import DocumentSetter
from briefing.export.pdf.fonts import Fonts
from briefing.export.pdf.fragments import Fragments
from briefing.export.pdf.kept_sections import KeptSections
from briefing.export.pdf.layout import Layout
from briefing.export.pdf.paragraphs import Typesetter
from briefing.export.pdf.structure import Element
from briefing.style.house_style import HouseStyle
from briefing.style.loading import load_house_style


def set_boxes(
    document: Document, kept: KeptSections, style: HouseStyle, *, to_the_end: bool = True
) -> list[Box]:
    sheet = style.sheet
    kept.begin((style, document.page_size, document.phrases))
    fragments = Fragments(sheet, Fonts(sheet.fonts), document.phrases)
    layout = Layout(Typesetter(sheet, fragments), sheet.geometry[document.page_size], document.phrases)
    boxes = DocumentSetter(layout, Element("Document"), document, kept).boxes()
    if to_the_end:
        kept.finish()
    return boxes


def shared(before: list[Box], after: list[Box]) -> int:
    known = {id(box) for box in before}
    return sum(id(box) in known for box in after)


@pytest.fixture
def kept() -> KeptSections:
    return KeptSections()


def test_boxes_of_sections_that_are_the_same_are_not_made_again(kept: KeptSections) -> None:
    document, style = sample_document(), load_house_style("modern")
    before = set_boxes(document, kept, style)
    last = document.sections[-1]
    changed = replace(document, sections=(*document.sections[:-1], replace(last, blocks=last.blocks[:1])))

    assert shared(before, set_boxes(document, kept, style)) > len(before) // 2
    assert 0 < shared(before, set_boxes(changed, kept, style)) < len(before)


@pytest.mark.parametrize("style", ["classic", "plain"])
def test_another_style_sets_every_section_anew(kept: KeptSections, style: str) -> None:
    document = sample_document()
    before = set_boxes(document, kept, load_house_style("modern"))

    assert not shared(before, set_boxes(document, kept, load_house_style(style)))


def test_sections_of_a_file_that_did_not_come_to_its_end_are_set_anew(kept: KeptSections) -> None:
    document, style = sample_document(), load_house_style("modern")
    before = set_boxes(document, kept, style)
    set_boxes(document, kept, style, to_the_end=False)

    assert not shared(before, set_boxes(document, kept, style))
