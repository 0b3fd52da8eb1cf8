"""Words as the fields of references hold them: on one line."""

from __future__ import annotations


def single_line(text: str) -> str:
    """Return text on one line, without white space at its ends."""
    return " ".join(text.split())
