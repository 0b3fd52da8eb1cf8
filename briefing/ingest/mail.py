"""Read a saved mail: its text, and what its header implies of the article in it."""

from __future__ import annotations

import re
from dataclasses import replace
from email.message import EmailMessage

from briefing.errors import ImportCode
from briefing.ingest.bylines import is_name_like
from briefing.ingest.mail_forwards import (
    REPLY_MARKS,
    day_of,
    passed_on_from,
    read_forwarded_head,
    without_quote_marks,
)
from briefing.ingest.mail_parts import (
    all_parts,
    declared_encoding,
    header,
    is_attachment,
    parse_message,
    part_bytes,
    part_text,
)
from briefing.ingest.outlets import outlet_at, outlet_named
from briefing.ingest.readings import Paragraph, Reading, Refusal, join_paragraphs
from briefing.ingest.web_page import read_web_page
from briefing.model.article import ABSENT, Datum, FieldState, LabelKind, Metadata
from briefing.text.encodings import Decoded
from briefing.text.paragraphs import split_paragraphs

_ADDRESS = re.compile(r"(?P<name>[^<]*)<(?P<address>[^<>@]*@[^<>]*)>|(?P<bare>\S+@\S+)")
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_FRAME = re.compile(
    r"(?:sent from|get outlook for|gửi từ) .{1,40}|(?:to )?unsubscribe\b.{0,120}|>+"
    r"|(?:on|vào) .{6,120}(?:wrote|đã viết)\s*:",
    re.IGNORECASE,
)
_FORWARD_LINE = re.compile(
    r"-{2,}\s*(?:forwarded message|original message|tin nhắn chuyển tiếp)\s*-{2,}"
    r"|begin forwarded message:|(?:from|to|cc|date|sent|subject|từ|đến|gửi|ngày|chủ đề): .*",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_SHARE_OF_COMMON_WORDS = 0.5
_MOST_HEADER_LINES = 12


def read_mail(data: bytes, encoding: str | None = None) -> Reading:
    """Return the plain text of a mail, else its page; what hangs on it is never opened."""
    message = parse_message(data)
    parts = all_parts(message)
    texts = [part for part in parts if not is_attachment(part)]
    plain = next(
        (part for part in texts if part.get_content_type() == "text/plain" and part_bytes(part).strip()), None
    )
    page = next(
        (part for part in texts if part.get_content_type() == "text/html" and part_bytes(part).strip()), None
    )
    if plain is None and page is None:
        raise Refusal(ImportCode.NO_TEXT, _no_text(has_attachments=len(texts) < len(parts)))
    warnings = ["attachments_ignored"] if len(texts) < len(parts) else []
    if plain is None and page is not None:
        reading = read_web_page(part_bytes(page), encoding or declared_encoding(page))
        stated = _add_header(reading.stated, message)
    else:
        decoded = part_text(plain or message, encoding)
        if page is not None and _differ(decoded.text, part_text(page).text):
            warnings.append("parts_differ")
        reading = _read_plain(decoded)
        stated = _add_header(reading.stated, message)
    return replace(reading, warnings=(*reading.warnings, *warnings), stated=stated)


def _no_text(*, has_attachments: bool) -> str:
    if has_attachments:
        return "holds no text of its own; please save what hangs on the mail and import that."
    return "holds no text; please copy the article from where it can be read and paste it."


def _read_plain(decoded: Decoded) -> Reading:
    """Label what belongs to the mail: the words above a forwarded article, its head, and the signature."""
    text = without_quote_marks(decoded.text.replace("\r\n", "\n"))
    signature = _SIGNATURE.search(text)
    end = signature.start() if signature else len(text)
    spans = split_paragraphs(text)
    beginning = passed_on_from(text, spans)
    paragraphs = []
    for number, span in enumerate(spans):
        words = span.slice(text)
        is_head = (
            beginning <= number < beginning + _MOST_HEADER_LINES
            and _FORWARD_LINE.fullmatch(words.replace("\n", " ")) is not None
        )
        is_frame = is_head or number < beginning or span.start >= end or _FRAME.fullmatch(words) is not None
        kind = LabelKind.BOILERPLATE if is_frame else None
        paragraphs.append(Paragraph(text=words, kind=kind, rule="mail-frame" if kind else ""))
    joined, blocks = join_paragraphs(paragraphs)
    stated = read_forwarded_head(
        [span.slice(text) for span in spans[beginning : beginning + _MOST_HEADER_LINES]]
    )
    return Reading(
        text=joined, encoding=decoded.encoding, warnings=decoded.warnings, blocks=blocks, stated=stated
    )


def _add_header(stated: Metadata, message: EmailMessage) -> Metadata:
    """Fill in what only the header tells. It speaks of the mail, so all of it is inferred."""
    subject = header(message, "Subject")
    title = REPLY_MARKS.sub("", subject, count=1).strip()
    is_passed_on = title != subject
    sender = _ADDRESS.search(header(message, "From"))
    name = (sender["name"] or "").strip(" \"'") if sender else ""
    host = ((sender["address"] or sender["bare"]) if sender else "").rpartition("@")[2].strip("> ")
    outlet = outlet_at(host) or outlet_named(name)
    is_author = outlet is None and not is_passed_on and " " in name and is_name_like(name)
    guesses = {
        "title": _guess(title, "mail-subject"),
        "published": _guess(day_of(header(message, "Date")), "mail-date"),
        "publisher": _guess(outlet.name if outlet and not outlet.is_aggregator else "", "mail-sender"),
        "author": _guess(name if is_author else "", "mail-sender"),
    }
    missing = {field: guess for field, guess in guesses.items() if getattr(stated, field) is ABSENT}
    return replace(stated, **missing)


def _guess(value: str, rule: str) -> Datum:
    return Datum(value=value, state=FieldState.INFERRED, rule=rule) if value else ABSENT


def _differ(plain: str, markup: str) -> bool:
    """Tell whether plain text and page of one mail say different things."""
    page = set(_WORD.findall(re.sub(r"<[^<>]*>", " ", markup).casefold()))
    words = set(_WORD.findall(plain.casefold()))
    return len(words & page) < _SHARE_OF_COMMON_WORDS * len(words)
