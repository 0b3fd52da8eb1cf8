"""Tell by content what a file is, and name those that cannot be imported."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

HEAD_SIZE = 4096
"""Bytes of a file that are enough to tell what it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignFormat:
    """A format that no reader takes; `title` goes into a sentence: “report.pdf” is a PDF file."""

    title: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]


def _starts_with(*signatures: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(signatures)


_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,500}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_HEADER = re.compile(
    rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\r\n]{0,1000}\r?\n(?:[ \t][^\r\n]{0,1000}\r?\n){0,50}){3}"
)
_MAIL_SIGN = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|content-type):", re.IGNORECASE | re.MULTILINE
)


def _is_html(head: bytes) -> bool:
    return _HTML.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def _is_mail(head: bytes) -> bool:
    return _MAIL_HEADER.match(head) is not None and _MAIL_SIGN.search(head) is not None


FOREIGN_FORMATS = (
    ForeignFormat(title="a PDF file", suffixes=(".pdf",), recognises=lambda head: b"%PDF-" in head[:1024]),
    ForeignFormat(
        title="a Word or other packed document",
        suffixes=(".docx", ".odt", ".zip", ".epub", ".xlsx", ".pptx"),
        recognises=_starts_with(b"PK\x03\x04", b"PK\x05\x06"),
    ),
    ForeignFormat(
        title="a document of an old Office program",
        suffixes=(".doc", ".xls", ".ppt", ".msg"),
        recognises=_starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    ),
    ForeignFormat(title="a rich text file", suffixes=(".rtf",), recognises=_starts_with(b"{\\rtf")),
    ForeignFormat(
        title="a saved mail or web archive", suffixes=(".eml", ".mht", ".mhtml"), recognises=_is_mail
    ),
    ForeignFormat(title="a saved web page", suffixes=(".html", ".htm", ".xhtml"), recognises=_is_html),
    ForeignFormat(
        title="a picture",
        suffixes=(".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic"),
        recognises=_starts_with(b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"),
    ),
    ForeignFormat(title="a PostScript file", suffixes=(".ps", ".eps"), recognises=_starts_with(b"%!PS")),
)


def recognise_foreign(data: bytes) -> ForeignFormat | None:
    """Return the format of a file that no reader takes, None if its content looks like none of them."""
    head = data[:HEAD_SIZE]
    return next((known for known in FOREIGN_FORMATS if known.recognises(head)), None)


def belongs_to_foreign(suffix: str) -> bool:
    """Tell whether a suffix promises another format than text."""
    return any(suffix in known.suffixes for known in FOREIGN_FORMATS)
