"""Read plain text and Markdown, which stays as it was written."""

from __future__ import annotations

import re

from briefing.ingest.readings import Reading
from briefing.text.encodings import decode_as, decode_text

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_MOST_CONTROLS = 0.02


def read_plain_text(data: bytes, encoding: str | None = None) -> Reading:
    """Decode `data`, in `encoding` if a person chose one."""
    decoded = decode_text(data) if encoding is None else decode_as(data, encoding)
    return Reading(text=decoded.text, encoding=decoded.encoding, warnings=decoded.warnings)


def is_text(reading: Reading) -> bool:
    """Tell whether what was decoded is text at all, and not a program or a recording."""
    return len(_CONTROL.findall(reading.text)) <= _MOST_CONTROLS * len(reading.text)
