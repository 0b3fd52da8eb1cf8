"""Read a file's bytes without trusting its path: no pipes, no devices, no more than a limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from briefing.errors import ImportCode, ImportRejected
from briefing.ingest.readers import FILE_LIMIT

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_ONE_ARTICLE = "please import a file that holds one article."


def read_file(path: Path, *, limit: int = FILE_LIMIT, advice: str = _ONE_ARTICLE) -> bytes:
    """Return the bytes of the regular file at `path`; `advice` says what to do about one that is too large.

    Raises:
        ImportRejected: it is no regular file, cannot be read, or has more than `limit` bytes.
    """
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        if path.is_dir():  # some systems do not open folders at all
            raise _not_a_file(path) from error
        raise _unreadable(path, error) from error
    try:
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise _not_a_file(path)
            data = file.read(limit + 1)  # the file may grow while it is read
    except IsADirectoryError as error:
        os.close(descriptor)
        raise _not_a_file(path) from error
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(data) > limit:
        size = f"larger than {limit // 1024**2} MB"
        message = f"“{path.name}” is {size}; {advice}"
        raise ImportRejected(ImportCode.TOO_LARGE, message, path=path)
    return data


def _not_a_file(path: Path) -> ImportRejected:
    message = f"“{path.name}” is not a file; please choose the files in it one by one."
    return ImportRejected(ImportCode.NOT_A_FILE, message, path=path)


def _unreadable(path: Path, error: OSError) -> ImportRejected:
    reason = error.strerror or "it cannot be opened"
    message = (
        f"“{path.name}” cannot be read ({reason}); please check that it is there and that you may open it."
    )
    return ImportRejected(ImportCode.UNREADABLE, message, path=path)
