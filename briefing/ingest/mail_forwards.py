"""What is passed on inside a mail: where it begins, what its head says, and the marks of quoted lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from email.utils import parsedate_to_datetime

from briefing.ingest.publication_dates import find_written_date
from briefing.model.article import ABSENT, Datum, FieldState, Metadata
from briefing.model.spans import Span

REPLY_MARKS = re.compile(r"(?:(?:re|fwd?|fw|tr|aw|wg)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_BEGINS = re.compile(
    r"-{2,}\s*(?:forwarded message|original message|tin nhắn chuyển tiếp)\s*-{2,}|begin forwarded message:"
    r"|(?:on|vào) .{6,120}(?:wrote|đã viết)\s*:",
    re.IGNORECASE,
)
_HEAD_FIELD = re.compile(r"(?P<key>subject|date|sent|chủ đề|ngày)\s*:\s*(?P<value>\S.*)", re.IGNORECASE)
_QUOTED = re.compile(r"^(?:>[ \t]?)+", re.MULTILINE)
_SHARE_OF_QUOTED_LINES = 0.3


def without_quote_marks(text: str) -> str:
    """Return a mail without the `>` before its lines, where many have one."""
    lines = [line for line in text.split("\n") if line.strip()]
    quoted = sum(line.startswith(">") for line in lines)
    return _QUOTED.sub("", text) if quoted > _SHARE_OF_QUOTED_LINES * len(lines) else text


def passed_on_from(text: str, spans: Sequence[Span]) -> int:
    """Return the paragraph with which a longer text begins that is passed on; 0 where none is."""
    for number, span in enumerate(spans):
        if _BEGINS.fullmatch(" ".join(span.slice(text).split())):
            return number if len(text) - span.end > span.start else 0
    return 0


def read_forwarded_head(lines: Sequence[str]) -> Metadata:
    """Return title and day by the head of a forwarded mail; both are its sender's, so they are inferred."""
    given: dict[str, str] = {}
    for line in lines:
        match = _HEAD_FIELD.fullmatch(" ".join(line.split()))
        if match:
            given.setdefault(match["key"].lower(), match["value"])
    title = REPLY_MARKS.sub("", given.get("subject") or given.get("chủ đề") or "", count=1).strip()
    day = day_of(given.get("date") or given.get("sent") or given.get("ngày") or "")
    return Metadata(title=_guess(title, "forwarded-subject"), published=_guess(day, "forwarded-date"))


def day_of(date: str) -> str:
    """Return the ISO day of a header's date; "" where it cannot be read, or read in one way only."""
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):  # mail systems write all kinds of dates
        written = find_written_date(date)
        return written.days[0].isoformat() if written and not written.is_ambiguous else ""


def _guess(value: str, rule: str) -> Datum:
    return Datum(value=value, state=FieldState.INFERRED, rule=rule) if value else ABSENT
