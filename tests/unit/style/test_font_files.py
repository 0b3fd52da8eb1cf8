"""A user's own fonts: taken as they lie beside the style, refused in words that say which file and why."""

from __future__ import annotations

import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.errors import ResourceError
from briefing.resources import resource_path
from briefing.style.font_files import Cut, family_beside
from briefing.style.house_style import Family
from briefing.style.loading import load_house_style


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the four files of a family and a style that names it."""
    for cut in Cut:
        shutil.copy(resource_path("fonts", f"SourceSans3-{cut}.ttf"), tmp_path / f"Our Sans-{cut}.ttf")
    (tmp_path / "own.toml").write_text('base = "modern"\n[fonts]\nsans = "Our Sans"\n', encoding="utf-8")
    return tmp_path


def table_at(data: bytes, name: bytes) -> int:
    """Return where the directory's entry of a table begins."""
    return data.index(name, 0, 600)


def renamed(name: bytes, other: bytes) -> Callable[[bytes], bytes]:
    return lambda data: data.replace(name, other, 1)


def with_rights(rights: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        (start,) = struct.unpack_from(">L", data, table_at(data, b"OS/2") + 8)
        return data[: start + 8] + struct.pack(">H", rights) + data[start + 10 :]

    return change


def test_files_beside_a_style_are_its_fonts(folder: Path) -> None:
    fonts = load_house_style("own", folder).sheet.fonts

    assert fonts == {Family.SANS: str(folder / "Our Sans"), Family.SERIF: "SourceSerif4"}
    assert resource_path("fonts", f"{fonts[Family.SANS]}-Bold.ttf") == folder / "Our Sans-Bold.ttf"


def test_family_of_another_folder_is_not_beside(folder: Path) -> None:
    assert family_beside("Their Sans", folder) is None
    assert family_beside(f"../{folder.name}/Our Sans", folder) is None


@pytest.mark.parametrize("rights", [0, 0x0004, 0x0008, 0x000A])
def test_font_that_may_be_embedded_is_taken(folder: Path, rights: int) -> None:
    path = folder / "Our Sans-Regular.ttf"
    path.write_bytes(with_rights(rights)(path.read_bytes()))

    assert family_beside("Our Sans", folder) == str(folder / "Our Sans")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda data: b"OTTO" + data[4:], "has PostScript outlines"),
        (lambda data: b"ttcf" + data[4:], "holds many fonts in one file"),
        (lambda data: b"wOF2" + data[4:], "is made for web pages"),
        (lambda _: b"", "is no font file"),
        (lambda _: b"<html>", "is no font file"),
        (lambda data: data[:40], "is damaged"),
        (lambda data: data[:100_000], "is damaged"),
        (renamed(b"glyf", b"gone"), "is damaged"),
        (renamed(b"GPOS", b"fvar"), "holds many weights in one file"),
        (with_rights(0x0002), "may not be embedded by its licence"),
        (with_rights(0x0100), "may not be embedded in part by its licence"),
        (with_rights(0x0200), "may not be embedded in part by its licence"),
    ],
)
def test_font_that_cannot_be_embedded_is_refused_by_name(
    folder: Path, change: Callable[[bytes], bytes], words: str
) -> None:
    path = folder / "Our Sans-Bold.ttf"
    path.write_bytes(change(path.read_bytes()))

    with pytest.raises(ResourceError) as caught:
        load_house_style("own", folder)

    assert f"the font “Our Sans-Bold.ttf” {words}" in caught.value.message


def test_missing_file_of_a_family_is_named(folder: Path) -> None:
    (folder / "Our Sans-Italic.ttf").unlink()

    with pytest.raises(ResourceError, match=r"“Our Sans-Italic\.ttf” is missing beside the others"):
        load_house_style("own", folder)
