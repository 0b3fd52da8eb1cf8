"""Pictures that come in: only their pixels go on, upright and in sRGB, and nothing hostile is unpacked."""

from __future__ import annotations

import hashlib
import io
import struct
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin

from briefing.errors import ImportCode
from briefing.ingest.pictures import read_picture
from briefing.ingest.readings import Refusal
from briefing.model.pictures import Picture, PictureType
from tests.drawn_pictures import draw_hall, draw_portrait, encoded

SECRET = "Garden of the minister"


def pixels_of(picture: Picture) -> Image.Image:
    with Image.open(io.BytesIO(picture.data)) as opened:
        opened.load()
        return opened


def exif() -> Image.Exif:
    values = Image.Exif()
    values[0x010E] = SECRET  # ImageDescription
    values[0x013B] = SECRET  # Artist
    place = values.get_ifd(0x8825)
    place[1], place[2] = "N", (21.0, 1.0, 42.0)
    return values


def png_header(width: int, height: int) -> bytes:
    """Return a PNG file that claims a size and holds next to nothing."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 100)) + chunk(b"IEND", b"")


def test_a_photograph_is_kept_as_jpeg_under_the_hash_of_its_bytes() -> None:
    picture = read_picture(encoded(draw_portrait(), quality=95))
    assert (picture.media_type, picture.width_px, picture.height_px) == (PictureType.JPEG, 600, 800)
    assert picture.id == hashlib.sha256(picture.data).hexdigest()
    assert pixels_of(picture).size == (600, 800)


def test_what_a_camera_writes_beside_the_pixels_stays_behind() -> None:
    data = encoded(
        draw_portrait(),
        exif=exif(),
        comment=SECRET.encode(),
        xmp=f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode(),
    )
    assert data.count(SECRET.encode()) >= 3
    picture = read_picture(data)
    assert SECRET.encode() not in picture.data
    assert not {"exif", "xmp", "comment", "icc_profile"} & pixels_of(picture).info.keys()
    assert b"Exif" not in picture.data


def test_text_in_a_png_file_stays_behind() -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Author", SECRET)
    text.add_itxt("XML:com.adobe.xmp", SECRET)
    data = encoded(draw_portrait(60, 80), "PNG", pnginfo=text, exif=exif())
    picture = read_picture(data)
    assert SECRET.encode() in data
    assert SECRET.encode() not in picture.data
    assert b"eXIf" not in picture.data


def test_a_photograph_taken_sideways_stands_upright() -> None:
    sideways = draw_portrait().rotate(90, expand=True)
    values = Image.Exif()
    values[0x0112] = 6  # Orientation: turn by a quarter, clockwise
    picture = read_picture(encoded(sideways, exif=values))
    assert (picture.width_px, picture.height_px) == (600, 800)
    red, _, _ = pixels_of(picture).convert("RGB").getpixel((300, 780))
    assert red < 120  # the shoulders are below


def test_a_large_picture_is_made_as_small_as_a_page_can_show() -> None:
    picture = read_picture(encoded(draw_hall(4000, 2000), quality=60))
    assert (picture.width_px, picture.height_px) == (2000, 1000)


def test_transparent_places_become_white() -> None:
    clear = Image.new("RGBA", (40, 40), (255, 0, 0, 0))
    picture = read_picture(encoded(clear, "PNG"))
    assert pixels_of(picture).convert("RGB").getpixel((20, 20)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_becomes_a_flat_picture(mode: str) -> None:
    image = Image.new("I;16", (30, 40), 40_000) if mode == "I;16" else draw_portrait(30, 40).convert(mode)
    picture = read_picture(encoded(image, "PNG"))
    assert pixels_of(picture).mode in ("L", "RGB")


def test_colours_of_a_press_become_those_of_a_screen() -> None:
    picture = read_picture(encoded(draw_portrait(60, 80).convert("CMYK")))
    assert pixels_of(picture).mode == "RGB"


def test_colours_with_a_profile_are_converted_and_the_profile_goes() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    picture = read_picture(encoded(draw_portrait(60, 80), icc_profile=profile))
    assert b"ICC_PROFILE" not in picture.data


def test_a_profile_that_makes_no_sense_leaves_the_colours_as_they_are() -> None:
    assert read_picture(encoded(draw_portrait(60, 80), icc_profile=b"no profile")).width_px == 60


def test_a_drawing_stays_without_loss_and_a_photograph_in_png_does_not() -> None:
    drawing = read_picture(encoded(draw_hall(300, 200), "PNG"))
    noise = Image.effect_noise((300, 200), 90).convert("RGB")
    assert (drawing.media_type, read_picture(encoded(noise, "PNG")).media_type) == (
        PictureType.PNG,
        PictureType.JPEG,
    )


def test_the_same_file_gives_the_same_picture() -> None:
    data = encoded(draw_hall(), quality=80)
    assert read_picture(data) == read_picture(data)


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (b"", ImportCode.EMPTY, "is empty"),
        (encoded(draw_portrait(30, 40), "WEBP"), ImportCode.UNKNOWN_FORMAT, "format WebP; .* JPEG or PNG"),
        (encoded(draw_portrait(30, 40), "GIF"), ImportCode.UNKNOWN_FORMAT, "format GIF; .* JPEG or PNG"),
        (encoded(draw_portrait(30, 40), "TIFF"), ImportCode.UNKNOWN_FORMAT, "format TIFF; .* JPEG or PNG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", ImportCode.UNKNOWN_FORMAT, "format HEIC; .* JPEG or PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", ImportCode.UNKNOWN_FORMAT, "format SVG"),
        (b"%!PS-Adobe-3.0 EPSF-3.0", ImportCode.UNKNOWN_FORMAT, "not a picture that Briefing knows"),
        (b"Only words.", ImportCode.UNKNOWN_FORMAT, "not a picture that Briefing knows"),
        (b"\xff\xd8\xff and then nothing", ImportCode.DAMAGED, "damaged"),
        (encoded(draw_portrait())[:3000], ImportCode.DAMAGED, "damaged"),
        (encoded(draw_portrait(), "PNG")[:400], ImportCode.DAMAGED, "damaged"),
        (png_header(7_000, 7_000), ImportCode.TOO_LARGE, "7,000 × 7,000 pixels"),
        (png_header(13_000, 10), ImportCode.TOO_LARGE, "smaller copy"),
        (png_header(60_000, 60_000), ImportCode.TOO_LARGE, "smaller copy"),
    ],
)
def test_what_cannot_be_shown_is_refused_with_what_to_do(data: bytes, code: ImportCode, words: str) -> None:
    with pytest.raises(Refusal, match=words) as caught:
        read_picture(data)
    assert caught.value.code is code
