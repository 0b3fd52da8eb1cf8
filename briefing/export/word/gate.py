"""The one gate for words, links and languages into the Word file: what XML or Word refuses stays out."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_FORBIDDEN = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f]"  # controls but tab and newline: not in XML, or without meaning
    r"|[\ufdd0-\ufdef\ufffe\uffff]"  # noncharacters
)
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_NEWLINE = re.compile(r"\r\n?|\x0b|\x0c|\x85|\u2028|\u2029")
_HOST = re.compile(r"[\w.\-]+|\[[0-9a-fA-F:.]+\]")
_SAFE_IN_ADDRESS = "%/:=&?~#+!$,;'@()*[]"
_ADDRESS_LIMIT = 2000


def clean(text: str) -> str:
    """Return the words without characters that an XML file cannot hold."""
    if text.isprintable():  # no control, no surrogate, no noncharacter; but a no-break space is none either
        return text
    text = _FORBIDDEN.sub("", _NEWLINE.sub("\n", text))
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def link_target(link: str) -> str | None:
    """Return an address as Word accepts it; None for what would make Word refuse the file."""
    if len(link) > _ADDRESS_LIMIT:
        return None
    address = quote(_SURROGATE.sub("", clean(link)), safe=_SAFE_IN_ADDRESS)
    try:
        parts = urlsplit(link)
        is_sound = parts.port is None or parts.port > 0
    except ValueError:
        return None
    match parts.scheme:
        case "http" | "https":
            host = (parts.hostname or "") if is_sound else ""
            host = f"[{host}]" if ":" in host else host
            return address if _HOST.fullmatch(host) else None
        case "mailto":
            return address if "@" in parts.path and not re.search(r"\s", parts.path) else None
        case _:
            return None


def word_language(tag: str) -> str:
    """Return a language tag with its region, without which Word finds no dictionary: `vi` gives `vi-VN`."""
    if "-" in tag:
        return tag
    from babel.core import get_global  # noqa: PLC0415 - slow, and most tags have their region

    likely: str = get_global("likely_subtags").get(tag, tag)
    return f"{tag}-{likely.rsplit('_', 1)[-1]}" if "_" in likely else tag
