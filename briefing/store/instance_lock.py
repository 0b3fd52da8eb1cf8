"""One program writes a library at a time: a lock of the operating system, with a note of who holds it."""

from __future__ import annotations

import getpass
import json
import os
import socket
import sys
from pathlib import Path
from typing import BinaryIO

from briefing.errors import LibraryError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCKED_BYTE = 2**20  # Windows bars others from reading what is locked, so the lock lies beyond the note
_LONGEST_NOTE = 4096


class InstanceLock:
    """Hold the right to write a library; the system gives it back when the process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        """Take the lock.

        Raises:
            LibraryError: another program holds it; the message names that program.
        """
        try:
            self._stream: BinaryIO = os.fdopen(
                os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b", buffering=0
            )
        except OSError as error:
            raise LibraryError(
                f"The library in “{path.parent}” may not be written; check who may write there.", path=path
            ) from error
        try:
            _lock(self._stream)
        except OSError as error:
            holder = _describe(self._stream.read(_LONGEST_NOTE))
            self._stream.close()
            raise LibraryError(
                f"The library is in use by {holder}; close it there first.", path=path
            ) from error
        self.was_left_open = bool(self._stream.read(1))
        """Whether the last program that wrote this library ended without closing it."""
        self._note(
            json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "user": _user_name()}).encode()
        )

    def release(self) -> None:
        """Give the lock back; the empty file that stays says that all was closed properly."""
        if not self._stream.closed:
            self._note(b"")
            self._stream.close()

    def _note(self, content: bytes) -> None:
        self._stream.seek(0)
        self._stream.truncate(0)
        self._stream.write(content)


def _lock(stream: BinaryIO) -> None:
    if sys.platform == "win32":
        stream.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            stream.seek(0)
    else:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _user_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no such user, as in many containers
        return ""


def _describe(note: bytes) -> str:
    try:
        holder = json.loads(note)
        return f"another Briefing (process {int(holder['pid'])} of {holder['user']} on {holder['host']})"
    except (ValueError, KeyError, TypeError):
        return "another program"
