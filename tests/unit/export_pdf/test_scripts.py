"""Scripts beyond the fonts that ship: found on the computer, drawn in their order, never lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import page as page_validation
import pytest
from pdf_reading import read_structure
from sample_document import sample_document

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import text
from briefing.export.pdf.exporter import PdfExporter, missing_characters
from briefing.export.pdf.fonts import Fonts, RightToLeftFace
from briefing.export.pdf.fragments import Fragments
from briefing.export.pdf.paragraphs import Typesetter
from briefing.export.pdf.right_to_left import join_letters, visual_order
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.house_style import Alignment, Family, Role
from briefing.style.loading import load_house_style

HERE = SystemFonts()
HAS_ARABIC = any(path.name == "DejaVuSans.ttf" for path in HERE.paths)
needs_font = pytest.mark.skipif(not HAS_ARABIC, reason="this computer has no font for Arabic")
PEACE = "\u0633\u0644\u0627\u0645"


@pytest.mark.parametrize(
    ("written", "drawn"),
    [
        ("\u05e9\u05dc\u05d5\u05dd", "\u05dd\u05d5\u05dc\u05e9"),
        ("\u05d0\u05d1 \u05d2\u05d3", "\u05d3\u05d2 \u05d1\u05d0"),
        ("\u05d0\u05d1 ", "\u05d1\u05d0 "),
        ("\u05d0 2025 \u05d1", "\u05d1 2025 \u05d0"),
        ("\u05d0 (12.5) \u05d1", "\u05d1 (12.5) \u05d0"),
        ("\u05d0 12.5% \u05d1", "\u05d1 12.5% \u05d0"),
        ("\u05d0 €12 \u05d1", "\u05d1 €12 \u05d0"),
        ("\u05d1\u05b8\u05d0", "\u05d0\u05d1\u05b8"),
    ],
)
def test_words_turn_round_and_numbers_do_not(written: str, drawn: str) -> None:
    assert visual_order(written) == drawn


@pytest.mark.parametrize(
    ("written", "joined"),
    [
        ("\u0628", "\ufe8f"),
        ("\u0628\u0628", "\ufe91\ufe90"),
        ("\u0628\u0628\u0628", "\ufe91\ufe92\ufe90"),
        ("\u062f\u0628", "\ufea9\ufe8f"),
        ("\u0644\u0627", "\ufefb"),
        ("\u0628\u0644\u0627", "\ufe91\ufefc"),
        ("\u0628\u064e\u0628", "\ufe91\u064e\ufe90"),
        ("plain", "plain"),
    ],
)
def test_arabic_letters_join_as_their_neighbours_ask(written: str, joined: str) -> None:
    assert join_letters(written) == joined


def document_of(words: str) -> Document:
    heading = b.Heading(level=1, words=text("Section"), anchor="section")
    section = Section(heading=heading, blocks=(b.Paragraph(words=text(words)),))
    return replace(sample_document(), cover=None, contents=None, sections=(section,), notes=())


@needs_font
def test_arabic_prints_in_a_font_of_the_computer_and_reads_as_it_was_written(tmp_path: Path) -> None:
    words = f"The word {PEACE} {PEACE} 2025 {PEACE} means peace."
    path = tmp_path / "out.pdf"
    PdfExporter(HERE).write(document_of(words), path, load_house_style("modern"), lambda _done: None)
    assert read_structure(path).text().split() == ["Section", *words.split()]
    for profile in (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A):
        assert page_validation.validate_pdf(str(path), profile=profile).failures == []
    assert missing_characters(document_of(words), system_fonts=HERE) == ()


@needs_font
def test_numbers_and_spaces_between_words_go_with_them() -> None:
    fonts = Fonts(load_house_style("modern").sheet.fonts, HERE)
    runs = list(fonts.split(f"a {PEACE} 12 {PEACE} b", fonts.face(Family.SERIF)))
    assert [(type(face) is RightToLeftFace, run) for face, run in runs] == [
        (False, "a "),
        (True, f"{PEACE} 12 {PEACE}"),
        (False, " b"),
    ]


@needs_font
def test_brackets_go_with_what_they_hold() -> None:
    fonts = Fonts(load_house_style("modern").sheet.fonts, HERE)
    runs = [run for _, run in fonts.split(f"a {PEACE} ({PEACE}) (b)", fonts.face(Family.SERIF))]
    assert runs == ["a ", f"{PEACE} ({PEACE})", " (b)"]


def test_variable_fonts_and_files_that_are_no_fonts_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "DejaVuSans.ttf").write_bytes(b"no font")
    broken = SystemFonts((tmp_path,))
    assert [path.name for path in broken.paths] == ["DejaVuSans.ttf"]
    assert missing_characters(document_of(PEACE), system_fonts=broken) == tuple(PEACE)


def test_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert SystemFonts((tmp_path / "none",)).paths == ()


def shown(words: str, width_pt: float = 1e6) -> tuple[str, Alignment]:
    """Return the first line as it is seen from left to right, a space where white is, and its alignment."""
    sheet = load_house_style("modern").sheet
    box = Typesetter(sheet, Fragments(sheet, Fonts(sheet.fonts, HERE))).set(
        text(words), Role.BODY, width_pt, None
    )
    seen, right_pt = "", None
    places = []
    for span in box.lines[0].spans:
        drawn = span.pen.face.drawn(span.text)
        lead_pt = span.pen.width(" ") * (len(drawn) - len(drawn.lstrip(" ")))
        left_pt, core = span.left_pt + lead_pt, drawn.strip(" ")
        places.append((left_pt, left_pt + span.pen.width(core), core))
    for left_pt, end_pt, core in sorted(place for place in places if place[2]):
        assert right_pt is None or left_pt > right_pt - 0.1  # nothing lies on another
        seen += (" " if right_pt is not None and left_pt - right_pt > 1 else "") + core
        right_pt = end_pt
    return seen, box.alignment


@needs_font
@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("\u05d0 UN \u05d1", "\u05d1 UN \u05d0"),
        ("\u05d0 United Nations \u05d1.", ".\u05d1 United Nations \u05d0"),
        ("\u05d0 (UN) \u05d1", "\u05d1 (UN) \u05d0"),
        ("“\u05d0 \u05d1”", "”\u05d1 \u05d0“"),
        ("\u05d0, UN, EU, \u05d1", "\u05d1 ,UN, EU ,\u05d0"),
        ("\u05d0 – \u05d1 – UN – EU", "UN – EU – \u05d1 – \u05d0"),
        ("(\u05d0) UN (\u05d1)", "(\u05d1) UN (\u05d0)"),
    ],
)
def test_paragraph_that_begins_from_the_right_is_read_from_there(written: str, seen: str) -> None:
    assert shown(written) == (seen, Alignment.RIGHT)


@needs_font
def test_paragraph_that_begins_from_the_left_is_not() -> None:
    assert shown("The word \u05d0 and UN, \u05d1.") == ("The word \u05d0 and UN, \u05d1.", Alignment.LEFT)


@needs_font
def test_words_from_both_sides_are_read_in_their_order(tmp_path: Path) -> None:
    words = f"{PEACE} United Nations, {PEACE} (UN) 25 {PEACE}. " * 12
    quotation = b.Quotation(words=text(words), speaker=text("S"), source=text("s"))
    heading = b.Heading(level=1, words=text("Heading"), anchor="heading")
    section = Section(heading=heading, blocks=(b.Quotations(lead=None, quotations=(quotation,)),))
    document = replace(sample_document(), cover=None, contents=None, sections=(section,), notes=())
    path = tmp_path / "mixed.pdf"
    PdfExporter(HERE).write(document, path, load_house_style("modern"), lambda _done: None)
    assert " ".join(words.split()) in " ".join(read_structure(path).text().split())
    for profile in (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A):
        assert page_validation.validate_pdf(str(path), profile=profile).is_compliant
