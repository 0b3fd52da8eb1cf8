"""Tell by content what a file is, and name the formats that nobody reads."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

HEAD_SIZE = 4096
"""Bytes of a file that are enough to tell what it is."""

OLE_SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What files of the old Office programs begin with, and encrypted ones of the new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignFormat:
    """A format that no reader takes; `title` goes into a sentence: “scan.png” is a picture."""

    title: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]


def starts_with(*signatures: bytes) -> Callable[[bytes], bool]:
    """Return a test whether a file begins with one of these signatures."""
    return lambda head: head.startswith(signatures)


_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*|<!--.{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|title|meta|article|section|main|div|span|p|br|h[1-6])(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_MAIL_HEADER = re.compile(
    rb"(?:From [^\r\n]{0,200}\r?\n)?"
    rb"(?:[A-Za-z][A-Za-z-]{1,40}:[^\r\n]{0,1000}\r?\n(?:[ \t][^\r\n]{0,1000}\r?\n){0,50}){3}"
)
_MAIL_SIGN = re.compile(
    rb"^(?:mime-version|message-id|received|return-path|content-type):", re.IGNORECASE | re.MULTILINE
)
_WEB_ARCHIVE = re.compile(rb"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_WEB_ARCHIVE_SIGN = re.compile(
    rb"^(?:snapshot-content-location|content-location|from:\s*(?:=\?utf-8\?\w\?)?<?saved)",
    re.IGNORECASE | re.MULTILINE,
)


def is_pdf(head: bytes) -> bool:
    """Tell whether a PDF file begins within the first kilobyte, as readers of PDF allow."""
    return b"%PDF-" in head[:1024]


def is_html(head: bytes) -> bool:
    """Tell whether a web page begins here, its letters one byte wide or two."""
    narrow = head.replace(b"\0", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head
    return _HTML.match(narrow.lstrip(b"\xef\xbb\xbf\xff\xfe")) is not None


def has_tags(data: bytes) -> bool:
    """Tell whether there is markup of web pages in the bytes at all."""
    return _TAG.search(data.replace(b"\0", b"")) is not None


def is_mail(head: bytes) -> bool:
    """Tell whether the bytes begin with the header of a mail."""
    return _MAIL_HEADER.match(head) is not None and _MAIL_SIGN.search(head) is not None


def is_web_archive(head: bytes) -> bool:
    """Tell whether the bytes begin as pages do that browsers save in one file (RFC 2557)."""
    return (
        is_mail(head) and _WEB_ARCHIVE.search(head) is not None and _WEB_ARCHIVE_SIGN.search(head) is not None
    )


_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"BM")
_PICTURE_BRANDS = (b"heic", b"heix", b"mif1", b"avif")
_RECORDINGS = (b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3")


def _is_picture(head: bytes) -> bool:
    if head.startswith(b"BM"):
        return b"\0" in head[:16]  # two letters that begin words, too
    is_webp = head.startswith(b"RIFF") and head[8:12] == b"WEBP"
    return head.startswith(_PICTURES) or is_webp or _brand(head) in _PICTURE_BRANDS


def _is_recording(head: bytes) -> bool:
    is_wave = head.startswith(b"RIFF") and head[8:12] in {b"WAVE", b"AVI "}
    return head.startswith(_RECORDINGS) or is_wave or bool(_brand(head))


def _brand(head: bytes) -> bytes:
    """Return the four letters that say which kind of media file follows (ISO/IEC 14496-12, 4.3)."""
    return head[8:12] if head[4:8] == b"ftyp" else b""


_LINK_STARTS = (b"[InternetShortcut]", b"[{000214A0-0000-0000-C000-000000000046}]")
_APPLE_LINK = re.compile(
    rb"\s*<\?xml[^>]{0,200}>\s*(?:<!DOCTYPE plist[^>]{0,200}>\s*)?<plist\b.{0,500}?<key>URL</key>", re.DOTALL
)


def _is_link(head: bytes) -> bool:
    return head.startswith(_LINK_STARTS) or _APPLE_LINK.match(head) is not None


FOREIGN_FORMATS = (
    ForeignFormat(title="a rich text file", suffixes=(".rtf",), recognises=starts_with(b"{\\rtf")),
    ForeignFormat(
        title="a picture",
        suffixes=(".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".heic"),
        recognises=_is_picture,
    ),
    ForeignFormat(
        title="a recording",
        suffixes=(".mp4", ".mov", ".m4a", ".mp3", ".wav", ".ogg", ".webm", ".mkv", ".avi"),
        recognises=_is_recording,
    ),
    ForeignFormat(
        title="a packed file",
        suffixes=(".gz", ".7z", ".rar"),
        recognises=starts_with(b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07"),
    ),
    ForeignFormat(
        title="a web archive of Safari", suffixes=(".webarchive",), recognises=starts_with(b"bplist00")
    ),
    ForeignFormat(
        title="only a link to a page",
        suffixes=(".url", ".webloc"),
        recognises=_is_link,
    ),
    ForeignFormat(title="a PostScript file", suffixes=(".ps", ".eps"), recognises=starts_with(b"%!PS")),
)
"""Formats that are told by content; the reader of Word files tells packed and old Office files."""

_OTHER_SUFFIXES = (".doc", ".xls", ".ppt", ".msg", ".odt", ".zip", ".epub", ".xlsx", ".pptx")


def recognise_foreign(data: bytes) -> ForeignFormat | None:
    """Return the format of a file that no reader takes, None if its content looks like none of them."""
    head = data[:HEAD_SIZE]
    return next((known for known in FOREIGN_FORMATS if known.recognises(head)), None)


def belongs_to_foreign(suffix: str) -> bool:
    """Tell whether a suffix promises a format that nobody reads."""
    return suffix in _OTHER_SUFFIXES or any(suffix in known.suffixes for known in FOREIGN_FORMATS)
