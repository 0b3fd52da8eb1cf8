"""What a reader hands over: text as it was stored, not yet cleaned."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Hold the text of a file, how its bytes were decoded, and codes of what a person should know."""

    text: str
    encoding: str | None = None
    warnings: tuple[str, ...] = ()
