"""The one way to write a file: beside the target first, checked, then put in its place in one step."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from briefing.errors import WriteError

_TEMPORARY = re.compile(r"\..*\.tmp(?P<pid>\d+)-[0-9a-f]{8}", re.DOTALL)
_STALE_AFTER_S = 600  # on a shared folder the process may live on another machine, where no pid tells
_LONGEST_KEPT_NAME = 100  # bytes of the target's name within the temporary one, far below the limit of 255

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ETXTBSY, errno.EBUSY}


def atomic_write(
    target: Path,
    write: Callable[[BinaryIO], None] | bytes,
    verify: Callable[[Path], None] | None = None,
) -> None:
    """Replace `target` by new bytes, or leave it exactly as it was.

    `verify` is handed the finished temporary file and raises if it is not good enough to take over.

    Raises:
        WriteError: the file could not be written; the earlier one is whole.
        BriefingError: whatever `write` or `verify` raised of that kind; the earlier file is whole.
    """
    temporary = temporary_beside(target)
    try:
        _fill(temporary, target, write, verify)
        replace_file(temporary, target)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def temporary_beside(target: Path) -> Path:
    """Create an empty file for writing what is to become `target`, in the folder where that really lies.

    Raises:
        WriteError: nothing can be created there, or the target is no ordinary file.
    """
    target = _resolve(target)
    kept_name = os.fsencode(target.name)[:_LONGEST_KEPT_NAME].decode("utf-8", "ignore")
    temporary = target.with_name(f".{kept_name}.tmp{os.getpid()}-{secrets.token_hex(4)}")
    try:
        with temporary.open("xb"):
            pass
        if target.exists():
            temporary.chmod(0o600)  # an earlier file that others may not read must not show through this one
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise _explain(error, target) from error
    return temporary


@contextmanager
def failures_explained(target: Path) -> Iterator[None]:
    """Let an error of the disk while what is to become `target` is written be a WriteError that names it."""
    try:
        yield
    except OSError as error:
        raise _explain(error, target) from error


def replace_file(temporary: Path, target: Path) -> None:
    """Put a finished file in the place of `target`, which keeps its mode; links keep pointing to it.

    When it fails, the temporary file stays, so that the caller can try another target in that folder.

    Raises:
        WriteError: the target could not be replaced; it is whole.
    """
    target = _resolve(target)
    try:
        if target.exists():
            temporary.chmod(stat.S_IMODE(target.stat().st_mode))
        _sync(temporary)
        temporary.replace(target)
    except OSError as error:
        raise _explain(error, target) from error
    if sys.platform != "win32":  # Windows cannot open a folder, and needs no such call
        with suppress(OSError):  # the new file is in place; some network folders refuse this
            _sync(target.parent)


def remove_stale_temporaries(folder: Path) -> tuple[Path, ...]:
    """Remove the temporary files that processes long dead have left in a folder; return their paths."""
    removed = []
    for file in sorted(folder.glob(".*.tmp*")):
        match = _TEMPORARY.fullmatch(file.name)
        if match is None or _is_running(int(match["pid"])):
            continue
        with suppress(OSError):
            if time.time() - file.lstat().st_mtime >= _STALE_AFTER_S:
                file.unlink()
                removed.append(file)
    return tuple(removed)


def _fill(
    temporary: Path,
    target: Path,
    write: Callable[[BinaryIO], None] | bytes,
    verify: Callable[[Path], None] | None,
) -> None:
    try:
        # A buffered stream repeats short writes until all is written or an error comes, and so
        # counts for us; an unbuffered one would return the smaller count and lose the rest.
        with temporary.open("wb") as stream:
            if isinstance(write, bytes):
                stream.write(write)
            else:
                write(stream)
        is_short = isinstance(write, bytes) and temporary.stat().st_size != len(write)
        if verify is not None:
            verify(temporary)
    except OSError as error:
        raise _explain(error, target) from error
    if is_short:
        raise WriteError(
            f"“{target.name}” arrived cut short on its disk; save to another place.", path=target
        )


def _resolve(target: Path) -> Path:
    try:
        resolved = target.resolve()
        is_replaceable = resolved.is_file() or not resolved.exists()
    except RuntimeError as error:  # a loop of links, until Python 3.13
        raise WriteError(
            f"“{target.name}” is a link that leads nowhere; choose another name.", path=target
        ) from error
    except OSError as error:
        raise _explain(error, target) from error
    if not is_replaceable:
        raise WriteError(
            f"“{target.name}” is not a file and cannot be replaced; choose another name.", path=target
        )
    return resolved


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_running(pid: int) -> bool:
    if sys.platform == "win32":
        return False  # age alone decides: signal 0 would end the process there
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _explain(error: OSError, target: Path) -> WriteError:
    name, folder = f"“{target.name}”", f"“{target.parent}”"
    if error.errno in _NO_ROOM:
        message = f"There is no room for {name} on its disk; free some space, or save to another place."
    elif error.errno in _NOT_ALLOWED:
        message = f"{name} may not be written: close it in other programs, or save a copy elsewhere."
    elif not target.parent.is_dir():
        message = f"The folder {folder} is not there; choose another folder."
    elif error.errno == errno.ENAMETOOLONG:
        message = f"The name {name} is too long; choose a shorter one."
    else:
        message = f"{name} could not be written ({error.strerror or error}); save a copy elsewhere."
    return WriteError(message, path=target)
