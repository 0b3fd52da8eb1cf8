"""The files of a family of fonts, and whether a file of the user's own can be embedded in documents."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

_HEADER, _RECORD = struct.Struct(">4sHHHH"), struct.Struct(">4sLLL")
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")
_REFUSED_KINDS = {
    b"OTTO": "has PostScript outlines; choose its TrueType version (.ttf)",
    b"ttcf": "holds many fonts in one file; choose one with a file a weight",
    b"wOFF": "is made for web pages; choose its TrueType version (.ttf)",
    b"wOF2": "is made for web pages; choose its TrueType version (.ttf)",
}
_NEEDED = (b"OS/2", b"cmap", b"glyf", b"head", b"hmtx", b"loca", b"maxp", b"name")
_VARIABLE = b"fvar"
_FS_TYPE_AT = 8  # OpenType 1.9, OS/2: fsType
_RESTRICTED, _LESS_RESTRICTED = 0x0002, 0x000C
_NO_SUBSETTING, _BITMAPS_ONLY = 0x0100, 0x0200


class Cut(StrEnum):
    """What the files of a family are called behind the hyphen."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    BOLD_ITALIC = "BoldItalic"


def family_beside(name: str, folder: Path) -> str | None:
    """Return the stem of the files of a family that lie in a folder, `NAME-Regular.ttf` and so on.

    None if the folder has none of them. The stem is a path, which `resource_path` leaves as it is.

    Raises:
        ValueError: a file is missing, or cannot be embedded; the words say which and why.
    """
    files = {cut: folder / f"{name}-{cut}.ttf" for cut in Cut}
    if Path(name).name != name or not any(path.is_file() for path in files.values()):
        return None
    for path in files.values():
        if not path.is_file():
            raise ValueError(f"the font file “{path.name}” is missing beside the others")
        if fault := _fault_of(path):
            raise ValueError(f"the font “{path.name}” {fault}")
    return str(folder.absolute() / name)


def _fault_of(path: Path) -> str:
    """Say in words why a font cannot be embedded; nothing if it can."""
    try:
        data = path.read_bytes()
        kind = data[:4]
        if kind not in _TRUETYPE:
            return _REFUSED_KINDS.get(kind, "is no font file")
        tables = _tables(data)
        if _VARIABLE in tables:
            return "holds many weights in one file; choose one with a file a weight"
        if any(name not in tables for name in _NEEDED):
            return "is damaged"
        (rights,) = struct.unpack_from(">H", data, tables[b"OS/2"] + _FS_TYPE_AT)
    except OSError:
        return "cannot be read"
    except struct.error:
        return "is damaged"
    if rights & _RESTRICTED and not rights & _LESS_RESTRICTED:
        return "may not be embedded by its licence; choose another one"
    if rights & (_NO_SUBSETTING | _BITMAPS_ONLY):
        return "may not be embedded in part by its licence; choose another one"
    return ""


def _tables(data: bytes) -> Mapping[bytes, int]:
    """Return where each table of a font begins (OpenType 1.9, table directory)."""
    _, count, *_ = _HEADER.unpack_from(data)
    records = (_RECORD.unpack_from(data, _HEADER.size + index * _RECORD.size) for index in range(count))
    tables = {name: (start, length) for name, _, start, length in records}
    if any(start + length > len(data) for start, length in tables.values()):
        raise struct.error
    return {name: start for name, (start, _) in tables.items()}
