"""The one tree of errors that a user can act on; every other exception is a bug."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class BriefingError(Exception):
    """Say in one sentence what went wrong and what to do about it."""

    def __init__(self, message: str, *, path: Path | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path


class ImportCode(StrEnum):
    """Why a file could not be read, for programs that read `briefing extract --json`."""

    EMPTY = "empty"
    NOT_A_FILE = "not_a_file"
    TOO_LARGE = "too_large"
    UNKNOWN_FORMAT = "unknown_format"
    NO_TEXT = "no_text"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_COMPLEX = "too_complex"
    UNREADABLE = "unreadable"


class ImportRejected(BriefingError):
    """Raised when bytes cannot become an article; nothing has been imported."""

    def __init__(self, code: ImportCode, message: str, *, path: Path | None = None) -> None:
        super().__init__(message, path=path)
        self.code = code


class LibraryError(BriefingError):
    """Raised when the library on disk cannot be opened, read or written."""


class PackFileError(BriefingError):
    """Raised when a `.briefing` file cannot be read or written."""


class ResourceError(BriefingError):
    """Raised when a template, house style or label file is missing or wrong."""


class ExportError(BriefingError):
    """Raised when a document cannot be written in the format asked for."""


class VerificationError(BriefingError):
    """Raised when a file cannot be compared with its pack."""


class InterchangeError(BriefingError):
    """Raised when a file of references or annotations cannot be read."""


class MergeError(BriefingError):
    """Raised when an edited file has nothing to do with the pack it is to be merged into."""


class WriteError(BriefingError):
    """Raised when a file cannot be replaced; the earlier file is still whole."""


class JobCancelled(BriefingError):
    """Raised inside a job after the user has cancelled it."""
