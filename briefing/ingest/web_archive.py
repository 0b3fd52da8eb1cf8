"""Read a web page that a browser saved with its pictures as one file (MHTML, RFC 2557)."""

from __future__ import annotations

from email.message import EmailMessage

from briefing.errors import ImportCode
from briefing.ingest.mail_parts import all_parts, declared_encoding, header, parse_message, part_bytes
from briefing.ingest.readings import Reading, Refusal
from briefing.ingest.web_page import read_web_page


def read_web_archive(data: bytes, encoding: str | None = None) -> Reading:
    """Return the article of the page that the archive was made for, which is its first."""
    message = parse_message(data)
    pages = [part for part in all_parts(message) if part.get_content_type() in _PAGE_TYPES]
    if not pages:
        raise Refusal(ImportCode.NO_TEXT, "holds no web page; please save the page again, as HTML.")
    page = _root(message, pages)
    url = header(message, "Snapshot-Content-Location") or header(page, "Content-Location")
    # A page in UTF-8 is recognised as such; what it declares itself may be older than the archive.
    chosen = encoding or _encoding_of(page)
    return read_web_page(part_bytes(page), chosen, url or None)


_PAGE_TYPES = ("text/html", "application/xhtml+xml")


def _root(message: EmailMessage, pages: list[EmailMessage]) -> EmailMessage:
    start = message.get_param("start")
    return next((page for page in pages if start and header(page, "Content-ID") == start), pages[0])


def _encoding_of(page: EmailMessage) -> str | None:
    declared = declared_encoding(page)
    return None if declared in (None, "us-ascii", "ascii") else declared
