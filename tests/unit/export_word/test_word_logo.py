"""The logo of a house on the cover of Word files: described, once in the package, its pixels and no more."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from drawn_pictures import draw_hall, draw_portrait, encoded
from house_templates import letterhead
from lxml import etree
from PIL import Image
from sample_document import sample_document
from word_file import WordFile, broken_rules

from briefing.document.document import Document
from briefing.export.word.exporter import WordExporter
from briefing.style.house_style import HouseStyle, WordHouse
from briefing.style.loading import house_style_names, load_house_style

EMU_PER_PT = 12700
NOTE = "Garden of the minister"


def with_logo(name: str, logo: Path, template: Path | None = None) -> HouseStyle:
    style = load_house_style(name)
    word = WordHouse(template=None if template is None else str(template))
    return replace(style, organisation=replace(style.organisation, logo=str(logo)), word=word)


def written(document: Document, style: HouseStyle, path: Path) -> Path:
    WordExporter().write(document, path, style, lambda _: None)
    return path


def logos(path: Path) -> list[etree._Element]:
    """Return the drawings that stand in the style of a logo."""
    paragraphs = WordFile(path).find(".//w:p[w:pPr]")
    return [drawing for x in paragraphs if is_logo(x) for drawing in x.iter("{*}inline")]


def is_logo(paragraph: etree._Element) -> bool:
    return any("CoverLogo" in style.attrib.values() for style in paragraph.iter("{*}pStyle"))


def description(drawing: etree._Element) -> str | None:
    (properties,) = drawing.iter("{*}docPr")
    return properties.get("descr")


def size_pt(drawing: etree._Element) -> tuple[float, float]:
    (extent,) = drawing.iter("{*}extent")
    return int(extent.get("cx", "0")) / EMU_PER_PT, int(extent.get("cy", "0")) / EMU_PER_PT


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    """Return the file of a logo that is one and a half times as wide as high."""
    path = tmp_path / "seal of the house.png"
    path.write_bytes(encoded(draw_hall(600, 400), "PNG"))
    return path


@pytest.mark.parametrize(("name", "height_pt"), [("modern", 44), ("classic", 64), ("plain", 44)])
def test_logo_names_the_office_and_is_as_high_as_the_look_wants(
    name: str, height_pt: float, logo: Path, tmp_path: Path
) -> None:
    path = written(sample_document(), with_logo(name, logo), tmp_path / "pack.docx")
    (shown,) = logos(path)
    assert description(shown) == "Example Press Office"
    assert size_pt(shown) == pytest.approx((height_pt * 1.5, height_pt), rel=0.01)
    assert broken_rules(WordFile(path)) == []


@pytest.mark.parametrize("name", house_style_names())
def test_a_wide_logo_takes_half_of_the_text_and_keeps_its_shape(name: str, tmp_path: Path) -> None:
    wide = tmp_path / "wide.png"
    Image.new("RGB", (2000, 100), "#0B4F6C").save(wide)
    style, document = with_logo(name, wide), sample_document()
    (shown,) = logos(written(document, style, tmp_path / "pack.docx"))
    width_pt = style.sheet.geometry[document.page_size].text_width_pt / 2
    assert size_pt(shown) == pytest.approx((width_pt, width_pt / 20), rel=0.01)


def test_nothing_of_the_logos_file_but_its_pixels_is_in_the_package(tmp_path: Path) -> None:
    values = Image.Exif()
    values[0x010E] = NOTE
    logo = tmp_path / "seal of the house.jpg"
    logo.write_bytes(encoded(draw_portrait(), exif=values, comment=NOTE.encode()))
    assert NOTE.encode() in logo.read_bytes()
    path = written(sample_document(), with_logo("modern", logo), tmp_path / "pack.docx")
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    assert sum(name.endswith(".jpeg") for name in parts) == len(logos(path)) == 1
    for told in (NOTE.encode(), b"Exif", b"seal of", str(tmp_path).encode()):
        assert [name for name, content in parts.items() if told in content] == []
    assert not any("seal" in name for name in parts)


def test_the_same_logo_gives_the_same_bytes(logo: Path, tmp_path: Path) -> None:
    first, second = (
        written(sample_document(), with_logo("modern", logo), tmp_path / f"{n}.docx").read_bytes()
        for n in (1, 2)
    )
    assert first == second


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n", None])
def test_pack_is_written_without_a_logo_that_cannot_be_read(content: bytes | None, tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    if content is not None:
        logo.write_bytes(content)
    path = written(sample_document(), with_logo("modern", logo), tmp_path / "pack.docx")
    plain = written(sample_document(), load_house_style("modern"), tmp_path / "plain.docx")
    assert path.read_bytes() == plain.read_bytes()


@pytest.mark.parametrize("name", house_style_names())
def test_a_logo_without_an_office_is_decoration(name: str, logo: Path, tmp_path: Path) -> None:
    document = sample_document()
    assert document.cover is not None
    bare = replace(document, cover=replace(document.cover, office="", department=""))
    path = written(bare, with_logo(name, logo), tmp_path / "pack.docx")
    (shown,) = logos(path)
    assert description(shown) == ""
    assert [x.get("val") for x in shown.iter("{*}decorative")] == ["1"]
    assert broken_rules(WordFile(path)) == []


def test_a_pack_without_a_cover_shows_no_logo(logo: Path, tmp_path: Path) -> None:
    coverless = replace(sample_document(), cover=None)
    assert logos(written(coverless, with_logo("modern", logo), tmp_path / "pack.docx")) == []


def test_the_picture_of_a_letterhead_comes_before_the_logo_of_the_style(logo: Path, tmp_path: Path) -> None:
    pictured = letterhead(tmp_path / "letter.docx")
    opened = docx.Document(str(pictured))
    for drawing in list(opened.sections[0].header._element.iter("{*}drawing")):
        drawing.getparent().remove(drawing)
    bare = tmp_path / "bare.docx"
    opened.save(str(bare))
    shown = {
        template: logos(
            written(sample_document(), with_logo("modern", logo, template), tmp_path / "pack.docx")
        )
        for template in (pictured, bare)
    }
    assert shown[pictured] == []
    assert list(map(description, shown[bare])) == ["Example Press Office"]
