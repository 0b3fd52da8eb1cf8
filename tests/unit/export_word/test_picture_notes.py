"""Pictures of a letterhead lose what cameras and programs note in them, and nothing else."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from briefing.export.word.picture_notes import without_notes

NOTE = "Made on somebody's desk"


def noted(kind: str) -> bytes:
    """Return a picture with notes of every sort that Pillow writes."""
    picture, stream = Image.new("RGB", (40, 20), "#884400"), io.BytesIO()
    picture.putpixel((3, 4), (1, 2, 3))
    exif = Image.Exif()
    exif[0x010E] = NOTE
    if kind == "PNG":
        info = PngInfo()
        info.add_text("Author", NOTE)
        info.add_itxt("Comment", NOTE, zip=True)
        picture.save(stream, kind, pnginfo=info, exif=exif)
    else:
        picture.save(stream, kind, comment=NOTE, exif=exif, dpi=(300, 300), quality=95)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_notes_go_and_pixels_stay(kind: str) -> None:
    data = noted(kind)
    clean = without_notes(data)
    assert NOTE.encode() in data
    assert NOTE.encode() not in clean
    assert b"Exif" not in clean
    with Image.open(io.BytesIO(data)) as before, Image.open(io.BytesIO(clean)) as after:
        assert before.tobytes() == after.tobytes()
        assert not after.getexif()
        assert before.info.get("dpi") == after.info.get("dpi")


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n\xff", b"\xff\xd8\xff\xe1", b"\xff\xd8\xff\xe1\x00\x00\x01"]
)
def test_what_is_broken_or_something_else_does_no_harm(data: bytes) -> None:
    assert data.startswith(without_notes(data)[:2])


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_clean_picture_stays_as_it_is(kind: str) -> None:
    clean = without_notes(noted(kind))
    assert without_notes(clean) == clean
