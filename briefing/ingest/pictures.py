"""Pictures that come in: checked before they are decoded, then made anew from their pixels alone.

Whatever else a file says, such as place, time, camera and owner, stays behind with it.
"""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from briefing.errors import ImportCode
from briefing.ingest.readings import Refusal
from briefing.model.ids import PictureId
from briefing.model.pictures import Picture, PictureType

_FORMATS = ("PNG", "JPEG")
_MOST_PIXELS, _LONGEST_READ_SIDE = 40_000_000, 12_000
_LONGEST_SIDE = 2_000  # the width of an A4 page's text at 300 dots an inch, and a little more
_QUALITY = 90
_PNG_PREFERENCE = 2  # a drawing stays without loss while that costs at most so many times as much
_BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_FAULTS = (OSError, ValueError, SyntaxError)
_OTHERS = (
    (b"RIFF", "WebP"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"%PDF-", "PDF"),
    (b"<svg", "SVG"),
    (b"<?xml", "SVG"),
)
_HEIF_BRANDS = {b"heic": "HEIC", b"heix": "HEIC", b"mif1": "HEIC", b"msf1": "HEIC", b"avif": "AVIF"}
_AS_JPEG = "please save the picture as JPEG or PNG and add that."


def read_picture(data: bytes) -> Picture:
    """Return a picture as a pack keeps it: upright, in sRGB, at most 2,000 pixels long, without metadata.

    Raises:
        Refusal: these bytes are no picture that a pack can hold.
    """
    if not data:
        raise Refusal(ImportCode.EMPTY, "is empty, so there is no picture in it.")
    _refuse_other_formats(data)
    try:
        pixels = decode_pixels(io.BytesIO(data))
    except _BOMBS as error:
        raise _too_large("more pixels") from error
    except _FAULTS as error:
        raise Refusal(ImportCode.DAMAGED, "is a damaged picture; please ask for a fresh copy.") from error
    pixels.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE), Image.Resampling.LANCZOS)
    content, media_type = _encode(pixels, is_drawing=data.startswith(b"\x89PNG"))
    return Picture(
        id=PictureId(hashlib.sha256(content).hexdigest()),
        media_type=media_type,
        width_px=pixels.width,
        height_px=pixels.height,
        data=content,
    )


def decode_pixels(source: Path | io.BytesIO) -> Image.Image:
    """Return the upright pixels of a PNG or JPEG file, on white, in colours of sRGB or greys.

    Raises:
        Refusal: it would take too much memory, as its header says before a pixel is unpacked.
        OSError, ValueError, SyntaxError, DecompressionBombError: no such picture, or a broken one.
    """
    with Image.open(source, formats=_FORMATS) as opened:
        if opened.width * opened.height > _MOST_PIXELS or max(opened.size) > _LONGEST_READ_SIDE:
            raise _too_large(f"{opened.width:,} × {opened.height:,} pixels")
        opened.load()
        return _flat(_in_srgb(ImageOps.exif_transpose(opened)))


def decoded_or_none(source: Path | io.BytesIO) -> Image.Image | None:
    """Return the pixels of a picture, None where it is missing, broken or far too large."""
    try:
        return decode_pixels(source)
    except (*_FAULTS, *_BOMBS, Refusal):
        return None


def _too_large(size: str) -> Refusal:
    predicate = f"has {size}, far more than a page shows; please save a smaller copy and add that."
    return Refusal(ImportCode.TOO_LARGE, predicate)


def _refuse_other_formats(data: bytes) -> None:
    if data[4:8] == b"ftyp" and (name := _HEIF_BRANDS.get(data[8:12])):
        raise Refusal(ImportCode.UNKNOWN_FORMAT, f"is a picture in the format {name}; {_AS_JPEG}")
    if data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")):
        return
    name = next((known for signature, known in _OTHERS if data.startswith(signature)), "")
    predicate = f"is a file in the format {name}" if name else "is not a picture that Briefing knows"
    raise Refusal(ImportCode.UNKNOWN_FORMAT, f"{predicate}; {_AS_JPEG}")


def _in_srgb(image: Image.Image) -> Image.Image:
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "CMYK"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return image  # a broken profile says nothing about the pixels
    return image if converted is None else converted


def _flat(image: Image.Image) -> Image.Image:
    """Return the picture on white, grey where it has no colours."""
    if "transparency" in image.info or "A" in image.getbands():
        pixels = image.convert("RGBA")
        flat = Image.new("RGB", pixels.size, "white")
        flat.paste(pixels, mask=pixels.getchannel("A"))
        return flat
    if image.mode.startswith("I"):  # greys of 16 bits
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    return image.convert("L" if image.mode in ("1", "L") else "RGB")


def _encode(pixels: Image.Image, *, is_drawing: bool) -> tuple[bytes, PictureType]:
    photograph = encode_jpeg(pixels)
    if is_drawing:
        drawing = encode_png(pixels)
        if len(drawing) <= _PNG_PREFERENCE * len(photograph):
            return drawing, PictureType.PNG
    return photograph, PictureType.JPEG


def encode_jpeg(pixels: Image.Image, quality: int = _QUALITY) -> bytes:
    """Return pixels as a JPEG file that says nothing else."""
    return _encoded(pixels, "JPEG", quality=quality, optimize=True)


def encode_png(pixels: Image.Image) -> bytes:
    """Return pixels as a PNG file that says nothing else."""
    return _encoded(pixels, "PNG", optimize=True)


def _encoded(pixels: Image.Image, form: str, **options: object) -> bytes:
    bare = Image.new(pixels.mode, pixels.size)
    bare.paste(pixels)  # a new image has no comments, profiles or text to be written along
    stream = io.BytesIO()
    bare.save(stream, form, **options)
    return stream.getvalue()
