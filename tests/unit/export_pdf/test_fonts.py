from __future__ import annotations

import shutil
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from sample_document import sample_document

from briefing.errors import ExportError
from briefing.export.pdf.exporter import PdfExporter
from briefing.export.pdf.fonts import REPLACEMENT, Face, Fonts
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.resources import resource_path
from briefing.style.font_files import Cut
from briefing.style.house_style import Family
from briefing.style.loading import load_house_style

FONTS = Fonts(load_house_style("modern").sheet.fonts, SystemFonts(()))


@pytest.mark.parametrize(
    ("bold", "italic", "name"),
    [
        (False, False, "SourceSerif4-Regular"),
        (True, False, "SourceSerif4-Bold"),
        (False, True, "SourceSerif4-Italic"),
        (True, True, "SourceSerif4-BoldItalic"),
    ],
)
def test_each_weight_has_its_own_face(bold: bool, italic: bool, name: str) -> None:
    assert FONTS.face(Family.SERIF, bold=bold, italic=italic).name == name


def test_another_face_of_the_same_weight_draws_what_the_first_lacks() -> None:
    serif = FONTS.face(Family.SERIF, bold=True)
    runs = [(face.name, text) for face, text in FONTS.split("a Ŧ b ἀ‑", serif)]
    assert runs == [
        ("SourceSerif4-Bold", "a "),
        ("SourceSans3-Bold", "Ŧ"),
        ("SourceSerif4-Bold", " b "),
        ("SourceSans3-Bold", "ἀ‑"),
    ]


def test_stand_in_is_as_wide_as_what_it_draws() -> None:
    serif = FONTS.face(Family.SERIF)
    ((stand_in, text),) = FONTS.split("网网", serif)
    assert (stand_in.drawn(text), stand_in.width(text)) == (2 * REPLACEMENT, serif.width(2 * REPLACEMENT))


def test_vietnamese_needs_no_other_face() -> None:
    letters = "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ"
    for family in Family:
        face = FONTS.face(family, bold=True)
        assert list(FONTS.split(letters + letters.lower(), face)) == [(face, letters + letters.lower())]


def test_file_that_is_no_font_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "broken.ttf"
    path.write_bytes(b"OTTO, but nothing more")
    with pytest.raises(ExportError, match="cannot be embedded"):
        Face("broken", path)


def test_own_file_under_the_name_of_one_that_ships_stands_beside_it(briefing_home: Path) -> None:
    styles = briefing_home / "styles"
    styles.mkdir()
    for cut in Cut:
        shutil.copy(resource_path("fonts", f"SourceSans3-{cut}.ttf"), styles / f"Ours-{cut}.ttf")
    (styles / "ours.toml").write_text('base = "modern"\n[fonts]\nsans = "Ours"\nserif = "SourceSans3"\n')
    path = briefing_home / "out.pdf"

    PdfExporter(SystemFonts(())).write(sample_document(), path, load_house_style("ours"), lambda _done: None)

    with pikepdf.open(path) as pdf:
        names = {str(font.BaseFont) for page in pdf.pages for font in page.Resources.Font.values()}
    assert {name.partition("+")[2] for name in names} >= {
        "SourceSans3-Regular",
        "SourceSans3-Regular-OursRegular",
    }
    for profile in (page_validation.ValidationProfile.PDF_UA_1, page_validation.ValidationProfile.PDF_A_2A):
        assert page_validation.validate_pdf(str(path), profile=profile).is_compliant


def test_calls_of_notes_are_the_small_figures_of_the_face() -> None:
    face = FONTS.face(Family.SANS, bold=True)
    figures = FONTS.superiors(face)
    assert figures is not None
    assert figures.drawn("2025") == "\u00b2\u2070\u00b2\u2075"
    assert figures.width("2") == face.width("\u00b2") < face.width("2")
