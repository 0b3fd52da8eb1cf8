"""Reading a zip file that may come from anywhere: sizes are limited, and nothing is written to the disk."""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from briefing.errors import PackFileError

MOST_MEMBERS = 5_000
LARGEST_FILE = 256 * 2**20
LARGEST_MEMBER = 64 * 2**20
LARGEST_TOTAL = 256 * 2**20
LARGEST_RATIO = 200
RATIO_COUNTS_ABOVE = 2**20

_ENCRYPTED = 0x1
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


def read_members(path: Path) -> dict[str, bytes]:
    """Return the content of every member by name.

    Raises:
        PackFileError: the file cannot be read, is no intact zip, or exceeds a limit.
    """
    with _open_regular(path) as stream:
        try:
            with zipfile.ZipFile(stream) as archive:
                members = archive.infolist()
                _check_directory(members)
                return _read_all(archive, members)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise PackFileError(
                "This file is damaged or not a Briefing pack; ask for a fresh copy."
            ) from error


@contextmanager
def _open_regular(path: Path) -> Iterator[BinaryIO]:
    # Opening a pipe would wait for ever for its other end, hence O_NONBLOCK, which Windows does not have.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(path, flags)
    except FileNotFoundError as error:
        raise PackFileError(f"“{path.name}” is not there any more; choose another pack.") from error
    except (OSError, ValueError) as error:
        raise PackFileError(f"“{path.name}” cannot be opened; check who may read it.") from error
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_FILE:
        os.close(descriptor)
        raise PackFileError(f"“{path.name}” is too large or not a file at all; choose a Briefing pack.")
    with os.fdopen(descriptor, "rb") as stream:
        yield stream


def _check_directory(members: list[zipfile.ZipInfo]) -> None:
    names = [member.filename for member in members]
    if len(members) > MOST_MEMBERS:
        raise PackFileError("This pack has too many parts to be opened; ask for a fresh copy.")
    if len(set(names)) < len(names):
        raise PackFileError("This pack holds one part twice and is not to be trusted; ask for a fresh copy.")
    for member in members:
        if not _is_plain(member):
            raise PackFileError("This pack holds a part with an unsafe name; ask for a fresh copy.")
        if member.flag_bits & _ENCRYPTED or member.compress_type not in _METHODS:
            raise PackFileError("This pack is encrypted or packed in an unknown way; ask for a fresh copy.")
    if sum(member.file_size for member in members) > LARGEST_TOTAL or any(map(_is_oversized, members)):
        raise PackFileError("This pack unpacks to far more than a pack can hold; ask for a fresh copy.")


def _is_plain(member: zipfile.ZipInfo) -> bool:
    name = member.orig_filename  # as it stands in the file: zipfile cuts it at NUL and turns backslashes
    parts = name.split("/")
    return not (name.startswith("/") or ".." in parts or any(character in name for character in "\\:\0"))


def _is_oversized(member: zipfile.ZipInfo) -> bool:
    if member.file_size > LARGEST_MEMBER:
        return True
    packed = max(member.compress_size, 1)
    return member.file_size > RATIO_COUNTS_ABOVE and member.file_size / packed > LARGEST_RATIO


def _read_all(archive: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    contents = {}
    for member in members:
        with archive.open(member) as stream:
            content = stream.read(member.file_size + 1)
        if len(content) != member.file_size:  # the directory lied
            raise zipfile.BadZipFile(member.filename)
        contents[member.filename] = content
    return contents
