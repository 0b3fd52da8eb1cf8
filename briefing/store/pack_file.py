"""The `.briefing` file: a zip with the pack as JSON, and every source's text and picture under its hash."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

from briefing.errors import PackFileError
from briefing.model.pack import Pack
from briefing.model.pictures import PictureType
from briefing.store.atomic import atomic_write
from briefing.store.codec import text_hash
from briefing.store.envelope import unwrap_pack, wrap_pack
from briefing.store.zip_reading import read_members

SUFFIX = ".briefing"
MEDIA_TYPE = b"application/vnd.briefing+zip"

_PACK = "pack.json"
_MIMETYPE = "mimetype"
_SOURCES = "sources/"
_PICTURES = "pictures/"
_SUFFIXES = {PictureType.PNG: ".png", PictureType.JPEG: ".jpg"}
_DATE = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6


def save_pack(pack: Pack, path: Path) -> None:
    """Write a pack file; the same pack gives the same bytes.

    Before the new file takes the place of the old one it is read back and compared with the pack.

    Raises:
        PackFileError: the pack holds something that cannot be read back; the earlier file is whole.
        WriteError: the file cannot be written; the earlier file is whole.
    """

    def verify(written: Path) -> None:
        if load_pack(written) != pack:
            raise PackFileError(
                "The pack does not read back as it was written, so the earlier file is kept; report this.",
                path=path,
            )

    members = _members(pack)
    atomic_write(path, lambda stream: _write_zip(stream, members), verify)


def load_pack(path: Path) -> Pack:
    """Read a pack file, which may come from anywhere.

    Raises:
        PackFileError: it is no pack file, is damaged, or needs a newer version of this program.
    """
    try:
        return _read_pack(read_members(path))
    except PackFileError as error:
        raise PackFileError(error.message, path=path) from error


def _members(pack: Pack) -> dict[str, bytes]:
    """Return the content of every member by name, in the order in which they are written."""
    envelope, texts = wrap_pack(pack)
    sources = {f"{_SOURCES}{digest}.txt": text.encode() for digest, text in sorted(texts.items())}
    pictures = {
        f"{_PICTURES}{picture.id}{_SUFFIXES[picture.media_type]}": picture.data
        for picture in sorted(pack.pictures, key=lambda picture: picture.id)
        if not picture.is_lost
    }
    return {_MIMETYPE: MEDIA_TYPE, _PACK: envelope, **sources, **pictures}


def _write_zip(stream: BinaryIO, members: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _DATE)
            info.create_system = 3  # Unix wherever we run, or the bytes would differ on Windows
            info.external_attr = 0o100644 << 16
            is_packed = name == _MIMETYPE or name.startswith(_PICTURES)  # pictures are packed in themselves
            info.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            archive.writestr(info, content, compresslevel=_LEVEL)


def _read_pack(members: Mapping[str, bytes]) -> Pack:
    if members.get(_MIMETYPE) != MEDIA_TYPE or _PACK not in members:
        raise PackFileError("This is not a Briefing pack; choose a file that Briefing has saved.")
    return unwrap_pack(members[_PACK], _texts(members), _pictures(members))


def _texts(members: Mapping[str, bytes]) -> dict[str, str]:
    texts = {}
    for name, content in members.items():
        if not name.startswith(_SOURCES):
            continue
        digest = name.removeprefix(_SOURCES).removesuffix(".txt")
        try:
            text = content.decode()
        except UnicodeDecodeError as error:
            raise PackFileError(_altered(digest)) from error
        if text_hash(text) != digest:
            raise PackFileError(_altered(digest))
        texts[digest] = text
    return texts


def _pictures(members: Mapping[str, bytes]) -> dict[str, bytes]:
    return {
        name.removeprefix(_PICTURES).partition(".")[0]: content
        for name, content in members.items()
        if name.startswith(_PICTURES)
    }


def _altered(digest: str) -> str:
    return f"The text of a source in this pack was altered or damaged ({digest[:12]}); ask for a fresh copy."
