"""Hold the PDF of the sample pack against qpdf, veraPDF and page-validation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdfium2
import pytest

# The clauses that must hold, by profile: fonts embedded, with right widths and a way back to Unicode.
# An empty prefix is every clause.
VERAPDF_MUST_HOLD = {"ua1": ("7.21",), "2a": ("6.2.11",)}
PAGE_MUST_HOLD = {
    "PDF_UA_1": ("PDFUA1-FONT-EMBEDDING", "PDFUA1-FONT-GLYPH"),
    "PDF_A_2A": ("PDFA2A-FONT-EMBEDDING", "PDFA2A-FONT-GLYPH"),
}


def summary(rules: Counter[str]) -> str:
    if not rules:
        return "passed"
    return "failed " + ", ".join(f"{rule} ({count})" for rule, count in sorted(rules.items()))


def test_pdf_has_no_syntax_errors(demo_pdfs: tuple[Path, ...]) -> None:
    for file in demo_pdfs:
        with pikepdf.open(file) as pdf:
            assert pdf.check_pdf_syntax() == []
            assert len(pdf.pages) > 0


def test_every_page_draws_something_and_gives_its_text_back(demo_pdfs: tuple[Path, ...]) -> None:
    for file in demo_pdfs:
        document = pypdfium2.PdfDocument(file)
        for sheet in document:
            low, high = sheet.render(scale=0.5).to_pil().convert("L").getextrema()
            assert low < high, f"{file.name}: an empty page"
            assert sheet.get_textpage().get_text_bounded().strip()
        document.close()


@pytest.mark.parametrize("flavour", VERAPDF_MUST_HOLD)
def test_pdf_keeps_the_clauses_that_verapdf_judges(
    flavour: str,
    demo_pdfs: tuple[Path, ...],
    verapdf: Callable[..., Any],
    note_verdict: Callable[[str], None],
) -> None:
    for file in demo_pdfs:
        failures = verapdf(file, flavour)
        note_verdict(f"veraPDF {flavour} {file.name}: {summary(Counter(each.rule for each in failures))}")
        assert [str(each) for each in failures if each.rule.startswith(VERAPDF_MUST_HOLD[flavour])] == []


@pytest.mark.parametrize("profile", PAGE_MUST_HOLD)
def test_pdf_keeps_the_clauses_that_page_validation_judges(
    profile: str, demo_pdfs: tuple[Path, ...], note_verdict: Callable[[str], None]
) -> None:
    for file in demo_pdfs:
        report = page.validate_pdf(str(file), profile=getattr(page.ValidationProfile, profile))
        rules = Counter(each.rule_id for each in report.failures)
        note_verdict(f"page-validation {profile} {file.name}: {summary(rules)}")
        broken = [each for each in report.failures if each.rule_id.startswith(PAGE_MUST_HOLD[profile])]
        assert [f"{each.rule_id}: {each.message}" for each in broken] == []


def test_verapdf_runner_sees_a_font_that_is_not_embedded(tmp_path: Path, verapdf: Callable[..., Any]) -> None:
    file = tmp_path / "plain.pdf"
    with pikepdf.new() as pdf:
        sheet = pdf.add_blank_page()
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        sheet.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        sheet.Contents = pdf.make_stream(b"BT /F1 12 Tf 100 100 Td (Plain) Tj ET")
        pdf.save(file)
    assert "7.21.4.1-1" in {failure.rule for failure in verapdf(file, "ua1")}
