"""Days as reference managers write them: whole or partial, in figures, in words, or in doubt."""

from __future__ import annotations

import datetime as dt
import re

from briefing.text.dates import find_date_expressions

_DAY = re.compile(r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")
_IN_DOUBT = re.compile(r"[~?%]|\b(?:circa|ca?\.)", re.IGNORECASE)


def as_day(written: str) -> str:
    """Return the ISO year, month or day that words begin with, nothing where there is none.

    What is no month or no day of that month is left out: `2025/00/00` is a year.
    """
    match = _DAY.match(written)
    return iso_day(*(int(part) if part else 0 for part in match.groups())) if match else ""


def iso_day(year: int, month: int = 0, day: int = 0) -> str:
    """Return as much of a day as is one."""
    try:
        dt.date(year, 1, 1)
        known = f"{year:04d}"
        dt.date(year, month, 1)
        known = f"{year:04d}-{month:02d}"
        return dt.date(year, month, day).isoformat()
    except (ValueError, OverflowError):
        return known if 0 < year <= dt.MAXYEAR else ""


def day_in_words(words: str, year: str = "") -> str:
    """Return the ISO day of words such as `October 8` or `8 Oct. 2025`; `year` completes the former."""
    if not any(character.isalpha() for character in words):
        return ""  # 08/10/2025 may be either of two days
    for line in (words, f"{words} {year}"):
        for found in find_date_expressions(line):
            if found.when is not None and not found.is_inferred and found.when.has_year:
                return as_day(str(found.when))
    return ""


def is_in_doubt(written: str) -> bool:
    """Tell whether a date calls itself approximate or uncertain (EDTF, ISO 8601-2)."""
    return _IN_DOUBT.search(written) is not None
