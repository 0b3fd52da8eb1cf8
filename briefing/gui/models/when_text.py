"""Dates of an excerpt as the window words them, with the precision they were given."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from briefing.model.when import PartialDate, When

_ANY_LEAP_YEAR = 2024


def when_text(when: When | None) -> str:
    """Return "25–26 Oct 2025", "Oct 2025", "Q4 2025" or "2025" in the user's language."""
    if when is None:
        return ""
    first, last = when.first, when.last
    if last is None:
        return _partial_text(first)
    if first.day is not None and (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_partial_text(last)}"
    return f"{_partial_text(first)} – {_partial_text(last)}"


def _partial_text(date: PartialDate) -> str:
    year = "" if date.year is None else str(date.year)
    if date.quarter is not None:
        return QCoreApplication.translate("WhenText", "Q{quarter} {year}").format(
            quarter=date.quarter, year=year
        )
    if date.month is None:
        return year
    pattern = "d MMM yyyy" if date.day is not None else "MMM yyyy"
    if date.year is None:
        pattern = pattern.removesuffix(" yyyy")
    return QLocale().toString(QDate(date.year or _ANY_LEAP_YEAR, date.month, date.day or 1), pattern)
