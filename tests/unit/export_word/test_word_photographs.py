"""Photographs in Word: in line with their description, once in the package, without anything else."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from drawn_pictures import as_picture, draw_hall, draw_portrait, encoded
from PIL import Image
from sample_document import sample_document
from word_file import WordFile, broken_rules

from briefing.document import blocks as b
from briefing.document.document import Document, Section
from briefing.document.inlines import text
from briefing.document.walk import lines
from briefing.export.word.exporter import WordExporter
from briefing.style.house_style import HouseStyle

BIN = Path(sys.executable).parent
FACE = b.Illustration(picture=as_picture(draw_portrait()), description="A grey figure", credit="Photo: VNA")
HALL = b.Illustration(picture=as_picture(draw_hall(), "PNG"), description="A stage before seats")
DESCRIPTIONS = ["A grey figure"] * 3 + ["A stage before seats"]


def document(face: b.Illustration = FACE, hall: b.Illustration = HALL) -> Document:
    said = b.Quotation(
        words=text("“We are ready.”"), speaker=text("Le Xuan Minh"), topic=text("Work"), portrait=face
    )
    person = b.Biography(
        name=text("Le Xuan Minh"),
        role=text("Director"),
        paragraphs=(text("He leads the department."),),
        portrait=face,
    )
    shown = b.Photograph(shown=hall, caption=text("Figure 1. The hall."))
    heading = b.Heading(level=1, words=text("Annexes"), anchor="annexes")
    section = Section(
        heading=heading, blocks=(person, b.Quotations(lead=said, quotations=(said,)), shown), starts_page=True
    )
    return replace(sample_document(), cover=None, contents=None, notes=(), sections=(section,))


Write = Callable[[Document], WordFile]


def media(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist() if "/media/" in name}


@pytest.fixture
def out(tmp_path: Path, modern: HouseStyle) -> Callable[[Document], Path]:
    def make(made: Document) -> Path:
        path = tmp_path / "pictured.docx"
        WordExporter().write(made, path, modern, lambda _: None)
        return path

    return make


def test_every_picture_has_its_description_and_no_file_name(write: Write) -> None:
    file = write(document())
    properties = file.find(".//wp:docPr")
    assert [x.get("descr") for x in properties] == DESCRIPTIONS
    assert all((x.get("name") or "").startswith("image ") for x in properties)
    assert broken_rules(file) == []


def test_a_picture_that_stands_in_three_places_is_in_the_package_once(
    out: Callable[[Document], Path],
) -> None:
    kinds = [name.rpartition(".")[2] for name in media(out(document()))]
    assert sorted(kinds) == ["jpeg", "png"]


def test_a_word_file_with_pictures_prints_every_line(write: Write) -> None:
    words = "\n".join(write(document()).words())
    assert [line for line in lines(document()) if line not in words] == []


@pytest.mark.parametrize("data", [b"", b"no picture"])
def test_a_lost_picture_leaves_a_frame_with_its_description(
    out: Callable[[Document], Path], data: bytes
) -> None:
    lost = document(*(replace(x, picture=replace(x.picture, data=data)) for x in (FACE, HALL)))
    path = out(lost)
    assert [x.get("descr") for x in WordFile(path).find(".//wp:docPr")] == DESCRIPTIONS
    frames = [Image.open(io.BytesIO(content)) for content in media(path).values()]
    assert {frame.format for frame in frames} == {"PNG"}
    assert all(frame.getpixel((frame.width // 2, frame.height // 2)) == (255, 255, 255) for frame in frames)


def test_nothing_beside_the_pixels_of_a_foreign_pack_reaches_the_package(
    out: Callable[[Document], Path],
) -> None:
    values = Image.Exif()
    values[0x010E] = "Garden of the minister"
    data = encoded(draw_portrait(), exif=values, comment=b"Garden of the minister")
    foreign = replace(FACE, picture=replace(FACE.picture, data=data))
    assert b"Garden" in data
    assert not any(b"Garden" in content for content in media(out(document(foreign))).values())


def test_validators_find_nothing_wrong_with_pictures(out: Callable[[Document], Path]) -> None:
    path = out(document())
    audit = [str(BIN / "openxml-audit"), str(path), "-f", "microsoft365", "-m", "0", "-o", "json"]
    (report,) = json.loads(subprocess.run(audit, capture_output=True, text=True, check=False).stdout)
    assert report["errors"] == []
    integrity = [str(BIN / "ooxml-integrity"), "check", "--no-config", "--fail-on", "warn", str(path)]
    done = subprocess.run(integrity, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
