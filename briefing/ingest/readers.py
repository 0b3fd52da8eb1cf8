"""The one table of readers: which formats can be imported, and who reads them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.ingest.plain_text import read_plain_text
from briefing.ingest.readings import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Read one format. `recognises` looks at the content; where several do, the suffix decides."""

    title: str
    mime: str
    suffixes: tuple[str, ...]
    recognises: Callable[[bytes], bool]
    read: Callable[[bytes, str | None], Reading]


def _is_anything(data: bytes) -> bool:
    del data
    return True  # whether it is text shows once it is decoded


READERS = (
    Reader(
        title="plain text (.txt)",
        mime="text/plain",
        suffixes=(".txt", ".text", ""),
        recognises=_is_anything,
        read=read_plain_text,
    ),
    Reader(
        title="Markdown (.md)",
        mime="text/markdown",
        suffixes=(".md", ".markdown"),
        recognises=_is_anything,
        read=read_plain_text,
    ),
)


def choose_reader(data: bytes, suffix: str) -> Reader | None:
    """Return the reader for this content, None if no format of the table fits."""
    fitting = [reader for reader in READERS if reader.recognises(data)]
    by_suffix = (reader for reader in fitting if suffix in reader.suffixes)
    return next(by_suffix, fitting[0] if fitting else None)


def importable_formats() -> str:
    """Return what can be imported, for a sentence."""
    return " and ".join(reader.title for reader in READERS)
