"""QR codes of sources: only where the house style asks for them, beside the address, as decoration."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import page as page_validation
import pypdfium2
import pytest
from pdf_reading import read_structure
from sample_document import sample_document

from briefing.document.blocks import Sources
from briefing.export.pdf.exporter import PdfExporter
from briefing.export.pdf.qr_codes import qr_code
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.style.house_style import HouseStyle
from briefing.style.loading import house_style_names, load_house_style

ADDRESS = "https://example.org/news/2025/a-treaty"


def with_codes(style: HouseStyle) -> HouseStyle:
    looks = replace(style.sheet.looks, has_source_codes=True, has_watermark=True)
    return replace(style, sheet=replace(style.sheet, looks=looks))


def write(style: HouseStyle, path: Path) -> Path:
    PdfExporter(SystemFonts(())).write(sample_document(), path, style, lambda _done: None)
    return path


def black_dots(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [page.render(scale=2).to_pil().convert("L") for page in pdf]
    return sum(sum(picture.histogram()[:8]) for picture in pages)


def test_code_has_the_three_corners_that_a_camera_looks_for() -> None:
    code = qr_code(ADDRESS, 54)
    assert code is not None
    dark = {(row, column + n) for row, column, length in code.runs for n in range(length)}
    corner = {(r, c) for r in range(7) for c in range(7)} - {
        (r, c) for r in range(1, 6) for c in range(1, 6) if r in {1, 5} or c in {1, 5}
    }
    far = code.count - 7
    for down, right in ((0, 0), (0, far), (far, 0)):
        assert {(r - down, c - right) for r, c in dark if 0 <= r - down < 7 and 0 <= c - right < 7} == corner


def test_address_in_other_letters_is_coded_as_a_browser_sends_it() -> None:
    named, sent = qr_code("https://example.org/Hà", 54), qr_code("https://example.org/H%C3%A0", 54)
    assert named == sent


def test_address_that_paper_could_not_hold_has_no_code() -> None:
    assert qr_code("https://example.org/" + "a" * 400, 54) is None


@pytest.mark.parametrize("name", house_style_names())
def test_codes_stand_beside_sources_and_change_no_word(name: str, tmp_path: Path) -> None:
    style = load_house_style(name)
    plain, coded = write(style, tmp_path / "plain.pdf"), write(with_codes(style), tmp_path / "coded.pdf")

    assert read_structure(coded).text().split() == read_structure(plain).text().split()
    for profile in (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A):
        assert page_validation.validate_pdf(str(coded), profile=profile).is_compliant
    codes = sum(
        (source.url or "").startswith(("http://", "https://"))
        for section in sample_document().sections
        for block in section.blocks
        if isinstance(block, Sources)
        for source in block.sources
    )
    assert codes > 0
    # About half of a code is dark, and edges are drawn a little wide; at this scale it has 108 dots a side.
    assert black_dots(coded) - black_dots(plain) == pytest.approx(codes * 108 * 108 / 2, rel=0.35)
