"""Photographs in the PDF: figures with alternative text, fine but no finer than print, framed when lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from drawn_pictures import as_picture, draw_hall, draw_portrait, encoded
from pdf_reading import read_structure, untagged_operators
from PIL import Image
from sample_document import sample_document

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import text
from briefing.export.exporter import PageMap
from briefing.export.pdf.exporter import PdfExporter
from briefing.export.pdf.system_fonts import SystemFonts
from briefing.model.pictures import Picture
from briefing.style.loading import load_house_style

STYLES = ["modern", "classic", "plain"]
FACE = b.Illustration(picture=as_picture(draw_portrait()), description="A grey figure", credit="Photo: VNA")
HALL = b.Illustration(picture=as_picture(draw_hall(), "PNG"), description="A stage before seats")


def biography(shown: b.Illustration | None = FACE) -> b.Biography:
    words = text("The director leads the department and speaks at the opening.")
    return b.Biography(
        name=text("Le Xuan Minh"), role=text("Director"), paragraphs=(words,), portrait=shown, origin="person"
    )


def photograph(shown: b.Illustration = HALL) -> b.Photograph:
    return b.Photograph(shown=shown, caption=text("Figure 1. The hall."), origin="hall")


def quotations() -> b.Quotations:
    said = b.Quotation(
        words=text("“We are ready.”"), speaker=text("Le Xuan Minh"), topic=text("Work"), portrait=FACE
    )
    return b.Quotations(lead=said, quotations=(said,))


def document(*blocks: b.Block) -> Document:
    heading = b.Heading(level=1, words=text("Annexes"), anchor="annexes")
    section = Section(heading=heading, blocks=blocks)
    return replace(sample_document(), cover=None, contents=None, notes=(), sections=(section,))


def write(path: Path, blocks: Sequence[b.Block], style: str = "modern") -> PageMap:
    exporter = PdfExporter(SystemFonts(()))
    return exporter.write(document(*blocks), path, load_house_style(style), lambda _done: None)


def images(path: Path) -> list[tuple[str, int, int, str]]:
    """Return filter, size and colours of every picture in the file."""
    with pikepdf.open(path) as pdf:
        return [
            (str(x.Filter[0]), int(x.Width), int(x.Height), str(x.ColorSpace))
            for x in pdf.objects
            if isinstance(x, pikepdf.Stream) and x.get("/Subtype") == "/Image"
        ]


def figure_box(path: Path) -> tuple[float, float]:
    """Return width and height of the one figure."""
    with pikepdf.open(path) as pdf:
        (figure,) = [x for x in pdf.objects if isinstance(x, pikepdf.Dictionary) and x.get("/S") == "/Figure"]
        left, bottom, right, top = (float(x) for x in figure.A.BBox)
    return right - left, top - bottom


@pytest.mark.parametrize("style", STYLES)
def test_every_picture_is_a_figure_with_its_description(tmp_path: Path, style: str) -> None:
    path = tmp_path / "out.pdf"
    write(path, (biography(), quotations(), photograph()), style)
    figures = [node for node in read_structure(path).walk() if node.role == "Figure"]
    assert [node.attributes["Alt"] for node in figures] == ["A grey figure"] * 3 + ["A stage before seats"]
    assert untagged_operators(path) == []


def test_a_portrait_is_read_before_the_person_and_its_credit_after_it(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write(path, (biography(),))
    order = [
        node.role if node.role == "Figure" else node.text().strip()
        for node in read_structure(path).walk()
        if node.role in {"Figure", "P"}
    ]
    assert order[:3] == ["Figure", "Photo: VNA", "Le Xuan Minh"]


def test_a_photograph_stays_a_jpeg_of_at_most_300_dots_an_inch(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write(path, (biography(),))
    assert images(path) == [("/DCTDecode", 341, 457, "/DeviceRGB")]


def test_a_picture_shown_many_times_is_in_the_file_once(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    write(path, (biography(), biography(), quotations()))
    assert len(images(path)) == 1


@pytest.mark.parametrize(
    ("style", "width", "height"), [("modern", 82, 109.82), ("classic", 68, 91), ("plain", 120, 160)]
)
def test_a_portrait_has_the_size_of_its_style_whatever_its_own_shape(
    tmp_path: Path, style: str, width: float, height: float
) -> None:
    path = tmp_path / "out.pdf"
    wide = replace(FACE, picture=as_picture(draw_hall()))
    write(path, (biography(wide),), style)
    assert figure_box(path) == pytest.approx((width, height), abs=0.01)
    (_, across, down, _) = images(path)[0]
    assert across / down == pytest.approx(width / height, rel=0.01)


@pytest.mark.parametrize(
    ("size", "is_narrow"), [((1500, 1000), False), ((400, 2000), True), ((200, 150), True)]
)
def test_a_picture_fills_the_column_unless_it_is_high_or_coarse(
    tmp_path: Path, size: tuple[int, int], is_narrow: bool
) -> None:
    path = tmp_path / "out.pdf"
    pages = write(path, (photograph(replace(HALL, picture=as_picture(draw_hall(*size)))),))
    sheet = load_house_style("modern").sheet
    geometry = sheet.geometry[document().page_size]
    (place,) = pages.places["hall"]
    assert place.bottom_pt - place.top_pt <= 0.6 * (geometry.frame_bottom_pt - geometry.frame_top_pt)
    column_pt = geometry.text_width_pt - sheet.label_column_pt - sheet.gutter_pt
    assert (figure_box(path)[0] < column_pt - 1) is is_narrow


def lost(shown: b.Illustration, data: bytes = b"") -> b.Illustration:
    return replace(shown, picture=replace(shown.picture, data=data))


@pytest.mark.parametrize("data", [b"", b"no picture", encoded(draw_portrait())[:500]])
@pytest.mark.parametrize("style", STYLES)
def test_a_lost_or_broken_picture_leaves_a_frame_with_its_description(
    tmp_path: Path, style: str, data: bytes
) -> None:
    path = tmp_path / "out.pdf"
    write(path, (biography(lost(FACE, data)), photograph(lost(HALL, data))), style)
    figures = [node for node in read_structure(path).walk() if node.role == "Figure"]
    assert [node.attributes["Alt"] for node in figures] == ["A grey figure", "A stage before seats"]
    assert images(path) == []
    page = pypdfium2.PdfDocument(path)[0]
    words = " ".join(page.get_textpage().get_text_range().split())
    assert "A grey figure" in words
    assert untagged_operators(path) == []


def test_a_long_description_stays_within_its_frame(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    long = "A grey figure before a plain wall, seen from the front. " * 40
    write(path, (biography(replace(lost(FACE), description=long)),))
    (figure,) = [node for node in read_structure(path).walk() if node.role == "Figure"]
    assert figure.attributes["Alt"] == long


def test_nothing_beside_the_pixels_of_a_foreign_pack_reaches_the_file(tmp_path: Path) -> None:
    values = Image.Exif()
    values[0x010E] = "Garden of the minister"
    data = encoded(draw_portrait(), exif=values, comment=b"Garden of the minister")
    picture: Picture = replace(FACE.picture, data=data)
    path = tmp_path / "out.pdf"
    write(path, (biography(replace(FACE, picture=picture)),))
    with pikepdf.open(path) as pdf:
        streams = [bytes(x.read_raw_bytes()) for x in pdf.objects if isinstance(x, pikepdf.Stream)]
    assert b"Garden of the minister" in data
    assert not any(b"Garden" in stream or b"Exif" in stream for stream in streams)


def test_the_same_pictures_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        write(tmp_path / name, (biography(), photograph()))
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_a_picture_is_where_the_page_map_says(tmp_path: Path) -> None:
    path = tmp_path / "out.pdf"
    pages = write(path, (photograph(),))
    (place,) = pages.places["hall"]
    page = pypdfium2.PdfDocument(path)[place.page].render(scale=1).to_pil()
    inside = page.getpixel((int(place.left_pt) + 300, int(place.bottom_pt) - 200))
    assert inside != (255, 255, 255)
