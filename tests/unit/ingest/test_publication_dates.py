"""Days are read as lines and addresses write them."""

from __future__ import annotations

import datetime as dt

import pytest

from briefing.ingest.publication_dates import find_date_in_address, find_written_date

DAY = dt.date(2025, 5, 12)


@pytest.mark.parametrize(
    "line",
    [
        "2025-05-12",
        "Published 2025/5/12",
        "12.05.2025",
        "12 May 2025",
        "12th of May, 2025",
        "May 12, 2025 | 10:45",
        "MAY 12th 2025",
        "ngày 12 tháng 5 năm 2025",
        "12 tháng 5, 2025",
        "NameName12 May 2025",
    ],
)
def test_one_day_is_read_in_many_forms(line: str) -> None:
    date = find_written_date(line)
    assert date is not None
    assert date.days == (DAY,)
    assert not date.is_ambiguous
    assert "2025" in date.span.slice(line)


def test_figures_can_be_ambiguous() -> None:
    date = find_written_date("Báo12/05/2025")
    assert date is not None
    assert date.days == (DAY, dt.date(2025, 12, 5))
    assert date.is_ambiguous


@pytest.mark.parametrize(
    ("line", "day"), [("25/12/2025", (25, 12)), ("12/25/2025", (25, 12)), ("5/5/2025", (5, 5))]
)
def test_figures_that_fit_one_way_only_are_not(line: str, day: tuple[int, int]) -> None:
    date = find_written_date(line)
    assert date is not None
    assert [(found.day, found.month) for found in date.days] == [day]


@pytest.mark.parametrize(
    "line", ["", "May 2025", "12/05", "31 February 2025", "99/99/2025", "112/05/20251", "in 2025"]
)
def test_half_a_date_is_none(line: str) -> None:
    assert find_written_date(line) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a-page-20250512.htm",
        "https://example.org/a-page-20250512214540926.htm",
        "https://example.org/2025/05/12/a-page",
        "https://example.org/2025/5/12/a-page",
        "https://example.org/a-page-2025-05-12",
        "https://example.org/world/2025/may/12/a-page",
    ],
)
def test_addresses_carry_days(url: str) -> None:
    assert find_date_in_address(url) == DAY


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/post1068999.vnp",
        "https://example.org/20251399.htm",
        "https://example.org/2025/a-page",
    ],
)
def test_other_numbers_in_addresses_are_no_days(url: str) -> None:
    assert find_date_in_address(url) is None
