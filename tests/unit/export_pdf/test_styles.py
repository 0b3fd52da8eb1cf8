"""Every template in every style, language and size of paper: the words arrive, and the file is valid."""

from __future__ import annotations

import re
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from pdf_reading import Node, read_structure
from printed_packs import printed_pack

from briefing.compose.composer import compose_pack
from briefing.compose.labels import label_languages
from briefing.compose.templates import template_names
from briefing.document.document import Document
from briefing.document.invariants import broken_invariants
from briefing.document.walk import lines
from briefing.export.pdf.exporter import PdfExporter
from briefing.model.pack import Audience, PageSize
from briefing.style.loading import house_style_names, load_house_style

_NUMBER = re.compile(r"(?:[^\W\d]+\s)*\d+\.?|•")


def folded(words: str) -> str:
    return "".join(words.split())


def printed_words(root: Node) -> str:
    """Return the words in reading order, notes last; without contents, drawings, note marks and numbers."""
    sections = [kid for kid in root.kids if isinstance(kid, Node)]
    body = [node for node in sections if not any(kid.role == "TOC" for kid in node.walk())]
    notes = [note for note in root.walk() if note.role == "Note"]
    for node in root.walk():
        in_question = re.fullmatch(r"Q\d+|Câu \d+", node.text().strip())
        is_number = node.role == "Lbl" and _NUMBER.fullmatch(node.text().strip()) and not in_question
        node.kids = [] if is_number else node.kids
    words = [node.text("Figure", "Reference", "Note") for node in body]
    return folded(" ".join([*words, *(note.text() for note in notes)]))


def written(template: str, style_name: str, language: str, size: PageSize, path: Path) -> Document:
    """Write a pack and return its document."""
    pack = printed_pack(template, style_name, language, size)
    style = load_house_style(style_name)
    document = compose_pack(pack, style, Audience.INTERNAL)
    assert broken_invariants(document) == ()
    PdfExporter().write(document, path, style, lambda _done: None)
    return document


@pytest.mark.parametrize("size", list(PageSize))
@pytest.mark.parametrize("language", label_languages())
@pytest.mark.parametrize("style", house_style_names())
@pytest.mark.parametrize("template", template_names())
def test_every_pack_prints_its_words_into_a_valid_file(
    template: str, style: str, language: str, size: PageSize, tmp_path: Path
) -> None:
    path = tmp_path / "pack.pdf"
    document = written(template, style, language, size, path)
    for profile in (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A):
        result = page_validation.validate_pdf(str(path), profile=profile)
        assert [f"{failure.rule_id}: {failure.message}" for failure in result.failures] == []
    assert printed_words(read_structure(path)) == folded(" ".join(lines(document)))


@pytest.mark.parametrize("style", house_style_names())
def test_no_word_leaves_the_page_or_its_margins(style: str, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    written("press-pack", style, "vi", PageSize.A4, path)
    left_pt = min(style.left_pt for style in load_house_style(style).sheet.geometry.values())
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            words = page.get_textpage()
            boxes = [words.get_rect(index) for index in range(words.count_rects())]
            assert min(box[0] for box in boxes) >= left_pt - 1
            assert max(box[2] for box in boxes) <= page.get_width() - 55


def test_large_print_has_nothing_small_and_no_italics(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    written("press-pack", "plain", "en-GB", PageSize.A4, path)
    sizes, fonts = set(), set()
    with pypdfium2.PdfDocument(path) as pdf:
        for page in pdf:
            for item in page.get_objects(filter=[1]):
                sizes.add(round(item.get_font_size(), 1))
                fonts.add(item.get_font().get_base_name())
    assert min(sizes) >= 16
    assert not [name for name in fonts if "Italic" in name]


def test_large_print_counts_its_pages_and_sends_to_notes_in_words(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    written("backgrounder", "plain", "en-GB", PageSize.A4, path)
    with pypdfium2.PdfDocument(path) as pdf:
        texts = [page.get_textpage().get_text_range() for page in pdf]
        assert all(f"Page {number} of {len(pdf)}" in words for number, words in enumerate(texts, 1))
    whole = " ".join(" ".join(texts).split())
    assert "ote 1)" in whole or "See note 1." in whole
    assert "Note 1." in whole


def test_a_brief_counts_from_the_page_after_its_cover(tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    written("ministerial-brief", "classic", "en-GB", PageSize.A4, path)
    with pypdfium2.PdfDocument(path) as pdf:
        assert [pdf.get_page_label(index) for index in range(3)] == ["A", "1", "2"]


@pytest.mark.parametrize("style", house_style_names())
def test_what_validators_overlook_holds_too(style: str, tmp_path: Path) -> None:
    path = tmp_path / "pack.pdf"
    written("press-pack", style, "en-GB", PageSize.A4, path)
    root = read_structure(path)
    tables = [node for node in root.walk() if node.role == "Table"]
    assert tables
    assert all(any(node.role == "TH" for node in table.walk()) for table in tables)
    assert any(node.role == "H1" for node in root.walk())
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            marks = [
                operands[1].MCID
                for operands, operator in pikepdf.parse_content_stream(page)
                if str(operator) == "BDC" and "/MCID" in operands[1]
            ]
            assert len(marks) == len(set(marks))
