"""The one table of readers: which formats can be imported, and who reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.ingest.formats import (
    HEAD_SIZE,
    OLE_SIGNATURE,
    has_tags,
    is_html,
    is_mail,
    is_pdf,
    is_web_archive,
    starts_with,
)
from briefing.ingest.plain_text import read_plain_text
from briefing.ingest.readings import Reading

TEXT_LIMIT = 10 * 1024 * 1024
"""Bytes of text; a year of one newspaper's front pages fits."""

FILE_LIMIT = 50 * 1024 * 1024
"""Bytes of a file that may hold pictures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Read one format. `recognises` is sure by the first bytes; `accepts` whole files that have the suffix.

    What is `hostile` has a complicated parser, and is read in a process that can be ended.
    """

    title: str
    mime: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str | None], Reading]
    recognises: Callable[[bytes], bool] = lambda _head: False
    accepts: Callable[[bytes], bool] = lambda _data: False
    limit: int = FILE_LIMIT
    is_hostile: bool = True


# Each reader is loaded with the first file of its format: plain text must not wait for the parsers of others.


def _read_markdown(data: bytes, encoding: str | None) -> Reading:
    from briefing.ingest.markdown import read_markdown  # noqa: PLC0415

    return read_markdown(data, encoding)


def _read_page(data: bytes, encoding: str | None) -> Reading:
    from briefing.ingest.web_page import read_web_page  # noqa: PLC0415

    return read_web_page(data, encoding)


def _read_archive(data: bytes, encoding: str | None) -> Reading:
    from briefing.ingest.web_archive import read_web_archive  # noqa: PLC0415

    return read_web_archive(data, encoding)


def _read_mail(data: bytes, encoding: str | None) -> Reading:
    from briefing.ingest.mail import read_mail  # noqa: PLC0415

    return read_mail(data, encoding)


def _read_word(data: bytes, _encoding: str | None) -> Reading:
    from briefing.ingest.docx_reader import read_docx  # noqa: PLC0415

    return read_docx(data)


def _read_pdf(data: bytes, _encoding: str | None) -> Reading:
    from briefing.ingest.pdf_reader import read_pdf  # noqa: PLC0415

    return read_pdf(data)


READERS = (
    Reader(
        title="plain text (.txt)",
        mime="text/plain",
        suffixes=(".txt", ".text", ""),
        read=read_plain_text,
        limit=TEXT_LIMIT,
        is_hostile=False,
    ),
    Reader(
        title="Markdown (.md)",
        mime="text/markdown",
        suffixes=(".md", ".markdown"),
        read=_read_markdown,
        accepts=lambda _data: True,  # whether it is text shows once it is decoded
        limit=TEXT_LIMIT,
    ),
    Reader(
        title="Word files (.docx)",
        mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        suffixes=(".docx", ".docm", ".dotx"),
        read=_read_word,
        recognises=starts_with(b"PK\x03\x04", b"PK\x05\x06", OLE_SIGNATURE),
    ),
    Reader(
        title="PDF files (.pdf)",
        mime="application/pdf",
        suffixes=(".pdf",),
        read=_read_pdf,
        recognises=is_pdf,
    ),
    Reader(
        title="saved web pages (.html, .mhtml)",
        mime="text/html",
        suffixes=(".html", ".htm", ".xhtml"),
        read=_read_page,
        recognises=is_html,
        accepts=has_tags,
    ),
    Reader(
        title="",
        mime="multipart/related",
        suffixes=(".mht", ".mhtml"),
        read=_read_archive,
        recognises=is_web_archive,
        accepts=is_mail,
    ),
    Reader(
        title="mails (.eml)",
        mime="message/rfc822",
        suffixes=(".eml",),
        read=_read_mail,
        recognises=is_mail,
    ),
)

_TEXT = READERS[0]


def choose_reader(data: bytes, suffix: str) -> Reader:
    """Return the reader for this content; where it could be several formats, `suffix` decides."""
    head = data[:HEAD_SIZE]
    fitting = [reader for reader in READERS if reader.recognises(head)]
    if not fitting:
        fitting = [reader for reader in READERS if suffix in reader.suffixes and reader.accepts(data)]
    by_suffix = (reader for reader in fitting if suffix in reader.suffixes)
    return next(by_suffix, fitting[0] if fitting else _TEXT)


def belongs_to_other(suffix: str, reader: Reader) -> bool:
    """Tell whether a suffix promises what another reader than `reader` reads."""
    return suffix not in reader.suffixes and any(suffix in other.suffixes for other in READERS)


def importable_formats() -> str:
    """Return what can be imported, for a sentence."""
    *others, last = [reader.title for reader in READERS if reader.title]
    return f"{', '.join(others)} and {last}"


def importable_suffixes() -> tuple[str, ...]:
    """Return the suffixes of all formats that can be imported, for a file dialog."""
    return tuple(suffix for reader in READERS for suffix in reader.suffixes if suffix)
