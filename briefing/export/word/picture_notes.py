"""Leave out of a picture's file what cameras and programs note in it; its pixels stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

_PNG_SIGNATURE, _JPEG_SIGNATURE = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
_PNG_NOTES = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_JPEG_NOTES = frozenset({0xE1, 0xED, 0xFE})  # Exif and XMP, Photoshop, comments
_JPEG_SCAN, _JPEG_BARE = 0xDA, frozenset({0x01, *range(0xD0, 0xDA)})
_CHUNK_FRAME = 12  # length, name and check of a PNG chunk


def without_notes(data: bytes) -> bytes:
    """Return a PNG or JPEG file without its notes; a damaged one, or one of another format, as it is."""
    if data.startswith(_PNG_SIGNATURE):
        return b"".join((_PNG_SIGNATURE, *_png_chunks(data)))
    if data.startswith(_JPEG_SIGNATURE):
        return b"".join((_JPEG_SIGNATURE, *_jpeg_segments(data)))
    return data


def _png_chunks(data: bytes) -> Iterator[bytes]:
    place = len(_PNG_SIGNATURE)
    while place < len(data):
        end = place + _CHUNK_FRAME + int.from_bytes(data[place : place + 4], "big")
        if data[place + 4 : place + 8] not in _PNG_NOTES:
            yield data[place:end]
        place = end


def _jpeg_segments(data: bytes) -> Iterator[bytes]:
    """Yield the segments before the first scan, then the rest in one."""
    place = len(_JPEG_SIGNATURE)
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != _JPEG_SCAN:
        marker = data[place + 1]
        length = 0 if marker in _JPEG_BARE else int.from_bytes(data[place + 2 : place + 4], "big")
        end = place + 2 + length
        if marker not in _JPEG_NOTES:
            yield data[place:end]
        place = end
    yield data[place:]
