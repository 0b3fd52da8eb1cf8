"""The parts of a mail, or of a page saved as one file, whatever their headers say (RFC 2045, 2557)."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default

from briefing.errors import ImportCode
from briefing.ingest.readings import Refusal
from briefing.text.encodings import Decoded, decode_as, decode_text, is_known_encoding

_MOST_PARTS = 1_000
_LONGEST_HEAD = 100_000  # several times what the longest ways through servers take
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_BOUNDARIES = re.compile(rb"^--[^\r\n]{1,200}\r?$", re.MULTILINE)


def parse_message(data: bytes) -> EmailMessage:
    """Return the message in `data`.

    Raises:
        Refusal: it has more parts or a longer head than any mail, or cannot be taken apart at all.
    """
    head_end = _HEAD_END.search(data)
    if (head_end.start() if head_end else len(data)) > _LONGEST_HEAD:
        raise Refusal(ImportCode.TOO_COMPLEX, _TOO_LONG_HEAD)
    if sum(1 for _ in _BOUNDARIES.finditer(data)) > 2 * _MOST_PARTS:
        raise Refusal(ImportCode.TOO_COMPLEX, _TOO_MANY)
    try:
        message = message_from_bytes(data, policy=default)
    except (MessageError, ValueError, LookupError, RecursionError) as error:
        raise Refusal(ImportCode.DAMAGED, _DAMAGED) from error
    return message


_TOO_MANY = "has more parts than can be read; please copy the article's text and paste it."
_TOO_LONG_HEAD = "has a longer head than can be read; please copy the article's text and paste it."
_DAMAGED = "is damaged and cannot be taken apart; please save it again, or copy its text and paste it."


def all_parts(message: EmailMessage) -> list[EmailMessage]:
    """Return the parts that hold something, in order; a mail that hangs on another is one of its parts."""
    found: list[EmailMessage] = []
    waiting: list[object] = [message]
    while waiting and len(found) < _MOST_PARTS:
        part = waiting.pop()
        if not isinstance(part, EmailMessage):
            continue
        if part.is_multipart():
            waiting.extend(reversed(list(part.iter_parts())))
        else:
            found.append(part)
    return found


def header(part: EmailMessage, name: str) -> str:
    """Return a header as one line, empty if it is missing or malformed."""
    try:
        value = part.get(name)
    except (
        ValueError,
        LookupError,
        AttributeError,
        TypeError,
        IndexError,
    ):  # the parser of headers is brittle
        return ""
    return " ".join(str(value).split()) if value is not None else ""


def part_bytes(part: EmailMessage) -> bytes:
    """Return what a part holds, its transfer encoding undone."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return payload if isinstance(payload, bytes) else b""


def declared_encoding(part: EmailMessage) -> str | None:
    """Return the character encoding that a part declares, if there is such a thing."""
    name = part.get_content_charset()
    return name if name and is_known_encoding(name) else None


def part_text(part: EmailMessage, encoding: str | None = None) -> Decoded:
    """Return a part's text, in `encoding` if a person chose one."""
    data = part_bytes(part)
    return decode_text(data, declared_encoding(part)) if encoding is None else decode_as(data, encoding)


def file_name(part: EmailMessage) -> str:
    """Return the name of an attachment, empty without one."""
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, AttributeError, TypeError):
        return ""


def is_attachment(part: EmailMessage) -> bool:
    """Tell whether a part hangs on the mail and is no text of it."""
    is_named = bool(file_name(part)) or part.get_content_disposition() == "attachment"
    return is_named or part.get_content_maintype() not in ("text", "multipart")
