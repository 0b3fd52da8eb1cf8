"""The day of publication, as lines beside the headline and addresses of pages write it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model.spans import Span
from briefing.text.folding import fold_for_search

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.?"
_WRITTEN = re.compile(
    rf"""(?<!\d)(?:
        (?P<iso>     (?:19|20)\d\d ([-/.]) (?:0?[1-9]|1[0-2]) \2 (?:[0-2]?\d|3[01]) )        # 2025-05-12
      | (?P<numeric> (?:[0-2]?\d|3[01]) ([-/.]) (?:[0-2]?\d|3[01]) \4 (?:19|20)\d\d )        # 12/05/2025
      | (?P<d1> [0-3]?\d ) (?:st|nd|rd|th)? [ ] (?:of[ ])? (?P<m1> {_MONTH} ) ,? [ ] (?P<y1> (?:19|20)\d\d )
      | (?P<d3> [0-3]?\d ) [ ]? thang [ ]? (?P<m3> [01]?\d ) (?: ,? [ ]? nam)? ,? [ ] (?P<y3> (?:19|20)\d\d )
      )(?!\d)
      | \b (?P<m2> {_MONTH} ) [ ]? (?P<d2> [0-3]?\d ) (?:st|nd|rd|th)? ,? [ ] (?P<y2> (?:19|20)\d\d ) (?!\d)
    """,
    re.VERBOSE,
)
_NAMED = re.compile(
    rf"(?<!\d)(?:(?P<d1>[0-3]?\d) (?P<m1>{_MONTH})|\b(?P<m2>{_MONTH}) (?P<d2>[0-3]?\d)(?!\d))"
    r"(?:,? (?P<year>(?:19|20)\d\d))?"
)
_IN_ADDRESS = re.compile(
    r"""
      (?<!\d) (?P<y1>(?:19|20)\d\d) (?P<m1>0[1-9]|1[0-2]) (?P<d1>0[1-9]|[12]\d|3[01])
              (?: (?:[01]\d|2[0-3]) [0-5]\d (?:[0-5]\d)? \d{0,4} )? (?!\d)      # 20251008214540926
    | (?<!\d) (?P<y2>(?:19|20)\d\d) [/-] (?P<m2>0?[1-9]|1[0-2]) [/-] (?P<d2>0?[1-9]|[12]\d|3[01]) (?!\d)
    | /(?P<y3>(?:19|20)\d\d) /(?P<m3>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) /(?P<d3>[0-3]?\d) (?!\d)
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDate:
    """One date in a line: the days it can mean, day first before month first, and where it stands."""

    days: tuple[dt.date, ...]
    span: Span

    @property
    def is_ambiguous(self) -> bool:
        """Tell whether day and month could be either way round."""
        return len(self.days) > 1


def find_written_date(line: str) -> WrittenDate | None:
    """Return the first full date in `line`, in English, Vietnamese or figures."""
    for match in _WRITTEN.finditer(fold_for_search(line)):
        days = _days(match)
        if days:
            return WrittenDate(days=days, span=Span(*match.span()))
    return None


def find_named_days(text: str, year: int) -> Iterator[dt.date]:
    """Yield the days that a text names by their months; one without a year is of `year`."""
    for match in _NAMED.finditer(fold_for_search(text)):
        day = _day(match["year"] or str(year), match["m1"] or match["m2"], match["d1"] or match["d2"])
        if day is not None:
            yield day


def find_date_in_address(url: str) -> dt.date | None:
    """Return the day that the address of a page carries (`…-20251008214540926.htm`, `/2025/10/08/`)."""
    found = (_named_day(match) for match in _IN_ADDRESS.finditer(url))
    return next(filter(None, found), None)


def _days(match: re.Match[str]) -> tuple[dt.date, ...]:
    if match["iso"]:
        year, month, day = re.split(r"[-/.]", match["iso"])
        return tuple(filter(None, (_day(year, month, day),)))
    if match["numeric"]:
        first, second, year = re.split(r"[-/.]", match["numeric"])
        is_dotted = "." in match["numeric"]  # nobody writes the month first with full stops
        both = (_day(year, second, first), None if is_dotted else _day(year, first, second))
        return tuple(dict.fromkeys(filter(None, both)))
    return tuple(filter(None, (_named_day(match),)))


def _named_day(match: re.Match[str]) -> dt.date | None:
    """Return the day of whichever alternative of the pattern matched."""
    for number in "123":
        if match["y" + number]:
            return _day(match["y" + number], match["m" + number], match["d" + number])
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        return dt.date(int(year), number, int(day))
    except ValueError:
        return None
